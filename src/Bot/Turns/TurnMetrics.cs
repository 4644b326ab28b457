using System.Diagnostics.Metrics;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>What /metrics tells of turns: how many, how long, how many were resends.</summary>
internal sealed class TurnMetrics : IDisposable
{
    public const string MeterName = "AfterSchoolBot";

    private readonly Meter meter;
    private readonly Counter<long> turns;
    private readonly Counter<long> repeats;
    private readonly Histogram<double> seconds;

    public TurnMetrics(IMeterFactory factory)
    {
        meter = factory.Create(MeterName);
        turns = meter.CreateCounter<long>("afterschoolbot_turns", description: "Activities answered");
        repeats = meter.CreateCounter<long>("afterschoolbot_turns_repeated", description: "Resends that changed nothing");
        seconds = meter.CreateHistogram<double>("afterschoolbot_turn_duration_seconds", "s", "From acceptance to commit");
    }

    public void TurnDone(ChannelId channel, bool repeated, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("channel", channel.Value);
        (repeated ? repeats : turns).Add(1, tag);
        seconds.Record(took.TotalSeconds, tag);
    }

    public void Dispose() => meter.Dispose();
}
