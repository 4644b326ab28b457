using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Kf;

/// <summary>A message fetched from the customer-service account: who, when, what (reference 7.2).</summary>
internal sealed record KfMessage(string Id, string OpenKfId, string Customer, DateTimeOffset SentAt, int Origin, string Type, JsonElement Body)
{
    public const int FromCustomer = 3;

    /// <summary>Null: no message that one could answer.</summary>
    public static KfMessage? Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "msgid") is not { } id || Text(item, "msgtype") is not { } type) return null;

        var body = item.TryGetProperty(type, out var inside) && inside.ValueKind == JsonValueKind.Object ? inside : default;
        var from = type == "event" ? body : item; // for events the ids stand inside
        var customer = Text(from, "external_userid") ?? Text(item, "external_userid");
        var account = Text(from, "open_kfid") ?? Text(item, "open_kfid");
        if (customer is null || account is null || !ActivityTranslator.IsUsableId(customer) || !ActivityTranslator.IsUsableId(id)) return null;

        var at = item.TryGetProperty("send_time", out var time) && time.TryGetInt64(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UnixEpoch;
        var origin = item.TryGetProperty("origin", out var whose) && whose.TryGetInt32(out var number) ? number : 0;
        return new(id, account, customer, at, origin, type, body);
    }

    public string? Text(string member) => Text(Body, member);

    private static string? Text(JsonElement of, string member) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What a parent wrote or tapped in WeChat, in our words. Pure: what a tapped item means is handed in.</summary>
internal static class KfTranslator
{
    private static readonly TimeSpan WelcomeLasts = TimeSpan.FromSeconds(18); // of twenty (reference 7.4), less the way there

    private static readonly Dictionary<string, IReadOnlyList<int>> NothingSelected = [];

    /// <summary>The item of a menu of ours that was tapped; null: it was typed.</summary>
    public static (string ActivityId, int Number)? Tapped(KfMessage message) => message.Type == "text" && message.Text("menu_id") is { Length: > 0 } id ? MessageName.OfMenu(id) ?? ("", -1) : null;

    /// <summary>What the link carried by which somebody entered (reference 7.1); null: nothing.</summary>
    public static string? SceneParam(KfMessage message) =>
        message.Type == "event" && message.Text("event_type") == "enter_session" && message.Text("scene_param") is { Length: > 0 } parameter ? parameter : null;

    /// <summary>Whose the talk is from now on, where the event says that (reference 7.2); null: another event, or none.</summary>
    public static SessionChange? Change(KfMessage message) =>
        message.Type == "event" && message.Text("event_type") == "session_status_change" && message.Body.TryGetProperty("change_type", out var type) && type.TryGetInt32(out var number)
            ? number == 3 ? SessionChange.Over : SessionChange.Taken
            : null;

    /// <param name="sent">The message whose item was tapped; null: there is none any more.</param>
    /// <returns>Null: nothing for the talk.</returns>
    public static InboundActivity? ToInbound(KfMessage message, DrawnBody? sent)
    {
        var blank = new InboundActivity
        {
            Id = message.Id,
            Conversation = WeComAddress.OfParent(message.OpenKfId, message.Customer).Conversation,
            UserId = message.Customer,
            Locale = "zh-CN", // WeChat does not say; the talk hears other languages by itself
        };
        return message.Type switch
        {
            "event" when message.Text("event_type") == "enter_session" => Arrival(message, blank),
            "event" when Change(message) == SessionChange.Over => GivenBack(message, blank),
            "event" => null,
            _ when message.Origin != KfMessage.FromCustomer => null,
            "text" when Tapped(message) is { } tapped => blank with { Answer = sent?.Answer(tapped.Number, NothingSelected) ?? CardAnswers.Foreign },
            "text" when WrittenText.Clean(message.Text("content")) is { Text.Length: > 0 } written => blank with { Text = written.Text, TextWasCut = written.WasCut },
            _ => blank with { Kind = InboundKind.Unreadable },
        };
    }

    private static InboundActivity GivenBack(KfMessage message, InboundActivity blank) => blank with
    {
        Kind = InboundKind.GivenBack,
        GivenBackBy = message.Text("old_servicer_userid"),
        ServiceUrl = message.Text("msg_code") is { Length: > 0 } code ? KfSender.ServiceUrl(code, message.SentAt + WelcomeLasts) : null,
    };

    private static InboundActivity Arrival(KfMessage message, InboundActivity blank) => blank with
    {
        Kind = InboundKind.Arrival,
        ServiceUrl = message.Text("welcome_code") is { Length: > 0 } code ? KfSender.ServiceUrl(code, message.SentAt + WelcomeLasts) : null,
    };
}

/// <summary>What became of a talk: a person of the school took it, or it is over.</summary>
internal enum SessionChange
{
    Taken,
    Over,
}
