using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.Attendance.CareDay;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>The register: talk 9, lines 1 to 10 (五.4-d).</summary>
public sealed class RollCallTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.4-d")]
    public async Task One_sentence_with_a_misspelt_name_is_read_back_and_makes_a_mark_for_every_child(bool postgres)
    {
        await using var host = await OpenAsync(Stores.Of(postgres));
        await host.KnowAsync(Li);
        await host.ComesAsync(16, 40);

        await host.With(Li).Looks().Hears("点名：三年级2班", "应到：32", "请假：1（马晓东）", "待点：31", "除了谁都到了", "[逐个点名]", "[看名单]")
            .Says("除了何雨同都到了")
            .Hears("请核对：到 30，没到 1", "没到：何雨桐", "请假：马晓东", "合计：30 + 1 + 1 = 32", "[确认点名]", "[修改]")
            .Checks(() => NoRegisterAsync(host));
        host.ItIs(16, 44);
        await host.With(Li).Says("确认点名").Hears("三年级2班点名，16:44 记下了", "到：30", "没到：1", "请假：1", "何雨桐没请假，也没到。16:49 还没下落，通知家长和值班领导；16:54 通知校长", "[人在这里]", "[在校医室]");

        await using var programme = host.Open();
        var register = await programme.Registers.SingleAsync();
        Assert.Equal((30, 1, 1, LiId), (register.Count(Mark.Present), register.Count(Mark.Absent), register.Count(Mark.Leave), register.TakenBy));
        Assert.Equal(30, (await programme.ChildDays.ToListAsync()).Count(day => day.IsWith(LiId)));
    }

    [Fact]
    [Duty("五.4-f")]
    public async Task Found_with_the_nurse_then_fetched_the_register_keeps_both_marks_and_the_mother_hears_no_more_than_she_must()
    {
        await using var host = await TakenAsync();
        var li = host.With(Li);

        host.ItIs(16, 47);
        await host.With(Sun).Says("何雨桐在校医室").Hears("找到了：何雨桐在校医室", "现在由校医负责");
        await li.Looks().Hears("找到了：何雨桐在校医室", "孙老师 16:47 说的", "现在由校医负责", "[接到了]").HearsNot("膝盖");
        await host.With(Parent(7)).Looks().Hears("何雨桐 16:47 在校医室，有老师陪着。李老师 17:00 前给您打电话");
        await using (var programme = host.Open())
        {
            Assert.True((await programme.ChildDays.SingleAsync(day => day.Child == YuTong)).Responsible!.IsNurse);
        }

        await host.ComesAsync(16, 54);
        await host.With(Zhou).Looks().HearsNot("何雨桐"); // found: nobody further is told
        host.ItIs(16, 55);
        await li.Presses("接到了").Hears("何雨桐改为已到，16:55", "原来的记录保留着", "现在到 31，没到 0，请假 1", "您这里现在 31 人");
        await using var after = host.Open();
        var register = await after.Registers.SingleAsync();
        var revision = Assert.Single(register.Revisions);
        Assert.Equal((Mark.Absent, Mark.Present, RevisionReason.WasElsewhere), (revision.Old, revision.New, revision.Why));
    }

    [Fact]
    [Duty("五.4-d", "五.4-i")]
    public async Task Not_found_the_family_and_the_office_hear_after_five_minutes_and_the_principal_after_ten_each_once()
    {
        await using var host = await TakenAsync();

        await host.ComesAsync(16, 48);
        await host.With(Parent(7)).Looks().HearsNot("何雨桐");
        await host.ComesAsync(16, 49);
        await host.DueAsync();
        await host.With(Parent(7)).Looks().Hears("何雨桐 16:44 还没到看护教室", "老师正在找", "李老师");
        await host.With(Zhang).Looks().Hears("何雨桐（三年级2班）没请假，也没到", "16:44 点名时没到，李老师在找", "[人在这里]");
        await host.With(Zhou).Looks().HearsNot("何雨桐");
        await host.ComesAsync(16, 54);
        await host.With(Zhou).Looks().Hears("何雨桐（三年级2班）没请假，也没到", "家长和值班领导已经收到");

        host.ItIs(16, 56);
        await host.With(Zhou).Presses("人在这里").Hears("何雨桐改为已到");
        await host.With(Parent(7)).Looks().Hears("何雨桐 16:56 找到了，在学校，周校长陪着");
        await host.With(Li).Says("找到了 7").Hears("已经找到了").Says("找到了 9").Hears("今天没有在找这个孩子").HearsNot(NameOf(9));
        await using var programme = host.Open();
        Assert.True((await programme.ChildDays.SingleAsync(day => day.Child == YuTong)).IsWith(Principal));
    }

    [Theory]
    [InlineData("都到了", "请核对：到 31，没到 0")]
    [InlineData("到了30个 没到何雨桐", "请核对：到 30，没到 1")]
    [InlineData("除了何雨桐和唐欣都到了", "没到：何雨桐、唐欣")]
    [InlineData("除咗何雨桐，其他都到齊", "沒到：何雨桐")]
    [InlineData("雨桐没来", "没到：何雨桐")]
    [InlineData("到了28个 没到何雨桐", "您点到 28 人，名单算出来是 30 人，差 2 个")]
    [InlineData("除了张飞都到了", "「张飞」对不上名单里的一个孩子")]
    public async Task Other_words_for_the_same_are_understood_or_asked_back(string words, string heard)
    {
        await using var host = await OpenAsync(now: At(16, 41));
        await host.With(Li).Says("点名").Hears("应到：32").Says(words).Hears(heard);
    }

    [Theory]
    [InlineData("everyone but 何雨桐 is here", "absent 1", "Absent：何雨桐")]
    [InlineData("all present", "present 31", "31 + 0 + 1 = 32")]
    public async Task In_English_too(string words, string heard, string also)
    {
        await using var host = await OpenAsync(now: At(16, 41));
        await host.With(Li, "en-GB").Says("English please").Says("roll call").Hears("Register: 3-2", "Expected：32").Says(words).Hears(heard, also, "[Confirm the register]");
    }

    [Fact]
    public async Task Ticked_one_by_one_on_cards_of_twenty_whoever_is_not_ticked_is_read_back_as_absent()
    {
        await using var host = await OpenAsync(now: At(16, 41));
        var first = Enumerable.Range(1, 32).Where(n => n != 12).Take(20).Where(n => n != 7).Select(NameOf).ToList();
        var second = Enumerable.Range(1, 32).Where(n => n != 12).Skip(20).Select(NameOf).ToList();

        await host.With(Li).Says("点名").Presses("逐个点名").Hears("谁到了？（1/2）", "何雨桐").HearsNot("马晓东")
            .Fills("下一步", first).Hears("谁到了？（2/2）").Fills("下一步", second)
            .Hears("请核对：到 30，没到 1", "没到：何雨桐").Presses("确认点名").Hears("记下了", "到：30");
    }

    [Fact]
    public async Task Before_its_time_after_it_was_taken_and_for_others_there_is_no_register()
    {
        await using var host = await OpenAsync(now: At(16, 30));
        var li = host.With(Li);
        await li.Says("全班都到了").Hears("三年级2班 16:40 开始点名", "依据：五.4");
        await host.With(Parent(1)).Says("点名").Hears("由学校的老师来办").HearsNot("何雨桐");
        await host.With(Zhao).Says("点名").Hears("依据：四.3");
        await host.With(Wu).Says("点名").HearsNot("何雨桐");

        host.ItIs(16, 44);
        await li.Says("都到了").Says("确认点名").Hears("记下了").Says("除了唐欣都到了").Hears("今天已经点过名了", "[改点名]");
        Assert.Equal("五.4", Refusal.RegisterIsClosed.Clause());
    }

    [Fact]
    [Duty("五.4-d")]
    public async Task A_closed_register_is_corrected_with_a_reason_from_a_short_list()
    {
        await using var host = await OpenAsync(now: At(16, 44));
        var li = host.With(Li);
        await li.Says("都到了").Says("确认点名");

        await li.Says("改点名 唐欣").Hears("唐欣现在记的是「到」", "[没到]", "[请假]").Presses("没到").Hears("请您核对", "到 → 没到", "点错了", "原来的记录保留着").Presses("改好记下").Hears("唐欣：到 → 没到", "[人在这里]");
        host.ItIs(16, 50);
        await li.Says("改点名 唐欣").Presses("到").Hears("为什么改").Presses("来晚了").Presses("改好记下").Hears("唐欣：没到 → 到");
        await li.Says("改点名 张飞").Hears("这份名单里没有这个孩子");
        await using var programme = host.Open();
        Assert.Equal(2, (await programme.Registers.SingleAsync()).Revisions.Count);
        Assert.True((await programme.ChildDays.SingleAsync(day => day.Child == TangXin)).IsWith(LiId));
        Assert.False((await programme.MissingChildren.SingleAsync()).IsMissing);
    }

    [Fact]
    [Duty("五.4-d", "五.4-i")]
    public async Task A_register_that_is_not_taken_reaches_teacher_office_and_principal_once_each()
    {
        await using var host = await OpenAsync();
        await host.KnowAsync(Li, Sun, Zhang, Zhou);

        await host.ComesAsync(16, 40);
        await host.ComesAsync(16, 45);
        await host.With(Sun).Looks().Hears("点名：书法", "应到：9");
        await host.ComesAsync(16, 50);
        await host.With(Li).Looks().Hears("16:50 还没点名", "三年级2班：李老师，应到 31 人，16:40 开始", "[点名]");
        await host.With(Zhang).Looks().HearsNot("还没点名");
        await host.ComesAsync(16, 55);
        await host.DueAsync();
        await host.With(Zhang).Looks().Hears("16:55 还没点名", "三年级2班：李老师").HearsNot("书法");
        await host.ComesAsync(17, 0);
        await host.With(Zhou).Looks().Hears("17:00 还没点名", "三年级2班");
        await host.ComesAsync(17, 10);
        await host.With(Zhou).Looks().Hears("书法：孙老师").HearsNot("三年级2班");
        await host.ComesAsync(17, 20);
        await host.With(Zhou).Looks().HearsNot("还没点名");
    }

    [Fact]
    [Duty("五.4-f")]
    public async Task A_leader_who_takes_the_clubs_register_has_the_children_from_then_on_and_one_who_is_not_there_stays_the_class_teachers()
    {
        await using var host = await TakenAsync();
        host.ItIs(16, 46);

        await host.With(Sun).Says("除了唐欣和何雨桐都到了").Hears("到 7，没到 2", "没到：何雨桐、唐欣").Says("确认点名").Hears("书法点名");
        await host.With(Li).Looks().Hears("唐欣没到书法", "孩子仍由您负责", "[人在这里]");
        await host.With(Li).Says("名单").Hears("您这里现在 23 人", "在别处 7 人：王小明", "没到 1 人：何雨桐", "请假 1 人：马晓东");
        await host.With(Sun).Says("还有谁").Hears("您这里现在 7 人", "书法（7 人）").HearsNot("唐欣");
        await host.With(Zhang).Says("名单").Hears("全校在校 30 人", "三年级2班 · 李老师：23 人", "书法 · 孙老师：7 人").HearsNot("王小明");
    }

    [Fact]
    public async Task A_child_who_is_looked_for_and_stands_before_the_leader_of_its_club_is_found()
    {
        await using var host = await TakenAsync();
        host.ItIs(16, 46);

        await host.With(Sun).Says("都到了").Says("确认点名").Hears("书法点名", "没到：0");
        await host.With(Li).Looks().Hears("找到了：何雨桐", "孙老师 16:46 说的");
        await host.ComesAsync(16, 50);
        await host.With(Parent(7)).Looks().HearsNot("还没到");
        await using var programme = host.Open();
        Assert.True((await programme.ChildDays.SingleAsync(day => day.Child == YuTong)).IsWith(SunId));
        Assert.Equal(Mark.Present, (await programme.Registers.ToListAsync()).Single(register => register.Group.Class is not null).MarkOf(YuTong));
    }

    [Fact]
    public async Task Where_another_calls_the_register_the_class_teacher_is_asked_where_a_child_went_after_its_last_lesson()
    {
        await using var host = await OpenAsync(now: At(16, 44));
        await host.KnowAsync(Li, Zhang);

        await host.With(Zhang).Says("点名 三年级2班").Says("除了何雨桐都到了").Says("确认点名").Hears("何雨桐没请假，也没到", "已请李老师回想：下课后去了哪里");
        await host.With(Li).Looks().Hears("何雨桐下课后去哪了？", "16:44 点名时没到，张主任在找", "[人在这里]", "[家里接走了]");
        host.ItIs(16, 46);
        await host.With(Li).Presses("在校医室").Hears("找到了：何雨桐在校医室");
        await host.With(Zhang).Looks().Hears("找到了：何雨桐在校医室", "李老师 16:46 说的");
    }

    [Fact]
    public async Task A_club_that_is_called_first_asks_the_class_teacher_once_and_she_hears_the_end_of_it()
    {
        await using var host = await OpenAsync(now: At(16, 46));
        await host.KnowAsync(Li, Sun, Zhang);
        await host.With(Li, "en-GB").Says("English please");

        await host.With(Sun).Says("除了唐欣和何雨桐都到了").Says("确认点名").Hears("已请李老师回想");
        await host.With(Li).Looks().Hears("Where did 何雨桐 and 唐欣 go after the last lesson?", "Absent at the register at 16:46; 孙老师 is looking");
        await host.With(Sun).Says("何雨桐找到了").Hears("何雨桐改为已到");
        await host.With(Li).Looks().Hears("Found: 何雨桐");
        await host.With(Li).Says("everyone but 唐欣 is here").Says("1").Hears("唐欣").HearsNot("has been asked");
        await host.With(Zhang).Looks().HearsNot("唐欣");
    }

    [Fact]
    public async Task Of_a_class_teacher_whose_check_has_run_out_the_coordinator_is_asked()
    {
        await using var host = await OpenAsync(now: At(16, 46), also: programme => programme.Staff.Local.Single(member => member.Id == LiId).PassVetting(new(2021, 4, 13)));
        await host.KnowAsync(Li, Sun, Zhang);

        await host.With(Sun).Says("除了何雨桐都到了").Says("确认点名").Hears("已请张主任回想");
        await host.With(Zhang).Looks().Hears("何雨桐下课后去哪了？");
        await host.With(Li).Looks().HearsNot("何雨桐");
    }

    /// <summary>The register of 3-2 is taken at 16:44 without 何雨桐.</summary>
    private static async Task<TalkHost> TakenAsync()
    {
        var host = await OpenAsync();
        await host.KnowAsync(Li, Wu, Sun, Zhang, Zhou, Parent(7));
        await host.ComesAsync(16, 40);
        host.ItIs(16, 44);
        await host.With(Li).Looks().Says("除了何雨桐都到了").Says("确认点名").Hears("记下了");
        return host;
    }

    private static async Task NoRegisterAsync(TalkHost host)
    {
        await using var programme = host.Open();
        Assert.Empty(await programme.Registers.ToListAsync());
        Assert.Empty(await programme.ChildDays.ToListAsync());
    }
}
