using System.Text;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Data;
using AfterSchoolBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace AfterSchoolBot.Bot.Tests.Privacy;

/// <summary>Whoever has the file, but not the key, reads no telephone and no word of a talk (D13); and the settings that this needs.</summary>
public sealed class AtRestTests
{
    private const string Wish = "我和他爸在菜场上夜班";

    [Fact]
    [Duty("D13")]
    public async Task The_file_and_its_log_hold_no_telephone_ending_no_need_and_no_sentence_of_a_talk()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.Turns.WriteAsync((programme, _) =>
        {
            programme.Add(new Domain.Person(new(77), "某人"));
            programme.Add(new Domain.Families.Guardian(new(77), "4473"));
            return Task.CompletedTask;
        }, default);

        await host.As("dl_parent_wang")
            .Says("给小明报周一周三").Fills("下一步", ["没人能按时来接"], ("words", Wish)).Says("3").Says("1").Hears("BM-0001")
            .Says("请帮我看看补贴的窗口").Says("找老师").Says("冬天窗子漏风得厉害").Says("5").Says("1").Hears("WD-0001");

        var files = FilesOf(host).ToList();
        var all = new List<byte[]>();
        foreach (var file in files) all.Add(await ReadAsync(file));
        Assert.Contains(all, bytes => bytes.AsSpan().IndexOf("王小明"u8) >= 0); // it is the right file: the roll's names stand in it
        foreach (var file in files)
        {
            var bytes = await ReadAsync(file);
            // four digits alone may stand anywhere by chance: behind the mark of a text of four letters they would be a telephone's
            Assert.All([[21, .. "4473"u8], .. Forms(Wish), .. Forms("漏风得厉害"), .. Forms("补贴的窗口"), .. Forms("请核对")], form => Assert.True(bytes.AsSpan().IndexOf(form) < 0, $"{Path.GetFileName(file)} holds it in the open."));
        }
    }

    [Fact]
    [Duty("D13")]
    public void In_production_a_missing_key_stops_the_start_and_names_the_setting()
    {
        var refused = Assert.Throws<SettingsException>(() => Read(production: true));

        Assert.Contains("Privacy:Key is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Privacy:Key is no key", Assert.Throws<SettingsException>(() => Read(production: true, ("Privacy:Key", "c2hvcnQ="))).Message, StringComparison.Ordinal);
        Assert.NotNull(Read(production: true, ("Privacy:Key", Convert.ToBase64String(TestKey.Bytes))).Privacy.Cipher);
        Assert.Contains("Privacy:OldKeys:0 is no key", Assert.Throws<SettingsException>(() => Read(production: true, ("Privacy:Key", Convert.ToBase64String(TestKey.Bytes)), ("Privacy:OldKeys:0", "x"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_development_the_key_lies_beside_the_database_and_is_the_same_at_the_next_start()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.db");
        try
        {
            var first = Read(production: false, ("ConnectionStrings:Programme", $"Data Source={file}")).Privacy.Cipher!;
            var second = Read(production: false, ("ConnectionStrings:Programme", $"Data Source={file}")).Privacy.Cipher!;

            Assert.Equal("王芳", second.Open(first.Seal("王芳", "a.b"), "a.b"));
        }
        finally
        {
            File.Delete(file + KeyFile.OfFields);
            File.Delete(file + KeyFile.OfPages);
        }
    }

    [Fact]
    [Duty("D14", "D15", "D17")]
    public void A_model_needs_an_assessment_and_elsewhere_a_contract()
    {
        (string, string?)[] model = [("Policies:Llm:Endpoint", "https://models.example.cn/v1"), ("Policies:Llm:Model", "small"), ("Privacy:Key", Convert.ToBase64String(TestKey.Bytes))];
        (string, string?)[] contract =
        [
            ("Privacy:Processors:0:Name", "示例模型"), ("Privacy:Processors:0:Purpose", "答案措辞"), ("Privacy:Processors:0:Contract", "2021-07"),
            ("Privacy:Processors:0:Location", "CN"), ("Privacy:Processors:0:Endpoint", "https://models.example.cn/"),
        ];

        var refused = Assert.Throws<SettingsException>(() => Read(production: true, model)).Message;
        Assert.Contains("Privacy:AssessmentId is missing", refused, StringComparison.Ordinal);
        Assert.Contains("models.example.cn, which is no Endpoint in Privacy:Processors", refused, StringComparison.Ordinal);
        Assert.NotNull(Read(production: true, [.. model, .. contract, ("Privacy:AssessmentId", "PIA-2021-1")]).Model);
        Assert.Contains("pupils' data stays in CN", Assert.Throws<SettingsException>(() => Read(production: true, [.. model, .. contract, ("Privacy:AssessmentId", "PIA-2021-1"), ("Privacy:Processors:0:Location", "US")])).Message, StringComparison.Ordinal);
        Assert.NotNull(Read(production: true, ("Policies:Llm:Endpoint", "http://localhost:11434/v1"), ("Policies:Llm:Model", "small"), ("Privacy:Key", Convert.ToBase64String(TestKey.Bytes)), ("Privacy:AssessmentId", "PIA-2021-1")).Model);
    }

    [Fact]
    [Duty("D15")]
    public void Teams_outside_development_needs_a_tenant_in_the_register() =>
        Assert.Contains("Privacy:Processors names no Teams", Assert.Throws<SettingsException>(() => Read(production: true, ("Channels:Teams:Enabled", "true"), ("Privacy:Key", Convert.ToBase64String(TestKey.Bytes)))).Message, StringComparison.Ordinal);

    [Fact]
    [Duty("D9")]
    public void A_period_is_a_number_within_its_bounds()
    {
        var key = ("Privacy:Key", (string?)Convert.ToBase64String(TestKey.Bytes));

        Assert.Equal(10, Read(production: true, key, ("Privacy:Retention:ChatDays", "10")).Privacy.Retention.ChatDays);
        Assert.Contains("Privacy:Retention:ChatDays is 'ever'", Assert.Throws<SettingsException>(() => Read(production: true, key, ("Privacy:Retention:ChatDays", "ever"))).Message, StringComparison.Ordinal);
    }

    internal static IEnumerable<string> FilesOf(TalkHost host)
    {
        using var programme = host.Open();
        var file = new SqliteConnectionStringBuilder(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetConnectionString(programme.Database)!).DataSource;
        return new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists);
    }

    internal static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The words as a database or a JSON may hold them.</summary>
    internal static IEnumerable<byte[]> Forms(string words) =>
        [Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words), Encoding.ASCII.GetBytes(string.Concat(words.Select(sign => sign < 128 ? sign.ToString() : $"\\u{(int)sign:X4}"))), Encoding.ASCII.GetBytes(string.Concat(words.Select(sign => sign < 128 ? sign.ToString() : $"\\u{(int)sign:x4}")))];

    private static Settings Read(bool production, params (string Key, string? Value)[] more)
    {
        Dictionary<string, string?> values = new()
        {
            ["ConnectionStrings:Programme"] = "Data Source=:memory:",
            ["Channels:DirectLine:Secret"] = "sixteen characters",
        };
        foreach (var (key, value) in more) values[key] = value;
        return Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), new Environment(production ? Environments.Production : Environments.Development));
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "AfterSchoolBot";
        public string ContentRootPath { get; set; } = Path.GetTempPath();
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
