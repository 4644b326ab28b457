using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

public sealed class PaymentTests
{
    [Fact]
    public void A_reference_is_short_and_checks_itself()
    {
        var reference = new PaymentReference(417);

        Assert.Matches("^FY-0417-[0-9]$", $"{reference}");
        Assert.Equal(reference, PaymentReference.Parse($"{reference}"));
        Assert.All(Enumerable.Range(1, 3000), number => Assert.Equal(new PaymentReference(number), PaymentReference.Parse($"{new PaymentReference(number)}")));
    }

    [Fact]
    public void One_wrong_digit_is_always_noticed()
    {
        var written = $"{new PaymentReference(417)}";
        foreach (var at in new[] { 3, 4, 5, 6, 8 })
        {
            foreach (var digit in "0123456789".Where(digit => digit != written[at])) Assert.Null(PaymentReference.Parse($"{written[..at]}{digit}{written[(at + 1)..]}"));
        }
    }

    [Theory]
    [InlineData("FY-0417-{0}")]
    [InlineData("课后费 fy0417{0} 王小明")]
    [InlineData("ＦＹ－０４１７－{0}")]
    [InlineData("王芳转账FY 0417 {0}")]
    [InlineData("FY-0417-{0}3年级2班")]
    [InlineData("款项用途：fy_0417_{0}；4月")]
    public void It_is_found_however_the_bank_lets_it_through(string memo) =>
        Assert.Contains(new PaymentReference(417), PaymentReference.FindIn(string.Format(null, memo, $"{new PaymentReference(417)}"[^1])));

    [Theory]
    [InlineData("")]
    [InlineData("课后服务费 王小明")]
    [InlineData("FY")]
    [InlineData("fy-12")]
    [InlineData("20210417")]
    public void Where_none_stands_none_is_found(string memo) => Assert.Empty(PaymentReference.FindIn(memo));

    [Fact]
    public void Two_in_one_memo_are_two() =>
        Assert.Equal(2, PaymentReference.FindIn($"{new PaymentReference(417)} 和 {new PaymentReference(418)}").Count);

    [Fact]
    public void The_balance_is_charges_less_refunds_less_payments_plus_what_was_repaid()
    {
        var (confirmation, entries) = Confirmed(Notice());
        List<LedgerEntry> ledger = [.. entries];
        Assert.Equal("¥118.00", $"{confirmation.ToPay}");

        ledger.Add(Entered(confirmation.Receive(Money.OfYuan(118), "t-1", Given.Evening, ledger)));
        Assert.Equal(("¥118.00", "¥118.00", "¥0.00"), ($"{ledger.Charged()}", $"{ledger.Paid()}", $"{ledger.Balance()}"));

        var second = Confirmed(Notice(Version4), confirmation, [.. ledger]);
        ledger.AddRange(second.Entries);
        Assert.Equal(("¥0.00", "¥-11.00"), ($"{second.Confirmation.ToPay}", $"{ledger.Balance()}"));

        ledger.Add(Entered(second.Confirmation.GiveBack(Money.OfYuan(11), "t-2", Given.Evening, ledger)));
        Assert.Equal(("¥107.00", "¥107.00", "¥0.00"), ($"{ledger.Charged()}", $"{ledger.Paid()}", $"{ledger.Balance()}"));
    }

    [Fact]
    public void Only_what_was_asked_for_or_all_that_is_due_is_entered()
    {
        var (confirmation, entries) = Confirmed(Notice());

        Assert.All(new[] { 0m, 1, 117.99m, 118.01m, 200 }, yuan => Assert.Equal(Wrong, confirmation.Receive(Money.OfYuan(yuan), "t", Given.Evening, entries)));
        Assert.Equal(Wrong, confirmation.GiveBack(Money.OfYuan(1), "t", Given.Evening, entries));

        LedgerEntry[] paid = [.. entries, Entered(confirmation.Receive(Money.OfYuan(118), "t", Given.Evening, entries))];
        Assert.Equal(Wrong, confirmation.Receive(Money.OfYuan(118), "t-2", Given.Evening, paid)); // twice is one too many
    }

    [Fact]
    public void An_earlier_reference_still_takes_what_it_asked_for()
    {
        var first = Confirmed(Notice(clubs: [Calligraphy.Last(0)]));
        var second = Confirmed(Notice(), first.Confirmation, [.. first.Entries]);
        LedgerEntry[] ledger = [.. first.Entries, .. second.Entries];

        Assert.Equal("¥118.00", $"{second.Confirmation.ToPay}");
        LedgerEntry[] paid = [.. ledger, Entered(first.Confirmation.Receive(Money.OfYuan(63), "t-1", Given.Evening, ledger))];
        Assert.Equal("¥55.00", $"{paid.Balance()}");
        Entered(second.Confirmation.Receive(Money.OfYuan(55), "t-2", Given.Evening, paid));
    }

    [Fact]
    public void Nothing_is_no_payment_also_when_nothing_is_due()
    {
        var (confirmation, entries) = Confirmed(Notice());
        LedgerEntry[] paid = [.. entries, Entered(confirmation.Receive(Money.OfYuan(118), "t", Given.Evening, entries))];

        Assert.Equal(Wrong, confirmation.Receive(Money.Zero, "t-2", Given.Evening, paid));
        Assert.Equal(Wrong, confirmation.GiveBack(Money.Zero, "t-2", Given.Evening, paid));
    }

    [Fact]
    public void A_reference_takes_what_it_asked_for_once_and_never_more_than_is_due()
    {
        var first = Under(417, Notice(clubs: [Calligraphy.Last(0)]), null);
        var second = Under(418, Notice(), first.Confirmation, [.. first.Entries]);
        var chess = Calligraphy with { Club = new(8), Name = "围棋", Weekday = DayOfWeek.Monday };
        var third = Under(419, Notice(clubs: [Calligraphy, chess, chess with { Club = new(9), Name = "合唱" }]), second.Confirmation, [.. first.Entries, .. second.Entries]);
        List<LedgerEntry> ledger = [.. first.Entries, .. second.Entries, .. third.Entries];
        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(one => one.Confirmation.Number));
        Assert.Equal("¥228.00", $"{ledger.Balance()}");

        ledger.Add(Entered(first.Confirmation.Receive(Money.OfYuan(63), "t-1", Given.Evening, ledger)));
        Assert.Equal(Wrong, first.Confirmation.Receive(Money.OfYuan(63), "t-2", Given.Evening, ledger));
        ledger.Add(Entered(second.Confirmation.Receive(Money.OfYuan(118), "t-3", Given.Evening, ledger))); // what came under the first is none of the second's
        Assert.Equal(Wrong, third.Confirmation.Receive(Money.OfYuan(228), "t-4", Given.Evening, ledger)); // more than is due by now
        Assert.Equal("¥47.00", $"{ledger.Balance()}");

        static ConfirmFeeOutcome.Confirmed Under(int reference, FeeNotice notice, FeeConfirmation? latest, params LedgerEntry[] ledger) =>
            Assert.IsType<ConfirmFeeOutcome.Confirmed>(FeeConfirmation.Confirm(notice, Mother(), notice.Hash(), "dl-9", Given.Evening, latest, ledger, new(reference)));
    }

    private static readonly MoveMoneyOutcome Wrong = new MoveMoneyOutcome.Refused(Refusal.AmountIsNotWhatIsDue);

    private static LedgerEntry Entered(MoveMoneyOutcome outcome) => Assert.IsType<MoveMoneyOutcome.Entered>(outcome).Entry;
}
