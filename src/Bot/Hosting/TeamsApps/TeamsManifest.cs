using System.Globalization;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Bot.Hosting.TeamsApps;

/// <summary>
/// What the school's app tells Teams of itself (manifest schema 1.30): Simplified Chinese in the manifest, the other languages in files of
/// their own. It asks for no right to read along and for no sign-in: people are known by what Teams says of who writes.
/// </summary>
internal static class TeamsManifest
{
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    private const string Schemas = "https://developer.microsoft.com/json-schemas/teams/v1.30/";

    // most lists are read by families first; a list takes twelve
    private static readonly Command[] InPerson =
    [
        Command.Apply, Command.ChooseClub, Command.Fees, Command.Status, Command.Absence, Command.Leave, Command.Register,
        Command.AskRules, Command.Teacher, Command.WhoIsAbsent, Command.ClassNotice, Command.Help,
    ];

    private static readonly Command[] InGroups = [Command.AskRules, Command.Notice, Command.Help];

    private static readonly (string Language, string Tag)[] Others = [(Texts.Traditional, "zh-TW"), (Texts.English, "en")];

    /// <summary>All that are offered anywhere.</summary>
    public static IEnumerable<Command> Commands => InPerson.Union(InGroups);

    private static (string[] Scopes, (string Title, string Hint)[] Said)[] Lists =>
    [
        (["personal"], [.. InPerson.Select(Say)]),
        (["team", "groupChat"], [(Texts.TeamsSayLink, Texts.TeamsSayLinkHint), .. InGroups.Select(Say)]),
    ];

    /// <summary>Each file with its name: the manifest, and what it says in other languages.</summary>
    public static IEnumerable<(string Name, JsonObject Content)> Files(TeamsApp app)
    {
        yield return ("manifest.json", In(Texts.Simplified, () => Manifest(app)));
        foreach (var (language, tag) in Others) yield return ($"{tag}.json", In(language, () => Translation(app)));
    }

    private static JsonObject Manifest(TeamsApp app) => new()
    {
        ["$schema"] = $"{Schemas}MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.30",
        ["version"] = app.Version,
        ["id"] = app.AppId,
        ["developer"] = Developer(app),
        ["name"] = new JsonObject { ["short"] = Name(app), ["full"] = FullName(app) },
        ["description"] = new JsonObject { ["short"] = Texts.TeamsAbout, ["full"] = Texts.TeamsAboutInFull },
        ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = TeamsIcons.AccentColor,
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "zh-CN",
            ["additionalLanguages"] = new JsonArray([.. Others.Select(other => new JsonObject { ["languageTag"] = other.Tag, ["file"] = $"{other.Tag}.json" })]),
        },
        ["bots"] = new JsonArray(Bot(app)),
        ["defaultInstallScope"] = "personal",
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(app.Domain),
    };

    private static JsonObject Developer(TeamsApp app) => new()
    {
        ["name"] = app.School ?? Texts.TeamsDeveloper,
        ["websiteUrl"] = app.Root.AbsoluteUri,
        ["privacyUrl"] = app.PrivacyUrl.AbsoluteUri,
        ["termsOfUseUrl"] = new Uri(app.Root, Programmes.Page.ServicePage.Path).AbsoluteUri,
    };

    private static JsonObject Bot(TeamsApp app) => new()
    {
        ["botId"] = app.AppId,
        ["scopes"] = new JsonArray([.. Lists.SelectMany(list => list.Scopes)]),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        ["commandLists"] = new JsonArray([.. Lists.Select(list => new JsonObject
        {
            ["scopes"] = new JsonArray([.. list.Scopes]),
            ["commands"] = new JsonArray([.. list.Said.Select(said => new JsonObject { ["title"] = said.Title, ["description"] = said.Hint })]),
        })]),
    };

    /// <summary>A flat table: where it stands in the manifest, and what it is called in this language.</summary>
    private static JsonObject Translation(TeamsApp app)
    {
        var table = new JsonObject
        {
            ["$schema"] = $"{Schemas}MicrosoftTeams.Localization.schema.json",
            ["name.short"] = Name(app),
            ["name.full"] = FullName(app),
            ["description.short"] = Texts.TeamsAbout,
            ["description.full"] = Texts.TeamsAboutInFull,
        };
        foreach (var (at, list) in Lists.Index())
        {
            foreach (var (number, said) in list.Said.Index())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"bots[0].commandLists[{at}].commands[{number}]");
                table[$"{place}.title"] = said.Title;
                table[$"{place}.description"] = said.Hint;
            }
        }

        return table;
    }

    private static (string Title, string Hint) Say(Command command) => (Texts.TeamsSay(command), Texts.TeamsSayHint(command));

    private static string Name(TeamsApp app) => app.Name ?? Texts.TeamsAppName;

    private static string FullName(TeamsApp app) => app.Name ?? Texts.TeamsAppFullName;

    private static JsonObject In(string language, Func<JsonObject> write)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            Texts.Speak(language);
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
