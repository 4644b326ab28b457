using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AfterSchoolBot.Channels.WeCom.Kf;

/// <summary>
/// Fetches what parents wrote: a callback only says that there is something (reference 7.2). One account is fetched by one worker; how far it
/// got is kept when the messages are taken in, so that a process that dies fetches them again and the talk knows them by their ids.
/// </summary>
internal sealed class KfPuller(WeComOptions options, WeComClient client, ChannelMemory memory, AcceptActivity accept, ParentBinding binding, KfHandOver handOver, TimeProvider time, ILogger<KfPuller> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1); // callbacks may be lost
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3); // somebody waits for an answer
    private static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(9); // of ten
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan FreshAtFirst = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset At)> tokens = new();
    private readonly SemaphoreSlim wake = new(0);

    private string CursorKey => $"wecom/kf-cursor/{options.CorpId}/{options.OpenKfId}";

    /// <summary>Something was written to the account; the token makes fetching it cheap.</summary>
    public void Wake(string openKfId, string token)
    {
        if (openKfId != options.OpenKfId) return;

        tokens[openKfId] = (token, time.GetUtcNow());
        wake.Release();
    }

    public override void Dispose()
    {
        base.Dispose();
        wake.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.OpenKfId.Length == 0) return;

        while (!stoppingToken.IsCancellationRequested)
        {
            var done = false;
            try
            {
                done = await PullAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                WeComLog.PullBroke(logger, failure);
            }

            await WaitAsync(done ? Look : Soon, stoppingToken);
        }
    }

    private async Task WaitAsync(TimeSpan longest, CancellationToken stoppingToken)
    {
        using var patience = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stoppingToken);
        try
        {
            await wake.WaitAsync(either.Token);
            while (wake.Wait(0, CancellationToken.None)) { } // one fetch for all that knocked meanwhile
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>False: there may be more, but WeCom does not say it now.</summary>
    private async Task<bool> PullAsync(CancellationToken cancellationToken)
    {
        var cursor = await memory.RecallAsync(CursorKey, cancellationToken);
        var oldest = time.GetUtcNow() - (cursor is null ? FreshAtFirst : Fresh);
        for (var more = true; more;)
        {
            var answer = await client.CallAsync("kf/sync_msg", Request(cursor), cancellationToken);
            if (answer is not WeComAnswer.Said { Action: ErrorAction.Ok } page)
            {
                if (answer is WeComAnswer.Said { Code: 95007 } && tokens.TryRemove(options.OpenKfId, out _)) continue; // the token is over: once more without
                WeComLog.PullFailed(logger, answer is WeComAnswer.Said said ? $"{said.Code}" : answer.GetType().Name);
                return answer is WeComAnswer.Said { Action: not (ErrorAction.Retry or ErrorAction.Wait or ErrorAction.Token) }; // what somebody must mend is asked for once a minute
            }

            await TakeAsync(page.Body, oldest, cancellationToken);
            if (page.Text("next_cursor") is { Length: > 0 } next && next != cursor) await memory.KeepAsync(CursorKey, cursor = next, cancellationToken);
            more = page.Body.TryGetProperty("has_more", out var rest) && rest.TryGetInt32(out var flag) && flag == 1;
        }

        return true;
    }

    private string Request(string? cursor)
    {
        var request = new JsonObject { ["open_kfid"] = options.OpenKfId, ["limit"] = 1_000 };
        if (cursor is not null) request["cursor"] = cursor;
        if (tokens.TryGetValue(options.OpenKfId, out var token) && time.GetUtcNow() - token.At < TokenLives) request["token"] = token.Token;
        return RawJson.Of(request);
    }

    /// <summary>Each parent's messages in their order, different parents side by side.</summary>
    private Task TakeAsync(JsonElement page, DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        if (!page.TryGetProperty("msg_list", out var list) || list.ValueKind != JsonValueKind.Array) return Task.CompletedTask;

        var fresh = list.EnumerateArray().Select(KfMessage.Read).OfType<KfMessage>().Where(message => message.SentAt >= oldest);
        return Task.WhenAll(fresh.GroupBy(message => message.Customer).Select(parent => TakeAsync([.. parent], cancellationToken)));
    }

    private async Task TakeAsync(IReadOnlyList<KfMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            if (await IsAPersonsAsync(message, cancellationToken)) continue;

            var conversation = WeComAddress.OfParent(message.OpenKfId, message.Customer).Conversation;
            var sent = KfTranslator.Tapped(message) is { Number: >= 0 } tapped ? await memory.SentAsync(conversation, tapped.ActivityId, cancellationToken) : null;
            if (KfTranslator.ToInbound(message, sent is null ? null : DrawnBody.Parse(sent.Body)) is not { } activity) continue;

            if (KfTranslator.SceneParam(message) is { } parameter) await binding.TryAsync(parameter, message.Customer, cancellationToken); // before the greeting, which then knows who comes
            await accept(activity, CancellationToken.None);
            if (activity.Kind == InboundKind.Message) await memory.ReleaseAsync(conversation, cancellationToken);
        }
    }

    /// <summary>Whether what was written is for the person of the school who has the talk.</summary>
    private async Task<bool> IsAPersonsAsync(KfMessage message, CancellationToken cancellationToken)
    {
        switch (KfTranslator.Change(message))
        {
            case SessionChange.Taken:
                await handOver.TakenAsync(message.Customer, cancellationToken);
                return true;
            case SessionChange.Over:
                await handOver.OverAsync(message.Customer, cancellationToken);
                return false;
            default:
                return message.Origin == KfMessage.FromCustomer && await handOver.HasAsync(message.Customer, cancellationToken);
        }
    }
}
