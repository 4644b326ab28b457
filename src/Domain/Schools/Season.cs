namespace AfterSchoolBot.Domain.Schools;

/// <summary>Winter: the service ends at 18:00. Summer: at 18:30 (三.2).</summary>
public enum Season
{
    Winter,
    Summer,
}

/// <summary>A day, published by the school, from which the other season's time holds. The plan itself names no such day.</summary>
public sealed class SeasonSwitch(DateOnly from, Season season)
{
    public DateOnly From { get; } = from;
    public Season Season { get; private set; } = season;

    internal void ChangeTo(Season other) => Season = other;
}
