namespace AfterSchoolBot.Domain.Schools;

/// <summary>A half-year of school, as published: its Mondays to Fridays are school days unless a holiday says otherwise.</summary>
public sealed class Term
{
    public Term(string name, DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (Name, First, Last) = (name, first, last);
    }

    /// <summary>As the school writes it: 2021春.</summary>
    public string Name { get; }
    public DateOnly First { get; }
    public DateOnly Last { get; }

    public bool Includes(DateOnly day) => First <= day && day <= Last;
}

/// <summary>Days off in a row, both ends included.</summary>
public sealed class Holiday
{
    public Holiday(DateOnly first, DateOnly last, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (First, Last, Name) = (first, last, name);
    }

    public DateOnly First { get; }
    public DateOnly Last { get; }
    public string Name { get; }

    public bool Includes(DateOnly day) => First <= day && day <= Last;
}

/// <summary>A day, mostly at a weekend, on which school is made up. It runs as the weekday that the school publishes for it.</summary>
public sealed class MakeUpDay
{
    public MakeUpDay(DateOnly day, DayOfWeek? runsAs)
    {
        if (runsAs is { } weekday && weekday.ToWeekdays() is Weekdays.None)
            throw new ArgumentOutOfRangeException(nameof(runsAs), runsAs, "A made-up day runs as Monday to Friday.");

        (Day, RunsAs) = (day, runsAs);
    }

    public DateOnly Day { get; }

    /// <summary>Null: not published. It is a school day then, but no weekday's children are expected to stay.</summary>
    public DayOfWeek? RunsAs { get; private set; }

    public void RunAs(DayOfWeek weekday) => RunsAs = new MakeUpDay(Day, weekday).RunsAs;
}
