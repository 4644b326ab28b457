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
