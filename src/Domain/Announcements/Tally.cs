namespace AfterSchoolBot.Domain.Announcements;

/// <summary>What has become of an announcement for one of those it is for.</summary>
public enum DeliveryState
{
    /// <summary>Meant to get it; the message is not written yet.</summary>
    Frozen,

    /// <summary>The message is written and on its way.</summary>
    Queued,

    /// <summary>The platform took it.</summary>
    Sent,

    /// <summary>The platform would not take it, and why is known.</summary>
    Failed,

    /// <summary>It may have arrived. It is never sent again by itself, and nobody says that it arrived.</summary>
    Unknown,

    /// <summary>No way leads to that person.</summary>
    Unreachable,

    /// <summary>On purpose not told: told already with a sister or brother.</summary>
    Skipped,
}

/// <summary>Why nothing can be said to a person.</summary>
public enum WhyUnreachable
{
    /// <summary>No account was ever bound to the person.</summary>
    NotRegistered,

    /// <summary>There is an account, but the person has never opened a talk, and the channel lets nobody begin one.</summary>
    NeverHeard,

    /// <summary>The person took the assistant out, or blocked it.</summary>
    RouteClosed,
}

/// <summary>How many of those an announcement is for have got it, and how many not. The parts always sum to the audience.</summary>
public sealed record Tally(IReadOnlyDictionary<DeliveryState, int> Counts)
{
    public static readonly Tally Nobody = new(new Dictionary<DeliveryState, int>());

    /// <summary>How many have confirmed that they know it.</summary>
    public int Confirmed { get; init; }

    /// <summary>How many have opened it without confirming, where the channel can tell.</summary>
    public int Opened { get; init; }

    public int Audience => Counts.Values.Sum();

    /// <summary>Everybody has a final outcome.</summary>
    public bool IsOver => this[DeliveryState.Frozen] == 0 && this[DeliveryState.Queued] == 0;

    /// <summary>Got it for all that is known, and has not said so.</summary>
    public int Silent => this[DeliveryState.Sent] + this[DeliveryState.Unknown] - Confirmed - Opened;

    public int this[DeliveryState state] => Counts.GetValueOrDefault(state);
}
