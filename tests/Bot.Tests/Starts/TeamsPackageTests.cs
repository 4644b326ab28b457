using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Hosting.TeamsApps;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Channels.Tests;
using AfterSchoolBot.Domain;
using Microsoft.Extensions.Configuration;
using SkiaSharp;

namespace AfterSchoolBot.Bot.Tests.Starts;

/// <summary>The app that a school uploads to Teams, read by Microsoft's own validator.</summary>
public sealed class TeamsPackageTests(OfficialManifest official) : IClassFixture<OfficialManifest>
{
    private const string AppId = "11111111-2222-4333-8444-555555555555";

    private static readonly (string, string?)[] Good = [("Channels:Teams:AppId", AppId), ("PublicBaseUrl", "https://afterschool.example.edu.cn/")];

    [Fact]
    public void Every_file_of_it_is_valid_by_the_newest_schema()
    {
        var files = Unpack(Good);
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png", "zh-TW.json"], files.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, content) in files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            var file = JsonNode.Parse(content)!;
            var verdict = official.Ask(new { file });
            Assert.Equal((name, "[]"), (name, verdict["wrong"]!.ToJsonString()));
            Assert.Contains($"/{verdict["newest"]}/", (string)file["$schema"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_validator_sees_a_mistake()
    {
        var file = JsonNode.Parse(Unpack(Good)["manifest.json"])!;
        file["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");
        Assert.NotEmpty(official.Ask(new { file })["wrong"]!.AsArray());
    }

    [Fact]
    public void It_holds_the_settings_and_asks_for_nothing_more()
    {
        var manifest = JsonNode.Parse(Unpack([.. Good, ("Channels:Teams:App:Name", "示范小学课后"), ("Channels:Teams:App:School", "示范小学"), ("Channels:Teams:App:PrivacyUrl", "https://www.example.edu.cn/privacy"), ("Channels:Teams:App:Version", "1.2.3")])["manifest.json"])!;
        Assert.Equal((AppId, AppId, "1.2.3"), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["version"]!));
        Assert.Equal(("示范小学课后", "示范小学"), ((string)manifest["name"]!["short"]!, (string)manifest["developer"]!["name"]!));
        Assert.Equal("https://www.example.edu.cn/privacy", (string)manifest["developer"]!["privacyUrl"]!);
        Assert.Equal("""["afterschool.example.edu.cn"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal("""["personal","team","groupChat"]""", manifest["bots"]![0]!["scopes"]!.ToJsonString());
        Assert.All(["webApplicationInfo", "authorization", "staticTabs"], name => Assert.Null(manifest[name]));
    }

    [Fact]
    public void A_command_that_is_tapped_is_understood_in_its_language()
    {
        var before = CultureInfo.CurrentUICulture;
        foreach (var language in Texts.Languages)
        {
            Texts.Speak(language);
            Assert.Matches(GroupTalk.Links(), Folding.Fold(Texts.TeamsSayLink));
            Assert.All(TeamsManifest.Commands, command => Assert.Equal((Texts.TeamsSay(command), command), (Texts.TeamsSay(command), Commands.Find(Texts.TeamsSay(command)))));
        }

        CultureInfo.CurrentUICulture = before;
    }

    [Fact]
    public void Its_commands_stand_at_the_same_place_in_every_language()
    {
        var files = Unpack(Good);
        var lists = JsonNode.Parse(files["manifest.json"])!["bots"]![0]!["commandLists"]!.AsArray();
        var (traditional, english) = (JsonNode.Parse(files["zh-TW.json"])!, JsonNode.Parse(files["en.json"])!);
        Assert.Equal(("报名", "報名", "apply"), ((string)lists[0]!["commands"]![0]!["title"]!, (string)traditional["bots[0].commandLists[0].commands[0].title"]!, (string)english["bots[0].commandLists[0].commands[0].title"]!));
        Assert.Equal(lists.Sum(list => list!["commands"]!.AsArray().Count) * 2, english.AsObject().Count(line => line.Key.StartsWith("bots", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_icons_are_the_mark_of_the_web_page_in_the_sizes_of_Teams()
    {
        var files = Unpack(Good);
        using var color = SKBitmap.Decode(files["color.png"]);
        using var outline = SKBitmap.Decode(files["outline.png"]);
        Assert.Equal((192, 192, 32, 32), (color.Width, color.Height, outline.Width, outline.Height));
        Assert.Equal((SKColor.Parse(TeamsIcons.AccentColor), SKColors.White), (color.GetPixel(0, 0), color.GetPixel(96, 90)));
        var outside = from x in Enumerable.Range(0, 192) from y in Enumerable.Range(0, 192) where x is < 48 or >= 144 || y is < 48 or >= 144 select color.GetPixel(x, y);
        Assert.All(outside, pixel => Assert.Equal(SKColor.Parse(TeamsIcons.AccentColor), pixel));
        var drawn = outline.Pixels.Where(pixel => pixel.Alpha > 0).ToList();
        Assert.All(drawn, pixel => Assert.Equal(0xFFFFFFu, (uint)pixel & 0xFFFFFFu));
        Assert.InRange(drawn.Count, 60, 400);
        Assert.Equal((0, 0), (outline.GetPixel(0, 0).Alpha, outline.GetPixel(16, 14).Alpha));
    }

    [Fact]
    public void The_same_settings_give_the_same_file() => Assert.Equal(TeamsPackage.Make(Read(Good)), TeamsPackage.Make(Read(Good)));

    [Theory]
    [InlineData("Channels:Teams:AppId", "my-bot")]
    [InlineData("Channels:Teams:AppId", null)]
    [InlineData("PublicBaseUrl", "http://localhost:5080")]
    [InlineData("PublicBaseUrl", null)]
    [InlineData("Channels:Teams:App:Name", "课后服务课后服务课后服务课后服务课后服务课后服务课后服务课后服务")]
    [InlineData("Channels:Teams:App:PrivacyUrl", "our page")]
    [InlineData("Channels:Teams:App:Version", "two")]
    public void What_Teams_would_not_take_is_named_before_a_file_is_made(string key, string? value) =>
        Assert.Contains($"{key} is ", Assert.Throws<SettingsException>(() => Read([.. Good, (key, value)])).Message, StringComparison.Ordinal);

    private static TeamsApp Read((string, string?)[] settings)
    {
        var written = new Dictionary<string, string?>();
        foreach (var (key, value) in settings) written[key] = value;
        return TeamsApp.Read(new ConfigurationBuilder().AddInMemoryCollection(written).Build());
    }

    private static Dictionary<string, byte[]> Unpack((string, string?)[] settings)
    {
        using var zip = new ZipArchive(new MemoryStream(TeamsPackage.Make(Read(settings))));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}

/// <summary>Microsoft's own validator of manifests.</summary>
public sealed class OfficialManifest() : NodeScript("@microsoft/teams-manifest", "teams-manifest.mjs");
