using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Pickups.SomePickup;

namespace AfterSchoolBot.Domain.Tests.Pickups;

public sealed class LateAndNoticeTests
{
    private static readonly TimeOnly InForce = new(17, 45);

    [Fact]
    public void Late_is_said_with_a_time_and_the_last_word_counts()
    {
        var late = Assert.IsType<LateOutcome.Said>(Say(new(18, 5)));
        Assert.Equal((new TimeOnly(18, 5), Given.WangFang, true), (late.Late.Expected, late.Late.SaidBy, late.IsNew));

        var again = Assert.IsType<LateOutcome.Said>(Say(new(18, 20), late.Late));
        Assert.Equal((new TimeOnly(18, 20), false), (late.Late.Expected, again.IsNew));
    }

    [Theory]
    [InlineData(17, 45, Refusal.NotLaterThanPickup)]
    [InlineData(17, 30, Refusal.NotLaterThanPickup)]
    [InlineData(21, 0, Refusal.CallTheOffice)]
    public void What_is_not_later_and_what_is_far_too_late_is_no_matter_for_a_chat(int hour, int minute, Refusal why) =>
        Assert.Equal(new LateOutcome.Refused(why), Say(new(hour, minute)));

    [Fact]
    public void A_bond_that_opens_nothing_says_nothing() =>
        Assert.Equal(new LateOutcome.Refused(Refusal.NotThisChildsGuardian), LatePickup.Say(Given.Bond(authority: Domain.Families.Authority.None), new(18, 5), InForce, null, Spring2021.School(), Late));

    [Fact]
    public void A_notice_is_for_classes_or_a_club_and_a_correction_says_what_it_changes()
    {
        var notice = Give(new(Wednesday, "南门雨棚", InForce, PickupReason.Rain, "带伞"));
        Assert.True(notice.IsFor(new(3, 2), []));
        Assert.False(notice.IsFor(new(3, 3), [new(7)]));

        var right = notice.Terms with { Place = "东门雨棚" };
        Assert.Equal([PickupPart.Place], notice.Changes(right));
        var second = Assert.IsType<NoticeGivenOutcome.Given>(notice.Correct(right, Li, Late)).Notice;
        Assert.Equal((1, 2, false, true, "东门雨棚"), (second.Number, second.Version, notice.Stands, second.Stands, second.Place));
        Assert.Equal(new NoticeGivenOutcome.Refused(Refusal.NoticeStandsNoMore), notice.Correct(right, Li, Late));
        Assert.Equal(new NoticeGivenOutcome.Refused(Refusal.NothingToChange), second.Correct(right, Li, Late));

        Assert.Null(second.Recall(Late));
        Assert.Equal(Refusal.NoticeStandsNoMore, second.Recall(Late));
    }

    [Fact]
    public void A_notice_names_a_place_and_a_day_that_is_not_over()
    {
        Assert.Equal(Refusal.NoticeNeedsAPlace, WhyNot(new(Wednesday, " ", null, null, null)));
        Assert.Equal(Refusal.NoticeNeedsAPlace, WhyNot(new(Wednesday, new string('门', 41), null, null, null)));
        Assert.Equal(Refusal.TextTooLong, WhyNot(new(Wednesday, "东门", null, null, new string('伞', 61))));
        Assert.Equal(Refusal.DayHasPassed, WhyNot(new(Wednesday.AddDays(-1), "东门", null, null, null)));
    }

    private static LateOutcome Say(TimeOnly expected, LatePickup? known = null) => LatePickup.Say(Mother, expected, InForce, known, Spring2021.School(), Late);

    private static PickupNotice Give(PickupTerms terms) => Assert.IsType<NoticeGivenOutcome.Given>(PickupNotice.Give(1, new([new(3, 1), new(3, 2)], null), terms, Spring2021.School(), Li, Late)).Notice;

    private static Refusal? WhyNot(PickupTerms terms) => PickupNotice.Give(1, new([new(3, 2)], null), terms, Spring2021.School(), Li, Late) is NoticeGivenOutcome.Refused(var why) ? why : null;
}
