using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Schools;

/// <summary>The school that runs the service (二.1), with the times and names it has published.</summary>
public sealed class School(string name, string timeZoneId, PersonId principal, PersonId coordinator, string specialAccountName)
{
    /// <summary>A published summer runs out by itself: without a new date the later time is never assumed (三.2).</summary>
    private const int LongestSummerInMonths = 6;

    private static readonly TimeSpan LeastTimeForAnOffer = TimeSpan.FromHours(2);
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
    public string SpecialAccountName { get; private set; } = specialAccountName;
    public string SpecialAccountBank { get; private set; } = "";
    public string SpecialAccountNumber { get; private set; } = "";
    public SpecialAccount SpecialAccount => new(SpecialAccountName, SpecialAccountBank, SpecialAccountNumber);

    public TimeOnly Dismissal { get; init; } = new(16, 30);
    public TimeOnly CareFrom { get; init; } = new(16, 40);
    public Hours ClubSlot { get; init; } = Hours.Of(16, 45, 17, 45);
    public Hours OfficeHours { get; init; } = Hours.Of(8, 0, 17, 30);

    /// <summary>In these hours no family is sent anything that can wait.</summary>
    public Hours QuietHours { get; init; } = Hours.Of(21, 0, 7, 0);

    /// <summary>From then on families are written to in the morning: a little after the quiet hours, when everybody else has written.</summary>
    public TimeOnly MorningMessages { get; init; } = new(7, 35);

    /// <summary>Until when on the same day a free seat is kept for the child to whom it was offered.</summary>
    public TimeOnly OffersEnd { get; init; } = new(20, 0);

    /// <summary>How many minutes after its beginning a register must be taken, before somebody is reminded (五.4).</summary>
    public int RegisterWithin { get; init; } = 10;

    /// <summary>Until then a family says by itself who fetches the child that day; afterwards somebody who has the child must agree (五.4).</summary>
    public TimeOnly PickupCutOff { get; init; } = new(15, 30);

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

    /// <summary>A family may be told something that can wait.</summary>
    public bool MayWrite(DateTimeOffset instant) => MayWriteAt(TimeOf(instant));

    public bool MayWriteAt(TimeOnly time) => !QuietHours.Include(time) && time >= MorningMessages;

    /// <summary>Until when an offer made now is kept: today's published hour, or tomorrow's where less than two hours are left.</summary>
    public DateTimeOffset OfferEnds(DateTimeOffset now)
    {
        var today = InstantOf(DayOf(now), OffersEnd);
        return today - now >= LeastTimeForAnOffer ? today : InstantOf(DayOf(now).AddDays(1), OffersEnd);
    }

    public bool OfficeIsOpen(DateTimeOffset instant, SchoolCalendar calendar) =>
        calendar.IsSchoolDay(DayOf(instant)) && OfficeHours.Include(TimeOf(instant));

    /// <summary>When somebody is in the office again; null: they are there now.</summary>
    public DateTimeOffset? OfficeOpensNext(DateTimeOffset instant, SchoolCalendar calendar)
    {
        if (OfficeIsOpen(instant, calendar)) return null;

        var today = DayOf(instant);
        var opens = calendar.IsSchoolDay(today) && TimeOf(instant) < OfficeHours.From ? today : calendar.AddSchoolDays(today, 1);
        return InstantOf(opens, OfficeHours.From);
    }

    /// <summary>Principal and coordinator: what two persons must decide, these two do.</summary>
    public bool IsLedBy(PersonId person) => person == Principal || person == Coordinator;

    /// <summary>The account of a school that is being set up; afterwards two persons change it (五.2).</summary>
    public void OpenSpecialAccount(string bank, string number)
    {
        if (SpecialAccountNumber.Length > 0) throw new InvalidOperationException("The special account is changed by two persons.");

        PayInto(new(SpecialAccountName, bank, number));
    }

    internal void PayInto(SpecialAccount account) => (SpecialAccountName, SpecialAccountBank, SpecialAccountNumber) = (account.Name, account.Bank, account.Number);

    public void Publish(OversightTerms terms) => Oversight = terms;

    public void AppointPrincipal(PersonId person) => Principal = person;

    public void AppointCoordinator(PersonId person) => Coordinator = person;
}
