namespace AfterSchoolBot.Channels.Teams;

/// <summary>The Bot Framework wire at /api/messages.</summary>
public sealed class TeamsOptions
{
    public bool Enabled { get; set; }

    /// <summary>Callers on this machine need no token: for local tools and measurements, never for a school.</summary>
    public bool AllowUnauthenticated { get; set; }
}
