using System.Globalization;
using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class DateReaderTests
{
    // 2021: 4月6日 is a Tuesday, 4月18日 a Sunday
    private static readonly DateOnly Tuesday = new(2021, 4, 6);
    private static readonly DateOnly Sunday = new(2021, 4, 18);

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("今天", "2021-04-06")]
    [InlineData("明天", "2021-04-07")]
    [InlineData("后天", "2021-04-08")]
    [InlineData("後天", "2021-04-08")]
    [InlineData("大后天", "2021-04-09")]
    [InlineData("昨天那个娃交了没得", "2021-04-05")]
    [InlineData("前天", "2021-04-04")]
    [InlineData("聽日", "2021-04-07")]
    [InlineData("听日", "2021-04-07")]
    [InlineData("尋日", "2021-04-05")]
    [InlineData("明日", "2021-04-07")]
    [InlineData("tomorrow", "2021-04-07")]
    [InlineData("pls enrol my son tmrw 3 to 5", "2021-04-07")]
    [InlineData("the day after tomorrow", "2021-04-08")]
    [InlineData("后天我不在 他幺爸来接", "2021-04-08")]
    [InlineData("今天爷爷去接", "2021-04-06")]
    [InlineData("三天后", "2021-04-09")]
    [InlineData("一周后", "2021-04-13")]
    [InlineData("in 3 days", "2021-04-09")]
    public void A_day_is_counted_from_today(string text, string date) => Assert.Equal(new Heard<DateOnly>.Clear(Day(date)), DateReader.Read(text, Tuesday));

    [Theory]
    [InlineData("下周三", "2021-04-14")]
    [InlineData("下週三", "2021-04-14")]
    [InlineData("下个礼拜三", "2021-04-14")]
    [InlineData("下下周一", "2021-04-19")]
    [InlineData("这周五", "2021-04-09")]
    [InlineData("本周一", "2021-04-05")] // over already, but this week's
    [InlineData("上周五", "2021-04-02")]
    [InlineData("星期天", "2021-04-11")]
    [InlineData("礼拜天", "2021-04-11")]
    [InlineData("礼拜六", "2021-04-10")]
    [InlineData("周三不去了", "2021-04-07")]
    [InlineData("周一", "2021-04-12")]
    [InlineData("拜四", "2021-04-08")]
    [InlineData("this Friday", "2021-04-09")]
    [InlineData("on Wednesday please", "2021-04-07")]
    [InlineData("next Monday", "2021-04-12")] // this week's Monday is over: only one reading
    public void A_weekday_is_found_in_its_week(string text, string date) => Assert.Equal(new Heard<DateOnly>.Clear(Day(date)), DateReader.Read(text, Tuesday));

    /// <summary>talks.md (c) 王芳 13: 下周一 said on Sunday night is 4月19日（周一）, tomorrow.</summary>
    [Theory]
    [InlineData("下周一", "2021-04-19")]
    [InlineData("下個星期一", "2021-04-19")]
    [InlineData("周一", "2021-04-19")]
    [InlineData("这周一", "2021-04-12")]
    [InlineData("next Monday", "2021-04-19")]
    public void Weeks_start_on_Monday_also_on_a_Sunday(string text, string date) => Assert.Equal(new Heard<DateOnly>.Clear(Day(date)), DateReader.Read(text, Sunday));

    [Theory]
    [InlineData("周二", "2021-04-06")] // today or in a week
    [InlineData("next Wednesday", "2021-04-14")] // or tomorrow
    [InlineData("can he stay on 4/6?", "2021-04-06")] // or 4 June
    public void What_may_be_two_days_is_doubtful(string text, string date) => Assert.Equal(new Heard<DateOnly>.Doubtful(Day(date)), DateReader.Read(text, Tuesday));

    [Theory]
    [InlineData("4月6日", "2021-04-06")]
    [InlineData("４月６號", "2021-04-06")]
    [InlineData("四月六号", "2021-04-06")]
    [InlineData("四月二十一", "2021-04-21")]
    [InlineData("4/6", "2021-04-06")]
    [InlineData("16/4", "2021-04-16")]
    [InlineData("4月14日（周三）", "2021-04-14")]
    [InlineData("6号", "2021-04-06")]
    [InlineData("5号", "2021-05-05")]
    [InlineData("31号", "2021-05-31")]
    [InlineData("下个月6号", "2021-05-06")]
    [InlineData("本月2号", "2021-04-02")]
    [InlineData("2021-05-03", "2021-05-03")]
    [InlineData("2021年5月3日", "2021-05-03")]
    [InlineData("2021/5/3", "2021-05-03")]
    [InlineData("April 6", "2021-04-06")]
    [InlineData("6 Apr", "2021-04-06")]
    [InlineData("6th of April", "2021-04-06")]
    [InlineData("Apr. 6th, 2022", "2022-04-06")]
    [InlineData("12 April (Mon)", "2021-04-12")]
    [InlineData("on the 9th", "2021-04-09")]
    [InlineData("1月5日", "2021-01-05")]
    [InlineData("12月30日", "2020-12-30")] // the nearest one
    public void A_date_of_the_calendar_is_the_nearest(string text, string date) => Assert.Equal(new Heard<DateOnly>.Clear(Day(date)), DateReader.Read(text, Tuesday));

    [Theory]
    [InlineData("明天周三", "2021-04-07")]
    [InlineData("明天 4月7日", "2021-04-07")]
    public void Two_words_for_one_day_are_one_day(string text, string date) => Assert.Equal(new Heard<DateOnly>.Clear(Day(date)), DateReader.Read(text, Tuesday));

    [Theory]
    [InlineData("明天周四", 2)]
    [InlineData("4月12日—6月30日", 2)]
    [InlineData("下周三周四", 2)]
    [InlineData("今天和后天", 2)]
    [InlineData("明后天", 2)]
    [InlineData("明天后天", 2)]
    public void Days_that_differ_are_several(string text, int count) => Assert.Equal(count, Assert.IsType<Heard<DateOnly>.Several>(DateReader.Read(text, Tuesday)).Values.Count);

    [Theory]
    [InlineData("")]
    [InlineData("每天")]
    [InlineData("每周三")]
    [InlineData("every Wednesday")]
    [InlineData("一周三次")]
    [InlineData("以后天天来")]
    [InlineData("放学后天黑了")]
    [InlineData("13月5日")]
    [InlineData("2月30日")]
    [InlineData("三年级2班")]
    [InlineData("3-2")]
    [InlineData("¥4/6")]
    [InlineData("6号楼")]
    [InlineData("TS-0007")]
    [InlineData("17:45")]
    [InlineData("6点")]
    [InlineData("may I ask")]
    [InlineData("grade 3")]
    [InlineData("周末")]
    [InlineData("a 5th grader")]
    public void What_is_no_date_gives_none(string text) => Assert.IsType<Heard<DateOnly>.Nothing>(DateReader.Read(text, Tuesday));
}
