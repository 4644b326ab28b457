using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

public sealed class EnrolTalkTests
{
    private const string NoPriority = "都没有，或不想说";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task One_sentence_fills_several_fields_and_a_number_comes_of_it(bool postgres)
    {
        await using var host = await StartAsync(postgres);

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Hears("需要优先安排吗", "可以不答", "只有统筹老师看得到").HearsNot("哪几天需要留校")
            .Says("5").Hears("请您核对", "王小明（三年级2班）", "周一、周三", "没人能按时来接")
            .Says("1").Hears("BM-0026", "待审核", "4月9日（周五）");

        var enrolment = (await host.EnrolmentAsync(Ming))!;
        Assert.Equal("BM-0026", enrolment.Number.ToString());
        Assert.Equal((Weekdays.Monday | Weekdays.Wednesday, NeedReason.NobodyCollects, EnrolmentState.Submitted), (enrolment.Days, enrolment.Need.Reason, enrolment.State));
        Assert.Null(enrolment.Priority);
        Assert.Equal((Wang, new Terms(1, 2, 3)), (enrolment.Applicant, enrolment.Terms));
        Assert.Equal(Evening, enrolment.Confirmation.At);
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task The_form_can_be_filled_by_cards_alone(bool postgres)
    {
        await using var host = await StartAsync(postgres);

        await host.As("dl_parent_wang")
            .Says("报名").Hears("给哪个孩子办", "[王小明（三年级2班）]", "[王小雨（一年级1班）]")
            .Presses("王小雨").Hears("王小雨哪几天需要留校", "自愿参加", "4月12日（周一）开始", "18:00，5月1日起 18:30")
            .Fills("下一步", ["周二", "周四"]).Hears("放学时有什么难处", "不用交证明")
            .Fills("下一步", ["其他"], ("words", "爸爸出差")).Hears("需要优先安排吗")
            .Fills("下一步", ["随父母来本地上学"]).Hears("请您核对", "其他（爸爸出差）", "已填，仅统筹老师可见").HearsNot("随父母来本地上学")
            .Presses("提交申请").Hears("BM-0026");

        var enrolment = (await host.EnrolmentAsync(Yu))!;
        Assert.Equal((Weekdays.Tuesday | Weekdays.Thursday, NeedReason.Other, "爸爸出差"), (enrolment.Days, enrolment.Need.Reason, enrolment.Need.OwnWords));
        Assert.Equal(PriorityGroup.MigrantWorkersChild, enrolment.Priority);
    }

    [Fact]
    public async Task The_read_back_holds_child_days_sessions_until_price_and_terms()
    {
        await using var host = await StartAsync();

        // twelve Mondays with the make-up Saturday and without the holiday, twelve Wednesdays, at ¥3.00
        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Says("5")
            .Hears("孩子：王小明（三年级2班）", "每周一、周三，4月12日—6月30日，共 24 次", "18:00，5月1日起 18:30", "24 次 × ¥3.00 = ¥72.00",
                "《收费公示》第3版", "确认前不收费", "《服务约定》第2版", "随时可退出", "依据：三.4", "[提交申请]", "[修改]", "[不报了]");
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_read_back_is_confirmed()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang").Says("给小明报周一周三 没人接").Says("5").Hears("请您核对").Says("👌").HearsNot("BM-");

        Assert.Null(await host.EnrolmentAsync(Ming));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_change_by_sentence_says_what_changed_and_voids_the_older_card(bool postgres)
    {
        await using var host = await StartAsync(postgres);
        Card? older = null;

        await host.As("dl_parent_wang")
            .Says("给小明报周一周二 没人接").Says("5").Hears("周一、周二", "23 次 × ¥3.00 = ¥69.00").Keeps(card => older = card)
            .Says("周二打错了 是周三").Hears("改了：周一、周二 → 周一、周三，其他不变", "请您核对", "共 24 次", "¥72.00")
            .PressesOn(() => older, "提交申请").Hears("那张是改之前的，没有提交", "周一、周三").HearsNot("BM-")
            .Checks(async () => Assert.Null(await host.EnrolmentAsync(Ming)))
            .Presses("提交申请").Hears("BM-0026");

        Assert.Equal(Weekdays.Monday | Weekdays.Wednesday, (await host.EnrolmentAsync(Ming))!.Days);
    }

    [Fact]
    public async Task Another_day_is_added_and_one_is_taken_away_in_the_persons_own_words()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Says("5")
            .Says("再加上周五").Hears("周一、周三 → 周一、周三、周五")
            .Says("周一不要了").Hears("周一、周三、周五 → 周三、周五", "请您核对");
    }

    [Fact]
    public async Task The_other_child_clears_the_priority_and_says_so()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Fills("下一步", ["孩子有残疾"]).Hears("请您核对", "已填，仅统筹老师可见")
            .Says("不是小明，是另一个").Hears("换成王小雨", "王小明", "作废：已填，仅统筹老师可见", "需要优先安排吗")
            .Fills("下一步", [NoPriority]).Hears("王小雨（一年级1班）", "周一、周三", "没有，或不想说")
            .Presses("提交申请").Hears("BM-0026");

        Assert.Null((await host.EnrolmentAsync(Yu))!.Priority);
        Assert.Null(await host.EnrolmentAsync(Ming));
    }

    [Theory]
    [InlineData("一定要报吗", "不得强制", "二.3")]
    [InlineData("几点结束", "18:30", "三.2")]
    [InlineData("要钱吗", "¥3.00", "五.2")]
    [InlineData("班主任知道吗", "只用来排先后", "三.3")]
    public async Task A_digression_is_answered_and_the_same_question_stands(string question, string answer, string clause)
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang")
            .Says("给小明报名").Fills("下一步", ["周一"]).Hears("放学时有什么难处")
            .Says(question).Hears(answer, "依据：", clause, "刚才问到", "放学时有什么难处")
            .Says("1").Hears("需要优先安排吗");
    }

    [Fact]
    public async Task Cancel_drops_only_the_form_at_hand()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Says("5").Presses("提交申请").Hears("BM-0026")
            .Says("给小雨报名").Hears("王小雨哪几天").Says("取消").Hears("取消了，没有改动")
            .Says("取消").Hears("没有正在填的表")
            .Says("1").HearsNot("王小雨哪几天", "BM-0027");

        Assert.Equal(EnrolmentState.Submitted, (await host.EnrolmentAsync(Ming))!.State);
        Assert.Null(await host.EnrolmentAsync(Yu));
    }

    [Fact]
    public async Task Not_applying_from_the_read_back_leaves_nothing_behind()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang").Says("给小明报周一周三 没人接").Says("5").Presses("不报了").Hears("取消了，没有改动");

        Assert.Null(await host.EnrolmentAsync(Ming));
    }

    [Fact]
    public async Task Later_parks_the_form_and_continue_takes_it_up_at_the_same_question()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Hears("需要优先安排吗")
            .Says("算了").Hears("先放着", "王小明", "周一、周三", "什么都还没有提交")
            .Says("继续").Hears("接着上次的", "周一、周三", "需要优先安排吗")
            .Says("5").Hears("请您核对", "24 次");
    }

    [Fact]
    public async Task A_parked_form_is_gone_after_a_day()
    {
        await using var host = await StartAsync();
        var wang = host.As("dl_parent_wang");

        await wang.Says("给小明报周一周三 没人接").Says("算了");
        host.ItIs(4, 7, 20, 3);
        await wang.Says("继续").Hears("没有放着的表");
    }

    [Fact]
    public async Task The_whole_way_can_be_gone_in_English()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_chen", "en-US")
            .Says("apply").Hears("陈一诺", "Which days", "Joining is voluntary", "18:00, from 1 May 18:30")
            .Says("Monday and Wednesday").Hears("What makes leaving on time difficult")
            .Says("nobody can pick him up").Hears("Does your child need to be placed first", "Only the coordinator")
            .Says("5").Hears("Please check", "Monday", "Wednesday", "12 April to 30 June, 24 sessions", "24 × ¥3.00 = ¥72.00", "Service Agreement v2", "[Submit application]")
            .HearsNot("请您核对", "周一")
            .Presses("Submit application").Hears("BM-0026", "under review", "9 April (Fri)");

        Assert.Equal(Weekdays.Monday | Weekdays.Wednesday, (await host.EnrolmentAsync(Yinuo))!.Days);
    }

    [Fact]
    public async Task The_whole_way_can_be_gone_in_Traditional()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_chen", "zh-HK")
            .Says("我要報名").Hears("哪幾天需要留校", "自願參加")
            .Says("星期一同星期三").Hears("放學時有甚麼難處")
            .Says("冇人接").Hears("需要優先安排嗎")
            .Says("5").Hears("請您核對", "週一", "共 24 次", "《服務約定》第2版").HearsNot("请您核对", "周一")
            .Says("1").Hears("申請已交", "BM-0026", "4月9日（週五）");

        Assert.Equal(Weekdays.Monday | Weekdays.Wednesday, (await host.EnrolmentAsync(Yinuo))!.Days);
    }

    [Fact]
    public async Task A_child_that_has_applied_is_told_so_and_not_asked_again()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, Weekdays.Monday));

        await host.As("dl_parent_wang")
            .Says("给小明报周五 没人接").Hears("王小明已经报过了", "BM-0026", "周一", "待审核", "[看进度]", "[改天数]").HearsNot("需要优先安排吗")
            .Presses("看进度").Hears("BM-0026", "学校最迟");

        await using var programme = host.Open();
        Assert.Equal(1, await programme.Enrolments.CountAsync(one => one.Child == Ming));
    }

    [Fact]
    public async Task Two_guardians_who_apply_for_one_child_leave_one_application()
    {
        await using var host = await StartAsync(and: programme =>
        {
            programme.Add(Chen, Ming);
            return Task.CompletedTask;
        });
        var (wang, chen) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"));

        await wang.Says("给小明报周一 没人接").Says("5").Hears("请您核对");
        await chen.Says("给小明报周三 没人接").Says("5").Hears("请您核对");
        await wang.Presses("提交申请").Hears("BM-0026");
        await chen.Presses("提交申请").Hears("王小明已经报过了", "BM-0026").HearsNot("BM-0027");

        Assert.Equal(Weekdays.Monday, (await host.EnrolmentAsync(Ming))!.Days);
    }

    [Theory]
    [InlineData(7, 2, 18, 0, "报名的时间过了")]
    [InlineData(7, 5, 9, 0, "学校还没有公布课后服务")]
    public async Task Closed_applications_are_refused_with_the_clause(int month, int day, int hour, int minute, string reason)
    {
        await using var host = await StartAsync();
        host.ItIs(month, day, hour, minute);

        await host.As("dl_parent_wang").Says("给小明报周一周三 没人接").Hears(reason, "依据：四.2").HearsNot("需要优先安排吗", "哪几天");
    }

    [Fact]
    public async Task Applications_that_close_between_read_back_and_tap_take_nothing_in()
    {
        await using var host = await StartAsync();
        var wang = host.As("dl_parent_wang");

        host.ItIs(7, 2, 17, 58);
        await wang.Says("给小明报周一周三 没人接").Says("5").Hears("请您核对");
        host.ItIs(7, 2, 18, 0);
        await wang.Presses("提交申请").Hears("报名的时间过了", "依据：四.2").HearsNot("BM-");

        Assert.Null(await host.EnrolmentAsync(Ming));
    }

    [Theory]
    [InlineData("dl_guest")]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_admin_zhang")]
    [InlineData("dl_nobody_knows")]
    [Duty("D2")]
    public async Task Who_is_no_registered_guardian_cannot_apply(string user)
    {
        await using var host = await StartAsync();
        var count = await CountAsync(host);

        await host.As(user)
            .Says("报名").Hears("登记了孩子的家长才能办这件事").HearsNot("哪几天需要留校", "王小明")
            .Says("给王小明报周一周三 没人接").HearsNot("需要优先安排吗", "请您核对", "三年级2班");

        Assert.Equal(count, await CountAsync(host));
    }

    [Fact]
    [Duty("三.3-a", "D7")]
    public async Task Another_familys_child_cannot_be_applied_for_nor_is_it_said_whether_there_is_one()
    {
        await using var host = await StartAsync();
        var chen = host.As("dl_parent_chen");

        await chen.Says("给王小明报周一 没人接").HearsNot("王小明（");
        await chen.Says("取消").Says("报名").Hears("陈一诺哪几天");
        var stamp = chen.Answer.Card!.Stamp;
        await chen.Sends(activity => activity with { Answer = new(stamp, "answer", null, new Dictionary<string, string> { ["days"] = "1", ["child"] = "1" }) }).HearsNot("王小明");
        await chen.Says("没人接").Says("5").Says("1");

        Assert.Null(await host.EnrolmentAsync(Ming));
    }

    [Fact]
    [Duty("三.3-c")]
    public async Task The_teacher_and_another_parent_never_see_the_priority_group()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang").Says("给小明报周一周三 没人接").Fills("下一步", ["孩子有残疾"]).Presses("提交申请").Hears("BM-0026").Says("进度").Hears("BM-0026").HearsNot("残疾");
        foreach (var user in new[] { "dl_teacher_li", "dl_parent_chen", "dl_guest" })
        {
            await host.As(user).Says("进度").Says("审核").Says("王小明").Says("BM-0026").Says("王小明为什么优先").Says("查一下王小明的优先情况").Says("取消");
            var shown = await host.EverShownAsync(user);
            foreach (var secret in new[] { "残疾", nameof(PriorityGroup.Disabled), "已填", "BM-0026" }) Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        }

        await host.As("dl_admin_zhang").Says("审核").HearsNot("残疾").Says("王小明").Hears("孩子有残疾");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Duty("D6")]
    public async Task An_identity_number_in_own_words_is_masked(bool onTheCard)
    {
        await using var host = await StartAsync();
        const string number = "11010119900307123X";

        var wang = host.As("dl_parent_wang");
        if (onTheCard) await wang.Says("给小明报周一").Fills("下一步", ["其他"], ("words", $"我的证件 {number}")).Hears("请不要发证件号");
        else await wang.Says("给小明报周一").Says($"没人接 我的证件 {number}").Hears("请不要发证件号");

        await wang.Says("5").HearsNot(number, "19900307").Presses("提交申请").Hears("BM-0026");

        Assert.DoesNotContain("19900307", (await host.EnrolmentAsync(Ming))!.Need.OwnWords, StringComparison.Ordinal);
        Assert.DoesNotContain("19900307", await host.EverShownAsync("dl_parent_wang"), StringComparison.Ordinal);
        await using var programme = host.Open();
        Assert.All(await programme.Conversations.ToListAsync(), row => Assert.DoesNotContain("19900307", row.State, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("days", "abc")]
    [InlineData("child", "x")]
    [InlineData("child", "99999")]
    [InlineData("priority", "Royal")]
    public async Task A_press_with_what_the_card_does_not_hold_changes_nothing(string field, string value)
    {
        await using var host = await StartAsync();
        var wang = host.As("dl_parent_wang");

        await wang.Says("给小明报周一").Hears("放学时有什么难处");
        var stamp = wang.Answer.Card!.Stamp;
        await wang
            .Sends(activity => activity with { Answer = new(stamp, "answer", null, new Dictionary<string, string> { ["need"] = "NobodyCollects", [field] = value }) })
            .HearsNot("这一步没办成", "登记了孩子的家长", "请您核对").Hears("需要优先安排吗")
            .Says("5").Hears("王小明（三年级2班）", "每周一，", "请您核对");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_draft_of_an_unknown_version_begins_again_politely(bool postgres)
    {
        await using var host = await StartAsync(postgres);
        var wang = host.As("dl_parent_wang");

        await wang.Says("给小明报周一周三 没人接").Hears("需要优先安排吗");
        await using (var programme = host.Open())
        {
            var row = await programme.Conversations.AsNoTracking().SingleAsync();
            Assert.Contains("\"version\":1", row.State, StringComparison.Ordinal);
            var state = row.State.Replace("\"version\":1", "\"version\":99", StringComparison.Ordinal);
            await programme.Conversations.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, state));
        }

        await wang.Says("5").Hears("这张表更新过了，我们从头来", "给哪个孩子办").HearsNot("请您核对");
    }

    [Fact]
    public async Task A_conversation_written_by_something_else_does_not_silence_the_assistant()
    {
        await using var host = await StartAsync();
        var wang = host.As("dl_parent_wang");

        await wang.Says("给小明报周一周三 没人接");
        await using (var programme = host.Open())
        {
            await programme.Conversations.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, """{"open":{"dialog":"gone","version":3,"draft":{},"touchedAt":"2021-04-06T20:02:00+08:00"}}"""));
        }

        await wang.Says("5").Hears("从头来").HearsNot("这一步没办成").Says("报名").Hears("给哪个孩子办");
    }

    [Fact]
    public async Task Pressing_submit_twice_leaves_one_application_and_the_same_answer()
    {
        await using var host = await StartAsync();
        Card? card = null;

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三 没人接").Says("5").Keeps(kept => card = kept)
            .Presses("提交申请").Hears("BM-0026")
            .PressesOn(() => card, "提交申请").Hears("BM-0026").HearsNot("BM-0027");

        await using var programme = host.Open();
        Assert.Equal(1, await programme.Enrolments.CountAsync(one => one.Child == Ming));
    }

    private static async Task<int> CountAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return await programme.Enrolments.CountAsync();
    }
}
