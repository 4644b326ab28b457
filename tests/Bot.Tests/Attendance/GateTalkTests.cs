using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.Attendance.CareDay;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>At the gate: talk 9, lines 17 to 25 (五.4-c, 五.4-f).</summary>
public sealed class GateTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.4-c", "五.4-f")]
    public async Task An_adult_of_the_list_takes_the_child_and_the_mother_reads_who_when_and_where(bool postgres)
    {
        await using var host = await TakenAsync(Stores.Of(postgres));
        var li = host.With(Li);

        await li.Says("东门 王小明 爷爷 2208").Hears("交接：王小明（三年级2班）", "来接：王建国（爷爷），尾号 2208", "依据：在接送名单里", "请当面问姓名和手机尾号", "[对上了，交接]", "[对不上]").Presses("对不上");
        await using (var programme = host.Open()) Assert.Empty(await programme.Collections.ToListAsync());

        await li.Says("东门 王小明 王建国 2208").Presses("对上了，交接").Hears("交接好了：王小明 17:49 由王建国（爷爷）接走。家长也收到了");
        await host.With(Parent(1)).Looks().Hears("王小明 17:49 由王建国（爷爷）接走（东门，李老师）");
        await host.With(Parent(2)).Looks().HearsNot("王小明");
        await li.Says("交接 王小明 王建国 2208").Hears("名单里没有能对上的人"); // gone: nobody here is called so
        await using var after = host.Open();
        var collection = await after.Collections.SingleAsync();
        Assert.Equal((XiaoMing, "王建国", "东门", LiId), (collection.Child, collection.AdultName, collection.Gate, collection.HandedOverBy));
        Assert.True((await after.ChildDays.SingleAsync(day => day.Child == XiaoMing)).HasGone);
    }

    [Fact]
    [Duty("五.4-c")]
    public async Task A_code_of_today_opens_one_line_once_and_says_on_whose_word()
    {
        await using var host = await TakenAsync();
        var li = host.With(Li);

        await li.Says("东门 4471").Hears("交接：唐欣（三年级2班）", "来接：唐外婆（外婆），尾号 3309", "依据：妈妈今天说的").Presses("对上了，交接").Hears("唐欣 17:49 由唐外婆（外婆）接走");
        await li.Says("东门 4471").Hears("名单里没有能对上的人");
        await li.Says("东门 9999").Hears("名单里没有能对上的人").HearsNot("唐欣");
    }

    [Theory]
    [InlineData("有个男的来接何雨桐 说是舅舅")]
    [InlineData("交接 何雨桐 舅舅 5555")]
    [InlineData("交接 何雨桐 何大勇 7788")]
    [InlineData("南门 何雨桐 爸爸 0000")]
    [Duty("五.4-c")]
    public async Task Nobody_that_matches_has_one_wording_whether_unknown_or_barred(string words)
    {
        await using var host = await TakenAsync();

        await host.With(Li).Says(words).Hears("名单里没有能对上的人", "请先别放行，请来的人稍等", "可以先打给妈妈，尾号 6107", "[请家长加人]").HearsNot("舅舅", "何大勇", "限制")
            .Presses("请家长加人").Hears("已请何雨桐的家长来答复");
        await host.With(Parent(7)).Looks().Hears("有人来接何雨桐，名单里没有能对上的人，孩子还在李老师身边").HearsNot("舅舅", "何大勇");
        await using var programme = host.Open();
        Assert.True((await programme.ChildDays.SingleAsync(day => day.Child == YuTong)).IsWith(LiId));
    }

    [Fact]
    public async Task Others_open_nothing_and_a_word_alone_asks()
    {
        await using var host = await TakenAsync();
        await host.With(Parent(1)).Says("交接 王小明 王建国 2208").Hears("由学校的老师来办");
        await host.With(Zhao).Says("东门 4471").Hears("依据：四.3").HearsNot("唐欣");
        await host.With(Wu).Says("交接 王小明 王建国 2208").Hears("名单里没有能对上的人").HearsNot("小明"); // not in her care
        await host.With(Li).Says("交接").Hears("谁来接", "写接送码").Says("王小明 王建国 2208").Hears("交接：王小明");
    }

    [Fact]
    [Duty("五.4-i", "I8")]
    public async Task Nobody_came_the_ladder_climbs_holds_on_a_word_of_the_family_and_ends_with_the_child_and_the_day()
    {
        await using var host = await TakenAsync(children: 3);
        var li = host.With(Li);
        await li.Says("交接 王小明 王建国 2208").Presses("对上了");

        await host.ComesAsync(18, 0);
        await host.DueAsync();
        await li.Looks().Hears("还有 2 人没人接", $"{NameOf(2)}：没人来接，请打妈妈，尾号 6102", $"{NameOf(3)}：没人来接，请打妈妈，尾号 6103", "18:10 再请下一位", $"[打通了 {NameOf(2)}]", $"[没打通 {NameOf(3)}]");
        host.ItIs(18, 3);
        await li.Presses($"打通了 {NameOf(2)}").Hears($"{NameOf(2)}的家长多久到", "[10 分钟]").Presses("10 分钟").Hears($"记下：{NameOf(2)}，18:03 打通，约 18:13 到。先不往上报；18:18 没到再提醒您");
        await li.Says("没打通 3").Hears($"记下：{NameOf(3)}还没打通。18:10 请下一位");
        await host.ComesAsync(18, 10);
        await li.Looks().Hears("还有 1 人没人接", $"{NameOf(3)}：没人来接，请打爸爸，尾号 7103").HearsNot(NameOf(2));
        await host.ComesAsync(18, 20);
        await host.With(Zhang).Looks().Hears("还有 1 人没人接", $"{NameOf(3)}（三年级2班），李老师陪着").HearsNot(NameOf(2)); // child 2: its second rung is the teacher's
        await li.Looks().Hears($"{NameOf(2)}：没有第二位能接的家长了");

        host.ItIs(18, 22);
        await li.Says($"通了 {NameOf(2)}妈妈说五分钟到").Hears("约 18:27 到");
        await li.Says($"交接 {NameOf(2)} 妈妈 6102").Presses("对上了").Hears("交接好了");
        await host.ComesAsync(18, 30);
        await host.With(Zhou).Looks().Hears("还有 1 人没人接", NameOf(3));
        host.ItIs(18, 33);
        await li.Says($"交接 {NameOf(3)} 爸爸 7103").Presses("对上了").Hears("交接好了", $"三年级2班今天 3 人都离校了，最后是{NameOf(3)}，18:33", "没有未交接的");
        await host.ComesAsync(18, 50);
        await host.With(Zhou).Looks().HearsNot("还有");
        await li.Says("还有谁").Hears("现在没有孩子由您负责").Says("通了 十分钟到").Hears("现在没有过了时间还没人接的孩子");
    }

    [Fact]
    public async Task A_family_that_said_it_comes_later_is_waited_for_until_then()
    {
        await using var host = await TakenAsync(children: 2, also: programme => programme.Add(((LateOutcome.Said)LatePickup.Say(programme.Guardianships.Local.First(bond => bond.Child == new ChildId(2)), new(18, 20), new(18, 0), null, programme.Schools.Local.Single(), At(17, 30))).Late));
        await host.ComesAsync(18, 0);
        await host.With(Li).Looks().Hears("还有 1 人没人接", "王小明").HearsNot(NameOf(2));
        await host.ComesAsync(18, 20);
        await host.With(Li).Looks().Hears(NameOf(2));
    }

    [Theory]
    [InlineData("三2班今天18:20在体育馆门口接", 18, 20)]
    [InlineData("三2班今天17:55在体育馆门口接", 18, 0)]
    public async Task A_notice_that_moves_the_hour_of_the_class_beyond_the_end_of_the_service_moves_the_ladder(string notice, int hour, int minute)
    {
        await using var host = await TakenAsync(children: 2);
        var li = host.With(Li);
        await li.Says(notice).Presses("发送").Hears("已发");

        var before = new TimeOnly(hour, minute).AddMinutes(-1);
        await host.ComesAsync(before.Hour, before.Minute);
        await li.Looks().HearsNot("没人接");
        await host.ComesAsync(hour, minute);
        await li.Looks().Hears("还有 2 人没人接", "王小明：没人来接，请打妈妈");
    }

    [Fact]
    public async Task A_club_waits_by_its_own_notice_and_an_hour_moved_later_stops_the_ladder_on_its_way()
    {
        await using var host = await TakenAsync(children: 2, inClub: 1);
        await host.KnowAsync(Sun);
        var li = host.With(Li);
        await host.With(Sun).Says("书法社团今天18:15在小音乐厅接").Presses("发送").Hears("已发");

        await host.ComesAsync(18, 0);
        await li.Looks().Hears("还有 1 人没人接", NameOf(2)).HearsNot("王小明");
        host.ItIs(18, 5);
        await li.Says("三2班今天18:25在体育馆门口接").Presses("发送").Hears("已发");
        await host.ComesAsync(18, 15);
        await li.Looks().Hears("还有 1 人没人接", "王小明").HearsNot(NameOf(2));
        await host.ComesAsync(18, 25);
        await li.Looks().Hears($"{NameOf(2)}：没有第二位能接的家长了");
    }

    /// <summary>Everybody is with 李老师, it is 17:49. 王建国 (2208) is on the list of 王小明; 唐外婆 (3309) fetches 唐欣 today with 4471; 何大勇 (7788), on the list of 何雨桐, is barred.</summary>
    private static async Task<TalkHost> TakenAsync(Store store = Store.Sqlite, int children = 12, int inClub = 0, Action<ProgrammeDb>? also = null)
    {
        var host = await OpenAsync(store, At(16, 44), children, inClub, onLeave: [12], also: programme =>
        {
            LayAdults(programme, children);
            also?.Invoke(programme);
        });
        await host.KnowAsync(Li, Zhang, Zhou, Parent(1), Parent(2), Parent(7));
        await host.With(Li).Says("都到了").Says("确认点名").Hears("记下了");
        host.ItIs(17, 49);
        return host;
    }

    internal static void LayAdults(ProgrammeDb programme, int children)
    {
        var school = programme.Schools.Local.Single();
        Enter(programme, 1, 1, new("王建国", "爷爷", "2208"));
        if (children < 8) return;

        var grandmother = Enter(programme, 2, 8, new("唐外婆", "外婆", "3309"));
        Enter(programme, 3, 7, new("何大勇", "舅舅", "7788"));
        programme.Add(((LimitOutcome.Entered)CustodyLimit.Enter(4, programme.Children.Local.Single(child => child.Id == YuTong), null, "何大勇", null, [], school, Coordinator, At(9, 0))).Limit);

        var bond = programme.Guardianships.Local.First(one => one.Child == TangXin);
        var list = PickupList.Of(TangXin, [new(bond, "唐妈妈8", "6108")], [grandmother], [], Wednesday);
        var plan = programme.Plans.Local.Single();
        var staying = Domain.Enrolments.StayingDays.Of(TangXin, programme.Enrolments.Local.Where(one => one.Child == TangXin), plan, school, new SchoolCalendar([new Term("2021春", new(2021, 3, 1), new(2021, 7, 9))], [], []));
        programme.Add(((DayPickupOutcome.Taken)DayPickup.Ask(5, bond, list.Find(null, 2)!, list, staying, school, [], () => "4471", At(9, 30))).Pickup);
    }

    private static AuthorisedAdult Enter(ProgrammeDb programme, int number, int child, AdultDescribed described)
    {
        var bond = programme.Guardianships.Local.First(one => one.Child == new ChildId(child));
        var adult = ((AdultOutcome.Entered)AuthorisedAdult.Enter(number, bond, described, [], CustodyLimits.Of(new(child), []), Wednesday, At(9, 0))).Adult;
        programme.Add(adult);
        return adult;
    }
}
