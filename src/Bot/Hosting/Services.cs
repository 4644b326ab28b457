using System.Text.Json;
using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Bot.Privacy.Records;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Bot.Schools.Directories;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.DirectLine;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>What the host is made of.</summary>
internal static class Services
{
    public static void AddProgramme(this IServiceCollection services, Database database)
    {
        services.AddSingleton(database);
        services.AddSingleton(database.Time);
        services.AddSingleton(database.Reader);
        services.AddSingleton(database.Clock);
        services.AddSingleton(database.Name);
        services.AddSingleton(_ => database.Store); // made here, so that it is closed with the host
    }

    public static void AddTalk(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings.Turns);
        services.AddSingleton(settings.Address);
        services.AddSingleton(settings.Privacy);
        services.AddSingleton<FileShelf>();
        services.AddSingleton(settings.Exports);
        services.AddSingleton(settings.Demand);
        services.AddSingleton<SchoolBook>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<Postman>();
        services.AddSingleton<ChannelMemory, ProgrammeMemory>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<DueRunner>();
        services.AddSingleton<TurnInbox>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<FormSteering>();
        services.AddSingleton<DialogRunner>();
        services.AddSingleton<FormFiller>();
        services.AddSingleton<DialogSet>();
        services.AddSingleton<Smalltalk>();
        services.AddSingleton<PaperShelf>();
        services.AddSingleton(settings.Broadcasts);
        services.AddSingleton<Broadcasts>();
        services.AddSingleton<BroadcastSignal>();
        services.AddSingleton<NoticeRooms>();
        services.AddSingleton<GroupTalk>();
        services.AddSingleton<PolicyAnswers>();
        services.AddSingleton<RulesTalk>();
        if (settings.Model is { } model) services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ModelWording>(provider, model));
        services.AddEvery<Dialog>();
        services.AddEvery<DueWork>();
        services.AddEvery<RecordKind>();

        services.AddHostedService<Sweeper>();
        services.AddHostedService<DueClock>();
        services.AddHostedService<Broadcaster>();
        services.AddHostedService<LearnAhead>();
        services.AddHostedService<GracefulStop>();
        services.AddSingleton<Compactor>();
        services.AddHostedService(provider => provider.GetRequiredService<Compactor>());
    }

    /// <summary>All of a kind, so that none is forgotten: a form, or work that falls due, is there as soon as it is written.</summary>
    private static void AddEvery<T>(this IServiceCollection services)
    {
        foreach (var one in typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)) services.AddSingleton(typeof(T), one);
    }

    public static void AddChannels(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<AcceptActivity>(provider => provider.GetRequiredService<TurnInbox>().AcceptAsync);
        services.AddSingleton<AnswerRatings>();
        services.AddSingleton<RateAnswer>(provider => provider.GetRequiredService<AnswerRatings>().TakeAsync);
        services.AddSingleton<ReadTranscript>(provider => Transcript(provider.GetRequiredService<TurnStore>()));
        services.AddSingleton<ReadFile>(provider => FileShelf.Reading(provider.GetRequiredService<PublicAddress>(), provider.GetRequiredService<ProgrammeReader>(), provider.GetRequiredService<TimeProvider>()));
        if (settings.DirectLine.Enabled) services.AddDirectLine(settings.DirectLine);
        if (settings.Teams.Enabled) services.AddTeams(settings.Teams);
        if (settings.WeCom is { } wecom) services.AddWeComWithSchool(wecom);
    }

    private static void AddWeComWithSchool(this IServiceCollection services, WeComOptions wecom)
    {
        services.AddWeCom(wecom);
        services.AddSingleton<DirectorySync>();
        services.AddSingleton<ParentAccounts>();
        services.AddSingleton<BindParent>(provider => provider.GetRequiredService<ParentAccounts>().BindAsync);
        services.AddSingleton<KnowParent>(provider => provider.GetRequiredService<ParentAccounts>().KnowsAsync);
        services.AddHostedService<DirectoryWatch>();
    }

    public static void MapChannels(this WebApplication app, Settings settings)
    {
        if (settings.DirectLine.Enabled) app.MapDirectLine();
        if (settings.Teams.Enabled) app.MapTeams();
        if (settings.WeCom is not null) app.MapWeCom();
    }

    /// <summary>What the wire showed: our bodies as they were sent, a person's as they came; an arrival showed nothing.</summary>
    private static ReadTranscript Transcript(TurnStore store) => async (conversation, after, most, cancellationToken) =>
    {
        var rows = await store.TranscriptAsync(conversation.ToString(), after.Inbound, after.Outbound, most, cancellationToken);
        return
        [
            .. from row in rows
               let body = row.Inbound ? WireOf(row.Body) : row.Body
               where body is not null
               select new TranscriptEntry(new(row.InboxId, row.OutboxId), row.Inbound, body, row.At),
        ];
    };

    private static string? WireOf(string activity) =>
        JsonSerializer.Deserialize(activity, TurnJson.Default.InboundActivity)?.Wire?.GetRawText();
}
