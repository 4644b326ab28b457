using System.Globalization;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>What stands on a statement of fees, in the reader's words; how it looks is <see cref="StatementPainter"/>'s.</summary>
internal sealed record StatementPage(
    string School, string Title, string Child, string Made, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<StatementTable> Tables, string Result, string Amount, IReadOnlyList<string> Notes)
{
    /// <summary>As the account stands: what was confirmed, what has moved, what is left.</summary>
    public static StatementPage Of(Child child, FeeNotice confirmed, ChildFees fees, DateTimeOffset now)
    {
        var (latest, balance) = (fees.Latest!, fees.Ledger.Balance());
        var schedule = fees.Published.Single(one => one.Version == latest.ScheduleVersion);
        return new(
            fees.School.Name,
            Texts.StatementTitle,
            OwnChildren.Name(child),
            Texts.StatementMade(Texts.ShortDay(fees.School.DayOf(now)), Texts.Number(fees.School.DayOf(now).Year)),
            [
                (Texts.FactApproval, FeeCards.Approval(schedule)),
                (Texts.FactConfirmedOn, Texts.Moment(fees.School.AtSchool(latest.At))),
                .. Account(fees.School),
            ],
            [confirmed.IsSettledIn(fees.Ledger) ? Items(confirmed) : Entries(fees, confirmed), .. Moved(fees)],
            balance > Money.Zero ? Texts.FactStillToPay : balance < Money.Zero ? Texts.StatementComesBack : Texts.AllPaid,
            Grouped(balance < Money.Zero ? Money.Zero - balance : balance),
            [
                .. balance > Money.Zero ? [Texts.WriteReferenceOnly(latest.Reference.ToString())] : Array.Empty<string>(),
                FeeCards.Source(schedule),
                Texts.StatementIsNoInvoice,
            ]);
    }

    /// <summary>¥1,284.00: on paper thousands are set apart.</summary>
    public static string Grouped(Money amount) => string.Create(CultureInfo.InvariantCulture, $"¥{amount.Fen / 100m:#,##0.00}");

    /// <summary>The same in words, where the server has no Chinese letters to print.</summary>
    public IEnumerable<string> Lines() =>
        Tables.SelectMany(table => table.Rows.Select(row => string.Join(" · ", row.Where(cell => cell.Length > 0))).Concat(table.Sums.Select(sum => $"{sum.Name} {sum.Value}")));

    private static IEnumerable<(string, string)> Account(School school)
    {
        var account = school.SpecialAccount;
        yield return (Texts.SpecialAccountTitle, string.Join(" · ", new[] { account.Name, account.Bank, AccountNumbers.Spaced(account.Number) }.Where(part => part.Length > 0)));
    }

    private static StatementTable Items(FeeNotice notice) => new(
        Texts.StatementItems,
        [Texts.ColumnItem, Texts.ColumnSessions, Texts.ColumnCost, Texts.ColumnSubsidy, Texts.ColumnFamily, Texts.ColumnSum],
        [.. notice.Lines.Select(line => new[] { FeeCards.Item(line), Texts.Number(line.Sessions), Grouped(line.Cost), Grouped(line.Subsidy), Grouped(line.Family), Grouped(line.TotalFamily) })],
        [(Texts.FactTotalCost, Grouped(notice.Cost)), (Texts.FactSubsidy, Grouped(notice.Subsidy)), (Texts.FactFamily, Grouped(notice.Family))]);

    /// <summary>Something has changed since the yes, and was not confirmed anew: the account itself, line by line.</summary>
    private static StatementTable Entries(ChildFees fees, FeeNotice confirmed)
    {
        var names = confirmed.Lines.DistinctBy(line => line.Item).ToDictionary(line => line.Item, FeeCards.Item);
        return new(
            Texts.StatementItems,
            [Texts.ColumnItem, Texts.ColumnDay, "", Texts.ColumnSum],
            [
                .. from entry in fees.Ledger
                   let item = entry.Item
                   where item is not null
                   select new[]
                   {
                       names.GetValueOrDefault(item, item.Kind == FeeKind.Care ? Texts.Care : Texts.AClub), Texts.ShortDay(fees.School.DayOf(entry.At)),
                       entry.Kind == LedgerKind.Charge ? Texts.StatementCharge : Texts.FactRefund, Signed(entry.Kind == LedgerKind.Charge, entry.Amount),
                   },
            ],
            [(Texts.FactFamily, Grouped(fees.Ledger.Charged()))]);
    }

    private static IEnumerable<StatementTable> Moved(ChildFees fees)
    {
        var moved = fees.Ledger.Where(entry => entry.Item is null).ToList();
        if (moved.Count == 0) yield break;

        yield return new(
            Texts.StatementMoney,
            [Texts.ColumnWhat, Texts.ColumnDay, Texts.FactReference, Texts.ColumnTransaction, Texts.ColumnAmount],
            [
                .. moved.Select(entry => new[]
                {
                    entry.Kind == LedgerKind.Payment ? Texts.StatementPaid : Texts.StatementGivenBack, Texts.ShortDay(fees.School.DayOf(entry.At)), entry.Reference,
                    Ending(entry.BankTransaction ?? ""), Signed(entry.Kind == LedgerKind.Payment, entry.Amount),
                }),
            ],
            [(Texts.FactPaid, Grouped(fees.Ledger.Paid()))]);
    }

    private static string Ending(string transaction) => transaction.Length > 8 ? $"…{transaction[^8..]}" : transaction;

    private static string Signed(bool plus, Money amount) => plus ? Grouped(amount) : $"−{Grouped(amount)}";
}

/// <summary>The first column is read, the others are compared: they stand at the right.</summary>
internal sealed record StatementTable(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<(string Name, string Value)> Sums);
