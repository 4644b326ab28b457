using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>Who took the child, as the gate matched them: a guardian, or another adult whom the family has named.</summary>
public sealed record Taker(PersonId? Guardian, string Name);

/// <summary>The child in its adult's hand: who took it, who gave it, where and when. The last link of the day (五.4).</summary>
public sealed class Collection
{
    public const int LongestGate = 20;

    private Collection(ChildId child, DateOnly day) // for EF
    {
        (Child, Day) = (child, day);
        AdultName = "";
    }

    public ChildId Child { get; }
    public DateOnly Day { get; }
    public PersonId? Guardian { get; private set; }
    public string AdultName { get; private set; }
    public PersonId HandedOverBy { get; private set; }

    /// <summary>Where, as the school calls it: 东门. Null: nobody said.</summary>
    public string? Gate { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static CollectionOutcome Record(ChildDay day, Taker adult, string? gate, PersonId by, DateTimeOffset now)
    {
        if (gate is { Length: > LongestGate }) return new CollectionOutcome.Refused(Refusal.TextTooLong);
        if (day.Collect(by, now) is { } why) return new CollectionOutcome.Refused(why);

        return new CollectionOutcome.Recorded(new(day.Child, day.Day)
        {
            Guardian = adult.Guardian,
            AdultName = adult.Name,
            HandedOverBy = by,
            Gate = gate,
            At = now,
        });
    }
}

public abstract record CollectionOutcome
{
    private CollectionOutcome() { }
    public sealed record Recorded(Collection Collection) : CollectionOutcome;
    public sealed record Refused(Refusal Why) : CollectionOutcome;
}
