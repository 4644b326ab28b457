using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Bot.Schools.Reports;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>A whole term of a school of 650 children.</summary>
public sealed class WholeTermTests
{
    // from 22 March to 11 June 2021, Monday to Friday, without two days off and with a Saturday that makes one up
    private const int CareDays = 60 - 2 + 1;

    [Fact]
    [Duty("I1", "I2", "I3", "I10", "四.2-b", "三.4-a")]
    public async Task A_term_of_650_children_from_the_first_slip_to_the_last_day_leaves_everything_in_order()
    {
        var (school, host) = await TermSchool.OpenAsync();
        await using var closing = host;
        var term = new WholeTerm(school, host);
        await term.LiveAsync();

        await using var programme = host.Open();
        Assert.Empty(await new ProgrammeCheck(programme, host.Database.Clock.SchoolNow, default).RunAsync());
        Assert.Empty(await new Invariants(programme).BrokenAsync());
        await ThatTermWasLivedAsync(programme, term);
        await TheReportIsRightAsync(programme, host);
    }

    private static async Task ThatTermWasLivedAsync(ProgrammeDb programme, WholeTerm term)
    {
        var enrolments = await programme.Enrolments.AsNoTracking().ToListAsync();
        Assert.Equal(term.Families.Count(family => family.Applied), enrolments.Count);
        Assert.DoesNotContain(enrolments, one => one.IsLive);
        Assert.DoesNotContain(enrolments, one => one.Priority is not null && one.GrantedDays == Weekdays.None);
        Assert.Equal(12, enrolments.Count(one => one.State == EnrolmentState.Withdrawn)); // a family a week

        var places = (await programme.Clubs.AsNoTracking().ToListAsync()).SelectMany(club => club.Places).ToList();
        Assert.Contains(places, place => place.State == PlaceState.Waiting);
        Assert.InRange(places.Count(place => place.State == PlaceState.Seated), 150, 600);
        Assert.InRange(await programme.DayAbsences.CountAsync(), 20, 200);
        Assert.NotEmpty(await programme.ClubRounds.Where(round => round.DrawnAt != null).ToListAsync());
        Assert.Contains(term.Families, family => family.Phone.Ever.Contains("18:30", StringComparison.Ordinal));
    }

    /// <summary>The figures for the district, counted anew from the families' own accounts and applications.</summary>
    private static async Task TheReportIsRightAsync(ProgrammeDb programme, TalkHost host)
    {
        Texts.Speak(Texts.Simplified);
        var errand = new Errand(() => programme, new SchoolBook(host.Clock), host.Database.Clock.SchoolNow.AddDays(-3), default);
        var sheets = await TermReport.MakeAsync(errand);

        Assert.Equal($"{CareDays}", sheets[Texts.SheetSessions].Item2[0][1]);

        var served = (await programme.Enrolments.AsNoTracking().ToListAsync()).Where(one => one.GrantedDays != Weekdays.None).Select(one => one.Child).ToHashSet();
        var grades = (await programme.Children.AsNoTracking().ToListAsync()).Where(child => served.Contains(child.Id)).GroupBy(child => child.Class.Grade).OrderBy(grade => grade.Key).Select(grade => $"{grade.Count()}");
        Assert.Equal([.. grades, $"{served.Count}"], sheets[Texts.SheetChildren].Item2.Take(7).Select(row => row[1]));

        var lines = await programme.Ledger.AsNoTracking().ToListAsync();
        var kept = Sum(lines, LedgerKind.Charge) - Sum(lines, LedgerKind.Refund);
        Assert.Equal($"{kept}", sheets[Texts.SheetMoney].Item2[0][1]);
        Assert.Equal(Texts.Yes, sheets[Texts.SheetMoney].Item2[^1][1]);
        Assert.True(Sum(lines, LedgerKind.Payment) > Money.Zero);
    }

    private static Money Sum(IEnumerable<LedgerEntry> lines, LedgerKind kind) => lines.Where(line => line.Kind == kind).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
