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

        return Texts.AppliedByRelation(await OwnChildren.RelationAsync(enrolment.Child, enrolment.Applicant, turn), when);
    }

    /// <summary>By which day the school answers, by the clock that it published (三.4).</summary>
    public static async ValueTask<DateOnly> DueAsync(Enrolment enrolment, Errand errand) => (await ClockAsync(errand))(enrolment);

    /// <summary>The same for many: plan and calendar are asked once.</summary>
    public static async ValueTask<Func<Enrolment, DateOnly>> ClockAsync(Errand errand)
    {
        var (school, calendar, days) = (await errand.SchoolAsync(), await errand.CalendarAsync(), await ReviewDaysAsync(errand));
        return enrolment => enrolment.AnswerDue(school, calendar, days);
    }

    /// <summary>Within how many school days the school answers.</summary>
    public static async ValueTask<int> ReviewDaysAsync(Errand errand) => (await errand.PlanAsync())?.Dates.ReviewDays ?? 3;
}
