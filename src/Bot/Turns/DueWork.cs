using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Turns;

/// <summary>
/// Work for which no message asks: an offer that ran out, a review that is late, data whose time is over. When it is due stands in the
/// programme and is decided by its stored time; being run more often, or late, changes nothing.
/// </summary>
internal abstract class DueWork
{
    /// <summary>One name, one piece of work at a time, on however many nodes.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Whether anything is due, looked up beside the writer, so that an empty look keeps nobody's turn waiting. What it says may be over when the work
    /// is run; what it misses is seen the next time.
    /// </summary>
    public virtual ValueTask<bool> IsDueAsync(Errand look) => new(true);

    /// <summary>Does what is due at the errand's moment, at most some of it.</summary>
    /// <returns>There may be more: run it again.</returns>
    public abstract ValueTask<bool> RunAsync(Errand errand);
}

/// <summary>Runs what is due, each kind in its own transaction, and hands on what was written to people in it.</summary>
internal sealed class DueRunner(
    IEnumerable<DueWork> works, TurnStore store, ProgrammeReader reader, Postman postman, OutboxSender sender, SchoolClock clock, SchoolBook book, SchoolName school, TurnOptions options, BroadcastSignal signal, ILogger<DueRunner> log)
{
    private const int MostRounds = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (school.Name.Length == 0) return; // no school has been laid yet

        foreach (var work in works) await RunIfDueAsync(work, cancellationToken);
    }

    /// <summary>One piece of work, now: somebody waits for it.</summary>
    public Task RunAsync(string name, CancellationToken cancellationToken) =>
        school.Name.Length == 0 ? Task.CompletedTask : RunIfDueAsync(works.Single(work => work.Name == name), cancellationToken);

    private async Task RunIfDueAsync(DueWork work, CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsDueAsync(work, cancellationToken)) return;

            for (var round = 0; round < MostRounds && await RunAsync(work, cancellationToken); round++)
            {
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.DueWorkFailed(log, work.Name, failure); // the others are run all the same, and this one again when its time comes
        }
    }

    private async Task<bool> IsDueAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        return await work.IsDueAsync(new(() => programme, book, clock.SchoolNow, cancellationToken));
    }

    private async Task<bool> RunAsync(DueWork work, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var (more, hurries) = (false, false);
            try
            {
                var rows = await store.RunErrandAsync(work.Name, async transaction =>
                {
                    var errand = new Errand(() => transaction.Programme, book, clock.SchoolNow, cancellationToken);
                    transaction.Acting = new(null, work.Name, null, errand.Now);
                    more = await work.RunAsync(errand);
                    errand.KeepAccess();
                    await postman.SendNoticesAsync(transaction, errand, $"d{Guid.NewGuid():n}");
                    hurries = errand.Hurries;
                }, cancellationToken);
                sender.Send(rows);
                if (hurries) signal.Wake();
                return more;
            }
            catch (TurnConflictException) when (tries < options.Tries)
            {
            }
        }
    }
}

/// <summary>Looks every few moments for what is due.</summary>
internal sealed class DueClock(DueRunner runner, TurnOptions options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.DueEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await runner.RunAsync(stoppingToken);
    }
}
