using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

public sealed class ConfirmAndRefundTests
{
    [Fact]
    public void The_guardians_yes_is_bound_to_version_and_amount_and_only_it_makes_a_charge()
    {
        var (confirmation, entries) = Confirmed(Notice());

        Assert.Equal((3, "¥118.00", Given.WangFang), (confirmation.ScheduleVersion, $"{confirmation.Amount}", confirmation.Guardian));
        Assert.Equal(Notice().Hash(), confirmation.NoticeHash);
        Assert.Equal([(LedgerKind.Charge, "¥63.00"), (LedgerKind.Charge, "¥55.00")], entries.Select(entry => (entry.Kind, $"{entry.Amount}")));
        Assert.All(entries, entry => Assert.Equal((3, "dl-9"), (entry.ScheduleVersion, entry.Reference)));
    }

    [Fact]
    [Duty("五.2-d")]
    public void A_button_from_an_older_notice_has_no_effect_even_when_the_price_fell() =>
        Assert.Equal(
            new ConfirmFeeOutcome.Refused(Refusal.FeesHaveChanged),
            Confirm(Notice(Version4), Mother(), Notice(Version3).Hash()));

    [Fact]
    public void Confirmed_is_confirmed()
    {
        var first = Confirmed(Notice());

        Assert.Equal(
            new ConfirmFeeOutcome.Refused(Refusal.AlreadyConfirmed),
            Confirm(Notice(), Mother(), null, first.Confirmation, [.. first.Entries]));
    }

    [Fact]
    public void With_nothing_asked_for_there_is_nothing_to_pay()
    {
        var nothing = FeeNotice.For(Given.XiaoMing, Prices(Version3), CareSessions.None, []);

        Assert.Equal(
            new ConfirmFeeOutcome.Refused(Refusal.NothingToPay),
            Confirm(nothing, Mother()));
    }

    [Fact]
    public void A_waived_fee_is_confirmed_at_nothing_and_charges_nothing()
    {
        var waived = new FeeSchedule(6, "X教体", "X教体〔2021〕17号", new(2021, 4, 8), default, [new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(6), Money.Zero)]);
        var (confirmation, entries) = Confirmed(Notice(waived));

        Assert.Equal(Money.Zero, confirmation.Amount);
        Assert.Empty(entries);
    }

    [Fact]
    public void Only_the_childs_guardian_confirms_its_fee()
    {
        Assert.Equal(new ConfirmFeeOutcome.Refused(Refusal.NotThisChildsGuardian), Press(null));
        Assert.Equal(new ConfirmFeeOutcome.Refused(Refusal.GuardianMayNotConfirmFees), Press(Mother(authority: Authority.MayApply)));
        Assert.Equal(new ConfirmFeeOutcome.Refused(Refusal.ConfirmedSomethingElse), Press(Mother(Given.XiaoYu)));

        static ConfirmFeeOutcome Press(Guardianship? bond) =>
            Confirm(Notice(), bond);
    }

    [Fact]
    public void A_lower_price_confirmed_anew_gives_the_difference_back()
    {
        var first = Confirmed(Notice());
        var second = Confirmed(Notice(Version4), first.Confirmation, [.. first.Entries]);

        var refund = Assert.Single(second.Entries);
        Assert.Equal((LedgerKind.Refund, FeeKind.Club, "¥11.00", 4), (refund.Kind, refund.Fee, $"{refund.Amount}", refund.ScheduleVersion));
        Assert.Equal("¥107.00", $"{first.Entries.Concat(second.Entries).Balance()}");
    }

    [Fact]
    [Duty("二.3-c")]
    public void The_refund_is_told_before_the_tap_from_the_version_that_was_confirmed()
    {
        var confirmed = Confirmed(Notice(Version4));
        var quote = Refund(confirmed.Confirmation, Care.Last(10), [Calligraphy.Last(6)], confirmed.Entries);

        Assert.Equal(["¥30.00", "¥24.00"], quote.Lines.Select(line => $"{line.Amount}"));
        Assert.Equal("¥54.00", $"{quote.Total}");
        Assert.Throws<ArgumentException>(() => RefundQuote.For(confirmed.Confirmation, Prices(Version3), Care, [], confirmed.Entries));
    }

    [Fact]
    public void Only_the_club_comes_back_when_only_the_club_is_left()
    {
        var confirmed = Confirmed(Notice(Version4));
        var quote = Refund(confirmed.Confirmation, CareSessions.None, [Calligraphy.Last(6)], confirmed.Entries);
        var entry = Assert.Single(quote.Pay(Given.Evening, "dl-12"));

        Assert.Equal((LedgerKind.Refund, new FeeFor(FeeKind.Club, new(7)), "¥24.00"), (entry.Kind, entry.Item, $"{entry.Amount}"));
        Assert.NotEqual(quote.Hash(), Refund(confirmed.Confirmation, CareSessions.None, [], confirmed.Entries).Hash());
    }

    [Fact]
    public void Nothing_comes_back_twice_or_that_was_never_charged()
    {
        var confirmed = Confirmed(Notice(Version4));
        ClubSessions chess = new(new(2), "象棋", DayOfWeek.Monday, CareOn(Weekdays.Monday).On);
        var once = Quote(confirmed.Entries).Pay(Given.Evening, "dl-12");

        Assert.Equal("¥44.00", $"{Quote(confirmed.Entries).Total}");
        Assert.Empty(Quote([.. confirmed.Entries, .. once]).Lines);

        RefundQuote Quote(IReadOnlyCollection<LedgerEntry> ledger) =>
            Refund(confirmed.Confirmation, CareSessions.None, [Calligraphy, chess], ledger);
    }
}
