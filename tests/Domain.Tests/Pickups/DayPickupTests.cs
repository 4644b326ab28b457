using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Pickups.SomePickup;

namespace AfterSchoolBot.Domain.Tests.Pickups;

public sealed class DayPickupTests
{
    [Fact]
    [Duty("五.4-c")]
    public void Until_the_schools_hour_it_counts_at_once_and_brings_a_code()
    {
        var pickup = Taken();

        Assert.Equal((true, "4471", null, Given.WangFang, 7), (pickup.Counts, pickup.Code, pickup.DecidedBy, pickup.AskedBy, pickup.Adult));
        Assert.False(DayPickup.NeedsAYes(Wednesday, Spring2021.School(), Spring2021.At(4, 14, 15, 29)));
        Assert.True(DayPickup.NeedsAYes(Wednesday, Spring2021.School(), Spring2021.At(4, 14, 15, 30)));
        Assert.False(DayPickup.NeedsAYes(Wednesday.AddDays(5), Spring2021.School(), Late));
    }

    [Fact]
    [Duty("五.4-c")]
    public void After_it_somebody_must_agree_and_until_then_the_earlier_answer_stands()
    {
        var earlier = Taken();
        var father = List().Adults[1];
        var waiting = Waiting([earlier], father);

        Assert.Equal((PickupState.Asked, null, true), (waiting.State, waiting.Code, earlier.Counts));
        Assert.IsType<DayPickupOutcome.Taken>(waiting.Accept(List(), [earlier, waiting], () => "0815", Li, Late.AddMinutes(2)));
        Assert.Equal((PickupState.Accepted, "0815", Li, PickupState.TakenBack), (waiting.State, waiting.Code, waiting.DecidedBy!.Value, earlier.State));
        Assert.Equal(Refusal.AlreadyDecided, WhyNot(waiting.Accept(List(), [], () => "1", Li, Late)));
        Assert.Equal(Refusal.AlreadyDecided, waiting.Decline(Li, Late));
    }

    [Fact]
    public void Declined_the_earlier_answer_goes_on()
    {
        var earlier = Taken();
        var waiting = Waiting([earlier], List().Adults[1]);

        Assert.Null(waiting.Decline(Li, Late));
        Assert.Equal((PickupState.Declined, true, null), (waiting.State, earlier.Counts, waiting.Code));
    }

    [Fact]
    public void A_later_wish_takes_the_place_of_one_that_is_open_or_counts()
    {
        var first = Waiting();
        var second = Waiting([first], List().Adults[1]);
        Assert.Equal((PickupState.TakenBack, PickupState.Asked), (first.State, second.State));

        var counting = Taken();
        Assert.IsType<DayPickupOutcome.Taken>(Ask(adult: List().Adults[1], earlier: [counting]));
        Assert.Equal(PickupState.TakenBack, counting.State);
    }

    [Fact]
    [Duty("五.4-c")]
    public void Only_a_guardian_who_may_collect_says_it()
    {
        Assert.Equal(Refusal.GuardianMayNotCollect, WhyNot(Ask(bond: Given.Bond(authority: Authority.MayApply))));
        Assert.Equal(Refusal.GuardianMayNotCollect, WhyNot(Ask(bond: Given.Bond(child: Given.XiaoYu))));
        Assert.Equal(Refusal.GuardianMayNotCollect, WhyNot(Ask(list: List(limits: [Limit(Given.WangFang, "王芳")]))));
    }

    [Fact]
    [Duty("五.4-c")]
    public void Who_is_off_the_list_or_barred_is_refused_in_the_same_words()
    {
        var barred = List(limits: [Limit(Father, "王强")]);
        var father = List().Adults[1];
        var stranger = new Collector(null, 99, "王舅舅", null, "舅舅", "1234");

        Assert.Equal(Refusal.AdultIsNotOnTheList, WhyNot(Ask(list: barred, adult: father)));
        Assert.Equal(Refusal.AdultIsNotOnTheList, WhyNot(Ask(adult: stranger)));

        var waiting = Waiting(adult: father);
        Assert.Equal(Refusal.AdultIsNotOnTheList, WhyNot(waiting.Accept(barred, [], () => "1", Li, Late)));
    }

    [Fact]
    public void The_same_adult_twice_is_known_already() => Assert.Equal(Refusal.PickupIsKnown, WhyNot(Ask(earlier: [Taken()])));

    [Fact]
    public void A_day_on_which_the_child_does_not_stay_is_refused()
    {
        Assert.Equal(Refusal.ChildDoesNotStayThatDay, WhyNot(Ask(list: List(day: new(2021, 4, 15)))));
        Assert.Equal(Refusal.DayHasPassed, WhyNot(Ask(list: List(day: new(2021, 4, 12)))));
        Assert.IsType<DayPickupOutcome.Taken>(Ask(list: List(day: new(2021, 4, 19)), now: Late));
    }

    [Fact]
    public void It_is_taken_back_by_a_guardian_who_may_collect_and_its_code_opens_nothing_any_more()
    {
        var pickup = Taken();

        Assert.Equal(Refusal.GuardianMayNotCollect, pickup.TakeBack(Given.Bond(authority: Authority.MayApply), List(), Late));
        Assert.Null(pickup.TakeBack(new(Father, Given.XiaoMing, Relation.Father, Authority.All), List(), Late));
        Assert.False(pickup.CodeIsOpen);
        Assert.Equal(Refusal.AlreadyDecided, pickup.TakeBack(Mother, List(), Late));
    }

    private static Refusal? WhyNot(DayPickupOutcome outcome) => outcome is DayPickupOutcome.Refused(var why) ? why : null;
}
