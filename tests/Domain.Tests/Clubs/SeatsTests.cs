using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Domain.Tests.Clubs;

public class SeatsTests
{
    [Fact]
    public void More_seats_reach_those_who_wait_and_fewer_never_put_a_child_out()
    {
        var club = SomeClub.Of(seats: 2);
        foreach (var child in new[] { 1, 2, 3, 4 }) club.Wait(child);

        Assert.Equal(new ResizeOutcome.Refused(Refusal.SeatsAreTaken), club.Resize(1, SomeClub.Seven));
        Assert.Equal(new ResizeOutcome.Resized(1, 1), club.Resize(3, SomeClub.Seven));
        Assert.Equal((3, 2, 2), (club.Seats, club.Taken, club.WaitingAt(SomeClub.Seven)));
        Assert.Equal(new ResizeOutcome.Resized(-1, 0), club.Resize(2, SomeClub.Seven));
    }

    [Fact]
    public void A_club_keeps_at_least_one_seat()
    {
        var club = SomeClub.Of(seats: 2);

        Assert.Equal(new ResizeOutcome.Refused(Refusal.SeatsAreTaken), club.Resize(0, SomeClub.Seven));
        Assert.Equal(new ResizeOutcome.Resized(-1, 0), club.Resize(1, SomeClub.Seven));
    }

    [Fact]
    [Duty("三.3-b")]
    public void A_child_that_waits_moves_to_its_new_place_in_the_order_and_nobody_else_moves()
    {
        var club = SomeClub.Of(seats: 1);
        foreach (var child in new[] { 1, 2, 3 }) club.Wait(child);
        var version = club.Version;

        club.Rank(new(3), new(4)); // it is there already
        club.Rank(new(1), new(1)); // it sits
        club.Rank(new(9), new(1)); // it is not here
        Assert.Equal(version, club.Version);
        Assert.Equal([new(2), new(3)], club.LineAt(SomeClub.Seven));

        club.Rank(new(3), new(2));
        Assert.Equal([new(3), new(2)], club.LineAt(SomeClub.Seven));
        Assert.Equal([new(4), new(4), new(2)], club.Places.Select(place => place.Tier));
    }

    [Fact]
    public void A_child_that_left_the_line_and_came_back_is_ranked_where_it_stands_now()
    {
        var club = SomeClub.Of(seats: 1);
        foreach (var child in new[] { 1, 2 }) club.Wait(child);
        club.Leave(new(2), default, SomeClub.Seven);
        club.Wait(2);

        club.Rank(new(2), new(1));

        Assert.Equal([new(4), new(4), new(1)], club.Places.Select(place => place.Tier));
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 17, 44, 18, 30, true)]
    [InlineData(DayOfWeek.Wednesday, 17, 45, 18, 30, false)]
    [InlineData(DayOfWeek.Wednesday, 16, 0, 16, 46, true)]
    [InlineData(DayOfWeek.Wednesday, 16, 0, 16, 45, false)]
    [InlineData(DayOfWeek.Thursday, 16, 45, 17, 45, false)]
    public void Two_groups_meet_each_other_when_they_share_a_minute_of_a_day(DayOfWeek weekday, int hour, int minute, int untilHour, int untilMinute, bool meets) =>
        Assert.Equal(meets, SomeClub.Of(seats: 1).MeetsWith(weekday, new(hour, minute), new(untilHour, untilMinute), new(2021, 4, 14), new(2021, 6, 30)));

    [Theory]
    [InlineData(4, 1, 4, 14, true)]
    [InlineData(4, 1, 4, 13, false)]
    [InlineData(6, 30, 7, 9, true)]
    [InlineData(7, 1, 7, 9, false)]
    public void Groups_of_other_weeks_do_not_meet_each_other(int fromMonth, int from, int toMonth, int to, bool meets)
    {
        var club = SomeClub.Of(seats: 1);

        Assert.Equal(meets, club.MeetsWith(DayOfWeek.Wednesday, new(16, 45), new(17, 45), new(2021, fromMonth, from), new(2021, toMonth, to)));
        club.Close(new(2), SomeClub.Seven);
        Assert.False(club.MeetsWith(DayOfWeek.Wednesday, new(16, 45), new(17, 45), new(2021, fromMonth, from), new(2021, toMonth, to)));
    }

    [Fact]
    [Duty("四.2-b")]
    public void More_than_half_as_many_in_line_as_there_are_seats_call_for_a_second_group()
    {
        var club = SomeClub.Of(seats: 4);
        foreach (var child in Enumerable.Range(1, 6)) club.Wait(child);
        Assert.False(club.NeedsSecondGroup(SomeClub.Seven));
        club.Wait(7);
        Assert.True(club.NeedsSecondGroup(SomeClub.Seven));

        club.ProposeSecondGroup(new(2021, 4, 9));
        club.ProposeSecondGroup(new(2021, 4, 10));
        Assert.Equal(new DateOnly(2021, 4, 9), club.SecondGroupProposedOn);
    }

    [Fact]
    public void A_club_with_too_few_children_is_short_until_enough_have_a_seat()
    {
        var club = SomeClub.Of(seats: 4, minimum: 2);
        club.Join(1);
        Assert.True(club.IsShort);
        club.Join(2);
        Assert.False(club.IsShort);
        club.ReportShort(new(2021, 4, 9));
        Assert.Equal(new DateOnly(2021, 4, 9), club.ShortReportedOn);
    }

    [Fact]
    public void A_closed_club_lets_everybody_go_says_whom_and_takes_nobody()
    {
        var club = SomeClub.Of(seats: 1);
        club.Wait(1);
        club.Wait(2);

        var closed = Assert.IsType<CloseOutcome.Closed>(club.Close(new(2), SomeClub.Seven));
        Assert.Equal([new(1), new(2)], closed.Children);
        Assert.Equal((0, 0), (club.Taken, club.WaitingAt(SomeClub.Seven)));
        Assert.Equal(new JoinOutcome.Refused(Refusal.ClubIsClosed), club.Join(3));
        Assert.Equal(new CloseOutcome.Refused(Refusal.ClubIsClosed), club.Close(new(2), SomeClub.Seven));
        Assert.False(club.IsShort);
    }
}
