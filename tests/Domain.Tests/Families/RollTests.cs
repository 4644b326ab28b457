using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Families;

public class RollTests
{
    [Fact]
    public void A_child_moves_leaves_and_comes_back_under_one_number()
    {
        var child = new Child(Given.XiaoMing, "王小明", new(3, 2));
        child.Number("20210101");
        child.Rename("王晓明");
        child.MoveTo(new(3, 1));
        Assert.Equal((Given.XiaoMing, "20210101", "王晓明", "3-1", true), (child.Id, child.PupilNumber, child.Name, child.Class.ToString(), child.IsPupil));

        child.LeaveSchool(new(2021, 4, 9));
        child.LeaveSchool(new(2021, 5, 1));
        Assert.Equal((new DateOnly(2021, 4, 9), false), (child.LeftOn!.Value, child.IsPupil));
        child.ComeBack();
        Assert.True(child.IsPupil);
    }

    [Fact]
    public void A_bond_that_has_ended_or_gives_nothing_is_as_none()
    {
        var bond = Given.Bond();
        Assert.True(bond.Counts);
        bond.Entrust(Authority.None);
        Assert.False(bond.Counts);
        Assert.False(bond.May(Authority.None));

        bond.Entrust(Authority.MayCollect);
        bond.End(new(2021, 4, 9));
        Assert.False(bond.Counts);
        bond.Restore();
        Assert.True(bond.May(Authority.MayCollect));
        bond.Call(Relation.Other);
        Assert.Equal(Relation.Other, bond.Relation);
    }

    [Fact]
    public void Of_a_new_telephone_too_only_four_digits_are_kept()
    {
        var guardian = new Guardian(Given.WangFang, null);
        guardian.Phone("0417");
        Assert.Equal("0417", guardian.PhoneEnding);
        Assert.Throws<ArgumentException>(() => guardian.Phone("13800000417"));
    }

    [Fact]
    public void A_slip_says_who_handed_it_out()
    {
        var slip = RegistrationCode.Issue(Given.WangFang, Given.Evening);
        slip.Code.HandOut(Given.Zhang);
        Assert.Equal(Given.Zhang, slip.Code.IssuedBy);
    }
}
