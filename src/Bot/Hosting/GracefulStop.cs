using AfterSchoolBot.Bot.Turns;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>At a stop, turns under way are finished and their answers sent before the process goes.</summary>
internal sealed class GracefulStop(TurnInbox inbox, OutboxSender sender, SchoolClock clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        while (inbox.UnderWay + sender.UnderWay > 0 && !cancellationToken.IsCancellationRequested)
        {
            await clock.WaitAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }
}
