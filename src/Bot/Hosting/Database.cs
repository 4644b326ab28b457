using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>The school's database, and what is read from it once at the start. It needs the settings only, so that it can be made ready while the host is built.</summary>
internal sealed class Database
{
    private readonly Settings settings;

    public Database(Settings settings, TimeProvider clock)
    {
        if (settings.Privacy.Cipher is { } cipher) FieldCipher.Use(cipher); // before anything is read or written
        this.settings = settings;
        Time = clock;
        Reader = new(settings.Postgres, settings.ConnectionString);
        Store = TurnStores.Open(settings.Postgres, settings.ConnectionString, clock);
        Clock = new(clock, settings.SchoolZone);
    }

    public TimeProvider Time { get; }
    public ProgrammeReader Reader { get; }
    public TurnStore Store { get; }
    public SchoolClock Clock { get; }
    public SchoolName Name { get; } = new();

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
