namespace AfterSchoolBot.Channels.Protocol;

/// <summary>Which platform a message came over.</summary>
public readonly record struct ChannelId(string Value)
{
    public static readonly ChannelId DirectLine = new("directline");
    public static readonly ChannelId Teams = new("msteams");
    public static readonly ChannelId WeCom = new("wecom");

    public override string ToString() => Value;
}

/// <summary>One thread of talk on one channel, under the platform's own id.</summary>
public readonly record struct ConversationId(ChannelId Channel, string Value)
{
    /// <summary>Reads <c>channel/thread</c>; the thread may hold more slashes.</summary>
    public static ConversationId Parse(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
            ? new(new(text[..slash]), text[(slash + 1)..])
            : throw new FormatException($"'{text}' names no conversation.");

    public override string ToString() => $"{Channel}/{Value}";
}
