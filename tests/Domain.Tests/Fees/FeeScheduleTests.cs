using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Domain.Tests.Fees;

public sealed class FeeScheduleTests
{
    private static readonly DateTimeOffset Now = Spring2021.At(4, 8, 12);
    private static readonly FeeItem Care = new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3));

    [Fact]
    [Duty("五.2-b")]
    public void A_schedule_needs_authority_number_and_date_of_its_approval()
    {
        Assert.IsType<ApproveScheduleOutcome.Approved>(Approve());
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleNeedsApproval), Approve(authority: " "));
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleNeedsApproval), Approve(number: ""));
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleNeedsApproval), FeeSchedule.Approve(4, "X教体", "15号", null, Now, [Care], Now));
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleNeedsApproval), Approve(on: new(2021, 4, 9))); // not approved yet
    }

    [Fact]
    [Duty("五.2-b")]
    public void Only_the_first_version_of_all_may_reach_back()
    {
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleReachesBack), Approve(from: Now.AddMinutes(-1)));
        Assert.IsType<ApproveScheduleOutcome.Approved>(Approve(version: 1, from: Now.AddDays(-30)));
    }

    [Fact]
    public void An_item_is_named_once_and_there_is_one()
    {
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleNamesItemsOnce), Approve(items: [Care, Care]));
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ScheduleNamesItemsOnce), Approve(items: []));
    }

    [Fact]
    public void A_reduced_share_is_less_than_the_usual_one_of_an_item_that_there_is()
    {
        Assert.IsType<ApproveScheduleOutcome.Approved>(Approve(items: [Care, Reduced(FeeKind.Care, 0)]));
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ExemptionReducesAnItem), Approve(items: [Care, Reduced(FeeKind.Care, 3)]));
        Assert.Equal(new ApproveScheduleOutcome.Refused(Refusal.ExemptionReducesAnItem), Approve(items: [Care, Reduced(FeeKind.Club, 0)]));
        Assert.Throws<ArgumentException>(() => new FeeSchedule(4, "X教体", "", new(2021, 4, 8), Now, [Care]));
    }

    private static FeeItem Reduced(FeeKind kind, decimal family) => new(kind, Money.OfYuan(6), Money.OfYuan(6 - family), Money.OfYuan(family), isExemption: true);

    private static ApproveScheduleOutcome Approve(
        int version = 4, string authority = "X教体", string number = "X教体〔2021〕15号", DateOnly? on = null, DateTimeOffset? from = null, FeeItem[]? items = null) =>
        FeeSchedule.Approve(version, authority, number, on ?? new(2021, 4, 8), from ?? Now, items ?? [Care], Now);
}
