using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Whose turn a parent's talk is (section 7.5).</summary>
public enum SessionState
{
    Unhandled = 0,
    Bot = 1,
    Waiting = 2,
    Human = 3,
    Ended = 4,
}

/// <summary>A parent on ordinary WeChat who writes to the school's customer-service account.</summary>
internal sealed class KfCustomer(string externalUserId, string name)
{
    public const int PerMessage = 5;
    public static readonly TimeSpan Window = TimeSpan.FromHours(48);

    public string ExternalUserId { get; } = externalUserId;

    public string Name { get; } = name;

    public SessionState State { get; set; } = SessionState.Ended;

    public string? Servicer { get; set; }

    public DateTimeOffset? Wrote { get; set; }

    public DateTimeOffset? Welcomed { get; set; }

    public DateTimeOffset? Seen { get; set; }

    /// <summary>How many messages the school may still send; a message of the parent makes it five again (section 7.3).</summary>
    public int Allowance { get; set; }

    public List<ChatEntry> Chat { get; } = [];

    public JsonObject? EnterContext { get; set; }

    public static bool IsWithinWindow(DateTimeOffset? when, DateTimeOffset now) => now - when <= Window;
}

/// <summary>The right to one answer to an event (section 7.4).</summary>
internal sealed record EventCode(KfCustomer Customer, DateTimeOffset Until, bool MenuAllowed)
{
    public bool Used { get; set; }
}
