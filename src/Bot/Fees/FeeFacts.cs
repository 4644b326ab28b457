using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>How often a child comes: all that the fee and the refund are counted from.</summary>
internal sealed record FeeFacts(CareSessions Care, IReadOnlyList<ClubSessions> Clubs)
{
    /// <summary>
    /// The whole of the plan's time: the sessions used, by the days granted and the seats taken when they took place, and those to come by
    /// what stands now. The same facts give the same notice on every day of the term.
    /// </summary>
    public static ValueTask<FeeFacts> WholeAsync(Enrolment enrolment, ServicePlan plan, Errand errand) => CountAsync(enrolment, plan, DateOnly.MinValue, errand);

    /// <summary>What is still to come, from tomorrow on: what comes back to a family that leaves.</summary>
    public static ValueTask<FeeFacts> UnusedAsync(Enrolment enrolment, ServicePlan plan, Errand errand) => CountAsync(enrolment, plan, errand.Today, errand);

    private static async ValueTask<FeeFacts> CountAsync(Enrolment enrolment, ServicePlan plan, DateOnly after, Errand errand)
    {
        var (school, calendar) = (await errand.SchoolAsync(), await errand.CalendarAsync());
        var all = await errand.Programme.EnrolmentsOfAsync(enrolment.Child, errand.Aborted); // a child that left and came back has used sessions under both
        var care = all.SelectMany(one => one.SessionsIn(plan.Dates.FirstDay, plan.Dates.LastDay, school, calendar)).Distinct().Count(day => day > after);
        var seats = await errand.Programme.SeatsEverOfAsync(enrolment.Child, errand.Aborted);
        return new(
            new(enrolment.GrantedDays, care),
            [
                .. seats.GroupBy(one => one.Club.Id, one => (one.Club, Count: one.Seat.SessionsIn(one.Club, school, calendar).Count(day => day > after)))
                    .Select(club => new ClubSessions(club.Key, club.First().Club.Name, club.First().Club.Weekday, club.Sum(seat => seat.Count))),
            ]);
    }
}
