namespace AfterSchoolBot.Driver;

/// <summary>
/// A closed loop: each worker says something, waits for the reply and for the answer to its POST, and goes on with the next
/// of its conversations. So a conversation is never posted to back to back; what happens then is <see cref="Correctness"/>.
/// </summary>
internal sealed class Load(RunningBot bot, Level level)
{
    private const int ConversationsPerWorker = 8;
    private const int SamplesKept = 3;

    public async Task<LevelFigures> RunAsync(CancellationToken stopping)
    {
        var (before, driverBefore, machineBefore) = (bot.Use(), Environment.CpuUsage.TotalTime, ProcessUse.CpuSecondsOfTheMachine());
        var started = TimeProvider.System.GetTimestamp();

        // on the pool, not one after the other: a first turn that ends at once must not hold up the other workers
        var workers = await Task.WhenAll(Enumerable.Range(0, level.Concurrency).Select(_ => Task.Run(() => WorkAsync(started, stopping), stopping)));

        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var (after, driver, machine) = (bot.Use(), Environment.CpuUsage.TotalTime - driverBefore, ProcessUse.CpuSecondsOfTheMachine());
        var botCpu = after.CpuSeconds - before.CpuSeconds;
        var others = machine - machineBefore - botCpu - driver.TotalSeconds;
        var latencies = workers.SelectMany(worker => worker.Latencies).Order().ToArray();
        double PerThousandTurns(double seconds) => latencies.Length == 0 ? 0 : seconds * 1000 / latencies.Length;

        return new LevelFigures
        {
            Concurrency = level.Concurrency,
            Turns = latencies.Length,
            TurnsPerSecond = latencies.Length / elapsed.TotalSeconds,
            P50Ms = Figures.Percentile(latencies, 0.50),
            P95Ms = Figures.Percentile(latencies, 0.95),
            P99Ms = Figures.Percentile(latencies, 0.99),
            CpuPerThousandTurns = PerThousandTurns(botCpu),
            DriverCpuPerThousandTurns = PerThousandTurns(driver.TotalSeconds),
            OthersPercent = Math.Max(0, others / (elapsed.TotalSeconds * Environment.ProcessorCount) * 100),
            ResidentMegabytes = after.ResidentMegabytes,
            Errors = workers.Sum(worker => worker.Errors),
            Samples = [.. workers.SelectMany(worker => worker.Samples).Take(SamplesKept)],
        };
    }

    private async Task<Worker> WorkAsync(long started, CancellationToken stopping)
    {
        var worker = new Worker();
        var conversations = Enumerable.Range(0, ConversationsPerWorker).Select(_ => bot.Line.Open()).ToArray();
        var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);

        for (var next = 0; TimeProvider.System.GetElapsedTime(started) < level.Duration; next = (next + 1) % conversations.Length)
        {
            limit.CancelAfter(bot.Options.Timeout); // one timer, moved on at every turn
            var failure = await TurnAsync(worker, conversations[next], limit.Token);
            if (failure is null) continue;

            stopping.ThrowIfCancellationRequested();
            worker.Fail(failure, SamplesKept);
            bot.Line.Close(conversations[next]);
            conversations[next] = bot.Line.Open(); // out of step with the script: a new one, so that one slip is one error
            limit.Dispose();
            limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        }

        limit.Dispose();
        foreach (var conversation in conversations) bot.Line.Close(conversation);
        return worker;
    }

    /// <returns>What went wrong, or nothing.</returns>
    private async Task<string?> TurnAsync(Worker worker, Conversation conversation, CancellationToken limit)
    {
        try
        {
            var turn = await bot.Line.SayNextAsync(conversation, bot.Script, limit);
            if (!turn.IsRight) return turn.ToString();
            worker.Latencies.Add(turn.Latency.TotalMilliseconds);
            return null;
        }
        catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException)
        {
            return $"said \"{bot.Script.Steps[conversation.Step].Say}\": {(lost is OperationCanceledException ? "no reply in time" : lost.Message)}";
        }
    }

    private sealed class Worker
    {
        public List<double> Latencies { get; } = [];
        public List<string> Samples { get; } = [];
        public int Errors { get; private set; }

        public void Fail(string sample, int keep)
        {
            Errors++;
            if (Samples.Count < keep) Samples.Add(sample);
        }
    }
}
