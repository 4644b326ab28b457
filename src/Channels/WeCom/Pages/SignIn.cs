using System.Security.Cryptography;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>
/// Who holds the phone: WeChat says so once (reference 6.4), and a cookie keeps it for an hour. The answer counts only in the browser that
/// asked for it.
/// </summary>
internal sealed class SignIn(WeComOptions options, WeComClient client, PageTokens tokens, TimeProvider time)
{
    private const string VisitorCookie = "afterschool_h5";
    private const string StateCookie = "afterschool_h5_state";
    private const string VisitorPurpose = "visitor";
    private const string StatePurpose = "sign-in";
    private static readonly TimeSpan VisitLasts = TimeSpan.FromHours(1);
    private static readonly TimeSpan AskingLasts = TimeSpan.FromMinutes(10);

    /// <summary>The visitor of this request, or what has to happen first.</summary>
    /// <param name="path">The page that is asked for, below the public address.</param>
    public async Task<SignInStep> StepAsync(HttpContext context, string path)
    {
        var visitor = Kept(context);
        if (context.Request.Query["code"] is not [{ Length: > 0 } code]) return visitor is null ? Ask(context, path) : new SignInStep.In(visitor);
        if (visitor is not null) return new SignInStep.GoTo(AddressOf(path)); // the address was opened again: its code is used up
        if (!IsOurs(context, path)) return new SignInStep.Failed();

        context.Response.Cookies.Delete(StateCookie, CookieFor(TimeSpan.Zero));
        return await client.CallAsync($"auth/getuserinfo?code={Uri.EscapeDataString(code)}", body: null, context.RequestAborted) switch
        {
            WeComAnswer.Said { Action: ErrorAction.Ok } said => Welcome(context, path, new(said.Text("external_userid") ?? "", said.Text("parent_userid") ?? "")),
            WeComAnswer.Said { Action: ErrorAction.Payload } => new SignInStep.Failed(), // a code that is invalid, used or old (reference 6.4)
            _ => new SignInStep.NotNow(),
        };
    }

    private SignInStep.GoTo Ask(HttpContext context, string path)
    {
        var state = RandomNumberGenerator.GetHexString(32, lowercase: true); // letters and digits only
        context.Response.Cookies.Append(StateCookie, tokens.Seal(StatePurpose, time.GetUtcNow() + AskingLasts, state, path), CookieFor(AskingLasts));
        return new($"{options.AuthorizeUrl}?appid={Uri.EscapeDataString(options.CorpId)}&redirect_uri={Uri.EscapeDataString(AddressOf(path))}"
            + $"&response_type=code&scope=snsapi_base&state={state}#wechat_redirect");
    }

    private bool IsOurs(HttpContext context, string path) =>
        tokens.Open(StatePurpose, context.Request.Cookies[StateCookie]) is PageToken.Valid { Parts: [var state, var asked] }
        && state == context.Request.Query["state"] && asked == path;

    private SignInStep Welcome(HttpContext context, string path, PageVisitor visitor)
    {
        if (visitor is { ExternalUserId: "", ParentUserId: "" }) return new SignInStep.Stranger();

        var token = tokens.Seal(VisitorPurpose, time.GetUtcNow() + VisitLasts, visitor.ExternalUserId, visitor.ParentUserId);
        context.Response.Cookies.Append(VisitorCookie, token, CookieFor(VisitLasts));
        return new SignInStep.GoTo(AddressOf(path)); // so that the code does not stay in the address
    }

    private PageVisitor? Kept(HttpContext context) =>
        tokens.Open(VisitorPurpose, context.Request.Cookies[VisitorCookie]) is PageToken.Valid { Parts: [var external, var parent] } ? new(external, parent) : null;

    private string AddressOf(string path) => new Uri(options.PublicBaseUrl!, path).AbsoluteUri;

    private CookieOptions CookieFor(TimeSpan age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = options.PublicBaseUrl!.AbsolutePath + PagePaths.Root,
        SameSite = SameSiteMode.Lax, // it must come along when WeChat sends the browser back
        Secure = options.PublicBaseUrl.Scheme == Uri.UriSchemeHttps,
    };
}

/// <summary>Who WeChat says is there: as a customer of the account, and as a parent of the school; each may be unknown and is then empty.</summary>
internal sealed record PageVisitor(string ExternalUserId, string ParentUserId);

/// <summary>How far signing in has come.</summary>
internal abstract record SignInStep
{
    private SignInStep() { }
    public sealed record In(PageVisitor Visitor) : SignInStep;

    /// <summary>The browser has to go elsewhere first.</summary>
    public sealed record GoTo(string Address) : SignInStep;

    /// <summary>WeChat knows the person, the school does not.</summary>
    public sealed record Stranger : SignInStep;

    /// <summary>The answer was made up, old or used, or the browser keeps no cookies: from the chat once more.</summary>
    public sealed record Failed : SignInStep;

    /// <summary>WeCom does not answer.</summary>
    public sealed record NotNow : SignInStep;
}
