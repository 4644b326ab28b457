using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Enrolments;

/// <summary>Talks 2, 3, 7 and 13: applying, by card and in plain words.</summary>
public sealed class GoldenEnrolTests
{
    private const string Wang = "dl_parent_wang";
    private const string Chen = "dl_parent_chen";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task By_card_from_the_wish_to_the_number(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        Card? first = null;

        await host.As(Wang)
            .Says("想给小明报课后服务").Hears("王小明哪几天需要留校", "自愿参加", "不报名没有任何影响", "4月12日（周一）", "18:00，5月1日起 18:30", "[下一步]", "[取消]").HearsNot("给哪个孩子")
            .Fills("下一步", ["周一", "周二"]).Hears("放学时有什么难处", "不用交证明", "[返回]")
            .Fills("下一步", ["没人能按时来接"], ("words", "我和他爸六点才下班")).Hears("需要优先安排吗", "只有统筹老师看得到", "随父母来本地上学").HearsNot("留守", "贫困")
            .Says("写了会不会对孩子不好 班主任知道吗").Hears("班主任看到的名单里没有这一栏", "依据：三.3", "刚才问到：需要优先安排吗")
            .Says("3").Hears(
                "孩子：王小明（三年级2班）", "每周一、周二，4月12日—6月29日，共 21 次", "18:00，5月1日起 18:30", "难处：没人能按时来接", "优先：已填，仅统筹老师可见",
                "21 次 × ¥3.00 = ¥63.00", "《收费公示》第3版", "《服务约定》第2版", "[提交申请]", "[修改]", "[不报了]").HearsNot("随父母")
            .Keeps(card => first = card)
            .Says("周二打错了 是周三").Hears("周一、周二 → 周一、周三", "每周一、周三，4月12日—6月30日，共 21 次")
            .PressesOn(() => first, "提交申请").Hears("那张是改之前的", "周一、周三").HearsNot("BM-")
            .Presses("提交申请").Hears("编号 BM-0001", "「待审核」", "4月9日（周五）").HearsNot("候补", "王小雨")
            .Says("进度").Hears("王小明（三年级2班）", "BM-0001", "待审核", "4月6日（周二）20:02", "4月9日（周五）").HearsNot("候补");

        await using var programme = host.Open();
        var enrolment = await programme.Enrolments.SingleAsync();
        Assert.Equal((Weekdays.Monday | Weekdays.Wednesday, PriorityGroup.MigrantWorkersChild, "我和他爸六点才下班"), (enrolment.Days, enrolment.Priority, enrolment.Need.OwnWords));
        Assert.Equal((new PersonId(11), new Terms(1, 2, 3)), (enrolment.Applicant, enrolment.Terms));
        Assert.NotEmpty(enrolment.Confirmation.ReadBack);
        Assert.StartsWith(Wang, enrolment.Confirmation.Activity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_breath_of_grandmother_gives_child_days_and_need()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 6, 6, 50));

        await host.As("dl_parent_liu")
            .Says("老师你好我给我孙子子寒报那个放学看娃的礼拜一三五没得人接他爸他妈在外头打工我腿脚不好要六点过才走得拢")
            .Hears("刘子涵（二年级3班）", "周一、周三、周五", "没人能按时来接", "需要优先安排吗")
            .Says("2").Hears("每周一、周三、周五，4月12日—7月2日，共 33 次", "33 次 × ¥3.00 = ¥99.00")
            .Says("等哈 礼拜五他姑接 换成礼拜四").Hears("每周一、周三、周四，4月12日—7月1日，共 33 次")
            .Says("👌").Hears("回复 1").HearsNot("BM-")
            .Says("好的").HearsNot("BM-")
            .Says("一").Hears("BM-0001", "4月9日（周五）");
    }

    [Fact]
    public async Task Nothing_is_asked_again_that_was_said_and_a_misspelt_name_of_two_children_is_shown_not_taken()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Wang)
            .Says("报名").Hears("给哪个孩子办", "1 王小明（三年级2班）", "2 王小雨（一年级1班）")
            .Says("小雨").Hears("王小雨哪几天")
            .Says("二四").Hears("放学时有什么难处")
            .Says("没得人接").Hears("需要优先安排吗")
            .Says("5").Hears("王小雨（一年级1班）", "每周二、周四", "没有，或不想说");
    }

    [Fact]
    public async Task The_other_child_takes_over_and_what_hung_on_the_first_is_cleared_and_named()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Wang)
            .Says("给小明报周一周三 没人接").Says("3").Hears("孩子：王小明")
            .Says("不对 是另一个孩子").Hears("好，换成王小雨。刚才按王小明查的作废", "需要优先安排吗").HearsNot("随父母来本地上学。")
            .Says("5").Hears("孩子：王小雨（一年级1班）", "周一、周三");
    }

    [Fact]
    [Duty("三.3-a", "D6")]
    public async Task Own_words_are_a_need_as_good_as_any_and_papers_in_them_are_masked()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Wang)
            .Says("给小明报周一周三").Hears("放学时有什么难处")
            .Says("我和他爸要上到六点才下班赶不回来").Hears("需要优先安排吗")
            .Says("5").Hears("难处：其他（我和他爸要上到六点才下班赶不回来）")
            .Says("取消")
            .Says("给小明报周一周三").Fills("下一步", ["其他"], ("words", "证件 110101199003078515")).Hears("请不要发证件号")
            .Says("5").Hears("难处：其他").HearsNot("110101199003078515");
    }

    [Fact]
    public async Task Back_later_and_continue_keep_what_was_said()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = host.As(Chen);

        await chen
            .Says("报名").Hears("陈一诺哪几天")
            .Fills("下一步", ["周一", "周四"]).Hears("难处")
            .Says("上一步").Hears("退回了一步。刚才选的是周一、周四", "陈一诺哪几天")
            .Fills("下一步", ["周一"])
            .Says("算了 先接孩子去").Hears("先放着", "陈一诺", "周一", "什么都还没有提交");
        host.ItIs(4, 7, 7, 30);
        await chen
            .Says("继续").Hears("陈一诺", "周一", "难处")
            .Fills("下一步", ["没人能按时来接"]).Fills("下一步", ["都没有，或不想说"])
            .Hears("每周一，4月12日—6月28日，共 10 次", "¥30.00")
            .Says("再加上周三").Hears("每周一、周三，4月12日—6月30日，共 21 次")
            .Presses("提交申请").Hears("BM-0001", "4月12日（周一）")
            .Says("English please").Hears("English from now on")
            .Says("status").Hears("BM-0001", "Under review", "12 April (Mon)")
            .Says("中文 我要改天数").Hears("陈一诺现在是周一、周三（待审核）。改成哪几天")
            .Says("取消").Hears("取消了，没有改动", "BM-0001 仍是周一、周三", "待审核");
    }

    [Fact]
    public async Task Two_taps_make_one_application_with_one_number()
    {
        await using var host = await SmallSchool.OpenAsync();
        Card? card = null;

        await host.As(Chen)
            .Says("报名 周一 没人接").Says("5").Keeps(kept => card = kept)
            .Presses("提交申请").Hears("BM-0001")
            .PressesOn(() => card, "提交申请").Hears("BM-0001").HearsNot("BM-0002");

        await using var programme = host.Open();
        Assert.Equal(1, await programme.Enrolments.CountAsync());
    }

    [Fact]
    public async Task When_the_other_parent_was_first_the_record_is_shown_and_not_asked_again()
    {
        await using var host = await SmallSchool.OpenAsync();
        var chen = host.As(Chen);

        await chen.Says("报名 周一 没人接").Says("5").Hears("[提交申请]");
        await host.As("dl_parent_zhou").Says("报名 周一周三 没人接").Says("5").Says("1").Hears("BM-0001");
        await chen
            .Presses("提交申请").Hears("陈一诺已经报过了", "BM-0001", "周一、周三", "待审核", "妈妈", "[看进度]", "[改天数]").HearsNot("BM-0002")
            .Says("1").Hears("进度", "BM-0001");
    }

    [Fact]
    public async Task In_english_with_the_same_facts()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 7, 9, 0));

        await host.As("dl_parent_emma", "en-GB")
            .Says("Hi, I'd like after school care for Oliver on Tues and Thurs, nobody can pick him up in time")
            .Hears("Oliver Clarke (1-1)", "Tuesday and Thursday", "Does your child need to be placed first", "Only the coordinator sees this")
            .Says("5").Hears("Tuesday and Thursday, 13 April to 1 July, 23 sessions", "18:00, from 1 May 18:30", "23 × ¥3.00 = ¥69.00", "Service Agreement v2", "[Submit application]", "[Change]", "[Don't apply]")
            .Says("ok").HearsNot("BM-")
            .Says("Submit application").Hears("BM-0001", "under review", "12 April (Mon)");
    }

    [Fact]
    public async Task In_traditional_script_with_the_same_facts()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_parent_lin", "zh-HK")
            .Says("咁報星期三啦，子晴").Hears("放學時有甚麼難處", "不用交證明")
            .Says("冇人接").Hears("需要優先安排嗎", "只有統籌老師看得到")
            .Says("5").Hears("請您核對", "林子晴（四年級1班）", "每週三，4月14日—6月30日，共 11 次", "11 次 × ¥3.00 = ¥33.00", "[提交申請]")
            .Presses("提交申請").Hears("編號 BM-0001", "待審核", "4月9日（週五）");
    }
}
