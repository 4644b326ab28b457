using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>What is read back of a club: when, how often, with whom, and what it would cost.</summary>
internal sealed record ClubFacts(Club Club, IReadOnlyList<DateOnly> Sessions, FeeSchedule? Schedule)
{
    public string Source => Schedule is null ? Texts.Source("三.5") : Texts.Source(Texts.List(["三.5", Texts.PaperVersion(Texts.FeeNoticeName, Texts.Number(Schedule.Version))]));

    public static async ValueTask<ClubFacts> OfAsync(Club club, Turn turn)
    {
        var calendar = await turn.CalendarAsync();
        var first = club.FirstDay > turn.Today ? club.FirstDay : turn.Today.AddDays(1);
        return new(club, calendar.SchoolDaysOn(club.Weekday.ToWeekdays(), first, club.LastDay), await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted));
    }

    public IReadOnlyList<CardFact> Lines(string child)
    {
        var range = Sessions.Count == 0 ? "" : Texts.Days(Sessions[0], Sessions[^1]);
        var share = Schedule?.For(FeeKind.Club)?.Family;
        return
        [
            new(Texts.FactChild, child),
            new(Texts.FactClub, Texts.ChildInClass(Club.Name, ClubCards.Say(Club.Kind))),
            new(Texts.FactDays, Texts.ClubMeets(Texts.Weekday(Club.Weekday), Texts.Time(Club.Starts), Texts.Time(Club.Ends), range, Texts.Number(Sessions.Count))),
            new(Texts.FactLeader, Club.LeaderOnMenu),
            new(Texts.FactFee, share is { } price
                ? Texts.ClubEstimate(Texts.Number(Sessions.Count), price.ToString(), (price * Sessions.Count).ToString(), Texts.Number(Schedule!.Version))
                : Texts.NoFeePublished),
        ];
    }
}
