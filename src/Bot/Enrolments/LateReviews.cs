using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>
/// Silence of the school is a refusal too (三.4, 五.5): the coordinator hears on the last day, the principal when the day has passed. Each of
/// them once for an application, in the office's hours.
/// </summary>
internal sealed class LateReviews : DueWork
{
    public override string Name => "late-reviews";

    public override async ValueTask<bool> IsDueAsync(Errand look) =>
        (await look.SchoolAsync()).OfficeIsOpen(look.Now, await look.CalendarAsync())
        && ((await OpenAsync(look)).Count > 0 || (await look.Programme.OpenClubRequestsAsync(look.Aborted)).Count > 0);

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var (school, calendar) = (await errand.SchoolAsync(), await errand.CalendarAsync());
        if (!school.OfficeIsOpen(errand.Now, calendar)) return false;

        var (soon, late) = (new List<string>(), new List<string>());
        var dueOf = await EnrolFacts.ClockAsync(errand);
        foreach (var one in await OpenAsync(errand)) Sort(dueOf(one), one.Urge, one.Number.ToString());

        var days = await EnrolFacts.ReviewDaysAsync(errand);
        foreach (var one in await errand.Programme.OpenClubRequestsAsync(errand.Aborted)) Sort(one.AnswerDue(school, calendar, days), one.Urge, one.Number.ToString());

        Tell(school.Coordinator, soon, lines => new(Texts.DueToday(Texts.Number(soon.Count))) { Texts = lines, Actions = [Verbs.ToSay(Texts.Reviewing, Command.Review)], Source = Texts.Source("三.4") }, errand);
        Tell(school.Principal, late, lines => new(Texts.LateAtTheSchool(Texts.Number(late.Count))) { Texts = lines, Source = Texts.Source(Texts.List(["三.4", "五.5"])) }, errand);
        return false;

        void Sort(DateOnly due, Func<UrgedTo, bool> urge, string number)
        {
            if (errand.Today > due && urge(UrgedTo.Principal)) late.Add(number);
            else if (errand.Today == due && urge(UrgedTo.Coordinator)) soon.Add(number);
        }
    }

    /// <summary>Only those of which the next one up has not heard.</summary>
    private static Task<List<Enrolment>> OpenAsync(Errand errand) => errand.Programme.Enrolments
        .Where(one => (one.State == EnrolmentState.Submitted || one.State == EnrolmentState.InReview) && one.Urged != UrgedTo.Principal)
        .OrderBy(one => one.Number)
        .ToListAsync(errand.Aborted);

    /// <summary>Numbers and days: who it is about is seen in the review, by those who may.</summary>
    private static void Tell(PersonId person, List<string> about, Func<IReadOnlyList<string>, Card> say, Errand errand)
    {
        if (about.Count == 0) return;

        errand.Tell(person, () => new() { Card = say([Texts.List(about)]) });
    }
}
