using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Pickups;

/// <summary>王小明 stays on Mondays and Wednesdays; it is Wednesday 14 April. 王芳 and 王强 are his guardians, 王建国 his grandfather is on the list.</summary>
internal static class SomePickup
{
    public static readonly DateOnly Wednesday = new(2021, 4, 14);
    public static readonly DateTimeOffset Noon = Spring2021.At(4, 14, 12);
    public static readonly DateTimeOffset Late = Spring2021.At(4, 14, 17);
    public static readonly PersonId Father = new(102);
    public static readonly PersonId Li = new(3);

    public static Guardianship Mother { get; } = Given.Bond();
    public static Child XiaoMing => new(Given.XiaoMing, "王小明", new(3, 2));

    public static AuthorisedAdult Grandfather(string name = "王建国", string ending = "2208") =>
        Assert.IsType<AdultOutcome.Entered>(AuthorisedAdult.Enter(7, Mother, new(name, "爷爷", ending), [], CustodyLimits.Of(Given.XiaoMing, []), Wednesday, Noon)).Adult;

    public static CustodyLimit Limit(PersonId? person, string name, PersonId? by = null) =>
        Assert.IsType<LimitOutcome.Entered>(CustodyLimit.Enter(9, XiaoMing, person, name, null, [], Spring2021.School(), by ?? Spring2021.School().Coordinator, Noon)).Limit;

    public static PickupList List(IEnumerable<AuthorisedAdult>? adults = null, IEnumerable<CustodyLimit>? limits = null, DateOnly? day = null) => PickupList.Of(
        Given.XiaoMing,
        [new(Mother, "王芳", "5521"), new(new(Father, Given.XiaoMing, Relation.Father, Authority.All), "王强", "6633"), new(new(new(103), Given.XiaoMing, Relation.Other, Authority.MayApply), "王小姑", "7744")],
        adults ?? [Grandfather()],
        limits ?? [],
        day ?? Wednesday);

    public static StayingDays Staying() => StayingDays.Of(
        Given.XiaoMing,
        [Given.Approved()],
        new ServicePlan(1, "2021春", ServiceStage.Trial, new(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.At(4, 1, 8), Spring2021.At(7, 2, 18), Spring2021.At(4, 8, 19))),
        Spring2021.School(),
        Spring2021.Calendar);

    public static DayPickupOutcome Ask(PickupList? list = null, Collector? adult = null, Guardianship? bond = null, IEnumerable<DayPickup>? earlier = null, DateTimeOffset? now = null, int number = 17, string code = "4471")
    {
        var who = list ?? List();
        return DayPickup.Ask(number, bond ?? Mother, adult ?? who.Adults[^1], who, Staying(), Spring2021.School(), earlier ?? [], () => code, now ?? Noon);
    }

    public static DayPickup Taken(int number = 17, string code = "4471") => Assert.IsType<DayPickupOutcome.Taken>(Ask(number: number, code: code)).Pickup;

    public static DayPickup Waiting(IEnumerable<DayPickup>? earlier = null, Collector? adult = null) => Assert.IsType<DayPickupOutcome.Waits>(Ask(adult: adult, earlier: earlier, now: Late, number: 18)).Pickup;
}
