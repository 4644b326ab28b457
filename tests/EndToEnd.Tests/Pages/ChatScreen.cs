using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSchoolBot.EndToEnd.Tests.Pages;

/// <summary>The page as a person sees and handles it: types, presses, ticks, looks.</summary>
internal sealed class ChatScreen
{
    private readonly List<string> faults = [];

    public ChatScreen(IPage page)
    {
        Page = page;
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, line) =>
        {
            if (line.Type == "error") faults.Add(line.Text);
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false }) faults.Add($"asks elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of, and whatever was asked of another machine.</summary>
    public IReadOnlyList<string> Faults => faults;

    private ILocator Box => Page.Locator("[data-id='webchat-sendbox-input']");

    private ILocator Messages => Page.Locator(".webchat__basic-transcript__activity");

    private ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public async Task OpenAsync(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        await Cards.First.WaitForAsync();
    }

    public async Task SayAsync(string words)
    {
        await Box.FillAsync(words);
        await Box.PressAsync("Enter");
    }

    /// <summary>Presses the newest button of that title.</summary>
    public Task PressAsync(string title) =>
        Page.Locator("button.ac-pushButton").Filter(new() { HasTextRegex = new Regex("^" + Regex.Escape(title)) }).Last.ClickAsync();

    /// <summary>Ticks and looks whether it took: a transcript that scrolls under the finger takes the tap elsewhere.</summary>
    public async Task TickAsync(string choice)
    {
        const float Look = 5_000;
        var label = Cards.Locator(".ac-input label").Filter(new() { HasText = choice }).Last;
        for (var tries = 1; ; tries++)
        {
            var box = Page.Locator($"[id='{await label.GetAttributeAsync("for")}']");
            if (!await box.IsCheckedAsync()) await label.ClickAsync();
            try
            {
                await Expect(box).ToBeCheckedAsync(new() { Timeout = Look });
                return;
            }
            catch (PlaywrightException) when (tries < 3)
            {
                // once more, as a person would
            }
        }
    }

    public Task SeeAsync(string words) => Expect(Messages.Filter(new() { HasText = words }).Last).ToBeVisibleAsync();

    /// <summary>The last message, or the one before it: something that came by itself may have followed the answer.</summary>
    public Task SeeLastAsync(string words) => Expect(Messages.Last.Or(Messages.Nth(-2)).Filter(new() { HasText = words }).First).ToBeVisibleAsync();

    /// <summary>Another person of the demo, and that person's talk is there.</summary>
    public async Task BeAsync(string person)
    {
        await Page.Locator("#person-choice").SelectOptionAsync(new SelectOptionValue { Value = person });
        await Expect(Page.Locator("#chat")).ToHaveAttributeAsync("aria-busy", "false");
        await Cards.First.WaitForAsync();
    }

    public Task SpeakAsync(string language) => Page.Locator($"[data-language='{language}']").ClickAsync();

    public Task<string> LastAsync() => Messages.Last.InnerTextAsync();

    /// <summary>Scrolls to the newest message's head, as a reader does.</summary>
    public async Task ShowLastAsync()
    {
        await Expect(Messages.Last).ToBeVisibleAsync();
        await Messages.Last.EvaluateAsync("message => message.scrollIntoView({ block: 'start' })");
    }

    /// <summary>Kept for people to look at: artifacts/screenshots from the root.</summary>
    public async Task PictureAsync(string name, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(root, "artifacts/screenshots", $"{name}.png") });
    }

    /// <summary>Nothing stands out over the right edge.</summary>
    public async Task FitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('.ac-adaptiveCard')].every(card => card.getBoundingClientRect().right <= innerWidth && card.scrollWidth <= card.clientWidth + 1)"));
}
