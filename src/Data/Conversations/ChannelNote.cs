namespace AfterSchoolBot.Data.Conversations;

/// <summary>Something a channel keeps for itself and shares with the other nodes: how far it has fetched, a platform's token.</summary>
public sealed class ChannelNote(string key)
{
    public string Key { get; private set; } = key;

    /// <summary>The channel's own text.</summary>
    public string Value { get; set; } = "";
    public DateTimeOffset KeptAt { get; set; }
}
