using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Pickups;

/// <summary>Where and from when the children of some classes, or of a club, are fetched on one day. A correction is a new version that says what it changes.</summary>
public sealed class PickupNotice
{
    public const int LongestPlace = 40;
    public const int LongestRemark = 60;

    private PickupNotice(int number, int version, DateOnly day, string place, TimeOnly? from, PickupReason? reason, string? remark) =>
        (Number, Version, Day, Place, From, Reason, Remark, ForClasses) = (number, version, day, place, from, reason, remark, "");

    public int Number { get; private set; }

    /// <summary>From 1; a later one takes the place of those before.</summary>
    public int Version { get; private set; }

    /// <summary>As the record keeps it: 3-1,3-2; empty for a club.</summary>
    public string ForClasses { get; private set; }

    public IReadOnlyList<ClassId> Classes => ForClasses.Length == 0 ? [] : [.. ForClasses.Split(',').Select(ClassId.Parse)];

    public ClubId? Club { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>In the words of the teacher.</summary>
    public string Place { get; private set; }

    /// <summary>Null: the hour stays as it is.</summary>
    public TimeOnly? From { get; private set; }
    public PickupReason? Reason { get; private set; }
    public string? Remark { get; private set; }
    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? RecalledAt { get; private set; }
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <summary>It is what families go by.</summary>
    public bool Stands => RecalledAt is null && SupersededAt is null;

    /// <summary>Does it concern the children of that class, or of that club?</summary>
    public bool IsFor(ClassId @class, IReadOnlyCollection<ClubId> clubs) => Club is { } club ? clubs.Contains(club) : Classes.Contains(@class);

    public static NoticeGivenOutcome Give(int number, PickupAudience audience, PickupTerms terms, School school, PersonId by, DateTimeOffset now)
    {
        if (WhyNot(terms) is { } why) return new NoticeGivenOutcome.Refused(why);
        if (terms.Day < school.DayOf(now)) return new NoticeGivenOutcome.Refused(Refusal.DayHasPassed);

        return new NoticeGivenOutcome.Given(Make(number, 1, audience, terms, by, now));
    }

    /// <summary>The next version; this one stands no more.</summary>
    public NoticeGivenOutcome Correct(PickupTerms terms, PersonId by, DateTimeOffset now)
    {
        if (!Stands) return new NoticeGivenOutcome.Refused(Refusal.NoticeStandsNoMore);
        if (WhyNot(terms) is { } why) return new NoticeGivenOutcome.Refused(why);
        if (!Changes(terms).Any()) return new NoticeGivenOutcome.Refused(Refusal.NothingToChange);

        SupersededAt = now;
        return new NoticeGivenOutcome.Given(Make(Number, Version + 1, new(Classes, Club), terms, by, now));
    }

    /// <summary>Null: it is taken back, and the usual place and hour hold again.</summary>
    public Refusal? Recall(DateTimeOffset now)
    {
        if (!Stands) return Refusal.NoticeStandsNoMore;

        RecalledAt = now;
        return null;
    }

    /// <summary>What a correction would change; the rest stays.</summary>
    public IEnumerable<PickupPart> Changes(PickupTerms terms)
    {
        if (Folding.Bare(terms.Place) != Folding.Bare(Place)) yield return PickupPart.Place;
        if (terms.From != From) yield return PickupPart.From;
        if (terms.Day != Day) yield return PickupPart.Day;
        if (terms.Remark != Remark) yield return PickupPart.Remark;
    }

    public PickupTerms Terms => new(Day, Place, From, Reason, Remark);

    private static PickupNotice Make(int number, int version, PickupAudience audience, PickupTerms terms, PersonId by, DateTimeOffset now) =>
        new(number, version, terms.Day, terms.Place.Trim(), terms.From, terms.Reason, terms.Remark) { ForClasses = string.Join(',', audience.Classes), Club = audience.Club, By = by, At = now };

    private static Refusal? WhyNot(PickupTerms terms) =>
        terms.Place.Trim().Length is 0 or > LongestPlace ? Refusal.NoticeNeedsAPlace
        : terms.Remark?.Length > LongestRemark ? Refusal.TextTooLong
        : null;
}

/// <summary>Whose children: some classes, or one club.</summary>
public sealed record PickupAudience(IReadOnlyList<ClassId> Classes, ClubId? Club);

/// <summary>What a notice says.</summary>
public sealed record PickupTerms(DateOnly Day, string Place, TimeOnly? From, PickupReason? Reason, string? Remark);

/// <summary>What of a notice can change.</summary>
public enum PickupPart
{
    Place,
    From,
    Day,
    Remark,
}

public abstract record NoticeGivenOutcome
{
    private NoticeGivenOutcome() { }
    public sealed record Given(PickupNotice Notice) : NoticeGivenOutcome;
    public sealed record Refused(Refusal Why) : NoticeGivenOutcome;
}
