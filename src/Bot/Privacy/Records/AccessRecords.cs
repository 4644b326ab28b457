using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Who was shown something of the child. Numbers and no words: after a deletion it stays until its own time is over.</summary>
internal sealed class AccessRecords : RecordKind
{
    public override int Order => 10;
    public override string Title => Texts.RecordsAccess;
    public override IReadOnlyList<string> Tables => ["access_log"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var entry in await errand.Programme.AccessToAsync(whose.Child.Id, errand.Aborted))
        {
            var reader = await errand.Programme.PersonAsync(entry.Reader, errand.Aborted);
            rows.Add([Stamp(entry.At, school), reader?.Name ?? "", AccessWords.Of(entry.Form), Texts.List(entry.Shown.Select(AccessWords.Of))]);
        }

        return new([Texts.RecordsWhen, Texts.RecordsWho, Texts.RecordsWhy, Texts.RecordsFields], rows);
    }
}
