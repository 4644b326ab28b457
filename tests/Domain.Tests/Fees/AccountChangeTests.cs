using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Fees;

public sealed class AccountChangeTests
{
    private static readonly SpecialAccount Another = new("示范小学专户", "示范银行", "1234567890123456");
    private static readonly DateTimeOffset Now = Spring2021.At(4, 8, 12);
    private static readonly PersonId Teacher = new(3);

    private readonly School school = Spring2021.School();

    [Fact]
    [Duty("五.2-c")]
    public void The_second_person_confirms_and_until_then_the_old_account_stands()
    {
        var change = Proposed(Spring2021.Coordinator);
        Assert.Equal("示范小学", school.SpecialAccount.Name);

        Assert.Equal(new DecideAccountOutcome.Refused(Refusal.SecondPersonConfirms), change.Confirm(school, Spring2021.Coordinator, Now));
        Assert.Equal("示范小学", school.SpecialAccount.Name);

        Assert.Equal(new DecideAccountOutcome.Confirmed(Another), change.Confirm(school, Spring2021.Principal, Now));
        Assert.Equal(Another, school.SpecialAccount);
        Assert.Equal(new DecideAccountOutcome.Refused(Refusal.AlreadyDecided), change.Drop(school, Spring2021.Principal, Now));
    }

    [Fact]
    [Duty("五.2-c")]
    public void Nobody_else_proposes_confirms_or_drops()
    {
        var refused = new DecideAccountOutcome.Refused(Refusal.OnlyPrincipalAndCoordinator);
        Assert.Equal(new ProposeAccountOutcome.Refused(Refusal.OnlyPrincipalAndCoordinator), AccountChange.Propose(school, Another, Teacher, Now, null));
        Assert.Equal(refused, Proposed(Spring2021.Principal).Confirm(school, Teacher, Now));
        Assert.Equal(refused, Proposed(Spring2021.Principal).Drop(school, Teacher, Now));
    }

    [Fact]
    [Duty("五.2-c")]
    public void One_person_who_holds_both_offices_cannot_be_the_two()
    {
        school.AppointCoordinator(Spring2021.Principal);

        Assert.Equal(new DecideAccountOutcome.Refused(Refusal.SecondPersonConfirms), Proposed(Spring2021.Principal).Confirm(school, Spring2021.Principal, Now));
    }

    [Fact]
    public void One_change_at_a_time_whole_and_different()
    {
        var open = Proposed(Spring2021.Principal);
        Assert.Equal(new ProposeAccountOutcome.Refused(Refusal.AccountChangeIsOpen), AccountChange.Propose(school, Another, Spring2021.Coordinator, Now, open));
        Assert.Equal(new ProposeAccountOutcome.Refused(Refusal.AccountIncomplete), AccountChange.Propose(school, Another with { Bank = "" }, Spring2021.Principal, Now, null));
        Assert.Equal(new ProposeAccountOutcome.Refused(Refusal.AccountIncomplete), AccountChange.Propose(school, Another with { Number = "12*4567890" }, Spring2021.Principal, Now, null));

        open.Confirm(school, Spring2021.Coordinator, Now);
        Assert.Equal(new ProposeAccountOutcome.Refused(Refusal.NothingToChange), AccountChange.Propose(school, Another, Spring2021.Principal, Now, null));
        Assert.Throws<InvalidOperationException>(() => school.OpenSpecialAccount("他行", "99999999"));
    }

    [Fact]
    [Duty("五.2-c")]
    public void What_was_dropped_or_confirmed_is_decided_and_the_account_stays_as_it_is()
    {
        var dropped = Proposed(Spring2021.Coordinator);
        dropped.Drop(school, Spring2021.Principal, Now);

        Assert.Equal(new DecideAccountOutcome.Refused(Refusal.AlreadyDecided), dropped.Confirm(school, Spring2021.Principal, Now));
        Assert.Equal("示范小学", school.SpecialAccount.Name);
        Assert.Equal((false, Spring2021.Principal, Now), (dropped.Confirmed, dropped.DecidedBy, dropped.DecidedAt));
    }

    [Fact]
    public void A_school_that_is_being_set_up_opens_its_account_once()
    {
        var fresh = new School("示范小学", "Asia/Shanghai", Spring2021.Principal, Spring2021.Coordinator, "示范小学");
        fresh.OpenSpecialAccount("示范银行", "99999999");

        Assert.Equal(new SpecialAccount("示范小学", "示范银行", "99999999"), fresh.SpecialAccount);
        Assert.Throws<InvalidOperationException>(() => fresh.OpenSpecialAccount("他行", "88888888"));
    }

    [Theory]
    [InlineData(7, 2, 2, false)]
    [InlineData(8, 2, 2, true)]
    [InlineData(30, 60, 60, true)]
    [InlineData(31, 2, 2, false)]
    [InlineData(8, 61, 2, false)]
    [InlineData(8, 2, 61, false)]
    public void An_account_has_8_to_30_digits_and_names_of_at_most_60_characters(int digits, int name, int bank, bool complete) =>
        Assert.Equal(complete, new SpecialAccount(new('校', name), new('行', bank), new('1', digits)).IsComplete);

    [Fact]
    public void Who_proposed_it_may_drop_it()
    {
        Assert.Equal(new DecideAccountOutcome.Dropped(), Proposed(Spring2021.Principal).Drop(school, Spring2021.Principal, Now));
        Assert.Equal("示范小学", school.SpecialAccount.Name);
    }

    private AccountChange Proposed(PersonId by) => Assert.IsType<ProposeAccountOutcome.Proposed>(AccountChange.Propose(school, Another, by, Now, null)).Change;
}
