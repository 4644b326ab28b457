using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Clubs.SomeClub;

namespace AfterSchoolBot.Domain.Tests.Clubs;

/// <summary>Every act on a club first lets go of the holds and offers that have run out, and every change of its list is counted.</summary>
public sealed class LettingGoTests
{
    private static readonly DateTimeOffset EndsAt = Seven.AddMinutes(5);

    [Fact]
    public void Who_waits_and_asks_the_school_sees_the_seat_that_a_hold_run_out_has_given_back()
    {
        var club = Of(seats: 1);
        foreach (var child in new[] { 1, 2, 3 }) club.Wait(child);
        club.Leave(new(1), default, Seven);
        club.Hold(2);

        Assert.IsType<HoldOutcome.Free>(club.Look(Child(2), EndsAt));
    }

    [Fact]
    public void Who_waits_and_asks_the_school_hears_the_own_place_in_line_and_not_the_end_of_it()
    {
        var club = Of(seats: 1);
        foreach (var child in new[] { 1, 2, 3, 4 }) club.Wait(child);

        Assert.Equal(new HoldOutcome.Full(1), club.Look(Child(2), Seven));
        Assert.Equal(new HoldOutcome.Full(4), club.Look(Child(9), Seven));
    }

    [Fact]
    public void Nobody_leaves_a_seat_whose_hold_has_run_out()
    {
        var club = Of(seats: 1);
        club.Hold(1);

        Assert.Equal(new LeaveOutcome.Refused(Refusal.NotAMember), club.Leave(new(1), Given.WangFang, EndsAt));
        Assert.Equal(PlaceState.Lapsed, club.Places[0].State);
    }

    [Fact]
    public void An_offer_that_has_run_out_cannot_be_passed_on_any_more()
    {
        var club = Of(seats: 1);
        club.Join(1);
        club.Wait(2);
        club.Leave(new(1), default, Seven);
        club.OfferFreeSeats(Seven, EndsAt);

        Assert.Equal(new JoinOutcome.Refused(Refusal.NothingOffered), club.PassOn(new(2), EndsAt));
    }

    [Fact]
    public void A_hold_that_has_run_out_is_in_nobodys_way_when_there_are_to_be_fewer_seats()
    {
        var club = Of(seats: 2);
        club.Join(1);
        club.Hold(2);

        Assert.Equal(new ResizeOutcome.Refused(Refusal.SeatsAreTaken), club.Resize(1, EndsAt.AddTicks(-1)));
        Assert.Equal(new ResizeOutcome.Resized(-1, 0), club.Resize(1, EndsAt));
    }

    [Fact]
    public void The_family_of_a_hold_that_has_run_out_is_not_told_that_the_club_is_closed()
    {
        var club = Of(seats: 2);
        club.Join(1);
        club.Hold(2);

        Assert.Equal([new(1)], Assert.IsType<CloseOutcome.Closed>(club.Close(new(2), EndsAt)).Children);
    }

    [Fact]
    public void A_child_that_left_held_a_seat_again_and_let_it_run_out_is_not_made_to_wait_unasked()
    {
        var club = Of(seats: 1);
        club.Join(1);
        club.Leave(new(1), default, Seven);
        club.Hold(1);
        club.Join(2, at: EndsAt);

        Assert.Equal(new JoinOutcome.Refused(Refusal.HoldHasEnded), club.Join(1, at: EndsAt));
    }

    [Fact]
    public void Of_several_reasons_the_family_hears_the_one_that_nothing_can_change()
    {
        var club = Of(seats: 1);
        var seatedThatDay = Child(1) with { Taken = [new(new(8), DayOfWeek.Wednesday)] };
        var tooYoung = seatedThatDay with { Grade = 2 };
        var forAnother = Given.Yes(new(2));

        Assert.Equal(new JoinOutcome.Refused(Refusal.OtherGrades), club.Join(tooYoung, forAnother, Seven));
        Assert.Equal(new JoinOutcome.Refused(Refusal.SameWeekdayTaken), club.Join(seatedThatDay, forAnother, Seven));
        Assert.Equal(new JoinOutcome.Refused(Refusal.OtherGrades), club.Wait(tooYoung, forAnother, Seven));
    }

    [Fact]
    public void Each_change_is_counted_once_so_that_two_turns_cannot_build_on_the_same_list()
    {
        var club = Of(seats: 1);
        Action[] acts =
        [
            () => club.Hold(1), () => club.LetGo(new(1)), () => club.Join(1), () => club.Wait(2), () => club.Leave(new(1), default, Seven),
            () => club.OfferFreeSeats(Seven, EndsAt), () => club.PassOn(new(2), Seven), () => club.Rank(new(2), new(1)), () => club.Resize(2, Seven),
            () => club.Hold(3), () => club.LetGoOfEndedHolds(EndsAt),
            () => club.ProposeSecondGroup(new(2021, 4, 9)), () => club.ReportShort(new(2021, 4, 9)), () => club.Close(new(2), EndsAt),
        ];
        foreach (var (act, before) in acts.Select((act, before) => (act, before)))
        {
            act();
            Assert.Equal(before + 1, club.Version);
        }
    }

    [Fact]
    public void That_a_club_is_short_is_reported_on_the_first_day_only()
    {
        var club = Of(seats: 4);
        club.ReportShort(new(2021, 4, 9));
        club.ReportShort(new(2021, 4, 12));

        Assert.Equal(new DateOnly(2021, 4, 9), club.ShortReportedOn);
    }
}
