namespace AfterSchoolBot.Channels.Teams.Checks;

/// <summary>What 'teams check' looks at, in the order in which one thing needs the other.</summary>
public enum TeamsPoint
{
    /// <summary>Teams is switched on.</summary>
    Enabled,

    /// <summary>The bot's application id is there.</summary>
    AppId,

    /// <summary>The school's tenant is named.</summary>
    Tenant,

    /// <summary>A secret, a certificate, or the machine's own identity is there.</summary>
    Credential,

    /// <summary>Whose people are heard is a list of tenants.</summary>
    Listed,

    /// <summary>Nobody is let in without a token.</summary>
    Signed,

    /// <summary>The public address is one that Teams can open.</summary>
    Address,

    /// <summary>The register of processors names Teams.</summary>
    Processor,

    /// <summary>Microsoft's login answers this machine.</summary>
    Login,

    /// <summary>The login knows the app in that tenant.</summary>
    Application,

    /// <summary>The login takes the secret or certificate.</summary>
    Secret,

    /// <summary>The keys that sign what Teams sends can be fetched.</summary>
    Keys,

    /// <summary>Some of those keys may speak for Teams.</summary>
    Endorsed,

    /// <summary>Under the public address this program answers at /api/messages, and turns strangers away.</summary>
    Endpoint,

    /// <summary>The program can start with all of its settings.</summary>
    Starts,

    /// <summary>Somebody of the staff is known by an account in Teams.</summary>
    StaffBound,
}

/// <summary>One thing that was looked at: whether it is right, and what was answered where it is not.</summary>
public sealed record TeamsFinding(TeamsPoint Point, bool IsRight, string? Detail = null);
