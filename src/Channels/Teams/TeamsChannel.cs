using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>Replies through the Bot Connector at the address a message came with. Local mode only: no token goes out with them.</summary>
public sealed class TeamsChannel : IChannel, IDisposable
{
    // what the connector's codes mean for a message; other codes of 400 and above: it cannot work by trying again
    private static readonly Dictionary<HttpStatusCode, TimeSpan> NotNow = new()
    {
        [HttpStatusCode.PreconditionFailed] = TimeSpan.FromSeconds(2), // another call on the same conversation was under way
        [HttpStatusCode.TooManyRequests] = TimeSpan.FromSeconds(5),
        [HttpStatusCode.BadGateway] = TimeSpan.FromSeconds(5),
        [HttpStatusCode.ServiceUnavailable] = TimeSpan.FromSeconds(5),
        [HttpStatusCode.GatewayTimeout] = TimeSpan.FromSeconds(5),
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Unreachable = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    // buttons as Action.Submit until the real channel answers the invoke that Action.Execute sends
    private static readonly MessageStyle Style = new(ChannelId.Teams, CardDialect.Submit);

    private readonly HttpMessageInvoker wire = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // a redirect would lead away from the address that was checked
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ActivityHeadersPropagator = null,
    });

    private readonly TimeProvider time;
    private readonly ILogger<TeamsChannel> logger;

    internal TeamsChannel(TimeProvider time, ILogger<TeamsChannel> logger)
    {
        this.time = time;
        this.logger = logger;
    }

    public ChannelId Id => ChannelId.Teams;

    public bool CanReplace(ConversationId conversation) => false;

    public string Draw(Reply reply, ReplyAddress address) => MessageRenderer.Draw(reply, address, Style);

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var delivery = LocalServiceUrl.IsAllowed(message.ServiceUrl)
            ? await SendAsync(message, message.ServiceUrl, cancellationToken)
            : new Delivery.Failed("The service address is not on this machine.");
        if (WhyNot(delivery) is { } why) Log.MessageNotTaken(logger, message.ActivityId, why);
        return delivery;
    }

    public void Dispose() => wire.Dispose();

    private async Task<Delivery> SendAsync(OutboundMessage message, string serviceUrl, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = Request(message, serviceUrl);
        try
        {
            using var response = await wire.SendAsync(request, either.Token);
            return await OutcomeAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Delivery.Unknown("time-out");
        }
        catch (HttpRequestException unreachable) when (unreachable.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new Delivery.Later(unreachable.HttpRequestError.ToString(), Unreachable); // it never left
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new Delivery.Unknown("broken connection");
        }
    }

    private static HttpRequestMessage Request(OutboundMessage message, string serviceUrl)
    {
        var address = new StringBuilder(serviceUrl.TrimEnd('/'))
            .Append("/v3/conversations/").Append(Uri.EscapeDataString(message.Conversation.Value)).Append("/activities");
        if ((message.Replaces ? message.ActivityId : message.InReplyTo) is { } target)
            address.Append('/').Append(Uri.EscapeDataString(target));

        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Body));
        content.Headers.ContentType = Json;
        return new(message.Replaces ? HttpMethod.Put : HttpMethod.Post, address.ToString()) { Content = content };
    }

    private async Task<Delivery> OutcomeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // read to the end in any case: only then is the connection free for the next message
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.IsSuccessStatusCode) return new Delivery.Sent(IdIn(body));

        var code = $"{(int)response.StatusCode}";
        return NotNow.TryGetValue(response.StatusCode, out var usual)
            ? new Delivery.Later(code, Asked(response.Headers.RetryAfter) ?? usual)
            : new Delivery.Failed(code);
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? header)
    {
        var asked = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return asked > TimeSpan.Zero ? asked : null;
    }

    private static string? IdIn(byte[] body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var answer = body.Length > 0 && JsonDocument.TryParseValue(ref reader, out var parsed) ? parsed : null;
            return answer?.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            return null; // taken all the same; some connectors answer with an empty or a foreign body
        }
    }

    private static string? WhyNot(Delivery delivery) => delivery switch
    {
        Delivery.Failed failed => failed.Why,
        Delivery.Later later => later.Why,
        Delivery.Unknown unknown => unknown.Why,
        _ => null,
    };
}
