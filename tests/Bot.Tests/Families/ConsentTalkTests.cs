using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Families;

/// <summary>The yes to the privacy notice: given, refused, asked anew for a new version, and taken back in as many turns as giving took.</summary>
public sealed class ConsentTalkTests
{
    private const string Wang = "dl_parent_wang";
    private static readonly PersonId WangHerself = new(11);

    [Fact]
    [Duty("D3", "D5")]
    public async Task A_guest_reads_all_nine_points_and_whom_to_ask()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_guest")
            .Says("隐私").Hears("《隐私说明》第1版", "第1版的Purpose", "第1版的CorrectionAndDeletion", "负责人：校务处张主任", "[登记孩子]").HearsNot("[同意]");
    }

    [Fact]
    public async Task Where_no_notice_is_published_nothing_can_be_agreed_to()
    {
        await using var host = await SmallSchool.OpenAsync();
        await ChangeAsync(host, programme => programme.RemoveRange(programme.Documents.Where(paper => paper.Kind == DocumentKind.PrivacyNotice)));

        await host.As(Wang)
            .Says("隐私").Hears("还没有公布")
            .Says("报名").Hears("还没有公布").HearsNot("哪几天");
    }

    [Theory]
    [InlineData("不想同意")]
    [InlineData("不能同意")]
    [InlineData("唔想同意")]
    [InlineData("等我先生同意再说")]
    [InlineData("I won't agree")]
    [Duty("D2")]
    public async Task Only_the_button_its_words_or_its_number_is_a_yes(string words)
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_ma").Says(SmallSchool.MasSlip).Says("1").Says(words).HearsNot("记下了", "Recorded");
    }

    [Fact]
    [Duty("D2")]
    public async Task No_is_one_tap_and_the_public_part_stays_open()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_ma")
            .Says(SmallSchool.MasSlip).Says("1").Presses("不同意").Hears("孩子的信息不用", "照常")
            .Says("几点结束").Hears("18:00")
            .Says("报名").Hears("[同意]", "[不同意]").HearsNot("哪几天")
            .Says("同意").Hears("您本人同意", "马小川哪几天需要留校");
    }

    [Fact]
    public async Task Neither_yes_nor_no_is_the_main_button_and_a_nod_is_no_consent()
    {
        await using var host = await SmallSchool.OpenAsync();
        var ma = host.As("dl_ma");

        await ma.Says(SmallSchool.MasSlip).Says("1").Says("好的").Hears("请回复数字").HearsNot("您本人同意");
        Assert.All(ma.Last.Select(reply => reply.Card), card => Assert.DoesNotContain(card?.Actions ?? [], action => action.Primary));
    }

    [Fact]
    [Duty("D2")]
    public async Task A_new_version_asks_anew_and_a_tap_on_the_old_card_has_no_effect()
    {
        await using var host = await SmallSchool.OpenAsync();
        var ma = host.As("dl_ma");

        await ma.Says(SmallSchool.MasSlip).Says("1").Hears("《隐私说明》第1版");
        await ChangeAsync(host, programme => programme.Add(SmallSchool.PrivacyNotice(2)));
        await ma
            .Presses("同意").Hears("第2版", "没有生效", "[同意]").HearsNot("您本人同意")
            .Presses("同意").Hears("您本人同意《隐私说明》第2版");
        await host.As(Wang).Says("报名").Hears("[同意]", "第2版").HearsNot("给哪个孩子");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D4")]
    public async Task Taking_it_back_says_what_goes_and_what_stays_and_deletes_only_what_was_optional(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));

        await host.As(Wang)
            .Says("给小明报周一周三").Fills("下一步", ["没人能按时来接"], ("words", "我和他爸六点才下班")).Says("3").Says("1").Hears("BM-0001")
            .Says("撤回同意").Hears("王小明、王小雨", "马上删：优先情况、报名时写的难处", "还要用：姓名、班级", "[撤回同意]", "[不撤了]")
            .Says("1").Hears("撤回了：4月6日（周二）20:02", "想再同意，说「同意」")
            .Says("撤回同意").Hears("没有可撤回的同意")
            .Says("进度").Hears("BM-0001", "周一、周三")
            .Says("同意").Says("1").Hears("您本人同意");

        await using var programme = host.Open();
        var enrolment = await programme.Enrolments.SingleAsync();
        Assert.Equal((null, "", NeedReason.NobodyCollects, EnrolmentState.Submitted), (enrolment.Priority, enrolment.Need.OwnWords, enrolment.Need.Reason, enrolment.State));
        var consent = await programme.ConsentOfAsync(WangHerself, default);
        Assert.Equal([true, false], consent!.History.Select(entry => entry.WithdrawnAt is not null));
    }

    [Fact]
    public async Task A_guest_has_nothing_to_take_back()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_guest").Says("撤回同意").Hears("没有可撤回的同意");
    }

    [Fact]
    public async Task In_english_and_traditional_script_it_is_asked_and_taken_back_alike()
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As(Wang, "en").Says("withdraw consent").Hears("Deleted at once", "Still used", "[Withdraw consent]", "[Don't withdraw]").Says("1").Hears("Withdrawn: 6 April (Tue)");
        await host.As("dl_parent_lin", "zh-HK").Says("撤回同意").Hears("馬上刪", "優先情況").Says("1").Hears("已撤回");
    }

    private static async Task ChangeAsync(TalkHost host, Action<ProgrammeDb> change)
    {
        await using var programme = host.Open();
        change(programme);
        await programme.SaveChangesAsync();
    }
}
