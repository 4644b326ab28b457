namespace AfterSchoolBot.Domain.Oversight;

/// <summary>Something given to the service: equipment, books, money, help (五.3). Published for all, and tied to no child's place.</summary>
public sealed class Gift(string donor, string what, string use, Money? value, DateOnly registeredOn, PersonId registeredBy)
{
    public const int LongestText = 120;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>As the donor wishes to be called; empty: wishes not to be named.</summary>
    public string Donor { get; } = donor;
    public string What { get; } = what;
    public string Use { get; } = use;
    public Money? Value { get; } = value;
    public DateOnly RegisteredOn { get; } = registeredOn;
    public PersonId RegisteredBy { get; } = registeredBy;

    public static GiftOutcome Register(string donor, string what, string use, Money? value, DateOnly today, PersonId by) =>
        new[] { donor, what, use }.Any(text => text.Length > LongestText) ? new GiftOutcome.Refused(Refusal.TextTooLong)
        : new GiftOutcome.Registered(new(donor, what, use, value, today, by));
}

public abstract record GiftOutcome
{
    private GiftOutcome() { }
    public sealed record Registered(Gift Gift) : GiftOutcome;
    public sealed record Refused(Refusal Why) : GiftOutcome;
}
