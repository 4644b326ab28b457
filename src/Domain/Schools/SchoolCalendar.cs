namespace AfterSchoolBot.Domain.Schools;

/// <summary>Which days are school days, and as which weekday each of them runs. The service runs on school days only (三.2).</summary>
public sealed class SchoolCalendar(IEnumerable<Term> terms, IEnumerable<Holiday> holidays, IEnumerable<MakeUpDay> makeUpDays)
{
    private readonly Dictionary<DateOnly, DayOfWeek?> makeUpDays = makeUpDays.ToDictionary(made => made.Day, made => made.RunsAs);

    public IReadOnlyList<Term> Terms { get; } = [.. terms.OrderBy(term => term.First)];
    public IReadOnlyList<Holiday> Holidays { get; } = [.. holidays.OrderBy(holiday => holiday.First)];

    /// <summary>A day of a term from Monday to Friday that is no holiday, or a made-up day, whatever else is said of it.</summary>
    public bool IsSchoolDay(DateOnly day) => makeUpDays.ContainsKey(day) || (IsInTerm(day) && IsOrdinary(day));

    /// <summary>Null: no school, or a made-up day for which no weekday is published.</summary>
    public DayOfWeek? WeekdayOn(DateOnly day) =>
        makeUpDays.TryGetValue(day, out var runsAs) ? runsAs
        : IsSchoolDay(day) ? day.DayOfWeek
        : null;

    /// <summary>A child who stays on these weekdays is expected on that day.</summary>
    public bool Runs(Weekdays days, DateOnly day) => WeekdayOn(day) is { } weekday && days.Includes(weekday);

    /// <summary>The days, both ends included, on which a child who stays on these weekdays is expected: one service session each.</summary>
    public IReadOnlyList<DateOnly> SchoolDaysOn(Weekdays days, DateOnly from, DateOnly to) =>
        [.. Each(from, to).Where(day => Runs(days, day))];

    /// <summary>
    /// The n-th school day after that day, which itself does not count: what "within three school days" means. Where no later
    /// term is published yet, the office still keeps its word from Monday to Friday, holidays left out.
    /// </summary>
    public DateOnly AddSchoolDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        var lastPublished = LastPublishedDay();
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day > lastPublished ? IsOrdinary(day) : IsSchoolDay(day)) count--;
        }

        return day;
    }

    private static IEnumerable<DateOnly> Each(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
    }

    private bool IsInTerm(DateOnly day) => Terms.Any(term => term.Includes(day));

    private bool IsOrdinary(DateOnly day) =>
        day.DayOfWeek.ToWeekdays() is not Weekdays.None && !Holidays.Any(holiday => holiday.Includes(day));

    private DateOnly LastPublishedDay() =>
        Terms.Select(term => term.Last).Concat(makeUpDays.Keys).DefaultIfEmpty(DateOnly.MinValue).Max();
}
