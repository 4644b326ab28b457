using AfterSchoolBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>Who calls, and whether they may.</summary>
internal sealed class DirectLineGate(DirectLineOptions options, DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>Tokens are handed out to who knows the secret and, in Development, to programs on this machine.</summary>
    public bool MayAskForTokens(HttpContext context) =>
        (Bearer(context) is { } bearer && tokens.IsSecret(bearer)) || (options.AllowWithoutSecret && LocalCaller.Is(context));

    public bool HasSecret(HttpContext context) => Bearer(context) is { } bearer && tokens.IsSecret(bearer);

    /// <summary>The visit that the request's token opens.</summary>
    public async Task<DirectLinePass> VisitAsync(HttpContext context) =>
        Bearer(context) is { } bearer ? Pass(await tokens.ReadAsync(bearer)) : new(null, DirectLineRefusal.NoToken);

    /// <summary>The visit, where it is the one of this conversation.</summary>
    public async Task<DirectLinePass> VisitAsync(HttpContext context, string conversationId, DirectLineRefusal otherwise) =>
        (await VisitAsync(context)).Only(conversationId, otherwise);

    /// <summary>A browser cannot put a header on a socket: the token stands in the address.</summary>
    public async Task<DirectLinePass> StreamAsync(HttpContext context, string conversationId) =>
        Pass(await tokens.ReadForStreamAsync(context.Request.Query["t"].ToString())).Only(conversationId, DirectLineRefusal.OtherConversation);

    private static string? Bearer(HttpContext context) =>
        context.Request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    private static DirectLinePass Pass(DirectLineEntry entry) => entry switch
    {
        DirectLineEntry.Valid valid => new(valid.Visit, DirectLineRefusal.NoToken),
        DirectLineEntry.Expired => new(null, DirectLineRefusal.TokenExpired),
        _ => new(null, DirectLineRefusal.NoToken),
    };
}

/// <summary>The visit, or, where there is none, why not.</summary>
internal sealed record DirectLinePass(DirectLineVisit? Visit, DirectLineRefusal Refusal)
{
    public DirectLinePass Only(string conversationId, DirectLineRefusal otherwise) =>
        Visit is null || Visit.ConversationId == conversationId ? this : new(null, otherwise);
}
