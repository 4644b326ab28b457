using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Clubs;

/// <summary>Another club when choosing is over: asked by the guardian, answered by the school, live by the guardian's own yes (三.4, 二.3).</summary>
public sealed class ClubRequestTalkTests
{
    private const string Zhang = "dl_zhang";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_change_of_club_is_asked_for_agreed_to_and_takes_effect_by_the_guardians_own_confirmation(bool postgres)
    {
        await using var host = await OverAsync(Stores.Of(postgres));
        var chen = host.As(Spring.Chen);

        await chen.Says("换成机器人").Hears("机器人和书法是同一时间").Says("2")
            .Hears("请您核对", "机器人", "换成后退出：书法", "学校最迟答复：4月26日（周一）", "选社团的时间已过", "请求不占名额", "[交给学校]")
            .Presses("交给学校").Hears("请求交上了，编号 ST-0001：陈一诺，周三机器人", "4月26日（周一）", "在那之前什么都不变");
        await chen.Says("进度").Hears("周三 书法", "ST-0001 请求周三机器人，最迟 4月26日（周一）");
        Assert.Equal(PlaceState.Seated, await StateAsync(host, "书法"));

        host.ItIs(4, 22, 9, 0);
        await host.As(Zhang).Says("审核").Hears("有 1 个社团请求等答复", "ST-0001 陈一诺（三年级2班）→ 周三机器人")
            .Says("1").Hears("请求：周三机器人", "现在：书法", "空位：11（共 20，候补 0）", "[同意]", "[不同意]")
            .Presses("同意").Hears("请您核对", "让出：书法").Says("1").Hears("同意了 ST-0001：陈一诺，机器人");
        await chen.Looks().Hears("学校同意了 ST-0001：陈一诺，周三机器人", "书法的位让出来了", "[看费用]");

        Assert.Equal((PlaceState.Seated, PlaceState.Left), (await StateAsync(host, "机器人"), await StateAsync(host, "书法")));
        var place = (await host.ClubAsync("机器人")).Places.Single(one => one.Child == Spring.YiNuo);
        Assert.Equal((new PersonId(103), Spring.At(4, 22, 9, 0)), (place.Confirmation!.Guardian, place.SeatedAt)); // Wednesday's meeting was not in this seat
    }

    [Fact]
    public async Task Declined_with_a_reason_everything_stays()
    {
        await using var host = await OverAsync();
        var chen = await RequestAsync(host);

        await host.As(Zhang).Says("看社团请求").Says("ST-1").Says("不同意").Hears("为什么不行").Says("机器人小组已经分好组做到一半，下学期优先选")
            .Hears("家长会读到", "已经分好组").Says("1").Hears("没有同意 ST-0001");
        await chen.Looks().Hears("陈一诺这次换不成机器人", "已经分好组做到一半", "依据：三.4");
        Assert.Equal((PlaceState.Seated, null), (await StateAsync(host, "书法"), await StateAsync(host, "机器人")));
    }

    [Fact]
    public async Task Without_a_seat_there_is_no_button_to_agree_and_nobody_is_put_in_line_unasked()
    {
        await using var host = await OverAsync();
        await RequestAsync(host);
        await using (var programme = host.Open())
        {
            var club = await programme.Clubs.SingleAsync(one => one.Name == "机器人");
            Assert.IsType<ResizeOutcome.Resized>(club.Resize(club.Taken, Spring.At(4, 21, 9, 30)));
            await programme.SaveChangesAsync();
        }

        await host.As(Zhang).Says("看社团请求").Says("1").Hears("现在没有空位，不能同意", "[不同意]").HearsNot("[同意]");
        Assert.Null(await StateAsync(host, "机器人"));
    }

    [Fact]
    public async Task The_guardians_yes_counts_only_while_the_guardian_may_apply()
    {
        await using var host = await OverAsync();
        await RequestAsync(host);
        await using (var programme = host.Open())
        {
            await programme.Guardianships.Where(bond => bond.Child == Spring.YiNuo).ExecuteUpdateAsync(set => set.SetProperty(bond => bond.Authority, Authority.MayCollect));
        }

        await host.As(Zhang).Says("看社团请求").Says("1").HearsNot("[同意]").Hears("依据：二.3", "[不同意]");
    }

    [Fact]
    public async Task A_request_is_taken_back_or_replaced_by_another()
    {
        await using var host = await OverAsync();
        var chen = await RequestAsync(host);

        await chen.Says("换成机器人").Says("2").Hears("陈一诺请求机器人，编号 ST-0001", "[撤回请求]").Says("1").Hears("撤回了：ST-0001");
        await chen.Says("进度").HearsNot("ST-0001");
        await host.As(Zhang).Says("看社团请求").Hears("没有等答复的社团请求");
        await using var programme = host.Open();
        Assert.Equal(ClubRequestState.TakenBack, (await programme.ClubRequests.SingleAsync()).State);
    }

    [Fact]
    public async Task A_full_club_takes_the_child_in_line_as_before_and_leaving_is_done_at_once()
    {
        await using var host = await OverAsync(also: spring => spring.Fill("机器人", 11));
        var chen = host.As(Spring.Chen);

        await chen.Says("选机器人").Hears("机器人 20 人已满").Says("1").Hears("候补上了");
        await chen.Says("退书法").Says("1").Hears("退出");
        Assert.Equal((PlaceState.Left, PlaceState.Waiting), (await StateAsync(host, "书法"), await StateAsync(host, "机器人")));
    }

    [Fact]
    public async Task After_a_draw_what_is_left_is_asked_for()
    {
        await using var host = await Spring.StartAsync(also: spring => spring.Bind(Zhang, new(2)));
        await host.As(Zhang).Says("开抽签").Says("4月10日").Says("1").Hears("开好了");
        host.ItIs(4, 10, 18, 1);
        await host.DueAsync();

        await host.As(Spring.Mother).Says("给小明选社团").Hears("王小明在校的日子").Says("篮球").Hears("选社团的时间已过", "[交给学校]").Says("1").Hears("ST-0001：王小明，周一篮球");
        Assert.DoesNotContain((await host.ClubAsync("篮球")).Places, place => place.Child == Spring.XiaoMing);
    }

    [Fact]
    public async Task Silence_is_brought_up_the_ladder()
    {
        await using var host = await OverAsync(also: spring => spring.Bind("dl_zhou", new(1)));
        var (zhang, zhou) = (host.As(Zhang), host.As("dl_zhou"));
        await zhang.Says("你好");
        await zhou.Says("你好");
        await RequestAsync(host);

        host.ItIs(4, 26, 9, 0);
        await host.DueAsync();
        await zhang.Looks().Hears("ST-0001");
        host.ItIs(4, 27, 9, 0);
        await host.DueAsync();
        await zhou.Looks().Hears("ST-0001");
    }

    [Theory]
    [InlineData("zh-TW", "繁體", "換成機器人", "選社團的時間已過", "[交給學校]")]
    [InlineData("en-GB", "English please", "choose 机器人", "The time for choosing clubs is over", "[Send to the school]")]
    public async Task In_the_other_languages_it_says_the_same(string locale, string language, string words, string over, string button)
    {
        await using var host = await OverAsync();

        await host.As(Spring.Chen, locale).Says(language).Says(words).Says("2").Hears(over, button).Says("1").Hears("ST-0001");
    }

    [Fact]
    public async Task Only_the_coordinator_answers()
    {
        await using var host = await OverAsync();
        await RequestAsync(host);

        await host.As(Spring.Mother).Says("看社团请求").Hears("由学校的老师来办").HearsNot("陈一诺");
    }

    private static async Task<Talk> RequestAsync(TalkHost host)
    {
        var chen = host.As(Spring.Chen);
        await chen.Says("换成机器人").Says("2").Presses("交给学校").Hears("ST-0001");
        return chen;
    }

    private static async Task<PlaceState?> StateAsync(TalkHost host, string club) =>
        (await host.ClubAsync(club)).Places.LastOrDefault(place => place.Child == Spring.YiNuo)?.State;

    /// <summary>Wednesday 21 April, 陈一诺 sits in calligraphy, and the published time has passed.</summary>
    private static async Task<TalkHost> OverAsync(Store store = Store.Sqlite, Action<Spring>? also = null)
    {
        var host = await Spring.StartAsync(store, Spring.At(4, 21, 9, 0), also: spring =>
        {
            spring.Bind(Zhang, new(2));
            spring.Seat("书法", Spring.YiNuo, 3, Weekdays.Monday | Weekdays.Wednesday);
            also?.Invoke(spring);
        });
        await using var programme = host.Open();
        await programme.Plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Dates.ApplicationsTo, Spring.At(4, 20, 18, 0).ToUniversalTime()));
        return host;
    }
}
