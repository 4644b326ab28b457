using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>Has the topics learnt and the papers read once the house is open and quiet, so that no parent waits for it; who asks before has it done at once.</summary>
internal sealed class LearnAhead(PaperShelf shelf, ProgrammeReader reader, SchoolClock school, TimeProvider clock, ILogger<LearnAhead> log) : BackgroundService
{
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterTheStart, clock, stoppingToken);
        try
        {
            await TopicBook.LearnAsync().WaitAsync(stoppingToken);
            await using var programme = reader.Open();
            await shelf.CorpusAsync(programme, DateOnly.FromDateTime(school.SchoolNow.DateTime), stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.LearningAheadFailed(log, failure); // the first question does it again
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); // what was only needed for learning goes back to the machine
    }
}
