using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Applications and what became of them. Without the need, the group and the office's words they are figures, and stay.</summary>
internal sealed class ApplicationRecords : RecordKind
{
    public override int Order => 4;
    public override string Title => Texts.RecordsApplications;
    public override IReadOnlyList<string> Tables => ["enrolments", "enrolment_changes", "asked_anew", "not_joining"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var one in (await errand.Programme.EnrolmentsOfAsync(whose.Child.Id, errand.Aborted)).OrderBy(one => one.Number.Value))
        {
            rows.Add([one.Number.ToString(), Texts.Weekdays(one.Days), EnrolCards.Say(one.State), Need(one), "", Stamp(one.Confirmation.At, school)]);
            foreach (var change in one.History)
            {
                rows.Add([one.Number.ToString(), Texts.Weekdays(change.Granted), EnrolCards.Say(change.State), "", change.Reason, Stamp(change.At, school)]);
            }
        }

        foreach (var one in await errand.Programme.NotJoining.AsNoTracking().Where(one => one.Child == whose.Child.Id).ToListAsync(errand.Aborted)) rows.Add(["", "", Texts.RecordsNotJoining, "", "", Stamp(one.At, school)]);

        var guardian = whose.Bond.Guardian;
        foreach (var one in await errand.Programme.AskedAnew.AsNoTracking().Where(one => one.Guardian == guardian).ToListAsync(errand.Aborted)) rows.Add(["", "", Texts.RecordsAskedAnew, "", "", Stamp(one.At, school)]);

        return new([Texts.RecordsNumber, Texts.RecordsDays, Texts.FactState, Texts.FactNeed, Texts.RecordsWhy, Texts.RecordsWhen], rows);

        static string Need(Enrolment one) => string.Join(' ', new[]
        {
            EnrolCards.Say(one.Need.Reason), one.Need.OwnWords, one.Priority is { } group ? EnrolCards.Words(group.ToString()) : "", one.Alternative, one.Asked?.Question, one.Asked?.Answer, Stamp(one.LeavesOn),
        }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing.Child is not { } child) return;

        var (programme, mark) = (errand.Programme, erasing.Mark);
        var numbers = await programme.Enrolments.AsNoTracking().Where(one => one.Child == child.Id).Select(one => one.Number).ToListAsync(errand.Aborted);
        await programme.Enrolments.Where(one => one.Child == child.Id).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.Priority, (PriorityGroup?)null)
                .SetProperty(one => one.Alternative, (string?)null)
                .SetProperty(one => one.Need.Reason, NeedReason.Other)
                .SetProperty(one => one.Need.OwnWords, "")
                .SetProperty(one => one.Confirmation.Activity, mark),
            errand.Aborted);
        await programme.Enrolments.Where(one => one.Child == child.Id && one.Asked != null).ExecuteUpdateAsync(set => set.SetProperty(one => one.Asked!.Question, "").SetProperty(one => one.Asked!.Answer, (string?)null), errand.Aborted);
        await programme.NotJoining.Where(one => one.Child == child.Id).ExecuteDeleteAsync(errand.Aborted);
        await programme.Set<EnrolmentChange>().Where(change => numbers.Contains(EF.Property<ApplicationNumber>(change, "Enrolment")) && change.Confirmation != null).ExecuteUpdateAsync(set => set.SetProperty(change => change.Confirmation!.Activity, mark), errand.Aborted);
    }
}
