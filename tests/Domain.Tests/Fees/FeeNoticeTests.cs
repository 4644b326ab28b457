using AfterSchoolBot.Domain.Fees;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

public sealed class FeeNoticeTests
{
    [Fact]
    [Duty("二.5-b", "五.2-a")]
    public void The_notice_shows_cost_subsidy_and_the_familys_share()
    {
        var notice = Notice();

        Assert.Equal(["¥214.00", "¥96.00", "¥118.00"], [$"{notice.Cost}", $"{notice.Subsidy}", $"{notice.Family}"]);
        Assert.Equal(["¥63.00", "¥55.00"], notice.Lines.Select(line => $"{line.TotalFamily}"));
        Assert.Equal(3, notice.ScheduleVersion);
    }

    [Fact]
    [Duty("二.5-b")]
    public void The_cost_is_the_subsidy_and_the_familys_share_together()
    {
        Assert.Throws<ArgumentException>(() => new FeeItem(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(2)));
        Assert.Throws<ArgumentException>(() => new FeeItem(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(8), Money.OfYuan(-2)));
    }

    [Fact]
    [Duty("五.2-b")]
    public void What_has_no_item_in_the_approved_schedule_is_not_charged()
    {
        var careOnly = new FeeSchedule(5, "X教体", "X教体〔2021〕16号", new(2021, 4, 8), default, [Version3.For(FeeKind.Care)!]);

        Assert.Equal(FeeKind.Care, Assert.Single(Notice(careOnly).Lines).Item.Kind);
    }

    [Fact]
    public void The_same_facts_give_the_same_hash_in_whatever_order_the_clubs_come()
    {
        ClubSessions chess = new(new(2), "象棋", DayOfWeek.Monday, CareOn(Weekdays.Monday).On);

        Assert.Equal(Notice(clubs: [Calligraphy, chess]).Hash(), Notice(clubs: [chess, Calligraphy]).Hash());
        Assert.Matches("^[0-9a-f]{32}$", Notice().Hash());
    }

    [Fact]
    public void Any_other_content_gives_another_hash()
    {
        string[] hashes =
        [
            Notice().Hash(), Notice(Version4).Hash(), Notice(child: new(9)).Hash(),
            Notice(clubs: [Calligraphy.Last(10)]).Hash(), Notice(clubs: [Calligraphy with { Name = "硬笔书法" }]).Hash(),
            Notice(clubs: [Calligraphy with { Club = new(8) }]).Hash(), Notice(clubs: [Calligraphy with { Weekday = DayOfWeek.Monday }]).Hash(),
            Notice(Schedule(3, clubSubsidy: 2, clubFamily: 5)).Hash(),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void A_new_price_is_told_as_what_changed_and_nothing_else()
    {
        var change = Assert.Single(Notice(Version4).ChangesFrom(Notice()));

        Assert.Equal("书法", change.After!.Name);
        Assert.Equal(["¥5.00", "¥4.00", "¥3.00", "¥4.00"], [$"{change.Before!.Family}", $"{change.After.Family}", $"{change.Before.Subsidy}", $"{change.After.Subsidy}"]);
        Assert.Empty(Notice().ChangesFrom(Notice()));
    }

    [Fact]
    public void A_family_is_asked_again_when_its_share_of_something_changes_and_not_when_the_government_pays_more()
    {
        Assert.True(Notice(Version4).AsksOtherThan(Notice()));
        Assert.False(Notice().AsksOtherThan(Notice()));
        Assert.False(Notice(Schedule(3, clubSubsidy: 4, clubFamily: 5)).AsksOtherThan(Notice()));
    }

    [Fact]
    public void The_government_may_pay_nothing_and_a_family_nothing_but_nobody_less()
    {
        Assert.True(FeeItem.Fits(Money.OfYuan(6), Money.Zero, Money.OfYuan(6)));
        Assert.True(FeeItem.Fits(Money.OfYuan(6), Money.OfYuan(6), Money.Zero));
        Assert.False(FeeItem.Fits(Money.OfYuan(6), Money.OfYuan(7), Money.OfYuan(-1)));
        Assert.False(FeeItem.Fits(Money.OfYuan(6), Money.OfYuan(-1), Money.OfYuan(7)));
    }

    [Fact]
    public void A_club_more_and_a_club_less_are_told_too()
    {
        var changes = Notice(clubs: [Calligraphy with { Club = new(8), Name = "机器人" }]).ChangesFrom(Notice());

        Assert.Equal([(null, "机器人"), ("书法", null)], changes.Select(change => (change.Before?.Name, change.After?.Name)));
    }

    [Fact]
    public void A_fingerprint_keeps_its_parts_apart()
    {
        Assert.NotEqual(Fingerprint.Of("ab", "c"), Fingerprint.Of("a", "bc"));
        Assert.NotEqual(Fingerprint.Of("a", null), Fingerprint.Of("a"));
        Assert.Equal(Fingerprint.Of("Care", "1", "2.5"), Fingerprint.Of(FeeKind.Care, 1, 2.5m)); // the same on every machine
    }
}
