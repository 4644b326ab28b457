using System.Globalization;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Channels.WeCom.Kf;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>
/// Sends to a parent in WeChat. After each message of theirs five of ours are taken, within two days (reference 7.3): an answer may use the
/// last one, an unasked message never does; what has no room goes by 学校通知 to those who follow it, or waits until they write again.
/// </summary>
internal sealed class KfSender(WeComClient client, ParentNotices notices, KfHandOver handOver, Pictures pictures, ChannelMemory memory, TimeProvider time)
{
    private const string Welcome = "welcome:";
    private const int Allowance = 5;
    private static readonly TimeSpan Listening = TimeSpan.FromHours(48);

    /// <summary>What an arrival carries along so that its greeting needs nothing of the allowance: the code, and until when it is good.</summary>
    public static string ServiceUrl(string welcomeCode, DateTimeOffset until) => $"{Welcome}{until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}:{welcomeCode}";

    public async Task<Delivery> SendAsync(OutboundMessage message, DrawnBody body, CancellationToken cancellationToken)
    {
        var customer = WeComAddress.Parse(message.Conversation)!.Value.User;
        var delivery = await SayAsync(message, body, customer, cancellationToken);
        if (delivery is Delivery.Sent && body.WhenTaken is { } words) await HandOverAsync(message, words, customer, cancellationToken);
        return delivery is Delivery.WhenHeard && body.Plain is { } text ? await notices.SendAsync(customer, text, cancellationToken) ?? delivery : delivery;
    }

    /// <summary>That a person takes the talk is said by the code that the transfer gives, for nothing else may be said any more (reference 7.4).</summary>
    private async Task HandOverAsync(OutboundMessage message, string words, string customer, CancellationToken cancellationToken)
    {
        if (await handOver.TryAsync(customer, cancellationToken) is not { Length: > 0 } code) return;

        await client.CallAsync("kf/send_msg_on_event", RawJson.Of(new JsonObject { ["code"] = code, ["msgtype"] = "text", ["text"] = CardWords.Texts(words).First() }), cancellationToken);
    }

    private async Task<Delivery> SayAsync(OutboundMessage message, DrawnBody body, string customer, CancellationToken cancellationToken)
    {
        var parts = body.Parts;
        if (WelcomeCode(message) is { } code)
        {
            var greeted = await client.CallAsync("kf/send_msg_on_event", AsWelcome(parts[^1], code), cancellationToken);
            if (greeted is WeComAnswer.Said { Action: ErrorAction.Ok }) return new Delivery.Sent(); // of several parts the last one is the menu
        }

        var room = await RoomAsync(message, cancellationToken);
        if (parts.Count > room) return new Delivery.WhenHeard("allowance");

        foreach (var part in parts)
        {
            var answer = await client.CallAsync("kf/send_msg", part, cancellationToken);
            var delivery = WeComChannel.Outcome(answer);
            if (answer is WeComAnswer.Said { Code: 95013 or 95018 } && message.InReplyTo is not null)
            {
                await handOver.LookAsync(customer, cancellationToken); // the school moved the talk to a person by itself: she answers
                return new Delivery.Failed("a person has the talk");
            }

            if (delivery is not Delivery.Sent) return delivery;
        }

        if (body.Picture is { } picture && room > parts.Count && await pictures.PartAsync(picture, cancellationToken) is { } shown)
            await client.CallAsync("kf/send_msg", shown, cancellationToken); // the link was said already

        return new Delivery.Sent();
    }

    /// <summary>How many messages there is still room for; below nothing where nobody listens.</summary>
    private async Task<int> RoomAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var heard = await memory.HeardAsync(message.Conversation, cancellationToken);
        if (heard is not { } last || time.GetUtcNow() - last.At >= Listening) return -1;

        var reserve = message.InReplyTo is null ? 1 : 0;
        return Allowance - reserve - last.SentSince;
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
