using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Announcements;

/// <summary>When what can wait goes to one person; the school is quiet from 21:00 and writes from 7:35.</summary>
public sealed class SendTimesTests
{
    [Theory]
    [InlineData(20, 0, 7, 30, 6, 20, 2, 7, 7, 35)] // over midnight, and the school does not write before 7:35
    [InlineData(20, 0, 9, 0, 6, 20, 0, 7, 9, 0)]
    [InlineData(20, 0, 9, 0, 7, 8, 59, 7, 9, 0)]
    [InlineData(20, 0, 9, 0, 7, 9, 0, 7, 9, 0)]
    [InlineData(20, 0, 9, 0, 7, 19, 59, 7, 19, 59)]
    [InlineData(8, 0, 15, 0, 6, 10, 0, 6, 15, 0)]
    [InlineData(19, 0, 22, 0, 6, 20, 0, 7, 7, 35)] // they end in the school's own silence
    [InlineData(0, 0, 7, 0, 6, 20, 0, 6, 20, 0)]
    [InlineData(7, 0, 21, 30, 6, 10, 0, 6, 21, 30)] // nothing is left: the person's wish is kept
    public void The_first_moment_outside_the_persons_quiet_hours(int from, int fromMinute, int to, int toMinute, int day, int hour, int minute, int dueDay, int dueHour, int dueMinute) =>
        Assert.Equal(Spring2021.At(4, dueDay, dueHour, dueMinute), SendTimes.NextFor(Spring2021.School(), Hours.Of(from, fromMinute, to, toMinute), Spring2021.At(4, day, hour, minute)));

    [Fact]
    public void Whoever_set_none_is_told_at_once() =>
        Assert.Equal(Spring2021.At(4, 6, 20, 2), SendTimes.NextFor(Spring2021.School(), null, Spring2021.At(4, 6, 20, 2)));

    [Theory]
    [InlineData(20, 0, 7, 30, true)]
    [InlineData(7, 0, 21, 30, false)]
    [InlineData(7, 35, 21, 0, false)]
    [InlineData(7, 36, 21, 0, true)]
    public void Some_time_of_the_day_must_be_left(int from, int fromMinute, int to, int toMinute, bool left) =>
        Assert.Equal(left, SendTimes.LeaveTime(Spring2021.School(), Hours.Of(from, fromMinute, to, toMinute)));
}
