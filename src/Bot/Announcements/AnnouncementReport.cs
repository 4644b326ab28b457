using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>What became of an announcement, as a table for the office: every version's outcomes by class, which sum to its audience, and who did not get the last one.</summary>
internal sealed record AnnouncementReport(MadeFile File, IReadOnlyList<ChildId> Named)
{
    private static readonly DeliveryState[] Columns = [DeliveryState.Sent, DeliveryState.Failed, DeliveryState.Unknown, DeliveryState.Unreachable, DeliveryState.Skipped, DeliveryState.Queued];

    /// <param name="mostNamed">Up to how many children may be named; beyond it the table holds figures only (D8).</param>
    public static async Task<AnnouncementReport> MakeAsync(Announcement announcement, int mostNamed, Errand errand)
    {
        await errand.Programme.SettleAsync(announcement.Number, errand.Aborted);
        var children = await errand.Programme.Children.AsNoTracking().ToDictionaryAsync(child => child.Id.Value, errand.Aborted);
        var sheets = new Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>();
        IReadOnlyList<DeliveryRow> last = [];
        for (var version = 1; version <= announcement.Version; version++)
        {
            last = await errand.Programme.DeliveriesAsync(announcement.Number, version, errand.Aborted);
            sheets[Texts.FactVersion(Texts.Number(version))] = (Header, [.. Figures(last, children)]);
        }

        var missed = last.Where(row => row.State is DeliveryState.Failed or DeliveryState.Unknown or DeliveryState.Unreachable).ToList();
        var named = missed.Select(row => new ChildId(row.Child)).Where(child => children.ContainsKey(child.Value)).Distinct().ToList();
        if (named.Count > mostNamed) named = [];
        else sheets[Texts.FactMissedBy] = ([Texts.ColumnClass, Texts.ColumnChild, Texts.HeadGuardian, Texts.HeadReason], await MissedAsync(missed, children, errand));

        return new(new($"{announcement.Number}-{errand.Today:yyyy-MM-dd}.xlsx", MadeFile.Xlsx, Sheet.Write(sheets)), named);
    }

    private static IReadOnlyList<string> Header => [Texts.ColumnClass, .. Columns.Select(Say), Texts.FactTotal, Texts.FactConfirmed];

    /// <summary>A line a class, and one for all.</summary>
    private static IEnumerable<IReadOnlyList<string>> Figures(IReadOnlyList<DeliveryRow> rows, Dictionary<int, Child> children)
    {
        foreach (var own in rows.GroupBy(row => children.GetValueOrDefault(row.Child)?.Class).OrderBy(own => own.Key)) yield return Line(own.Key is { } id ? Texts.Class(id) : "–", [.. own]);
        yield return Line(Texts.FactTotal, rows);
    }

    private static IReadOnlyList<string> Line(string name, IReadOnlyList<DeliveryRow> rows) =>
    [
        name,
        .. Columns.Select(state => Texts.Number(rows.Count(row => (row.State is DeliveryState.Frozen ? DeliveryState.Queued : row.State) == state))),
        Texts.Number(rows.Count),
        Texts.Number(rows.Count(row => row.ConfirmedAt is not null)),
    ];

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> MissedAsync(IReadOnlyList<DeliveryRow> missed, Dictionary<int, Child> children, Errand errand)
    {
        var names = new List<IReadOnlyList<string>>();
        foreach (var row in missed)
        {
            var child = children.GetValueOrDefault(row.Child);
            var person = row.Person > 0 ? (await errand.Programme.PersonAsync(new(row.Person), errand.Aborted))?.Name : null;
            names.Add([child is null ? "" : Texts.Class(child.Class), child?.Name ?? "", person ?? "", AnnouncementCards.Why(row.Why ?? "")]);
        }

        return names;
    }

    private static string Say(DeliveryState state) => state switch
    {
        DeliveryState.Sent => Texts.FactSent,
        DeliveryState.Failed => Texts.FactFailed,
        DeliveryState.Unknown => Texts.FactUnknown,
        DeliveryState.Unreachable => Texts.FactMissedBy,
        DeliveryState.Skipped => Texts.FactSkipped,
        _ => Texts.FactOnTheWay,
    };
}
