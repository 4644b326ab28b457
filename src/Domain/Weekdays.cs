namespace AfterSchoolBot.Domain;

/// <summary>The days of the week on which a child stays. Only school days: the service runs Monday to Friday (三.2).</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    All = Monday | Tuesday | Wednesday | Thursday | Friday,
}

public static class WeekdaysExtensions
{
    private static readonly DayOfWeek[] InOrder =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The one weekday as a set; Saturday and Sunday are no service days and give None.</summary>
    public static Weekdays ToWeekdays(this DayOfWeek day) =>
        Array.IndexOf(InOrder, day) is var index and >= 0 ? (Weekdays)(1 << index) : Weekdays.None;

    public static bool Includes(this Weekdays days, DayOfWeek day) =>
        day.ToWeekdays() is var one and not Weekdays.None && days.HasFlag(one);

    /// <summary>The single days, Monday first.</summary>
    public static IEnumerable<DayOfWeek> Each(this Weekdays days) => InOrder.Where(day => days.Includes(day));
}
