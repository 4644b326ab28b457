namespace AfterSchoolBot.Bot.Turns;

/// <summary>How turns are run.</summary>
internal sealed class TurnOptions
{
    /// <summary>After this time an activity not answered, or a message not sent, may be taken up by any node.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often what was left behind is looked for.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often what is due is looked for.</summary>
    public TimeSpan DueEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>No other process uses the database: at the start everything left behind is ours, without waiting for its time.</summary>
    public bool Alone { get; set; }

    /// <summary>How often a turn that lost a race is run again.</summary>
    public int Tries { get; set; } = 8;
}
