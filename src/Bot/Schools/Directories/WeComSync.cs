using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary><c>wecom sync</c>: reads the whole directory now, binds whom it names beyond doubt, and says what is left for the office.</summary>
internal sealed record WeComSync(string Language = Texts.Simplified)
{
    private const int NotASchool = 65014;
    private static readonly TimeSpan Listening = TimeSpan.FromHours(48); // how long after their last word a parent can be written to (reference 7.3)

    /// <summary>Null: the arguments are not those of the command.</summary>
    public static WeComSync? Read(string[] arguments) => arguments switch
    {
        [] => new(),
        ["--lang", var language] when Texts.Languages.Contains(language) => new(language),
        _ => null,
    };

    /// <returns>0: done. 1: the directory could not be read; nothing was changed.</returns>
    public async Task<int> RunAsync(Database database, WeComOptions? options, TextWriter output, TextWriter errors)
    {
        Texts.Speak(Language);
        if (options is null)
        {
            await errors.WriteLineAsync(Texts.WeComIsOff);
            return 1;
        }

        await using var services = Services(database, options);
        var directory = services.GetRequiredService<SchoolDirectory>();
        if (await directory.ReadAsync(CancellationToken.None) is var answer && answer is not DirectoryAnswer.Read)
        {
            await errors.WriteLineAsync(Refusal(answer));
            return 1;
        }

        var read = (DirectoryAnswer.Read)answer;
        var report = await new DirectorySync(database.Store, database.Reader, services.GetRequiredService<ParentNotices>(), services.GetRequiredService<RoomSender>(), database.Clock).ApplyAsync(read, CancellationToken.None);
        Texts.Speak(Language); // the writer works for everybody
        foreach (var line in SyncLines.Of(report)) await output.WriteLineAsync(line);

        await using var programme = database.Reader.Open();
        var reached = read.Snapshot.Parents.Where(parent => parent is { Follows: true, ExternalUserId: not null }).Select(parent => $"{ChannelId.WeCom}/{parent.ExternalUserId}").ToHashSet();
        reached.UnionWith(await programme.AccountsHeardAsync($"{ChannelId.WeCom}/kf/", database.Time.GetUtcNow() - Listening, CancellationToken.None));
        var families = await programme.ExpectedFamiliesAsync(CancellationToken.None);
        foreach (var line in SyncLines.OfUnreached(families, reached, await directory.FollowCodeAsync(CancellationToken.None))) await output.WriteLineAsync(line);
        return 0;
    }

    private static string Refusal(DirectoryAnswer answer) => answer switch
    {
        DirectoryAnswer.Refused { Code: NotASchool } => Texts.DirectoryIsNone,
        DirectoryAnswer.Refused refused => Texts.DirectoryRefused(Texts.Number(refused.Code)),
        DirectoryAnswer.NotNow no => Texts.DirectoryNotNow(no.Why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ServiceProvider Services(Database database, WeComOptions options) => new ServiceCollection()
        .AddLogging() // the command says itself what went wrong
        .AddSingleton(database.Time)
        .AddSingleton<ChannelMemory>(new ProgrammeMemory(database.Store, database.Reader, database.Time))
        .AddWeComSchool(options)
        .BuildServiceProvider();
}
