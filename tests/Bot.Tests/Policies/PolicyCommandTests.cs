using System.Text.Json;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Channels.DirectLine;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Policies;

/// <summary>policy ask, policy import and report gaps, as an office types them.</summary>
public sealed class PolicyCommandTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Ask_reads_a_question_a_line_and_writes_an_answer_a_line(bool postgres)
    {
        await using var place = await TestDatabase.CreateAsync(Stores.Of(postgres));
        var database = await OpenAsync(place);
        const string questions =
            """
            {"id":1,"lang":"zh-Hans","question":"冬天到几点"}
            {"id":"two","lang":"en","question":"Is it compulsory?"}

            这不是 JSON
            {"id":3,"lang":"zh-Hant","question":"有沒有營養午餐"}
            {"id":4,"question":"在吗"}
            """;
        var output = new StringWriter();

        Assert.Equal(1, await new PolicyAsk(database, null, new StringReader(questions), output).RunAsync(jsonl: true, default));

        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["1", "\"two\"", "3", "4"], answers.Select(answer => answer.GetProperty("id").GetRawText()));
        Assert.Equal(["answer", "answer", "decline", "chat"], answers.Select(answer => answer.GetProperty("kind").GetString()));
        Assert.Equal("三.2", answers[0].GetProperty("citations")[0].GetProperty("clause").GetString());
        Assert.Contains("18:00", answers[0].GetProperty("citations")[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains("not compulsory", answers[1].GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Contains("沒有寫", answers[2].GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.True(answer.GetProperty("elapsed_ms").GetDouble() >= 0));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task An_imported_paper_is_answered_from_on_its_day_and_replaces_the_version_before(bool postgres)
    {
        await using var place = await TestDatabase.CreateAsync(Stores.Of(postgres));
        var database = await OpenAsync(place);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.md");
        try
        {
            await File.WriteAllTextAsync(file, "# 校车公告\n\n1. **路线**。校车每天 18:10 从东门发车，开往三个小区。\n");
            Assert.Equal((0, "校车公告: version 1, 2 clauses.\n"), await ImportAsync(database, file));
            Assert.Contains("18:10", await AskAsync(database, "有校车接送吗"), StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "# 校车公告\n\n1. **路线**。校车每天 18:20 从西门发车，开往四个小区。\n");
            Assert.Equal(0, (await ImportAsync(database, file)).Code);
            var now = await AskAsync(database, "有校车接送吗");
            Assert.Contains("《校车公告》第2版第1条", now, StringComparison.Ordinal);
            Assert.DoesNotContain("18:10", now, StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, "# 校车公告\n\n1. **路线**。校车每天 18:50 发车。\n");
            Assert.Equal(0, (await ImportAsync(database, file, "--effective", "2999-01-01")).Code);
            Assert.Contains("18:20", await AskAsync(database, "有校车接送吗"), StringComparison.Ordinal); // its day has not come
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task An_import_that_cannot_be_is_refused_and_changes_nothing()
    {
        await using var place = await TestDatabase.CreateAsync(Store.Sqlite);
        var database = await OpenAsync(place);
        var empty = Path.GetTempFileName();
        try
        {
            Assert.Equal(1, (await ImportAsync(database, Path.Combine(Path.GetTempPath(), "nowhere.txt"))).Code);
            Assert.Equal(1, (await ImportAsync(database, empty)).Code);
        }
        finally
        {
            File.Delete(empty);
        }

        Assert.Null(PolicyImport.Read([]));
        Assert.Null(PolicyImport.Read(["a.txt", "--as", "privacy"]));
        Assert.Null(PolicyImport.Read(["a.txt", "--effective", "soon"]));
        Assert.Null(PolicyImport.Read(["a.txt", "--title"]));
        Assert.Null(PolicyImport.Read(["a.txt", "b.txt", "--title", "c"]));
        Assert.Null(GapsReport.Read(["--days", "0"]));
    }

    [Fact]
    public async Task The_report_counts_what_was_asked_in_vain()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(4, 6, 18, 5), approved: false);
        await host.As("dl_guest").Says("管晚饭吗").Hears("没写").Says("有校车吗").Hears("没写").Says("晚上吃什么 有饭吗").Hears("没写");
        var output = new StringWriter();

        await new GapsReport(90).RunAsync(host.Database, output);

        Assert.Equal("     2  meals\n     1  transport\n", output.ToString());
    }

    [Fact]
    [Duty("D22")]
    public async Task The_report_says_whether_answers_helped_and_keeps_neither_who_said_so_nor_a_name()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(4, 6, 18, 5), approved: false);
        var conversation = new ConversationId(new("directline"), "talk-dl_guest");
        var ratings = new AnswerRatings(host.Turns, host.Database.Reader, host.Database.Clock);
        var talk = host.As("dl_guest");
        await talk.Says("必须报吗");
        await ratings.TakeAsync(new(conversation, "dl_guest", null, Helped: true), default);
        await ratings.TakeAsync(new(conversation, "dl_guest", null, Helped: false) { Words = "太长了，王小明的妈妈 13912345678 看不懂" }, default);
        await talk.Says("必须报名吗");
        await ratings.TakeAsync(new(conversation, "dl_guest", null, Helped: true), default);
        await ratings.TakeAsync(new(conversation, "dl_guest", "never sent", Helped: false), default);
        await ratings.TakeAsync(new(new(new("directline"), "nobody"), "x", null, Helped: false), default);

        var output = new StringWriter();
        await RatingsReport.RunAsync(host.Database, 90, output);
        Assert.StartsWith("     1 helped      1 did not  voluntary\n       ", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("139", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "policy", "ask", "--yaml")]
    [InlineData(2, "policy", "import")]
    [InlineData(2, "report", "gaps", "--days", "x")]
    [InlineData(2, "report", "answers", "--days", "0")]
    [InlineData(2, "policy")]
    [InlineData(2, "--environment=Development", "policy", "ask", "--yaml")]
    [InlineData(0, "--environment=Development", "policy", "ask", "--help")]
    [InlineData(0, "policy", "ask", "--help")]
    [InlineData(0, "policy", "import", "--help")]
    [InlineData(0, "report", "gaps", "--help")]
    public async Task A_command_that_is_none_says_how_it_is_written(int code, params string[] arguments) =>
        Assert.Equal(code, await CommandLine.RunAsync(arguments, _ => throw new InvalidOperationException("It would have served.")));

    private static async Task<Database> OpenAsync(TestDatabase place)
    {
        var database = new Database(
            new Settings
            {
                Postgres = place.Store is Store.Postgres,
                ConnectionString = place.ConnectionString,
                SchoolZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
                Demo = true,
                DirectLine = new DirectLineOptions(),
                Teams = new TeamsOptions(),
            },
            TimeProvider.System);
        await database.PrepareAsync();
        return database;
    }

    private static async Task<(int Code, string Said)> ImportAsync(Database database, params string[] arguments)
    {
        var output = new StringWriter();
        var code = await PolicyImport.Read(arguments)!.RunAsync(database, output, output);
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }

    private static async Task<string> AskAsync(Database database, string question)
    {
        var output = new StringWriter();
        Assert.Equal(0, await new PolicyAsk(database, null, new StringReader(question), output).RunAsync(jsonl: false, default));
        return output.ToString();
    }
}
