using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Pickups;

/// <summary>Somebody who may fetch the child: one of its guardians, or an adult whom one of them has entered.</summary>
/// <param name="Relation">The roll's word for a guardian, for an adult the family's own.</param>
/// <param name="PhoneEnding">Null: the roll has no telephone of that guardian.</param>
public sealed record Collector(PersonId? Guardian, int? Adult, string Name, Relation? Bond, string Relation, string? PhoneEnding)
{
    /// <summary>The same one, by number.</summary>
    public bool Is(PersonId? guardian, int? adult) => Guardian == guardian && Adult == adult;
}

/// <summary>A guardian as the roll has it.</summary>
public sealed record GuardianOnRoll(Guardianship Bond, string Name, string? PhoneEnding);

/// <summary>Who may fetch one child on one day: guardians with that authority, and the adults they have entered, without those to whom it is not given.</summary>
public sealed class PickupList
{
    private PickupList(ChildId child, DateOnly day, IReadOnlyList<Collector> all, CustodyLimits limits)
    {
        (Child, Day, Limits) = (child, day, limits);
        Adults = [.. all.Where(adult => !limits.Bar(adult))];
        Barred = [.. all.Where(limits.Bar)];
    }

    public ChildId Child { get; }
    public DateOnly Day { get; }
    public IReadOnlyList<Collector> Adults { get; }

    /// <summary>Whom a list names and to whom the child is not given. For the office's ears alone; to all others they are as anybody unknown.</summary>
    public IReadOnlyList<Collector> Barred { get; }
    public CustodyLimits Limits { get; }

    public static PickupList Of(ChildId child, IEnumerable<GuardianOnRoll> guardians, IEnumerable<AuthorisedAdult> adults, IEnumerable<CustodyLimit> limits, DateOnly day) => new(
        child,
        day,
        [
            .. guardians.Where(one => one.Bond.Child == child && one.Bond.May(Authority.MayCollect)).Select(one => new Collector(one.Bond.Guardian, null, one.Name, one.Bond.Relation, "", one.PhoneEnding)),
            .. adults.Where(one => one.Child == child && one.StandsOn(day)).OrderBy(one => one.Number).Select(one => new Collector(null, one.Number, one.Name, null, one.Relation, one.PhoneEnding)),
        ],
        CustodyLimits.Of(child, limits));

    public bool Includes(Collector adult) => Adults.Contains(adult);

    public Collector? Find(PersonId? guardian, int? adult) => Adults.FirstOrDefault(one => one.Is(guardian, adult));

    /// <summary>May this guardian say who comes?</summary>
    public bool HearsOf(Guardianship bond) => bond.Child == Child && bond.May(Authority.MayCollect) && !Limits.Bar(bond.Guardian);
}
