using AfterSchoolBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Days on which the child was said to stay away. They prove nothing that anybody needs later, and go with a deletion.</summary>
internal sealed class AbsenceRecords : RecordKind
{
    public override int Order => 13;
    public override string Title => Texts.RecordsAbsences;
    public override IReadOnlyList<string> Tables => ["day_absences"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var absences = await errand.Programme.DayAbsences.AsNoTracking().Where(absence => absence.Child == whose.Child.Id).OrderBy(absence => absence.Day).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsAbsentDay, Texts.RecordsWhen, Texts.RecordsBackAgain],
            [.. absences.Select(absence => new[] { Stamp(absence.Day), Stamp(absence.GivenAt, school), absence.TakenBackAt is { } back ? Stamp(back, school) : "" })]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing.Child is { } child) await errand.Programme.DayAbsences.Where(absence => absence.Child == child.Id).ExecuteDeleteAsync(errand.Aborted);
    }
}
