using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Access tokens of the app (section 3): 7200 seconds, or until they are expired on purpose.</summary>
internal sealed class Tokens(Corp corp)
{
    public const int Lifetime = 7200;
    private readonly Dictionary<string, DateTimeOffset> tokens = [];

    public Answer Get(ApiCall call)
    {
        if (call.Parameter("corpid") != corp.Options.CorpId) return Answer.Refuse(40013, "invalid corpid");
        if (call.Parameter("corpsecret") != corp.Options.Secret) return Answer.Refuse(40001, "invalid credential");

        var token = corp.NewId("at_");
        tokens[token] = corp.Now.AddSeconds(Lifetime);
        return Answer.Ok(new JsonObject { ["access_token"] = token, ["expires_in"] = Lifetime });
    }

    public Flaw? Check(string? token)
    {
        if (string.IsNullOrEmpty(token)) return new(41001, "access_token missing");
        if (!tokens.TryGetValue(token, out var until)) return new(40014, "invalid access_token");
        return corp.Now < until ? null : new(42001, "access_token expired");
    }

    public void Expire()
    {
        foreach (var token in tokens.Keys) tokens[token] = corp.Now;
    }
}
