using AfterSchoolBot.Bot.Clubs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Reports;

using Sheets = Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>;

/// <summary>The term in figures, for the district and the public: no name, and no figure so small that it could be one child (二.5, 三.3).</summary>
internal static class TermReport
{
    /// <summary>A count of children of a confidential group below this is not said.</summary>
    private const int SmallestSaid = 5;

    public static async Task<Sheets> MakeAsync(Errand errand)
    {
        var clubs = await errand.Programme.Clubs.AsNoTracking().OrderBy(club => club.Id).ToListAsync(errand.Aborted);
        return new()
        {
            [Texts.SheetSessions] = ([Texts.HeadKind, Texts.HeadSessions], await SessionsAsync(clubs, errand)),
            [Texts.SheetChildren] = ([Texts.HeadGrade, Texts.HeadChildren], await ChildrenAsync(errand)),
            [Texts.SheetDemand] = ([Texts.FactDays, Texts.FactClub, Texts.HeadSeats, Texts.HeadTaken, Texts.HeadWaiting, Texts.HeadShare], Demand(clubs, errand.Now)),
            [Texts.SheetLines] = ([Texts.HeadKind, Texts.HeadCount], await LinesAsync(errand)),
            [Texts.SheetMoney] = ([Texts.HeadKind, Texts.HeadAmount], await MoneyAsync(errand)),
        };
    }

    /// <summary>书法 12/25 48%: how much of what families wished for could not be had.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Demand(IEnumerable<Club> clubs, DateTimeOffset now) =>
    [
        .. clubs.Where(club => club.ClosedOn is null).OrderBy(club => club.Weekday).ThenBy(club => club.Id.Value).Select(club => (IReadOnlyList<string>)
        [
            Texts.Weekday(club.Weekday), club.Name, Texts.Number(club.Seats), Texts.Number(club.Places.Count(place => place.StateAt(now) is PlaceState.Seated)),
            Texts.Number(club.WaitingAt(now)), $"{Texts.Number(club.WaitingAt(now) * 100 / club.Seats)}%",
        ]),
    ];

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> SessionsAsync(IReadOnlyList<Club> clubs, Errand errand)
    {
        var calendar = await errand.CalendarAsync();
        var care = await errand.PlanAsync() is { } plan ? calendar.SchoolDaysOn(Weekdays.All, plan.Dates.FirstDay, plan.Dates.LastDay).Count : 0;
        return
        [
            [Texts.Care, Texts.Number(care)],
            .. Enum.GetValues<ClubKind>().Select(kind => (IReadOnlyList<string>)
            [
                ClubCards.Say(kind),
                Texts.Number(clubs.Where(club => club.Kind == kind && club.ClosedOn is null).Sum(club => calendar.SchoolDaysOn(club.Weekday.ToWeekdays(), club.FirstDay, club.LastDay).Count)),
            ]),
        ];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ChildrenAsync(Errand errand)
    {
        var grades = await errand.Programme.Children.AsNoTracking().ToDictionaryAsync(child => child.Id, child => child.Class.Grade, errand.Aborted);
        var served = (await errand.Programme.Enrolments.AsNoTracking().Where(one => one.GrantedDays != Weekdays.None).ToListAsync(errand.Aborted)).DistinctBy(one => one.Child).ToList();
        return
        [
            .. served.GroupBy(one => grades[one.Child]).OrderBy(grade => grade.Key).Select(grade => (IReadOnlyList<string>)[Texts.OneGrade(Texts.Grade(grade.Key)), Texts.Number(grade.Count())]),
            [Texts.HeadAll, Texts.Number(served.Count)],
            [Texts.HeadPriorityServed, OrFew(served.Count(one => one.Priority is not null))],
        ];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> LinesAsync(Errand errand)
    {
        var lines = await errand.Programme.OfficeQuestions.AsNoTracking().ToListAsync(errand.Aborted);
        return
        [
            [Texts.LinesLeft, Texts.Number(lines.Count)],
            [Texts.LinesAnswered, Texts.Number(lines.Count(line => line.Answered is not null))],
            [Texts.LinesLate, Texts.Number(lines.Count(line => line.Answered is null && line.AnswerDue < errand.Today))],
        ];
    }

    /// <summary>What families were charged and not given back, the subsidy that belongs to it, and the cost that was approved for the same sessions.</summary>
    private static async Task<IReadOnlyList<IReadOnlyList<string>>> MoneyAsync(Errand errand)
    {
        var schedules = await errand.Programme.FeeSchedules.AsNoTracking().ToDictionaryAsync(schedule => schedule.Version, errand.Aborted);
        var (family, subsidy, cost) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var entry in await errand.Programme.Ledger.AsNoTracking().ToListAsync(errand.Aborted))
        {
            if (entry.Fee is not { } fee || !schedules.TryGetValue(entry.ScheduleVersion, out var schedule) || schedule.For(fee) is not { } item || item.Family == Money.Zero) continue;

            family += entry.Effect;
            subsidy += new Money(entry.Effect.Fen * item.Subsidy.Fen / item.Family.Fen); // an entry is never nothing, so neither is the family's share
            cost += new Money(entry.Effect.Fen * item.Cost.Fen / item.Family.Fen);
        }

        var surplus = family + subsidy - cost;
        return
        [
            [Texts.MoneyFamilies, family.ToString()],
            [Texts.MoneySubsidy, subsidy.ToString()],
            [Texts.MoneyCost, cost.ToString()],
            [Texts.MoneySurplus, surplus.ToString()],
            [Texts.MoneyWithinCost, surplus > Money.Zero ? Texts.No : Texts.Yes],
        ];
    }

    private static string OrFew(int count) => count < SmallestSaid ? $"<{Texts.Number(SmallestSaid)}" : Texts.Number(count);
}
