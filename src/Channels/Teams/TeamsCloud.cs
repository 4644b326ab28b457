namespace AfterSchoolBot.Channels.Teams;

/// <summary>A cloud in which Teams runs, with the addresses and names that differ from the others' (reference A2.1, A2.4).</summary>
public sealed record TeamsCloud
{
    public static readonly TeamsCloud Public = new()
    {
        Name = "Public",
        Metadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.com",
        Login = new("https://login.microsoftonline.com/"),
        Audience = "https://api.botframework.com",
        Hosts = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        Service = new("https://smba.trafficmanager.net/teams/"),
    };

    public static readonly TeamsCloud USGovernment = new()
    {
        Name = "USGovernment",
        Metadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.us",
        Login = new("https://login.microsoftonline.us/"),
        Audience = "https://api.botframework.us",
        Hosts = ["smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
        Service = new("https://smba.infra.gov.teams.microsoft.us/teams/"),
    };

    /// <summary>Operated by 21Vianet. No list of its Teams hosts is published; all are under one name.</summary>
    public static readonly TeamsCloud China = new()
    {
        Name = "China",
        Metadata = new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        Issuer = "https://api.botframework.azure.cn",
        Login = new("https://login.partner.microsoftonline.cn/"),
        Audience = "https://api.botframework.azure.cn",
        Hosts = [".botframework.azure.cn"],
    };

    public static readonly IReadOnlyList<TeamsCloud> All = [Public, USGovernment, China];

    private TeamsCloud() { }

    public required string Name { get; init; }

    /// <summary>Where the keys of its Bot Connector are described.</summary>
    public required Uri Metadata { get; init; }

    /// <summary>Who signs what comes in.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the bot shows who it is.</summary>
    public required Uri Login { get; init; }

    /// <summary>For whom the bot's tokens are.</summary>
    public required string Audience { get; init; }

    /// <summary>Where replies go; a name that begins with a dot stands for all under it.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Where somebody is reached whose own address was never heard (reference A3.3); null: it is not published.</summary>
    public Uri? Service { get; init; }
}
