using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Announcements;

/// <summary>What may be done with an announcement, and when.</summary>
public sealed class AnnouncementTests
{
    private static readonly PersonId Zhang = new(2), Zhou = new(1);
    private static readonly DateTimeOffset Noon = new(2021, 4, 6, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly AnnouncementWords[] Words = [new("zh-Hans", "通知", "改在操场"), new("zh-Hant", "通知", "改在操場"), new("en", "Notice", "On the field")];

    [Fact]
    public void So_many_families_as_one_person_may_tell_go_out_at_once_and_one_more_needs_a_second()
    {
        Assert.Equal(AnnouncementState.Scheduled, Written(families: 300).State);
        Assert.Equal(AnnouncementState.NeedsSecond, Written(families: 301).State);
    }

    [Theory]
    [InlineData(AnnouncementKind.Urgent)]
    [InlineData(AnnouncementKind.Drill)]
    [InlineData(AnnouncementKind.Pickup)]
    public void What_cannot_wait_needs_nobody(AnnouncementKind kind) => Assert.Equal(AnnouncementState.Scheduled, Written(families: 5000, kind: kind).State);

    [Fact]
    [Duty("二.1-b")]
    public void The_second_person_is_somebody_else_and_agrees_once()
    {
        var one = Written(families: 400);
        Assert.Equal(Refusal.AnnouncementNeedsSecondPerson, one.Agree(Zhang, Noon));
        Assert.Null(one.Agree(Zhou, Noon.AddHours(1)));
        Assert.Equal((AnnouncementState.Scheduled, Noon.AddHours(1)), (one.State, one.DueAt));
        Assert.Equal(Refusal.AnnouncementIsOver, one.Agree(Zhou, Noon));
    }

    [Fact]
    [Duty("二.1-b")]
    public void It_can_be_called_off_until_it_goes_and_stopped_while_it_goes_and_corrected_afterwards()
    {
        var one = Written();
        Assert.Equal(Refusal.AnnouncementIsOver, one.Stop());
        Assert.Equal(Refusal.AnnouncementIsOver, one.Correct(Words, Noon));
        one.Freeze(Noon);
        Assert.Equal(Refusal.AnnouncementIsOver, one.Cancel(Noon));
        Assert.Null(one.Stop());
        Assert.Equal(Refusal.AnnouncementIsOver, one.Stop());
        Assert.Null(one.Resume());
        one.End(Noon);
        Assert.Equal(Refusal.AnnouncementIsOver, one.Resume());
        Assert.Null(one.Correct(Words, Noon));
        Assert.Equal((2, AnnouncementState.Scheduled), (one.Version, one.State));
        Assert.Equal(Refusal.AnnouncementIsOver, one.Cancel(Noon)); // somebody has read the first words: the second go out
    }

    [Fact]
    public void What_was_taken_back_stays_taken_back()
    {
        var one = Written();
        one.Freeze(Noon);
        Assert.Null(one.Recall(Words, Noon));
        one.Freeze(Noon);
        Assert.True(one.Recalled);
        Assert.Equal(Refusal.AnnouncementIsOver, one.Correct(Words, Noon));
        Assert.Equal(Refusal.AnnouncementIsOver, one.Recall(Words, Noon));
    }

    [Fact]
    public void Words_are_read_in_ones_own_language_and_else_in_the_schools()
    {
        var one = Announcement.Write(new(1), AnnouncementKind.Ordinary, Wanted.Nothing, new Audience.School(), [Words[0], Words[1]], Zhang, 1, 300, Noon, Noon);
        Assert.Equal("改在操場", one.In("zh-Hant").Words);
        Assert.Equal("改在操场", one.In("zh-Hans").Words);
        Assert.StartsWith("改在操", one.In("en").Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("school")]
    [InlineData("grade:3")]
    [InlineData("class:3-2")]
    [InlineData("club:7")]
    [InlineData("staff")]
    [InlineData("open:12")]
    [InlineData("named")]
    public void An_audience_is_read_as_it_was_written(string text) => Assert.Equal(text, Audience.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("grade")]
    [InlineData("grade:x")]
    [InlineData("town:1")]
    public void What_is_no_audience_is_none(string text) => Assert.Throws<FormatException>(() => Audience.Parse(text));

    [Theory]
    [InlineData("TZ-0012", 12)]
    [InlineData("tz12", 12)]
    [InlineData("12", 12)]
    [InlineData("0", null)]
    [InlineData("TZ", null)]
    [InlineData("12a", null)]
    public void A_number_is_read_as_people_write_it(string text, int? number) => Assert.Equal(number, AnnouncementNumber.Read(text)?.Value);

    [Theory]
    [InlineData(21, 40, "04-07 07:35")] // the quiet hours have begun
    [InlineData(6, 0, "04-06 07:35")]
    [InlineData(7, 10, "04-06 07:35")] // they are over, but everybody writes now
    [InlineData(7, 35, "04-06 07:35")]
    [InlineData(12, 0, "04-06 12:00")]
    public void What_can_wait_goes_out_when_families_may_be_written_to(int hour, int minute, string goes)
    {
        var school = new School("示范小学", "Asia/Shanghai", Zhou, Zhang, "示范小学");
        var at = SendTimes.NextFor(school, new(2021, 4, 6, hour, minute, 0, TimeSpan.FromHours(8)));
        Assert.Equal(goes, school.AtSchool(at).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(30, 35)]
    [InlineData(1, 1)]
    [InlineData(45, 45)]
    public void Nothing_is_scheduled_for_the_full_or_the_half_hour(int minute, int goes) => Assert.Equal(goes, SendTimes.BesideTheRush(new(2021, 4, 6, 8, minute, 0, TimeSpan.Zero)).Minute);

    [Fact]
    public void The_parts_of_a_tally_sum_to_the_audience()
    {
        var tally = new Tally(new Dictionary<DeliveryState, int> { [DeliveryState.Sent] = 20, [DeliveryState.Failed] = 2, [DeliveryState.Unknown] = 1, [DeliveryState.Unreachable] = 8 }) { Confirmed = 5, Opened = 3 };
        Assert.Equal((31, 13, true), (tally.Audience, tally.Silent, tally.IsOver));
        Assert.False(new Tally(new Dictionary<DeliveryState, int> { [DeliveryState.Queued] = 1 }).IsOver);
    }

    private static Announcement Written(int families = 10, AnnouncementKind kind = AnnouncementKind.Ordinary) =>
        Announcement.Write(new(1), kind, Wanted.Confirmation, new Audience.School(), Words, Zhang, families, 300, Noon, Noon);
}
