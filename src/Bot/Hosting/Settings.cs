using System.Globalization;
using AfterSchoolBot.Bot.Clubs.Demand;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Bot.Schools.Reports;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.DirectLine;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.WeCom;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>What the school's administrator has set. Read and checked once, at the start.</summary>
internal sealed class Settings
{
    public required bool Postgres { get; init; }
    public required string ConnectionString { get; init; }
    public required TimeZoneInfo SchoolZone { get; init; }
    public required bool Demo { get; init; }
    public required DirectLineOptions DirectLine { get; init; }
    public required TeamsOptions Teams { get; init; }

    /// <summary>The school's WeCom tenant; null: there is none.</summary>
    public WeComOptions? WeCom { get; init; }

    /// <summary>The model that may word answers; null: none, and nothing is missing.</summary>
    public ModelOptions? Model { get; init; }

    /// <summary>What links in messages begin with (PublicBaseUrl).</summary>
    public PublicAddress Address { get; init; } = new(new("http://localhost:5080/"));

    /// <summary>How people's data is kept: sealed with which key, for how long, by whom.</summary>
    public PrivacyOptions Privacy { get; init; } = new();
    /// <summary>Up to how many children one person takes out a list alone (Office:ExportAlone).</summary>
    public ExportRule Exports { get; init; } = new(50);

    /// <summary>How many days before its first meeting a club with too few children is brought to the coordinator (Office:ShortClubDays).</summary>
    public DemandRule Demand { get; init; } = new(3);

    /// <summary>How fast messages to many go out, and up to how many families one person tells alone (Sending:PerSecond:*, Office:AnnounceAlone).</summary>
    public BroadcastOptions Broadcasts { get; init; } = new();

    /// <summary>How turns are run; a test may shorten the lease.</summary>
    public TurnOptions Turns { get; init; } = new();

    /// <exception cref="SettingsException">A value is wrong; the message names every such key.</exception>
    public static Settings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var wrong = new List<string>();
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        Check(provider is "Sqlite" or "Postgres", "Database:Provider", $"is '{provider}'; it is Sqlite or Postgres");
        var connection = configuration.GetConnectionString("Programme") ?? "";
        Check(connection.Length > 0, "ConnectionStrings:Programme", "is empty; the programme needs a database");
        var zoneId = configuration["School:TimeZone"] ?? "Asia/Shanghai";
        var zoneFound = TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone);
        Check(zoneFound, "School:TimeZone", $"is '{zoneId}', which is no time zone; write it as Asia/Shanghai");
        var demo = Flag("Demo:Enabled");
        var teams = TeamsSettings.Read(configuration, environment, wrong);
        var directLine = DirectLine();
        var wecom = WeComSettings.Read(configuration, wrong);
        var leaseRead = int.TryParse(configuration["Turns:LeaseSeconds"] ?? "20", NumberStyles.None, CultureInfo.InvariantCulture, out var lease);
        Check(leaseRead && lease is >= 1 and <= 600, "Turns:LeaseSeconds", "is not a number of seconds from 1 to 600");
        var exportRead = int.TryParse(configuration["Office:ExportAlone"] ?? "50", NumberStyles.None, CultureInfo.InvariantCulture, out var exportAlone);
        Check(exportRead, "Office:ExportAlone", "is not a number of children; 0: every list with names needs a second person");
        var shortRead = int.TryParse(configuration["Office:ShortClubDays"] ?? "3", NumberStyles.None, CultureInfo.InvariantCulture, out var shortDays);
        Check(shortRead && shortDays is >= 1 and <= 30, "Office:ShortClubDays", "is not a number of days from 1 to 30");
        var aloneRead = int.TryParse(configuration["Office:AnnounceAlone"] ?? "300", NumberStyles.None, CultureInfo.InvariantCulture, out var announceAlone);
        Check(aloneRead, "Office:AnnounceAlone", "is not a number of families; 0: every announcement needs a second person");
        var paces = Paces();
        var address = Address();
        var model = Model();
        var privacy = PrivacyOptions.Read(configuration, environment, connection, provider == "Postgres", model, teams, wrong);
        if (wrong.Count > 0) throw new SettingsException(wrong);

        return new()
        {
            Postgres = provider == "Postgres",
            ConnectionString = connection,
            SchoolZone = zone!,
            Demo = demo,
            DirectLine = directLine,
            Teams = teams,
            WeCom = wecom,
            Model = model,
            Address = address,
            Privacy = privacy,
            Exports = new(exportAlone),
            Demand = new(shortDays),
            Broadcasts = new() { Alone = announceAlone, PerSecond = paces },
            Turns = new() { Lease = TimeSpan.FromSeconds(lease), SweepEvery = TimeSpan.FromSeconds(Math.Min(5, lease)), Alone = provider == "Sqlite" },
        };

        DirectLineOptions DirectLine()
        {
            var secret = configuration["Channels:DirectLine:Secret"];
            Check(secret is not { Length: > 0 and < 16 }, "Channels:DirectLine:Secret", "is short; give it 16 characters or more");
            var enabled = Flag("Channels:DirectLine:Enabled");
            var keyless = string.IsNullOrEmpty(secret);
            Check(
                !enabled || !keyless || environment.IsDevelopment(),
                "Channels:DirectLine:Secret",
                "is missing; it signs the web chat's tokens, so set 16 characters or more that nobody else knows");
            return new()
            {
                Enabled = enabled,
                Secret = secret,
                AllowWithoutSecret = environment.IsDevelopment(),
                SigningKey = enabled && keyless && environment.IsDevelopment() && provider == "Sqlite" && connection.Length > 0 ? KeyFile.Beside(connection, KeyFile.OfPages) : null,
            };
        }

        // below what each platform says that it takes; a page of our own takes what it is given
        Dictionary<string, double> Paces()
        {
            var paces = new Dictionary<string, double> { [ChannelId.Teams.Value] = 20, [ChannelId.WeCom.Value] = 20 };
            foreach (var one in configuration.GetSection("Sending:PerSecond").GetChildren())
            {
                var known = one.Key.ToLowerInvariant();
                var read = double.TryParse(one.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate);
                Check(read && rate is 0 or >= 0.1 and <= 10_000, one.Path, $"is '{one.Value}'; it is messages a second, 0.1 to 10000, or 0 for no limit of ours");
                if (rate > 0) paces[known] = rate;
                else paces.Remove(known);
            }

            return paces;
        }

        PublicAddress Address()
        {
            var written = configuration["PublicBaseUrl"] ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5080";
            var read = Uri.TryCreate(written.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/') + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https";
            Check(read, "PublicBaseUrl", $"is '{written}', which is no http address; write it as https://afterschool.example.edu.cn");
            return new(read ? root! : new("http://localhost:5080/"));
        }

        ModelOptions? Model()
        {
            if (configuration["Policies:Llm:Endpoint"] is not { Length: > 0 } written) return null;

            var read = Uri.TryCreate(written, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https";
            Check(read, "Policies:Llm:Endpoint", $"is '{written}', which is no http address; write it as http://localhost:11434/v1");
            var name = configuration["Policies:Llm:Model"] ?? "";
            Check(name.Length > 0, "Policies:Llm:Model", "is empty; an endpoint needs the name of its model");
            var timed = int.TryParse(configuration["Policies:Llm:TimeoutSeconds"] ?? "6", NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
            Check(timed && seconds is >= 1 and <= 12, "Policies:Llm:TimeoutSeconds", "is not a number of seconds from 1 to 12");
            return new(endpoint!, name, configuration["Policies:Llm:ApiKey"], TimeSpan.FromSeconds(seconds));
        }

        bool Flag(string key)
        {
            var text = configuration[key];
            var read = bool.TryParse(text ?? "false", out var value);
            Check(read, key, $"is '{text}'; it is true or false");
            return value;
        }

        void Check(bool right, string key, string what)
        {
            if (!right) wrong.Add($"{key} {what}.");
        }
    }
}

/// <summary>The start was stopped because settings are wrong.</summary>
internal sealed class SettingsException(IReadOnlyList<string> wrong) : Exception("The settings cannot be used:\n  " + string.Join("\n  ", wrong))
{
    public SettingsException() : this([]) { }

    public SettingsException(string message) : this([message]) { }

    public SettingsException(string message, Exception innerException) : this([message, innerException.Message]) { }
}
