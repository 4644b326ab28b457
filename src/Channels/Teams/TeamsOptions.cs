namespace AfterSchoolBot.Channels.Teams;

/// <summary>The school's bot in Microsoft Teams: who it is, whom it believes, and where it may speak.</summary>
public sealed class TeamsOptions
{
    public bool Enabled { get; set; }

    /// <summary>The application id of the bot's registration, in lower case; empty: nobody from outside is let in.</summary>
    public string AppId { get; set; } = "";

    public TeamsAppType AppType { get; set; }

    /// <summary>The school's tenant, in which the bot is registered.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Whose people may talk with the bot; empty: those of <see cref="TenantId"/>.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    public TeamsCloud Cloud { get; set; } = TeamsCloud.Public;

    public string ClientSecret { get; set; } = "";

    /// <summary>The certificate with its key, in place of a secret: a PFX or a PEM file.</summary>
    public string CertificateFile { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>Service addresses that count besides the cloud's own hosts.</summary>
    public IReadOnlyList<Uri> ServiceUrls { get; set; } = [];

    /// <summary>Where the keys are described that sign what Teams sends; null: where the cloud says.</summary>
    public Uri? OpenIdMetadataUrl { get; set; }

    /// <summary>Where tokens are asked for; null: where the cloud says.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>Callers on this machine need no token: for local tools and measurements, never for a school.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>The tenants whose people are heard.</summary>
    public IReadOnlyList<string> Tenants => AllowedTenants.Count > 0 ? AllowedTenants : [TenantId];
}

/// <summary>How the bot shows Microsoft who it is (reference A3.2).</summary>
public enum TeamsAppType
{
    /// <summary>Registered in the school's tenant; a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>An identity that Azure gives to the machine it runs on; no secret at all.</summary>
    UserAssignedMSI,
}
