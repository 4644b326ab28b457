using System.Globalization;
using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class TimeReaderTests
{
    private static TimeOnly At(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("17:45", "17:45")]
    [InlineData("１７：４５", "17:45")]
    [InlineData("5点45", "17:45")]
    [InlineData("5點45分", "17:45")]
    [InlineData("五点四十五", "17:45")]
    [InlineData("五点三刻", "17:45")]
    [InlineData("下午五点", "17:00")]
    [InlineData("五点半", "17:30")]
    [InlineData("5:45pm", "17:45")]
    [InlineData("5:45 p.m.", "17:45")]
    [InlineData("5.45pm", "17:45")]
    [InlineData("5pm", "17:00")]
    [InlineData("5:45", "17:45")]
    [InlineData("六点", "18:00")]
    [InlineData("六点钟", "18:00")]
    [InlineData("差五分六点", "17:55")]
    [InlineData("五点零五", "17:05")]
    [InlineData("五点过十分", "17:10")]
    [InlineData("十七点三十", "17:30")]
    [InlineData("早上八点", "08:00")]
    [InlineData("7am", "07:00")]
    [InlineData("11:30", "11:30")]
    [InlineData("12点", "12:00")]
    [InlineData("晚上八点", "20:00")]
    [InlineData("half past five", "17:30")]
    [InlineData("quarter to six", "17:45")]
    [InlineData("6 o'clock", "18:00")]
    [InlineData("five o'clock", "17:00")]
    [InlineData("下雨了 今天改到南门雨棚接 17:45开始 让家长带伞", "17:45")] // talk 8.1
    [InlineData("我和他爸六点才下班", "18:00")] // talk 2.7
    [InlineData("五点一个人来接", "17:00")]
    public void A_time_of_the_schools_afternoon(string text, string time) => Assert.Equal(new Heard<TimeOnly>.Clear(At(time)), TimeReader.Read(text));

    [Theory]
    [InlineData("要六点过才走得拢", "18:00")] // talk 3.1
    [InlineData("五点左右", "17:00")]
    [InlineData("大概五点半", "17:30")]
    [InlineData("around 5pm", "17:00")]
    public void About_a_time_is_doubtful(string text, string time) => Assert.Equal(new Heard<TimeOnly>.Doubtful(At(time)), TimeReader.Read(text));

    [Fact]
    public void From_three_to_five_are_two_times() => Assert.Equal([At("15:00"), At("17:00")], Assert.IsType<Heard<TimeOnly>.Several>(TimeReader.Read("3点到5点")).Values);

    [Theory]
    [InlineData("")]
    [InlineData("几点放学")]
    [InlineData("晚一点")]
    [InlineData("早点接行不")]
    [InlineData("有一点不舒服")]
    [InlineData("3 to 5")]
    [InlineData("三年级2班")]
    [InlineData("4月6日")]
    [InlineData("25:10")]
    [InlineData("17:75")]
    [InlineData("点名册发我")]
    [InlineData("¥118.00")]
    [InlineData("2小时")]
    [InlineData("5 amazing kids")]
    public void What_is_no_time_gives_none(string text) => Assert.IsType<Heard<TimeOnly>.Nothing>(TimeReader.Read(text));

    [Theory]
    [InlineData("晚到20分钟", 20)]
    [InlineData("晚到 20 分钟", 20)]
    [InlineData("堵死在路上了要晚20分钟", 20)] // talk 8.21
    [InlineData("要遲到半個鐘", 30)]
    [InlineData("迟到半小时", 30)]
    [InlineData("晚一个小时", 60)]
    [InlineData("晚一个半小时", 90)]
    [InlineData("晚二十分钟", 20)]
    [InlineData("晚一刻钟", 15)]
    [InlineData("20 minutes late", 20)]
    [InlineData("I'll be late by 20 min", 20)]
    [InlineData("running half an hour late", 30)]
    public void How_late_somebody_will_be(string text, int minutes) => Assert.Equal(new Heard<TimeSpan>.Clear(TimeSpan.FromMinutes(minutes)), TimeReader.ReadLate(text));

    [Fact]
    public void A_number_without_a_unit_is_most_likely_minutes() => Assert.Equal(new Heard<TimeSpan>.Doubtful(TimeSpan.FromMinutes(20)), TimeReader.ReadLate("要晚20"));

    [Theory]
    [InlineData("20分钟")]
    [InlineData("晚饭管吗")]
    [InlineData("今晚")]
    [InlineData("晚上六点")]
    [InlineData("the latest notice")]
    public void Nobody_is_late_who_did_not_say_so(string text) => Assert.IsType<Heard<TimeSpan>.Nothing>(TimeReader.ReadLate(text));
}
