using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>Takes up what a process that died left behind: activities accepted and not answered, messages committed and not sent.</summary>
internal sealed class Sweeper(TurnStore store, TurnInbox inbox, OutboxSender sender, TurnOptions options, TimeProvider clock, ILogger<Sweeper> log)
    : BackgroundService
{
    private const int AtOnce = 500;

    /// <summary>Before anybody is listened to, whatever is ours for certain is taken up: on SQLite all of it, for nobody else uses the file.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Alone)
        {
            var longestLease = clock.GetUtcNow() + options.Lease;
            while (await SweepAsync(longestLease, cancellationToken) == AtOnce)
            {
            }
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.SweepEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.SweepFailed(log, failure);
            }
        }
    }

    private async Task<int> SweepAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        var nextDue = due + options.Lease;
        var unanswered = await store.TakeUnansweredAsync(due, nextDue, AtOnce, cancellationToken);
        foreach (var row in unanswered)
        {
            inbox.TakeUp(row);
        }

        var unsent = await store.TakeUnsentAsync(due, nextDue, AtOnce, cancellationToken);
        sender.Send(unsent);
        return Math.Max(unanswered.Count, unsent.Count);
    }
}
