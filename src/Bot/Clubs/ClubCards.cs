using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>The cards of choosing a club.</summary>
internal static class ClubCards
{
    /// <summary>Only the child's days and grade, by weekday with the kind beside it; seats that are really left.</summary>
    public static Question Menu(Child child, Weekdays days, IReadOnlyList<ClubOnMenu> clubs)
    {
        IReadOnlyList<Option> options = [.. clubs.Select(club => new Option(club.Id.ToString(), $"{Texts.Weekday(club.Weekday)}{Texts.Space}{Line(club)}", club.Name))];
        var title = Texts.WhichClub(child.Name);
        var missing = Enum.GetValues<ClubKind>().Where(kind => clubs.All(club => club.Kind != kind)).Select(Say).ToList();
        string[] texts = [Texts.HereOn(child.Name, Texts.Weekdays(days)), .. missing.Count == 0 ? Array.Empty<string>() : [Texts.NoneOfKind(Texts.List(missing))]];
        return new("club", AnswerKind.One, QuestionCards.FromList("club", title, options, several: false, texts)) { Short = title, Options = options };
    }

    public static Question SameHour(Club wanted, Club taken)
    {
        IReadOnlyList<Option> options = [new("no", Texts.KeepClub(taken.Name)), new("yes", Texts.ChangeTo(wanted.Name))];
        var title = Texts.SameHourTaken(wanted.Name, taken.Name);
        return new("instead", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    public static Card NotYet(Child child) => new(Texts.ClubsAfterApproval(child.Name))
    {
        Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status), Verbs.ToSay(Texts.Applying, Command.Apply)],
        Source = Texts.Source("三.4"),
    };

    public static Card Refused(Refusal why, Child child, Club club, IReadOnlyList<ClubOnMenu> others) => new(why == Refusal.OtherGrades
        ? Texts.OtherGrades(club.Name, Texts.GradesFromTo(Texts.Number(club.Grades.From), Texts.Number(club.Grades.To)), child.Name, others.Count == 0 ? Texts.NoOthers : Texts.List(others.Select(Short)))
        : Texts.Reason(why))
    {
        Actions = why == Refusal.ChildNotHereThatDay
            ? [Verbs.ToSay(Texts.ChangeTheDays, Command.ChangeDays), Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub)]
            : [Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub)],
        Source = Texts.Source(why.Clause()),
    };

    public static string Short(ClubOnMenu club) => $"{Texts.Weekday(club.Weekday)}{Texts.Space}{Line(club)}";

    public static string Say(ClubKind kind) => kind switch
    {
        ClubKind.Sport => Texts.KindSport,
        ClubKind.Science => Texts.KindScience,
        ClubKind.Arts => Texts.KindArts,
        _ => Texts.KindCrafts,
    };

    private static string Line(ClubOnMenu club) => club.SeatsFree > 0
        ? Texts.ClubWithSeats(club.Name, Say(club.Kind), Texts.Number(club.SeatsFree))
        : Texts.ClubIsFull(club.Name, Say(club.Kind), Texts.Number(club.Waiting));
}
