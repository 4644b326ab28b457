using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>The cards of the register. They name children and marks, and never why a child is where it is (D6).</summary>
internal static class AttendanceCards
{
    public const string OneByOne = "one";
    public const string Nobody = "none";

    private const int MostNamed = 6;
    private const int MostButtons = 3;

    /// <summary>What a teacher is handed at care time.</summary>
    public static Card Called(string group, int expected, IReadOnlyList<Child> leave) => new(Texts.RollCallOf(group))
    {
        Facts = Expected(expected, leave),
        Texts = [Texts.RollByASentence],
        Actions = [Verbs.ToSay(Texts.RollOneByOne, Texts.RollOneByOneWords(group)), Verbs.ToSay(Texts.RollSeeRoster, Command.MyChildren)],
        Source = Texts.Source("五.4"),
    };

    public static Question HowToCall(RoomRoll roll, IReadOnlyList<Child> leave, string? first, bool canTick)
    {
        var title = Texts.RollCallOf(roll.Name);
        var card = new Card(title)
        {
            Facts = Expected(roll.Expected.Count, leave),
            Texts = [.. first is null ? Array.Empty<string>() : [first], Texts.RollByASentence],
            Actions =
            [
                .. canTick ? [Verbs.ToSay(Texts.RollOneByOne, Texts.RollOneByOneWords(roll.Name))] : Array.Empty<CardAction>(),
                Verbs.ToSay(Texts.RollSeeRoster, Command.MyChildren),
                new(Texts.Cancel, Verbs.Cancel),
            ],
        };
        return new("way", AnswerKind.Button, card) { Short = title };
    }

    /// <summary>Who is there, to be ticked; who is not ticked is read back as not there.</summary>
    public static Question Tick(string field, string group, IReadOnlyList<Child> children, int page, int pages)
    {
        var title = pages == 1 ? Texts.RollWhoIsThere(group) : Texts.RollWhoIsTherePage(group, Texts.Number(page), Texts.Number(pages));
        IReadOnlyList<Option> options = [.. children.Select(child => new Option(child.Id.ToString(), child.Name) { IsPerson = true }), new(Nobody, Texts.RollNobodyOfThese)];
        var card = new Card(title)
        {
            Texts = [Texts.RollTickThose],
            Inputs = [new ChoiceInput(field, title, [.. children.Select(child => new CardChoice(child.Id.ToString(), child.Name))], Several: true)],
            Actions = [new(Texts.Next, Verbs.Answer) { Primary = true }, new(Texts.Back, Verbs.Back) { IgnoresInputs = true }, new(Texts.Cancel, Verbs.Cancel) { IgnoresInputs = true }],
        };
        return new(field, AnswerKind.Several, card) { Short = title, Options = options, SkippedAs = Nobody };
    }

    public static Card ReadBack(RoomRoll roll, IReadOnlyList<Child> absent, IReadOnlyList<Child> leave)
    {
        var there = roll.Expected.Count - absent.Count - leave.Count;
        return new(Texts.RollReadBack(Texts.Number(there), Texts.Number(absent.Count)))
        {
            Facts =
            [
                new(Texts.FactGroup, roll.Name),
                .. absent.Count == 0 ? Array.Empty<CardFact>() : [new(Texts.FactAbsent, Names(absent))],
                .. leave.Count == 0 ? Array.Empty<CardFact>() : [new(Texts.FactOnLeave, Names(leave))],
                new(Texts.FactSum, Texts.RollSum(Texts.Number(there), Texts.Number(absent.Count), Texts.Number(leave.Count), Texts.Number(roll.Expected.Count))),
            ],
            Actions =
            [
                new(Texts.RollConfirm, Verbs.Confirm) { Primary = true },
                new(Texts.Change, Verbs.Change, "missing"),
                new(Texts.NotNow, Verbs.Cancel),
            ],
            Source = Texts.Source("五.4"),
        };
    }

    public static Card Taken(string group, Register register, IReadOnlyList<Child> missing, IReadOnlyList<string> asked, School school, DateTimeOffset now) => new(Texts.RollTaken(group, CareRooms.Clock(now, school)))
    {
        Facts = Marks(register),
        Texts =
        [
            .. missing.Count == 0 ? Array.Empty<string>() :
            [
                .. asked.Count == 0 ? Array.Empty<string>() : [Texts.LastTeacherAsked(Texts.List(asked))],
                Texts.RollLookedFor(
                    Names(missing), CareRooms.Clock(now + MissingChild.Step, school), CareRooms.Clock(now + (2 * MissingChild.Step), school)),
            ],
        ],
        Actions = missing.Count == 0 ? [Verbs.ToSay(Texts.MyChildrenTitle, Command.MyChildren)] : FoundButtons(missing),
    };

    public static Card AlreadyTaken(string group, Register register, School school) => new(Texts.RollTaken(group, CareRooms.Clock(register.TakenAt, school)))
    {
        Facts = Marks(register),
        Texts = [Texts.Reason(Refusal.RegisterIsClosed)],
        Actions = [Verbs.ToSay(Texts.MyChildrenTitle, Command.MyChildren), Verbs.ToSay(Texts.CorrectRegisterTitle, Command.CorrectRegister)],
        Source = Texts.Source("五.4"),
    };

    public static Card NotOpen(string group, string opens) => new(Texts.RollOpensAt(group, opens))
    {
        Texts = [Texts.Reason(Refusal.RegisterNotOpenYet)],
        Source = Texts.Source("五.4"),
    };

    public static Card DidNotReachClub(Child child, string club) => new(Texts.DidNotReachClub(child.Name, club))
    {
        Texts = [Texts.StillYours],
        Actions = FoundButtons([child]),
    };

    /// <summary>Asked of whoever may know: is the child here, with the nurse, or with the family?</summary>
    public static IReadOnlyList<CardAction> FoundButtons(IReadOnlyList<Child> missing) => missing is [var only]
        ?
        [
            Verbs.ToSay(Texts.FoundHere, Texts.FoundHereWords(Id(only))),
            Verbs.ToSay(Texts.FoundNurse, Texts.FoundNurseWords(Id(only))),
            Verbs.ToSay(Texts.FoundFamily, Texts.FoundFamilyWords(Id(only))),
        ]
        : [.. missing.Take(MostButtons).Select(child => Verbs.ToSay(Texts.FoundOne(child.Name), Texts.FoundHereWords(Id(child))))];

    public static Card FoundForStaff(Child child, FoundHow how, string finder, string at, bool fetches) => new(how switch
    {
        FoundHow.WithTheNurse => Texts.FoundWithNurse(child.Name),
        FoundHow.WithTheFamily => Texts.FoundWithFamily(child.Name),
        _ => Texts.FoundThere(child.Name),
    })
    {
        Texts = [Texts.FoundSaidBy(finder, at), .. how is FoundHow.WithTheNurse ? [Texts.NurseAnswers] : Array.Empty<string>()],
        Actions = how is FoundHow.WithTheNurse && fetches ? [Verbs.ToSay(Texts.Fetched, Texts.FetchedWords(Id(child)))] : [],
    };

    /// <summary>何雨桐、唐欣; of many the first, and how many there are.</summary>
    public static string Names(IReadOnlyList<Child> children) => children.Count <= MostNamed
        ? Texts.List(children.Select(child => child.Name))
        : Texts.NamesAndMore(Texts.List(children.Take(MostNamed).Select(child => child.Name)), Texts.Number(children.Count));

    public static string Id(Child child) => child.Id.ToString();

    private static IReadOnlyList<CardFact> Expected(int expected, IReadOnlyList<Child> leave) =>
    [
        new(Texts.FactExpected, Texts.Number(expected)),
        new(Texts.FactOnLeave, leave.Count == 0 ? Texts.Number(0) : Texts.CountAndNames(Texts.Number(leave.Count), Names(leave))),
        new(Texts.FactToCall, Texts.Number(expected - leave.Count)),
    ];

    private static IReadOnlyList<CardFact> Marks(Register register) =>
    [
        new(Texts.FactPresent, Texts.Number(register.Count(Mark.Present))),
        new(Texts.FactAbsent, Texts.Number(register.Count(Mark.Absent))),
        new(Texts.FactOnLeave, Texts.Number(register.Count(Mark.Leave))),
        .. register.Count(Mark.LeftEarly) > 0 ? [new CardFact(Texts.FactLeftEarly, Texts.Number(register.Count(Mark.LeftEarly)))] : Array.Empty<CardFact>(),
    ];
}
