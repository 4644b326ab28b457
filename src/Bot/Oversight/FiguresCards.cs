using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Figures as they are shown. No name of a person is within reach of this file.</summary>
internal static class FiguresCards
{
    public static Card Of(string school, DateOnly month, IReadOnlyList<ComplaintFigures> complaints, ProgrammeFigures? figures) => new(Texts.ComplaintsOfMonth(school, Texts.Number(month.Year), Texts.Number(month.Month)))
    {
        Texts = complaints.Count == 0 ? [Texts.NoComplaintsThatMonth] : [],
        Table = complaints.Count == 0 ? null : Table(complaints),
        Facts = figures is null ? [] : Facts(figures),
        Source = Texts.Source(Texts.List(["五.1", "五.3"])),
    };

    private static CardTable Table(IReadOnlyList<ComplaintFigures> complaints) => new(
        [Texts.FactComplaint, Texts.ColumnFiled, Texts.ColumnOnTime, Texts.ColumnLate, Texts.ColumnOpen],
        [
            .. complaints.Select(one => Row(ComplaintWords.Say(one.Category), one.Filed, one.OnTime, one.Late, one.Open)),
            Row(Texts.InAll, complaints.Sum(one => one.Filed), complaints.Sum(one => one.OnTime), complaints.Sum(one => one.Late), complaints.Sum(one => one.Open)),
        ]);

    private static IReadOnlyList<string> Row(string name, params IEnumerable<int> counts) => [name, .. counts.Select(Texts.Number)];

    private static IReadOnlyList<CardFact> Facts(ProgrammeFigures figures) =>
    [
        new(Texts.FactApplicationCounts, figures.Applications.Count == 0 ? Texts.Number(0) : Texts.List(figures.Applications.OrderBy(one => one.Key).Select(one => $"{EnrolCards.Say(one.Key)} {Texts.Number(one.Value)}"))),
        new(Texts.FactCare, Texts.List(figures.Care.Select(one => $"{Texts.Weekday(one.Day)} {Texts.Number(one.Taken)}/{Texts.Number(one.Places)}"))),
        new(Texts.FactClubMenu, Texts.List(figures.Clubs.Select(one => $"{Texts.Weekday(one.Weekday)} {one.Name} {Texts.Number(one.Seated)}/{Texts.Number(one.Seats)}"))),
        new(Texts.FactWaiting, Texts.WaitingCounts(Texts.Number(figures.WaitingForCare), Texts.Number(figures.WaitingForClubs))),
        new(Texts.FactReminders, Texts.Number(figures.Reminders)),
        new(Texts.FactClassesTogether, Texts.Number(figures.ClassesTogether)),
    ];
}
