using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Hosting.TeamsApps;
using AfterSchoolBot.Channels.Teams.Checks;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using AfterSchoolBot.Testing.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace AfterSchoolBot.Bot.Tests.Starts;

/// <summary>teams check as an administrator types it: a line a point, in plain words, with what to mend.</summary>
public sealed class TeamsCheckCommandTests : IAsyncLifetime
{
    private readonly Dictionary<string, string?> settings = [];
    private FakeConnector teams = null!;
    private TalkHost school = null!;

    public async ValueTask InitializeAsync()
    {
        teams = await FakeConnector.StartAsync();
        school = await SmallSchool.OpenAsync();
        foreach (var (key, value) in new[]
        {
            ("Enabled", "true"), ("AppId", teams.Options.AppId), ("TenantId", teams.Options.TenantId), ("ClientSecret", teams.Options.Secret),
            ("OpenIdMetadataUrl", teams.MetadataUrl.AbsoluteUri), ("TokenUrl", teams.TokenUrl.AbsoluteUri),
        })
        {
            settings["Channels:Teams:" + key] = value;
        }

        foreach (var (key, value) in new[] { ("Name", "Teams"), ("Purpose", "聊天"), ("Contract", "2026-7"), ("Location", "CN") }) settings["Privacy:Processors:0:" + key] = value;
        settings["PublicBaseUrl"] = "https://127.0.0.1:1"; // nobody is there, and no network is needed to know it
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await school.DisposeAsync();
    }

    [Fact]
    public async Task Each_point_has_its_line_and_the_address_to_enter_stands_last()
    {
        await BindTeacherAsync();
        var (code, lines) = await RunAsync();
        Assert.Equal((1, Enum.GetValues<TeamsPoint>().Length + 1), (code, lines.Count));
        Assert.Equal(Enum.GetValues<TeamsPoint>().Select(point => Line(point, point is not (TeamsPoint.Address or TeamsPoint.Endpoint))), lines[..^1].Select(line => line.Split(" (https")[0]));
        Assert.Equal(Texts.TeamsEndpointToEnter("https://127.0.0.1:1/api/messages"), lines[^1]);
        Assert.All(lines, line => Assert.DoesNotContain(teams.Options.Secret, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_staff_that_nobody_in_Teams_is_bound_to_is_named()
    {
        var (_, lines) = await RunAsync();
        Assert.Contains(Line(TeamsPoint.StaffBound, right: false), lines);
    }

    [Fact]
    public async Task A_register_of_processors_without_Teams_is_named()
    {
        settings["Privacy:Processors:0:Name"] = "Somebody else";
        Assert.Contains(Line(TeamsPoint.Processor, right: false), (await RunAsync()).Lines);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://localhost:1")]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("our page")]
    [InlineData(null)]
    public async Task An_address_that_Teams_cannot_open_is_named(string? address)
    {
        settings["PublicBaseUrl"] = address;
        Assert.Contains((await RunAsync()).Lines, line => line.StartsWith(Line(TeamsPoint.Address, right: false), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://afterschool.example.edu.cn/", true)]
    [InlineData("https://afterschool.example.edu.cn:8443/", false)]
    [InlineData("http://afterschool.example.edu.cn/", false)]
    [InlineData("https://school.local/", false)]
    [InlineData("https://10.0.0.7/", false)]
    [InlineData("https://school/", false)]
    public void An_open_address_is_a_name_with_a_certificate_on_the_usual_port(string address, bool open) => Assert.Equal(open, TeamsCheckCommand.IsOpen(new(address)));

    [Fact]
    public async Task A_program_that_cannot_start_is_named_with_the_reason_and_the_rest_is_looked_at_all_the_same()
    {
        var (code, lines) = await RunAsync(() => throw new SettingsException(["School:TimeZone is 'Moon', which is no time zone."]));
        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith(Line(TeamsPoint.Starts, right: false), StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("School:TimeZone", StringComparison.Ordinal));
        Assert.Contains(Line(TeamsPoint.Secret, right: true), lines);
    }

    [Fact]
    public void What_is_to_be_mended_says_where_in_three_languages()
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in Texts.Languages)
        {
            Texts.Speak(language);
            Assert.All(Enum.GetValues<TeamsPoint>().Except([TeamsPoint.Starts]), point => Assert.Matches("Channels:Teams|Azure portal|Cloud|PublicBaseUrl|Privacy:Processors|OpenIdMetadataUrl|staff import", Texts.Check(point, right: false)));
        }

        CultureInfo.CurrentUICulture = before;
    }

    private async Task BindTeacherAsync() => await school.Database.Store.WriteAsync(
        (programme, _) =>
        {
            programme.Add(new Data.Conversations.ChannelIdentity { Account = "msteams/0a1b2c3d-0000-4000-8000-000000000003", PersonId = 3, Since = SmallSchool.TuesdayEvening });
            return Task.CompletedTask;
        },
        TestContext.Current.CancellationToken);

    private Task<(int Code, List<string> Lines)> RunAsync() => RunAsync(() => Task.FromResult(school.Database));

    private async Task<(int Code, List<string> Lines)> RunAsync(Func<Task<Database>> open)
    {
        var output = new StringWriter();
        var command = new TeamsCheckCommand(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Place(), TimeProvider.System);
        var code = await command.RunAsync(output, open);
        return (code, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static string Line(TeamsPoint point, bool right) => $"{(right ? '✓' : '✗')} {Texts.Check(point, right)}";

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development; // a Teams at home has no certificate
        public string ApplicationName { get; set; } = "AfterSchoolBot";
        public string ContentRootPath { get; set; } = Path.GetTempPath();
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
