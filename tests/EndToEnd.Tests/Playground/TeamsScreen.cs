using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>Teams, as the Playground draws it, in a person's hands.</summary>
internal sealed class TeamsScreen
{
    private readonly List<string> faults = [];

    public TeamsScreen(IPage page)
    {
        Page = page;
        page.PageError += (_, fault) => faults.Add(fault);
    }

    public IPage Page { get; }

    /// <summary>What broke in the page.</summary>
    public IReadOnlyList<string> Faults => faults;

    private ILocator Box => Page.Locator("div[role='textbox'][contenteditable='true']").Last;

    private ILocator Answers => Page.Locator(".fai-OutputCard");

    // in a channel a message and the replies to it stand together
    private ILocator Posts => Page.Locator("[role='group']:not([role='treeitem'] *)");

    private ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public async Task OpenAsync(Uri address)
    {
        // it wants fonts from elsewhere and waits for them
        await Page.RouteAsync(url => new Uri(url) is { Scheme: "http" or "https", IsLoopback: false }, route => route.AbortAsync());
        await Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Cards.First.WaitForAsync(); // until it has said hello, it loses what is typed
        await Page.GetByTitle("Hide log panel").ClickAsync();
    }

    /// <summary>Another of the chats at the left.</summary>
    public async Task EnterAsync(string chat)
    {
        await Chat(chat).ClickAsync();
        await Box.WaitForAsync();
    }

    public async Task SayAsync(string words)
    {
        await Box.ClickAsync();
        await Page.Keyboard.InsertTextAsync(words);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Writes to the assistant by name, as one does among others.</summary>
    public async Task SayToAsync(string name, string words)
    {
        await Box.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = name }).ClickAsync();
        await Page.Keyboard.InsertTextAsync(words);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the newest button of that title.</summary>
    public Task PressAsync(string title) => Button(title).Last.ClickAsync();

    public Task TickAsync(string choice) => Cards.Locator(".fui-Label").Filter(new() { HasText = choice }).Last.ClickAsync();

    public Task SeeAsync(string words) => Expect(Answers.Or(Posts).Filter(new() { HasText = words }).Last).ToBeVisibleAsync();

    public Task SeeLastAsync(string words) => Expect(Answers.Last).ToContainTextAsync(words);

    public Task SeeWhoAnswersAsync(string name) => Expect(Page.GetByLabel("Message author").Last).ToHaveTextAsync(name);

    public Task SeeWhoIsHereAsync(string name) => Expect(Page.GetByRole(AriaRole.Toolbar)).ToContainTextAsync(name);

    /// <summary>No card has that button any more.</summary>
    public Task MissAsync(string title) => Expect(Button(title)).ToHaveCountAsync(0);

    /// <summary>Thumb up, with some words.</summary>
    public async Task LikeAsync(string words)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(words);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
    }

    /// <summary>From here on an older client, which knows no Action.Execute: a button says what it holds as a message.</summary>
    public Task GrowOldAsync() => Page.RouteAsync("**/_conversation/v1/invoke", route =>
    {
        var press = JsonNode.Parse(route.Request.PostData!)!.AsObject();
        press["value"] = press["value"]!["action"]!["data"]!.DeepClone();
        press.Remove("name");
        return route.ContinueAsync(new() { Url = route.Request.Url.Replace("/invoke", "/submit", StringComparison.Ordinal), PostData = JsonSerializer.SerializeToUtf8Bytes(press) });
    });

    /// <summary>Kept for people to look at: artifacts/screenshots from the root.</summary>
    public async Task PictureAsync(string name, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(root, "artifacts/screenshots", $"teams-{name}.png") });
    }

    private ILocator Button(string title) => Cards.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(title)) });

    private ILocator Chat(string name) => Page.GetByRole(AriaRole.Treeitem, new() { Name = name });
}
