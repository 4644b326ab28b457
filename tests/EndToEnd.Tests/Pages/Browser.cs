using Microsoft.Playwright;

namespace AfterSchoolBot.EndToEnd.Tests.Pages;

/// <summary>Debian's Chromium, headless; nothing is downloaded.</summary>
internal sealed class Browser : IAsyncDisposable
{
    public const string Missing = "There is no chromium: apt-get install chromium fonts-noto-cjk (test.sh does it)";

    private const string Chromium = "/usr/bin/chromium";
    private const float Patience = 45_000; // two busy cores are shared by everything

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, this.chromium) = (playwright, chromium);

    public static bool Present => File.Exists(Chromium);

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        }));
    }

    /// <summary>A person's own browser window at the chat page.</summary>
    public async Task<ChatScreen> OpenAsync(Uri address, int width = 360, int height = 740)
    {
        var screen = new ChatScreen(await NewPageAsync(width, height));
        await screen.OpenAsync(address);
        return screen;
    }

    /// <summary>A person's own browser, empty.</summary>
    public async Task<IPage> NewPageAsync(int width = 360, int height = 740)
    {
        var context = await chromium.NewContextAsync(new()
        {
            Locale = "zh-CN",
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = 2,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}
