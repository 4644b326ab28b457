namespace AfterSchoolBot.Bot.Policies;

/// <summary>Has the topics learnt once the house is open and quiet, so that no parent waits for it; who asks before has them learnt at once.</summary>
internal sealed class LearnAhead(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterTheStart, clock, stoppingToken);
        _ = TopicBook.Model.Rank("");
    }
}
