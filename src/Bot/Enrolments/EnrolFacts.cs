using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>What the record says of an application: who asked, and by when the school answers.</summary>
internal static class EnrolFacts
{
    /// <summary>You, or the child's other guardian by what they are to it: both know each other, and nobody else asks.</summary>
    public static async ValueTask<string> AppliedByAsync(Enrolment enrolment, Turn turn)
    {
        var when = Texts.Moment((await turn.SchoolAsync()).AtSchool(enrolment.History[0].At));
        if (enrolment.Applicant == turn.Person) return Texts.AppliedByYou(when);

        var bond = (await turn.Programme.GuardiansOfAsync(enrolment.Child, turn.Aborted)).FirstOrDefault(one => one.Guardian == enrolment.Applicant);
        return Texts.AppliedByRelation(RegisterCards.Say(bond?.Relation ?? Relation.Other), when);
    }

    /// <summary>School days are counted from the day on which the application, or the wish for more days, came in (三.4).</summary>
    public static async ValueTask<DateOnly> DueAsync(Enrolment enrolment, Turn turn)
    {
        var plan = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted);
        var submitted = (await turn.SchoolAsync()).DayOf(SubmittedAt(enrolment));
        return (await turn.CalendarAsync()).AddSchoolDays(submitted, plan?.Dates.ReviewDays ?? 3);
    }

    public static DateTimeOffset SubmittedAt(Enrolment enrolment)
    {
        // days changed while it waits do not start the clock anew: only the first of a run counts
        var history = enrolment.History;
        var at = history.Count - 1;
        while (at > 0 && !(history[at].State is EnrolmentState.Submitted && history[at - 1].State is not (EnrolmentState.Submitted or EnrolmentState.InReview))) at--;
        return history[at].At;
    }
}
