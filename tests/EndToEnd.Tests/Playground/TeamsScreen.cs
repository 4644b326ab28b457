using System.Runtime.CompilerServices;
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

    private ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public async Task OpenAsync(Uri address)
    {
        // it wants fonts from elsewhere and waits for them
        await Page.RouteAsync(url => new Uri(url) is { Scheme: "http" or "https", IsLoopback: false }, route => route.AbortAsync());
        await Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
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
    public Task PressAsync(string title) => Cards.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(title)) }).Last.ClickAsync();

    public Task TickAsync(string choice) => Cards.Locator(".fui-Label").Filter(new() { HasText = choice }).Last.ClickAsync();

    public Task SeeAsync(string words) => Expect(Answers.Filter(new() { HasText = words }).Last).ToBeVisibleAsync();

    public Task SeeLastAsync(string words) => Expect(Answers.Last).ToContainTextAsync(words);

    public Task SeeChatAsync(string name) => Expect(Chat(name)).ToBeVisibleAsync();

    public Task SeeWhoAnswersAsync(string name) => Expect(Page.GetByLabel("Message author").Last).ToHaveTextAsync(name);

    public Task SeeWhoIsHereAsync(string name) => Expect(Page.GetByRole(AriaRole.Toolbar)).ToContainTextAsync(name);

    public Task SeeSilenceAsync() => Expect(Answers).ToHaveCountAsync(0);

    public async Task SeeSaidAsync(string words) => await Expect(Page.GetByText(words).Last).ToBeVisibleAsync();

    /// <summary>Kept for people to look at: artifacts/screenshots from the root.</summary>
    public async Task PictureAsync(string name, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(root, "artifacts/screenshots", $"teams-{name}.png") });
    }

    private ILocator Chat(string name) => Page.GetByRole(AriaRole.Treeitem, new() { Name = name });
}
