using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Complaints that the guardian filed, named or from the own account. A complaint is kept (五.5); after a deletion without words and sender.</summary>
internal sealed class ComplaintRecords : RecordKind
{
    public override int Order => 12;
    public override string Title => Texts.RecordsComplaints;
    public override IReadOnlyList<string> Tables => ["complaints", "complaint_changes"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var (guardian, accounts) = (whose.Bond.Guardian, whose.Accounts);
        var filed = await errand.Programme.Complaints.AsNoTracking().Where(one => one.Complainant == guardian || accounts.Contains(one.Chat)).OrderBy(one => one.Number).ToListAsync(errand.Aborted);
        return new([Texts.RecordsNumber, Texts.RecordsWords, Texts.FactState, Texts.RecordsWhen], [.. filed.Select(one => new[] { one.Number.ToString(), one.Text, ComplaintWords.Say(one.State), Stamp(one.FiledOn) })]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        var (talkers, accounts, mark) = (erasing.Talkers, erasing.Accounts, erasing.Mark);
        var theirs = errand.Programme.Complaints.Where(one => (one.Complainant != null && talkers.Contains(one.Complainant.Value)) || accounts.Contains(one.Chat));
        var numbers = await theirs.Select(one => one.Number).ToListAsync(errand.Aborted);
        await errand.Programme.Set<ComplaintChange>().Where(change => numbers.Contains(EF.Property<ComplaintNumber>(change, "Complaint"))).ExecuteUpdateAsync(set => set.SetProperty(change => change.Words, ""), errand.Aborted);
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(one => one.Text, "").SetProperty(one => one.Complainant, (Domain.PersonId?)null).SetProperty(one => one.Chat, mark), errand.Aborted);
    }
}
