using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Pickups.SomePickup;

namespace AfterSchoolBot.Domain.Tests.Pickups;

public sealed class PickupListTests
{
    private static readonly CustodyLimits NoLimits = CustodyLimits.Of(Given.XiaoMing, []);

    [Fact]
    [Duty("五.4-c")]
    public void Guardians_who_may_collect_are_on_the_list_by_themselves_and_adults_from_their_first_day_to_their_last()
    {
        Assert.Equal(["王芳", "王强", "王建国"], List().Adults.Select(adult => adult.Name));
        Assert.DoesNotContain(List(day: new(2021, 4, 13)).Adults, adult => adult.Name == "王建国");

        var ended = Grandfather();
        Assert.Null(ended.End(Mother, NoLimits, Noon));
        Assert.DoesNotContain(List([ended]).Adults, adult => adult.Name == "王建国");
        Assert.Equal(Refusal.AdultIsNotOnTheList, ended.End(Mother, NoLimits, Noon));
    }

    [Theory]
    [InlineData("王建国", "爷爷", "2208", null)]
    [InlineData("Anna Clarke", "aunt", "0001", null)]
    [InlineData("王", "爷爷", "2208", Refusal.AdultNeedsNameAndRelation)]
    [InlineData("13812345678", "爷爷", "2208", Refusal.AdultNeedsNameAndRelation)]
    [InlineData("王建国", " ", "2208", Refusal.AdultNeedsNameAndRelation)]
    [InlineData("王建国", "爷爷", "220", Refusal.AdultNeedsFourDigits)]
    [InlineData("王建国", "爷爷", "13812342208", Refusal.AdultNeedsFourDigits)]
    [InlineData("王建国", "爷爷", "22o8", Refusal.AdultNeedsFourDigits)]
    [Duty("D6")]
    public void An_adult_is_a_name_a_relation_and_four_digits_and_nothing_more(string name, string relation, string ending, Refusal? why) =>
        Assert.Equal(why, AuthorisedAdult.WhyNot(new(name, relation, ending)));

    [Theory]
    [InlineData(Authority.All, null)]
    [InlineData(Authority.MayCollect, null)]
    [InlineData(Authority.MayApply, Refusal.GuardianMayNotCollect)]
    [InlineData(Authority.None, Refusal.GuardianMayNotCollect)]
    [Duty("五.4-c")]
    public void Only_a_guardian_who_may_collect_puts_somebody_on_it_or_takes_somebody_off(Authority authority, Refusal? why)
    {
        var bond = Given.Bond(authority: authority);

        Assert.Equal(why, Enter(bond) is AdultOutcome.Refused(var refused) ? refused : null);
        Assert.Equal(why, Grandfather().End(bond, NoLimits, Noon));
    }

    [Fact]
    public void Nobody_stands_on_it_twice_and_it_is_not_endless()
    {
        Assert.Equal(new AdultOutcome.Refused(Refusal.AdultIsOnTheList), Enter(Mother, [Grandfather()]));
        Assert.IsType<AdultOutcome.Entered>(Enter(Mother, [Grandfather(ending: "2209")]));
        Assert.Equal(new AdultOutcome.Refused(Refusal.ListOfAdultsIsFull), Enter(Mother, [.. Enumerable.Range(0, AuthorisedAdult.MostForAChild).Select(n => Grandfather(ending: $"10{n:00}"))]));
    }

    [Fact]
    [Duty("五.4-c")]
    public void A_limit_is_entered_by_the_office_only_and_takes_the_adult_off_every_list()
    {
        var school = Spring2021.School();

        Assert.Equal(new LimitOutcome.Refused(Refusal.OnlyTheOfficeLimitsCustody), CustodyLimit.Enter(1, XiaoMing, Father, "王强", null, [], school, Li, Noon));
        Assert.Equal(new LimitOutcome.Refused(Refusal.AdultNeedsNameAndRelation), CustodyLimit.Enter(1, XiaoMing, null, "王", null, [], school, school.Coordinator, Noon));
        var limit = Limit(Father, "王强", school.Principal);
        Assert.Equal(new LimitOutcome.Refused(Refusal.LimitStandsAlready), CustodyLimit.Enter(2, XiaoMing, Father, "王强", null, [limit], school, school.Coordinator, Noon));

        Assert.Equal(["王芳", "王建国"], List(limits: [limit]).Adults.Select(adult => adult.Name));
        Assert.Equal(["王强"], List(limits: [limit]).Barred.Select(adult => adult.Name));
        Assert.False(List(limits: [limit]).HearsOf(new(Father, Given.XiaoMing, Relation.Father, Authority.All)));
        Assert.Equal(["王强", "王强"], List([Grandfather("王强", "9999")], [limit]).Barred.Select(adult => adult.Name)); // under his name with another telephone
    }

    private static AdultOutcome Enter(Guardianship bond, IEnumerable<AuthorisedAdult>? known = null) => AuthorisedAdult.Enter(8, bond, new("王建国", "爷爷", "2208"), known ?? [], NoLimits, Wednesday, Noon);
}
