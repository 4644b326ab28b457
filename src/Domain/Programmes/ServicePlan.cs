using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>
/// What the school offers in one term. A draft becomes the published plan when nothing is missing and the principal agrees; from then on
/// it never changes, and a new version replaces it (二.2, 四.2).
/// </summary>
public sealed class ServicePlan
{
    private readonly List<PlanDay> days = [];
    private readonly List<PlanSession> sessions = [];
    private readonly List<PaperDraft> drafts = [];

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

    /// <summary>How many children one adult looks after, as the school has published it (五.4). Null: not said yet, and never guessed.</summary>
    public int? ChildrenPerAdult { get; private set; }

    /// <summary>The season's change that comes out with this plan. Null: the school has said it already.</summary>
    public SeasonChange? SeasonChange { get; private set; }

    /// <summary>When the draft went to the principal as it is now; an edit takes it back.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the principal wants changed before agreeing.</summary>
    public string? SentBackWith { get; private set; }

    /// <summary>When all families whom this version concerns had been asked anew (四.2). Null: not all of them yet.</summary>
    public DateTimeOffset? FamiliesAskedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }

    /// <summary>Counts the edits of the draft, so that none slips in while the principal agrees to what was read.</summary>
    public int Revision { get; private set; }

    /// <summary>When the first version of this term's plan came out: from then on families could read (四.2).</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    public IReadOnlyList<PlanDay> Days => [.. days.OrderBy(day => day.Weekday)];

    public PlanDay? DayOn(DayOfWeek weekday) => days.Find(day => day.Weekday == weekday);

    /// <summary>What is offered, by weekday.</summary>
    public IReadOnlyList<PlanSession> Sessions => [.. sessions.OrderBy(session => session.Weekday).ThenBy(session => session.Number)];

    public IReadOnlyList<PlanSession> SessionsOn(DayOfWeek weekday) => [.. Sessions.Where(session => session.Weekday == weekday)];

    /// <summary>Papers whose wording comes out with the plan.</summary>
    public IReadOnlyList<PaperDraft> Drafts => [.. drafts.OrderBy(draft => draft.Kind)];

    public PaperDraft? DraftOf(DocumentKind kind) => drafts.Find(draft => draft.Kind == kind);

    /// <summary>Everybody who has a duty in the plan, each once.</summary>
    public IReadOnlyList<PersonId> Everyone =>
        [.. days.SelectMany(day => new[] { day.InCharge, day.Backup }).Concat(sessions.Select(session => session.Teacher)).OfType<PersonId>().Distinct().OrderBy(person => person.Value)];

    /// <summary>How many of that weekday's places the adults of the day cannot look after.</summary>
    public int PlacesBeyondRatio(DayOfWeek weekday) =>
        ChildrenPerAdult is { } perAdult ? Math.Max(0, PlacesOn(weekday) - (AdultsOn(weekday) * perAdult)) : 0;

    /// <summary>Those who are with the children: the teachers of the sessions and the person in charge; a backup is not there.</summary>
    public int AdultsOn(DayOfWeek weekday) =>
        SessionsOn(weekday).Select(session => session.Teacher).Append(DayOn(weekday)?.InCharge).OfType<PersonId>().Distinct().Count();

    /// <summary>The first day on which applications can open: families have had their days for reading (四.2).</summary>
    public DateOnly EarliestApplications(School school, DateTimeOffset now) => school.DayOf(FirstPublishedAt ?? now).AddDays(Dates.NoticeDays);

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

    /// <summary>Somebody with a valid check becomes the one in charge of a weekday, or the backup, who must be another (五.4, 四.3).</summary>
    public ArrangeOutcome PutInCharge(DayOfWeek weekday, StaffMember member, bool asBackup, DateOnly today)
    {
        var day = DayOn(weekday);
        if (!member.IsVetted(today)) return new ArrangeOutcome.Refused(Refusal.VettingNotValid);
        if (member.Id == (asBackup ? day?.InCharge : day?.Backup)) return new ArrangeOutcome.Refused(Refusal.BackupIsSomebodyElse);

        Arrange(weekday, day?.Places ?? 0, asBackup ? day?.InCharge : member.Id, asBackup ? member.Id : day?.Backup, day?.Room);
        return new ArrangeOutcome.Arranged();
    }

    /// <summary>Somebody with a valid check takes a session (四.3); who has another that day cannot be in both rooms.</summary>
    public ArrangeOutcome Assign(PlanSession session, StaffMember member, DateOnly today)
    {
        if (!member.IsVetted(today)) return new ArrangeOutcome.Refused(Refusal.VettingNotValid);
        if (SessionsOn(session.Weekday).Any(other => other != session && other.Teacher == member.Id)) return new ArrangeOutcome.Refused(Refusal.TeacherHasOtherSession);

        Draft();
        session.Place(session.Room, member.Id);
        return new ArrangeOutcome.Arranged();
    }

    /// <summary>One more session of one of the five types. A lesson in disguise is none (五.5).</summary>
    public ArrangeOutcome Offer(DayOfWeek weekday, SessionType type, string title, string? room = null, PersonId? teacher = null)
    {
        if (LessonInDisguise.FindIn(title) is not null) return new ArrangeOutcome.Refused(Refusal.LessonInServiceTime);

        Draft();
        var number = SessionsOn(weekday).Select(session => session.Number).DefaultIfEmpty(0).Max() + 1;
        sessions.Add(new PlanSession(weekday, number, type, title).Place(room, teacher));
        return new ArrangeOutcome.Arranged();
    }

    public void Withdraw(PlanSession session) => Draft().sessions.Remove(session);

    public void Move(PlanSession session, string room)
    {
        Draft();
        session.Place(room, session.Teacher);
    }

    public void LimitChildren(int perAdult) => Draft().ChildrenPerAdult = perAdult > 0 ? perAdult : throw new ArgumentOutOfRangeException(nameof(perAdult));

    public void ChangeSeason(SeasonChange change) => Draft().SeasonChange = change;

    /// <summary>A paper in its next wording, which comes out with the plan.</summary>
    public void Write(DocumentKind kind, string text)
    {
        if (Draft().DraftOf(kind) is { } draft) draft.Rewrite(text);
        else drafts.Add(new PaperDraft(kind, text));
    }

    /// <summary>The coordinator has done; the principal is to read it (五.4).</summary>
    public void SendToPrincipal(DateTimeOffset now)
    {
        Draft().SentAt = now;
        SentBackWith = null;
    }

    /// <summary>The principal wants something changed first.</summary>
    public void SendBack(string word) => Draft().SentBackWith = word;

    /// <param name="means">The season's change of the plan becomes the school's with the publication.</param>
    public PublishOutcome Publish(PersonId principal, SchoolMeans means, DateTimeOffset now)
    {
        if (PublishedAt is { } before) return new PublishOutcome.Published(before, Dates.ApplicationsFrom);

        List<MissingItem> missing = [.. Missing(means, now)];
        if (principal != means.School.Principal) missing.Add(new(PlanItem.PrincipalsAgreement));
        if (missing.Count > 0) return new PublishOutcome.Refused(missing);

        Draft().PublishedAt = now;
        PublishedBy = principal;
        FirstPublishedAt ??= now;
        if (SeasonChange is { } change) means.School.PublishSeasonSwitch(change.From, change.To);
        return new PublishOutcome.Published(now, Dates.ApplicationsFrom);
    }

    /// <summary>What stands between this draft and the principal's agreement, were it given now.</summary>
    public IReadOnlyList<MissingItem> Missing(SchoolMeans means, DateTimeOffset now) => [.. PublicationGate.Missing(this, means, now)];

    /// <summary>What must be done before the first session, though the plan may come out without it.</summary>
    public IReadOnlyList<PlanAdvice> Advice(SchoolMeans means) => [.. PublicationGate.Advice(this, means)];

    /// <summary>All whom this version concerns have been asked; once is enough.</summary>
    public void AskedFamilies(DateTimeOffset now)
    {
        FamiliesAskedAt ??= now;
        Revision++;
    }

    /// <summary>A draft of what follows this plan, with everything in it and the principal's agreement to be given anew.</summary>
    public ServicePlan NextVersion() => TakenOver(new ServicePlan(Version + 1, Term, Stage, Dates) { FirstPublishedAt = FirstPublishedAt });

    /// <summary>A draft for the next term: what was written serves again, the days are new, and the trial is over (四.1).</summary>
    public ServicePlan NextTerm(string term, PlanDates dates) => TakenOver(new ServicePlan(Version + 1, term, ServiceStage.Regular, dates));

    private ServicePlan TakenOver(ServicePlan next)
    {
        (next.Text, next.Papers, next.FeeApproval, next.ChildrenPerAdult) = (Text, Papers, FeeApproval, ChildrenPerAdult);
        next.days.AddRange(days.Select(day => new PlanDay(day.Weekday).Arrange(day.Places, day.InCharge, day.Backup, day.Room)));
        next.sessions.AddRange(sessions.Select(session => new PlanSession(session.Weekday, session.Number, session.Type, session.Title).Place(session.Room, session.Teacher)));
        return next;
    }

    /// <summary>How many sessions of each type the term holds, from the plan's first day to its last; a type that is never offered counts nought (一).</summary>
    public IReadOnlyList<(SessionType Type, int Sessions)> SessionsByType(SchoolCalendar calendar) =>
    [
        .. Enum.GetValues<SessionType>().Select(type => (type, sessions.Where(session => session.Type == type)
            .Sum(session => calendar.SchoolDaysOn(session.Weekday.ToWeekdays(), Dates.FirstDay, Dates.LastDay).Count))),
    ];

    public ApplicationsState Applications(DateTimeOffset now)
    {
        if (PublishedAt is null) return new ApplicationsState.NotPublished();
        if (now < Dates.ApplicationsFrom) return new ApplicationsState.NotOpenYet(Dates.ApplicationsFrom);
        if (now >= Dates.ApplicationsTo) return new ApplicationsState.Closed();
        return new ApplicationsState.Open();
    }

    /// <summary>The time for applications is over and the service goes on: what is asked for now is a request to the school (三.4).</summary>
    public bool TakesRequests(DateTimeOffset now, DateOnly today) => Applications(now) is ApplicationsState.Closed && today < Dates.LastDay;

    public bool ClubChoiceIsOpen(DateTimeOffset now) => PublishedAt is not null && now >= Dates.ClubChoiceFrom;

    private static PlanDates Sound(PlanDates dates) =>
        dates.FirstDay <= dates.LastDay && dates.ApplicationsFrom < dates.ApplicationsTo
            ? dates
            : throw new ArgumentException("A plan's days and its application window end after they begin.", nameof(dates));

    private ServicePlan Draft()
    {
        if (PublishedAt is not null) throw new InvalidOperationException($"Plan {Version} is published and does not change; draft its NextVersion().");

        Revision++;
        SentAt = null; // what the principal would read has changed
        return this;
    }
}
