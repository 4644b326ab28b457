namespace AfterSchoolBot.Domain.Families;

/// <summary>What the adult is to the child.</summary>
public enum Relation
{
    Mother,
    Father,
    Grandmother,
    Grandfather,

    /// <summary>Someone at home who looks after the child in the parents' place, entered by them with the school.</summary>
    Carer,
    Other,
}

/// <summary>What a guardian may do for a child; the school enters it, nobody claims it in a chat.</summary>
[Flags]
public enum Authority
{
    None = 0,
    MayApply = 1,
    MayConfirmFees = 2,
    MayCollect = 4,
    All = MayApply | MayConfirmFees | MayCollect,
}

/// <summary>One adult, one child: the bond on the school roll from which every right in the chat comes.</summary>
public sealed class Guardianship(PersonId guardian, ChildId child, Relation relation, Authority authority)
{
    public PersonId Guardian { get; } = guardian;
    public ChildId Child { get; } = child;
    public Relation Relation { get; private set; } = relation;
    public Authority Authority { get; private set; } = authority;

    /// <summary>The school took the bond off its roll on that day. The row stays, since past confirmations name this adult.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The bond opens something: one that has ended, or with no authority at all, is as none (D7).</summary>
    public bool Counts => EndedOn is null && Authority is not Authority.None;

    public bool May(Authority what) => EndedOn is null && what is not Authority.None && Authority.HasFlag(what);

    public void Entrust(Authority authority) => Authority = authority;

    public void Call(Relation relation) => Relation = relation;

    public void End(DateOnly today) => EndedOn ??= today;

    /// <summary>The school has put the bond back on its roll.</summary>
    public void Restore() => EndedOn = null;
}
