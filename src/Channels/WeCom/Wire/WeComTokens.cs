using System.Globalization;
using System.Text.Json;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>
/// The app's access token: kept where all nodes see it, asked for by one at a time, and made anew only while the kept one is still the one
/// that failed, so that many failures at once are one refresh (reference 3).
/// </summary>
internal sealed class WeComTokens(WeComOptions options, ChannelMemory memory, Func<string, CancellationToken, Task<WeComAnswer>> get, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim one = new(1);
    private Kept? kept;

    private string Key => $"wecom/token/{options.CorpId}/{options.AgentId.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="failed">The token that was just turned away; null: none was.</param>
    public async Task<(string? Token, WeComAnswer? Refused)> GetAsync(string? failed, CancellationToken cancellationToken)
    {
        if (Good(kept, failed)) return (kept!.Token, null);

        await one.WaitAsync(cancellationToken);
        try
        {
            if (Good(kept, failed)) return (kept!.Token, null);

            kept = Kept.Parse(await memory.RecallAsync(Key, cancellationToken));
            if (Good(kept, failed)) return (kept!.Token, null);

            return await AskAsync(cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private bool Good(Kept? token, string? failed) => token is not null && token.Token != failed && time.GetUtcNow() < token.Until - Early;

    private async Task<(string?, WeComAnswer?)> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await get($"cgi-bin/gettoken?corpid={Uri.EscapeDataString(options.CorpId)}&corpsecret={Uri.EscapeDataString(options.Secret)}", cancellationToken);
        if (answer is not WeComAnswer.Said { Code: 0 } said || said.Text("access_token") is not { Length: > 0 } token) return (null, answer);

        var seconds = said.Body.TryGetProperty("expires_in", out var lives) && lives.ValueKind == JsonValueKind.Number ? lives.GetInt32() : 7_200;
        kept = new(token, time.GetUtcNow().AddSeconds(seconds));
        await memory.KeepAsync(Key, kept.ToString(), cancellationToken);
        return (token, null);
    }

    private sealed record Kept(string Token, DateTimeOffset Until)
    {
        public static Kept? Parse(string? text) =>
            text?.Split(' ') is [var until, var token] && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? new(token, DateTimeOffset.FromUnixTimeSeconds(at))
                : null;

        public override string ToString() => $"{Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} {Token}";
    }
}
