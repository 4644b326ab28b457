using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>After the time for applications a family still asks, the school answers by the same clock, and leaving needs nobody (三.4, 二.3, 五.5).</summary>
public sealed class AfterDeadlineTalkTests
{
    private const string Zhang = "dl_zhang";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task An_application_after_the_deadline_says_so_before_the_first_field_in_the_read_back_and_to_the_reviewer(bool postgres)
    {
        await using var host = await LateAsync(Stores.Of(postgres), approved: false);

        await host.As(Spring.Chen)
            .Says("报名").Hears("申请时间已过（4月20日（周二）18:00）", "不会马上生效", "陈一诺哪几天")
            .Says("周一").Says("1").Says("5")
            .Hears("请您核对", "截止后：学校最迟 4月26日（周一）", "通过了才算数")
            .Says("1").Hears("申请交上了")
            .Says("进度").Hears("截止后的申请", "4月26日（周一）");
        Assert.True((await host.EnrolmentAsync(Spring.YiNuo))!.AfterDeadline);

        await host.As(Zhang).Says("审核").Hears("陈一诺", "截止后的申请").Says("陈一诺").Hears("申请时间过后交的；答复期限和优先顺序一样算").Says("1").Says("1").Hears("通过");
        Assert.Equal((EnrolmentState.Approved, Weekdays.Monday), ((await host.EnrolmentAsync(Spring.YiNuo))!.State, (await host.EnrolmentAsync(Spring.YiNuo))!.GrantedDays));
    }

    [Fact]
    public async Task A_child_placed_first_is_neither_declined_nor_left_waiting_because_it_was_late()
    {
        await using var host = await LateAsync(approved: false);
        await host.As(Spring.Chen).Says("报名").Says("周一").Says("1").Says("2").Says("1").Hears("申请交上了");

        await host.As(Zhang).Says("审核").Says("陈一诺").Hears("[通过]").HearsNot("[候补]", "[不通过]");
    }

    [Fact]
    public async Task Further_days_are_a_request_and_fewer_days_are_done_at_once()
    {
        await using var host = await LateAsync();
        var chen = host.As(Spring.Chen);

        await chen.Says("改天数").Says("周一周三周五").Hears("申请时间已过，加的日子是截止后的申请", "截止后：学校最迟 4月26日（周一）", "多出来的日子要学校再看一下").Says("1").Hears("想改成周一、周三、周五", "现在周一、周三照常");
        var asked = (await host.EnrolmentAsync(Spring.YiNuo))!;
        Assert.Equal((EnrolmentState.Submitted, true, Weekdays.Monday | Weekdays.Wednesday), (asked.State, asked.AfterDeadline, asked.GrantedDays));

        await chen.Says("改天数").Says("只要周一").Hears("周一").HearsNot("申请时间已过").Says("1").Hears("改好了：陈一诺，周一");
        Assert.Equal(Weekdays.Monday, (await host.EnrolmentAsync(Spring.YiNuo))!.GrantedDays);
    }

    [Fact]
    public async Task Days_added_to_an_application_under_review_are_marked_too()
    {
        await using var host = await LateAsync(approved: false, also: spring => spring.Apply(Spring.YiNuo, Weekdays.Monday));

        await host.As(Spring.Chen).Says("改天数").Says("周一周二").Hears("加的日子和申请一起，由学校答复").Says("1").Hears("改好了");
        Assert.True((await host.EnrolmentAsync(Spring.YiNuo))!.AfterDeadline);
    }

    [Fact]
    public async Task Leaving_asks_nobody()
    {
        await using var host = await LateAsync();

        await host.As(Spring.Chen).Says("退出").Says("1").Hears("请您核对").Says("1").Hears("退出");
        Assert.Equal(EnrolmentState.Withdrawn, (await host.EnrolmentAsync(Spring.YiNuo))!.State);
    }

    [Fact]
    public async Task On_the_last_day_there_is_nothing_left_to_ask_for()
    {
        await using var host = await LateAsync(approved: false);
        host.ItIs(7, 2, 9, 0);

        await host.As(Spring.Chen).Says("报名").Hears("报名的时间过了", "依据：四.2");
    }

    [Theory]
    [InlineData("zh-TW", "繁體", "報名", "申請時間已過", "截止後：學校最遲")]
    [InlineData("en-GB", "English please", "apply", "The time for applications ended", "After the deadline：the school answers by")]
    public async Task In_the_other_languages_it_says_the_same(string locale, string language, string apply, string first, string readBack)
    {
        await using var host = await LateAsync(approved: false);

        await host.As(Spring.Chen, locale).Says(language).Says(apply).Hears(first).Says("1").Says("1").Says("5").Hears(readBack);
    }

    [Fact]
    public async Task Who_came_in_time_is_given_the_last_place_first()
    {
        await using var host = await LateAsync(approved: false, also: spring =>
        {
            spring.Apply(Spring.YiNuo, Weekdays.Monday);
            spring.Apply(Spring.XiaoMing, Weekdays.Monday);
        });
        await using (var programme = host.Open())
        {
            var late = await programme.Enrolments.SingleAsync(one => one.Child == Spring.YiNuo);
            programme.Entry(late).Property(one => one.AfterDeadline).CurrentValue = true;
            var plan = await programme.Plans.SingleAsync();
            programme.Entry(plan.DayOn(DayOfWeek.Monday)!).Property(day => day.Places).CurrentValue = 1;
            await programme.SaveChangesAsync();
        }

        await host.As(Zhang).Says("批量通过").Hears("通过 1 件\nBM-0418 王小明");
    }

    /// <summary>Wednesday 21 April: applications were taken until yesterday evening.</summary>
    private static async Task<TalkHost> LateAsync(Store store = Store.Sqlite, bool approved = true, Action<Spring>? also = null)
    {
        var host = await Spring.StartAsync(store, Spring.At(4, 21, 9, 0), also: spring =>
        {
            spring.Bind(Zhang, new(2));
            also?.Invoke(spring);
        }, approved);
        await CloseAsync(host);
        return host;
    }

    private static async Task CloseAsync(TalkHost host)
    {
        await using var programme = host.Open();
        await programme.Plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Dates.ApplicationsTo, Spring.At(4, 20, 18, 0).ToUniversalTime()));
    }
}
