namespace AfterSchoolBot.Bot.Turns;

/// <summary>The clock on the school's wall.</summary>
internal sealed class SchoolClock(TimeProvider clock, TimeZoneInfo zone)
{
    public DateTimeOffset SchoolNow => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);

    /// <summary>An instant as the school's clock shows it.</summary>
    public DateTimeOffset AtSchool(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The instant at which the school's clock shows this.</summary>
    public DateTimeOffset InstantOf(DateTime shown) => new(shown, zone.GetUtcOffset(shown));

    public Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, clock, cancellationToken);
}
