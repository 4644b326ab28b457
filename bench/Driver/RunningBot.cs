using System.Net;

namespace AfterSchoolBot.Driver;

/// <summary>A bot that has been started and has answered its first turn.</summary>
internal sealed class RunningBot : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(5);

    private readonly BotProcess process;

    private RunningBot(BotSpec spec, HttpClient http, Connector connector, Options options)
    {
        (Script, Options) = (Script.Read(spec.Script), options);
        process = new BotProcess(spec, connector.ServiceUrl);
        Line = new BotLine(http, connector, process.Address, spec, options);
    }

    public BotLine Line { get; }
    public Script Script { get; }
    public Options Options { get; }
    public TimeSpan StartUp { get; private set; }

    public ProcessUse Use()
    {
        ExpectAlive();
        return process.Use();
    }

    public void Dispose() => process.Dispose();

    /// <exception cref="InvalidOperationException">The bot does not start, or does not say what its script expects.</exception>
    public static async Task<RunningBot> StartAsync(BotSpec spec, HttpClient http, Connector connector, Options options)
    {
        var bot = new RunningBot(spec, http, connector, options);
        try
        {
            await bot.AnswerFirstTurnAsync(connector.Stopping);
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    private async Task AnswerFirstTurnAsync(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(StartLimit);
        var refusal = "";
        try
        {
            while (true)
            {
                ExpectAlive();
                try
                {
                    var turn = await Line.SayNextAsync(Line.Open(), Script, limit.Token);
                    if (!turn.IsRight) throw new InvalidOperationException($"At the first turn I {turn}.\n{process.LastWords}");
                    StartUp = TimeProvider.System.GetElapsedTime(process.StartedAt, TimeProvider.System.GetTimestamp());
                    return;
                }
                catch (HttpRequestException notYet) when (notYet.StatusCode is null or >= HttpStatusCode.InternalServerError)
                {
                    refusal = notYet.Message;
                    await Task.Delay(PollPause, TimeProvider.System, limit.Token);
                }
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new InvalidOperationException($"No answered turn in {StartLimit.TotalSeconds} s. {refusal}\n{process.LastWords}");
        }
    }

    private void ExpectAlive()
    {
        if (process.HasExited) throw new InvalidOperationException($"It ended by itself.\n{process.LastWords}");
    }
}
