namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>The web chat's wire. Set by the host; checked when the channel is added.</summary>
public sealed class DirectLineOptions
{
    public bool Enabled { get; set; }

    /// <summary>With it a server of the school's asks for tokens. A page never has it.</summary>
    public string? Secret { get; set; }

    /// <summary>Development only: this very machine may ask for tokens without the secret.</summary>
    public bool AllowWithoutSecret { get; set; }

    /// <summary>Signs the tokens. Without it the secret does; without both, a key of this start, and open pages must sign in again after the next.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Where clients reach us, if not at the address they called: http(s)://host[:port].</summary>
    public Uri? PublicBaseUrl { get; set; }
}
