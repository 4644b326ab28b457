using System.Net;
using System.Text.Json;
using AfterSchoolBot.Channels.Http;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>Calls WeCom's server API. The token goes in the address, so no address is ever logged or put into an exception.</summary>
internal sealed class WeComClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker wire = new(Outward.Handler());

    private readonly WeComOptions options;
    private readonly WeComTokens tokens;
    private readonly TimeProvider time;
    private readonly ILogger<WeComClient> logger;

    public WeComClient(WeComOptions options, ChannelMemory memory, TimeProvider time, ILogger<WeComClient> logger)
    {
        this.options = options;
        this.time = time;
        this.logger = logger;
        tokens = new(options, memory, (path, cancellationToken) => CallAsync(HttpMethod.Get, path, null, cancellationToken), time);
    }

    /// <param name="path">As <c>message/send</c>.</param>
    /// <param name="body">Null: a GET; else the JSON as it goes over the wire.</param>
    public Task<WeComAnswer> CallAsync(string path, string? body, CancellationToken cancellationToken) => CallAsync(path, body is null ? null : () => Outward.Json(body), cancellationToken);

    /// <summary>Puts a picture or paper there for three days (reference 4.2).</summary>
    /// <param name="type">As <c>image</c>.</param>
    public Task<WeComAnswer> UploadAsync(string type, string fileName, string contentType, byte[] bytes, CancellationToken cancellationToken) =>
        CallAsync($"media/upload?type={type}", () => Multipart.Of(fileName, contentType, bytes), cancellationToken);

    private async Task<WeComAnswer> CallAsync(string path, Func<HttpContent>? body, CancellationToken cancellationToken)
    {
        string? failed = null;
        for (var tries = 1; ; tries++)
        {
            var (token, refused) = await tokens.GetAsync(failed, cancellationToken);
            if (token is null) return Noted("gettoken", refused!);

            var query = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var answer = await CallAsync(body is null ? HttpMethod.Get : HttpMethod.Post, $"cgi-bin/{path}{query}access_token={Uri.EscapeDataString(token)}", body, cancellationToken);
            if (answer is not WeComAnswer.Said { Action: ErrorAction.Token } || tries > 1) return Noted(path.Split('?')[0], answer);

            failed = token;
        }
    }

    /// <summary>A call that needs no token, because its address holds a secret of its own.</summary>
    public async Task<WeComAnswer> CallOpenAsync(string path, string body, CancellationToken cancellationToken) =>
        Noted(path.Split('?')[0], await CallAsync(HttpMethod.Post, $"cgi-bin/{path}", () => Outward.Json(body), cancellationToken));

    public void Dispose()
    {
        wire.Dispose();
        tokens.Dispose();
    }

    private async Task<WeComAnswer> CallAsync(HttpMethod method, string address, Func<HttpContent>? body, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(method, new Uri(options.ApiBaseUrl, address));
        request.Content = body?.Invoke();
        try
        {
            using var response = await wire.SendAsync(request, either.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(either.Token);
            return response.StatusCode == HttpStatusCode.OK ? Read(bytes) : new WeComAnswer.NotNow($"{(int)response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WeComAnswer.Unknown("time-out");
        }
        catch (HttpRequestException unreachable) when (Outward.NeverLeft(unreachable))
        {
            return new WeComAnswer.NotNow(unreachable.HttpRequestError.ToString());
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new WeComAnswer.Unknown("broken connection");
        }
    }

    private static WeComAnswer Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement.Clone();
            var code = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errcode", out var said) && said.TryGetInt32(out var number) ? number : 0;
            var words = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errmsg", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
            return new WeComAnswer.Said(code, words, root);
        }
        catch (JsonException)
        {
            return new WeComAnswer.Unknown("an answer that is not JSON");
        }
    }

    /// <summary>What somebody must mend is said loudly, with its code; the words of the platform stay out, for they quote what was sent.</summary>
    private WeComAnswer Noted(string path, WeComAnswer answer)
    {
        switch (answer)
        {
            case WeComAnswer.Said { Action: ErrorAction.Config } said:
                WeComLog.SetUpIsWrong(logger, path, said.Code);
                break;
            case WeComAnswer.Said { Action: not ErrorAction.Ok } said:
                WeComLog.CallRefused(logger, path, said.Code, said.Action);
                break;
        }

        return answer;
    }
}
