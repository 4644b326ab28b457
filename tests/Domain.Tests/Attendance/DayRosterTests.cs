using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Tests.Clubs;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Attendance;

/// <summary>王小明 of 3-2 stays on Mondays and Wednesdays; nobody else has a place.</summary>
public sealed class DayRosterTests
{
    private static readonly Child XiaoMing = new(Given.XiaoMing, "王小明", new(3, 2));
    private static readonly Child Other = new(new(9), "马小川", new(3, 2));

    [Fact]
    [Duty("五.4-d")]
    public void Who_has_a_place_on_that_day_is_expected_and_nobody_else()
    {
        Assert.Equal([Given.XiaoMing], Roster(new(2021, 4, 14)).Children.Select(one => one.Child));
        Assert.Empty(Roster(new(2021, 4, 15)).Children);
        Assert.Empty(Roster(new(2021, 5, 3)).Children);
    }

    [Fact]
    public void A_day_off_is_known_and_a_child_who_has_left_the_school_is_not_looked_for()
    {
        Assert.True(Roster(new(2021, 4, 14), absent: [Given.XiaoMing]).Find(Given.XiaoMing)!.OnLeave);
        Assert.False(Roster(new(2021, 4, 14)).Find(Given.XiaoMing)!.OnLeave);
        Assert.Null(Roster(new(2021, 4, 14)).Find(new(9)));

        var gone = new Child(Given.XiaoMing, "王小明", new(3, 2));
        gone.LeaveSchool(new(2021, 4, 13));
        Assert.Empty(DayRoster.Of(new(2021, 4, 14), [gone], [Given.Approved()], [], [], Spring2021.School(), Spring2021.Calendar).Children);
    }

    [Fact]
    public void A_child_with_a_seat_is_expected_in_class_and_club_with_the_clubs_hours()
    {
        var club = SomeClub.Of(20);
        club.Join(Given.XiaoMing.Value);
        var roster = DayRoster.Of(new(2021, 4, 14), [XiaoMing, Other], [Given.Approved()], [], [club], Spring2021.School(), Spring2021.Calendar);

        var expected = Assert.Single(roster.In(CareGroup.Of(club.Id)));
        Assert.Equal((club.Id, club.Leader, club.Starts, club.Ends), (expected.Club!.Club, expected.Club.Leader, expected.Club.From, expected.Club.To));
        Assert.Equal([Given.XiaoMing], roster.In(CareGroup.Of(XiaoMing.Class)).Select(one => one.Child));
        Assert.Empty(roster.In(CareGroup.Of(new Domain.Schools.ClassId(1, 1))));
    }

    [Fact]
    public void A_club_of_another_weekday_or_one_that_is_over_takes_nobody()
    {
        var monday = SomeClub.Of(20, weekday: DayOfWeek.Monday);
        monday.Join(Given.XiaoMing.Value);
        Assert.Null(DayRoster.Of(new(2021, 4, 14), [XiaoMing], [Given.Approved()], [], [monday], Spring2021.School(), Spring2021.Calendar).Find(Given.XiaoMing)!.Club);
    }

    private static DayRoster Roster(DateOnly day, params ChildId[] absent) =>
        DayRoster.Of(day, [XiaoMing, Other], [Given.Approved()], absent, [], Spring2021.School(), Spring2021.Calendar);
}
