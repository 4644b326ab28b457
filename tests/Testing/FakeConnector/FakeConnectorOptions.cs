namespace AfterSchoolBot.Testing.Teams;

/// <summary>The bot that is known here, the school's tenant, and who is in its conversations.</summary>
public sealed record FakeConnectorOptions
{
    public string AppId { get; init; } = "11111111-2222-4333-8444-555555555555";
    public string Secret { get; init; } = "demo-secret-of-the-bot-in-teams-000000";
    public string TenantId { get; init; } = "99999999-8888-4777-8666-555555555555";
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Whom the bot's tokens must be for.</summary>
    public string Scope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>A tool for developers takes calls without one.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Whether a key may speak for Teams at all.</summary>
    public bool EndorsesTeams { get; init; } = true;

    public int Members { get; init; } = 3;

    /// <summary>How many members a page holds (Teams: 50 to 500).</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>What one app may do in one tenant within a second; the older of two documents says 30 (reference A3.5).</summary>
    public int MostASecond { get; init; } = 30;
}
