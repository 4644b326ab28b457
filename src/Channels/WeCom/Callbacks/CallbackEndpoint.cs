using System.Globalization;
using AfterSchoolBot.Channels.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>Where WeCom calls: GET asks whether this address is ours, POST brings what people wrote and tapped (wecom.md 1).</summary>
internal sealed class CallbackEndpoint(CallbackCipher cipher, TakeCallback take, TimeProvider time, ILogger<CallbackEndpoint> logger)
{
    public static readonly BodyLimit Limit = new(Bytes: 256 * 1024, Characters: 256 * 1024);

    public static readonly TimeSpan Drift = TimeSpan.FromMinutes(5);

    private readonly AcceptedRequests accepted = new(time);

    public async Task CheckAsync(HttpContext context)
    {
        if (Echo(context.Request, out var why) is not { } echo)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            CallbackLog.Refused(logger, StatusCodes.Status403Forbidden, why);
            return;
        }

        context.Response.ContentType = "text/plain";
        context.Response.ContentLength = echo.Length;
        await context.Response.Body.WriteAsync(echo, context.RequestAborted);
    }

    public async Task PostAsync(HttpContext context)
    {
        var (status, why) = await TakeAsync(context.Request);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, POST";
        if (status is >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError) CallbackLog.Refused(logger, status, why);
    }

    private byte[]? Echo(HttpRequest request, out string why)
    {
        why = "query";
        if (!HttpMethods.IsGet(request.Method)) return null;
        if (CallbackQuery.Read(request.QueryString) is not { EchoText: { } sealedEcho } query) return null;

        why = "timestamp";
        if (!IsFresh(query.Timestamp)) return null;

        why = "signature";
        if (!cipher.IsSigned(query.Signature, query.Timestamp, query.Nonce, sealedEcho)) return null;

        why = "echo";
        var isOpen = cipher.TryDecrypt(sealedEcho, out var echo, out var fault);
        using var message = echo;
        if (!isOpen) CallbackLog.NotOpened(logger, fault);

        // a callback (XML, or JSON for a bot) overheard by somebody must not be read to him here
        return isOpen && echo.Utf8 is not [(byte)'<' or (byte)'{', ..] ? echo.Utf8.ToArray() : null;
    }

    private async Task<(int Status, string Why)> TakeAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method)) return (StatusCodes.Status405MethodNotAllowed, "method");
        if (!MayBeXml(request.ContentType)) return (StatusCodes.Status415UnsupportedMediaType, "content type");
        if (CallbackQuery.Read(request.QueryString) is not { } query) return (StatusCodes.Status400BadRequest, "query");
        if (!IsFresh(query.Timestamp)) return (StatusCodes.Status403Forbidden, "timestamp");

        var body = await JsonBody.ReadAsync(request, Limit, CallbackXml.ReadEnvelope);
        if (body.Value is not { } envelope) return (body.Refusal ?? StatusCodes.Status400BadRequest, "body");
        if (!cipher.IsSigned(query.Signature, query.Timestamp, query.Nonce, envelope.Encrypt)) return (StatusCodes.Status403Forbidden, "signature");

        var callback = Open(envelope, out var fault);
        if (fault is CipherFault.OtherReceiveId) return (StatusCodes.Status403Forbidden, "receive id");
        if (callback is null) return (StatusCodes.Status400BadRequest, fault is CipherFault.None ? "message" : "cipher");

        return await PassOnAsync(query.Signature, callback);
    }

    private WeComCallback? Open(CallbackEnvelope envelope, out CipherFault fault)
    {
        var isOpen = cipher.TryDecrypt(envelope.Encrypt, out var opened, out fault);
        using var message = opened;
        if (isOpen) return CallbackXml.TryRead(message.Utf8, out var callback) ? callback : null;

        CallbackLog.NotOpened(logger, fault);
        return null;
    }

    private async Task<(int Status, string Why)> PassOnAsync(string signature, WeComCallback callback)
    {
        try
        {
            // what was read whole is taken in even if the caller has hung up meanwhile
            await accepted.TakeOnceAsync(signature, () => take(callback, CancellationToken.None));
            return (StatusCodes.Status200OK, "");
        }
        catch (Exception exception)
        {
            CallbackLog.NotTaken(logger, exception);
            return (StatusCodes.Status500InternalServerError, "");
        }
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Drift.TotalSeconds;

    // the platform's type is not documented; forms and JSON are certainly not from it
    private static bool MayBeXml(string? contentType) =>
        contentType is null
        || contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase);
}
