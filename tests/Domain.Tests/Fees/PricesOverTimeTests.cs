using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

/// <summary>A price that changes in the middle of the term changes what is to come, and nothing that has been.</summary>
public sealed class PricesOverTimeTests
{
    private static readonly FeeSchedule FromMay = Schedule(5, clubSubsidy: 4, clubFamily: 4, from: Spring2021.At(5, 1, 0));
    private static readonly FeeSchedule FromJune = Schedule(6, clubSubsidy: 2, clubFamily: 6, from: Spring2021.At(6, 1, 0));

    private static readonly FeeItem NoCareFee = new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(6), Money.Zero, isExemption: true);
    private static readonly FeeSchedule WithExemption = Schedule(3, clubSubsidy: 3, clubFamily: 5, exemptions: NoCareFee);

    [Fact]
    public void Sessions_used_before_a_new_version_keep_the_price_that_was_confirmed()
    {
        var confirmed = Confirmed(Notice(Version3));
        var notice = FeeNotice.For(Given.XiaoMing, PricesIn(FromMay, confirmed.Confirmation), Care, [Calligraphy]);

        Assert.Equal([("", 21, "¥3.00"), ("书法", 3, "¥5.00"), ("书法", 8, "¥4.00")], notice.Lines.Select(line => (line.Name, line.Sessions, $"{line.Family}")));
        var refund = Assert.Single(Confirmed(notice, confirmed.Confirmation, [.. confirmed.Entries]).Entries);
        Assert.Equal((LedgerKind.Refund, "¥8.00"), (refund.Kind, $"{refund.Amount}"));
    }

    [Fact]
    public void The_change_is_told_as_the_price_of_what_is_to_come()
    {
        var confirmed = Confirmed(Notice(Version3)).Confirmation;
        var old = FeeNotice.For(Given.XiaoMing, FeePrices.AsConfirmed(confirmed, [Version3, FromMay], [confirmed], Spring2021.School()), Care, [Calligraphy]);
        var change = Assert.Single(FeeNotice.For(Given.XiaoMing, PricesIn(FromMay, confirmed), Care, [Calligraphy]).ChangesFrom(old));

        Assert.Equal(["¥5.00", "¥4.00"], [$"{change.Before!.Family}", $"{change.After!.Family}"]);
    }

    [Fact]
    public void A_version_that_was_never_confirmed_prices_nothing_that_has_been()
    {
        var confirmed = Confirmed(Notice(Version3)).Confirmation;
        var notice = FeeNotice.For(Given.XiaoMing, PricesIn(FromJune, confirmed, FromMay), Care, [Calligraphy]);

        Assert.Equal([(6, "¥5.00"), (5, "¥6.00")], notice.Lines.Where(line => line.Name == "书法").Select(line => (line.Sessions, $"{line.Family}")));
    }

    [Fact]
    public void Where_nothing_was_confirmed_a_used_session_has_the_price_published_then()
    {
        var notice = FeeNotice.For(Given.XiaoMing, PricesIn(FromMay), Care, [Calligraphy]);

        Assert.Equal([(3, "¥5.00"), (8, "¥4.00")], notice.Lines.Where(line => line.Name == "书法").Select(line => (line.Sessions, $"{line.Family}")));
    }

    [Fact]
    public void A_version_in_force_since_the_morning_prices_the_session_of_that_afternoon()
    {
        var fromNoon = Schedule(5, clubSubsidy: 4, clubFamily: 4, from: Spring2021.At(4, 28, 12));
        var fromEvening = Schedule(5, clubSubsidy: 4, clubFamily: 4, from: Spring2021.At(4, 28, 18));

        Assert.Equal([2, 3], new[] { fromNoon, fromEvening }.Select(version =>
            FeeNotice.For(Given.XiaoMing, PricesIn(version), Care, [Calligraphy]).Lines.First(line => line.Name == "书法").Sessions));
    }

    [Fact]
    public void A_version_in_force_from_the_minute_in_which_care_begins_prices_that_afternoon()
    {
        var fromCare = Schedule(5, clubSubsidy: 4, clubFamily: 4, from: Spring2021.At(4, 28, 16, 40));
        var aMinuteLater = Schedule(5, clubSubsidy: 4, clubFamily: 4, from: Spring2021.At(4, 28, 16, 41));

        Assert.Equal([2, 3], new[] { fromCare, aMinuteLater }.Select(version => Used(PricesIn(version))));
        Assert.Equal([2, 3], new[] { fromCare, aMinuteLater }.Select(version => Used(PricesIn(version, Confirmed(Notice(version)).Confirmation))));

        static int Used(FeePrices prices) => FeeNotice.For(Given.XiaoMing, prices, Care, [Calligraphy]).Lines.First(line => line.Name == "书法").Sessions;
    }

    [Fact]
    [Duty("五.2-e")]
    public void The_day_on_which_the_reduced_share_was_asked_for_has_it_already()
    {
        var monday = new DateOnly(2021, 5, 10);

        Assert.Equal(["¥0.00", "¥3.00"], new[] { monday, monday.AddDays(1) }.Select(from =>
            $"{FeeNotice.For(Given.XiaoMing, FeePrices.At(WithExemption, [WithExemption], [], from, Spring2021.School()), new(Weekdays.Monday, [monday]), []).Lines[0].Family}"));
    }

    [Fact]
    public void What_comes_back_is_at_the_price_that_was_confirmed_whatever_came_into_force_since()
    {
        var confirmed = Confirmed(Notice(Version3));

        Assert.Equal("¥30.00", $"{Refund(confirmed.Confirmation, CareSessions.None, [Calligraphy.Last(6)], confirmed.Entries, Version3, FromMay).Total}");
    }

    [Fact]
    public void A_reduced_share_holds_from_the_day_it_was_asked_for()
    {
        var prices = FeePrices.At(WithExemption, [WithExemption], [], new(2021, 5, 1), Spring2021.School());
        var notice = FeeNotice.For(Given.XiaoMing, prices, Care, [Calligraphy]);

        Assert.Equal([("", 6, "¥3.00"), ("", 15, "¥0.00"), ("书法", 11, "¥5.00")], notice.Lines.Select(line => (line.Name, line.Sessions, $"{line.Family}")));
        Assert.Equal("¥6.00", $"{notice.Lines[1].Subsidy}"); // both shares are shown, and are the cost together
    }

    [Fact]
    public void A_version_without_a_reduced_share_reduces_nothing_any_more()
    {
        var prices = FeePrices.At(FromMay, [WithExemption, FromMay], [], new(2021, 4, 1), Spring2021.School());

        Assert.Equal([(6, "¥0.00"), (15, "¥3.00")], FeeNotice.For(Given.XiaoMing, prices, Care, []).Lines.Select(line => (line.Sessions, $"{line.Family}")));
    }

    [Fact]
    public void A_share_granted_after_the_yes_does_not_lower_what_comes_back()
    {
        var confirmed = Confirmed(Notice(WithExemption));

        Assert.Equal("¥30.00", $"{Refund(confirmed.Confirmation, Care.Last(10), [], confirmed.Entries, WithExemption).Total}");
        Assert.Throws<ArgumentException>(() => RefundQuote.For(
            confirmed.Confirmation, FeePrices.At(WithExemption, [WithExemption], [], new(2021, 4, 1), Spring2021.School()), Care, [], confirmed.Entries));
    }

    private static FeePrices PricesIn(FeeSchedule current, FeeConfirmation? confirmed = null, params FeeSchedule[] also) =>
        FeePrices.At(current, [Version3, .. also, current], confirmed is null ? [] : [confirmed], null, Spring2021.School());
}
