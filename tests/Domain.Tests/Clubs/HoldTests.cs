using AfterSchoolBot.Domain.Clubs;
using static AfterSchoolBot.Domain.Tests.Clubs.SomeClub;

namespace AfterSchoolBot.Domain.Tests.Clubs;

public sealed class HoldTests
{
    private static readonly DateTimeOffset EndsAt = Seven.AddMinutes(5);

    [Fact]
    public void A_hold_is_a_real_place_for_five_minutes()
    {
        var club = Of(seats: 1);

        Assert.Equal(new HoldOutcome.Held(EndsAt), club.Hold(1));
        Assert.Equal((1, 0), (club.Taken, club.SeatsFree(Seven)));
        Assert.Equal(new HoldOutcome.Full(1), club.Hold(2, at: EndsAt.AddTicks(-1)));
    }

    [Fact]
    [Duty("I1")]
    public void A_hold_ends_by_its_stored_time_and_without_anyone_touching_the_club()
    {
        var club = Of(seats: 1);
        club.Hold(1);

        Assert.Equal(0, club.SeatsFree(EndsAt.AddTicks(-1)));
        Assert.Equal(1, club.SeatsFree(EndsAt));
        Assert.Equal(new HoldOutcome.Held(EndsAt.AddMinutes(5)), club.Hold(2, at: EndsAt));
    }

    [Fact]
    public void Looking_again_does_not_make_the_hold_longer()
    {
        var club = Of(seats: 1);
        club.Hold(1);

        Assert.Equal(new HoldOutcome.Held(EndsAt), club.Hold(1, at: Seven.AddMinutes(4)));
        Assert.Single(club.Places);
    }

    [Fact]
    public void Who_holds_a_seat_gets_it_though_others_have_come()
    {
        var club = Of(seats: 1);
        club.Hold(1);
        club.Wait(2);

        Assert.IsType<JoinOutcome.Seated>(club.Join(1, at: Seven.AddMinutes(4)));
        Assert.Equal(1, club.Taken);
    }

    [Fact]
    public void A_late_yes_still_gets_a_seat_if_one_is_free()
    {
        var club = Of(seats: 1);
        club.Hold(1);

        Assert.IsType<JoinOutcome.Seated>(club.Join(1, at: EndsAt));
    }

    [Fact]
    public void A_late_yes_to_a_seat_that_is_gone_is_not_turned_into_waiting_unasked()
    {
        var club = Of(seats: 1);
        club.Hold(1);
        club.Join(2, at: EndsAt);

        Assert.Equal(new JoinOutcome.Refused(Refusal.HoldHasEnded), club.Join(1, at: EndsAt));
        Assert.Equal(new HoldOutcome.Full(1), club.Hold(1, at: EndsAt));
        Assert.Equal(new JoinOutcome.Waiting(1), club.Wait(1, at: EndsAt));
    }

    [Fact]
    public void A_hold_given_back_is_free_at_once()
    {
        var club = Of(seats: 1);
        club.Hold(1);
        club.LetGo(new(1));

        Assert.Equal(1, club.SeatsFree(Seven));
        Assert.Equal(PlaceState.Lapsed, club.Places[0].State);
    }

    [Fact]
    public void Letting_go_and_ended_holds_touch_nothing_that_is_not_held()
    {
        var club = Of(seats: 1);
        club.Join(1);
        var version = club.Version;
        club.LetGo(new(1));
        club.LetGo(new(2));
        club.LetGoOfEndedHolds(EndsAt);

        Assert.Equal((version, 1), (club.Version, club.Taken));
    }

    [Fact]
    public void Who_waited_and_lets_a_held_seat_go_waits_again_at_the_old_place()
    {
        var club = Of(seats: 1);
        club.Join(1);
        club.Join(2);
        club.Join(3);
        club.Leave(new(1), default, Seven);

        Assert.IsType<HoldOutcome.Held>(club.Hold(2));
        Assert.Equal(1, club.PositionOf(new(3), Seven));
        Assert.Equal([1, 2], [club.PositionOf(new(2), EndsAt), club.PositionOf(new(3), EndsAt)]);
        Assert.Equal(new HoldOutcome.Full(2), club.Hold(3, at: EndsAt));
    }
}
