using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using static AfterSchoolBot.Domain.Tests.Enrolments.Given;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

public sealed class ApplyTests
{
    [Fact]
    public void The_guardians_own_yes_makes_the_application()
    {
        var enrolment = Submitted(priority: PriorityGroup.MigrantWorkersChild);

        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
        Assert.Equal("BM-0417", enrolment.Number.ToString());
        Assert.Equal(WangFang, enrolment.Applicant);
        Assert.Equal(Weekdays.None, enrolment.GrantedDays);
        var first = Assert.Single(enrolment.History);
        Assert.Equal((EnrolmentState.Submitted, WangFang, Evening), (first.State, first.By, first.At));
        Assert.Equal("dl-1", first.Confirmation!.Activity);
    }

    [Fact]
    [Duty("二.3-a")]
    public void Only_a_guardian_on_the_roll_says_yes_for_a_child()
    {
        var ended = Bond();
        ended.End(new(2021, 4, 1));

        Assert.Equal(new ConfirmationOutcome.Refused(Refusal.NotThisChildsGuardian), Press(null, Authority.MayApply));
        Assert.Equal(new ConfirmationOutcome.Refused(Refusal.NotThisChildsGuardian), Press(ended, Authority.MayApply));
    }

    [Theory]
    [InlineData(Authority.MayCollect, Authority.MayApply, Refusal.GuardianMayNotApply)]
    [InlineData(Authority.MayApply, Authority.MayConfirmFees, Refusal.GuardianMayNotConfirmFees)]
    [InlineData(Authority.MayConfirmFees, Authority.MayApply, Refusal.GuardianMayNotApply)]
    [InlineData(Authority.MayConfirmFees, Authority.MayApply | Authority.MayConfirmFees, Refusal.GuardianMayNotApply)]
    [Duty("二.3-a")]
    public void A_guardian_without_the_authority_is_told_which_is_missing(Authority has, Authority needed, Refusal why) =>
        Assert.Equal(new ConfirmationOutcome.Refused(why), Press(Bond(authority: has), needed));

    [Fact]
    [Duty("二.3-a", "I3")]
    public void A_yes_for_one_child_is_no_yes_for_another() =>
        Assert.Equal(new ApplyOutcome.Refused(Refusal.ConfirmedSomethingElse), Enrolment.Apply(new(1), Wish(), Yes(XiaoYu), null));

    [Fact]
    [Duty("三.2-a")]
    public void An_application_names_at_least_one_day() =>
        Assert.Equal(new ApplyOutcome.Refused(Refusal.NoDaysChosen), Enrolment.Apply(new(1), Wish(Weekdays.None), Yes(), null));

    [Fact]
    [Duty("三.4-a")]
    public void A_child_has_one_application_at_a_time() =>
        Assert.Equal(new ApplyOutcome.Refused(Refusal.AlreadyApplied), Enrolment.Apply(new(2), Wish(), Yes(), Submitted()));

    [Fact]
    public void Who_has_left_may_apply_again()
    {
        var old = Approved();
        old.Withdraw(new(2021, 4, 8), Yes());

        Assert.IsType<ApplyOutcome.Submitted>(Enrolment.Apply(new(2), Wish(), Yes(), old));
    }

    [Fact]
    public void The_guardians_own_words_have_200_characters_and_are_never_cut()
    {
        Assert.Equal(200, new Need(NeedReason.Other, new string('我', 200)).OwnWords.Length);
        Assert.False(Need.Fits(new string('我', 201)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Need(NeedReason.Other, new string('我', 201)));
    }

    [Theory]
    [InlineData("BM-0417", 417)]
    [InlineData("bm-12345", 12345)]
    public void A_number_is_read_as_the_office_writes_it(string text, int value) => Assert.Equal(new(value), ApplicationNumber.Parse(text));

    [Theory]
    [InlineData("0417")]
    [InlineData("BM-")]
    [InlineData("BM-0000")]
    [InlineData("WD-0032")]
    public void Anything_else_is_no_application_number(string text)
    {
        Assert.False(ApplicationNumber.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ApplicationNumber.Parse(text));
    }

    [Theory]
    [InlineData(PriorityGroup.Disabled, 6, 1)]
    [InlineData(PriorityGroup.LeftBehind, 1, 2)]
    [InlineData(PriorityGroup.MigrantWorkersChild, 3, 2)]
    [InlineData(PriorityGroup.Hardship, 6, 2)]
    [InlineData(null, 1, 3)]
    [InlineData(null, 2, 3)]
    [InlineData(null, 3, 4)]
    [InlineData(null, 4, 4)]
    [InlineData(null, 5, 5)]
    [Duty("三.3-b")]
    public void The_default_order_is_groups_then_lower_then_middle_grades_then_others(PriorityGroup? group, int grade, int tier) =>
        Assert.Equal(new(tier), PriorityOrder.Default.TierOf(group, grade));

    [Fact]
    public void An_earlier_tier_is_before_a_later_one_and_equal_to_itself()
    {
        var (first, second, again) = (new PriorityTier(1), new PriorityTier(2), new PriorityTier(1));

        Assert.True(first < second && first <= second && second > first && second >= first && first <= again && first >= again);
        Assert.False(second < first || second <= first || first > second || first >= second || first < again || first > again);
    }

    [Fact]
    [Duty("三.3-b")]
    public void A_school_may_publish_another_order()
    {
        var order = new PriorityOrder([[PriorityGroup.Hardship]], [[6]]);

        Assert.Equal([1, 2, 3], [order.TierOf(PriorityGroup.Hardship, 1).Value, order.TierOf(null, 6).Value, order.TierOf(PriorityGroup.Disabled, 1).Value]);
    }

    private static ConfirmationOutcome Press(Guardianship? bond, Authority needed) => GuardianConfirmation.Give(bond, needed, "read", "dl-1", Evening);
}
