using System.Globalization;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>
/// Sends to a parent in WeChat. After each message of theirs five of ours are taken, within two days (reference 7.3): an answer may use the
/// last one, an unasked message never does; what has no room waits until they write again.
/// </summary>
internal sealed class KfSender(WeComClient client, ChannelMemory memory, TimeProvider time)
{
    private const string Welcome = "welcome:";
    private const int Allowance = 5;
    private static readonly TimeSpan Listening = TimeSpan.FromHours(48);

    /// <summary>What an arrival carries along so that its greeting needs nothing of the allowance: the code, and until when it is good.</summary>
    public static string ServiceUrl(string welcomeCode, DateTimeOffset until) => $"{Welcome}{until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}:{welcomeCode}";

    public async Task<Delivery> SendAsync(OutboundMessage message, DrawnBody body, CancellationToken cancellationToken)
    {
        var parts = body.Parts;
        if (WelcomeCode(message) is { } code)
        {
            var greeted = await client.CallAsync("kf/send_msg_on_event", AsWelcome(parts[^1], code), cancellationToken);
            if (greeted is WeComAnswer.Said { Action: ErrorAction.Ok }) return new Delivery.Sent(); // of several parts the last one is the menu
        }

        if (await HasNoRoomAsync(message, parts.Count, cancellationToken)) return new Delivery.WhenHeard("allowance");

        foreach (var part in parts)
        {
            var delivery = WeComChannel.Outcome(await client.CallAsync("kf/send_msg", part, cancellationToken));
            if (delivery is not Delivery.Sent) return delivery;
        }

        return new Delivery.Sent();
    }

    private async Task<bool> HasNoRoomAsync(OutboundMessage message, int wanted, CancellationToken cancellationToken)
    {
        var heard = await memory.HeardAsync(message.Conversation, cancellationToken);
        if (heard is not { } last || time.GetUtcNow() - last.At >= Listening) return true;

        var reserve = message.InReplyTo is null ? 1 : 0;
        return last.SentSince + wanted > Allowance - reserve;
    }

    private string? WelcomeCode(OutboundMessage message) =>
        message is { InReplyTo: not null, ServiceUrl: { } url } && url.StartsWith(Welcome, StringComparison.Ordinal)
            && url[Welcome.Length..].Split(':', 2) is [var until, var code]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && time.GetUtcNow().ToUnixTimeSeconds() < at
            ? code
            : null;

    private static string AsWelcome(string part, string code)
    {
        var whole = JsonNode.Parse(part)!.AsObject();
        whole.Remove("touser");
        whole.Remove("open_kfid");
        whole["code"] = code;
        return RawJson.Of(whole);
    }
}
