using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>Takes up what a process that died left behind: activities accepted and not answered, messages committed and not sent.</summary>
internal sealed class Sweeper(TurnStore store, TurnInbox inbox, OutboxSender sender, TurnOptions options, TimeProvider clock, ILogger<Sweeper> log)
    : BackgroundService
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.SweepEvery, clock);
        do
        {
            try
            {
                await SweepAsync(options.Alone, stoppingToken);
                options.Alone = false;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.SweepFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(bool all, CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        var due = all ? DateTimeOffset.MaxValue : now;
        foreach (var row in await store.TakeUnansweredAsync(due, now + options.Lease, AtOnce, stoppingToken))
        {
            inbox.TakeUp(row);
        }

        sender.Send(await store.TakeUnsentAsync(due, now + options.Lease, AtOnce, stoppingToken));
    }
}
