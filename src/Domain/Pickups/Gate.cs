namespace AfterSchoolBot.Domain.Pickups;

/// <summary>What somebody at the gate brings.</summary>
public abstract record GateProof
{
    private GateProof() { }

    /// <summary>The one-time code: it opens the line of one child; who stands there is still looked at.</summary>
    public sealed record Code(string Digits) : GateProof;

    public sealed record Named(string Name, string PhoneEnding) : GateProof;
}

/// <summary>Why an adult may take the child.</summary>
public abstract record GateReason
{
    private GateReason() { }
    public sealed record OnTheList : GateReason;

    /// <summary>A guardian has said so for this day.</summary>
    /// <param name="AgreedBy">Null: said in time, so nobody had to agree.</param>
    public sealed record SaidToday(PersonId By, DateTimeOffset At, PersonId? AgreedBy, DateTimeOffset? AgreedAt) : GateReason;
}

public abstract record GateVerdict
{
    private GateVerdict() { }

    /// <param name="Pickup">What was said for today, where that is the reason: its code is used up when the child is handed over.</param>
    public sealed record Matches(Collector Adult, GateReason Why, DayPickup? Pickup) : GateVerdict;

    /// <summary>Nobody on the list. It is one and the same whether somebody is unknown, comes another day, or may not have the child at all.</summary>
    public sealed record NoMatch : GateVerdict;
}

/// <summary>Who may take this child today (五.4-c).</summary>
public static class Gate
{
    /// <param name="today">What was said for that child and day.</param>
    public static GateVerdict Check(PickupList list, IEnumerable<DayPickup> today, GateProof proof)
    {
        var counting = today.Where(one => one.Child == list.Child && one.Day == list.Day && one.Counts).ToList();
        var adult = proof switch
        {
            GateProof.Code(var digits) when counting.Find(one => one.CodeIsOpen && one.Code == digits) is { } said => list.Find(said.Guardian, said.Adult),
            GateProof.Named(var name, var ending) => list.Adults.FirstOrDefault(one => one.PhoneEnding == ending && Folding.Bare(one.Name) == Folding.Bare(name)),
            _ => null,
        };
        if (adult is null) return new GateVerdict.NoMatch();

        var pickup = counting.Find(one => adult.Is(one.Guardian, one.Adult));
        return new GateVerdict.Matches(
            adult,
            pickup is null ? new GateReason.OnTheList() : new GateReason.SaidToday(pickup.AskedBy, pickup.AskedAt, pickup.DecidedBy, pickup.DecidedAt),
            pickup);
    }
}
