using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>The guardian's own yes and no to the school's papers. Proof: it stays, under a number instead of a name.</summary>
internal sealed class ConsentRecords : RecordKind
{
    public override int Order => 2;
    public override string Title => Texts.RecordsConsents;
    public override IReadOnlyList<string> Tables => ["consents", "consent_history"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var consents = await errand.Programme.Consents.AsNoTracking().Where(consent => consent.Guardian == whose.Bond.Guardian).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsWhat, Texts.RecordsVersion, Texts.RecordsWhen, Texts.RecordsTakenBack],
            [
                .. from consent in consents
                   from entry in consent.History
                   select new[] { Texts.Privacy, Texts.Number(entry.Version), Stamp(entry.GivenAt, school), entry.WithdrawnAt is { } back ? Stamp(back, school) : "" },
            ]);
    }
}
