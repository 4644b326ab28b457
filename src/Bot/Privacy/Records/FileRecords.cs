using AfterSchoolBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Files made for the guardian that can still be fetched; nobody but the holder of a link reads what is in them.</summary>
internal sealed class FileRecords : RecordKind
{
    public override int Order => 9;
    public override string Title => Texts.RecordsFiles;
    public override IReadOnlyList<string> Tables => ["kept_files"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var files = await errand.Programme.KeptFiles.AsNoTracking().Where(file => file.Owner == whose.Bond.Guardian).Select(file => new { file.Name, file.ExpiresAt }).ToListAsync(errand.Aborted);
        return new([Texts.RecordsWhat, Texts.RecordsUntil], [.. files.Select(file => new[] { file.Name, Stamp(file.ExpiresAt, school) })]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        var talkers = erasing.Talkers;
        await errand.Programme.KeptFiles.Where(file => talkers.Contains(file.Owner)).ExecuteDeleteAsync(errand.Aborted);
    }
}
