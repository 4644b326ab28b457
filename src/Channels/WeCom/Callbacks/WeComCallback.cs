using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>What an opened callback says, in the platform's own words (wecom.md 2); where somebody is, is not taken in.</summary>
public sealed record WeComCallback
{
    public required CallbackKind Kind { get; init; }
    public required string ToUserName { get; init; }

    /// <summary>The member who wrote or tapped, "sys" for the platform itself, and empty for customer service (1.7).</summary>
    public required string FromUserName { get; init; }

    public required DateTimeOffset CreateTime { get; init; }
    public required string MsgType { get; init; }
    public long? MsgId { get; init; }
    public int? AgentId { get; init; }
    public string? Content { get; init; }
    public string? MediaId { get; init; }
    public string? Event { get; init; }
    public string? EventKey { get; init; }
    public string? ChangeType { get; init; }

    /// <summary>The student, parent or department of the school's directory that changed.</summary>
    public string? Id { get; init; }

    public string? TaskId { get; init; }
    public string? CardType { get; init; }

    /// <summary>Lets the card be updated once, within 72 hours (4.8).</summary>
    public string? ResponseCode { get; init; }

    public IReadOnlyList<WeComSelection> SelectedItems { get; init; } = [];

    /// <summary>With it customer service hands out the messages themselves, for ten minutes (7.2).</summary>
    public string? Token { get; init; }

    public string? OpenKfId { get; init; }
    public IReadOnlyList<string> AuthAddOpenKfIds { get; init; } = [];
    public IReadOnlyList<string> AuthDelOpenKfIds { get; init; } = [];
    public string? ScanResult { get; init; }
    public string? ChatId { get; init; }
    public string? UpdateDetail { get; init; }
    public string? ExternalUserId { get; init; }
    public string? JobId { get; init; }

    /// <summary>As the platform writes it: its form is not documented (2.2).</summary>
    public string? EffectTime { get; init; }

    /// <summary>The same for every delivery of one callback, and for no other callback (1.7).</summary>
    public string DedupeKey => MsgId is { } id ? id.ToString(CultureInfo.InvariantCulture) : Hash(
        ToUserName, AgentId?.ToString(CultureInfo.InvariantCulture), FromUserName,
        CreateTime.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        Event, ChangeType, EventKey, TaskId, ResponseCode, Id, ChatId, ExternalUserId,
        Token, OpenKfId, JobId, // customer service and batch jobs name nobody else
        Fingerprint);

    /// <summary>The hash of the whole text, where the fields above may not tell two callbacks of one second apart.</summary>
    internal string? Fingerprint { get; init; }

    // what was read has no control characters, so this one keeps the parts apart
    private static string Hash(params ReadOnlySpan<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
}

/// <summary>What was ticked under one question of a card.</summary>
public sealed record WeComSelection(string QuestionKey, IReadOnlyList<string> OptionIds);
