using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>The address of a card's form: it says, sealed, which card in whose talk, and opens for a day.</summary>
internal sealed class CardLinks(WeComOptions options, PageTokens tokens)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Purpose = "card";
    private const int LongestAddress = 1_500; // of 2,048 bytes (reference 7.3)

    /// <summary>Null: nobody can reach us from outside, or the address would be too long.</summary>
    public string? For(ReplyAddress address)
    {
        if (options.PublicBaseUrl is not { } root) return null;

        var token = tokens.Seal(Purpose, address.At + Lifetime, address.Conversation.Value, address.ActivityId, address.Language);
        var link = new Uri(root, PagePaths.Card + token).AbsoluteUri;
        return link.Length <= LongestAddress ? link : null;
    }

    public CardLinkEntry Read(string? token) => tokens.Open(Purpose, token) switch
    {
        PageToken.Valid { Parts: [var conversation, var activity, var language], Until: var until }
            when WeComAddress.Parse(new(ChannelId.WeCom, conversation)) is { IsParent: true } to => new CardLinkEntry.Valid(new(to, activity, language, until)),
        PageToken.Expired { Parts: [_, _, var language] } => new CardLinkEntry.Expired(language),
        _ => new CardLinkEntry.Forged(),
    };
}

/// <summary>A card of ours in a parent's talk, in the language in which it was drawn.</summary>
internal sealed record CardLink(WeComAddress To, string ActivityId, string Language, DateTimeOffset Until);

/// <summary>What an address opens.</summary>
internal abstract record CardLinkEntry
{
    private CardLinkEntry() { }
    public sealed record Valid(CardLink Link) : CardLinkEntry;
    public sealed record Expired(string Language) : CardLinkEntry;
    public sealed record Forged : CardLinkEntry;
}
