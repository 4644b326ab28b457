using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Tests.Enrolments;
using CsCheck;
using static AfterSchoolBot.Domain.Tests.Clubs.SomeClub;

namespace AfterSchoolBot.Domain.Tests.Clubs;

/// <summary>三.3: with fewer seats than wishes, the published tiers come strictly one after the other; within a tier the lot decides, and anybody can draw again.</summary>
public sealed class DrawTests
{
    private static readonly DateTimeOffset Closes = Seven.AddDays(4);

    private static readonly Gen<DrawEntry[]> Entries = Gen.Select(
            Gen.Int[0, 4], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Shuffle(new[] { 1, 2, 3 }), Gen.Int[1, 3],
            (day, tier, misses, clubs, wishes) => (Day: (DayOfWeek)(day + 1), tier, misses, Ranked: clubs.Take(wishes).Select(club => new ClubId((day * 10) + club)).ToArray()))
        .Array[1, 40]
        .Select(all => all.Select((one, index) => new DrawEntry($"C{index}", one.Day, one.tier, one.misses, one.Ranked)).ToArray());

    [Fact]
    [Duty("三.3-b")]
    public void Every_child_of_an_earlier_tier_is_placed_before_any_other() => Entries.Sample(entries =>
    {
        var results = Run(entries, seats: 2).Results;
        foreach (var day in results.GroupBy(result => result.Weekday))
        {
            Assert.Equal(day.OrderBy(result => result.Order).Select(result => result.Tier), day.OrderBy(result => result.Order).Select(result => result.Tier).Order());
        }
    }, iter: Tries.Of(2_000));

    [Fact]
    public void No_club_gets_more_children_than_it_has_seats_and_nobody_is_left_out_while_a_wished_seat_is_free() => Entries.Sample(entries =>
    {
        var results = Run(entries, seats: 2).Results;
        var taken = results.Where(result => result.Club is not null).GroupBy(result => result.Club!.Value).ToDictionary(club => club.Key, club => club.Count());
        Assert.All(taken.Values, count => Assert.True(count <= 2));
        foreach (var missed in results.Where(result => result.Club is null))
        {
            Assert.All(entries.Single(entry => entry.Code == missed.Code).Ranked, club => Assert.Equal(2, taken.GetValueOrDefault(club)));
        }
    }, iter: Tries.Of(2_000));

    [Fact]
    public void The_same_seed_and_wishes_give_the_same_result_whoever_came_first() => Entries.Sample(entries =>
    {
        var seats = Seats(2);
        var hash = Draw.HashOf(1, entries, seats);
        var shuffled = entries.Reverse().ToArray();

        Assert.Equal(hash, Draw.HashOf(1, shuffled, seats));
        Assert.Equal(Lines(Draw.Of(1, "seed", hash, entries, seats)), Lines(Draw.Of(1, "seed", hash, shuffled, seats)));
    }, iter: Tries.Of(500));

    [Fact]
    public void Each_wish_has_its_line_on_its_own_day_and_lines_are_numbered_from_1() => Entries.Sample(entries =>
    {
        var results = Run(entries, seats: 2).Results;

        Assert.Equal(entries.Select(entry => (entry.Code, entry.Weekday)).Order(), results.Select(result => (result.Code, result.Weekday)).Order());
        Assert.All(results.GroupBy(result => result.Weekday), day => Assert.Equal(Enumerable.Range(1, day.Count()), day.Select(result => result.Order)));
    }, iter: Tries.Of(200));

    [Fact]
    public void Whoever_came_away_empty_before_comes_first_within_the_tier()
    {
        DrawEntry[] entries = [.. Enumerable.Range(0, 20).Select(n => new DrawEntry($"C{n}", DayOfWeek.Monday, 3, n == 13 ? 1 : 0, [new(1)]))];

        Assert.Equal("C13", Run(entries, seats: 1).Results[0].Code);
    }

    [Fact]
    public void A_miss_on_Monday_weighs_in_on_Tuesday()
    {
        DrawEntry[] entries = [.. from n in Enumerable.Range(0, 20) from day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday } select new DrawEntry($"C{n}", day, 3, 0, [new(((int)day - 1) * 10 + 1)])];
        var results = Run(entries, seats: 10).Results;

        var monday = results.Where(result => result.Weekday == DayOfWeek.Monday && result.Club is not null).Select(result => result.Code).ToHashSet();
        Assert.All(results.Where(result => result.Weekday == DayOfWeek.Tuesday && result.Club is not null), result => Assert.DoesNotContain(result.Code, monday));
    }

    [Fact]
    public void The_lots_depend_on_all_wishes_together_so_that_nobody_can_steer_them_by_the_seed()
    {
        DrawEntry[] entries = [.. Enumerable.Range(0, 10).Select(n => new DrawEntry($"C{n}", DayOfWeek.Monday, 3, 0, [new(1)]))];
        var (one, other) = (Draw.HashOf(1, entries, Seats(1)), Draw.HashOf(1, entries[..9], Seats(1)));

        Assert.NotEqual(Draw.Of(1, "seed", one, entries, Seats(1))[0].Lot, Draw.Of(1, "seed", other, entries, Seats(1))[0].Lot);
    }

    [Fact]
    public void Whoever_has_the_smaller_lot_comes_first_and_the_week_is_read_from_Monday_on()
    {
        DrawEntry[] entries = [.. from day in new[] { DayOfWeek.Tuesday, DayOfWeek.Monday } from n in Enumerable.Range(0, 9) select new DrawEntry($"C{day}{n}", day, 3, 0, [new(1)])];
        var results = Run(entries, seats: 1).Results;

        Assert.Equal([.. Enumerable.Repeat(DayOfWeek.Monday, 9), .. Enumerable.Repeat(DayOfWeek.Tuesday, 9)], results.Select(result => result.Weekday));
        Assert.All(results.GroupBy(result => result.Weekday), day => Assert.Equal(day.Select(result => result.Lot).Order(StringComparer.Ordinal), day.Select(result => result.Lot)));
    }

    [Fact]
    public void What_is_drawn_from_is_written_by_day_and_code_with_the_seats_by_club_so_that_anybody_can_write_it_again()
    {
        DrawEntry[] entries = [new("B", DayOfWeek.Tuesday, 1, 2, [new(2), new(1)]), new("C", DayOfWeek.Monday, 4, 0, [new(1)]), new("A", DayOfWeek.Tuesday, 3, 0, [new(2)])];
        var seats = new Dictionary<ClubId, int> { [new(2)] = 6, [new(1)] = 5 };

        Assert.Equal(Draw.HashOf("3\nMonday C 4 0 1\nTuesday A 3 0 2\nTuesday B 1 2 2 1\n1 5\n2 6"), Draw.HashOf(3, entries, seats));
    }

    [Fact]
    public void The_seats_drawn_for_are_published_with_the_draw_in_the_order_of_the_clubs()
    {
        var round = Open();
        round.Run([], new Dictionary<ClubId, int> { [new(2)] = 6, [new(1)] = 5 }, Closes);

        Assert.Equal([(1, 5), (2, 6)], round.Seats.Select(one => (one.Club.Value, one.Free)));
    }

    [Fact]
    public void A_draw_is_made_once_after_the_round_has_closed_and_the_next_round_opens_only_then()
    {
        var round = Open();
        Assert.Equal(Refusal.RoundIsOpen, Assert.IsType<DrawOutcome.Refused>(round.Run([], Seats(1), Closes.AddSeconds(-1))).Why);
        Assert.Equal(Refusal.RoundIsOpen, Assert.IsType<OpenRoundOutcome.Refused>(ClubRound.Open(2, Seven, Closes, round)).Why);
        Assert.IsType<DrawOutcome.Drawn>(round.Run([], Seats(1), Closes));
        Assert.Equal(Refusal.DrawIsMade, Assert.IsType<DrawOutcome.Refused>(round.Run([], Seats(1), Closes)).Why);
        Assert.IsType<OpenRoundOutcome.Opened>(ClubRound.Open(2, Closes, Closes.AddDays(1), round));
    }

    [Fact]
    public void A_round_takes_wishes_from_its_first_to_its_last_moment()
    {
        var round = Open();

        Assert.False(round.TakesWishes(Seven.AddSeconds(-1)));
        Assert.True(round.TakesWishes(Seven));
        Assert.True(round.TakesWishes(Closes.AddSeconds(-1)));
        Assert.False(round.TakesWishes(Closes));
        Assert.Equal(Refusal.DayHasPassed, Assert.IsType<OpenRoundOutcome.Refused>(ClubRound.Open(1, Seven, Seven, null)).Why);
    }

    [Fact]
    public void A_wish_names_one_to_three_different_clubs()
    {
        Assert.Equal([new ClubId(2), new ClubId(1)], new ClubWish(1, new(1), DayOfWeek.Monday, "ABC234", [new(2), new(1)], Given.Yes()).Ranked);
        foreach (var clubs in new ClubId[][] { [new(2)], [new(2), new(1), new(3)] }) Assert.Equal(clubs, new ClubWish(1, new(1), DayOfWeek.Monday, "ABC234", clubs, Given.Yes()).Ranked);
        foreach (var clubs in new ClubId[][] { [new(2), new(2)], [new(1), new(2), new(3), new(4)] })
        {
            Assert.Throws<ArgumentException>(() => new ClubWish(1, new(1), DayOfWeek.Monday, "ABC234", clubs, Given.Yes()));
        }

        Assert.Matches("^[2-9A-HJKMNP-Z]{6}$", ClubWish.NewCode());
    }

    private static ClubRound Open() => Assert.IsType<OpenRoundOutcome.Opened>(ClubRound.Open(1, Seven, Closes, null)).Round;

    private static ClubRound Run(IReadOnlyList<DrawEntry> entries, int seats)
    {
        var round = Open();
        Assert.IsType<DrawOutcome.Drawn>(round.Run(entries, Seats(seats), Closes));
        return round;
    }

    private static Dictionary<ClubId, int> Seats(int each) => (from day in Enumerable.Range(0, 5) from club in Enumerable.Range(1, 3) select new ClubId((day * 10) + club)).ToDictionary(club => club, _ => each);

    private static string[] Lines(IEnumerable<DrawResult> results) => [.. results.Select(result => $"{result.Weekday} {result.Order} {result.Code} {result.Club}")];
}
