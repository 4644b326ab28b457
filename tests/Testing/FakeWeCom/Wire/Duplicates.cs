using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The same JSON within the interval is answered again and not delivered again (section 4.1).</summary>
internal sealed class Duplicates(Corp corp)
{
    private const int Default = 1800;
    private const int Most = 14400;
    private readonly Dictionary<string, (Answer Answer, DateTimeOffset Until)> known = [];

    public static Flaw? Check(JsonObject body) =>
        body.Number("duplicate_check_interval") is < 1 or > Most ? new(40058, "duplicate_check_interval takes up to 14400") : null;

    public Answer Once(ApiCall call, Func<Answer> deliver)
    {
        if (call.Body.Number("enable_duplicate_check") != 1) return deliver();

        var key = call.Path + call.Text;
        if (known.TryGetValue(key, out var before) && corp.Now < before.Until) return before.Answer;

        var answer = deliver();
        if (answer.ErrCode == 0) known[key] = (answer, corp.Now.AddSeconds(call.Body.Number("duplicate_check_interval") ?? Default));
        return answer;
    }
}
