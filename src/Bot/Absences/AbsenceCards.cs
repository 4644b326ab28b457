using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Absences;

/// <summary>The cards of a day away. There is no field for a reason on any of them (D6, D16).</summary>
internal static class AbsenceCards
{
    private const int MostDaysShown = 8;
    private const int MostNamed = 3;

    /// <summary>Only the child's own days; any later one may be written.</summary>
    public static Question WhichDays(Child child, IReadOnlyList<DateOnly> open, IReadOnlyList<(DateOnly Day, Refusal Why)> refused, School school)
    {
        var title = Texts.AbsenceWhichDay(child.Name);
        IReadOnlyList<Option> options = [.. open.Take(MostDaysShown).Select(Option)];
        IReadOnlyList<string> texts =
        [
            .. Refused(refused, school),
            .. refused.Count > 0 ? [Texts.AbsenceNextDays(Texts.List(open.Take(MostNamed).Select(Texts.Day)))] : Array.Empty<string>(),
            Texts.AbsenceNoReason,
            .. open.Count > MostDaysShown ? [Texts.AbsenceOtherDays] : Array.Empty<string>(),
        ];
        var card = QuestionCards.FromList("days", title, options, several: true, texts);
        return new("days", AnswerKind.Several, refused.Count == 0 ? card : card with { Source = Source(refused), Twin = $"{card.Twin}\n{Source(refused)}" }) { Short = title, Options = options };
    }

    public static Question WhichBack(Child child, IReadOnlyList<DateOnly> away, bool refused)
    {
        var title = Texts.ComingWhichDay(child.Name);
        IReadOnlyList<Option> options = [.. away.Take(MostDaysShown).Select(Option)];
        var card = QuestionCards.FromList("days", title, options, several: true, refused ? [Texts.Reason(Refusal.NoAbsenceIsKnown)] : []);
        return new("days", AnswerKind.Several, card) { Short = title, Options = options };
    }

    public static Card NotAnyDay(Child child, IReadOnlyList<(DateOnly Day, Refusal Why)> refused, School school) => new(Texts.AbsenceNothing(child.Name))
    {
        Texts = Refused(refused, school),
        Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        Source = Source(refused),
    };

    /// <summary>The days, what the child has on each, what stays, what the fee does, and who hears of it.</summary>
    public static Card ReadBack(AbsenceFacts facts, IReadOnlyList<DateOnly> days, IReadOnlyList<string> known, string fee, IReadOnlyList<TeacherTold> told) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(facts.Child)),
            new(Texts.FactAbsentOn, Texts.List(days.Select(Texts.Day))),
            .. days.Count <= MostNamed
                ? days.Select(day => new CardFact(Texts.FactThatDay(Texts.ShortDay(day)), facts.Planned(day)))
                : Array.Empty<CardFact>(),
            new(Texts.FactFeeOfTheDay, fee),
            new(Texts.FactIsTold, Texts.AbsenceOnlyTheDay(TeacherTold.Names(told))),
        ],
        Texts = [.. known, Texts.AbsenceNoReason],
        Actions = QuestionCards.ToConfirm(Texts.ConfirmAbsence, Texts.DropAbsence),
        Source = Texts.Source(Texts.List(["二.3", "五.2"])),
    };

    public static Card Given(AbsenceFacts facts, IReadOnlyList<DateOnly> days, IReadOnlyList<TeacherTold> told) =>
        new(Texts.AbsenceGiven(facts.Child.Name, Texts.List(days.Select(Texts.Day))))
        {
            Texts = [Texts.AbsenceTold(TeacherTold.Names(told)), Texts.AbsenceBackUntil(Texts.Time(facts.School.CareFrom))],
            Actions = [ToComeAfterAll(facts.Child)],
        };

    public static Card Known(Child child, IReadOnlyList<string> lines) => new(Texts.AbsenceKnownTitle(child.Name))
    {
        Texts = lines,
        Actions = [ToComeAfterAll(child)],
    };

    public static Card ReadBackComing(AbsenceFacts facts, IReadOnlyList<DateOnly> days, IReadOnlyList<TeacherTold> told) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(facts.Child)),
            new(Texts.FactComingOn, Texts.List(days.Select(Texts.Day))),
            new(Texts.FactIsTold, TeacherTold.Names(told)),
        ],
        Actions = [new(Texts.ConfirmComing, Verbs.Confirm) { Primary = true }, new(Texts.KeepAbsence, Verbs.Cancel)],
        Source = Texts.Source("二.3"),
    };

    public static Card Coming(AbsenceFacts facts, IReadOnlyList<DateOnly> days, IReadOnlyList<TeacherTold> told) =>
        new(Texts.ComingGiven(facts.Child.Name, Texts.List(days.Select(Texts.Day)))) { Texts = [Texts.AbsenceTold(TeacherTold.Names(told))] };

    /// <summary>Too late to say it here: whom to tell instead.</summary>
    public static Card TooLate(School school) => new(Texts.Reason(Refusal.ServiceHasBegun))
    {
        Texts = [ToTheOffice(school)],
        Actions = [Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        Source = Texts.Source(Refusal.ServiceHasBegun.Clause()),
    };

    private static IReadOnlyList<string> Refused(IReadOnlyList<(DateOnly Day, Refusal Why)> refused, School school) =>
    [
        .. refused.Take(MostNamed).Select(one => Texts.AbsenceNotThatDay(Texts.Day(one.Day), Texts.Reason(one.Why))),
        .. refused.Any(one => one.Why == Refusal.ServiceHasBegun) ? [ToTheOffice(school)] : Array.Empty<string>(),
    ];

    private static string ToTheOffice(School school) => Texts.AbsenceTellTheOffice(Texts.Time(school.OfficeHours.From), Texts.Time(school.OfficeHours.To));

    private static string? Source(IReadOnlyList<(DateOnly Day, Refusal Why)> refused) =>
        refused.Count == 0 ? null : Texts.Source(Texts.List(refused.Select(one => one.Why.Clause()).Distinct()));

    private static CardAction ToComeAfterAll(Child child) => Verbs.ToSay(Texts.ComingTitle, Commands.About(Command.ComeAfterAll, child.Name));

    private static Option Option(DateOnly day) => new(AbsenceReading.Write([day]), Texts.Day(day));
}
