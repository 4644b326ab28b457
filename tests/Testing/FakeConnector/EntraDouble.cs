using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Testing.Teams;

/// <summary>Stands for Microsoft's login: gives tokens to whoever knows the secret, or signs with a certificate (reference A3.2).</summary>
internal sealed class EntraDouble(FakeConnectorOptions options)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> good = [];
    private int given;

    /// <summary>How often a token was asked for.</summary>
    public int Asked { get; private set; }

    /// <summary>The next times it is refused with this error.</summary>
    public string? Refusal { get; set; }

    public bool Knows(string? token)
    {
        lock (gate) return token is not null && good.Contains(token);
    }

    public void ExpireAll()
    {
        lock (gate) good.Clear();
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var wrong = context.Request.Method == HttpMethods.Get ? WrongOf(context.Request.Query) : WrongOf(await context.Request.ReadFormAsync());
        string token;
        lock (gate)
        {
            Asked++;
            token = $"token-{++given}-of-the-bot";
            if (wrong is null) good.Add(token);
        }

        context.Response.StatusCode = wrong is null ? 200 : 401;
        JsonObject answer = wrong is null
            ? new() { ["token_type"] = "Bearer", ["expires_in"] = "3599", ["access_token"] = token }
            : new() { ["error"] = wrong, ["error_description"] = $"AADSTS7000215: refused for {options.AppId}." };
        if (context.Request.Method == HttpMethods.Get && wrong is null) (answer["resource"], answer["expires_on"]) = (options.Scope, "4102444800");
        await context.Response.WriteAsJsonAsync(answer);
    }

    private string? WrongOf(IFormCollection form)
    {
        if (Refusal is { } refusal) return refusal;
        if (form["grant_type"] != "client_credentials") return "unsupported_grant_type";
        if (form["client_id"] != options.AppId) return "unauthorized_client";
        if (!form["scope"].ToString().Split(' ').Contains(options.Scope)) return "invalid_scope";
        return form["client_secret"] == options.Secret || form["client_assertion"].ToString().Split('.').Length == 3 ? null : "invalid_client";
    }

    // the address on a machine in Azure that gives its identity's tokens
    private string? WrongOf(IQueryCollection query) =>
        Refusal ?? (query["client_id"] != options.AppId ? "invalid_client" : $"{query["resource"]}/.default" != options.Scope ? "invalid_resource" : null);
}
