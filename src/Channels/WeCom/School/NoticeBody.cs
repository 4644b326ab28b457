using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>The body of a 学校通知. The same notice to the same people is the same bytes, so that the duplicate check knows a second try (reference 4.1 and 6.3).</summary>
internal static class NoticeBody
{
    public const string Call = "externalcontact/message/send";
    public const string ToParents = "to_parent_userid";
    public const string ToStudents = "to_student_userid";
    public const string ToDepartments = "to_party";
    public const string ToAll = "toall";

    private const int TitleBytes = 128;
    private const int DescriptionBytes = 512;

    private static readonly string[] InvalidLists = ["invalid_parent_userid", "invalid_student_userid", "invalid_party"];

    public static IEnumerable<JsonObject> Texts(string text) => CardWords.Texts(text)
        .Select(content => new JsonObject { ["msgtype"] = "text", ["text"] = content });

    public static JsonObject Link(string title, string description, string url)
    {
        var article = new JsonObject { ["title"] = title.ToBytes(TitleBytes), ["description"] = description.ToBytes(DescriptionBytes), ["url"] = url };
        return new() { ["msgtype"] = "news", ["news"] = new JsonObject { ["articles"] = new JsonArray(article) } };
    }

    /// <param name="to">Which list of recipients; <see cref="ToAll"/> needs none.</param>
    /// <param name="onceIn">How long the same body is not delivered again.</param>
    public static string Of(int agentId, string to, IEnumerable<string> recipients, JsonObject content, TimeSpan onceIn)
    {
        var whole = new JsonObject
        {
            ["recv_scope"] = 0,
            [to] = to == ToAll ? 1 : new JsonArray([.. recipients.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))]),
            ["agentid"] = agentId,
        };
        foreach (var (name, value) in content) whole[name] = value?.DeepClone();
        whole["enable_duplicate_check"] = 1;
        whole["duplicate_check_interval"] = (int)onceIn.TotalSeconds;
        return RawJson.Of(whole);
    }

    /// <summary>Whom WeCom does not know; the others got it all the same.</summary>
    public static IEnumerable<string> Invalid(WeComAnswer.Said said) =>
        InvalidLists
            .SelectMany(list => DirectoryBuilder.Items(said.Body, list))
            .Select(id => id.ValueKind == System.Text.Json.JsonValueKind.String ? id.GetString()! : id.GetRawText());
}
