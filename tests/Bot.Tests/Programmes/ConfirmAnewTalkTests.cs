using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Programmes;

/// <summary>A change after the yes asks those it concerns again, and only them (四.2, 五.2).</summary>
public sealed class ConfirmAnewTalkTests
{
    private const string Zhang = "dl_admin_zhang";
    private const string Zhou = "dl_principal_zhou";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("四.2-c")]
    public async Task A_room_of_Tuesday_is_told_to_the_family_of_Tuesday_once_and_to_nobody_else(bool postgres)
    {
        await using var host = await StartAsync(Stores.Of(postgres));
        var (mother, father, chen) = (host.As(Spring.Mother), host.As(Spring.Father), host.As(Spring.Chen));
        await mother.Says("你好");
        await father.Says("你好");
        await chen.Says("你好");
        await PublishAsync(host, "周二自主阅读换到综合楼阅览室");

        await host.DueAsync();
        await mother.Looks().Hears("自您签订以来，王小雨的课后服务有 1 处变化", "周二的场地：图书室、教学楼一层、教学楼二层 → 教学楼一层、教学楼二层、综合楼阅览室", "原来的约定照旧", "依据：四.2", "[看变化]").HearsNot("王小明");
        await father.Looks().HearsNot("变化");
        await chen.Looks().HearsNot("变化");
        await host.DueAsync();
        await mother.Looks().HearsNot("变化");

        Assert.Equal(1, (await LiveAsync(host, Spring.XiaoYu)).Terms.PlanVersion);
        host.ItIs(4, 9, 7, 30);
        await mother
            .Says("看变化").Hears("孩子：王小雨（一年级1班）", "周二、周四", "[确认这 1 处变化]", "[先不确认]")
            .Presses("确认这 1 处变化").Hears("确认好了：4月9日（周五）07:30，您本人，王小雨，方案第2版")
            .Says("看变化").Hears("没有要重新确认的");

        var renewed = await LiveAsync(host, Spring.XiaoYu);
        Assert.Equal((new Terms(2, 2, 3), EnrolmentState.Approved), (renewed.Terms, renewed.State));
        Assert.NotNull(renewed.History[^1].Confirmation);
        Assert.Equal(1, (await LiveAsync(host, Spring.XiaoMing)).Terms.PlanVersion);
    }

    [Fact]
    [Duty("四.2-c")]
    public async Task A_new_wording_of_the_agreement_asks_everybody_with_what_was_taken_out_and_what_came_in()
    {
        await using var host = await StartAsync();
        var (mother, chen) = (host.As(Spring.Mother), host.As(Spring.Chen));
        await mother.Says("你好");
        await chen.Says("English");
        await PublishAsync(host, "服务约定：一、是否参加、参加几天由家长决定，随时可以退出。二、家长 18:00 前接孩子。");

        await host.DueAsync();
        await mother.Looks().Hears("王小明的课后服务有 1 处变化", "王小雨的课后服务有 1 处变化", "服务约定：第2版 → 第3版")
            .Says("看变化").Hears("给哪个孩子办").Says("小明").Hears("约定删去：二、家长按时接孩子，登记的电话保持畅通。", "约定新增：", "[确认这 1 处变化]")
            .Says("1").Hears("确认好了", "王小雨也有变化");
        await chen.Looks().Hears("Since you agreed, 1 things have changed").Says("see changes").Hears("[Confirm these 1 changes]").Presses("Not now");
        Assert.Equal(2, (await LiveAsync(host, Spring.YiNuo)).Terms.AgreementVersion);
        Assert.Equal(3, (await LiveAsync(host, Spring.XiaoMing)).Terms.AgreementVersion);
    }

    [Fact]
    public async Task Nobody_is_told_in_the_quiet_hours_and_nobody_twice_over_a_second_version()
    {
        await using var host = await StartAsync();
        var mother = host.As(Spring.Mother);
        await mother.Says("你好");
        host.ItIs(4, 8, 21, 30);
        await PublishAsync(host, "周二自主阅读换到综合楼阅览室");

        await host.DueAsync();
        await mother.Looks().HearsNot("变化");
        host.ItIs(4, 9, 7, 1);
        await host.DueAsync();
        await mother.Looks().Hears("王小雨的课后服务有 1 处变化");

        await using var programme = host.Open();
        Assert.Equal([(2, 101)], (await programme.AskedAnew.ToListAsync()).Select(asked => (asked.PlanVersion, asked.Guardian.Value)));
    }

    private static Task<TalkHost> StartAsync(Store store = Store.Sqlite) => Spring.StartAsync(store, also: spring =>
    {
        spring.Bind(Zhang, new(2));
        spring.Bind(Zhou, new(1));
    });

    private static async Task PublishAsync(TalkHost host, string change)
    {
        await host.As(Zhang).Says("改方案").Says(change).Hears("齐了").Says("送校长");
        await host.As(Zhou).Says("看方案").Says("同意公布").Hears("改动涉及到的家庭会收到一条消息");
    }

    private static async Task<Enrolment> LiveAsync(TalkHost host, Domain.Families.ChildId child)
    {
        await using var programme = host.Open();
        return (await programme.EnrolmentOfAsync(child, default))!;
    }
}
