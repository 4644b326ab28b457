using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Pickups;

/// <summary>
/// An adult to whom this child is not given, whatever any list says. The office enters it, from papers that it keeps itself; no reason stands here,
/// and nobody but the office ever learns of it: to everyone else the adult is just not on the list (五.4, D7).
/// </summary>
public sealed class CustodyLimit
{
    private CustodyLimit(int number, ChildId child, string name) => (Number, Child, Name) = (number, child, name);

    public int Number { get; private set; }
    public ChildId Child { get; private set; }

    /// <summary>Null: nobody of the school roll; then the name alone says who it is.</summary>
    public PersonId? Person { get; private set; }
    public string Name { get; private set; }

    /// <summary>For the office, to know whom it meant; a name is barred with any telephone.</summary>
    public string? PhoneEnding { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public PersonId EnteredBy { get; private set; }
    public PersonId? EndedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool Stands => EndedAt is null;

    public static LimitOutcome Enter(int number, Child child, PersonId? person, string name, string? phoneEnding, IEnumerable<CustodyLimit> known, School school, PersonId by, DateTimeOffset now)
    {
        if (!school.IsLedBy(by)) return new LimitOutcome.Refused(Refusal.OnlyTheOfficeLimitsCustody);
        if (name.Trim().Length is < 2 or > AuthorisedAdult.LongestName) return new LimitOutcome.Refused(Refusal.AdultNeedsNameAndRelation);
        if (known.Any(one => one.Stands && one.Child == child.Id && one.Bars(person, name))) return new LimitOutcome.Refused(Refusal.LimitStandsAlready);

        return new LimitOutcome.Entered(new(number, child.Id, name.Trim()) { Person = person, PhoneEnding = phoneEnding, Since = now, EnteredBy = by });
    }

    /// <summary>Null: it is lifted.</summary>
    public Refusal? Lift(School school, PersonId by, DateTimeOffset now)
    {
        if (!school.IsLedBy(by)) return Refusal.OnlyTheOfficeLimitsCustody;
        if (!Stands) return Refusal.AlreadyDecided;

        (EndedBy, EndedAt) = (by, now);
        return null;
    }

    /// <summary>The same person, or anybody of that name: the safe side, for a telephone changes easily.</summary>
    public bool Bars(PersonId? person, string name) => (person is not null && person == Person) || Folding.Bare(name) == Folding.Bare(Name);
}

/// <summary>What stands against whom for one child.</summary>
public sealed class CustodyLimits
{
    private readonly IReadOnlyList<CustodyLimit> standing;

    private CustodyLimits(IReadOnlyList<CustodyLimit> standing) => this.standing = standing;

    public static CustodyLimits Of(ChildId child, IEnumerable<CustodyLimit> all) => new([.. all.Where(limit => limit.Child == child && limit.Stands)]);

    public bool Bar(PersonId guardian) => standing.Any(limit => limit.Person == guardian);

    public bool Bar(Collector adult) => standing.Any(limit => limit.Bars(adult.Guardian, adult.Name));
}

public abstract record LimitOutcome
{
    private LimitOutcome() { }
    public sealed record Entered(CustodyLimit Limit) : LimitOutcome;
    public sealed record Refused(Refusal Why) : LimitOutcome;
}
