using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using static AfterSchoolBot.Domain.Tests.Clubs.SomeClub;

namespace AfterSchoolBot.Domain.Tests.Clubs;

/// <summary>三.3: a seat that comes free is offered to those who wait, in the published order, one at a time.</summary>
public sealed class OfferTests
{
    private static readonly DateTimeOffset Morning = new(2021, 4, 9, 8, 10, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Evening = new(2021, 4, 9, 20, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    [Duty("I2")]
    public void A_free_seat_is_offered_to_the_first_in_line_and_to_nobody_else()
    {
        var club = FullWithTwoWaiting();
        club.Leave(new(1), default, Morning);

        Assert.Equal(new ChildId(2), Assert.Single(club.OfferFreeSeats(Morning, Evening)).Child);
        Assert.Empty(club.OfferFreeSeats(Morning.AddMinutes(1), Evening));
        Assert.Equal(0, club.SeatsFree(Morning));
        Assert.IsType<HoldOutcome.Full>(club.Hold(9, at: Morning));
    }

    [Fact]
    [Duty("三.3-b")]
    public void A_child_of_an_earlier_tier_is_asked_before_one_who_came_earlier()
    {
        var club = FullWithTwoWaiting();
        club.Wait(4, tier: 2);
        club.Leave(new(1), default, Morning);

        Assert.Equal(new ChildId(4), Assert.Single(club.OfferFreeSeats(Morning, Evening)).Child);
    }

    [Fact]
    public void A_seat_let_go_by_everyone_is_free_from_that_very_moment_though_nobody_has_written_it_down()
    {
        var club = Of(seats: 1);
        club.Join(1);
        club.Wait(2);
        club.Leave(new(1), default, Morning);
        club.OfferFreeSeats(Morning, Evening);

        Assert.Equal(0, club.SeatsFree(Evening.AddTicks(-1)));
        Assert.Equal(1, club.SeatsFree(Evening));
    }

    [Fact]
    public void A_seat_held_from_the_line_stays_the_lines_when_the_hold_runs_out()
    {
        var club = Of(seats: 1);
        club.Join(1);
        club.Wait(2);
        club.Leave(new(1), default, Morning);
        Assert.IsType<HoldOutcome.Held>(club.Hold(2, at: Morning));

        Assert.Equal(0, club.SeatsFree(Morning.AddMinutes(6)));
    }

    [Fact]
    public void Where_there_is_nothing_to_offer_nothing_is_written()
    {
        var club = FullWithTwoWaiting();
        var version = club.Version;

        Assert.Empty(club.OfferFreeSeats(Morning, Evening));
        Assert.Equal(version, club.Version);
    }

    [Fact]
    public void An_offer_taken_in_time_is_a_seat()
    {
        var club = FullWithTwoWaiting();
        club.Leave(new(1), default, Morning);
        club.OfferFreeSeats(Morning, Evening);

        Assert.IsType<JoinOutcome.Seated>(club.Join(2, at: Evening.AddSeconds(-1)));
        Assert.Equal(1, club.PositionOf(new(3), Evening));
    }

    [Fact]
    public void After_its_hour_an_offer_is_none_and_the_seat_goes_to_the_next_while_the_child_stays_in_line()
    {
        var club = FullWithTwoWaiting();
        club.Leave(new(1), default, Morning);
        club.OfferFreeSeats(Morning, Evening);

        Assert.Equal(new ChildId(3), Assert.Single(club.OfferFreeSeats(Evening, Evening.AddHours(24))).Child);
        Assert.Equal(1, club.PositionOf(new(2), Evening));
        Assert.Equal(1, Assert.IsType<JoinOutcome.Waiting>(club.Join(2, at: Evening.AddMinutes(5))).Position);
    }

    [Fact]
    public void Passing_on_gives_the_seat_to_the_next_at_once()
    {
        var club = FullWithTwoWaiting();
        club.Leave(new(1), default, Morning);
        club.OfferFreeSeats(Morning, Evening);

        Assert.Equal(1, Assert.IsType<JoinOutcome.Waiting>(club.PassOn(new(2), Morning)).Position);
        Assert.Equal(new ChildId(3), Assert.Single(club.OfferFreeSeats(Morning, Evening)).Child);
    }

    [Fact]
    public void Whoever_let_one_seat_go_by_is_asked_again_when_a_further_seat_comes_free()
    {
        var club = FullWithTwoWaiting(seats: 2);
        club.Leave(new(1), default, Morning);
        club.OfferFreeSeats(Morning, Evening);
        club.PassOn(new(2), Morning);
        club.OfferFreeSeats(Morning, Evening);
        club.Join(3, at: Morning);
        Assert.Empty(club.OfferFreeSeats(Morning, Evening));

        club.Leave(new(101), default, Morning);
        Assert.Equal(new ChildId(2), Assert.Single(club.OfferFreeSeats(Morning, Evening)).Child);
    }

    [Fact]
    public void A_seat_that_everyone_in_line_let_go_by_is_open_to_others_and_to_those_who_come_back()
    {
        var club = FullWithTwoWaiting();
        club.Leave(new(1), default, Morning);
        foreach (var child in new[] { 2, 3 })
        {
            club.OfferFreeSeats(Morning, Evening);
            club.PassOn(new(child), Morning);
        }

        Assert.Equal(1, club.SeatsFree(Morning));
        Assert.IsType<JoinOutcome.Seated>(club.Join(2, at: Morning));
    }

    [Fact]
    public void Nothing_can_be_passed_on_that_was_not_offered() =>
        Assert.Equal(Refusal.NothingOffered, Assert.IsType<JoinOutcome.Refused>(FullWithTwoWaiting().PassOn(new(2), Morning)).Why);

    [Fact]
    public void An_offered_seat_does_not_take_the_day_of_a_child_that_sits_elsewhere_until_the_guardian_says_yes()
    {
        var (club, other) = (FullWithTwoWaiting(), Of(1, id: 8));
        other.Join(2);
        club.Leave(new(1), default, Morning);
        var offered = Assert.Single(club.OfferFreeSeats(Morning, Evening));
        Assert.Null(offered.SeatOn);

        var chooser = Child(2) with { Taken = [new(other.Id, other.Weekday)] };
        Assert.Equal(Refusal.SameWeekdayTaken, Assert.IsType<HoldOutcome.Refused>(club.Hold(chooser, Morning)).Why);
        Assert.IsType<JoinOutcome.Seated>(other.ChangeTo(club, chooser, YesFor(chooser), Morning));
        Assert.Equal(1, other.SeatsFree(Morning));
    }

    private static Club FullWithTwoWaiting(int seats = 1)
    {
        var club = Of(seats);
        club.Join(1);
        for (var more = 1; more < seats; more++) club.Join(100 + more);
        club.Wait(2);
        club.Wait(3);
        return club;
    }
}
