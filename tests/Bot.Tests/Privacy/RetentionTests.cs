using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Privacy;

/// <summary>Every kind of data has its time, and goes by itself (D9); what a pupil says goes at once (D24).</summary>
public sealed class RetentionTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D9")]
    public async Task Chats_go_after_thirty_days_drafts_after_one_and_lines_and_the_access_log_after_half_a_year(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        var wang = host.As("dl_parent_wang");
        await wang.Says("找老师").Says("窗子漏风").Says("5").Says("1").Hears("WD-0001").Says("给小明报周一").Hears("难处");
        await host.As("dl_guest").Says("几点结束");
        var zhang = host.As("dl_admin_zhang");
        await zhang.Says("看问题").Says("WD-0001").Says("后勤明天修").Says("1");

        host.ItIs(4, 8, 8, 0);
        await host.DueAsync();
        await using (var programme = host.Open())
        {
            Assert.NotEmpty(programme.Set<InboxRow>());
            Assert.DoesNotContain("周一", (await programme.Conversations.SingleAsync(row => row.Sender == "directline/dl_parent_wang")).State, StringComparison.Ordinal);
        }

        host.ItIs(5, 7, 8, 0);
        await host.DueAsync();
        await using (var programme = host.Open())
        {
            Assert.Empty(programme.Set<InboxRow>());
            Assert.Empty(programme.Set<OutboxRow>());
            Assert.Empty(programme.Conversations.Where(row => row.Sender == "directline/dl_guest"));
            Assert.Single(await programme.ReachOfAsync(new Domain.PersonId(11), default)); // a bound family is still reached
            Assert.Equal("窗子漏风", (await programme.OfficeQuestions.SingleAsync()).Text);
        }

        host.ItIs(10, 8, 8, 0);
        await host.DueAsync();
        await using (var programme = host.Open())
        {
            var question = await programme.OfficeQuestions.SingleAsync();
            Assert.Equal(("", "", null, ""), (question.Text, question.Answered!.Text, question.Asker, question.Chat));
            Assert.Empty(programme.AccessLog);
        }
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D9")]
    public async Task The_need_and_the_group_of_an_application_that_is_over_go_and_proofs_stay_until_their_years_are_over(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres));
        var mother = host.As(Spring.Mother);
        await mother.Says("小明的费用").Presses("确认费用").Says("小明不想上了 退了吧").Says("1").Says("1");

        host.ItIs(9, 1, 8, 0);
        await host.DueAsync();
        await using (var programme = host.Open()) Assert.NotNull((await programme.EnrolmentsOfAsync(Spring.XiaoMing, default))[0].Priority);

        host.ItIs(12, 1, 8, 0);
        await host.DueAsync();
        await using (var programme = host.Open())
        {
            Assert.Null((await programme.EnrolmentsOfAsync(Spring.XiaoMing, default))[0].Priority);
            Assert.NotEmpty(await programme.LedgerOfAsync(Spring.XiaoMing, default));
        }

        host.ItIs(12, 1, 8, 0, year: 2026);
        await host.DueAsync();
        await using (var programme = host.Open())
        {
            Assert.Empty(await programme.LedgerOfAsync(Spring.XiaoMing, default));
            Assert.Empty(await programme.FeeConfirmationsOfAsync(Spring.XiaoMing, default));
            Assert.NotNull((await programme.ConsentOfAsync(new(101), default))?.Standing); // it stands: it is no old record
        }
    }

    [Theory]
    [InlineData("我是三年级的 我想报机器人", "请爸爸妈妈来报")]
    [InlineData("我是小学生 想报名", "请爸爸妈妈来报")]
    [InlineData("I'm in grade 3, can I join chess", "ask your parents")]
    [Duty("D24")]
    public async Task A_pupil_gets_the_public_menu_and_nothing_is_kept(string words, string heard)
    {
        await using var host = await SmallSchool.OpenAsync();

        await host.As("dl_kid", heard[0] == 'a' ? "en" : "zh-CN").Says(words).Hears(heard).HearsNot("登记码", "[报名]");
        host.ItIs(4, 6, 20, 10);
        await host.DueAsync();
        Assert.Empty(await host.Turns.TranscriptAsync("directline/talk-dl_kid", 0, 0, 100, default));
        await using var programme = host.Open();
        Assert.Empty(programme.Conversations);
    }

    [Theory]
    [InlineData("我是三年级的家长 想报名")]
    [InlineData("我孩子是三年级的 我想报名")]
    [InlineData("我是三年级王小明的妈妈")]
    [Duty("D24")]
    public void A_guardian_who_names_the_grade_is_no_pupil(string words) => Assert.False(PupilTalk.Speaks(words));

    [Fact]
    [Duty("D12")]
    public async Task After_a_deletion_the_files_are_written_anew_once()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As("dl_guest").Says("删除").Says("1").Hears("SC-0001");
        host.ItIs(4, 7, 1, 0);
        await host.DueAsync();

        await host.Get<Compactor>().RunAsync(default);
        await using var programme = host.Open();
        Assert.NotNull((await programme.Erasures.SingleAsync()).ClearedAt);
    }

    [Fact]
    [Duty("D5")]
    public async Task A_school_without_a_privacy_notice_is_not_served()
    {
        await using var host = await SmallSchool.OpenAsync();
        host.Database.Name.Name = "示范小学";
        await host.Database.RequirePrivacyAsync();

        await host.Turns.WriteAsync(async (programme, token) => programme.RemoveRange(await programme.Documents.Where(paper => paper.Kind == DocumentKind.PrivacyNotice).ToListAsync(token)), default);
        Assert.Contains("privacy publish FILE", (await Assert.ThrowsAsync<SettingsException>(host.Database.RequirePrivacyAsync)).Message, StringComparison.Ordinal);
    }
}
