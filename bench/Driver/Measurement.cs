namespace AfterSchoolBot.Driver;

/// <summary>All bots of one run, one running at a time, so that they meet the same machine.</summary>
internal sealed class Measurement(Options options, HttpClient http, Connector connector)
{
    private const int WarmUpConcurrency = 16;

    public bool Failed { get; private set; }

    /// <summary>Launches are interleaved: what the machine does meanwhile falls on all bots alike.</summary>
    public async Task<IReadOnlyList<BotFigures>> TurnsAsync()
    {
        var launches = options.Bots.ToDictionary(bot => bot.Name, _ => new List<LaunchFigures>());
        for (var launch = 1; launch <= options.Launches; launch++)
        {
            foreach (var spec in options.Bots)
            {
                if (await WithAsync(spec, $"launch {launch} of {options.Launches}", LevelsAsync) is { } figures)
                    launches[spec.Name].Add(figures);
            }
        }

        return [.. options.Bots.Where(bot => launches[bot.Name].Count > 0).Select(bot => new BotFigures(bot.Name, launches[bot.Name]))];
    }

    public async Task<IReadOnlyList<BotChecks>> CorrectnessAsync()
    {
        var results = new List<BotChecks>();
        foreach (var spec in options.Bots)
        {
            if (await WithAsync(spec, "correctness", bot => new Correctness(bot).RunAsync(connector.Stopping)) is { } checks)
                results.Add(new BotChecks(spec.Name, checks));
        }

        return results;
    }

    private async Task<LaunchFigures> LevelsAsync(RunningBot bot)
    {
        var atStart = bot.Use();
        await new Load(bot, new Level(WarmUpConcurrency, options.WarmUp)).RunAsync(connector.Stopping);

        var levels = new List<LevelFigures>();
        foreach (var level in options.Levels)
        {
            Progress($"  C={level.Concurrency} for {level.Duration.TotalSeconds} s");
            levels.Add(await new Load(bot, level).RunAsync(connector.Stopping));
        }

        return new LaunchFigures(bot.StartUp.TotalMilliseconds, atStart.ResidentMegabytes, levels);
    }

    /// <summary>A bot that cannot be measured is reported and does not keep the others from it.</summary>
    private async Task<T?> WithAsync<T>(BotSpec spec, string what, Func<RunningBot, Task<T>> measureAsync)
        where T : class
    {
        Progress($"{spec.Name}: {what}");
        try
        {
            using var bot = await RunningBot.StartAsync(spec, http, connector, options);
            Progress($"  first turn answered after {bot.StartUp.TotalMilliseconds:F0} ms");
            return await measureAsync(bot);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !connector.Stopping.IsCancellationRequested)
        {
            Failed = true;
            Progress($"  not measured: {failure.Message}");
            return null;
        }
    }

    private static void Progress(string line) => Console.Error.WriteLine(line);
}
