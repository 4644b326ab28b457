namespace AfterSchoolBot.Domain.Families;

/// <summary>What a guardian is still to be told of a change that the school has made on its roll: said once, then struck off the list.</summary>
/// <remarks>Kept because a list is read in while nobody talks: the message goes out when the assistant next looks what is due.</remarks>
public sealed class RollNews(PersonId guardian, ChildId child, DateOnly from, Money refund)
{
    public PersonId Guardian { get; } = guardian;

    /// <summary>The child that has left the school.</summary>
    public ChildId Child { get; } = child;

    /// <summary>The first day on which the child is no longer expected.</summary>
    public DateOnly From { get; } = from;

    /// <summary>What comes back to the family, the way it was paid.</summary>
    public Money Refund { get; } = refund;
}
