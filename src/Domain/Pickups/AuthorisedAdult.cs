using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Pickups;

/// <summary>
/// An adult whom a guardian has put on the child's list of those who may fetch it. Name, relation and the last four digits of a telephone, and
/// nothing more (D6); guardians who may collect are on the list by themselves.
/// </summary>
public sealed class AuthorisedAdult
{
    public const int LongestName = 30;
    public const int LongestRelation = 12;

    /// <summary>A longer list is no list: the gate looks at every name.</summary>
    public const int MostForAChild = 12;

    private const int DigitsKept = 4;

    private AuthorisedAdult(int number, ChildId child, string name, string relation, string phoneEnding, DateOnly from, DateOnly? until) =>
        (Number, Child, Name, Relation, PhoneEnding, From, Until) = (number, child, name, relation, phoneEnding, from, until);

    public int Number { get; private set; }
    public ChildId Child { get; private set; }
    public string Name { get; private set; }

    /// <summary>As the family calls it: 爷爷, 幺爸, neighbour.</summary>
    public string Relation { get; private set; }
    public string PhoneEnding { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day; null: until further notice.</summary>
    public DateOnly? Until { get; private set; }
    public PersonId EnteredBy { get; private set; }
    public DateTimeOffset EnteredAt { get; private set; }
    public PersonId? EndedBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool StandsOn(DateOnly day) => EndedAt is null && From <= day && (Until is null || day <= Until);

    /// <summary>Only a guardian who may collect the child trusts it to somebody else.</summary>
    /// <param name="known">The child's adults so far.</param>
    public static AdultOutcome Enter(int number, Guardianship bond, AdultDescribed adult, IEnumerable<AuthorisedAdult> known, CustodyLimits limits, DateOnly today, DateTimeOffset now)
    {
        if (!bond.May(Authority.MayCollect) || limits.Bar(bond.Guardian)) return new AdultOutcome.Refused(Refusal.GuardianMayNotCollect);
        if (WhyNot(adult) is { } why) return new AdultOutcome.Refused(why);

        var standing = known.Where(one => one.Child == bond.Child && one.StandsOn(today)).ToList();
        if (standing.Exists(one => Folding.Bare(one.Name) == Folding.Bare(adult.Name) && one.PhoneEnding == adult.PhoneEnding)) return new AdultOutcome.Refused(Refusal.AdultIsOnTheList);
        if (standing.Count >= MostForAChild) return new AdultOutcome.Refused(Refusal.ListOfAdultsIsFull);

        return new AdultOutcome.Entered(new(number, bond.Child, adult.Name.Trim(), adult.Relation.Trim(), adult.PhoneEnding, today, null) { EnteredBy = bond.Guardian, EnteredAt = now });
    }

    /// <summary>Null: the adult is off the list from now on. Any guardian who may collect can say so, whoever entered the adult.</summary>
    public Refusal? End(Guardianship bond, CustodyLimits limits, DateTimeOffset now)
    {
        if (bond.Child != Child || !bond.May(Authority.MayCollect) || limits.Bar(bond.Guardian)) return Refusal.GuardianMayNotCollect;
        if (EndedAt is not null) return Refusal.AdultIsNotOnTheList;

        (EndedBy, EndedAt) = (bond.Guardian, now);
        return null;
    }

    /// <summary>Why so described nobody can be told from others at the gate; null: one can.</summary>
    public static Refusal? WhyNot(AdultDescribed adult) =>
        adult.Name.Trim().Length is < 2 or > LongestName || !adult.Name.Any(char.IsLetter) || adult.Name.Any(char.IsDigit) || adult.Relation.Trim().Length is 0 or > LongestRelation ? Refusal.AdultNeedsNameAndRelation
        : adult.PhoneEnding.Length != DigitsKept || !adult.PhoneEnding.All(char.IsAsciiDigit) ? Refusal.AdultNeedsFourDigits
        : null;
}

/// <summary>An adult as a guardian describes it.</summary>
public sealed record AdultDescribed(string Name, string Relation, string PhoneEnding);

public abstract record AdultOutcome
{
    private AdultOutcome() { }
    public sealed record Entered(AuthorisedAdult Adult) : AdultOutcome;
    public sealed record Refused(Refusal Why) : AdultOutcome;
}
