using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Clubs.Demand;

/// <summary>How many days before its first meeting a club with too few children is brought to the coordinator.</summary>
internal sealed record DemandRule(int DaysBefore);

/// <summary>
/// The coordinator hears once of a club for which many wait, and once of one that too few have chosen, before it meets for the first time.
/// Nothing is opened or closed by it (四.2).
/// </summary>
internal sealed class WatchDemand(DemandRule rule) : DueWork
{
    public override string Name => "watch-demand";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var school = await errand.SchoolAsync();
        if (school.IsQuiet(errand.Now) || !await errand.Programme.DemandIsOpenAsync(errand.Today, errand.Today.AddDays(rule.DaysBefore), errand.Aborted)) return false;

        var small = new List<Club>();
        var clubs = await errand.Programme.AllClubsForChangeAsync(errand.Aborted);
        foreach (var club in clubs.Where(club => club.LastDay >= errand.Today))
        {
            if (club.SecondGroupProposedOn is null && club.NeedsSecondGroup(errand.Now))
            {
                club.ProposeSecondGroup(errand.Today);
                var (waiting, rooms) = (club.WaitingAt(errand.Now), FreeRooms(club, clubs));
                errand.Tell(school.Coordinator, () => new() { Card = Propose(club, waiting, rooms) });
            }

            if (club.ShortReportedOn is not null || !club.IsShort || errand.Today >= club.FirstDay || errand.Today < club.FirstDay.AddDays(-rule.DaysBefore)) continue;

            club.ReportShort(errand.Today);
            small.Add(club);
        }

        if (small.Count > 0) errand.Tell(school.Coordinator, () => new() { Card = small is [var only] ? ReportShort(only) : ReportShort(small) });
        return false;
    }

    /// <summary>Rooms that some club meets in, and none at this club's time.</summary>
    public static IReadOnlyList<string> FreeRooms(Club club, IReadOnlyList<Club> clubs)
    {
        var taken = clubs.Where(other => other.MeetsWith(club.Weekday, club.Starts, club.Ends, club.FirstDay, club.LastDay)).Select(other => other.Room).ToHashSet();
        return [.. clubs.Select(other => other.Room).OfType<string>().Distinct().Where(room => !taken.Contains(room)).Order(StringComparer.Ordinal)];
    }

    private static Card Propose(Club club, int waiting, IReadOnlyList<string> rooms) => new(Texts.ManyWait(Texts.Weekday(club.Weekday), club.Name, Texts.Number(club.Seats), Texts.Number(waiting)))
    {
        Texts = [Texts.ASecondGroupCouldOpen, .. rooms.Count == 0 ? Array.Empty<string>() : [Texts.RoomsFreeThen(Texts.List(rooms))]],
        Actions = [Verbs.ToSay(Texts.OpenSecondGroupOf(club.Name), $"{Commands.Word(Command.SecondGroup)} {club.Name}")],
        Source = Texts.Source("四.2"),
    };

    private static int Seated(Club club) => club.Places.Count(place => place.State is PlaceState.Seated);

    /// <summary>One message for all of them: a term begins with many clubs on one day.</summary>
    private static Card ReportShort(List<Club> clubs) => new(Texts.SeveralAreSmall(Texts.Number(clubs.Count)))
    {
        Facts = [.. clubs.Select(club => new CardFact(Texts.ChildInClass(club.Name, Texts.Weekday(club.Weekday)), Texts.SeatedOfMinimum(Texts.Number(Seated(club)), Texts.Number(club.MinimumToOpen))))],
        Texts = [Texts.OpenItAllTheSame],
        Actions = [Verbs.ToSay(Commands.Word(Command.CloseClub), Command.CloseClub)],
        Source = Texts.Source("三.5"),
    };

    private static Card ReportShort(Club club) => new(Texts.TooFewChose(club.Name, Texts.Number(Seated(club)), Texts.Number(club.MinimumToOpen)))
    {
        Texts = [Texts.FirstMeets(Texts.Day(club.FirstDay)), Texts.OpenItAllTheSame],
        Actions = [Verbs.ToSay(Texts.CloseTheClub(club.Name), $"{Commands.Word(Command.CloseClub)} {club.Name}")],
        Source = Texts.Source("三.5"),
    };
}
