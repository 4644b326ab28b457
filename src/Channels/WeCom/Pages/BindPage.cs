using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>The way from 学校通知, or from a printed link, into the chat: who comes by it is known there as the parent who they are (reference 11.2).</summary>
internal sealed class BindPage(WeComOptions options, SignIn signIn, ParentBinding binding, PageHtml html, WeComClient client, ChannelMemory memory, ILogger<BindPage> logger)
{
    private const string Scene = "bind";

    public async Task GoAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await signIn.StepAsync(context, PagePaths.Bind))
        {
            case SignInStep.In { Visitor.ParentUserId: { Length: > 0 } parent } when binding.TokenFor(parent) is { } token:
                await EnterAsync(context, token);
                break;
            case SignInStep.GoTo { Address: var address }:
                context.Response.Redirect(address);
                break;
            case SignInStep.Failed:
                await RefuseAsync(context, StatusCodes.Status400BadRequest, "not signed in", words => words.NotSignedIn);
                break;
            case SignInStep.NotNow:
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "WeCom does not answer", words => words.NotNow);
                break;
            default:
                await RefuseAsync(context, StatusCodes.Status403Forbidden, "no parent of the school", words => words.NoParent);
                break;
        }
    }

    private async Task EnterAsync(HttpContext context, string token)
    {
        if (await LinkAsync(context.RequestAborted) is { } link) context.Response.Redirect($"{link}&scene_param={Uri.EscapeDataString(token)}");
        else await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "no link to the account", words => words.NotNow);
    }

    /// <summary>The account's link with our scene, asked for once; with a scene in it a parameter may be appended (reference 7.1).</summary>
    private async Task<string?> LinkAsync(CancellationToken cancellationToken)
    {
        var key = $"wecom/kf-link/{options.CorpId}/{options.OpenKfId}/{Scene}";
        if (await memory.RecallAsync(key, cancellationToken) is { } kept) return kept;

        var request = new JsonObject { ["open_kfid"] = options.OpenKfId, ["scene"] = Scene };
        var answer = await client.CallAsync("kf/add_contact_way", RawJson.Of(request), cancellationToken);
        if (answer is not WeComAnswer.Said { Action: ErrorAction.Ok } said || said.Text("url") is not { Length: > 0 } link) return null;

        await memory.KeepAsync(key, link, cancellationToken);
        return link;
    }

    private Task RefuseAsync(HttpContext context, int status, string why, Func<PageWords, PageMessage> message)
    {
        PagesLog.Refused(logger, status, why);
        return html.MessageAsync(context, status, language: null, message);
    }
}
