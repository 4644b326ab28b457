using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>The cards of fees. Both shares, the approval and the account are on every bill (二.5, 五.2).</summary>
internal static class FeeCards
{
    public static Card Notice(Bill bill, SeenBefore? before)
    {
        var (notice, schedule) = (bill.Notice, bill.Schedule);
        var family = notice.Family.ToString();
        return new(before switch { null => Texts.FeeNoticeFor(bill.Own.Child.Name), { Confirmed: true } => Texts.SinceYouConfirmed, _ => Texts.PricesChanged })
        {
            Texts =
            [
                .. before is { } seen ? Changed(seen, schedule, bill.Fees.School, family) : [],
                Texts.FeeQuote(family, notice.Subsidy.ToString()),
                .. TwoPrices(notice),
            ],
            Table = new(
                [Texts.ColumnItem, Texts.ColumnSessions, Texts.ColumnCost, Texts.ColumnSubsidy, Texts.ColumnFamily, Texts.ColumnSum],
                [.. notice.Lines.Select(line => new[] { Item(line), Texts.Number(line.Sessions), line.Cost.ToString(), line.Subsidy.ToString(), line.Family.ToString(), line.TotalFamily.ToString() })]),
            Facts =
            [
                new(Texts.FactTotalCost, notice.Cost.ToString()),
                new(Texts.FactSubsidy, notice.Subsidy.ToString()),
                new(Texts.FactFamily, family),
                .. Paid(bill),
                new(Texts.FactApproval, Approval(schedule)),
            ],
            Actions =
            [
                new(Texts.ConfirmFee(family), Verbs.Confirm) { Primary = true },
                new(Texts.NotNow, Verbs.Cancel),
                .. MayAskForExemption(bill.Fees) ? [Verbs.ToSay(Texts.AskForExemption, Command.AskExemption)] : Array.Empty<CardAction>(),
                Verbs.ToSay(Texts.DoNotTakePart, Command.Leave),
            ],
            Source = Source(schedule),
        };
    }

    /// <summary>The difference and not a new form: which item, from what to what, and what stayed.</summary>
    private static IEnumerable<string> Changed(SeenBefore seen, FeeSchedule schedule, School school, string family)
    {
        yield return (seen.Newer, seen.Confirmed) switch
        {
            (true, true) => Texts.PricesChangedFrom(Texts.Moment(school.AtSchool(schedule.EffectiveFrom)), Texts.Number(schedule.Version), seen.Family.ToString(), family),
            (true, false) => Texts.FeeChanged(Texts.Time(school.TimeOf(schedule.EffectiveFrom)), seen.Family.ToString(), family),
            _ => Texts.AmountIsNow(seen.Family.ToString(), family),
        };
        foreach (var line in Changes(seen.Changes)) yield return line;
        if (seen.Changes.Count > 0) yield return Texts.TheRestIsTheSame;
    }

    private static IEnumerable<string> Changes(IEnumerable<FeeChange> changes) =>
        from change in changes
        where change is { Before: not null, After: not null }
        select Texts.PriceOfItemChanged(Item(change.After!), change.Before!.Family.ToString(), change.After!.Family.ToString(), change.Before.Subsidy.ToString(), change.After.Subsidy.ToString());

    /// <summary>书法 3 次 × ¥5.00 + 8 次 × ¥4.00 = ¥47.00: what was used keeps the price it had.</summary>
    private static IEnumerable<string> TwoPrices(FeeNotice notice)
    {
        var split = notice.Lines.GroupBy(line => line.Item).Where(item => item.Skip(1).Any()).ToList();
        foreach (var item in split)
        {
            var sum = item.Aggregate(Money.Zero, (total, line) => total + line.TotalFamily);
            yield return Texts.TwoPrices(Item(item.First()), string.Join(" + ", item.Select(line => Texts.SessionsAt(Texts.Number(line.Sessions), line.Family.ToString()))), sum.ToString());
        }

        if (split.Count > 0) yield return Texts.UsedKeepTheirPrice;
    }

    /// <summary>What has come in already, and what this yes leaves to pay, or brings back.</summary>
    private static IEnumerable<CardFact> Paid(Bill bill)
    {
        var paid = bill.Fees.Ledger.Paid();
        if (paid == Money.Zero) yield break;

        var due = bill.Notice.Family - paid;
        yield return new(Texts.FactPaid, paid.ToString());
        yield return due < Money.Zero ? new(Texts.FactRefund, Texts.ReturnedTheWayYouPaid((Money.Zero - due).ToString())) : new(Texts.FactStillToPay, due.ToString());
    }

    private static bool MayAskForExemption(ChildFees fees) =>
        fees.Current!.Items.Any(item => item.IsExemption) && fees.Exemption is null or { State: ExemptionState.Declined };

    /// <summary>Where and under which reference to pay, or that there is nothing to pay.</summary>
    public static Card Confirmed(Child child, FeeConfirmation confirmation, Money balance, DateOnly payBy, School school) => new(Said(confirmation, school))
    {
        Texts = confirmation.ToPay > Money.Zero
            ? [Texts.PayBy(Texts.Day(payBy), school.SpecialAccountName), Texts.WriteReference(confirmation.Reference.ToString()), Texts.NoPrivateCode]
            : [balance < Money.Zero ? Texts.ComesBack((Money.Zero - balance).ToString()) : Texts.NothingLeftToPay],
        Facts = confirmation.ToPay > Money.Zero ? [.. HowToPay(confirmation.ToPay, confirmation.Reference, school)] : [],
        Actions = [Verbs.ToSay(Texts.SeeStatement, Commands.About(Command.Statement, child.Name))],
        Source = Texts.Source("五.2"),
    };

    public static Card Already(Child child, FeeConfirmation confirmation, Money now, ChildFees fees)
    {
        var due = fees.Ledger.Balance();
        return new(Texts.FeeIsConfirmed(child.Name))
        {
            Texts =
            [
                Said(confirmation, fees.School),
                .. now != confirmation.Amount ? [Texts.NowInAll(now.ToString())] : Array.Empty<string>(),
                .. due < Money.Zero ? [Texts.ComesBack((Money.Zero - due).ToString())] : Array.Empty<string>(),
            ],
            Facts =
            [
                .. fees.Ledger.Paid() is var paid && paid != Money.Zero ? [new CardFact(Texts.FactPaid, paid.ToString())] : Array.Empty<CardFact>(),
                .. due > Money.Zero ? HowToPay(due, confirmation.Reference, fees.School) : [],
            ],
            Actions = [Verbs.ToSay(Texts.SeeStatement, Commands.About(Command.Statement, child.Name))],
        };
    }

    /// <summary>To who confirmed under an older version: their own difference, and that nothing changes before they say yes.</summary>
    public static Card AskAgain(Child child, FeeNotice old, FeeNotice now, FeeSchedule schedule, ChildFees fees)
    {
        var tooMuch = fees.Ledger.Paid() - now.Family;
        return new(Texts.PleaseConfirmAnew(child.Name))
        {
            Texts =
            [
                Texts.PricesChangedFrom(Texts.Moment(fees.School.AtSchool(schedule.EffectiveFrom)), Texts.Number(schedule.Version), old.Family.ToString(), now.Family.ToString()),
                .. Changes(now.ChangesFrom(old)),
                .. TwoPrices(now),
                .. tooMuch > Money.Zero ? [Texts.DifferenceComesBack(tooMuch.ToString())] : Array.Empty<string>(),
                Texts.AsConfirmedUntilThen,
            ],
            Facts = [new(Texts.FactApproval, Approval(schedule))],
            Actions = [Verbs.ToSay(Texts.SeeFeeNotice, Commands.About(Command.Fees, child.Name))],
            Source = Source(schedule),
        };
    }

    public static Card NothingYet(Child child) => new(Texts.NoFeeYet(child.Name))
    {
        Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status)],
        Source = Texts.Source("五.2"),
    };

    public static string Item(FeeLine line) => line.Item.Kind == FeeKind.Care
        ? $"{Texts.Care} {Texts.Weekdays(line.Days)}"
        : $"{line.Name} {Texts.Weekdays(line.Days)}";

    public static string Approval(FeeSchedule schedule) => Texts.ApprovedBy(schedule.Authority, schedule.DocumentNumber, Texts.ShortDay(schedule.ApprovedOn));

    public static string Source(FeeSchedule schedule) => Texts.Source(Texts.List(["五.2", Texts.PaperVersion(Texts.FeeNoticeName, Texts.Number(schedule.Version))]));

    private static IEnumerable<CardFact> HowToPay(Money amount, PaymentReference reference, School school)
    {
        yield return new(Texts.FactToPay, amount.ToString());
        yield return new(Texts.FactReference, reference.ToString());
        yield return new(Texts.FactAccountName, school.SpecialAccountName);
        if (school.SpecialAccountBank.Length > 0) yield return new(Texts.FactBank, school.SpecialAccountBank);
        if (school.SpecialAccountNumber.Length > 0) yield return new(Texts.FactAccountNumber, AccountNumbers.Spaced(school.SpecialAccountNumber));
    }

    private static string Said(FeeConfirmation confirmation, School school) =>
        Texts.FeeConfirmed(Texts.Moment(school.AtSchool(confirmation.At)), confirmation.Amount.ToString(), Texts.Number(confirmation.ScheduleVersion));
}

/// <summary>An account number as it is read aloud and typed: in groups of four.</summary>
internal static class AccountNumbers
{
    public static string Spaced(string number) => string.Join(' ', number.Chunk(4).Select(group => new string(group)));
}
