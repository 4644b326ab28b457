using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>
/// Another special account (财务专户): one of principal and coordinator proposes it, the other one confirms. Until then families go on paying
/// into the old one (五.2).
/// </summary>
public sealed class AccountChange
{
    private AccountChange(SpecialAccount account, PersonId proposedBy, DateTimeOffset proposedAt) =>
        (Name, Bank, AccountNumber, ProposedBy, ProposedAt) = (account.Name, account.Bank, account.Number, proposedBy, proposedAt);

    private AccountChange() => (Name, Bank, AccountNumber) = ("", "", ""); // for EF

    /// <summary>Given by the database, in order of proposing.</summary>
    public int Id { get; private set; }

    public string Name { get; private set; }
    public string Bank { get; private set; }
    public string AccountNumber { get; private set; }
    public PersonId ProposedBy { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Null while it is open.</summary>
    public bool? Confirmed { get; private set; }

    public SpecialAccount Account => new(Name, Bank, AccountNumber);

    public static ProposeAccountOutcome Propose(School school, SpecialAccount account, PersonId by, DateTimeOffset now, AccountChange? open)
    {
        if (!school.IsLedBy(by)) return new ProposeAccountOutcome.Refused(Refusal.OnlyPrincipalAndCoordinator);
        if (open is not null) return new ProposeAccountOutcome.Refused(Refusal.AccountChangeIsOpen);
        if (!account.IsComplete) return new ProposeAccountOutcome.Refused(Refusal.AccountIncomplete);
        if (account == school.SpecialAccount) return new ProposeAccountOutcome.Refused(Refusal.NothingToChange);

        return new ProposeAccountOutcome.Proposed(new(account, by, now));
    }

    public DecideAccountOutcome Confirm(School school, PersonId by, DateTimeOffset now)
    {
        if (!school.IsLedBy(by)) return new DecideAccountOutcome.Refused(Refusal.OnlyPrincipalAndCoordinator);
        if (Confirmed is not null) return new DecideAccountOutcome.Refused(Refusal.AlreadyDecided);
        if (by == ProposedBy) return new DecideAccountOutcome.Refused(Refusal.SecondPersonConfirms);

        (Confirmed, DecidedBy, DecidedAt) = (true, by, now);
        school.PayInto(Account);
        return new DecideAccountOutcome.Confirmed(Account);
    }

    /// <summary>Either of the two may drop it, the one who proposed it as well.</summary>
    public DecideAccountOutcome Drop(School school, PersonId by, DateTimeOffset now)
    {
        if (!school.IsLedBy(by)) return new DecideAccountOutcome.Refused(Refusal.OnlyPrincipalAndCoordinator);
        if (Confirmed is not null) return new DecideAccountOutcome.Refused(Refusal.AlreadyDecided);

        (Confirmed, DecidedBy, DecidedAt) = (false, by, now);
        return new DecideAccountOutcome.Dropped();
    }
}

public abstract record ProposeAccountOutcome
{
    private ProposeAccountOutcome() { }
    public sealed record Proposed(AccountChange Change) : ProposeAccountOutcome;
    public sealed record Refused(Refusal Why) : ProposeAccountOutcome;
}

public abstract record DecideAccountOutcome
{
    private DecideAccountOutcome() { }
    public sealed record Confirmed(SpecialAccount Account) : DecideAccountOutcome;
    public sealed record Dropped : DecideAccountOutcome;
    public sealed record Refused(Refusal Why) : DecideAccountOutcome;
}
