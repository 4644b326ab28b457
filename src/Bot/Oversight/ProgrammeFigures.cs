using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>How the service stands, in figures: applications by state, places in care and clubs, who waits, and what was watched.</summary>
internal sealed record ProgrammeFigures(
    IReadOnlyDictionary<EnrolmentState, int> Applications, IReadOnlyList<(DayOfWeek Day, int Taken, int Places)> Care, IReadOnlyList<ClubCounts> Clubs, int Reminders, int ClassesTogether)
{
    /// <summary>Wishes that nothing answers yet: for care, and for clubs.</summary>
    public int WaitingForCare => Applications.GetValueOrDefault(EnrolmentState.Waiting);
    public int WaitingForClubs => Clubs.Sum(club => club.Waiting);

    /// <summary>Null: no plan is published.</summary>
    public static async ValueTask<ProgrammeFigures?> OfAsync(Errand errand)
    {
        if (await errand.PlanAsync() is not { } plan) return null;

        var care = new List<(DayOfWeek, int, int)>();
        foreach (var day in plan.Days) care.Add((day.Weekday, await errand.Programme.PlacesTakenAsync(day.Weekday, errand.Aborted), plan.PlacesOn(day.Weekday)));
        return new(
            await errand.Programme.ApplicationsByStateAsync(plan, errand.Aborted),
            care,
            await errand.Programme.ClubCountsAsync(errand.Today, errand.Aborted),
            (await errand.Programme.RemindersAsync(plan.Term, errand.Aborted)).Count,
            (await errand.Programme.JoiningAlertsAsync(plan.Term, errand.Aborted)).Count);
    }
}
