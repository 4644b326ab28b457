using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Clubs;

public sealed class ClubStoreOnSqlite(Sqlite store) : ClubStoreTests(store), IClassFixture<Sqlite>;

public sealed class ClubStoreOnPostgres(Postgres store) : ClubStoreTests(store), IClassFixture<Postgres>
{
    [Fact]
    public async Task A_club_is_changed_inside_a_transaction_or_not_at_all()
    {
        var (club, child) = (await ClubAsync(seats: 1), await ChildAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(programme => programme.ClubForChangeAsync(club, child, Cancelled)));
    }

    [Fact]
    [Duty("I1")]
    public async Task Two_hundred_press_at_the_same_moment_for_thirty_seats_thirty_sit_and_the_others_wait_from_1_to_170()
    {
        var (club, children) = (await ClubAsync(seats: 30), await ChildrenAsync(200));
        var outcomes = await Task.WhenAll(children.Select(child => JoinAsync(club, child)));

        Assert.Equal(30, outcomes.Count(outcome => outcome is JoinOutcome.Seated));
        Assert.Equal(Enumerable.Range(1, 170), outcomes.OfType<JoinOutcome.Waiting>().Select(waiting => waiting.Position).Order());
        Assert.Equal(30, (await ReadAsync(programme => programme.ClubAsync(club, Cancelled)))!.Taken);
    }
}

public abstract class ClubStoreTests(StoreFixture store) : ProgrammeStoreTests(store)
{
    [Fact]
    public async Task A_club_is_kept_with_its_places_in_order_and_each_yes()
    {
        var (id, children) = (await ClubAsync(seats: 1), await ChildrenAsync(3));
        foreach (var child in children) await JoinAsync(id, child);
        await TransactAsync(async programme => (await programme.ClubForChangeAsync(id, children[0], Cancelled))!.Leave(children[0], Zhang, Seven.AddHours(1)));

        var club = (await ReadAsync(programme => programme.ClubAsync(id, Cancelled)))!;
        Assert.Equal((new GradeRange(3, 6), new TimeOnly(16, 45), DayOfWeek.Wednesday, ClubKind.Arts), (club.Grades, club.Starts, club.Weekday, club.Kind));
        Assert.Equal([(1, PlaceState.Left), (2, PlaceState.Waiting), (3, PlaceState.Waiting)], club.Places.Select(place => (place.Number, place.State)));
        Assert.Equal(children.Select(child => Yes(child)), club.Places.Select(place => place.Confirmation));
        Assert.Equal((Zhang, Seven.AddHours(1), null), (club.Places[0].LeftBy, club.Places[0].LeftAt, club.Places[0].SeatOn));
        Assert.Equal(2, club.PositionOf(children[2], Seven));
    }

    [Fact]
    public async Task A_hold_without_a_yes_is_kept_and_ends_by_its_stored_time()
    {
        var (id, child) = (await ClubAsync(seats: 1), await ChildAsync());
        await HoldAsync(id, child, Seven);

        var club = (await ReadAsync(programme => programme.ClubAsync(id, Cancelled)))!;
        Assert.Equal((null, Seven.AddMinutes(5), DayOfWeek.Wednesday), (club.Places[0].Confirmation, club.Places[0].HoldUntil, club.Places[0].SeatOn));
        Assert.Equal([0, 1], [club.SeatsFree(Seven), club.SeatsFree(Seven.AddMinutes(5))]);
    }

    [Fact]
    public async Task The_menu_shows_the_childs_days_and_grade_with_seats_free_holds_counted()
    {
        var monday = await ClubAsync(seats: 5, DayOfWeek.Monday);
        var wednesday = await ClubAsync(seats: 3);
        var tuesday = await ClubAsync(seats: 5, DayOfWeek.Tuesday);
        var small = await ClubAsync(seats: 5, DayOfWeek.Monday, fromGrade: 5);
        var children = await ChildrenAsync(2);
        await JoinAsync(wednesday, children[0]);
        await HoldAsync(wednesday, children[1], Seven);

        var ours = new[] { monday, wednesday, tuesday, small };
        Assert.Equal([(monday, 5), (wednesday, 1)], await MenuAsync(Seven));
        Assert.Equal([(monday, 5), (wednesday, 2)], await MenuAsync(Seven.AddMinutes(5)));
        Assert.Empty(await ReadAsync(programme => programme.ClubsOpenToAsync(3, Weekdays.All, new(2021, 7, 1), Seven, Cancelled)));

        async Task<(ClubId, int)[]> MenuAsync(DateTimeOffset now) =>
            [.. (await ReadAsync(programme => programme.ClubsOpenToAsync(3, Weekdays.Monday | Weekdays.Wednesday, new(2021, 4, 8), now, Cancelled)))
                .Where(club => ours.Contains(club.Id)).Select(club => (club.Id, club.SeatsFree))];
    }

    [Fact]
    public async Task The_menu_and_the_club_agree_on_who_waits_when_a_hold_from_the_line_has_run_out()
    {
        var (id, children) = (await ClubAsync(seats: 1, DayOfWeek.Friday), await ChildrenAsync(2));
        foreach (var child in children) await JoinAsync(id, child);
        await TransactAsync(async programme => (await programme.ClubForChangeAsync(id, children[0], Cancelled))!.Leave(children[0], Zhang, Seven));
        await HoldAsync(id, children[1], Seven);

        foreach (var now in (DateTimeOffset[])[Seven, Seven.AddMinutes(5)])
        {
            var club = (await ReadAsync(programme => programme.ClubAsync(id, Cancelled)))!;
            var menu = await ReadAsync(programme => programme.ClubsOpenToAsync(3, Weekdays.Friday, new(2021, 4, 8), now, Cancelled));
            var line = Assert.Single(menu, one => one.Id == id);
            Assert.Equal((club.SeatsFree(now), club.Places.Count(place => place.StateAt(now) is PlaceState.Waiting)), (line.SeatsFree, line.Waiting));
        }
    }

    [Fact]
    [Duty("I2")]
    public async Task The_database_too_refuses_two_seats_on_one_day()
    {
        var (one, other, child) = (await ClubAsync(seats: 1), await ClubAsync(seats: 1), await ChildAsync());
        await JoinAsync(one, child);

        await Assert.ThrowsAsync<DbUpdateException>(() => JoinAsync(other, child)); // a turn that did not know of the first seat
    }

    [Fact]
    [Duty("I1")]
    public async Task The_database_too_refuses_one_seat_too_many()
    {
        var (id, children) = (await ClubAsync(seats: 1), await ChildrenAsync(1));
        await JoinAsync(id, children[0]);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ReadAsync(programme =>
            programme.Database.ExecuteSqlAsync($"UPDATE clubs SET taken = taken + 1 WHERE id = {id.Value}", Cancelled)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task To_look_at_another_club_of_that_day_lets_go_of_the_seat_held_before(bool upwards)
    {
        var (low, high, child) = (await ClubAsync(seats: 1), await ClubAsync(seats: 1), await ChildAsync());
        var (before, after) = upwards ? (low, high) : (high, low);
        await HoldAsync(before, child, Seven);

        Assert.IsType<HoldOutcome.Held>(await HoldAsync(after, child, Seven.AddMinutes(1)));
        var places = await ReadAsync(programme => programme.PlacesOfAsync(child, Seven.AddMinutes(1), Cancelled));
        Assert.Equal((after, PlaceState.Held), (Assert.Single(places).Club.Id, places[0].State));
        Assert.Empty(places.Taken());
        Assert.Empty(await ReadAsync(programme => programme.PlacesOfAsync(child, Seven.AddMinutes(6), Cancelled)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_seat_is_changed_for_another_in_one_commit_also_out_of_the_line(bool upwards)
    {
        var (low, high, children) = (await ClubAsync(seats: 1), await ClubAsync(seats: 1), await ChildrenAsync(2));
        var (from, to) = upwards ? (low, high) : (high, low);
        await JoinAsync(to, children[1]);
        await JoinAsync(from, children[0]);

        Assert.Equal(new JoinOutcome.Waiting(1), await ChangeAsync()); // an update and an insert
        await TransactAsync(async programme => (await programme.ClubForChangeAsync(to, children[1], Cancelled))!.Leave(children[1], Zhang, Seven));
        Assert.IsType<JoinOutcome.Seated>(await ChangeAsync()); // two updates, which must come in the right order

        var place = Assert.Single(await ReadAsync(programme => programme.PlacesOfAsync(children[0], Seven, Cancelled)));
        Assert.Equal((to, PlaceState.Seated, null), (place.Club.Id, place.State, place.Position));
        Assert.Equal(to, Assert.Single(new[] { place }.Taken()).Club);

        Task<JoinOutcome> ChangeAsync() => TransactAsync(async programme =>
        {
            var clubs = await programme.ClubsForChangeAsync([from, to], children[0], Cancelled);
            var chooser = Chooser(children[0], new TakenSeat(from, DayOfWeek.Wednesday));
            return clubs.Single(club => club.Id == from).ChangeTo(clubs.Single(club => club.Id == to), chooser, Yes(children[0]), Seven);
        });
    }

    [Fact]
    public async Task Two_turns_do_not_both_build_on_the_same_list()
    {
        var (id, children) = (await ClubAsync(seats: 1), await ChildrenAsync(2));
        await using var late = Open();
        var seen = await late.Clubs.SingleAsync(club => club.Id == id, Cancelled);
        await JoinAsync(id, children[0]);

        seen.Join(Chooser(children[1]), Yes(children[1]), Seven);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => late.SaveChangesAsync(Cancelled));
    }

    protected Task<JoinOutcome> JoinAsync(ClubId club, ChildId child) => TransactAsync(async programme =>
        (await programme.ClubForChangeAsync(club, child, Cancelled))!.Join(Chooser(child), Yes(child), Seven));

    protected Task<HoldOutcome> HoldAsync(ClubId club, ChildId child, DateTimeOffset now) => TransactAsync(async programme =>
        (await programme.ClubForChangeAsync(club, child, Cancelled))!.Hold(Chooser(child), now));
}
