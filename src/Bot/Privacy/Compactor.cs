using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>
/// In the quiet hours after a deletion the database's files are written anew, so that not a byte of what was deleted is left in them (D12).
/// It is no <see cref="DueWork"/>: a database does this outside any transaction.
/// </summary>
internal sealed class Compactor(TurnStore store, SchoolClock clock, SchoolName school, TimeProvider time, ILogger<Compactor> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(30);
    private const int Night = 5; // from midnight on; nobody waits then

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (school.Name.Length == 0 || clock.SchoolNow.Hour >= Night) continue;

            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.DueWorkFailed(log, "compact", failure);
            }
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var waiting = false;
        await store.WriteAsync(async (programme, token) => waiting = (await programme.ErasuresToClearAsync(token)).Count > 0, cancellationToken);
        if (!waiting) return;

        await store.CompactAsync(cancellationToken);
        await store.WriteAsync(async (programme, token) =>
        {
            foreach (var erasure in await programme.ErasuresToClearAsync(token)) erasure.Clear(clock.SchoolNow);
        }, cancellationToken);
    }
}
