using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Clubs;

/// <summary>Talk 4, turns 21 to 25: a seat in the full origami club comes free for 王小雨.</summary>
public sealed class OfferTalkTests
{
    [Theory, MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_seat_that_came_free_is_offered_priced_with_the_fees_in_force_and_taken_with_one_press(bool postgres)
    {
        await using var host = await WaitingAsync(postgres);
        var mother = host.As(Spring.Mother);
        await mother.Says("给小雨选折纸").Hears("20 人已满", "第 2 位").Says("1").Hears("候补上了", "第 2 位");

        await FreeAsync(host, seats: 2, at: (4, 8, 22, 30));
        await mother.Looks().Checks(() => { Assert.Empty(mother.Last); return Task.CompletedTask; }); // quiet hours
        await DueAsync(host, 4, 9, 7, 34);
        await DueAsync(host, 4, 9, 8, 10);

        await mother.Looks().Hears("王小雨候补的周二折纸空出一个名额，给您留到 4月9日（周五）20:00", "不处理也没关系", "[看看再定]", "[让给下一位]");
        host.ItIs(4, 9, 12, 30);
        await mother.Presses("看看再定").Hears("留到 4月9日（周五）20:00", "每周二 16:45–17:45", "4月13日—6月29日，11 次", "11 次 × ¥4.00 = ¥44.00", "《收费公示》第4版", "[接受折纸]", "[让给下一位]")
            .Says("好的").Hears("回复 1").HearsNot("选好了")
            .Says("1").Hears("选好了", "王小雨", "周二折纸");
        Assert.Equal(PlaceState.Seated, await StateAsync(host));
    }

    [Fact]
    public async Task Doing_nothing_lets_it_go_to_the_next_and_the_child_stays_in_line()
    {
        await using var host = await WaitingAsync(false);
        var mother = host.As(Spring.Mother);
        await mother.Says("给小雨选折纸").Says("1");
        await FreeAsync(host, seats: 2, at: (4, 8, 19, 30));
        await DueAsync(host, 4, 9, 8, 10);
        await mother.Looks().Hears("留到 4月9日（周五）20:00");

        host.ItIs(4, 9, 20, 5);
        await mother.Says("看名额").Hears("这个名额留到 4月9日（周五）20:00，已给下一位", "王小雨还在候补", "先看学校公布的优先顺序");
        await host.DueAsync();
        Assert.Equal(PlaceState.Waiting, await StateAsync(host));
    }

    [Fact]
    public async Task Passing_it_on_is_one_press_and_keeps_the_place_in_line()
    {
        await using var host = await WaitingAsync(false);
        var mother = host.As(Spring.Mother);
        await mother.Says("给小雨选折纸").Says("1");
        await FreeAsync(host, seats: 2, at: (4, 8, 19, 30));
        await DueAsync(host, 4, 9, 8, 10);

        await mother.Looks().Presses("让给下一位").Hears("折纸这个名额给下一位", "王小雨还在候补", "再有空位照样通知您");
        await DueAsync(host, 4, 9, 8, 11);
        await mother.Looks().Checks(() => { Assert.Empty(mother.Last); return Task.CompletedTask; });
        Assert.Equal(PlaceState.Waiting, await StateAsync(host));
    }

    [Fact]
    public async Task In_English_and_by_plain_text_it_is_the_same()
    {
        await using var host = await WaitingAsync(false);
        var mother = host.As(Spring.Mother, "en-GB");
        await mother.Says("English please").Says("choose 折纸 for 王小雨").Says("1");
        await FreeAsync(host, seats: 2, at: (4, 8, 19, 30));
        await DueAsync(host, 4, 9, 8, 10);

        await mother.Looks().Hears("has come free for 王小雨", "yours until 9 April (Fri), 20:00", "[Pass it on]")
            .Says("see the offer").Hears("is kept for 王小雨", "[Take 折纸]")
            .Says("2").Hears("goes to the next child");
    }

    [Fact]
    public async Task Without_an_offer_the_place_in_line_and_the_rule_are_said()
    {
        await using var host = await WaitingAsync(false);

        await host.As(Spring.Mother).Says("看名额").Hears("现在没有留给您的名额")
            .Says("给小雨选折纸").Says("1")
            .Says("看名额").Hears("现在没有留给您的名额", "王小雨（一年级1班）", "第 2 位", "依据：三.3");
    }

    private static Task<TalkHost> WaitingAsync(bool postgres) => Spring.StartAsync(Stores.Of(postgres));

    /// <summary>So many of those seated in origami leave.</summary>
    private static async Task FreeAsync(TalkHost host, int seats, (int Month, int Day, int Hour, int Minute) at)
    {
        host.ItIs(at.Month, at.Day, at.Hour, at.Minute);
        await host.Turns.WriteAsync(async (programme, cancellationToken) =>
        {
            var club = await programme.Clubs.SingleAsync(one => one.Name == "折纸", cancellationToken);
            foreach (var seated in club.Places.Where(place => place.State == PlaceState.Seated).Take(seats).ToList()) club.Leave(seated.Child, default, host.Clock.GetUtcNow());
        }, default);
        await host.DueAsync();
    }

    private static Task DueAsync(TalkHost host, int month, int day, int hour, int minute)
    {
        host.ItIs(month, day, hour, minute);
        return host.DueAsync();
    }

    private static async Task<PlaceState> StateAsync(TalkHost host)
    {
        await using var programme = host.Open();
        var club = await programme.Clubs.SingleAsync(one => one.Name == "折纸");
        return club.Places.Last(place => place.Child == Spring.XiaoYu).StateAt(host.Clock.GetUtcNow());
    }
}
