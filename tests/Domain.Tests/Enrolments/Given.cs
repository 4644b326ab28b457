using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

/// <summary>王芳, her son 王小明, 张主任 who reviews, and the evening of 6 April 2021 on which she applies.</summary>
internal static class Given
{
    public static readonly ChildId XiaoMing = new(1);
    public static readonly ChildId XiaoYu = new(2);
    public static readonly PersonId WangFang = new(101);
    public static readonly PersonId Zhang = new(201);
    public static readonly DateTimeOffset Evening = new(2021, 4, 6, 20, 9, 0, TimeSpan.FromHours(8));
    public static readonly Terms Terms = new(2, 2, 3);

    public static GuardianConfirmation Yes(ChildId? child = null, DateTimeOffset? at = null, PersonId? guardian = null) =>
        Assert.IsType<ConfirmationOutcome.Given>(GuardianConfirmation.Give(
            Bond(guardian, child), Authority.MayApply, "read", "dl-1", at ?? Evening)).Confirmation;

    public static Guardianship Bond(PersonId? guardian = null, ChildId? child = null, Authority authority = Authority.All) =>
        new(guardian ?? WangFang, child ?? XiaoMing, Relation.Mother, authority);

    public static Application Wish(Weekdays days = Weekdays.Monday | Weekdays.Wednesday, PriorityGroup? priority = null) =>
        new(XiaoMing, days, new Need(NeedReason.NobodyCollects, "我和他爸六点才下班"), priority, Terms);

    public static Enrolment Submitted(Weekdays days = Weekdays.Monday | Weekdays.Wednesday, PriorityGroup? priority = null) =>
        Assert.IsType<ApplyOutcome.Submitted>(Enrolment.Apply(new(417), Wish(days, priority), Yes(), null)).Enrolment;

    public static Enrolment InReview(Weekdays days = Weekdays.Monday | Weekdays.Wednesday, PriorityGroup? priority = null)
    {
        var enrolment = Submitted(days, priority);
        enrolment.TakeUp(Zhang, Evening.AddHours(12));
        return enrolment;
    }

    public static Enrolment Approved(Weekdays days = Weekdays.Monday | Weekdays.Wednesday, PriorityGroup? priority = null)
    {
        var enrolment = InReview(days, priority);
        enrolment.Approve(Zhang, "周一、周三看护还有位", Evening.AddHours(20));
        return enrolment;
    }
}
