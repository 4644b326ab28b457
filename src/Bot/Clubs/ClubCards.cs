using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>The cards of choosing a club.</summary>
internal static class ClubCards
{
    /// <summary>Only the child's days and grade, by weekday with the kind beside it; seats that are really left.</summary>
    public static Question Menu(Child child, Weekdays days, Hours slot, IReadOnlyList<ClubOnMenu> clubs)
    {
        IReadOnlyList<Option> options = [.. clubs.Select(club => new Option(club.Id.ToString(), Short(club), club.Name))];
        var title = Texts.WhichClub(child.Name);
        var here = Texts.HereFromTo(child.Name, Texts.Weekdays(days), Texts.Time(slot.From), Texts.Time(slot.To));
        var missing = NoneOf(clubs);
        var card = QuestionCards.FromList("club", title, options, several: false, [here, .. missing, Texts.NoNeedToHurry]) with
        {
            Twin = string.Join('\n', [here, .. ByWeekday(clubs), .. missing, Texts.NoNeedToHurry]),
        };
        return new("club", AnswerKind.One, card) { Short = title, Options = options };
    }

    /// <summary>Before choosing opens, or before the application is approved: there is nothing to press but it may be read.</summary>
    public static Card OnlyToRead(Child child, IReadOnlyList<ClubOnMenu> clubs, DateTimeOffset? opens) => new(Texts.MenuFor(child.Name))
    {
        Texts = [.. ByWeekday(clubs), .. NoneOf(clubs), opens is { } at ? Texts.ChoiceOpensAt(Texts.Moment(at)) : Texts.ClubsAfterApproval(child.Name), Texts.NoNeedToHurry],
        Source = Texts.Source("三.5"),
    };

    public static Card NotOpenYet(DateTimeOffset opens) => new(Texts.ChoiceOpensAt(Texts.Moment(opens)))
    {
        Texts = [Texts.NoNeedToHurry, Texts.SayItThen],
        Actions = [Verbs.ToSay(Texts.SeeMenu, "看菜单")],
    };

    public static Card NotYet(Child child) => new(Texts.ClubsAfterApproval(child.Name))
    {
        Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status), Verbs.ToSay(Texts.Applying, Command.Apply), Verbs.ToSay(Texts.SeeMenu, "看菜单")],
        Source = Texts.Source(Refusal.NotApprovedYet.Clause()),
    };

    public static Card ConsentFirst() => new(Texts.Reason(Refusal.NoConsent))
    {
        Actions = [Verbs.ToSay(Commands.Word(Command.Privacy), Command.Privacy)],
        Source = Texts.Source(Refusal.NoConsent.Clause()),
    };

    public static Question SameHour(Club wanted, int seatsFree, Club taken)
    {
        IReadOnlyList<Option> options =
        [
            new("no", Texts.KeepClub(taken.Name), taken.Name),
            new("yes", Texts.ChangeToWithSeats(wanted.Name, Texts.Number(seatsFree), taken.Name), Texts.ChangeTo(wanted.Name)),
        ];
        var title = Texts.SameHourTaken(wanted.Name, taken.Name);
        return new("instead", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    /// <summary>Out of range: others are offered, not only a refusal (二.4).</summary>
    public static Question OtherGrades(Child child, Club club, IReadOnlyList<ClubOnMenu> others, bool hasSiblings) => Instead(
        Texts.OtherGrades(club.Name, Texts.GradesFromTo(Texts.Grade(club.Grades.From), Texts.Grade(club.Grades.To)), child.Name, others.Count == 0 ? Texts.NoOthers : Texts.List(others.Select(Short))),
        Refusal.OtherGrades,
        [.. others.Select(ToChoose), .. OtherChild(hasSiblings), new(Texts.ChooseNone, Verbs.Cancel)]);

    public static Question NotHere(Child child, Club club, bool hasSiblings) => Instead(
        Texts.NotHereThatDay(Texts.Weekday(club.Weekday), child.Name, club.Name),
        Refusal.ChildNotHereThatDay,
        [Verbs.ToSay(Texts.AskForMoreDays, Command.ChangeDays), .. OtherChild(hasSiblings), new(Texts.ChooseNone, Verbs.Cancel)]);

    public static Card WaitsAlready(Child child, Club club, int position) => new(Texts.WaitsAlready(child.Name, club.Name, Texts.Number(position)))
    {
        Texts = [Texts.HowTheQueueRuns],
        Actions = [Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub)],
        Source = Texts.Source("三.3"),
    };

    public static Card SitsAlready(Child child, Club club) => new(Texts.SitsAlready(child.Name, club.Name))
    {
        Actions = [Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub), Verbs.ToSay(Texts.LeaveAClub, Command.Leave)],
    };

    public static CardAction ToChoose(ClubOnMenu club) => Verbs.ToSay(Short(club), Name(club.Weekday, club.Name));

    public static string Short(ClubOnMenu club) => $"{Texts.Weekday(club.Weekday)} {Line(club)}";

    public static string Name(DayOfWeek weekday, string club) => $"{Texts.Weekday(weekday)}{Texts.Space}{club}";

    public static string Say(ClubKind kind) => kind switch
    {
        ClubKind.Sport => Texts.KindSport,
        ClubKind.Science => Texts.KindScience,
        ClubKind.Arts => Texts.KindArts,
        _ => Texts.KindCrafts,
    };

    private static Question Instead(string title, Refusal why, IReadOnlyList<CardAction> actions) =>
        new("club", AnswerKind.Button, new(title) { Actions = actions, Source = Texts.Source(why.Clause()) }) { Short = title };

    private static IReadOnlyList<CardAction> OtherChild(bool hasSiblings) => hasSiblings ? [new(Texts.AnotherChild, Verbs.Change, "child")] : [];

    private static IEnumerable<string> ByWeekday(IReadOnlyList<ClubOnMenu> clubs) => clubs
        .Select((club, index) => (club.Weekday, Words: $"{Texts.Number(index + 1)} {Line(club)}"))
        .GroupBy(one => one.Weekday, (weekday, ones) => $"{Texts.Weekday(weekday)}  {string.Join("  ", ones.Select(one => one.Words))}");

    private static string[] NoneOf(IReadOnlyList<ClubOnMenu> clubs) =>
        Enum.GetValues<ClubKind>().Where(kind => clubs.All(club => club.Kind != kind)).Select(Say).ToList() is { Count: > 0 } missing ? [Texts.NoneOfKind(Texts.List(missing))] : [];

    private static string Line(ClubOnMenu club) => club.SeatsFree > 0
        ? Texts.ClubWithSeats(club.Name, Say(club.Kind), Texts.Number(club.SeatsFree))
        : Texts.ClubIsFull(club.Name, Say(club.Kind), Texts.Number(club.Waiting));
}
