using AfterSchoolBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>That deletion was asked for and done: proof, and without a name.</summary>
internal sealed class ErasureRecords : RecordKind
{
    public override int Order => 11;
    public override string Title => Texts.RecordsErasures;
    public override IReadOnlyList<string> Tables => ["erasures"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var wishes = await errand.Programme.Erasures.AsNoTracking().Where(wish => wish.Child == whose.Child.Id).OrderBy(wish => wish.Number).ToListAsync(errand.Aborted);
        return new([Texts.RecordsNumber, Texts.RecordsWhen, Texts.RecordsUntil], [.. wishes.Select(wish => new[] { wish.Number.ToString(), Stamp(wish.AskedAt, school), wish.DoneAt is { } done ? Stamp(done, school) : "" })]);
    }
}
