using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Fees.Some;

namespace AfterSchoolBot.Domain.Tests.Fees;

public sealed class ExemptionTests
{
    private static readonly FeeSchedule WithExemption =
        Schedule(3, clubSubsidy: 3, clubFamily: 5, exemptions: new FeeItem(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(6), Money.Zero, isExemption: true));

    [Fact]
    [Duty("五.2-e")]
    public void Asking_needs_nothing_but_the_guardians_yes_and_holds_from_that_day()
    {
        var exemption = Asked();

        Assert.Equal((Given.XiaoMing, 1, new DateOnly(2021, 4, 6), ExemptionState.Asked), (exemption.Child, exemption.Number, exemption.From, exemption.State));
        Assert.Equal(new AskExemptionOutcome.Refused(Refusal.NotThisChildsGuardian), Exemption.Ask(WithExemption, null, "read", "dl-1", Given.Evening, null));
    }

    [Fact]
    [Duty("五.2-e")]
    public void A_schedule_without_a_reduced_share_grants_none()
    {
        Assert.Equal(new AskExemptionOutcome.Refused(Refusal.NoExemptionPublished), Ask(Version3));
        Assert.Equal(new AskExemptionOutcome.Refused(Refusal.NoExemptionPublished), Ask(null));
    }

    [Fact]
    public void It_is_asked_once_and_after_a_decline_again()
    {
        var exemption = Asked();
        Assert.Equal(new AskExemptionOutcome.Refused(Refusal.ExemptionAlreadyAsked), Ask(WithExemption, exemption));

        exemption.Decline(Given.Zhang, "公示里没有这种情况", Given.Evening);
        Assert.Equal(2, Assert.IsType<AskExemptionOutcome.Asked>(Ask(WithExemption, exemption)).Exemption.Number);

        var granted = Asked();
        granted.Grant(Given.Zhang, "符合", Given.Evening);
        Assert.Equal(new AskExemptionOutcome.Refused(Refusal.ExemptionAlreadyGranted), Ask(WithExemption, granted));
    }

    [Fact]
    [Duty("五.2-e")]
    public void It_is_decided_once_with_a_reason_and_not_by_the_guardian_who_asked()
    {
        var exemption = Asked();
        Assert.Equal(new DecideExemptionOutcome.Refused(Refusal.NotForOnesOwnChild), exemption.Grant(Given.WangFang, "好", Given.Evening));
        Assert.Equal(new DecideExemptionOutcome.Refused(Refusal.DecisionNeedsReason), exemption.Grant(Given.Zhang, " ", Given.Evening));

        Assert.Equal(new DecideExemptionOutcome.Decided(ExemptionState.Granted), exemption.Grant(Given.Zhang, "符合公示第4条", Given.Evening));
        Assert.Equal((Given.Zhang, "符合公示第4条"), (exemption.DecidedBy, exemption.Reason));
        Assert.Equal(new DecideExemptionOutcome.Refused(Refusal.AlreadyDecided), exemption.Decline(Given.Zhang, "不", Given.Evening));
    }

    private static Exemption Asked() => Assert.IsType<AskExemptionOutcome.Asked>(Ask(WithExemption)).Exemption;

    private static AskExemptionOutcome Ask(FeeSchedule? schedule, Exemption? latest = null) =>
        Exemption.Ask(schedule, Mother(authority: Authority.All), "read", "dl-1", Given.Evening, latest);
}
