using AfterSchoolBot.Bot.Clubs;
using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Reports;

/// <summary>A list of the office as an Excel table, and how many children it names.</summary>
/// <remarks>Why a child is placed first, and a guardian's own words, are in no list: whoever may see them sees them in the review (三.3).</remarks>
internal sealed record MadeReport(MadeFile File, int Pupils)
{
    public static async Task<MadeReport> MakeAsync(ReportKind report, PersonId? leader, Errand errand)
    {
        var (sheets, pupils) = report switch
        {
            ReportKind.Applications => await ApplicationsAsync(errand),
            ReportKind.Rosters => await RostersAsync(leader, errand),
            ReportKind.Ledger => await LedgerAsync(errand),
            _ => (await TermReport.MakeAsync(errand), 0),
        };
        return new(new($"{report.ToString().ToLowerInvariant()}-{errand.Today:yyyy-MM-dd}.xlsx", MadeFile.Xlsx, Sheet.Write(sheets)), pupils);
    }

    public static string Say(ReportKind report) => report switch
    {
        ReportKind.Applications => Texts.ReportApplications,
        ReportKind.Rosters => Texts.ReportRosters,
        ReportKind.Ledger => Texts.ReportLedger,
        _ => Texts.ReportTerm,
    };

    private static async Task<(Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>, int)> ApplicationsAsync(Errand errand)
    {
        var (children, school) = (await ChildrenAsync(errand), await errand.SchoolAsync());
        var enrolments = await errand.Programme.Enrolments.AsNoTracking().OrderBy(one => one.Number).ToListAsync(errand.Aborted);
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            .. enrolments.Select(one => (IReadOnlyList<string>)
            [
                one.Number.ToString(), Texts.Class(children[one.Child].Class), children[one.Child].Name, children[one.Child].PupilNumber ?? "", Texts.Weekdays(one.Days), Texts.Weekdays(one.GrantedDays),
                EnrolCards.Say(one.State), Texts.Moment(school.AtSchool(one.SubmittedAt)),
            ]),
        ];
        return (new() { [Texts.ReportApplications] = ([Texts.FactNumber, Texts.ColumnClass, Texts.ColumnChild, Texts.HeadPupilNumber, Texts.HeadDaysWanted, Texts.HeadDaysGranted, Texts.FactState, Texts.FactSubmitted], rows) },
            enrolments.Select(one => one.Child).Distinct().Count());
    }

    /// <summary>As a leader sees it: names and classes. With a leader named, that leader's clubs only.</summary>
    private static async Task<(Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>, int)> RostersAsync(PersonId? leader, Errand errand)
    {
        var children = await ChildrenAsync(errand);
        var clubs = await errand.Programme.Clubs.AsNoTracking().Where(club => club.LastDay >= errand.Today && club.ClosedOn == null && (leader == null || club.Leader == leader)).ToListAsync(errand.Aborted);
        var sheets = new Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>();
        var named = new HashSet<ChildId>();
        foreach (var club in clubs.OrderBy(club => club.Weekday).ThenBy(club => club.Id.Value))
        {
            var seated = club.Places.Where(place => place.State is PlaceState.Seated).Select(place => children[place.Child]).OrderBy(child => child.Class).ThenBy(child => child.Id.Value).ToList();
            named.UnionWith(seated.Select(child => child.Id));
            var name = SheetName($"{Texts.Weekday(club.Weekday)} {club.Name}");
            sheets[sheets.ContainsKey(name) ? $"{name} {club.Id}" : name] =
                ([Texts.ColumnClass, Texts.ColumnChild], [.. seated.Select(child => (IReadOnlyList<string>)[Texts.Class(child.Class), child.Name])]);
        }

        if (sheets.Count == 0) sheets[Texts.ReportRosters] = ([Texts.ColumnClass, Texts.ColumnChild], []);
        return (sheets, named.Count);
    }

    private static async Task<(Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>, int)> LedgerAsync(Errand errand)
    {
        var (children, school) = (await ChildrenAsync(errand), await errand.SchoolAsync());
        var clubs = await errand.Programme.Clubs.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(club => club.Id, club => club.Name, errand.Aborted);
        var ledger = await errand.Programme.Ledger.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(errand.Aborted);
        IReadOnlyList<IReadOnlyList<string>> lines =
        [
            .. ledger.Select(entry => (IReadOnlyList<string>)
            [
                Texts.Class(children[entry.Child].Class), children[entry.Child].Name, entry.Club is { } club ? clubs.GetValueOrDefault(club, "") : Texts.Care,
                entry.Kind is LedgerKind.Charge ? Texts.HeadCharge : Texts.FactRefund, entry.Amount.ToString(), Texts.Number(entry.ScheduleVersion), Texts.Moment(school.AtSchool(entry.At)),
            ]),
        ];
        IReadOnlyList<IReadOnlyList<string>> balances =
        [
            .. ledger.GroupBy(entry => entry.Child).OrderBy(own => children[own.Key].Class).ThenBy(own => own.Key.Value)
                .Select(own => (IReadOnlyList<string>)[Texts.Class(children[own.Key].Class), children[own.Key].Name, own.Balance().ToString()]),
        ];
        return (new()
        {
            [Texts.ReportLedger] = ([Texts.ColumnClass, Texts.ColumnChild, Texts.ColumnItem, Texts.HeadKind, Texts.HeadAmount, Texts.HeadVersion, Texts.HeadWhen], lines),
            [Texts.HeadBalance] = ([Texts.ColumnClass, Texts.ColumnChild, Texts.HeadBalance], balances),
        }, balances.Count);
    }

    private static Task<Dictionary<ChildId, Child>> ChildrenAsync(Errand errand) => errand.Programme.Children.AsNoTracking().ToDictionaryAsync(child => child.Id, errand.Aborted);

    /// <summary>Excel takes 31 letters, and none of these.</summary>
    private static string SheetName(string name) => string.Concat(name.Where(sign => !@"[]:*?/\".Contains(sign, StringComparison.Ordinal)).Take(26));
}
