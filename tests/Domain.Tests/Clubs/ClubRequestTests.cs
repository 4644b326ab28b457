using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Clubs;

/// <summary>A club asked for when choosing is over: the school agrees, the guardian's own yes acts, and only where a seat is (三.4, 二.3).</summary>
public sealed class ClubRequestTests
{
    private static readonly PersonId Coordinator = new(201);
    private static readonly DateTimeOffset Later = SomeClub.Seven.AddDays(14);

    [Fact]
    public void Agreed_to_it_seats_the_child_by_the_guardians_confirmation_from_that_moment_on()
    {
        var club = SomeClub.Of(1);
        var request = Ask(club, 1);

        Assert.Equal(0, club.Taken); // a request holds no seat
        Assert.IsType<ClubRequestOutcome.Accepted>(request.Accept(club, null, SomeClub.Child(1), Coordinator, Later));
        var seat = club.Places.Single();
        Assert.Equal((PlaceState.Seated, Given.WangFang, Later), (seat.State, seat.Confirmation!.Guardian, seat.SeatedAt));
        Assert.Equal((ClubRequestState.Accepted, Coordinator), (request.State, request.DecidedBy));
    }

    [Fact]
    public void The_other_club_of_that_day_is_given_up_with_the_seat_and_not_without()
    {
        var (calligraphy, robots, full) = (SomeClub.Of(5), SomeClub.Of(5, id: 8), SomeClub.Of(1, id: 9));
        calligraphy.Join(1);
        full.Join(2);
        var chooser = SomeClub.Child(1) with { Taken = [new(calligraphy.Id, DayOfWeek.Wednesday)] };

        Assert.Equal(Refusal.NoSeatIsFree, Assert.IsType<ClubRequestOutcome.Refused>(Ask(full, 1, calligraphy.Id).Accept(full, calligraphy, chooser, Coordinator, Later)).Why);
        Assert.Equal((PlaceState.Seated, 1), (calligraphy.Places.Single().State, full.Places.Count));
        Assert.IsType<ClubRequestOutcome.Accepted>(Ask(robots, 1, calligraphy.Id).Accept(robots, calligraphy, chooser, Coordinator, Later));
        Assert.Equal((PlaceState.Left, PlaceState.Seated), (calligraphy.Places.Single().State, robots.Places.Single().State));
    }

    [Fact]
    public void Those_in_line_come_before_who_asks()
    {
        var club = SomeClub.Of(1);
        club.Join(1);
        club.Wait(2);
        club.Leave(new(1), Given.WangFang, Later.AddDays(-1));

        Assert.Equal(Refusal.NoSeatIsFree, Assert.IsType<ClubRequestOutcome.Refused>(Ask(club, 3).Accept(club, null, SomeClub.Child(3), Coordinator, Later)).Why);
    }

    [Fact]
    public void A_no_has_a_reason_and_an_answer_is_given_once()
    {
        var club = SomeClub.Of(1);
        var request = Ask(club, 1);

        Assert.Equal(Refusal.DecisionNeedsReason, Assert.IsType<ClubRequestOutcome.Refused>(request.Decline(Coordinator, " ", Later)).Why);
        Assert.Equal(Refusal.TextTooLong, Assert.IsType<ClubRequestOutcome.Refused>(request.Decline(Coordinator, new('长', 201), Later)).Why);
        Assert.IsType<ClubRequestOutcome.Declined>(request.Decline(Coordinator, "材料已经分完", Later));
        Assert.Equal(Refusal.AlreadyDecided, Assert.IsType<ClubRequestOutcome.Refused>(request.Accept(club, null, SomeClub.Child(1), Coordinator, Later)).Why);
        Assert.Equal(Refusal.AlreadyDecided, request.TakeBack(Given.WangFang, Later));
        Assert.Empty(club.Places);
    }

    [Fact]
    public void The_clock_of_the_review_runs_and_each_step_of_the_ladder_hears_once()
    {
        var request = Ask(SomeClub.Of(1), 1);

        Assert.Equal(new DateOnly(2021, 4, 9), request.AnswerDue(Spring2021.School(), Spring2021.Calendar, 3));
        Assert.Equal((true, false, true), (request.Urge(UrgedTo.Coordinator), request.Urge(UrgedTo.Coordinator), request.Urge(UrgedTo.Principal)));
        Assert.Null(request.TakeBack(Given.WangFang, Later));
        Assert.False(request.Urge(UrgedTo.Principal));
        Assert.Equal((ClubRequestState.TakenBack, Given.WangFang, Later), (request.State, request.DecidedBy, request.DecidedAt));
        Assert.Equal(3, request.Version); // two urgings and the end: each change is counted
    }

    [Fact]
    public void A_reason_of_two_hundred_characters_still_fits() =>
        Assert.IsType<ClubRequestOutcome.Declined>(Ask(SomeClub.Of(1), 1).Decline(Coordinator, new('长', 200), Later));

    [Theory]
    [InlineData("看一下 st 7", 7)]
    [InlineData("ST-0012", 12)]
    [InlineData("1st 3", null)]
    [InlineData("第7个", null)]
    public void A_number_is_found_however_it_is_typed(string words, int? number) => Assert.Equal(number, ClubRequestNumber.FindIn(words)?.Value);

    private static ClubRequest Ask(Club club, int child, ClubId? given = null) => ClubRequest.Ask(new(1), club, given, Given.Yes(new(child)));
}
