using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Tests.Families;

public class GuardianshipTests
{
    private readonly Guardianship bond = new(new(7), new(1), Relation.Grandmother, Authority.MayApply | Authority.MayCollect);

    [Fact]
    public void A_guardian_may_do_what_the_school_has_entered_and_no_more()
    {
        Assert.True(bond.May(Authority.MayApply));
        Assert.True(bond.May(Authority.MayApply | Authority.MayCollect));
        Assert.False(bond.May(Authority.MayConfirmFees));
        Assert.False(bond.May(Authority.All));
        Assert.False(bond.May(Authority.None));
    }

    [Fact]
    public void A_bond_that_has_ended_allows_nothing_and_ends_once()
    {
        bond.End(new(2021, 4, 6));
        bond.End(new(2021, 4, 7));

        Assert.False(bond.May(Authority.MayApply));
        Assert.Equal(new DateOnly(2021, 4, 6), bond.EndedOn);
    }

    [Theory]
    [InlineData("13912340417")]
    [InlineData("417")]
    [InlineData("04一7")]
    [Duty("D6")]
    public void Of_a_telephone_only_the_last_four_digits_are_kept(string phone) =>
        Assert.Throws<ArgumentException>(() => new Guardian(new(7), phone));

    [Fact]
    public void A_guardian_need_not_leave_a_telephone() => Assert.Null(new Guardian(new(7), phoneEnding: null).PhoneEnding);
}
