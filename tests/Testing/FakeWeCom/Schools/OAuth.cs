using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Who opens the school's web page: a code in the redirect, good once for five minutes (section 6.4).</summary>
internal sealed partial class OAuth(Corp corp, SchoolBook book)
{
    public const string Cookie = "wecom-person";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly Dictionary<string, Code> codes = [];

    public string NewCode(string person)
    {
        var code = corp.NewId("oauth_");
        codes[code] = new(person, corp.Now + Lifetime);
        return code;
    }

    /// <summary>The page that asks WeChat who is there; a person is chosen by "as" in the query, by a cookie, or from a list.</summary>
    public IResult Authorize(HttpRequest request)
    {
        string Value(string name) => request.Query[name].ToString();
        if (Value("appid") != corp.Options.CorpId) return Results.BadRequest("40013 invalid appid");
        if (Value("response_type") != "code" || Value("scope") is not "snsapi_base") return Results.BadRequest("40058 response_type or scope");
        if (!StateText().IsMatch(Value("state"))) return Results.BadRequest("40058 invalid state");
        if (!Uri.TryCreate(Value("redirect_uri"), UriKind.Absolute, out var redirect)) return Results.BadRequest("50001 invalid redirect_uri");
        if (corp.Options.TrustedDomain is { Length: > 0 } domain && redirect.Host != domain) return Results.BadRequest("50001 redirect_uri is not trusted");

        var person = Value("as") is { Length: > 0 } chosen ? chosen : request.Cookies[Cookie];
        if (string.IsNullOrEmpty(person)) return Choose(request);

        string code;
        lock (corp.Gate) code = NewCode(person);
        var joint = redirect.Query.Length == 0 ? '?' : '&';
        return Results.Redirect($"{redirect.GetLeftPart(UriPartial.Query)}{joint}code={code}&state={Uri.EscapeDataString(Value("state"))}");
    }

    public Answer GetUserInfo(ApiCall call)
    {
        if (Redeem(call) is { } flaw) return Answer.Refuse(flaw);

        var person = Person(call);
        if (corp.Options.Members.Any(member => member.UserId == person)) return Answer.Ok(new() { ["userid"] = person });
        return book.Parent(person) is { } parent
            ? Answer.Ok(new() { ["external_userid"] = parent.ExternalUserId, ["parent_userid"] = parent.ParentUserId })
            : Answer.Ok(new() { ["openid"] = $"o_{person}" });
    }

    public Answer GetSchoolUserInfo(ApiCall call)
    {
        if (Redeem(call) is { } flaw) return Answer.Refuse(flaw);

        var person = Person(call);
        if (book.Parent(person) is { } parent) return Answer.Ok(new() { ["parent_userid"] = parent.ParentUserId, ["DeviceId"] = "" });
        return book.Student(person) is { } student
            ? Answer.Ok(new() { ["student_userid"] = student.StudentUserId, ["DeviceId"] = "" })
            : Answer.Refuse(60111, "userid not found");
    }

    private string Person(ApiCall call) => codes[call.Parameter("code")!].Person;

    private Flaw? Redeem(ApiCall call)
    {
        if (!codes.TryGetValue(call.Parameter("code") ?? "", out var code)) return new(40029, "invalid code");
        if (code.Used) return new(42022, "code was used");
        if (corp.Now > code.Until) return new(42003, "code expired");

        code.Used = true;
        return null;
    }

    private IResult Choose(HttpRequest request)
    {
        var list = new StringBuilder("<!doctype html><meta charset=utf-8><title>WeChat</title><p>以谁的身份打开？</p>");
        foreach (var parent in corp.Options.Parents)
        {
            var address = WebUtility.HtmlEncode($"{request.Path}{request.QueryString}&as={parent.ParentUserId}");
            list.Append($"<p><a href=\"{address}\">{WebUtility.HtmlEncode(parent.Name)}</a></p>");
        }

        return Results.Content(list.ToString(), "text/html; charset=utf-8");
    }

    [GeneratedRegex("^[a-zA-Z0-9]{0,128}$")]
    private static partial Regex StateText();

    private sealed record Code(string Person, DateTimeOffset Until)
    {
        public bool Used { get; set; }
    }
}
