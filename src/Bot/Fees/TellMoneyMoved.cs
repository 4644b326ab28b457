using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>Money came into the special account, or went back: the guardian who confirmed the fee is told, once.</summary>
internal sealed class TellMoneyMoved : DueWork
{
    private const int MostAtOnce = 50;

    public override string Name => "tell-money-moved";

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var school = await errand.SchoolAsync();
        if (school.IsQuiet(errand.Now)) return false;

        var moved = await errand.Programme.MoneyMovedUntoldAsync(MostAtOnce, errand.Aborted);
        foreach (var entry in moved)
        {
            errand.Programme.FeeNews.Add(new(entry.Child, FeeNewsKind.MoneyMoved, entry.Id, errand.Now));
            if (await errand.Programme.ChildAsync(entry.Child, errand.Aborted) is not { } child) continue;

            var due = (await errand.Programme.LedgerOfAsync(entry.Child, errand.Aborted)).Balance();
            foreach (var guardian in await WhoHearsAsync(entry.Child, errand)) errand.Tell(guardian, () => new Reply { Card = Receipt(child, entry, due, school) });
        }

        return moved.Count == MostAtOnce;
    }

    private static async ValueTask<IEnumerable<PersonId>> WhoHearsAsync(ChildId child, Errand errand)
    {
        var confirmed = await errand.Programme.FeeConfirmationsOfAsync(child, errand.Aborted);
        var bonds = (await errand.Programme.GuardiansOfAsync(child, errand.Aborted)).Select(bond => bond.Guardian).ToList();
        return confirmed is [var latest, ..] && bonds.Contains(latest.Guardian) ? [latest.Guardian] : bonds;
    }

    private static Card Receipt(Child child, LedgerEntry entry, Money due, School school)
    {
        var when = Texts.Moment(school.AtSchool(entry.At));
        return new(entry.Kind == LedgerKind.Payment ? Texts.Receipt(child.Name, entry.Amount.ToString(), when) : Texts.GivenBack(child.Name, entry.Amount.ToString(), when))
        {
            Facts =
            [
                new(Texts.FactReference, entry.Reference),
                .. entry.Kind == LedgerKind.Payment ? [new CardFact(Texts.FactInto, Texts.IntoSpecialAccount(school.SpecialAccountName))] : Array.Empty<CardFact>(),
                .. due > Money.Zero ? [new CardFact(Texts.FactStillToPay, due.ToString())] : Array.Empty<CardFact>(),
            ],
            Actions = [Verbs.ToSay(Texts.SeeStatement, Commands.About(Command.Statement, child.Name))],
            Source = Texts.Source("五.2"),
        };
    }
}
