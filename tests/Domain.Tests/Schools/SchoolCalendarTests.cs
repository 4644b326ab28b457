using AfterSchoolBot.Domain.Schools;
using CsCheck;

namespace AfterSchoolBot.Domain.Tests.Schools;

public class SchoolCalendarTests
{
    private static readonly DateOnly Begin = new(2021, 2, 1);
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 500].Select(Begin.AddDays);

    private static readonly Gen<SchoolCalendar> AnyCalendar = Gen.Select(
        Gen.Select(Day, Gen.Int[1, 160], (first, length) => new Term("学期", first, first.AddDays(length))).Array[0, 3],
        Gen.Select(Day, Gen.Int[0, 20], (first, length) => new Holiday(first, first.AddDays(length), "假期")).Array[0, 8],
        Gen.Select(Day, Gen.Int[0, 5], (day, weekday) => new MakeUpDay(day, weekday is 0 ? null : (DayOfWeek)weekday)).Array[0, 6],
        (terms, holidays, made) => new SchoolCalendar(terms, holidays, made.DistinctBy(one => one.Day)));

    [Theory]
    [InlineData(Weekdays.Monday, 10)]
    [InlineData(Weekdays.Tuesday, 11)]
    [InlineData(Weekdays.Wednesday, 11)]
    [InlineData(Weekdays.Thursday, 12)]
    [InlineData(Weekdays.Friday, 12)]
    [InlineData(Weekdays.Monday | Weekdays.Wednesday, 21)]
    [InlineData(Weekdays.None, 0)]
    public void Each_weekday_has_as_many_sessions_as_the_term_has_school_days(Weekdays days, int sessions) =>
        Assert.Equal(sessions, Spring2021.Calendar.SchoolDaysOn(days, Spring2021.FirstDay, Spring2021.LastDay).Count);

    [Theory]
    [InlineData("2021-04-06", 3, "2021-04-09")]
    [InlineData("2021-04-07", 3, "2021-04-12")]
    [InlineData("2021-04-09", 3, "2021-04-14")]
    [InlineData("2021-04-06", 2, "2021-04-08")]
    [InlineData("2021-04-30", 1, "2021-05-06")]
    [InlineData("2021-04-10", 0, "2021-04-10")]
    public void Within_three_school_days_counts_from_the_next_school_day(string from, int count, string expected) =>
        Assert.Equal(Of(expected), Spring2021.Calendar.AddSchoolDays(Of(from), count));

    [Fact]
    public void After_the_last_published_term_the_office_keeps_its_word_from_Monday_to_Friday() =>
        Assert.Equal(new DateOnly(2021, 7, 6), Spring2021.Calendar.AddSchoolDays(Spring2021.LastDay, 2));

    [Fact]
    [Duty("三.2-a")]
    public void Saturday_is_a_school_day_only_when_made_up_and_runs_as_the_weekday_that_the_school_publishes()
    {
        var (saturday, sunday) = (new DateOnly(2021, 5, 8), new DateOnly(2021, 4, 25));
        Assert.False(Spring2021.Calendar.IsSchoolDay(saturday));

        var unpublished = new MakeUpDay(saturday, runsAs: null);
        var calendar = new SchoolCalendar(Spring2021.Calendar.Terms, Spring2021.Calendar.Holidays, [unpublished, new MakeUpDay(sunday, DayOfWeek.Wednesday)]);
        Assert.True(calendar.IsSchoolDay(saturday));
        Assert.Null(calendar.WeekdayOn(saturday));
        Assert.False(calendar.Runs(Weekdays.All, saturday));
        Assert.True(calendar.Runs(Weekdays.Wednesday, sunday));
        Assert.Equal(12, calendar.SchoolDaysOn(Weekdays.Wednesday, Spring2021.FirstDay, Spring2021.LastDay).Count);

        unpublished.RunAs(DayOfWeek.Friday);
        calendar = new SchoolCalendar(Spring2021.Calendar.Terms, Spring2021.Calendar.Holidays, [unpublished]);
        Assert.Equal(DayOfWeek.Friday, calendar.WeekdayOn(saturday));
    }

    [Fact]
    public void A_made_up_day_inside_a_holiday_is_a_school_day()
    {
        var day = new DateOnly(2021, 5, 4);
        var calendar = new SchoolCalendar(Spring2021.Calendar.Terms, Spring2021.Calendar.Holidays, [new MakeUpDay(day, DayOfWeek.Monday)]);

        Assert.Equal(DayOfWeek.Monday, calendar.WeekdayOn(day));
    }

    [Fact]
    public void A_made_up_day_never_runs_as_a_Sunday() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MakeUpDay(new(2021, 5, 8), DayOfWeek.Sunday));

    [Fact]
    public void The_nth_school_day_is_a_school_day_with_n_minus_one_between() =>
        Gen.Select(AnyCalendar, Day, Gen.Int[1, 40]).Sample((calendar, day, count) =>
        {
            var nth = calendar.AddSchoolDays(day, count);
            if (nth > LastKnown(calendar)) return true; // beyond what is published there is nothing to compare with

            return calendar.IsSchoolDay(nth) && Days(day.AddDays(1), nth).Count(calendar.IsSchoolDay) == count;
        });

    [Fact]
    public void Counting_on_from_the_nth_school_day_is_counting_in_one_go() =>
        Gen.Select(AnyCalendar, Day, Gen.Int[0, 20], Gen.Int[0, 20]).Sample((calendar, day, one, other) =>
            calendar.AddSchoolDays(calendar.AddSchoolDays(day, one), other) == calendar.AddSchoolDays(day, one + other));

    [Fact]
    public void The_five_weekdays_share_out_the_school_days_without_overlap() =>
        Gen.Select(AnyCalendar, Day, Gen.Int[0, 120]).Sample((calendar, from, length) =>
        {
            var to = from.AddDays(length);
            var shared = Weekdays.All.Each().SelectMany(day => calendar.SchoolDaysOn(day.ToWeekdays(), from, to)).Order();
            var expected = Days(from, to).Where(day => calendar.IsSchoolDay(day) && calendar.WeekdayOn(day) is not null);
            return shared.SequenceEqual(expected) && calendar.SchoolDaysOn(Weekdays.All, from, to).SequenceEqual(expected);
        });

    [Fact]
    public void A_term_has_its_first_and_its_last_day_and_none_outside()
    {
        var days = Spring2021.Calendar.SchoolDaysOn(Weekdays.All, new(2021, 2, 1), new(2021, 7, 31));

        Assert.Equal((new DateOnly(2021, 3, 1), new DateOnly(2021, 7, 2)), (days[0], days[^1]));
    }

    [Fact]
    [Duty("三.2-a")]
    public void Nobody_is_expected_on_a_day_without_school() =>
        Gen.Select(AnyCalendar, Day).Sample((calendar, day) => calendar.IsSchoolDay(day) || !calendar.Runs(Weekdays.All, day));

    private static DateOnly Of(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays);

    private static DateOnly LastKnown(SchoolCalendar calendar) =>
        Days(Begin, Begin.AddDays(700)).LastOrDefault(calendar.IsSchoolDay, DateOnly.MinValue);
}
