using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Tests.Enrolments;
using static AfterSchoolBot.Domain.Tests.Clubs.SomeClub;

namespace AfterSchoolBot.Domain.Tests.Clubs;

public sealed class JoinTests
{
    [Fact]
    public void Two_hundred_press_for_thirty_seats_thirty_sit_and_the_others_wait_from_1_to_170()
    {
        var club = Of(seats: 30);
        var outcomes = Enumerable.Range(1, 200).Select(child => club.Join(child)).ToList();

        Assert.All(outcomes.Take(30), outcome => Assert.IsType<JoinOutcome.Seated>(outcome));
        Assert.Equal(Enumerable.Range(1, 170).Select(position => new JoinOutcome.Waiting(position)), outcomes.Skip(30));
        Assert.Equal(30, club.Taken);
    }

    [Fact]
    [Duty("三.3-b")]
    public void In_line_the_published_tier_decides_and_then_the_order_of_coming()
    {
        var club = Of(seats: 1);
        club.Join(1);

        Assert.Equal(new JoinOutcome.Waiting(1), club.Join(2, tier: 5));
        Assert.Equal(new JoinOutcome.Waiting(2), club.Join(3, tier: 5));
        Assert.Equal(new HoldOutcome.Full(1), club.Hold(4, tier: 2));
        Assert.Equal(new JoinOutcome.Waiting(1), club.Join(4, tier: 2));
        Assert.Equal([2, 3, 1], [club.PositionOf(new(2), Seven), club.PositionOf(new(3), Seven), club.PositionOf(new(4), Seven)]);
        Assert.Null(club.PositionOf(new(1), Seven));
    }

    [Fact]
    public void A_newcomer_never_overtakes_the_line()
    {
        var club = Of(seats: 2);
        foreach (var child in Enumerable.Range(1, 3)) club.Join(child);
        club.Leave(new(1), default, Seven);

        Assert.Equal(0, club.SeatsFree(Seven));
        Assert.Equal(new JoinOutcome.Waiting(2), club.Join(4));
        Assert.Equal(new JoinOutcome.Waiting(1), club.Join(5, tier: 1));

        club.Leave(new(2), default, Seven);
        Assert.Equal(new JoinOutcome.Waiting(3), club.Join(4)); // two seats: for the one of tier 1 and for the first who waited
        Assert.IsType<JoinOutcome.Seated>(club.Join(3));
        Assert.IsType<JoinOutcome.Seated>(club.Join(5));
        Assert.Equal(1, club.PositionOf(new(4), Seven));
    }

    [Fact]
    public void Seats_beyond_the_line_are_open_to_newcomers()
    {
        var club = Of(seats: 3);
        foreach (var child in Enumerable.Range(1, 4)) club.Join(child);
        club.Leave(new(1), default, Seven);
        club.Leave(new(2), default, Seven);

        Assert.Equal(1, club.SeatsFree(Seven));
        Assert.IsType<JoinOutcome.Seated>(club.Join(5));
        Assert.IsType<JoinOutcome.Seated>(club.Join(4));
    }

    [Theory]
    [InlineData(Refusal.ClubChoiceNotOpenYet)]
    [InlineData(Refusal.ApplicationsClosed)]
    [InlineData(Refusal.NotApprovedYet)]
    [InlineData(Refusal.ChildNotHereThatDay)]
    [InlineData(Refusal.OtherGrades)]
    [InlineData(Refusal.SameWeekdayTaken)]
    [InlineData(Refusal.ConfirmedSomethingElse)]
    [Duty("二.4-a", "三.5-(2)")]
    public void Each_rule_has_its_own_refusal_and_leaves_the_club_as_it_was(Refusal why)
    {
        var club = Of(seats: 1);
        var (chooser, now) = why switch
        {
            Refusal.ClubChoiceNotOpenYet => (Child(1), Seven.AddTicks(-1)),
            Refusal.ApplicationsClosed => (Child(1), new(2021, 7, 1, 8, 0, 0, TimeSpan.FromHours(8))),
            Refusal.NotApprovedYet => (Child(1) with { Days = Weekdays.None }, Seven),
            Refusal.ChildNotHereThatDay => (Child(1) with { Days = Weekdays.Monday | Weekdays.Thursday }, Seven),
            Refusal.OtherGrades => (Child(1) with { Grade = 2 }, Seven),
            Refusal.SameWeekdayTaken => (Child(1) with { Taken = [new(new(8), DayOfWeek.Wednesday)] }, Seven),
            _ => (Child(1), Seven),
        };
        var yes = why == Refusal.ConfirmedSomethingElse ? Given.Yes(new(2)) : YesFor(chooser);

        Assert.Equal(new JoinOutcome.Refused(why), club.Join(chooser, yes, now));
        if (why != Refusal.ConfirmedSomethingElse) Assert.Equal(new HoldOutcome.Refused(why), club.Hold(chooser, now));
        Assert.Equal(new JoinOutcome.Refused(why), club.Wait(chooser, yes, now));
        Assert.Empty(club.Places);
        Assert.Equal(0, club.Version);
    }

    [Fact]
    public void A_club_takes_children_up_to_its_last_day_and_of_its_first_and_last_grade()
    {
        var club = Of(seats: 3);
        var lastEvening = new DateTimeOffset(2021, 6, 30, 20, 0, 0, TimeSpan.FromHours(8));
        var (third, sixth, seventh) = (Child(1), Child(2) with { Grade = 6 }, Child(3) with { Grade = 7 });

        Assert.IsType<JoinOutcome.Seated>(club.Join(third, YesFor(third), lastEvening));
        Assert.IsType<JoinOutcome.Seated>(club.Join(sixth, YesFor(sixth), lastEvening));
        Assert.Equal(new JoinOutcome.Refused(Refusal.OtherGrades), club.Join(seventh, YesFor(seventh), lastEvening));
    }

    [Fact]
    public void Who_asks_about_a_full_club_hears_the_place_behind_those_of_the_same_tier_and_before_those_of_a_later()
    {
        var club = Of(seats: 1);
        foreach (var (child, tier) in new[] { (1, 4), (2, 3), (3, 4), (4, 5) }) club.Wait(child, tier);

        Assert.Equal(new HoldOutcome.Full(3), club.Hold(9));
        Assert.Equal([1, 2, 3, 4], club.Places.Select(place => place.Number));
    }

    [Fact]
    public void A_seat_on_another_day_or_in_this_very_club_is_in_nobodys_way()
    {
        var club = Of(seats: 1);
        club.Hold(1);
        var chooser = Child(1) with { Taken = [new(new(8), DayOfWeek.Monday), new(club.Id, DayOfWeek.Wednesday)] };

        Assert.IsType<JoinOutcome.Seated>(club.Join(chooser, YesFor(chooser), Seven));
    }

    [Fact]
    public void Who_sits_in_one_club_may_wait_for_another_of_the_same_day()
    {
        var club = Of(seats: 1);
        club.Join(1);
        var chooser = Child(2) with { Taken = [new(new(8), DayOfWeek.Wednesday)] };

        Assert.Equal(new JoinOutcome.Waiting(1), club.Wait(chooser, YesFor(chooser), Seven));
        club.Leave(new(1), default, Seven);
        Assert.Equal(new JoinOutcome.Refused(Refusal.SameWeekdayTaken), club.Wait(chooser, YesFor(chooser), Seven));
        Assert.Equal(1, club.PositionOf(new(2), Seven));
    }

    [Fact]
    public void A_member_is_a_member_and_who_waits_keeps_the_place_when_asking_again()
    {
        var club = Of(seats: 1);
        club.Join(1);
        club.Join(2);

        Assert.Equal(new JoinOutcome.Refused(Refusal.AlreadyMember), club.Join(1));
        Assert.Equal(new HoldOutcome.Refused(Refusal.AlreadyMember), club.Hold(1));
        Assert.Equal(new JoinOutcome.Waiting(1), club.Join(2));
        Assert.Equal(new HoldOutcome.Full(1), club.Hold(2));
        Assert.Equal(2, club.Places.Count);
    }

    [Fact]
    public void Leaving_is_free_history_stays_and_coming_back_is_a_new_place()
    {
        var club = Of(seats: 1);
        club.Join(1);

        Assert.Equal(new LeaveOutcome.Left(PlaceState.Seated), club.Leave(new(1), Given.WangFang, Seven));
        Assert.Equal(new LeaveOutcome.Refused(Refusal.NotAMember), club.Leave(new(1), Given.WangFang, Seven));
        Assert.IsType<JoinOutcome.Seated>(club.Join(1));
        Assert.Equal([PlaceState.Left, PlaceState.Seated], club.Places.Select(place => place.State));
        Assert.Equal((Given.WangFang, Seven), (club.Places[0].LeftBy, club.Places[0].LeftAt));
    }

    [Fact]
    public void Changing_club_gives_up_the_old_seat_only_for_a_new_one()
    {
        var (from, to) = (Of(seats: 1), Of(seats: 1, id: 8));
        from.Join(1);
        var chooser = Child(1) with { Taken = [new(from.Id, DayOfWeek.Wednesday)] };
        to.Join(2);

        Assert.Equal(new JoinOutcome.Waiting(1), from.ChangeTo(to, chooser, YesFor(chooser), Seven));
        Assert.Equal(PlaceState.Seated, from.Places[0].State);

        to.Leave(new(2), default, Seven);
        Assert.IsType<JoinOutcome.Seated>(from.ChangeTo(to, chooser, YesFor(chooser), Seven));
        Assert.Equal(PlaceState.Left, from.Places[0].State);
        Assert.Equal(new JoinOutcome.Refused(Refusal.NotAMember), from.ChangeTo(to, chooser, YesFor(chooser), Seven));
    }

    [Fact]
    public void The_days_granted_and_the_tier_come_from_the_application()
    {
        var waitingForReview = Chooser.For(Given.XiaoMing, 3, Given.Submitted(), PriorityOrder.Default, [], Seven);
        var approved = Chooser.For(Given.XiaoMing, 3, Given.Approved(priority: PriorityGroup.Disabled), PriorityOrder.Default, [], Seven);

        Assert.Equal((Weekdays.None, new PriorityTier(4)), (waitingForReview.Days, waitingForReview.Tier));
        Assert.Equal((Weekdays.Monday | Weekdays.Wednesday, new PriorityTier(1)), (approved.Days, approved.Tier));
        Assert.Equal(Weekdays.None, Chooser.For(Given.XiaoMing, 3, null, PriorityOrder.Default, [], Seven).Days);
    }
}
