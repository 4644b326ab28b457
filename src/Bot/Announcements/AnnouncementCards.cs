using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>The cards of whoever tells many: before it goes, while it goes, and when it is out. The figures always sum.</summary>
internal static class AnnouncementCards
{
    public static Card ReadBack(AnnouncementWords words, string? english, string who, string when, string wanted, ReachMap reach, IReadOnlyList<string> concerns) => new(words.Title)
    {
        Texts = [words.Words, .. english is { Length: > 0 } ? [english] : Array.Empty<string>(), .. concerns],
        Facts =
        [
            new(Texts.FactAudience, Texts.FactPeople(who, Texts.Number(reach.Rows.Count))),
            .. Reach(reach),
            new(Texts.FactGoesAt, when),
            new(Texts.FactReadersAnswer, wanted),
        ],
        Actions = [.. QuestionCards.ToConfirm(Texts.SendAnnouncement, Texts.DoNotSend2), Verbs.ToSay(Texts.TestToMe, AnnouncementReading.Test)],
    };

    /// <summary>How many are reached by which channel, and how many not, and why.</summary>
    public static IEnumerable<CardFact> Reach(ReachMap reach)
    {
        yield return new(Texts.FactReachedBy, By(reach.Reached.Count(), reach.ByChannel.Select(one => (Channel(one.Channel), one.Count))));
        yield return new(Texts.FactMissedBy, By(reach.Missed.Count(), reach.Missed.GroupBy(row => row.Why ?? "").Select(one => (Why(one.Key), one.Count()))));
    }

    /// <summary>Where an announcement stands.</summary>
    public static Card Progress(Announcement announcement, string who, Tally tally, DateTimeOffset now) => new($"{announcement.Number} {announcement.In(Texts.Spoken).Title}")
    {
        Texts = [State(announcement, now)],
        Facts = [new(Texts.FactAudience, Texts.FactPeople(who, Texts.Number(tally.Audience))), .. Outcomes(tally), .. Answers(announcement, tally)],
        Actions = Acts(announcement, tally),
    };

    /// <summary>Told to the author when everybody has an outcome.</summary>
    public static Card Report(Announcement announcement, Tally tally, DateTimeOffset now) => new(Texts.ReportOver(announcement.Number.ToString()))
    {
        Texts = [announcement.In(Texts.Spoken).Title, State(announcement, now)],
        Facts = [.. Outcomes(tally), new(Texts.FactTotal, Texts.Number(tally.Audience))],
        Actions = Acts(announcement, tally),
    };

    public static Card Correction(string title, IReadOnlyList<string> texts, int inPlace, int anew, int first, string confirm) => new(title)
    {
        Texts = texts,
        Facts =
        [
            new(Texts.FactChangedInPlace, Texts.Number(inPlace)),
            new(Texts.FactSentAnew, Texts.Number(anew)),
            .. first > 0 ? [new CardFact(Texts.FactNewToThem, Texts.Number(first))] : Array.Empty<CardFact>(),
        ],
        Actions = QuestionCards.ToConfirm(confirm, Texts.DoNotSend2),
    };

    public static async ValueTask<string> WhoAsync(Audience audience, Errand errand) => audience switch
    {
        Audience.Grade(var grade) => Texts.AudienceGrade(Texts.Number(grade)),
        Audience.Class(var id) => Texts.AudienceClass(Texts.Class(id)),
        Audience.Club(var number) => Texts.AudienceClub(await ClubAsync(number, errand)),
        Audience.Staff { Roles: StaffRoles.Teacher } => Texts.AudienceTeachers,
        Audience.Staff { Roles: StaffRoles.ClubLeader } => Texts.AudienceLeaders,
        Audience.Staff { Roles: StaffRoles.ParentsCommittee } => Texts.AudienceCommittee,
        Audience.Staff => Texts.AudienceStaff,
        Audience.NotConfirmed(var earlier) => Texts.AudienceNotConfirmed(earlier.ToString()),
        Audience.Named => Texts.AudienceNamed,
        _ => Texts.AudienceSchool,
    };

    public static string Say(Wanted wanted) => wanted switch
    {
        Wanted.Confirmation => Texts.WantedConfirmation,
        Wanted.Signature => Texts.WantedSignature,
        _ => Texts.WantedNothing,
    };

    public static string Why(string why) => why switch
    {
        nameof(WhyUnreachable.NotRegistered) => Texts.WhyNotRegistered,
        nameof(WhyUnreachable.NeverHeard) => Texts.WhyNeverHeard,
        nameof(WhyUnreachable.RouteClosed) => Texts.WhyRouteClosed,
        _ when why.StartsWith(nameof(SendFault.Temporary), StringComparison.Ordinal) => Texts.WhyTemporary,
        _ when why.StartsWith(nameof(SendFault.Technical), StringComparison.Ordinal) => Texts.WhyTechnical,
        _ => Texts.WhyRecipient,
    };

    public static string Channel(ChannelId channel) => channel == ChannelId.WeCom ? Texts.ChannelWeCom : channel == ChannelId.Teams ? Texts.ChannelTeams : Texts.ChannelWeb;

    private static async ValueTask<string> ClubAsync(int number, Errand errand) =>
        (await errand.Programme.ClubMenuAsync(errand.Today, errand.Aborted)).FirstOrDefault(club => club.Id == new ClubId(number))?.Name ?? "";

    private static IEnumerable<CardFact> Outcomes(Tally tally)
    {
        yield return new(Texts.FactSent, Texts.Number(tally[DeliveryState.Sent]));
        foreach (var (name, states) in ((string, DeliveryState[])[])[(Texts.FactOnTheWay, [DeliveryState.Frozen, DeliveryState.Queued]), (Texts.FactFailed, [DeliveryState.Failed]), (Texts.FactUnknown, [DeliveryState.Unknown]), (Texts.FactMissedBy, [DeliveryState.Unreachable]), (Texts.FactSkipped, [DeliveryState.Skipped])])
        {
            if (states.Sum(state => tally[state]) is > 0 and var count) yield return new(name, Texts.Number(count));
        }
    }

    private static CardFact[] Answers(Announcement announcement, Tally tally) => announcement.Wanted is Wanted.Nothing ? [] :
    [
        new(Texts.FactConfirmed, Texts.Number(tally.Confirmed)),
        .. tally.Opened > 0 ? [new CardFact(Texts.FactOpened, Texts.Number(tally.Opened))] : Array.Empty<CardFact>(),
        new(Texts.FactSilent, Texts.Number(Math.Max(0, tally.Silent))),
    ];

    private static IReadOnlyList<CardAction> Acts(Announcement announcement, Tally tally)
    {
        var acts = new List<(AnnouncementAct Act, string Title, bool Open)>
        {
            (AnnouncementAct.Stop, Texts.StopIt, announcement.State is AnnouncementState.Sending && tally[DeliveryState.Frozen] + tally[DeliveryState.Queued] > 0),
            (AnnouncementAct.Resume, Texts.ResumeIt, announcement.State is AnnouncementState.Stopped),
            (AnnouncementAct.Open, Texts.OpenDraft, announcement.State is AnnouncementState.Draft),
            (AnnouncementAct.Cancel, Texts.CancelIt, announcement is { Version: 1, State: AnnouncementState.Scheduled or AnnouncementState.NeedsSecond or AnnouncementState.Draft }),
            (AnnouncementAct.Remind, Texts.RemindIt, announcement is { Wanted: not Wanted.Nothing, Recalled: false } && tally.Silent > 0),
            (AnnouncementAct.Missed, Texts.NamesOfFailed, tally[DeliveryState.Failed] + tally[DeliveryState.Unreachable] + tally[DeliveryState.Unknown] > 0),
            (AnnouncementAct.Report, Texts.ReportAsTable, announcement.State is AnnouncementState.Sent),
            (AnnouncementAct.Correct, Texts.CorrectIt, announcement is { Recalled: false, State: AnnouncementState.Sending or AnnouncementState.Sent or AnnouncementState.Stopped }),
            (AnnouncementAct.Recall, Texts.RecallIt, announcement is { Recalled: false, State: AnnouncementState.Sending or AnnouncementState.Sent or AnnouncementState.Stopped }),
        };
        return [.. acts.Where(act => act.Open).Select(act => Verbs.ToSay(act.Title, AnnouncementReading.Words(act.Act, announcement.Number)))];
    }

    private static string State(Announcement announcement, DateTimeOffset now) => announcement switch
    {
        { Recalled: true } => Texts.StateRecalled,
        { State: AnnouncementState.Draft } => Texts.StateDraft,
        { State: AnnouncementState.NeedsSecond } => Texts.StateNeedsSecond,
        { State: AnnouncementState.Scheduled } => Texts.StateScheduled(When(announcement.DueAt, now)),
        { State: AnnouncementState.Sending } => Texts.StateSending,
        { State: AnnouncementState.Stopped } => Texts.StateStopped,
        { State: AnnouncementState.Cancelled } => Texts.StateCancelled,
        _ => Texts.StateSent(Texts.Moment((announcement.EndedAt ?? now).ToOffset(now.Offset))),
    };

    public static string When(DateTimeOffset at, DateTimeOffset now) => at <= now ? Texts.GoesNow : Texts.Moment(at.ToOffset(now.Offset));

    private static string By(int count, IEnumerable<(string What, int Count)> parts)
    {
        var said = parts.Where(part => part.Count > 0).Select(part => Texts.CountOf(part.What, Texts.Number(part.Count))).ToList();
        return said.Count == 0 ? Texts.Number(count) : Texts.CountBy(Texts.Number(count), Texts.List(said));
    }
}
