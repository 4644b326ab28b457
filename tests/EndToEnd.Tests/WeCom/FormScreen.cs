using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>A form in WeChat's browser as a parent sees and handles it.</summary>
internal sealed class FormScreen
{
    private readonly List<string> faults = [];

    public FormScreen(IPage page)
    {
        Page = page;
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, line) =>
        {
            var ofSignIn = line.Location.Contains("favicon.ico", StringComparison.Ordinal); // our pages name their icon
            if (line.Type is "error" or "warning" && !ofSignIn) faults.Add(line.Text);
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => faults;

    /// <summary>Opens the link as that person; WeChat asks once who is there.</summary>
    public async Task OpenAsync(string link, string person)
    {
        await Page.GotoAsync(link);
        await Page.GetByRole(AriaRole.Link, new() { Name = person }).ClickAsync();
    }

    public Task TickAsync(string choice) => Page.GetByLabel(choice).CheckAsync();

    public Task PressAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();

    public Task PressTwiceAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title }).DblClickAsync();

    public Task SeeAsync(string words) => Expect(Page.GetByText(words).Last).ToBeVisibleAsync();

    public async Task FitsAsync() => Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

    /// <summary>Kept for people to look at: artifacts/screenshots from the root.</summary>
    public async Task PictureAsync(string name, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(root, "artifacts/screenshots", $"h5-{name}.png"), FullPage = true });
    }
}
