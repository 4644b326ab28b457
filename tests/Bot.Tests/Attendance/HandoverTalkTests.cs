using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.Attendance.CareDay;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>Shift handover: talk 9, lines 11 to 17 (五.4-f).</summary>
public sealed class HandoverTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.4-f")]
    public async Task Nothing_moves_before_the_receiver_has_counted_as_many(bool postgres)
    {
        await using var host = await TakenAsync(Stores.Of(postgres));
        var (li, wu) = (host.With(Li), host.With(Wu));

        await li.Says("交班给吴老师").Hears("已请吴老师点数：22 人", "确认之前，仍由您负责", "[先不交了]");
        await wu.Looks().Hears("接班：三年级2班", "交班：李老师", "应有：22 人", "请当面点人数", "[收到 22 人]", "[人数不对]").HearsNot(NameOf(10))
            .Says("21个 少一个").Hears("没交成，仍由李老师负责", "名单在这里", NameOf(10), NameOf(32)).HearsNot(NameOf(1));
        await li.Looks().Hears("没交成：吴老师点到 21 人，名单 22 人。仍由您负责");
        await wu.Says($"{NameOf(10)} 哦在洗手间 回来了").Hears("那就是 22 人", "回来了").Checks(async () => Assert.Equal(22, await WithAsync(host, LiId)));
        host.ItIs(17, 33);
        await wu.Presses("收到 22 人").Hears("接好了：三年级2班 22 人现在由您负责", "李老师交来，17:33", "您这里现在 22 人");
        await li.Looks().Hears("吴老师 17:33 收到：三年级2班，22 人");
        Assert.Equal((0, 22), (await WithAsync(host, LiId), await WithAsync(host, WuId)));
    }

    [Fact]
    public async Task The_club_is_handed_back_into_the_room_and_pressed_twice_nothing_changes()
    {
        await using var host = await TakenAsync();
        await host.With(Li).Says("交班给吴老师");
        var wu = host.With(Wu);
        await wu.Looks().Presses("收到 22 人").Hears("接好了");

        host.ItIs(17, 45);
        await host.With(Sun).Says("交班 吴老师").Hears("已请吴老师点数：9 人");
        host.ItIs(17, 46);
        await wu.Looks().Hears("接班：三年级2班", "孙老师", "应有：9 人").Keeps(_ => { }).Presses("收到 9 人").Hears("接好了：三年级2班 9 人现在由您负责", "您这里现在 31 人")
            .Says("收到 9 人 2").Hears("这次交班已经结束了");
        Assert.Equal(31, await WithAsync(host, WuId));
    }

    [Fact]
    [Duty("五.4-f")]
    public async Task Open_for_five_minutes_both_and_the_office_hear_once()
    {
        await using var host = await TakenAsync();
        await host.With(Li).Says("交班给吴老师");
        await host.With(Wu).Looks();

        await host.ComesAsync(17, 34);
        await host.With(Zhang).Looks().HearsNot("交班");
        await host.ComesAsync(17, 35);
        await host.DueAsync();
        await host.With(Zhang).Looks().Hears("交班还没确认：三年级2班", "李老师 17:30 交给吴老师，22 人，还没点数。孩子仍由李老师负责");
        await host.With(Wu).Looks().Hears("接班：三年级2班", "[收到 22 人]");
        await host.ComesAsync(17, 50);
        await host.With(Zhang).Looks().HearsNot("交班");
    }

    [Fact]
    public async Task It_is_refused_with_its_reason()
    {
        await using var host = await TakenAsync();
        var li = host.With(Li);

        await li.Says("交班给李老师").Hears("交给哪位老师").Says("取消");
        await li.Says("交班给赵老师").Hears("没有找到这位老师").Says("取消");
        await li.Says("交班").Hears("交给哪位老师").Says("吴老师").Hears("已请吴老师点数：22 人");
        await li.Says("交班给孙老师").Hears("您有一次交班还没确认", "[先不交了]").Presses("先不交了").Hears("孩子还由您负责").Says("不交班了").Hears("这次交班已经结束了");
        await host.With(Wu).Looks().Hears("李老师先不交班了").Says("收到 22 人").Hears("这次交班已经结束了").Says("交班给李老师").Hears("这些孩子现在不由您负责");
        await host.With(Parent(1)).Says("交班给吴老师").Hears("由学校的老师来办");
    }

    [Fact]
    public async Task Somebody_else_cannot_confirm_it()
    {
        await using var host = await TakenAsync();
        await host.With(Li).Says("交班给吴老师");
        await host.With(Sun).Says("收到 22 人 1").Hears("这次交班不是交给您的");
        Assert.Equal(22, await WithAsync(host, LiId));
    }

    [Fact]
    public async Task In_English_and_in_traditional_script()
    {
        await using var host = await TakenAsync();
        await host.With(Wu, "en-GB").Says("English please");
        await host.With(Li, "zh-TW").Says("繁體").Says("交班給吳老師").Hears("已請吴老师點數：22 人");
        await host.With(Wu, "en-GB").Looks().Hears("To take over: 3-2", "Should be：22 children", "[Received 22 children]").Presses("The count is wrong").Hears("Not handed over").Presses("Received 22 children").Hears("22 of 3-2 are now in your care");
    }

    [Fact]
    public async Task The_receiver_reads_who_is_fetched_otherwise_or_later_and_who_has_not_arrived_and_of_a_limit_nothing()
    {
        await using var host = await NotedAsync();
        await host.With(Li).Says("交班给吴老师").Hears("18 人");

        string[] notes = ["要留意：3 条", "唐欣（三年级2班）：外婆 唐外婆（尾号 3309）接，家长 09:30 说的", $"{NameOf(15)}（三年级2班）：约 18:20 接", $"{NameOf(20)}（三年级2班）：16:44 点名时没到，李老师在找"];
        await host.With(Wu).Looks().Hears(["应有：18 人", .. notes]).HearsNot("何雨桐", "何大勇", "限制", NameOf(16));
        await host.ComesAsync(17, 35);
        await host.With(Wu).Looks().Hears(notes).HearsNot("何大勇");
    }

    [Fact]
    public async Task Only_the_office_reads_to_whom_a_child_is_not_given()
    {
        await using var host = await NotedAsync();
        await host.With(Li).Says("交班给张主任").Hears("已请张主任点数");
        await host.With(Zhang).Looks().Hears("要留意：4 条", "何雨桐（三年级2班）：有接送限制，不交给何大勇");

        await using var programme = host.Open();
        Assert.Contains(await programme.AccessLog.Where(entry => entry.Reader == Coordinator && entry.Child == YuTong).ToListAsync(), entry => entry.Form == "hand-over" && entry.Fields.Contains("Pickup", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("English please", "To mind：1", "王小明 (3-2): 爷爷 王建国 (…2208), not answered by a teacher yet")]
    [InlineData("繁體", "要留意：1 條", "王小明（三年級2班）：爷爷 王建国（尾號 2208）接，還沒有老師答覆")]
    public async Task A_change_that_nobody_has_answered_is_named_as_such_in_the_receivers_language(string language, params string[] heard)
    {
        await using var host = await OpenAsync(now: At(16, 44), children: 3, inClub: 0, also: programme => GateTalkTests.LayAdults(programme, 3));
        await host.KnowAsync(Li, Wu, Parent(1));
        await host.With(Li).Says("都到了").Says("确认点名").Hears("记下了");
        await host.With(Parent(1)).Says("今天爷爷去接").Presses("请老师点头").Hears("李老师");

        await host.With(Wu).Says(language);
        await host.With(Li).Says("交班给吴老师");
        await host.With(Wu).Looks().Hears(heard);
    }

    /// <summary>李老师 has 18 of 3-2, the last one is looked for; 唐外婆 fetches 唐欣, child 15 is fetched at 18:20, 何大勇 may not have 何雨桐.</summary>
    private static async Task<TalkHost> NotedAsync()
    {
        var host = await OpenAsync(now: At(16, 44), children: 20, inClub: 0, also: programme =>
        {
            GateTalkTests.LayAdults(programme, 20);
            var bond = programme.Guardianships.Local.First(one => one.Child == new ChildId(15));
            programme.Add(((LateOutcome.Said)LatePickup.Say(bond, new(18, 20), new(18, 0), null, programme.Schools.Local.Single(), At(15, 0))).Late);
        });
        await host.KnowAsync(Li, Wu, Zhang);
        await host.With(Li).Says($"除了{NameOf(20)}都到了").Says("确认点名").Hears("记下了");
        host.ItIs(17, 30);
        return host;
    }

    /// <summary>李老师 has 22, 孙老师 9, one is on leave; it is 17:30.</summary>
    private static async Task<TalkHost> TakenAsync(Store store = Store.Sqlite)
    {
        var host = await OpenAsync(store, At(16, 44));
        await host.KnowAsync(Li, Wu, Sun, Zhang);
        await host.With(Li).Says("都到了").Says("确认点名").Hears("记下了");
        host.ItIs(16, 45);
        await host.With(Sun).Says("都到了").Says("确认点名").Hears("记下了");
        host.ItIs(17, 30);
        return host;
    }

    private static async Task<int> WithAsync(TalkHost host, Domain.PersonId teacher)
    {
        await using var programme = host.Open();
        return (await programme.ChildDays.ToListAsync()).Count(day => day.IsWith(teacher));
    }
}
