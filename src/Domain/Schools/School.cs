using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Schools;

/// <summary>The school that runs the service (二.1), with the times and names it has published.</summary>
public sealed class School(string name, string timeZoneId, PersonId principal, PersonId coordinator, string specialAccountName)
{
    /// <summary>A published summer runs out by itself: without a new date the later time is never assumed (三.2).</summary>
    private const int LongestSummerInMonths = 6;

    private static readonly TimeOnly WinterEnd = new(18, 0);
    private static readonly TimeOnly SummerEnd = new(18, 30);

    private readonly List<SeasonSwitch> seasonSwitches = [];

    public string Name { get; } = name;
    public string TimeZoneId { get; } = timeZoneId;

    /// <summary>First responsible for safety; stands behind every publication and at the end of every ladder (五.4).</summary>
    public PersonId Principal { get; private set; } = principal;

    /// <summary>The one who reviews applications, and the only one who sees a child's priority group (三.3).</summary>
    public PersonId Coordinator { get; private set; } = coordinator;

    /// <summary>Name on the one account into which families pay (五.2).</summary>
    public string SpecialAccountName { get; } = specialAccountName;

    public TimeOnly Dismissal { get; init; } = new(16, 30);
    public TimeOnly CareFrom { get; init; } = new(16, 40);
    public Hours ClubSlot { get; init; } = Hours.Of(16, 45, 17, 45);
    public Hours OfficeHours { get; init; } = Hours.Of(8, 0, 17, 30);

    /// <summary>In these hours no family is sent anything that can wait.</summary>
    public Hours QuietHours { get; init; } = Hours.Of(21, 0, 7, 0);

    public OversightTerms Oversight { get; private set; } = new();

    public IReadOnlyList<SeasonSwitch> SeasonSwitches => [.. seasonSwitches.OrderBy(published => published.From)];

    public void PublishSeasonSwitch(DateOnly from, Season season)
    {
        if (seasonSwitches.Find(published => published.From == from) is { } same) same.ChangeTo(season);
        else seasonSwitches.Add(new SeasonSwitch(from, season));
    }

    public void TakeBackSeasonSwitch(DateOnly from) => seasonSwitches.RemoveAll(published => published.From == from);

    /// <summary>Null: the school has not published which season it is on that day.</summary>
    public Season? SeasonOn(DateOnly day) =>
        seasonSwitches.Where(published => published.From <= day).MaxBy(published => published.From) switch
        {
            { Season: Season.Winter } => Season.Winter,
            { Season: Season.Summer, From: var from } when day < from.AddMonths(LongestSummerInMonths) => Season.Summer,
            _ => null,
        };

    /// <summary>When the last child goes home: 18:30 on a published summer day, else 18:00.</summary>
    public TimeOnly EndOfService(DateOnly day) => SeasonOn(day) is Season.Summer ? SummerEnd : WinterEnd;

    /// <summary>A switch date was published for these days: within them, or in the three months before.</summary>
    public bool SeasonsArePublishedFor(DateOnly first, DateOnly last) =>
        seasonSwitches.Exists(published => published.From > first.AddMonths(-3) && published.From <= last);

    /// <summary>The same instant as the clock on the school's wall shows it.</summary>
    public DateTimeOffset AtSchool(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId));

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(AtSchool(instant).DateTime);

    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(AtSchool(instant).DateTime);

    /// <summary>The instant at which that day's clock at the school shows that time.</summary>
    public DateTimeOffset InstantOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId).GetUtcOffset(local));
    }

    public bool IsQuiet(DateTimeOffset instant) => QuietHours.Include(TimeOf(instant));

    public bool OfficeIsOpen(DateTimeOffset instant, SchoolCalendar calendar) =>
        calendar.IsSchoolDay(DayOf(instant)) && OfficeHours.Include(TimeOf(instant));

    public void Publish(OversightTerms terms) => Oversight = terms;

    public void AppointPrincipal(PersonId person) => Principal = person;

    public void AppointCoordinator(PersonId person) => Coordinator = person;
}
