using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>The child and its guardians, as the roll has them. Of another guardian the name and the relation only.</summary>
internal sealed class FamilyRecords : RecordKind
{
    public override int Order => 1;
    public override string Title => Texts.RecordsFamily;
    public override IReadOnlyList<string> Tables => ["children", "guardianships", "guardians", "people", "roll_news"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var rows = new List<IReadOnlyList<string>> { new[] { Texts.FactChild, whose.Child.Name }, new[] { Texts.RecordsClass, Texts.Class(whose.Child.Class) } };
        if (whose.Child.PupilNumber is { } number) rows.Add([Texts.RecordsPupilNumber, number]);
        foreach (var bond in await errand.Programme.Guardianships.AsNoTracking().Where(bond => bond.Child == whose.Child.Id).OrderBy(bond => bond.Guardian).ToListAsync(errand.Aborted))
        {
            var person = await errand.Programme.People.AsNoTracking().SingleAsync(one => one.Id == bond.Guardian, errand.Aborted);
            rows.Add([RegisterCards.Say(bond.Relation), $"{person.Name} {string.Join(' ', Authorities(bond))} {Stamp(bond.EndedOn)}".TrimEnd()]);
            if (bond.Guardian != whose.Bond.Guardian) continue;

            rows.Add([Texts.RecordsLanguage, person.Language ?? ""]);
            if (person.QuietHours is { } quiet) rows.Add([Texts.QuietTitle, QuietDialog.Say(quiet)]);
            rows.Add([Texts.RecordsPhone, (await errand.Programme.Guardians.AsNoTracking().SingleAsync(one => one.Id == bond.Guardian, errand.Aborted)).PhoneEnding ?? ""]);
        }

        return new([Texts.RecordsWhat, Texts.RecordsValue], rows);
    }

    /// <summary>By plain updates: nobody else may see a half-done deletion, and what has no name any more needs no rules.</summary>
    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        if (erasing is not { Child: { } child, Wish.LeavesSchool: true }) return;

        var (programme, mark, forgotten) = (errand.Programme, erasing.Mark, erasing.Forgotten);
        await programme.Children.Where(one => one.Id == child.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, mark).SetProperty(one => one.PupilNumber, (string?)null), errand.Aborted);
        await programme.RollNews.Where(one => one.Child == child.Id).ExecuteDeleteAsync(errand.Aborted);
        await programme.People.Where(one => forgotten.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, mark).SetProperty(one => one.Language, (string?)null).SetProperty(one => one.QuietFrom, (TimeOnly?)null).SetProperty(one => one.QuietTo, (TimeOnly?)null), errand.Aborted);
        await programme.Guardians.Where(one => forgotten.Contains(one.Id)).ExecuteUpdateAsync(set => set.SetProperty(one => one.PhoneEnding, (string?)null), errand.Aborted);
    }

    private static IEnumerable<string> Authorities(Guardianship bond)
    {
        if (bond.May(Authority.MayApply)) yield return Texts.RecordsMayApply;
        if (bond.May(Authority.MayConfirmFees)) yield return Texts.RecordsMayPay;
        if (bond.May(Authority.MayCollect)) yield return Texts.RecordsMayCollect;
    }
}
