using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>The school's database, and what is read from it once at the start. It needs the settings only, so that it can be made ready while the host is built.</summary>
internal sealed class Database
{
    private readonly Settings settings;
    private readonly Lazy<TurnStore> store;

    public Database(Settings settings, TimeProvider clock)
    {
        if (settings.Privacy.Cipher is { } cipher) FieldCipher.Use(cipher); // before anything is read or written
        this.settings = settings;
        Time = clock;
        Reader = new(settings.Postgres, settings.ConnectionString);
        store = new(() => TurnStores.Open(settings.Postgres, settings.ConnectionString, clock)); // opened where it is first needed: making the model takes a while
        Clock = new(clock, settings.SchoolZone);
    }

    public TimeProvider Time { get; }
    public ProgrammeReader Reader { get; }
    public TurnStore Store => store.Value;
    public SchoolClock Clock { get; }
    public SchoolName Name { get; } = new();

    /// <summary>A school that is laid has a privacy notice and somebody who answers for it, or nobody is served (D5).</summary>
    public async Task RequirePrivacyAsync()
    {
        if (Name.Name.Length == 0) return;

        await using var programme = Reader.Open();
        var wrong = new List<string>();
        if (await programme.DocumentAsync(DocumentKind.PrivacyNotice, CancellationToken.None) is not { } notice) wrong.Add("The school has no privacy notice. Publish one with its nine points: privacy publish FILE.");
        else if (notice.Passages.Count < Enum.GetValues<PrivacyPoint>().Length) wrong.Add("The privacy notice lacks some of its nine points. Publish it anew: privacy publish FILE.");
        var school = await programme.SchoolAsync(CancellationToken.None);
        if (await programme.PersonAsync(school.Coordinator, CancellationToken.None) is null) wrong.Add("The school names nobody who is in charge of children's data: its coordinator is not known.");
        if (wrong.Count > 0) throw new SettingsException(wrong);
    }

    /// <summary>Brings the database to what this version needs; until then nobody is listened to.</summary>
    public async Task PrepareAsync()
    {
        await using var programme = Reader.Open();
        await programme.PrepareAsync(CancellationToken.None);
        Name.Name = await programme.SchoolNameAsync(CancellationToken.None) ?? "";
        if (!settings.Demo) return;

        if (Name.Name.Length > 0)
        {
            if (!await DemoSchool.IsLaidAsync(programme, CancellationToken.None)) throw new SettingsException(["Demo:Enabled is true, but the database holds a real school. Switch it off, or use another database."]);
            return;
        }

        await Store.WriteAsync(async (school, cancellationToken) => await DemoSchool.LayAsync(school, Clock.SchoolNow, cancellationToken), CancellationToken.None);
        Name.Name = DemoSchool.Name;
    }
}
