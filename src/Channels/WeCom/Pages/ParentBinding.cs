using System.Globalization;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>The home-school part's: binds a parent of the school's book to a customer of the account; false: it would not.</summary>
public delegate Task<bool> BindParent(string parentUserId, string externalUserId, CancellationToken cancellationToken);

/// <summary>The home-school part's: whether that parent of the school's book and that customer of the account are known to be one person.</summary>
public delegate Task<bool> KnowParent(string parentUserId, string externalUserId, CancellationToken cancellationToken);

/// <summary>
/// Carries over who somebody is: a page knows the parent, the chat knows the customer, and a token in the link from one to the other joins
/// them (reference 11.2). It holds for a quarter of an hour and for the first who comes with it.
/// </summary>
internal sealed class ParentBinding(PageTokens tokens, ChannelMemory memory, TimeProvider time, ILogger<ParentBinding> logger, BindParent? bind = null) : IDisposable
{
    /// <summary>Bytes of <c>scene_param</c> before it is encoded (reference 7.1).</summary>
    public const int LongestToken = 128;

    private const string Purpose = "bind";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Null: the id is longer than WeCom's are.</summary>
    public string? TokenFor(string parentUserId) =>
        tokens.Seal(Purpose, time.GetUtcNow() + Lifetime, parentUserId) is { Length: <= LongestToken } token ? token : null;

    /// <summary>Somebody entered the chat with this parameter. The same person may come again with it, for what is fetched twice counts once.</summary>
    public async Task<bool> TryAsync(string sceneParam, string externalUserId, CancellationToken cancellationToken)
    {
        if (tokens.Open(Purpose, sceneParam) is not PageToken.Valid { Parts: [var parent], Until: var until }) return Noted("the token is old or not ours");
        if (!await TakeAsync($"wecom/bind/{Hashed.Of(parent)}", until.ToUnixTimeSeconds(), Hashed.Of(externalUserId), cancellationToken)) return Noted("the token was used");
        if (bind is null) return Noted("nobody keeps bindings");

        return await bind(parent, externalUserId, cancellationToken) || Noted("it was not wanted");
    }

    public void Dispose() => one.Dispose();

    /// <summary>One note a parent: the last token that was used, and by whom.</summary>
    private async Task<bool> TakeAsync(string key, long token, string who, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            if ((await memory.RecallAsync(key, cancellationToken))?.Split(' ') is [var used, var taker] && long.TryParse(used, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                if (token == last) return taker == who;
                if (token < last) return false;
            }

            await memory.KeepAsync(key, string.Create(CultureInfo.InvariantCulture, $"{token} {who}"), cancellationToken);
            return true;
        }
        finally
        {
            one.Release();
        }
    }

    private bool Noted(string why)
    {
        PagesLog.NotBound(logger, why);
        return false;
    }
}
