using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>The question that fills one thing of the plan.</summary>
internal static class PlanItemQuestions
{
    public const int LongestText = 2000;

    /// <summary>The choice by which a teacher is asked to renew the check; the others are numbers of persons.</summary>
    public const string Renew = "renew";

    /// <summary>The choice by which the approval of the fee schedule is taken over.</summary>
    public const string AsInSchedule = "schedule";

    private const int MostShown = 9;

    /// <summary>What can be opened at any time by its name, whether it is missing or not.</summary>
    public static IReadOnlyList<PlanItem> Openly { get; } =
    [
        PlanItem.Time, PlanItem.Content, PlanItem.Way, PlanItem.SafetyMeasures, PlanItem.Fees, PlanItem.Staffing, PlanItem.ClubMenu, PlanItem.EmergencyPlan, PlanItem.Liability,
        PlanItem.Ratio, PlanItem.SeasonSwitch, PlanItem.FeeApproval, PlanItem.ServiceNotice, PlanItem.ServiceAgreement, PlanItem.FeeNotice, PlanItem.PickupRules, PlanItem.DaysOfNotice,
    ];

    public static bool IsWritten(MissingItem item) => item.Item is not (PlanItem.PersonInCharge or PlanItem.Backup or PlanItem.SessionStaff or PlanItem.Sessions);

    public static Question Of(MissingItem item, PlanDesk desk, FeeSchedule? schedule, string? note) => item.Item switch
    {
        PlanItem.PersonInCharge or PlanItem.Backup or PlanItem.SessionStaff => Who(item, desk, note),
        PlanItem.Sessions => What(item.Weekday!.Value, note),
        PlanItem.FeeApproval when schedule is not null => Approval(schedule, note),
        _ => Write(item, desk, note),
    };

    private static Question Who(MissingItem item, PlanDesk desk, string? note)
    {
        var session = desk.SessionOf(item);
        var weekday = item.Weekday!.Value;
        var people = desk.Available(weekday, session).Where(one => one.Member.Id != item.Unvetted).Take(MostShown - 1).ToList();
        IReadOnlyList<Option> options =
        [
            .. people.Select(one => new Option(one.Member.Id.ToString(), PlanWords.NameOnMenu(one.Name, one.Member.Kind), one.Name)),
            .. item.Unvetted is { } lapsed ? [new Option(Renew, Texts.AskToRenewVetting(desk.NameOf(lapsed)))] : Array.Empty<Option>(),
        ];
        var what = session is null ? $"{Texts.Weekday(weekday)}{Texts.Space}{PlanWords.Say(item.Item)}" : PlanWords.Say(session);
        string[] texts =
        [
            .. Lines(note),
            people.Count == 0 ? Texts.NobodyCan : Texts.WhoCan(string.Join(Texts.ListSeparator, people.Select(one => PlanWords.NameOnMenu(one.Name, one.Member.Kind)))),
        ];
        return Choice(Texts.WhoTakes(what), options, texts);
    }

    private static Question What(DayOfWeek weekday, string? note) =>
        Choice(Texts.WhichActivity(Texts.Weekday(weekday)), [.. Enum.GetValues<SessionType>().Select(type => new Option(type.ToString(), PlanWords.Say(type)))], Lines(note));

    private static Question Approval(FeeSchedule schedule, string? note)
    {
        var question = Write(Texts.WhichApproval, note, "");
        var given = Texts.ApprovalOfSchedule($"{schedule.DocumentNumber}{Texts.ListSeparator}{Texts.ShortDay(schedule.ApprovedOn)}");
        return question with { Card = question.Card with { Actions = [new(given, Verbs.Say, $"{schedule.Authority} {schedule.DocumentNumber} {schedule.ApprovedOn:yyyy-MM-dd}"), .. question.Card.Actions], Twin = null } };
    }

    private static Question Write(MissingItem item, PlanDesk desk, string? note) => item.Item switch
    {
        PlanItem.Places or PlanItem.Adults => Write(HowMany(item.Weekday!.Value, desk), note, ""),
        PlanItem.Ratio => Write(Texts.HowManyPerAdult, note, ""),
        PlanItem.SessionRoom or PlanItem.Hazards => Write(Texts.WhichRoom(PlanWords.Say(desk.SessionOf(item)!)), note, string.Join(Texts.ListSeparator, desk.Means.Rooms.Where(room => !room.HasOpenSeriousHazard).Select(room => room.Name))),
        PlanItem.SeasonSwitch => Write(Texts.WhenDoesSeasonChange(Texts.SeasonTimes), note, ""),
        PlanItem.FeeApproval => Write(Texts.WhichApproval, note, ""),
        PlanItem.DaysOfNotice => Write(Texts.WhenDoApplicationsOpen(Texts.Day(desk.EarliestOpening)), note, ""),
        PlanItem.NoLessons => Write(Texts.WriteItem(PlanWords.Say(PlanItem.Content)), note, ""),
        _ => Write(Texts.WriteItem(PlanWords.Say(item.Item)), note, Outline(item.Item)),
    };

    private static string HowMany(DayOfWeek weekday, PlanDesk desk)
    {
        var there = desk.Plan.AdultsOn(weekday);
        var limit = desk.Plan.ChildrenPerAdult is { } perAdult && there > 0 ? Texts.PlacesAtMost(Texts.Number(there), Texts.Number(there * perAdult)) : "";
        return Texts.HowManyPlaces(Texts.Weekday(weekday), limit).TrimEnd();
    }

    private static string Outline(PlanItem item) => item switch
    {
        PlanItem.SafetyMeasures => Texts.OutlineSafety,
        PlanItem.EmergencyPlan => Texts.OutlineEmergency,
        PlanItem.Liability => Texts.OutlineLiability,
        _ => "",
    };

    private static Question Write(string title, string? note, string hint) =>
        new("content", AnswerKind.Words, QuestionCards.Words("content", title, LongestText, [.. Lines(note), .. Lines(hint)])) { Short = title, MaxLength = LongestText };

    private static Question Choice(string title, IReadOnlyList<Option> options, IReadOnlyList<string> texts) =>
        new("content", AnswerKind.One, QuestionCards.ByButton(title, options) with { Texts = texts, Twin = null }) { Short = title, Options = options };

    private static string[] Lines(string? text) => string.IsNullOrEmpty(text) ? [] : [text];
}
