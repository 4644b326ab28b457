using AfterSchoolBot.Bot.Turns;
using Quartz;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>
/// Asks for what is due. When something is due stands in the programme and is decided there; the scheduler only says when to look. On PostgreSQL its
/// look-outs are rows that all nodes share, so that each is kept by one node at a time and by another when that one dies; on SQLite there is one
/// process, and looking again after a start is all that there is to remember.
/// </summary>
internal static class Scheduling
{
    private const string Group = "due";
    private const int AtOnce = 2; // they wait for the same database

    public static void AddScheduling(this IServiceCollection services, Settings settings)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "afterschoolbot";
                scheduler.GenerateInstanceId = settings.Postgres;
            });
            quartz.UseDefaultThreadPool(AtOnce);
            if (settings.Postgres) quartz.UsePersistentStore(store => store.KeepAmongNodes(settings.ConnectionString));
            else quartz.UseInMemoryStore();
            foreach (var work in typeof(DueWork).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DueWork)) && !type.IsAbstract)) quartz.Look(work.Name, settings.Turns.DueEvery);
        });
        services.AddQuartzHostedService(hosted =>
        {
            hosted.AwaitApplicationStarted = true; // whoever starts the program waits for its first answer, not for this
            hosted.WaitForJobsToComplete = true;
        });
    }

    private static void KeepAmongNodes(this IPersistentStoreBuilder store, string connectionString)
    {
        store.UsePostgres(connectionString);
        store.UseClustering();
        store.ProvisionSchema();
    }

    private static void Look(this IQuartzBuilder quartz, string work, TimeSpan every)
    {
        var key = new JobKey(work, Group);
        quartz.AddJob<DueJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(work, Group).StartNow().WithSimpleSchedule(every));
    }
}

/// <summary>One look at one piece of work; never two at once, on however many nodes.</summary>
[DisallowConcurrentExecution]
internal sealed class DueJob(DueRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
