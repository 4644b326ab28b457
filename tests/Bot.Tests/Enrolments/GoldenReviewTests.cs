using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>Talk 10: the coordinator's queue, and what the families hear of it.</summary>
public sealed class GoldenReviewTests
{
    private const string Zhang = "dl_admin_zhang";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Approved_the_guardians_hear_it_in_their_language_and_may_ask_who_and_why(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        var (chen, mother, zhang) = (host.As("dl_parent_chen"), host.As("dl_parent_zhou"), host.As(Zhang));

        await mother.Says("English");
        await chen.Says("报名 周一周三 没人接").Says("5").Says("1").Hears("BM-0001");
        await host.As("dl_parent_lin").Says("报名 周五 没人接").Says("5").Says("1").Hears("BM-0002");
        host.ItIs(4, 7, 16, 18);
        await zhang
            .Says("审核").Hears("待审核 2 件", "最早一件的期限：4月9日（周五）", "1 BM-0001 陈一诺（三年级2班）", "周一、周三", "2 BM-0002")
            .Says("1").Hears("BM-0001 陈一诺（三年级2班）", "周一 0 / 35", "没人能按时来接", "[通过]", "[排候补]", "[婉拒]");
        await chen.Says("进度").Hears("审核中（校务处）", "4月9日（周五）").HearsNot("候补");
        await zhang
            .Presses("通过").Hears("请您核对", "决定：通过", "[通过 BM-0001]", "[先不决定]")
            .Says("好的").HearsNot("通过了")
            .Says("通过 BM-0001").Hears("BM-0001 陈一诺：通过了", "家长已经收到了");

        await chen.Looks().Hears("陈一诺的课后服务申请通过了：周一、周三，4月12日（周一）开始").Says("谁给批的").Hears("张主任", "4月7日（周三）16:18", "看护有位，符合三.3");
        await mother.Looks().Hears("陈一诺's application is approved: Monday and Wednesday, from 12 April (Mon)");
    }

    [Fact]
    public async Task Declining_takes_a_reason_of_the_closed_list_and_another_way_and_a_read_back()
    {
        await using var host = await SmallSchool.OpenAsync();
        var (lin, zhang) = (host.As("dl_parent_lin"), host.As(Zhang));

        await lin.Says("报名 周五 没人接").Says("5").Says("1");
        await zhang
            .Says("审核").Says("BM-0001").Presses("婉拒").Hears("理由是哪一条", "1 不是本校在读的孩子", "2 孩子能按时离校", "3 这几天没有位了", "4 重复报名").HearsNot("5 ")
            .Says("3").Hears("另一个什么办法")
            .Says("周四还有位，可以改报周四").Hears("理由：这几天没有位了", "另一个办法：周四还有位", "[婉拒 BM-0001]")
            .Says("1").Hears("没有安排");
        await lin.Looks().Hears("这次没有安排上：这几天没有位了。依据：四.2。可以：周四还有位，可以改报周四")
            .Says("进度").Hears("没有安排上", "这几天没有位了", "周四还有位")
            .Says("报名").Hears("林子晴哪几天"); // a no today is no bar tomorrow
    }

    [Fact]
    [Duty("五.5-a", "I10")]
    public async Task A_priority_child_has_no_button_to_be_declined_with_and_none_can_be_forged()
    {
        await using var host = await SmallSchool.OpenAsync();
        var zhang = host.As(Zhang);

        await host.As("dl_parent_lin").Says("报名 周五 没人接").Says("1").Says("1");
        await zhang.Says("审核").Says("1").Hears("孩子有残疾", "不能婉拒（五.5）", "[通过]").HearsNot("[婉拒]", "[排候补]");
        await zhang.Sends(activity => activity with { Answer = new(zhang.Answer.Card!.Stamp, "answer", "Decline", new Dictionary<string, string>()) }).Hears("这里面没有这一项");
    }

    [Fact]
    public async Task Waiting_for_care_is_not_waiting_for_review_and_comes_back_in_the_queue()
    {
        await using var host = await SmallSchool.OpenAsync(also: plan => plan.Arrange(DayOfWeek.Friday, 1, new(3), new(2)));
        var (lin, zhang) = (host.As("dl_parent_lin"), host.As(Zhang));

        await host.As("dl_parent_chen").Says("报名 周五 没人接").Says("5").Says("1").Hears("BM-0001");
        await lin.Says("报名 周五 没人接").Says("5").Says("1").Hears("BM-0002");
        await zhang
            .Says("审核").Says("1").Hears("周五 0 / 1").Presses("通过").Says("1").Hears("通过了")
            .Says("审核").Says("1").Hears("周五 1 / 1", "周五满了").Presses("排候补").Says("1").Hears("排上候补了");
        await lin.Looks().Hears("看护先排候补", "不收费").Says("进度").Hears("看护候补", "张主任", "满了").HearsNot("待审核");
        await zhang.Says("审核").Hears("待审核 0 件", "看护候补 1 件").Says("1").HearsNot("[排候补]").Presses("通过").Says("1").Hears("通过了");

        await using var programme = host.Open();
        Assert.Contains("另加看护位", (await programme.Enrolments.SingleAsync(one => one.Number == new ApplicationNumber(2))).History[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decided_once_it_is_decided_and_the_second_sees_by_whom()
    {
        await using var host = await SmallSchool.OpenAsync();
        var zhang = host.As(Zhang);
        Card? readBack = null;

        await host.As("dl_parent_lin").Says("报名 周五 没人接").Says("5").Says("1");
        await zhang
            .Says("审核").Says("1").Presses("通过").Keeps(card => readBack = card).Says("1").Hears("通过了")
            .PressesOn(() => readBack, "通过 BM-0001").Hears("通过了")
            .Says("审核").Hears("现在没有待审核的申请")
            .Says("审核 BM-0001").Hears("张主任", "已决定", "通过了");

        await using var programme = host.Open();
        Assert.Single((await programme.Enrolments.SingleAsync()).History, change => change.State is EnrolmentState.Approved);
    }

    [Fact]
    public async Task Withdrawn_meanwhile_it_is_not_approved()
    {
        await using var host = await SmallSchool.OpenAsync();
        var (lin, zhang) = (host.As("dl_parent_lin"), host.As(Zhang));

        await lin.Says("报名 周五 没人接").Says("5").Says("1");
        await zhang.Says("审核").Says("1").Presses("通过").Hears("[通过 BM-0001]");
        await lin.Says("退出").Says("1").Says("1");
        await zhang.Presses("通过 BM-0001").Hears("已退出").HearsNot("：通过了");
    }

    [Fact]
    public async Task Late_is_said_to_both()
    {
        await using var host = await SmallSchool.OpenAsync();
        var lin = host.As("dl_parent_lin");

        await lin.Says("报名 周五 没人接").Says("5").Says("1");
        host.ItIs(4, 12, 8, 0);
        await lin.Says("进度").Hears("学校超时了", "4月9日（周五）");
        await host.As(Zhang).Says("审核").Hears("4月9日（周五），已过期");
    }
}
