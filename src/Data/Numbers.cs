namespace AfterSchoolBot.Data;

/// <summary>What the school counts for people to name: applications (BM), questions to the office (WD), complaints (TS).</summary>
public enum NumberKind
{
    Application,
    Question,

    /// <summary>Wishes to be deleted (SC).</summary>
    Erasure,
    Payment,
    Complaint,

    /// <summary>Clubs asked for when choosing is over (ST).</summary>
    ClubRequest,

    /// <summary>Children who go from one teacher to another.</summary>
    Handover,
    Emergency,

    /// <summary>What is told to many families (TZ).</summary>
    Announcement,

    /// <summary>Who else fetches a child on a day; adults on a list; adults to whom a child is not given; notices where children are fetched.</summary>
    Pickup,
}

/// <summary>The last number given, where the database has no sequences.</summary>
public sealed class LastNumber
{
    public NumberKind Kind { get; init; }
    public int Last { get; init; }
}
