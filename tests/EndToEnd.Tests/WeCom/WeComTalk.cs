using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.EndToEnd.Tests.WeCom;

/// <summary>Somebody with a messenger in the hand: says something, and waits until what they see says what it should.</summary>
internal abstract class Messenger(string user)
{
    protected static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private int seen;

    public string User { get; } = user;

    public Task SayAsync(string text, string hears) => ThenHearAsync(() => SayAsync(text), hears);

    /// <summary>Waits for it among what came since the person last spoke.</summary>
    public async Task HearAsync(string words)
    {
        var started = Stopwatch.GetTimestamp();
        using var glance = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var chat = await ChatAsync(); !chat.Skip(seen).Any(entry => entry.Contains(words, StringComparison.Ordinal)); chat = await ChatAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{User} did not hear '{words}' but:\n{string.Join('\n', chat.TakeLast(4))}");
            await glance.WaitForNextTickAsync();
        }
    }

    protected async Task ThenHearAsync(Func<Task> act, string hears)
    {
        seen = (await ChatAsync()).Count;
        await act();
        await HearAsync(hears);
    }

    protected abstract Task<IReadOnlyList<string>> ChatAsync();

    protected abstract Task SayAsync(string text);
}

/// <summary>The web page's protocol.</summary>
internal sealed class WebTalk(DirectLineClient client) : Messenger(client.User)
{
    private int said;

    protected override async Task<IReadOnlyList<string>> ChatAsync() => [.. (await client.ReadAllAsync()).Select(activity => JsonSerializer.Serialize(activity, Readable))];

    protected override Task SayAsync(string text) => client.SayAsync(text, $"w{++said}");
}

/// <summary>A member of staff in the app's chat.</summary>
internal sealed class StaffTalk(FakeWeCom wecom, string user) : Messenger(user)
{
    public Task TapAsync(string title, string hears) => ThenHearAsync(() => TapAsync(title), hears);

    protected override Task<IReadOnlyList<string>> ChatAsync() => Task.FromResult<IReadOnlyList<string>>([.. wecom.ChatOf(User).Select(entry => entry.Content.ToJsonString(Readable))]);

    protected override Task SayAsync(string text) => wecom.SayAsync(User, text);

    private Task<Delivery> TapAsync(string title)
    {
        var card = wecom.ChatOf(User).Last(entry => entry.Type == "template_card" && Buttons(entry).Any(text => text.StartsWith(title, StringComparison.Ordinal)));
        return wecom.PressAsync(User, card, Buttons(card).First(text => text.StartsWith(title, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Buttons(ChatEntry card) => card.Content["button_list"] is { } list ? list.AsArray().Select(one => one!["text"]!.GetValue<string>()) : [];
}

/// <summary>A parent in WeChat, at the school's customer-service account.</summary>
internal sealed class ParentTalk(FakeWeCom wecom, string user) : Messenger(user)
{
    /// <summary>Where the newest form is opened.</summary>
    public string Form => wecom.ChatOfCustomer(User).Where(entry => entry.Type == "msgmenu").SelectMany(entry => entry.Content["list"]!.AsArray())
        .Select(item => item!["view"]?["url"]?.GetValue<string>()).OfType<string>().Last();

    public Task EnterAsync(string hears) => ThenHearAsync(() => wecom.CustomerEntersAsync(User), hears);

    public Task TapAsync(string title, string hears) => ThenHearAsync(() => TapAsync(title), hears);

    protected override Task<IReadOnlyList<string>> ChatAsync() => Task.FromResult<IReadOnlyList<string>>([.. wecom.ChatOfCustomer(User).Select(entry => entry.Content.ToJsonString(Readable))]);

    protected override Task SayAsync(string text) => wecom.CustomerSaysAsync(User, text);

    private Task<Delivery> TapAsync(string title)
    {
        var menu = wecom.ChatOfCustomer(User).Last(entry => entry.Type == "msgmenu" && Items(entry).Any(text => text.EndsWith(title, StringComparison.Ordinal)));
        return wecom.CustomerTapsAsync(User, menu, Items(menu).First(text => text.EndsWith(title, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Items(ChatEntry menu) => menu.Content["list"]!.AsArray().Select(one => one!["click"]?["content"]?.GetValue<string>()).OfType<string>();
}
