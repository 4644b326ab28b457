namespace AfterSchoolBot.Testing.Teams;

/// <summary>A token as it is wanted, good or bad; what is not said is as the Bot Connector makes it.</summary>
public sealed record TokenWish
{
    public string Algorithm { get; init; } = "RS256";

    /// <summary>Which key signs.</summary>
    public KeyFor Key { get; init; } = KeyFor.Teams;

    /// <summary>Another name than the key's own; empty: none.</summary>
    public string? Kid { get; init; }

    public string? Issuer { get; init; }
    public string? Audience { get; init; }

    /// <summary>Empty: the claim is missing.</summary>
    public string? ServiceUrl { get; init; }

    public TimeSpan NotBefore { get; init; } = TimeSpan.FromMinutes(-5);
    public TimeSpan? Expires { get; init; } = TimeSpan.FromHours(1);

    /// <summary>What stands in the head besides.</summary>
    public IReadOnlyDictionary<string, object> Head { get; init; } = new Dictionary<string, object>();

    /// <summary>What is claimed besides.</summary>
    public IReadOnlyDictionary<string, object> Claims { get; init; } = new Dictionary<string, object>();
}

/// <summary>The keys of this Bot Connector, by what they may speak for.</summary>
public enum KeyFor
{
    /// <summary>Endorsed for msteams.</summary>
    Teams,

    /// <summary>Endorsed for another channel only.</summary>
    WebChat,

    /// <summary>With no endorsement: for tools and other bots.</summary>
    Nothing,

    /// <summary>Not published before the keys are changed.</summary>
    Coming,

    /// <summary>Never published.</summary>
    Stranger,
}
