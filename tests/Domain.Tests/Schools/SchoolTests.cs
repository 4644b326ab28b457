using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Schools;

public class SchoolTests
{
    private static readonly TimeOnly Six = new(18, 0);
    private static readonly TimeOnly HalfPastSix = new(18, 30);

    [Fact]
    [Duty("三.2-b")]
    public void On_the_switch_day_the_new_time_holds()
    {
        var school = Spring2021.School();

        Assert.Equal((Six, HalfPastSix), (school.EndOfService(new(2021, 4, 30)), school.EndOfService(new(2021, 5, 1))));
        school.PublishSeasonSwitch(new(2021, 10, 8), Season.Winter);
        Assert.Equal((HalfPastSix, Six), (school.EndOfService(new(2021, 10, 7)), school.EndOfService(new(2021, 10, 8))));
    }

    [Fact]
    [Duty("三.2-b")]
    public void Without_a_published_switch_date_the_later_time_is_never_assumed()
    {
        var school = new School("示范小学", "Asia/Shanghai", new(1), new(2), "示范小学");

        Assert.Equal(Six, school.EndOfService(new(2021, 7, 1)));
        Assert.Null(school.SeasonOn(new(2021, 7, 1)));
    }

    [Fact]
    public void Before_the_first_switch_date_the_season_is_unknown() => Assert.Null(Spring2021.School().SeasonOn(new(2021, 4, 30)));

    [Fact]
    [Duty("三.2-b")]
    public void A_summer_that_nobody_ended_runs_out_after_half_a_year()
    {
        var school = Spring2021.School();

        Assert.Equal(Season.Summer, school.SeasonOn(new(2021, 10, 31)));
        Assert.Null(school.SeasonOn(new(2021, 11, 1)));
        Assert.Equal(Six, school.EndOfService(new(2022, 1, 10)));
    }

    [Fact]
    public void A_switch_date_published_again_is_corrected_and_can_be_taken_back()
    {
        var school = Spring2021.School();
        school.PublishSeasonSwitch(new(2021, 5, 1), Season.Winter);
        Assert.Equal(Season.Winter, school.SeasonOn(new(2021, 5, 1)));

        school.TakeBackSeasonSwitch(new(2021, 5, 1));
        Assert.Empty(school.SeasonSwitches);
    }

    [Theory]
    [InlineData("2021-04-12", "2021-07-02", true)]
    [InlineData("2021-05-10", "2021-07-02", true)]
    [InlineData("2021-09-01", "2022-01-14", false)]
    [InlineData("2021-03-01", "2021-04-30", false)]
    [Duty("三.2-b")]
    public void A_term_needs_a_switch_date_in_it_or_shortly_before(string first, string last, bool published)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(published, Spring2021.School().SeasonsArePublishedFor(DateOnly.Parse(first, culture), DateOnly.Parse(last, culture)));
    }

    [Theory]
    [InlineData(20, 59, false)]
    [InlineData(21, 0, true)]
    [InlineData(3, 0, true)]
    [InlineData(6, 59, true)]
    [InlineData(7, 0, false)]
    public void Quiet_hours_run_over_midnight(int hour, int minute, bool quiet) =>
        Assert.Equal(quiet, Spring2021.School().IsQuiet(Spring2021.At(4, 6, hour, minute)));

    [Theory]
    [InlineData(6, 7, 36, false)]
    [InlineData(6, 8, 0, true)]
    [InlineData(6, 17, 30, false)]
    [InlineData(5, 10, 0, false)]
    public void The_office_is_open_on_school_days_from_eight_to_half_past_five(int day, int hour, int minute, bool open) =>
        Assert.Equal(open, Spring2021.School().OfficeIsOpen(Spring2021.At(4, day, hour, minute), Spring2021.Calendar));

    [Theory]
    [InlineData(7, 34, false)]
    [InlineData(7, 35, true)]
    [InlineData(20, 59, true)]
    [InlineData(21, 0, false)]
    public void Families_are_written_to_from_the_morning_hour_to_the_quiet_ones(int hour, int minute, bool may) =>
        Assert.Equal(may, Spring2021.School().MayWrite(Spring2021.At(4, 9, hour, minute)));

    [Theory]
    [InlineData(18, 0, 9)]
    [InlineData(18, 1, 10)]
    [InlineData(8, 0, 9)]
    public void An_offer_is_kept_until_eight_in_the_evening_and_for_two_hours_at_least(int hour, int minute, int until) =>
        Assert.Equal(Spring2021.At(4, until, 20), Spring2021.School().OfferEnds(Spring2021.At(4, 9, hour, minute)));

    [Fact]
    public void Principal_and_coordinator_lead_the_school_and_nobody_else() =>
        Assert.Equal([true, true, false], new[] { Spring2021.Principal, Spring2021.Coordinator, new(3) }.Select(Spring2021.School().IsLedBy));

    [Theory]
    [InlineData(2, 1, 5, 1, true)]
    [InlineData(2, 1, 4, 30, false)]
    [InlineData(8, 2, 8, 31, false)]
    [InlineData(8, 1, 8, 31, false)]
    [InlineData(7, 31, 8, 31, true)]
    public void A_switch_date_counts_for_a_term_that_holds_it_or_begins_within_three_months_of_it(int month, int day, int toMonth, int to, bool counts) =>
        Assert.Equal(counts, Spring2021.School().SeasonsArePublishedFor(new(2021, month, day), new(2021, toMonth, to)));

    [Fact]
    public void Classes_stand_in_order_of_grade_and_then_of_number()
    {
        var (first, second, again) = (new ClassId(1, 9), new ClassId(2, 1), new ClassId(1, 9));

        Assert.True(first < second && first <= second && second > first && second >= first && first <= again && first >= again && new ClassId(2, 1) < new ClassId(2, 2));
        Assert.False(second < first || second <= first || first > second || first >= second || first < again || first > again);
    }

    [Fact]
    public void Today_is_the_day_at_the_school_wherever_the_server_stands()
    {
        var school = Spring2021.School();
        var instant = new DateTimeOffset(2021, 4, 6, 20, 30, 0, TimeSpan.Zero);

        Assert.Equal((new DateOnly(2021, 4, 7), new TimeOnly(4, 30)), (school.DayOf(instant), school.TimeOf(instant)));
        Assert.Equal(instant, school.InstantOf(new(2021, 4, 7), new(4, 30)));
    }

    [Fact]
    public void A_class_is_written_as_grade_and_number_and_nothing_else_is_one()
    {
        Assert.Equal(new ClassId(3, 2), ClassId.Parse("3-2"));
        Assert.Equal("3-2", $"{new ClassId(3, 2)}");
        foreach (var text in new[] { "3", "3-", "-2", "a-2", "3-b", "3-2-1" })
        {
            Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => ClassId.Parse(text)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Switch_dates_terms_and_holidays_are_read_in_order()
    {
        var school = Spring2021.School();
        school.PublishSeasonSwitch(new(2020, 10, 8), Season.Winter);
        var calendar = new SchoolCalendar(
            [new("秋", new(2021, 9, 1), new(2022, 1, 14)), new("春", new(2021, 3, 1), new(2021, 7, 2))],
            [new(new(2021, 5, 3), new(2021, 5, 5), "劳动节"), new(new(2021, 4, 5), new(2021, 4, 5), "清明节")],
            []);

        Assert.Equal([new(2020, 10, 8), new(2021, 5, 1)], school.SeasonSwitches.Select(published => published.From));
        Assert.Equal(["春", "秋"], calendar.Terms.Select(term => term.Name));
        Assert.Equal(["清明节", "劳动节"], calendar.Holidays.Select(holiday => holiday.Name));
        Assert.Contains("Monday to Friday", Assert.Throws<ArgumentOutOfRangeException>(() => new MakeUpDay(new(2021, 4, 25), DayOfWeek.Sunday)).Message, StringComparison.Ordinal);
    }
}
