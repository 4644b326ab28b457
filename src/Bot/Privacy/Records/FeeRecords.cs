using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Fees;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>What was confirmed, charged and given back. Proof: amounts and days stay; no message is named any more.</summary>
internal sealed class FeeRecords : RecordKind
{
    public override int Order => 6;
    public override string Title => Texts.RecordsFees;
    public override IReadOnlyList<string> Tables => ["fee_confirmations", "ledger", "exemptions", "fee_news"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var confirmed = await errand.Programme.FeeConfirmationsOfAsync(whose.Child.Id, errand.Aborted);
        var ledger = await errand.Programme.LedgerOfAsync(whose.Child.Id, errand.Aborted);
        var exemptions = await errand.Programme.Exemptions.AsNoTracking().Where(one => one.Child == whose.Child.Id).OrderBy(one => one.Number).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsWhat, Texts.RecordsAmount, Texts.RecordsVersion, Texts.RecordsWhen],
            [
                .. confirmed.Reverse().Select(fee => new[] { Texts.RecordsConfirmed, fee.Amount.ToString(), Texts.Number(fee.ScheduleVersion), Stamp(fee.At, school) }),
                .. ledger.Select(entry => new[] { entry.Kind == LedgerKind.Charge ? Texts.RecordsCharge : Texts.RecordsRefund, entry.Amount.ToString(), Texts.Number(entry.ScheduleVersion), Stamp(entry.At, school) }),
                .. exemptions.Select(one => new[] { $"{Texts.RecordsExemption} {ExemptionCards.Say(one.State)}", one.Reason, "", Stamp(one.Confirmation.At, school) }),
            ]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing.Child is not { } child) return;

        var mark = erasing.Mark;
        await errand.Programme.FeeConfirmations.Where(fee => fee.Child == child.Id).ExecuteUpdateAsync(set => set.SetProperty(fee => fee.Confirmation.Activity, mark), errand.Aborted);
        await errand.Programme.Ledger.Where(entry => entry.Child == child.Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Reference, mark), errand.Aborted);
        await errand.Programme.Exemptions.Where(one => one.Child == child.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Reason, "").SetProperty(one => one.Confirmation.Activity, mark), errand.Aborted);
    }
}
