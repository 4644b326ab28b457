using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Schools;

public sealed class SchoolStoreOnSqlite(Sqlite store) : SchoolStoreTests(store), IClassFixture<Sqlite>;

public sealed class SchoolStoreOnPostgres(Postgres store) : SchoolStoreTests(store), IClassFixture<Postgres>;

public abstract class SchoolStoreTests(StoreFixture store) : StoreTests(store)
{
    [Fact]
    public async Task The_school_comes_back_with_its_hours_and_its_published_season_switches_and_there_is_one_only()
    {
        var (principal, coordinator) = (new PersonId(NextNumber()), new PersonId(NextNumber()));
        await TurnAsync(programme =>
        {
            var school = new School("示范小学", "Asia/Shanghai", principal, coordinator, "示范小学") { Dismissal = new(15, 50), QuietHours = Hours.Of(21, 30, 6, 30) };
            school.PublishSeasonSwitch(new(2021, 5, 1), Season.Summer);
            school.PublishSeasonSwitch(new(2021, 10, 8), Season.Summer);
            programme.AddRange(new Person(principal, "周校长"), new Person(coordinator, "张主任"), school);
        });
        await TurnAsync(async programme =>
        {
            var school = await programme.Schools.SingleAsync(Cancelled);
            school.PublishSeasonSwitch(new(2021, 10, 8), Season.Winter);
        });

        var read = await ReadAsync(programme => programme.SchoolAsync(Cancelled));
        Assert.Equal(("示范小学", "Asia/Shanghai", principal, coordinator), (read.Name, read.TimeZoneId, read.Principal, read.Coordinator));
        Assert.Equal((new TimeOnly(15, 50), Hours.Of(16, 45, 17, 45), Hours.Of(21, 30, 6, 30)), (read.Dismissal, read.ClubSlot, read.QuietHours));
        Assert.Equal([(new DateOnly(2021, 5, 1), Season.Summer), (new DateOnly(2021, 10, 8), Season.Winter)],
            read.SeasonSwitches.Select(published => (published.From, published.Season)));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => TurnAsync(programme =>
            programme.Add(new School("别的小学", "Asia/Shanghai", principal, coordinator, "别的小学"))));
    }

    [Fact]
    public async Task The_calendar_comes_back_day_for_day()
    {
        await TurnAsync(programme => programme.AddRange(
            new Term("2021春", new(2021, 3, 1), new(2021, 7, 2)),
            new Holiday(new(2021, 5, 3), new(2021, 5, 5), "劳动节"),
            new MakeUpDay(new(2021, 4, 25), DayOfWeek.Wednesday),
            new MakeUpDay(new(2021, 5, 8), runsAs: null)));
        await TurnAsync(async programme => (await programme.MakeUpDays.SingleAsync(made => made.Day == new DateOnly(2021, 5, 8), Cancelled)).RunAs(DayOfWeek.Friday));

        var calendar = await ReadAsync(programme => programme.CalendarAsync(Cancelled));
        Assert.True(calendar.IsSchoolDay(new(2021, 3, 1)));
        Assert.False(calendar.IsSchoolDay(new(2021, 5, 4)));
        Assert.Equal(DayOfWeek.Wednesday, calendar.WeekdayOn(new(2021, 4, 25)));
        Assert.Equal(DayOfWeek.Friday, calendar.WeekdayOn(new(2021, 5, 8)));
    }

    [Fact]
    public async Task Classes_are_listed_by_grade_and_number()
    {
        var teacher = new PersonId(NextNumber());
        await TurnAsync(programme => programme.AddRange(
            new Person(teacher, "李老师"), new SchoolClass(new(3, 10), teacher), new SchoolClass(new(3, 2), teacher), new SchoolClass(new(1, 1), teacher)));

        var classes = await ReadAsync(programme => programme.ClassesAsync(Cancelled));
        Assert.Equal(["1-1", "3-2", "3-10"], classes.Select(one => one.Id.ToString()));
    }
}
