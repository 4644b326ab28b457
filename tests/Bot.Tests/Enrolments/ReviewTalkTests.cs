using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

public sealed class ReviewTalkTests
{
    private const Weekdays MondayAndWednesday = Weekdays.Monday | Weekdays.Wednesday;

    [Theory]
    [InlineData("dl_parent_wang")]
    [InlineData("dl_teacher_li")]
    [InlineData("dl_principal_zhou")]
    [InlineData("dl_guest")]
    public async Task Only_the_coordinator_reviews(string user)
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Yinuo, MondayAndWednesday));

        await host.As(user).Says("审核").Hears("这件事由学校的老师来办").HearsNot("陈一诺", "BM-0026", "待审核 ");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Approval_reaches_both_guardians_in_their_own_conversations_and_languages(bool postgres)
    {
        await using var host = await StartAsync(postgres, async programme =>
        {
            programme.Add(Chen, Ming);
            await programme.AppliedAsync(Ming, MondayAndWednesday);
        });
        var (wang, chen) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"));
        await wang.Says("进度").Hears("BM-0026", "待审核");
        await chen.Says("English please");

        await host.As("dl_admin_zhang")
            .Says("审核").Hears("待审核 4 件", "BM-0026 王小明（三年级2班）周一、周三")
            .Says("王小明").Hears("BM-0026", "没人能按时来接", "[通过]", "[排候补]", "[婉拒]")
            .Presses("通过").Hears("请您核对", "依据：三.4", "[通过 BM-0026]")
            .Presses("通过 BM-0026").Hears("BM-0026 王小明：通过了", "家长已经收到了");

        await wang.Looks().Hears("王小明的课后服务申请通过了：周一、周三，4月12日（周一）开始", "确认前不收费", "[选社团]", "[看费用]");
        await chen.Looks().Hears("王小明's application is approved: Monday and Wednesday, from 12 April (Mon)").HearsNot("申请通过了");
        await wang.Says("进度").Hears("通过了，等您确认费用", "张主任", "看护有位，符合三.3");
        Assert.Equal((EnrolmentState.Approved, MondayAndWednesday), await StateAsync(host));
    }

    [Fact]
    public async Task Who_never_chose_a_language_is_told_in_the_one_the_talk_is_in()
    {
        await using var host = await StartAsync(and: async programme =>
        {
            programme.Add(Chen, Ming);
            await programme.AppliedAsync(Ming, MondayAndWednesday);
        });
        var (byDevice, byWords) = (host.As("dl_parent_wang", "en-GB"), host.As("dl_parent_chen"));
        await byDevice.Sends(activity => activity with { Text = "1" });
        await byWords.Says("what is the status please?");

        await host.As("dl_admin_zhang").Says("审核").Says("王小明").Presses("通过").Presses("通过 BM-0026");

        await byDevice.Looks().Hears("王小明's application is approved");
        await byWords.Looks().Hears("王小明's application is approved");
    }

    [Fact]
    public async Task A_priority_child_has_no_button_that_declines_it_or_lets_it_wait()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday, PriorityGroup.LeftBehind));

        await host.As("dl_admin_zhang")
            .Says("审核").Says("王小明").Hears("父母在外地，由家里其他人照看", "不能婉拒（五.5）", "[通过]").HearsNot("[婉拒]", "[排候补]")
            .Says("婉拒").HearsNot("理由是哪一条", "请您核对");
    }

    [Theory]
    [InlineData("Decline")]
    [InlineData("Wait")]
    [Duty("五.5-a", "I10")]
    public async Task A_forged_press_that_declines_a_priority_child_is_refused(string decision)
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday, PriorityGroup.Disabled));
        var zhang = host.As("dl_admin_zhang");

        await zhang.Says("审核").Hears("BM-0026");
        var queue = zhang.Answer.Card!.Stamp;
        await zhang.Sends(activity => activity with
        {
            Answer = new(queue, "answer", null, new Dictionary<string, string> { ["application"] = "26", ["decision"] = decision, ["reason"] = "NoRoomOnTheseDays", ["alternative"] = "x" }),
        }).Hears("BM-0026").HearsNot("请您核对");
        var card = zhang.Answer.Card!.Stamp;
        await zhang
            .Sends(activity => activity with { Answer = new(card, "answer", decision, new Dictionary<string, string>()) }).Hears("这里面没有这一项").HearsNot("请您核对", "理由是哪一条")
            .Presses("通过").Presses("通过 BM-0026");

        Assert.Equal((EnrolmentState.Approved, MondayAndWednesday), await StateAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Of_two_who_decide_the_second_is_told_what_was_decided(bool postgres)
    {
        await using var host = await StartAsync(postgres, async programme =>
        {
            programme.Bind("dl_admin_zhang_at_home", Zhang);
            await programme.AppliedAsync(Ming, MondayAndWednesday);
        });
        var (here, there) = (host.As("dl_admin_zhang"), host.As("dl_admin_zhang_at_home"));
        await here.Says("审核").Says("王小明").Presses("通过").Hears("请您核对");
        await there.Says("审核").Says("王小明").Presses("排候补").Hears("请您核对");

        await here.Presses("通过 BM-0026").Hears("通过了");
        await there.Presses("排候补 BM-0026").Hears("这份申请已经有结果了", "通过了，等您确认费用", "三.4").HearsNot("排上候补了");

        Assert.Equal((EnrolmentState.Approved, MondayAndWednesday), await StateAsync(host));
    }

    [Fact]
    [Duty("三.4-c")]
    public async Task A_decline_needs_a_reason_and_an_alternative_and_the_guardian_reads_both_with_the_clause()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));
        var wang = host.As("dl_parent_wang");
        await wang.Says("进度");

        await host.As("dl_admin_zhang")
            .Says("审核").Says("王小明").Presses("婉拒").Hears("理由是哪一条", "[这几天没有位了]").HearsNot("[婉拒 BM-0026]")
            .Presses("这几天没有位了").Hears("给家长另一个什么办法").HearsNot("[婉拒 BM-0026]")
            .Says("周二周四还有位，可以改报").Hears("请您核对", "这几天没有位了", "周二周四还有位，可以改报")
            .Presses("婉拒 BM-0026").Hears("BM-0026 王小明：没有安排");

        await wang.Looks().Hears("这次没有安排上：这几天没有位了", "依据：四.2", "周二周四还有位，可以改报", "申诉").HearsNot("恭喜", "抱歉");
        var enrolment = (await host.EnrolmentAsync(Ming))!;
        Assert.Equal((EnrolmentState.Declined, DeclineReason.NoRoomOnTheseDays, "周二周四还有位，可以改报"), (enrolment.State, enrolment.DeclinedFor, enrolment.Alternative));
    }

    [Fact]
    public async Task On_the_waiting_list_for_care_the_guardian_hears_what_that_means()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));
        var wang = host.As("dl_parent_wang");
        await wang.Says("进度");

        await host.As("dl_admin_zhang").Says("审核").Says("王小明").Presses("排候补").Presses("排候补 BM-0026").Hears("排上候补了");

        await wang.Looks().Hears("王小明的看护先排候补", "候补不收费，随时可退");
        Assert.Equal((EnrolmentState.Waiting, Weekdays.None), await StateAsync(host));
    }

    [Fact]
    public async Task Not_now_decides_nothing()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));

        await host.As("dl_admin_zhang").Says("审核").Says("王小明").Presses("通过").Presses("先不决定").Hears("取消了，没有改动").Says("审核").Hears("待审核 4 件");

        Assert.Equal((EnrolmentState.InReview, Weekdays.None), await StateAsync(host));
    }

    [Fact]
    [Duty("D16")]
    public async Task A_guardian_hears_nothing_of_another_familys_decision()
    {
        await using var host = await StartAsync(and: programme => programme.AppliedAsync(Ming, MondayAndWednesday));
        var chen = host.As("dl_parent_chen");
        await chen.Says("进度");

        await host.As("dl_admin_zhang").Says("审核").Says("王小明").Presses("通过").Presses("通过 BM-0026");

        await chen.Looks();
        Assert.Empty(chen.Last);
    }

    private static async Task<(EnrolmentState, Weekdays)> StateAsync(TalkHost host) =>
        await host.EnrolmentAsync(Ming) is { } enrolment ? (enrolment.State, enrolment.GrantedDays) : default;
}
