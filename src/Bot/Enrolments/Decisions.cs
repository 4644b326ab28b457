using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>What a decision on an application brings with it, whether it was made alone or among many.</summary>
internal static class Decisions
{
    private const int MostNames = 3;

    /// <summary>Days dropped with the decision end, and every guardian hears of it in the own language.</summary>
    public static async ValueTask TellAsync(ReviewOutcome outcome, Enrolment enrolment, Child child, PersonId reviewer, Turn turn)
    {
        var gone = await DroppedDays.OfAsync(child, enrolment, outcome is ReviewOutcome.Approved(_, var dropped) ? dropped : Weekdays.None, turn);
        await gone.EndAsync(child.Id, reviewer, turn);

        var plan = await turn.PlanAsync();
        var outline = plan is null ? null : ServiceOutline.Of(plan, await turn.SchoolAsync(), await turn.CalendarAsync(), turn.Today);
        foreach (var bond in await turn.Programme.GuardiansOfAsync(child.Id, turn.Aborted))
        {
            turn.Tell(bond.Guardian, () => new() { Card = ReviewCards.Tell(outcome, enrolment, child, outline, gone) });
        }
    }

    /// <summary>Who of the queue can be given a place without a head being needed, and why not the others.</summary>
    public static async ValueTask<SortedQueue> SortAsync(IReadOnlyList<Enrolment> queue, Turn turn)
    {
        var plan = await turn.PlanAsync();
        var room = new Dictionary<DayOfWeek, int>();
        foreach (var day in Weekdays.All.Each()) room[day] = (plan?.PlacesOn(day) ?? 0) - await turn.Programme.PlacesTakenAsync(day, turn.Aborted);

        var (atOnce, others) = (new List<Enrolment>(), new List<(Enrolment, WhyNotAtOnce)>());
        foreach (var one in queue.OrderBy(one => one.AfterDeadline)) // who came in time is given room first
        {
            var days = (one.Days & ~one.GrantedDays).Each().ToList();
            if (one.Asked is { Answer: null } asked && turn.Today <= asked.AnswerBy)
            {
                others.Add((one, WhyNotAtOnce.FamilyWasAsked));
            }
            else if (days.Any(day => room[day] <= 0))
            {
                others.Add((one, one.Priority is null ? WhyNotAtOnce.DaysAreFull : WhyNotAtOnce.PlacedFirstAndFull));
            }
            else
            {
                days.ForEach(day => room[day]--);
                atOnce.Add(one);
            }
        }

        return new(atOnce, others);
    }

    /// <summary>Given above the soft limit, a place needs a further adult: who is vetted and could be asked (五.5, 四.3).</summary>
    public static async ValueTask<IReadOnlyList<string>> WhoCouldHelpAsync(Enrolment enrolment, Turn turn)
    {
        if (await turn.PlanAsync() is not { } plan) return [];

        var lines = new List<string>();
        foreach (var day in enrolment.GrantedDays.Each())
        {
            // this approval is not in the database yet
            var taken = await turn.Programme.PlacesTakenAsync(day, turn.Aborted) + 1;
            if (taken <= plan.PlacesOn(day)) continue;

            var arranged = plan.Days.FirstOrDefault(one => one.Weekday == day);
            var names = new List<string>();
            foreach (var member in await turn.Programme.StaffWithAsync(StaffRoles.Teacher | StaffRoles.ClubLeader, turn.Aborted))
            {
                if (names.Count == MostNames || !member.IsVetted(turn.Today) || member.Id == arranged?.InCharge || member.Id == arranged?.Backup) continue;

                names.Add((await turn.Programme.PersonAsync(member.Id, turn.Aborted))?.Name ?? "");
            }

            lines.Add(Texts.AboveTheLimit(Texts.Weekday(day), Texts.Number(taken), Texts.Number(plan.PlacesOn(day)), names.Count == 0 ? Texts.NoneIsFree : Texts.List(names)));
        }

        return lines;
    }
}

/// <summary>The coordinator's queue, sorted by what needs a head.</summary>
internal sealed record SortedQueue(IReadOnlyList<Enrolment> AtOnce, IReadOnlyList<(Enrolment Enrolment, WhyNotAtOnce Why)> Others);

internal enum WhyNotAtOnce
{
    FamilyWasAsked,
    DaysAreFull,
    PlacedFirstAndFull,
}
