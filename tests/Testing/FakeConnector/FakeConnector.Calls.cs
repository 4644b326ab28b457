using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AfterSchoolBot.Testing.Teams;

public sealed partial class FakeConnector
{
    private readonly Lock gate = new();
    private readonly List<RecordedCall> calls = [];
    private readonly Queue<Fault> ordered = new();
    private int waiting;
    private int messages;

    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>How many callers wait for an answer that will not come.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Decides about every call for which nothing was ordered; null: it goes well.</summary>
    public Func<Fault?> Chance { get; set; } = () => null;

    /// <summary>The next calls go wrong like this, one after the other.</summary>
    public void Order(params Fault[] faults)
    {
        lock (gate)
        {
            foreach (var fault in faults) ordered.Enqueue(fault);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var token = context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var written] ? written : null;
        Count(context.Request, body);

        var fault = !Options.NeedsToken || entra.Knows(token) ? Next() : new Fault.Status(401, "BotNotRegistered");
        (int Status, JsonNode? Body)? answer = fault is null or Fault.Silence { CarriedOut: true } or Fault.Cut { CarriedOut: true } ? Answer(context.Request, body) : null;
        var status = fault switch { null => answer!.Value.Status, Fault.Status refused => refused.Code, _ => 0 };
        lock (gate) calls.Add(new(time.GetUtcNow(), context.Request.Method, target, body, token) { Status = status, CarriedOut = answer is { Status: < 300 }, Named = answer?.Body is JsonObject made ? (string?)made["id"] : null });
        await (fault switch
        {
            null => WriteAsync(context, answer!.Value.Status, answer.Value.Body),
            Fault.Status refused => RefuseAsync(context, refused),
            Fault.Cut => CutAsync(context),
            _ => SilentAsync(context),
        });
    }

    private Fault? Next()
    {
        lock (gate) return ordered.TryDequeue(out var fault) ? fault : Chance();
    }

    private void Count(HttpRequest request, string body)
    {
        var path = request.RouteValues["path"]?.ToString() ?? "";
        if (path.EndsWith("/pagedmembers", StringComparison.Ordinal)) judge.Count("members of " + path, times: 2);
        else judge.Count(path == "v3/conversations" ? "new for " + body : path.Split('/') is [_, _, var conversation, ..] ? conversation : path);
    }

    private (int Status, JsonNode? Body) Answer(HttpRequest request, string body) => (request.Method, (request.RouteValues["path"]?.ToString() ?? "").Split('/')) switch
    {
        ("POST", ["v3", "conversations"]) => (201, new JsonObject { ["id"] = $"a:chat-{Interlocked.Increment(ref messages)}", ["serviceUrl"] = ServiceUrl }),
        ("POST", ["v3", "conversations", _, "activities"]) or ("POST", ["v3", "conversations", _, "activities", _]) when IsActivity(body) =>
            (201, new JsonObject { ["id"] = $"platform-{Interlocked.Increment(ref messages)}" }),
        ("PUT", ["v3", "conversations", _, "activities", var id]) when IsActivity(body) => (200, new JsonObject { ["id"] = id }),
        ("GET", ["v3", "conversations", _, "pagedmembers"]) => (200, Page(request)),
        ("POST" or "PUT", _) => (400, Error("BadSyntax")),
        _ => (404, Error("ConversationNotFound")),
    };

    private JsonObject Page(HttpRequest request)
    {
        var from = int.TryParse(request.Query["continuationToken"].ToString().Replace("after ", "", StringComparison.Ordinal), out var token) ? token : 0;
        var to = Math.Min(from + Options.PageSize, Options.Members);
        var page = new JsonObject
        {
            ["members"] = new JsonArray([.. Enumerable.Range(from, to - from).Select(number => (JsonNode)new JsonObject { ["id"] = $"29:member-{number}", ["objectId"] = $"OBJECT-{number}", ["name"] = $"家长{number}" })]),
        };
        if (to < Options.Members) page["continuationToken"] = $"after {to}";
        return page;
    }

    private static bool IsActivity(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject activity && activity["type"] is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static JsonObject Error(string code) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = "王小明 is named here, which no log may show." } };

    private static Task RefuseAsync(HttpContext context, Fault.Status refused)
    {
        if (refused.RetryAfter is not null) context.Response.Headers.RetryAfter = refused.RetryAfter;
        context.Response.Headers["x-ms-correlation-id"] = "c0ffee";
        context.Response.StatusCode = refused.Code;
        if (refused.Body is not null) return context.Response.WriteAsync(refused.Body);
        if (refused.Error is null) return Task.CompletedTask;
        return WriteAsync(context, refused.Code, refused.Nested ? Nested(refused.Error) : Error(refused.Error));
    }

    private static JsonObject Nested(string code) => new() { ["errorCode"] = 209, ["message"] = new JsonObject { ["subCode"] = code }.ToJsonString() };

    private static Task WriteAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body);
    }

    private static Task CutAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private async Task SilentAsync(HttpContext context)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // the caller had enough, or the test is over
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
