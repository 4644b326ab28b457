using AfterSchoolBot.Bot.Schools.Directories;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Privacy;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Rolls;

/// <summary>wecom sync as the office types it.</summary>
public sealed class WeComSyncTests
{
    private static readonly PersonId Wang = new(11), Chen = new(12);

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Guardians_are_bound_to_the_accounts_the_school_names_and_the_second_time_nothing_is_new(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        await using var wecom = await FakeWeCom.StartAsync();

        var (code, said) = await SyncAsync(host, wecom);
        Assert.Equal(0, code);
        Assert.Contains("of 4 pupils in it, 3 are on the roll", said, StringComparison.Ordinal);
        Assert.Contains("newly bound to their WeChat: 2; bound before: 0", said, StringComparison.Ordinal);
        Assert.Contains(", 1: a pupil of the directory is not on the roll.", said, StringComparison.Ordinal);
        Assert.Equal([("wecom/wmDemoChenZhiyuan", 12), ("wecom/wmDemoWangFang", 11)], await AccountsAsync(host));

        Assert.Contains("newly bound to their WeChat: 0; bound before: 2", (await SyncAsync(host, wecom)).Said, StringComparison.Ordinal);
        Assert.Equal(2, (await AccountsAsync(host)).Count);
    }

    [Fact]
    public async Task No_name_of_the_directory_or_the_roll_is_said()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using var wecom = await FakeWeCom.StartAsync();

        var (_, said) = await SyncAsync(host, wecom, Texts.Simplified);

        foreach (var name in new[] { "王", "陈", "刘", "小明", "stu_", "wmDemo" }) Assert.DoesNotContain(name, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_somebody_elses_stays_theirs()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using var wecom = await FakeWeCom.StartAsync();
        await host.Database.Store.WriteAsync((programme, _) =>
        {
            programme.ChannelIdentities.Add(new() { Account = "wecom/wmDemoWangFang", PersonId = Chen.Value, Since = host.Clock.GetUtcNow() });
            return Task.CompletedTask;
        }, default);

        Assert.Contains("this WeChat account is bound to somebody else", (await SyncAsync(host, wecom)).Said, StringComparison.Ordinal);
        Assert.Contains(("wecom/wmDemoWangFang", Chen.Value), await AccountsAsync(host));
    }

    [Fact]
    public async Task Who_asked_to_be_deleted_is_not_taken_up_again()
    {
        await using var host = await SmallSchool.OpenAsync();
        await using var wecom = await FakeWeCom.StartAsync();
        await host.Database.Store.WriteAsync((programme, _) =>
        {
            programme.Erasures.Add(Erasure.OfChild(new(1), new(Wang, new(1), Relation.Mother, Authority.All), leavesSchool: false, host.Clock.GetUtcNow()));
            return Task.CompletedTask;
        }, default);

        await SyncAsync(host, wecom);

        Assert.Equal([("wecom/wmDemoChenZhiyuan", 12)], await AccountsAsync(host));
    }

    [Theory]
    [InlineData(65014, "no home-school directory (65014)")]
    [InlineData(65023, "does not let the directory be read (65023)")]
    [InlineData(84074, "does not let the directory be read (84074)")]
    [InlineData(-1, "cannot be read now (-1)")]
    public async Task A_directory_that_cannot_be_read_changes_nothing_and_says_why(int code, string why)
    {
        await using var host = await SmallSchool.OpenAsync();
        await using var wecom = await FakeWeCom.StartAsync();
        wecom.Fail("school/department/list", code, times: 9);

        var (exit, said) = await SyncAsync(host, wecom);

        Assert.Equal(1, exit);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Empty(await AccountsAsync(host));
    }

    [Fact]
    public void Whom_nothing_reaches_is_said_by_class_in_figures_with_the_other_ways()
    {
        Texts.Speak(Texts.English);
        ExpectedFamily[] families =
        [
            new(new(1), new(3, 2), [["wecom/wmA"], ["directline/x"]]),
            new(new(2), new(3, 2), [[]]),
            new(new(3), new(1, 1), [["wecom/wmA"]]),
        ];

        var lines = SyncLines.OfUnreached(families, new HashSet<string> { "wecom/wmA" }, "https://wecom.example/qr").ToList();

        Assert.Equal(3, lines.Count);
        Assert.EndsWith("2 of 3 parents; 1 children have no parent who is reached", lines[1], StringComparison.Ordinal);
        Assert.Contains("codes print", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("https://wecom.example/qr", lines[2], StringComparison.Ordinal);
        Assert.Contains("can be reached", Assert.Single(SyncLines.OfUnreached(families[2..], new HashSet<string> { "wecom/wmA" }, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_WeCom_the_command_says_what_to_switch_on()
    {
        await using var host = await SmallSchool.OpenAsync();
        var output = new StringWriter();

        Assert.Equal(1, await new WeComSync(Texts.English).RunAsync(host.Database, null, output, output));
        Assert.Contains("Channels:WeCom:Enabled", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "wecom", "sync", "--help")]
    [InlineData(2, "wecom", "sync", "now")]
    [InlineData(2, "wecom", "sync", "--lang", "fr")]
    public async Task A_command_that_is_none_says_how_it_is_written(int code, params string[] arguments) =>
        Assert.Equal(code, await Hosting.CommandLine.RunAsync(arguments, _ => throw new InvalidOperationException("It would have served.")));

    internal static WeComOptions Options(FakeWeCom wecom) => new()
    {
        Enabled = true,
        CorpId = wecom.Options.CorpId,
        AgentId = wecom.Options.AgentId,
        Secret = wecom.Options.Secret,
        OpenKfId = wecom.Options.OpenKfId,
        ApiBaseUrl = new($"{wecom.BaseUrl}/"),
    };

    internal static async Task<(int Code, string Said)> SyncAsync(TalkHost host, FakeWeCom wecom, string language = Texts.English)
    {
        var output = new StringWriter();
        var code = await new WeComSync(language).RunAsync(host.Database, Options(wecom), output, output);
        return (code, output.ToString());
    }

    private static async Task<IReadOnlyList<(string Account, int Person)>> AccountsAsync(TalkHost host)
    {
        await using var programme = host.Open();
        return [.. (await programme.ChannelIdentities.Where(one => one.Account.StartsWith("wecom/")).ToListAsync()).Select(one => (one.Account, one.PersonId)).Order()];
    }
}
