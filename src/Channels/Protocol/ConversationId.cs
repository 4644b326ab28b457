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
    public override string ToString() => $"{Channel}/{Value}";
}
