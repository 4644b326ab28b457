using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.WeCom;

/// <summary>
/// One of the two kinds of talk in WeCom: a member of staff in the app's chat (<c>app/userid</c>), or a parent in ordinary WeChat who
/// opened the school's customer-service account (<c>kf/account/external id</c>).
/// </summary>
internal readonly record struct WeComAddress(string? OpenKfId, string User)
{
    private const string App = "app/";
    private const string Kf = "kf/";

    public bool IsParent => OpenKfId is not null;

    public ConversationId Conversation => new(ChannelId.WeCom, OpenKfId is null ? App + User : $"{Kf}{OpenKfId}/{User}");

    /// <summary>Ids of people outside begin with wm or wo and mix the cases (reference 7.2); those of members are kept in lower case.</summary>
    public static bool IsExternal(string userId) => userId is ['w', 'm' or 'o', ..] && userId.Any(char.IsAsciiLetterUpper);

    public static WeComAddress OfStaff(string userId) => new(null, userId.ToLowerInvariant()); // ids of members are the same in any case (reference 4.1)

    public static WeComAddress OfParent(string openKfId, string externalUserId) => new(openKfId, externalUserId);

    /// <summary>Null: no conversation of this channel.</summary>
    public static WeComAddress? Parse(ConversationId conversation)
    {
        if (conversation.Channel != ChannelId.WeCom) return null;

        var value = conversation.Value;
        if (value.StartsWith(App, StringComparison.Ordinal)) return new(null, value[App.Length..]);

        return value.StartsWith(Kf, StringComparison.Ordinal) && value.IndexOf('/', Kf.Length) is var slash and > 0
            ? new(value[Kf.Length..slash], value[(slash + 1)..])
            : null;
    }
}
