using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using CsCheck;
using static AfterSchoolBot.Domain.Tests.Clubs.SomeClub;

namespace AfterSchoolBot.Domain.Tests.Clubs;

/// <summary>Invariant 1: seats taken and held are never more than there are, at any instant, in whatever order people press.</summary>
public sealed class InterleavingTests
{
    private static readonly Gen<(int Verb, int Child, int Tier, int Seconds)> Press =
        Gen.Select(Gen.Int[0, 7], Gen.Int[1, 9], Gen.Int[1, 5], Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[1, 400])));

    [Fact]
    [Duty("I1")]
    public void Seats_taken_and_held_never_exceed_the_seats_and_positions_run_from_1_without_gaps() =>
        Gen.Select(Gen.Int[0, 4], Press.Array[1, 60]).Sample(
            (seats, presses) =>
            {
                var club = Of(seats);
                var now = Seven;
                foreach (var press in presses)
                {
                    now = now.AddSeconds(press.Seconds);
                    var mayHave = MayHaveASeat(club, new(press.Child), now);
                    var has = Do(club, press, now);

                    Assert.True(mayHave || !has, "someone overtook the line");
                    Check(club, now);
                    Check(club, now.AddMinutes(6)); // also when nobody touches it again
                }
            },
            iter: Tries.Of(10_000));

    private static bool Do(Club club, (int Verb, int Child, int Tier, int Seconds) press, DateTimeOffset now)
    {
        switch (press.Verb)
        {
            case 0 or 1: return club.Hold(press.Child, press.Tier, now) is HoldOutcome.Held;
            case 2: return club.Join(press.Child, press.Tier, now) is JoinOutcome.Seated;
            case 3: return club.Wait(press.Child, press.Tier, now) is JoinOutcome.Seated;
            case 4: club.Leave(new(press.Child), default, now); return false;
            case 5: club.OfferFreeSeats(now, now.AddSeconds(300)); return false;
            case 6: club.PassOn(new(press.Child), now); return false;
            default: club.LetGo(new(press.Child)); return false;
        }
    }

    private static void Check(Club club, DateTimeOffset now)
    {
        var states = club.Places.Select(place => place.StateAt(now)).ToList();
        Assert.True(states.Count(Takes) <= club.Seats);
        Assert.True(club.Taken <= club.Seats);
        Assert.All(club.Places.Where(place => place.IsLive).GroupBy(place => place.Child), live => Assert.Single(live));
        Assert.Equal(Enumerable.Range(1, club.Places.Count), club.Places.Select(place => place.Number));
        Assert.Equal(Enumerable.Range(1, Waiting(club, now).Count), Waiting(club, now).Select(child => club.PositionOf(child, now)!.Value).Order());
        Assert.All(club.Places.Where(place => place.State is PlaceState.Seated or PlaceState.Waiting), place => Assert.Equal(place.Child, place.Confirmation!.Child));
    }

    private static List<ChildId> Waiting(Club club, DateTimeOffset now) =>
        [.. club.Places.Where(place => place.StateAt(now) == PlaceState.Waiting).Select(place => place.Child)];

    /// <summary>Said anew, apart from the club's own words: a seat is yours if you hold it or were offered it, if it reaches your place in line, or if nobody waits for it who has not let it go by.</summary>
    private static bool MayHaveASeat(Club club, ChildId child, DateTimeOffset now)
    {
        var line = Waiting(club, now);
        var free = club.Seats - club.Places.Count(place => Takes(place.StateAt(now)));
        var keeps = club.Places.Any(place => place.Child == child && (place.StateAt(now) is PlaceState.Held or PlaceState.Offered));
        var asked = club.Places.Count(place => place.StateAt(now) == PlaceState.Waiting && !place.Passed && place.State != PlaceState.Offered);
        return keeps || (line.Contains(child) ? free >= club.PositionOf(child, now) : free > asked);
    }

    private static bool Takes(PlaceState state) => state is PlaceState.Held or PlaceState.Seated or PlaceState.Offered;
}
