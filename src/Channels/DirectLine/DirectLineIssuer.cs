namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Tokens for the school's own page, which needs no secret: the host says who is sitting there.</summary>
public sealed class DirectLineIssuer
{
    private readonly DirectLineTokens tokens;

    internal DirectLineIssuer(DirectLineTokens tokens) => this.tokens = tokens;

    /// <summary>How long <see cref="Remember"/> holds.</summary>
    public static TimeSpan Memory => DirectLineTokens.BrowserLifetime;

    /// <summary>A token for this person: for the conversation of their earlier token, however old, else for a new one.</summary>
    public async Task<DirectLineGrant> IssueAsync(string userId, string? earlierToken)
    {
        var visit = DirectLineVisit.New(userId);
        if (!string.IsNullOrEmpty(earlierToken)
            && await tokens.ReadForRenewalAsync(earlierToken) is DirectLineEntry.Valid { Visit: var earlier }
            && earlier.UserId == visit.UserId)
        {
            visit = earlier;
        }

        return new(tokens.Issue(visit), visit.ConversationId, visit.UserId);
    }

    /// <summary>Somebody new, under an id that nobody can guess.</summary>
    public static string NewPerson() => DirectLineVisit.New(null).UserId;

    /// <summary>What a browser keeps to stay the same person.</summary>
    public string Remember(string userId) => tokens.IssueForBrowser(userId);

    /// <summary>The person a browser kept, unless somebody else wrote it or it is too old.</summary>
    public async Task<string?> RecallAsync(string? kept) =>
        !string.IsNullOrEmpty(kept) && await tokens.ReadForBrowserAsync(kept) is DirectLineEntry.Valid valid ? valid.Visit.UserId : null;
}

/// <summary>What the page needs to talk.</summary>
public sealed record DirectLineGrant(string Token, string ConversationId, string UserId);
