using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

/// <summary><c>fees payments</c>: the bank's list of transfers. What cannot be told for certain is left to the office, never guessed; families hear of theirs from <see cref="TellMoneyMoved"/>.</summary>
internal sealed class PaymentImport(string file)
{
    private static readonly string[] Memos = ["附言", "摘要", "用途", "备注", "memo", "reference", "purpose"];

    public async Task<int> RunAsync(Database database, TextWriter output, TextWriter errors)
    {
        Sheet sheet;
        try
        {
            sheet = Sheet.Read(file);
        }
        catch (SheetException none)
        {
            await errors.WriteLineAsync(none.Message);
            return 1;
        }

        Texts.Speak(Texts.English);
        var entering = new Entering();
        await database.Store.WriteAsync(
            async (programme, cancellationToken) =>
            {
                entering = new(); // the work may be run again
                foreach (var row in sheet.Rows) await entering.EnterAsync(row, programme, database, cancellationToken);
            },
            CancellationToken.None);

        await output.WriteLineAsync($"Entered: {entering.Entered.Count}, {entering.Sum} in all. Entered before: {entering.Before}. Left for you: {entering.Left.Count}.");
        foreach (var left in entering.Left) await errors.WriteLineAsync($"row {left.Row}, {left.Column}: {left.What}");
        return entering.Left.Count == 0 ? 0 : 1;
    }

    /// <summary>One line of the list, as far as it can be read.</summary>
    private sealed record Transfer(string Number, DateTimeOffset At, Money Amount, bool IsOutgoing, string Memo);

    private sealed class Entering
    {
        private readonly HashSet<string> seen = [];
        private readonly Dictionary<ChildId, List<LedgerEntry>> ledgers = [];

        public List<LedgerEntry> Entered { get; } = [];
        public List<RowProblem> Left { get; } = [];
        public int Before { get; private set; }
        public Money Sum => Entered.Balance() is var balance && balance < Money.Zero ? Money.Zero - balance : balance;

        public async Task EnterAsync(SheetRow row, ProgrammeDb programme, Database database, CancellationToken cancellationToken)
        {
            if (Read(row, database) is not { } transfer) return;
            if (!seen.Add(transfer.Number) || await programme.IsEnteredAsync(transfer.Number, cancellationToken))
            {
                Before++;
                return;
            }

            var fees = await programme.FeesReferredToAsync(PaymentReference.FindIn(transfer.Memo), cancellationToken);
            if (fees is not [var fee])
            {
                Left.Add(new(row.Number, "附言", fees.Count == 0 ? $"'{transfer.Memo}' holds no reference of ours." : $"'{transfer.Memo}' holds more than one reference."));
                return;
            }

            if (!ledgers.TryGetValue(fee.Child, out var ledger)) ledgers[fee.Child] = ledger = [.. await programme.LedgerOfAsync(fee.Child, cancellationToken)];
            var outcome = transfer.IsOutgoing
                ? fee.GiveBack(transfer.Amount, transfer.Number, transfer.At, ledger)
                : fee.Receive(transfer.Amount, transfer.Number, transfer.At, ledger);
            if (outcome is not MoveMoneyOutcome.Entered(var entry))
            {
                Left.Add(new(row.Number, "金额", $"{fee.Reference}: {transfer.Amount} {(transfer.IsOutgoing ? "went out" : "came in")}; {Due(ledger.Balance())}. {Texts.Reason(((MoveMoneyOutcome.Refused)outcome).Why)}"));
                return;
            }

            programme.Ledger.Add(entry);
            ledger.Add(entry);
            Entered.Add(entry);
        }

        private static string Due(Money balance) => balance >= Money.Zero ? $"{balance} is due" : $"the school owes {Money.Zero - balance}";

        private Transfer? Read(SheetRow row, Database database)
        {
            var number = row["流水号", "交易流水号", "银行流水号", "交易流水", "transaction", "transaction number"];
            var written = row["交易日期", "交易时间", "记账日期", "日期", "date"];
            var memo = string.Join(' ', Memos.Select(column => row[column]).Where(words => words.Length > 0));
            if (number.Length == 0) Left.Add(new(row.Number, "流水号", "is missing: without it a transfer could be entered twice."));
            else if (TableValues.Moment(written) is not { } at) Left.Add(new(row.Number, "交易日期", $"'{written}' is no date."));
            else if (AmountOf(row) is not { } amount || amount == Money.Zero) Left.Add(new(row.Number, "金额", "there is no amount."));
            else return new(number, database.Clock.InstantOf(at), amount < Money.Zero ? Money.Zero - amount : amount, amount < Money.Zero, memo);

            return null;
        }

        /// <summary>Below zero: it went out. Banks write two columns, a sign, or a word beside the amount.</summary>
        private static Money? AmountOf(SheetRow row)
        {
            if (TableValues.Money(row["收入金额", "贷方发生额", "贷方金额", "收入", "贷方"]) is { } received && received != Money.Zero) return received;
            if (TableValues.Money(row["支出金额", "借方发生额", "借方金额", "支出", "借方"]) is { } spent && spent != Money.Zero) return spent < Money.Zero ? spent : Money.Zero - spent;

            var amount = TableValues.Money(row["金额", "交易金额", "发生额", "amount"]);
            var way = Folding.Fold(row["借贷标志", "收支", "借贷", "收/支", "direction"]);
            return amount is { } sum && sum > Money.Zero && (way.StartsWith('借') || way.StartsWith('支') || way is "d" or "dr" or "debit" or "out") ? Money.Zero - sum : amount;
        }
    }
}
