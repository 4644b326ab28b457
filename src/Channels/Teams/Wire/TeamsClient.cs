using AfterSchoolBot.Channels.Http;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>
/// Calls the Bot Connector of Teams (reference A3.1). What its refusals mean stands in <see cref="ConnectorErrors"/>; here one thing is done about
/// them: a token that was turned away is replaced, once. Nothing is sent again that may have been heard.
/// </summary>
internal sealed class TeamsClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Unreachable = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NoToken = TimeSpan.FromMinutes(1); // somebody must mend the set-up, or Microsoft's login is away

    private readonly HttpMessageInvoker wire = new(Outward.Handler());

    private readonly ServiceAddresses addresses;
    private readonly Lazy<TeamsTokens> tokens; // where none is needed, nothing of it is loaded
    private readonly TeamsPace pace;
    private readonly TimeProvider time;
    private readonly ILogger<TeamsClient> logger;

    public TeamsClient(TeamsOptions options, ServiceAddresses addresses, TimeProvider time, ILogger<TeamsClient> logger)
    {
        this.addresses = addresses;
        this.time = time;
        this.logger = logger;
        tokens = new(() => new(options, logger));
        pace = new(time);
    }

    public Task<ConnectorAnswer> SendAsync(string? serviceUrl, string conversation, string body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, conversation, $"v3/conversations/{Name(conversation)}/activities", body, cancellationToken);

    public Task<ConnectorAnswer> ReplyAsync(string? serviceUrl, string conversation, string question, string body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, conversation, $"v3/conversations/{Name(conversation)}/activities/{Name(question)}", body, cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(string? serviceUrl, string conversation, string message, string body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, serviceUrl, conversation, $"v3/conversations/{Name(conversation)}/activities/{Name(message)}", body, cancellationToken);

    /// <summary>Opens the chat with a person, or a thread in a channel; the answer's id is the conversation's.</summary>
    /// <param name="with">The person or the channel: what the limits count by.</param>
    public Task<ConnectorAnswer> CreateConversationAsync(string? serviceUrl, string with, string body, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, "create " + with, "v3/conversations", body, cancellationToken);

    /// <summary>One page of who is in a conversation; the next one by the token that it ends with.</summary>
    public async Task<ConnectorAnswer> MembersAsync(string? serviceUrl, string conversation, string? after, CancellationToken cancellationToken)
    {
        var path = $"v3/conversations/{Name(conversation)}/pagedmembers?pageSize=500{(after is null ? "" : "&continuationToken=" + Uri.EscapeDataString(after))}";
        var answer = await CallAsync(HttpMethod.Get, serviceUrl, "members " + conversation, path, null, cancellationToken);
        return answer is ConnectorAnswer.Taken taken ? ConnectorAnswer.Page.From(taken.Body) : answer;
    }

    public void Dispose()
    {
        wire.Dispose();
        if (tokens.IsValueCreated) tokens.Value.Dispose();
    }

    private static string Name(string id) => Uri.EscapeDataString(id);

    private async Task<ConnectorAnswer> CallAsync(HttpMethod method, string? serviceUrl, string thread, string path, string? body, CancellationToken cancellationToken)
    {
        var trusted = addresses.IsTrusted(serviceUrl);
        if (!trusted && !addresses.IsLocal(serviceUrl)) return new ConnectorAnswer.Never("the service address is not one that may be called");
        if (trusted && await pace.TakeAsync(thread, cancellationToken) is { } wait) return new ConnectorAnswer.NotNow("pace", wait);

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        string? failed = null;
        for (var tries = 1; ; tries++)
        {
            var token = trusted ? await TokenAsync(failed, cancellationToken, either.Token) : null;
            if (trusted && token is null) return new ConnectorAnswer.NotNow("no token", NoToken);

            var answer = await OnceAsync(method, $"{serviceUrl!.TrimEnd('/')}/{path}", body, token, cancellationToken, either.Token);
            if (answer is not ConnectorAnswer.Refused { Action: ConnectorAction.Token } || token is null || tries > 1) return answer;

            failed = token;
        }
    }

    private async Task<string?> TokenAsync(string? failed, CancellationToken stopped, CancellationToken either)
    {
        try
        {
            return await tokens.Value.GetAsync(failed, either);
        }
        catch (OperationCanceledException) when (!stopped.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<ConnectorAnswer> OnceAsync(HttpMethod method, string address, string? body, string? token, CancellationToken stopped, CancellationToken either)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = Outward.Json(body);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        try
        {
            using var response = await wire.SendAsync(request, either);
            var answer = await ConnectorAnswer.ReadAsync(response, time, either);
            if (answer is ConnectorAnswer.Refused refused) Note(refused, response);
            return answer;
        }
        catch (OperationCanceledException) when (!stopped.IsCancellationRequested)
        {
            return new ConnectorAnswer.Unknown("time-out");
        }
        catch (HttpRequestException unreachable) when (Outward.NeverLeft(unreachable))
        {
            return new ConnectorAnswer.NotNow(unreachable.HttpRequestError.ToString(), Unreachable); // it never left
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new ConnectorAnswer.Unknown("broken connection");
        }
    }

    private void Note(ConnectorAnswer.Refused refused, HttpResponseMessage response)
    {
        var correlation = response.Headers.TryGetValues("x-ms-correlation-id", out var ids) || response.Headers.TryGetValues("MS-CV", out ids) ? ids.First() : "-";
        if (refused.Action is ConnectorAction.SetUp or ConnectorAction.Token) TeamsLog.SetUpIsWrong(logger, refused.Status, refused.Code, correlation);
        else TeamsLog.CallRefused(logger, refused.Status, refused.Code, refused.Action, correlation);
    }
}
