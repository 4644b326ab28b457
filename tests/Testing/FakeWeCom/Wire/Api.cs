using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The way of every call: trouble on demand, the token, the JSON, the rule, the record.</summary>
internal sealed partial class Api(Corp corp, Tokens tokens, Faults faults)
{
    private const string Root = "/cgi-bin/";
    private readonly Dictionary<string, Route> routes = [];
    private readonly List<RecordedCall> calls = [];

    public IReadOnlyList<RecordedCall> Calls
    {
        get { lock (corp.Gate) return [.. calls]; }
    }

    public void Get(string path, Func<ApiCall, Answer> answer, bool open = false) => routes.Add(path, new("GET", answer, open));

    public void Post(string path, Func<ApiCall, Answer> answer, bool open = false) => routes.Add(path, new("POST", answer, open));

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value![Root.Length..];
        var due = faults.Take(path);
        foreach (var slow in due.OfType<Fault.Slow>()) await Task.Delay(slow.Wait, corp.Time, context.RequestAborted);
        var call = Call(context.Request, path, await ReadAsync(context.Request));
        switch (due.FirstOrDefault(fault => fault is Fault.Status or Fault.Cut))
        {
            case Fault.Status status:
                Record(call, context.Request, "", status.Number);
                context.Response.StatusCode = status.Number;
                return;
            case Fault.Cut cut:
                if (cut.Afterwards) CarryOut(context.Request, call, due, 0);
                else Record(call, context.Request, "", 0);
                context.Abort();
                return;
            default:
                var (answer, text) = CarryOut(context.Request, call, due, StatusCodes.Status200OK);
                await WriteAsync(context.Response, answer, text);
                return;
        }
    }

    private (Answer Answer, string Text) CarryOut(HttpRequest request, ApiCall call, IReadOnlyList<Fault> due, int status)
    {
        lock (corp.Gate)
        {
            var answer = due.Select(Trouble).FirstOrDefault(trouble => trouble is not null) ?? AnswerTo(request, call);
            var text = answer.ToJson().ToJsonString(Json.Readable);
            Record(call, request, text, status);
            return (answer, text);
        }
    }

    private static Answer? Trouble(Fault fault) => fault switch
    {
        Fault.Code code => Answer.Refuse(code.ErrCode, "on demand"),
        Fault.Untrusted => Answer.Refuse(60020, "not allow to access from your ip, from ip: 127.0.0.1"),
        _ => null,
    };

    private Answer AnswerTo(HttpRequest request, ApiCall call)
    {
        if (!routes.TryGetValue(call.Path, out var route)) return Answer.Refuse(48002, "api forbidden: " + call.Path);
        // the two codes of a wrong method are from memory
        if (request.Method != route.Method) return Answer.Refuse(route.Method == "GET" ? 43001 : 43002, $"require {route.Method} method");
        if (!route.Open && tokens.Check(call.Parameter("access_token")) is { } flaw) return Answer.Refuse(flaw);
        if (route.Method == "GET" || IsMultipart(request)) return route.Answer(call);
        if (EscapedText().IsMatch(call.Text)) return Answer.Refuse(40033, "invalid charset: write UTF-8, not \\uXXXX"); // section 12
        return TryParse(call.Text) is { } body
            ? route.Answer(call with { Body = body })
            : Answer.Refuse(40035, "invalid parameter. Warning: wrong json format.");
    }

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    private static ApiCall Call(HttpRequest request, string path, byte[] bytes) =>
        new(path, request.Query, [], IsMultipart(request) ? $"({bytes.Length} bytes)" : Encoding.UTF8.GetString(bytes), bytes, request.ContentType);

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
        return memory.ToArray();
    }

    private static JsonObject? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Record(ApiCall call, HttpRequest request, string answer, int status)
    {
        lock (corp.Gate) calls.Add(new(call.Path, request.QueryString.Value ?? "", call.Text, answer, status));
    }

    private static async Task WriteAsync(HttpResponse response, Answer answer, string text)
    {
        if (answer.File is { } file)
        {
            // both names, the plain one in the wrong encoding, as seen in the wild (section 2.1)
            var latin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(file.Name)).Replace('"', '_');
            var plain = new string([.. latin.Select(letter => letter is >= ' ' and <= '~' ? letter : '?')]);
            response.Headers.Append(HeaderNames.ContentDisposition, $"attachment; filename=\"{plain}\"; filename*=utf-8''{Uri.EscapeDataString(file.Name)}");
            response.ContentType = file.Type;
            await response.Body.WriteAsync(file.Bytes);
            return;
        }

        response.ContentType = "application/json; charset=UTF-8";
        await response.WriteAsync(text);
    }

    [GeneratedRegex("""(?<!\\)(\\\\)*\\u(?!00[01])[0-9a-fA-F]{4}""")]
    private static partial Regex EscapedText();

    private sealed record Route(string Method, Func<ApiCall, Answer> Answer, bool Open);
}
