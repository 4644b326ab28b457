using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSchoolBot.Channels.AdaptiveCards;

namespace AfterSchoolBot.Bot.Tests.Cards;

/// <summary>
/// The contact sheet of all cards in artifacts/cards: each as a file, as the web chat gets it and, in teams/, as Teams does; index.html with all of
/// them beside each other in three languages, and pictures of it.
/// </summary>
internal sealed partial class CardSheet
{
    private const string Chromium = "/usr/bin/chromium";
    private const string MostButtons = "12"; // the web chat's own limit; which six Teams shows is looked at in CardSchema

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));
    private static readonly string Folder = Path.Combine(Root, "artifacts/cards");
    private static readonly string ForTeams = Path.Combine(Folder, "teams");
    private static readonly string NodeFolder = Path.Combine(Root, "tests/Channels.Tests/node");

    // what the page loads: it must open from its folder
    private static readonly (string From, string As)[] Parts =
    [
        ("tests/Bot.Tests/Cards/sheet.html", "index.html"), ("tests/Bot.Tests/Cards/sheet.js", "sheet.js"), ("tests/Bot.Tests/Cards/sheet.css", "sheet.css"),
        ("src/Bot/wwwroot/look.js", "look.js"),
        ("src/Bot/node_modules/adaptivecards/dist/adaptivecards.min.js", "adaptivecards.js"), ("tests/Channels.Tests/node/node_modules/markdown-it/dist/markdown-it.min.js", "markdown-it.js"),
    ];

    private CardSheet()
    {
    }

    public static async Task<CardSheet> WriteAsync(IReadOnlyList<CardInThreeLanguages> cards)
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(ForTeams);
        foreach (var (from, name) in Parts) File.Copy(Path.Combine(Root, from), Path.Combine(Folder, name));

        await File.WriteAllTextAsync(Path.Combine(Folder, "chat.css"), await LookOnAPhoneAsync());

        var all = new JsonArray();
        foreach (var card in cards)
        {
            var faces = new JsonArray();
            foreach (var (language, _) in card.Faces)
            {
                var (chat, teams) = (card.Draw(language, CardDialect.Submit), card.Draw(language, CardDialect.ExecuteOrSubmit));
                var file = $"{card.Name.Replace(' ', '-')}.{language}.json";
                await File.WriteAllBytesAsync(Path.Combine(Folder, file), chat.ToArray());
                await File.WriteAllBytesAsync(Path.Combine(ForTeams, file), teams.ToArray());
                faces.Add(new JsonObject { ["language"] = language, ["bytes"] = teams.Length, ["card"] = JsonNode.Parse(chat.Span) });
            }

            all.Add(new JsonObject { ["name"] = card.Name, ["faces"] = faces });
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "cards.js"), $"window.cards = {all.ToJsonString()};");
        return new();
    }

    /// <summary>What the official package, reading Teams' cards as a 1.5 client does, has to object: a member that it does not know, an event, nothing drawn. The browser reads the web chat's.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfTheReaderAsync()
    {
        Assert.True(Directory.Exists(Path.Combine(NodeFolder, "node_modules")), $"The official adaptivecards package is not installed: run `npm ci` in {NodeFolder} (./test.sh does).");
        var found = JsonNode.Parse(await RunAsync("node", NodeFolder, "check.mjs", ForTeams, MostButtons))!.AsObject();
        Assert.NotEmpty(found);
        return [.. found.SelectMany(one => one.Value!["faults"]!.AsArray().Select(fault => $"{one.Key}: {fault}"))];
    }

    /// <summary>Photographs the sheet, page by page. What comes back is what the browser found: a warning of the renderer, a card that is wider than a phone, words cut off.</summary>
    public async Task<IReadOnlyList<string>> PhotographAsync()
    {
        Assert.True(File.Exists(Chromium), "There is no chromium: apt-get install chromium fonts-noto-cjk (test.sh does it)");
        var page = new Uri(Path.Combine(Folder, "index.html")).AbsoluteUri;
        var seen = Findings().Match(await BrowseAsync("--dump-dom", page));
        Assert.True(seen.Success, "The sheet has not been drawn.");

        var findings = JsonNode.Parse(System.Net.WebUtility.HtmlDecode(seen.Groups["json"].Value))!;
        var (width, heights) = ((int)findings["width"]!, findings["heights"]!.AsArray().Select(height => (int)height!).ToList());
        for (var number = 1; number <= heights.Count; number++)
        {
            var picture = Path.Combine(Folder, heights.Count == 1 ? "contact-sheet.png" : string.Create(CultureInfo.InvariantCulture, $"contact-sheet-{number}.png"));
            await BrowseAsync($"--screenshot={picture}", $"--window-size={width},{heights[number - 1]}", $"{page}#{number}");
            Assert.True(File.Exists(picture), $"{picture} was not taken.");
        }

        return [.. findings["faults"]!.AsArray().Select(fault => (string)fault!)];
    }

    /// <summary>The sheet is wider than any phone, and each card on it is as wide as one.</summary>
    private static async Task<string> LookOnAPhoneAsync()
    {
        const string phone = "@media (max-width: 40rem)", desk = "@media (min-width: 40rem)";
        var look = await File.ReadAllTextAsync(Path.Combine(Root, "src/Bot/wwwroot/chat.css"));
        Assert.Contains(phone, look, StringComparison.Ordinal);
        Assert.Contains(desk, look, StringComparison.Ordinal);
        return look.Replace(phone, "@media all", StringComparison.Ordinal).Replace(desk, "@media not all", StringComparison.Ordinal);
    }

    private static Task<string> BrowseAsync(params IReadOnlyList<string> what) =>
        RunAsync(Chromium, Folder, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars", .. what]);

    private static async Task<string> RunAsync(string program, string folder, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return await output;
    }

    private static string Here([CallerFilePath] string here = "") => here;

    [GeneratedRegex("""<script type="application/json" id="findings">(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Findings();
}
