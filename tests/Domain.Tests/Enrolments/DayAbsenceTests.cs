using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Enrolments;

/// <summary>王小明 stays on Mondays and Wednesdays from 12 April; it is Tuesday 13 April.</summary>
public sealed class DayAbsenceTests
{
    private static readonly DateTimeOffset Tuesday = Spring2021.At(4, 13, 20);
    private static readonly DateOnly Wednesday = new(2021, 4, 14);

    [Fact]
    public void A_day_of_the_child_is_taken_down_with_who_said_it_and_when()
    {
        var absence = Give(Wednesday);

        Assert.Equal((Given.XiaoMing, Wednesday, Given.WangFang, Tuesday, true), (absence.Child, absence.Day, absence.GivenBy, absence.GivenAt, absence.Stands));
    }

    [Theory]
    [InlineData(4, 12, Refusal.DayHasPassed)]
    [InlineData(4, 15, Refusal.ChildDoesNotStayThatDay)]
    [InlineData(4, 17, Refusal.NotASchoolDay)]
    [InlineData(5, 3, Refusal.NotASchoolDay)]
    [InlineData(7, 2, Refusal.ChildDoesNotStayThatDay)]
    [InlineData(7, 5, Refusal.AfterTheLastDay)]
    public void Another_day_is_refused_with_its_reason(int month, int day, Refusal why) =>
        Assert.Equal(why, WhyNot(Given.Bond(), new(2021, month, day), null, Tuesday));

    [Fact]
    public void Until_the_service_of_the_day_begins_and_not_after()
    {
        Assert.Null(WhyNot(Given.Bond(), Wednesday, null, Spring2021.At(4, 14, 16, 39)));
        Assert.Equal(Refusal.ServiceHasBegun, WhyNot(Given.Bond(), Wednesday, null, Spring2021.At(4, 14, 16, 40)));
    }

    [Fact]
    public void Once_a_day_until_it_is_taken_back_by_either_guardian()
    {
        var absence = Give(Wednesday);
        var father = Given.Bond(new(102), authority: Authority.MayCollect);

        Assert.Equal(Refusal.AbsenceIsKnown, WhyNot(father, Wednesday, absence, Tuesday));
        Assert.Null(absence.TakeBack(father, Staying(), Tuesday.AddHours(1)));
        Assert.Equal((false, new PersonId(102)), (absence.Stands, absence.TakenBackBy));
        Assert.Equal(Refusal.NoAbsenceIsKnown, absence.TakeBack(father, Staying(), Tuesday.AddHours(2)));
        Assert.Null(WhyNot(father, Wednesday, absence, Tuesday.AddHours(3)));
        Assert.Equal((true, new PersonId(102)), (absence.Stands, absence.GivenBy));
    }

    [Fact]
    public void It_is_not_taken_back_when_the_service_has_begun() =>
        Assert.Equal(Refusal.ServiceHasBegun, Give(Wednesday).TakeBack(Given.Bond(), Staying(), Spring2021.At(4, 14, 17)));

    [Theory]
    [InlineData(Authority.MayCollect, null)]
    [InlineData(Authority.MayConfirmFees, null)]
    [InlineData(Authority.None, Refusal.NotThisChildsGuardian)]
    public void To_care_for_a_day_is_not_to_apply_but_a_bond_without_any_authority_opens_nothing(Authority authority, Refusal? why) =>
        Assert.Equal(why, WhyNot(Given.Bond(authority: authority), Wednesday, null, Tuesday));

    [Fact]
    public void A_bond_that_has_ended_or_is_to_another_child_opens_nothing()
    {
        var ended = Given.Bond();
        ended.End(new(2021, 4, 1));

        Assert.Equal(Refusal.NotThisChildsGuardian, WhyNot(ended, Wednesday, null, Tuesday));
        Assert.Equal(Refusal.NotThisChildsGuardian, WhyNot(Given.Bond(child: Given.XiaoYu), Wednesday, null, Tuesday));
    }

    [Fact]
    public void Neither_is_it_taken_back_by_a_bond_that_has_ended_or_is_to_another_child()
    {
        var ended = Given.Bond();
        ended.End(new(2021, 4, 1));
        var absence = Give(Wednesday);

        Assert.Equal(Refusal.NotThisChildsGuardian, absence.TakeBack(ended, Staying(), Tuesday));
        Assert.Equal(Refusal.NotThisChildsGuardian, absence.TakeBack(Given.Bond(child: Given.XiaoYu), Staying(), Tuesday));
        Assert.True(absence.Stands);
    }

    [Fact]
    public void What_was_left_since_is_no_day_to_come()
    {
        var enrolment = Given.Approved();
        enrolment.Withdraw(new(2021, 4, 19), Given.Yes(at: Tuesday));

        Assert.Equal([Wednesday, new(2021, 4, 19), new(2021, 4, 21)], Staying().ToCome(Tuesday).Take(3)); // the next one first
        Assert.Equal([Wednesday], StayingDays.Of(Given.XiaoMing, [enrolment], Plan(), Spring2021.School(), Spring2021.Calendar).ToCome(Tuesday));
    }

    private static DayAbsence Give(DateOnly day) => Assert.IsType<AbsenceOutcome.Given>(DayAbsence.Give(Given.Bond(), day, Staying(), null, Tuesday)).Absence;

    private static Refusal? WhyNot(Guardianship bond, DateOnly day, DayAbsence? known, DateTimeOffset now) =>
        DayAbsence.Give(bond, day, Staying(), known, now) is AbsenceOutcome.Refused(var why) ? why : null;

    private static StayingDays Staying() => StayingDays.Of(Given.XiaoMing, [Given.Approved()], Plan(), Spring2021.School(), Spring2021.Calendar);

    private static ServicePlan Plan() =>
        new(1, "2021春", ServiceStage.Trial, new(Spring2021.FirstDay, Spring2021.LastDay, Spring2021.At(4, 1, 8), Spring2021.At(7, 2, 18), Spring2021.At(4, 8, 19)));
}
