using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>
/// What the school offers in one term. A draft becomes the published plan when nothing is missing and the principal agrees; from then on
/// it never changes, and a new version replaces it (二.2, 四.2).
/// </summary>
public sealed class ServicePlan
{
    private readonly List<PlanDay> days = [];

    public ServicePlan(int version, string term, ServiceStage stage, PlanDates dates)
        : this(version, term, stage) => Dates = Sound(dates);

    private ServicePlan(int version, string term, ServiceStage stage) => (Version, Term, Stage) = (version, term, stage);

    /// <summary>Counts through all terms, so that one number names one plan.</summary>
    public int Version { get; }
    public string Term { get; }
    public ServiceStage Stage { get; }
    public PlanDates Dates { get; private set; } = null!;
    public PlanText Text { get; private set; } = new();
    public PlanPapers Papers { get; private set; } = new();
    public FeeApproval? FeeApproval { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }

    /// <summary>Counts the edits of the draft, so that none slips in while the principal agrees to what was read.</summary>
    public int Revision { get; private set; }

    /// <summary>When the first version of this term's plan came out: from then on families could read (四.2).</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    public IReadOnlyList<PlanDay> Days => [.. days.OrderBy(day => day.Weekday)];

    /// <summary>Children whom the base care takes on that weekday; clubs count their own places.</summary>
    public int PlacesOn(DayOfWeek weekday) => days.Find(day => day.Weekday == weekday)?.Places ?? 0;

    /// <summary>The version of the paper that belongs to this plan; a published plan has one of each.</summary>
    public int VersionOf(DocumentKind paper) =>
        Papers.Of(paper) ?? throw new InvalidOperationException($"Plan {Version} names no version of {paper}.");

    public void Describe(PlanText text) => Draft().Text = text;

    public void Schedule(PlanDates dates) => Draft().Dates = Sound(dates);

    public void ApproveFees(FeeApproval approval) => Draft().FeeApproval = approval;

    public void Name(PublishedDocument paper) => Draft().Papers = Papers.With(paper);

    public void Arrange(DayOfWeek weekday, int places, PersonId? inCharge, PersonId? backup, string? room = null)
    {
        if (weekday.ToWeekdays() is Weekdays.None)
            throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "The service runs Monday to Friday.");

        var day = Draft().days.Find(one => one.Weekday == weekday);
        if (day is null) days.Add(day = new PlanDay(weekday));
        day.Arrange(places, inCharge, backup, room);
    }

    public PublishOutcome Publish(PersonId principal, School school, DateTimeOffset now)
    {
        if (PublishedAt is { } before) return new PublishOutcome.Published(before, Dates.ApplicationsFrom);

        List<MissingItem> missing = [.. Missing(school, now)];
        if (principal != school.Principal) missing.Add(new(PlanItem.PrincipalsAgreement));
        if (missing.Count > 0) return new PublishOutcome.Refused(missing);

        Draft().PublishedAt = now;
        PublishedBy = principal;
        FirstPublishedAt ??= now;
        return new PublishOutcome.Published(now, Dates.ApplicationsFrom);
    }

    /// <summary>What stands between this draft and the principal's agreement, were it given now.</summary>
    public IReadOnlyList<MissingItem> Missing(School school, DateTimeOffset now) =>
        [.. MissingInText(), .. MissingOnDays(), .. MissingAround(school, now)];

    /// <summary>A draft of what follows this plan, with everything in it and the principal's agreement to be given anew.</summary>
    public ServicePlan NextVersion()
    {
        var next = new ServicePlan(Version + 1, Term, Stage, Dates)
        {
            Text = Text,
            Papers = Papers,
            FeeApproval = FeeApproval,
            FirstPublishedAt = FirstPublishedAt,
        };
        next.days.AddRange(days.Select(day => new PlanDay(day.Weekday).Arrange(day.Places, day.InCharge, day.Backup, day.Room)));
        return next;
    }

    public ApplicationsState Applications(DateTimeOffset now)
    {
        if (PublishedAt is null) return new ApplicationsState.NotPublished();
        if (now < Dates.ApplicationsFrom) return new ApplicationsState.NotOpenYet(Dates.ApplicationsFrom);
        if (now >= Dates.ApplicationsTo) return new ApplicationsState.Closed();
        return new ApplicationsState.Open();
    }

    public bool ClubChoiceIsOpen(DateTimeOffset now) => PublishedAt is not null && now >= Dates.ClubChoiceFrom;

    private static PlanDates Sound(PlanDates dates) =>
        dates.FirstDay <= dates.LastDay && dates.ApplicationsFrom < dates.ApplicationsTo
            ? dates
            : throw new ArgumentException("A plan's days and its application window end after they begin.", nameof(dates));

    private ServicePlan Draft()
    {
        if (PublishedAt is not null) throw new InvalidOperationException($"Plan {Version} is published and does not change; draft its NextVersion().");

        Revision++;
        return this;
    }

    private IEnumerable<MissingItem> MissingInText()
    {
        (PlanItem Item, string? Text)[] written =
        [
            (PlanItem.Time, Text.Time),
            (PlanItem.Content, Text.Content),
            (PlanItem.Way, Text.Way),
            (PlanItem.SafetyMeasures, Text.SafetyMeasures),
            (PlanItem.Fees, Text.Fees),
            (PlanItem.Staffing, Text.Staffing),
            (PlanItem.ClubMenu, Text.ClubMenu),
            (PlanItem.EmergencyPlan, Text.EmergencyPlan),
            (PlanItem.Liability, Text.Liability),
        ];
        return written.Where(part => string.IsNullOrWhiteSpace(part.Text)).Select(part => new MissingItem(part.Item));
    }

    private IEnumerable<MissingItem> MissingOnDays()
    {
        foreach (var weekday in Weekdays.All.Each())
        {
            var day = days.Find(one => one.Weekday == weekday);
            if (day is not { Places: > 0 }) yield return new(PlanItem.Places, weekday);
            if (day?.InCharge is null) yield return new(PlanItem.PersonInCharge, weekday);
            if (day?.Backup is null || day.Backup == day.InCharge) yield return new(PlanItem.Backup, weekday);
        }
    }

    private IEnumerable<MissingItem> MissingAround(School school, DateTimeOffset now)
    {
        if (!school.SeasonsArePublishedFor(Dates.FirstDay, Dates.LastDay)) yield return new(PlanItem.SeasonSwitch);
        if (FeeApproval is null) yield return new(PlanItem.FeeApproval);
        if (Papers.ServiceNotice is null) yield return new(PlanItem.ServiceNotice);
        if (Papers.ServiceAgreement is null) yield return new(PlanItem.ServiceAgreement);
        if (Papers.FeeNotice is null) yield return new(PlanItem.FeeNotice);
        if (Papers.PickupRules is null) yield return new(PlanItem.PickupRules);
        if (Papers.PrivacyNotice is null) yield return new(PlanItem.PrivacyNotice);

        var readableFrom = school.DayOf(FirstPublishedAt ?? now);
        if (readableFrom.AddDays(Dates.NoticeDays) > school.DayOf(Dates.ApplicationsFrom)) yield return new(PlanItem.DaysOfNotice);
    }
}
