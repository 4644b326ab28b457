namespace AfterSchoolBot.Domain.Programmes;

/// <summary>What children do in a session of the service: one of the five things that the plan names, never two (三.5).</summary>
public enum SessionType
{
    /// <summary>Homework in a set place; questions are answered one child at a time.</summary>
    Homework,

    /// <summary>Clubs and interest groups.</summary>
    Clubs,

    /// <summary>Reading by oneself, and talking about books.</summary>
    Reading,

    /// <summary>Themed education: practical, lived through, chosen by oneself.</summary>
    ThemedEducation,

    /// <summary>What the school does out of its own character.</summary>
    SchoolsOwn,
}

/// <summary>One room on one weekday: what is done there, and the adult who is with the children.</summary>
public sealed class PlanSession(DayOfWeek weekday, int number, SessionType type, string title)
{
    public DayOfWeek Weekday { get; } = weekday;

    /// <summary>Its place in that day's list, from 1.</summary>
    public int Number { get; } = number;

    public SessionType Type { get; } = type;
    public string Title { get; } = title;
    public string? Room { get; private set; }
    public PersonId? Teacher { get; private set; }

    internal PlanSession Place(string? room, PersonId? teacher)
    {
        (Room, Teacher) = (room, teacher);
        return this;
    }
}
