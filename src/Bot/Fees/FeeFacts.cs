using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>How often a child comes: all that the fee and the refund are counted from.</summary>
internal sealed record FeeFacts(CareSessions Care, IReadOnlyList<ClubSessions> Clubs)
{
    /// <summary>
    /// The whole of it: from the plan's first day, or from the day after approval or joining where that was later. Counted from what
    /// is recorded and not from today, so that the same facts give the same notice on every day of the term.
    /// </summary>
    public static async ValueTask<FeeFacts> WholeAsync(Child child, Enrolment enrolment, ServicePlan plan, Turn turn)
    {
        var school = await turn.SchoolAsync();
        var approved = enrolment.History.First(change => change.State is EnrolmentState.Approved).At;
        return await CountAsync(child, enrolment, plan, turn, Later(plan.Dates.FirstDay, school.DayOf(approved).AddDays(1)),
            place => Later(place.Club.FirstDay, school.DayOf(place.Place.JoinedAt).AddDays(1)));
    }

    /// <summary>What is still to come, from tomorrow on: what comes back to a family that leaves.</summary>
    public static async ValueTask<FeeFacts> UnusedAsync(Child child, Enrolment enrolment, ServicePlan plan, Turn turn)
    {
        var tomorrow = turn.Today.AddDays(1);
        return await CountAsync(child, enrolment, plan, turn, Later(plan.Dates.FirstDay, tomorrow), place => Later(place.Club.FirstDay, tomorrow));
    }

    private static async ValueTask<FeeFacts> CountAsync(
        Child child, Enrolment enrolment, ServicePlan plan, Turn turn, DateOnly careFrom, Func<PlaceOfChild, DateOnly> clubFrom)
    {
        var calendar = await turn.CalendarAsync();
        var seats = (await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted)).Where(place => place.State == PlaceState.Seated);
        return new(
            new(enrolment.GrantedDays, calendar.SchoolDaysOn(enrolment.GrantedDays, careFrom, plan.Dates.LastDay).Count),
            [
                .. seats.Select(place => new ClubSessions(place.Club.Id, place.Club.Name, place.Club.Weekday,
                    calendar.SchoolDaysOn(place.Club.Weekday.ToWeekdays(), clubFrom(place), place.Club.LastDay).Count)),
            ]);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
