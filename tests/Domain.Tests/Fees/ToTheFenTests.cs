using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

/// <summary>五.2: amounts are exact, references are those on the slips that are out, and nothing comes back twice.</summary>
public sealed class ToTheFenTests
{
    private static readonly ClubSessions Chess = new(new(2), "象棋", DayOfWeek.Monday, CareOn(Weekdays.Monday).On);

    [Theory]
    [InlineData(1, "FY-0001-3")]
    [InlineData(417, "FY-0417-2")]
    [InlineData(9999, "FY-9999-6")]
    [InlineData(12345, "FY-12345-0")]
    public void A_reference_once_printed_is_never_computed_otherwise(int number, string written) => Assert.Equal(written, $"{new PaymentReference(number)}");

    [Fact]
    public void There_is_no_reference_number_zero() => Assert.Empty(PaymentReference.FindIn($"{new PaymentReference(0)}"));

    [Fact]
    public void On_a_bill_care_stands_first_and_then_the_clubs_by_their_numbers() =>
        Assert.Equal(["", "象棋", "书法"], Notice(clubs: [Calligraphy, Chess]).Lines.Select(line => line.Name));

    [Fact]
    public void A_family_is_asked_again_when_something_is_new_or_gone()
    {
        var (with, without) = (Notice(clubs: [Calligraphy, Chess]), Notice());

        Assert.True(with.AsksOtherThan(without));
        Assert.True(without.AsksOtherThan(with));
    }

    [Fact]
    public void Of_two_versions_from_the_same_hour_the_later_one_holds()
    {
        var (one, other) = (Schedule(5, clubSubsidy: 4, clubFamily: 4), Schedule(6, clubSubsidy: 2, clubFamily: 6));

        Assert.Equal(["¥6.00", "¥6.00"], new[] { new[] { one, other }, [other, one] }.Select(published =>
            $"{FeeNotice.For(Given.XiaoMing, FeePrices.At(other, published, [Confirmed(Notice(one)).Confirmation], null, Spring2021.School()), Care, [Calligraphy]).Lines[^1].Family}"));
    }

    [Fact]
    public void At_two_prices_of_one_thing_no_more_comes_back_than_was_charged_for_it()
    {
        var fromMay = Schedule(3, clubSubsidy: 4, clubFamily: 4, from: Spring2021.At(5, 1, 0));
        var before = Schedule(2, clubSubsidy: 3, clubFamily: 5);
        var prices = FeePrices.At(fromMay, [before, fromMay], [], null, Spring2021.School());
        var confirmed = Confirmed(FeeNotice.For(Given.XiaoMing, prices, CareSessions.None, [Calligraphy.Last(9)]));
        Assert.Equal(["¥5.00", "¥32.00"], new[] { 0, 1 }.Select(line => $"{FeeNotice.For(Given.XiaoMing, prices, CareSessions.None, [Calligraphy.Last(9)]).Lines[line].TotalFamily}"));

        var quote = RefundQuote.For(confirmed.Confirmation, prices, CareSessions.None, [Calligraphy.Last(11)], confirmed.Entries);
        Assert.Equal("¥37.00", $"{quote.Total}"); // eleven sessions were worth 47, nine were charged
    }

    [Fact]
    public void A_confirmed_account_is_on_record_as_confirmed()
    {
        var school = Spring2021.School();
        var change = Assert.IsType<ProposeAccountOutcome.Proposed>(AccountChange.Propose(school, new("专户", "示范银行", "12345678"), Spring2021.Coordinator, Given.Evening, null)).Change;
        change.Confirm(school, Spring2021.Principal, Given.Evening.AddDays(1));

        Assert.Equal((true, Spring2021.Principal, Given.Evening.AddDays(1)), (change.Confirmed, change.DecidedBy, change.DecidedAt));
    }

    [Fact]
    public void What_cannot_be_a_price_or_a_schedule_says_why()
    {
        Assert.Contains("¥9.00", Assert.Throws<ArgumentException>(() => new FeeItem(FeeKind.Care, Money.OfYuan(9), Money.OfYuan(3), Money.OfYuan(3))).Message, StringComparison.Ordinal);
        Assert.Contains("Version 7", Assert.Throws<ArgumentException>(() => new FeeSchedule(7, "", "1号", new(2021, 3, 20), Given.Evening, [])).Message, StringComparison.Ordinal);
        Assert.Contains("version 4", Assert.Throws<ArgumentException>(() => RefundQuote.For(Confirmed(Notice(Version4)).Confirmation, Prices(Version3), Care, [], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_has_whole_fen()
    {
        Assert.Contains("two decimals", Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfYuan(1.005m)).Message, StringComparison.Ordinal);
        Assert.Equal((new Money(101), new Money(99), new Money(300)), (Money.Add(new(100), new(1)), Money.Subtract(new(100), new(1)), Money.Multiply(new(100), 3)));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) * 2);
    }

    [Fact]
    public void Of_two_equal_amounts_none_is_less_or_more()
    {
        var (one, same, more) = (new Money(100), new Money(100), new Money(101));

        Assert.True(one <= same && one >= same && one < more && more > one && one <= more && more >= one);
        Assert.False(one < same || one > same || more < one || one > more || more <= one || one >= more);
        Assert.True(one.CompareTo(more) < 0);
    }
}
