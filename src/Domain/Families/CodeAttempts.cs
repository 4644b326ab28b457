namespace AfterSchoolBot.Domain.Families;

/// <summary>How often someone in one chat has tried a code on one day. Five times, then the office helps.</summary>
public sealed class CodeAttempts(string chat, DateOnly day)
{
    public const int ADay = 5;

    /// <summary>The channel's own name for the chat partner; not a person yet.</summary>
    public string Chat { get; } = chat;
    public DateOnly Day { get; } = day;
    public int Count { get; private set; }

    /// <summary>Counts one try, right or wrong. Null: the code may be looked at.</summary>
    public Refusal? Try()
    {
        if (Count >= ADay) return Refusal.TooManyCodesToday;

        Count++;
        return null;
    }
}
