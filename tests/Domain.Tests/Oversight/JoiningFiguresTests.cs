using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Tests.Oversight;

public class JoiningFiguresTests
{
    private static readonly OversightTerms Terms = new();
    private static readonly DateTimeOffset Morning = Spring2021.At(4, 1, 8);

    [Fact]
    public void Forty_one_of_forty_two_within_twenty_minutes_look_told()
    {
        var figures = JoiningFigures.Of(42, Enumerable.Range(0, 41).Select(n => Morning.AddSeconds(n * 30)), Terms);

        Assert.Equal(new JoiningFigures(42, 41, 41, 20), figures);
        Assert.True(figures.LookTold(Terms));
    }

    [Fact]
    public void One_earlier_family_does_not_hide_the_others()
    {
        var figures = JoiningFigures.Of(20, Enumerable.Range(0, 19).Select(n => Morning.AddMinutes(n)).Prepend(Morning.AddDays(-1)), Terms);

        Assert.Equal(new JoiningFigures(20, 20, 19, 18), figures);
        Assert.True(figures.LookTold(Terms));
    }

    [Theory]
    [InlineData(40, 37, 0.5, false)] // under the share
    [InlineData(40, 38, 0.5, true)] // 95 of a hundred
    [InlineData(9, 9, 0.5, false)] // too small a class
    [InlineData(10, 10, 0.5, true)]
    [InlineData(40, 40, 10, false)] // over the evening, as families do
    [Duty("二.3-b")]
    public void The_share_the_span_and_the_size_are_the_published_ones(int children, int applied, double minutesApart, bool told) =>
        Assert.Equal(told, JoiningFigures.Of(children, Enumerable.Range(0, applied).Select(n => Morning.AddMinutes(n * minutesApart)), Terms).LookTold(Terms));

    [Fact]
    public void Other_terms_are_other_figures()
    {
        var times = Enumerable.Range(0, 8).Select(n => Morning.AddMinutes(n * 5)).ToList();

        Assert.False(JoiningFigures.Of(8, times, Terms).LookTold(Terms));
        var stricter = new OversightTerms { TogetherPercent = 50, TogetherMinutes = 15, TogetherChildren = 5 };
        Assert.Equal(new JoiningFigures(8, 8, 4, 15), JoiningFigures.Of(8, times, stricter));
        Assert.True(JoiningFigures.Of(8, times, stricter).LookTold(stricter));
    }

    [Fact]
    public void Of_two_groups_as_large_the_one_that_came_closer_together_is_named()
    {
        var (far, close) = (new[] { 0, 10, 20 }, new[] { 100, 103, 106 });

        Assert.Equal(new JoiningFigures(20, 6, 3, 6), JoiningFigures.Of(20, far.Concat(close).Select(minute => Morning.AddMinutes(minute)), Terms));
        Assert.Equal(new JoiningFigures(20, 6, 3, 6), JoiningFigures.Of(20, close.Concat(far.Select(minute => minute + 200)).Select(minute => Morning.AddMinutes(minute)), Terms));
    }

    [Fact]
    public void Nobody_applied_is_no_figure_of_anything() => Assert.Equal(new JoiningFigures(30, 0, 0, 0), JoiningFigures.Of(30, [], Terms));

    [Fact]
    public void One_reminder_a_round_and_the_first_is_named_to_who_asks_for_a_second()
    {
        var first = Assert.IsType<ReminderOutcome.Sent>(Reminder.Send("2021春", [], 120, Terms, Spring2021.Coordinator, Morning)).Reminder;

        Assert.Equal(("2021春", 1, 120), (first.Round, first.Number, first.Families));
        Assert.Equal(new ReminderOutcome.Refused(Refusal.RemindedEnoughThisRound, first), Reminder.Send("2021春", [first], 90, Terms, Spring2021.Coordinator, Morning.AddDays(5)));
        Assert.IsType<ReminderOutcome.Sent>(Reminder.Send("2021春", [first], 90, new OversightTerms { RemindersARound = 2 }, Spring2021.Coordinator, Morning));
        Assert.Equal(new ReminderOutcome.Refused(Refusal.RemindedEnoughThisRound, null), Reminder.Send("2021春", [], 90, new OversightTerms { RemindersARound = 0 }, Spring2021.Coordinator, Morning));
    }

    [Fact]
    public void Of_several_reminders_the_first_is_named()
    {
        var terms = new OversightTerms { RemindersARound = 2 };
        var first = Assert.IsType<ReminderOutcome.Sent>(Reminder.Send("2021春", [], 120, terms, Spring2021.Coordinator, Morning)).Reminder;
        var second = Assert.IsType<ReminderOutcome.Sent>(Reminder.Send("2021春", [first], 90, terms, Spring2021.Coordinator, Morning)).Reminder;

        Assert.Equal(new ReminderOutcome.Refused(Refusal.RemindedEnoughThisRound, first), Reminder.Send("2021春", [second, first], 80, terms, Spring2021.Coordinator, Morning));
    }

    [Fact]
    public void A_gift_is_registered_as_the_donor_wishes_to_be_called()
    {
        var gift = Assert.IsType<GiftOutcome.Registered>(Gift.Register("示范社区", "图书 120 册", "图书角", Money.OfYuan(2400), new(2021, 4, 8), Spring2021.Coordinator)).Gift;

        Assert.Equal(("示范社区", "图书 120 册", "图书角", Money.OfYuan(2400)), (gift.Donor, gift.What, gift.Use, gift.Value));
        Assert.IsType<GiftOutcome.Registered>(Gift.Register(new('社', 120), new('书', 120), new('角', 120), null, new(2021, 4, 8), Spring2021.Coordinator));
        Assert.Equal(new GiftOutcome.Refused(Refusal.TextTooLong), Gift.Register("", new('书', 121), "图书角", null, new(2021, 4, 8), Spring2021.Coordinator));
    }
}
