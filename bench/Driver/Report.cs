using System.Globalization;

namespace AfterSchoolBot.Driver;

/// <summary>The figures as Markdown tables: readable on a terminal and ready for a page.</summary>
internal static class Report
{
    public static void Write(TextWriter to, IReadOnlyList<BotFigures> bots)
    {
        if (bots.Count == 0) return;

        Table(to,
            [
                "bot", "C", "turns/s", "p50 ms", "p95 ms", "p99 ms",
                "CPU s / 1,000 turns", "RSS MB", "errors", "driver CPU s / 1,000", "others' CPU %",
            ],
            from bot in bots
            from level in bot.Levels
            select new[]
            {
                bot.Name, $"{level.Concurrency}", Range(bot, level), F(level.P50Ms), F(level.P95Ms), F(level.P99Ms),
                F(level.CpuPerThousandTurns), F0(level.ResidentMegabytes), $"{level.Errors}",
                F(level.DriverCpuPerThousandTurns), F0(level.OthersPercent),
            });

        Table(to, ["bot", "start-up ms", "RSS MB then", "launches"],
            bots.Select(bot => new[] { bot.Name, F0(bot.StartUpMs), F0(bot.ResidentMegabytesAtStart), $"{bot.Launches.Count}" }));

        if (bots.Count > 1)
        {
            Table(to, ["ours / peer", "C", "turns/s", "p50", "p95", "p99", "CPU / turn", "RSS", "start-up"],
                bots.Skip(1).SelectMany(peer => Ratios(bots[0], peer)));
        }

        Samples(to, bots.SelectMany(bot => bot.Levels, (bot, level) => (bot.Name, level.Samples)));
    }

    public static void Write(TextWriter to, IReadOnlyList<BotChecks> bots)
    {
        if (bots.Count == 0) return;

        Table(to, ["check", .. bots.Select(bot => bot.Name)],
            bots[0].Checks.Select((check, at) => new[] { check.Name }.Concat(bots.Select(bot => $"{bot.Checks[at]}")).ToArray()));
        Samples(to, bots.SelectMany(bot => bot.Checks, (bot, check) => ($"{bot.Name}, {check.Name}", check.Samples)));
    }

    private static IEnumerable<string[]> Ratios(BotFigures ours, BotFigures peer) =>
        from our in ours.Levels
        join their in peer.Levels on our.Concurrency equals their.Concurrency
        select new[]
        {
            $"{ours.Name} / {peer.Name}", $"{our.Concurrency}",
            Ratio(our.TurnsPerSecond, their.TurnsPerSecond), Ratio(our.P50Ms, their.P50Ms), Ratio(our.P95Ms, their.P95Ms),
            Ratio(our.P99Ms, their.P99Ms),
            Ratio(our.CpuPerThousandTurns, their.CpuPerThousandTurns), Ratio(our.ResidentMegabytes, their.ResidentMegabytes),
            Ratio(ours.StartUpMs, peer.StartUpMs),
        };

    private static string Range(BotFigures bot, LevelFigures level)
    {
        if (bot.Launches.Count == 1) return F0(level.TurnsPerSecond);

        var all = bot.Launches.SelectMany(launch => launch.Levels)
            .Where(run => run.Concurrency == level.Concurrency).Select(run => run.TurnsPerSecond).Order().ToArray();
        return $"{F0(level.TurnsPerSecond)} ({F0(all[0])}–{F0(all[^1])})";
    }

    private static void Samples(TextWriter to, IEnumerable<(string Where, IReadOnlyList<string> Samples)> all)
    {
        foreach (var (where, samples) in all)
            foreach (var sample in samples) to.WriteLine($"wrong ({where}): {sample}");
    }

    private static void Table(TextWriter to, string[] head, IEnumerable<string[]> rows)
    {
        string[][] lines = [head, .. rows];
        var widths = head.Select((_, at) => lines.Max(line => line[at].Length)).ToArray();
        void Line(IEnumerable<string> cells) => to.WriteLine($"| {string.Join(" | ", cells)} |");

        Line(head.Select((cell, at) => cell.PadRight(widths[at])));
        Line(widths.Select((width, at) => at == 0 ? new string('-', width) : new string('-', width - 1) + ":"));
        foreach (var line in lines[1..]) Line(line.Select((cell, at) => at == 0 ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at])));
        to.WriteLine();
    }

    private static string Ratio(double ours, double theirs) => theirs == 0 ? "-" : F(ours / theirs);

    private static string F(double value) => value.ToString(value < 10 ? "F2" : "F1", CultureInfo.InvariantCulture);

    private static string F0(double value) => value.ToString("F0", CultureInfo.InvariantCulture);
}
