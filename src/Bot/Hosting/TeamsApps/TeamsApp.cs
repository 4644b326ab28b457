using System.Reflection;
using AfterSchoolBot.Bot.Programmes.Page;

namespace AfterSchoolBot.Bot.Hosting.TeamsApps;

/// <summary>What the school's app in Teams is called, where it lives, and by which number it is known.</summary>
internal sealed record TeamsApp(string AppId, Uri Root, string? Name, string? School, Uri PrivacyUrl, string Version)
{
    private const string Section = "Channels:Teams";

    // what Teams takes at most (manifest schema 1.30: name.short, developer.name)
    private const int LongestName = 30;
    private const int LongestSchool = 32;

    /// <summary>The one domain that links in the chat lead to.</summary>
    public string Domain => Root.IdnHost;

    /// <exception cref="SettingsException">Something is missing without which Teams takes no app.</exception>
    public static TeamsApp Read(IConfiguration configuration)
    {
        var wrong = new List<string>();
        var app = configuration.GetSection($"{Section}:App");
        var id = configuration[$"{Section}:AppId"] ?? "";
        if (!Guid.TryParseExact(id, "D", out _)) wrong.Add($"{Section}:AppId is '{id}', which is no application id; the Azure portal shows it on the bot's page under Configuration as Microsoft App ID.");

        var root = Address("PublicBaseUrl", configuration["PublicBaseUrl"], wrong);
        var privacy = app["PrivacyUrl"] is { Length: > 0 } written ? Address($"{Section}:App:PrivacyUrl", written, wrong) : root is null ? null : new Uri(root, ServicePage.Path);
        var (name, school) = (Word(app["Name"]), Word(app["School"]));
        if (name?.Length > LongestName) wrong.Add($"{Section}:App:Name is longer than {LongestName} characters.");
        if (school?.Length > LongestSchool) wrong.Add($"{Section}:App:School is longer than {LongestSchool} characters.");
        var version = Word(app["Version"]) ?? Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
        if (!System.Version.TryParse(version, out var read) || read.Build < 0 || read.Revision >= 0) wrong.Add($"{Section}:App:Version is '{version}'; it is three numbers, such as 1.0.1.");
        return wrong.Count == 0 ? new(id.ToLowerInvariant(), root!, name, school, privacy!, version) : throw new SettingsException(wrong);
    }

    private static string? Word(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    private static Uri? Address(string key, string? written, List<string> wrong)
    {
        if (Uri.TryCreate(written?.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps) return key == "PublicBaseUrl" ? address : new(written!);

        wrong.Add($"{key} is '{written}'; Teams opens https addresses only, such as https://afterschool.example.edu.cn.");
        return null;
    }
}
