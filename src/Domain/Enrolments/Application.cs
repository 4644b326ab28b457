using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>What a guardian asks for: this child, these days, for this need, under these terms.</summary>
public sealed record Application(ChildId Child, Weekdays Days, Need Need, PriorityGroup? Priority, Terms Terms)
{
    /// <summary>It came in when the published time for applications was over: the school answers it as a request (三.4).</summary>
    public bool AfterDeadline { get; init; }
}

/// <summary>The guardian's own statement of why the child cannot leave on time. It is enough; nobody asks for proof (三.3).</summary>
public sealed record Need
{
    public const int LongestOwnWords = 200;

    /// <summary>Longer words are a bug of the form, which asks <see cref="Fits"/> first: they are never cut in silence.</summary>
    public Need(NeedReason reason, string ownWords = "")
    {
        if (!Fits(ownWords)) throw new ArgumentOutOfRangeException(nameof(ownWords), ownWords.Length, "At most 200 characters.");

        Reason = reason;
        OwnWords = ownWords;
    }

    public NeedReason Reason { get; }
    public string OwnWords { get; }

    public static bool Fits(string ownWords) => ownWords.Length <= LongestOwnWords;
}

public enum NeedReason
{
    NobodyCollects,
    NobodyAtHome,
    Other,
}

/// <summary>The published papers the guardian agreed to, by version.</summary>
public sealed record Terms(int PlanVersion, int AgreementVersion, int FeeScheduleVersion);
