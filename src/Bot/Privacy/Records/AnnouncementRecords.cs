using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain.Announcements;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>What the guardian was told together with others, and whether they confirmed it. After a deletion only the count is left: the report still sums.</summary>
internal sealed class AnnouncementRecords : RecordKind
{
    public override int Order => 14;
    public override string Title => Texts.RecordsAnnouncements;
    public override IReadOnlyList<string> Tables => ["announcements", "deliveries"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var guardian = whose.Bond.Guardian.Value;
        var told = await (
            from row in errand.Programme.Deliveries.AsNoTracking()
            where row.Person == guardian
            join one in errand.Programme.Announcements.AsNoTracking() on row.Announcement equals one.Number
            orderby row.Id
            select new { row.Version, row.ConfirmedAt, row.State, One = one }).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsNumber, Texts.RecordsWords, Texts.RecordsWhen, Texts.FactSent, Texts.FactConfirmed],
            [.. told.Select(row => new[] { row.One.Number.ToString(), row.One.In(Texts.Spoken, row.Version).Words, Stamp(row.One.DueAt, school), row.State is DeliveryState.Sent ? Texts.Yes : "", row.ConfirmedAt is { } at ? Stamp(at, school) : "" })]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        var people = erasing.Talkers.Concat(erasing.Forgotten).Select(person => person.Value).Distinct().ToList();
        var child = erasing.Child?.Id.Value ?? -1;
        await ForgetAsync(errand.Programme.Deliveries.Where(row => people.Contains(row.Person) || row.Child == child), errand.Aborted);
    }

    /// <summary>A row without a person counts, and says of nobody that they were told.</summary>
    public static Task ForgetAsync(IQueryable<DeliveryRow> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(
        set => set.SetProperty(row => row.Person, row => -(int)row.Id).SetProperty(row => row.Child, 0).SetProperty(row => row.Account, (string?)null).SetProperty(row => row.Conversation, (string?)null).SetProperty(row => row.Token, ""),
        cancellationToken);
}
