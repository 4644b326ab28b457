using System.Text.Json.Serialization;

namespace AfterSchoolBot.Driver;

/// <summary>What one level of one launch came to. CPU is seconds; errors are in neither turns nor times.</summary>
internal sealed record LevelFigures
{
    public required int Concurrency { get; init; }
    public required double Turns { get; init; }
    public required double TurnsPerSecond { get; init; }
    public required double P50Ms { get; init; }
    public required double P95Ms { get; init; }
    public required double P99Ms { get; init; }
    public required double CpuPerThousandTurns { get; init; }
    public required double DriverCpuPerThousandTurns { get; init; }

    /// <summary>How much of the machine went to anyone but the bot and the driver. Much of it, and the figures say little.</summary>
    public required double OthersPercent { get; init; }

    public required double ResidentMegabytes { get; init; }
    public required int Errors { get; init; }
    public IReadOnlyList<string> Samples { get; init; } = [];

    /// <summary>The medians over the launches; errors are summed, for an error does not become better by being rare.</summary>
    public static LevelFigures Median(IReadOnlyCollection<LevelFigures> runs)
    {
        double Of(Func<LevelFigures, double> figure) => Figures.Median(runs.Select(figure));
        return new LevelFigures
        {
            Concurrency = runs.First().Concurrency,
            Turns = Of(run => run.Turns),
            TurnsPerSecond = Of(run => run.TurnsPerSecond),
            P50Ms = Of(run => run.P50Ms),
            P95Ms = Of(run => run.P95Ms),
            P99Ms = Of(run => run.P99Ms),
            CpuPerThousandTurns = Of(run => run.CpuPerThousandTurns),
            DriverCpuPerThousandTurns = Of(run => run.DriverCpuPerThousandTurns),
            OthersPercent = Of(run => run.OthersPercent),
            ResidentMegabytes = Of(run => run.ResidentMegabytes),
            Errors = runs.Sum(run => run.Errors),
            Samples = [.. runs.SelectMany(run => run.Samples)],
        };
    }
}

/// <summary>One start of a bot, and its levels in order.</summary>
internal sealed record LaunchFigures(double StartUpMs, double ResidentMegabytesAtStart, IReadOnlyList<LevelFigures> Levels);

/// <summary>All launches of one bot.</summary>
internal sealed record BotFigures(string Name, IReadOnlyList<LaunchFigures> Launches)
{
    public double StartUpMs => Figures.Median(Launches.Select(launch => launch.StartUpMs));
    public double ResidentMegabytesAtStart => Figures.Median(Launches.Select(launch => launch.ResidentMegabytesAtStart));
    public IReadOnlyList<LevelFigures> Levels =>
        [.. Launches.SelectMany(launch => launch.Levels).GroupBy(level => level.Concurrency).Select(runs => LevelFigures.Median([.. runs]))];
}

/// <summary>Of so many tries, so many came out right; the samples are of those that did not.</summary>
internal sealed record Check(string Name, int Right, int Of, IReadOnlyList<string> Samples)
{
    public override string ToString() => $"{Right} of {Of} right";
}

internal sealed record BotChecks(string Name, IReadOnlyList<Check> Checks);

/// <summary>What is written for machines to read.</summary>
internal sealed record Findings(string Runtime, int Cores, IReadOnlyList<BotFigures>? Turns, IReadOnlyList<BotChecks>? Correctness);

internal static class Figures
{
    public static double Percentile(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(Findings))]
internal sealed partial class FindingsJson : JsonSerializerContext;
