using System.Globalization;
using System.Net;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Data;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>How people's data is kept: sealed with which key, for how long, and who besides the school handles it (section Privacy of the settings).</summary>
internal sealed record PrivacyOptions
{
    private const string HomeCountry = "CN";

    /// <summary>Null: the process has one already; only tests have it so.</summary>
    public FieldCipher? Cipher { get; init; }

    public RetentionPeriods Retention { get; init; } = new();

    /// <summary>The impact assessment that was made before the service began, by the number under which the school keeps it (D14).</summary>
    public string? AssessmentId { get; init; }

    /// <summary>Who handles data for the school, by contract (D15).</summary>
    public IReadOnlyList<Contractor> Processors { get; init; } = [];

    /// <param name="wrong">Gains a line for every setting that cannot be used.</param>
    public static PrivacyOptions Read(
        IConfiguration configuration, IHostEnvironment environment, string connection, bool postgres, ModelOptions? model, TeamsOptions teams, List<string> wrong)
    {
        var options = new PrivacyOptions
        {
            Cipher = ReadCipher(configuration, environment, connection, postgres, wrong),
            Retention = RetentionPeriods.Read(configuration.GetSection("Privacy:Retention"), wrong),
            AssessmentId = configuration["Privacy:AssessmentId"] is { Length: > 0 } id ? id : null,
            Processors = [.. configuration.GetSection("Privacy:Processors").GetChildren().Select(Contractor.Read)],
        };
        foreach (var (processor, at) in options.Processors.Select((one, at) => (one, at)))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"Privacy:Processors:{at}");
            if (processor.Name.Length == 0 || processor.Purpose.Length == 0 || processor.Contract.Length == 0) wrong.Add($"{key} lacks Name, Purpose or Contract; whoever handles pupils' data does so by contract and for one purpose.");
            if (!string.Equals(processor.Location, HomeCountry, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{key}:Location is '{processor.Location}'; pupils' data stays in {HomeCountry}.");
        }

        if (model is not null) CheckModel(options, model, wrong);
        if (teams is { Enabled: true, AllowUnauthenticated: false } && !environment.IsDevelopment() && !options.Processors.Any(one => one.Name.Equals("Teams", StringComparison.OrdinalIgnoreCase)))
        {
            wrong.Add("Privacy:Processors names no Teams: enter the tenant with its contract and the location of its data, or switch Channels:Teams off.");
        }

        return options;
    }

    /// <summary>No model words anything before its risks are assessed, and none that runs elsewhere without a contract (D14, D15).</summary>
    private static void CheckModel(PrivacyOptions options, ModelOptions model, List<string> wrong)
    {
        if (options.AssessmentId is null) wrong.Add("Privacy:AssessmentId is missing; a language model is switched on only with the number of its impact assessment.");

        var here = model.Endpoint.IsLoopback || (IPAddress.TryParse(model.Endpoint.Host, out var address) && IPAddress.IsLoopback(address));
        if (!here && !options.Processors.Any(one => one.Endpoint is { } known && known.Host.Equals(model.Endpoint.Host, StringComparison.OrdinalIgnoreCase)))
        {
            wrong.Add($"Policies:Llm:Endpoint goes to {model.Endpoint.Host}, which is no Endpoint in Privacy:Processors; enter its contract there first.");
        }
    }

    private static FieldCipher? ReadCipher(IConfiguration configuration, IHostEnvironment environment, string connection, bool postgres, List<string> wrong)
    {
        var old = configuration.GetSection("Privacy:OldKeys").GetChildren().Select(key => (key.Path, Bytes: KeyOf(key.Value))).ToList();
        foreach (var (path, _) in old.Where(key => key.Bytes is null)) wrong.Add($"{path} is no key; it is {FieldCipher.KeyBytes} bytes in base64.");

        var written = configuration["Privacy:Key"];
        var key = KeyOf(written);
        if (key is null && string.IsNullOrEmpty(written) && environment.IsDevelopment() && connection.Length > 0)
        {
            key = (postgres ? KeyFile.OfThisUser(connection, KeyFile.OfFields) : KeyFile.Beside(connection, KeyFile.OfFields)) is { } kept ? Convert.FromHexString(kept) : null;
        }

        if (key is not null) return new(key, old.Select(one => one.Bytes).OfType<byte[]>());

        wrong.Add(string.IsNullOrEmpty(written)
            ? $"Privacy:Key is missing; it seals what families write in the database. Set {FieldCipher.KeyBytes} random bytes in base64 (openssl rand -base64 {FieldCipher.KeyBytes}), and keep them apart from the database and its backups."
            : $"Privacy:Key is no key; it is {FieldCipher.KeyBytes} bytes in base64 (openssl rand -base64 {FieldCipher.KeyBytes}).");
        return null;
    }

    private static byte[]? KeyOf(string? text)
    {
        var bytes = new byte[FieldCipher.KeyBytes];
        return text is not null && Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == FieldCipher.KeyBytes ? bytes : null;
    }
}

/// <summary>Someone who handles data for the school: for what, by which contract, where (D15, D17).</summary>
internal sealed record Contractor(string Name, string Purpose, string Contract, string Location, Uri? Endpoint)
{
    public static Contractor Read(IConfigurationSection section) => new(
        section["Name"] ?? "", section["Purpose"] ?? "", section["Contract"] ?? "", section["Location"] ?? "",
        Uri.TryCreate(section["Endpoint"], UriKind.Absolute, out var endpoint) ? endpoint : null);
}

/// <summary>How long each kind of data is kept; what is older goes by itself (D9).</summary>
internal sealed record RetentionPeriods
{
    /// <summary>What was said in a chat.</summary>
    public int ChatDays { get; init; } = 30;

    /// <summary>Lines for the office and their answers, from the answer on.</summary>
    public int QuestionDays { get; init; } = 180;

    /// <summary>Who read what of a child.</summary>
    public int AccessLogDays { get; init; } = 180;

    /// <summary>The need in own words and the priority group of an application that is over.</summary>
    public int ClosedApplicationDays { get; init; } = 180;

    /// <summary>Who fetched a child when, and adults who are off a list: about a term.</summary>
    public int PickupDays { get; init; } = 150;

    /// <summary>Consents that were taken back, and fee records, from their last entry on: as the law has it.</summary>
    public int ProofYears { get; init; } = 5;

    public static RetentionPeriods Read(IConfigurationSection section, List<string> wrong)
    {
        var usual = new RetentionPeriods();
        return new()
        {
            ChatDays = Number(nameof(ChatDays), usual.ChatDays, 1, 180),
            QuestionDays = Number(nameof(QuestionDays), usual.QuestionDays, 1, 1100),
            AccessLogDays = Number(nameof(AccessLogDays), usual.AccessLogDays, 180, 3660),
            ClosedApplicationDays = Number(nameof(ClosedApplicationDays), usual.ClosedApplicationDays, 1, 1100),
            PickupDays = Number(nameof(PickupDays), usual.PickupDays, 1, 400),
            ProofYears = Number(nameof(ProofYears), usual.ProofYears, 3, 30),
        };

        int Number(string name, int unset, int least, int most)
        {
            if (section[name] is not { Length: > 0 } text) return unset;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;

            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{section.Path}:{name} is '{text}'; it is a number from {least} to {most}."));
            return unset;
        }
    }
}
