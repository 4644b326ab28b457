using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

/// <summary>The school's side played by hand: it calls the WeCom at home and hears its callbacks, with nothing of ours between.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpClient http;
    private string token = "";

    private Caller(FakeWeCom wecom, FakeTimeProvider clock, Listener listener) =>
        (WeCom, Clock, Listener, http) = (wecom, clock, listener, new() { BaseAddress = new(wecom.BaseUrl) });

    public FakeWeCom WeCom { get; }

    public FakeTimeProvider Clock { get; }

    public Listener Listener { get; }

    public static async Task<Caller> StartAsync(FakeWeComOptions? options = null)
    {
        var clock = new FakeTimeProvider(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        options ??= new();
        var listener = await Listener.StartAsync(options);
        var wecom = await FakeWeCom.StartAsync(options, clock);
        wecom.CallbackUrl = listener.Url;
        var caller = new Caller(wecom, clock, listener);
        await caller.NewTokenAsync();
        return caller;
    }

    public async Task NewTokenAsync() =>
        token = (await GetAsync($"gettoken?corpid={WeCom.Options.CorpId}&corpsecret={WeCom.Options.Secret}", withToken: false))["access_token"]!.GetValue<string>();

    public async Task<JsonObject> GetAsync(string path, bool withToken = true)
    {
        using var response = await http.GetAsync(new Uri($"/cgi-bin/{(withToken ? WithToken(path) : path)}", UriKind.Relative));
        return Read(await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> FetchAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> FetchWithTokenAsync(string path) => FetchAsync("/cgi-bin/" + WithToken(path));

    public Task<JsonObject> PostAsync(string path, JsonObject body) => PostTextAsync(path, body.ToJsonString(Raw));

    public async Task<JsonObject> PostTextAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/cgi-bin/" + WithToken(path), UriKind.Relative), content);
        return Read(await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonObject> UploadAsync(string disposition, byte[] bytes, string type = "file")
    {
        byte[] body = [.. Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: {disposition}\r\nContent-Type: application/pdf\r\n\r\n"), .. bytes, .. "\r\n--b--\r\n"u8];
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var response = await http.PostAsync(new Uri("/cgi-bin/" + WithToken($"media/upload?type={type}"), UriKind.Relative), content);
        return Read(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The code of a call's answer, which must be the one expected.</summary>
    public async Task RefusedAsync(int code, string path, JsonObject body) =>
        Assert.Equal(code, Code(await PostAsync(path, body)));

    public async Task<JsonObject> AcceptedAsync(string path, JsonObject body)
    {
        var answer = await PostAsync(path, body);
        Assert.True(Code(answer) == 0, answer.ToJsonString(Raw));
        return answer;
    }

    public static int Code(JsonObject answer) => answer["errcode"]!.GetValue<int>();

    /// <summary>A message of the app to the teacher.</summary>
    public static JsonObject Message(string type, JsonNode content, string to = "dl_teacher_li") => new()
    {
        ["touser"] = to,
        ["agentid"] = 1000007,
        ["msgtype"] = type,
        [type] = content,
    };

    public static JsonObject Text(string text, string to = "dl_teacher_li") => Message("text", new JsonObject { ["content"] = text }, to);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await WeCom.DisposeAsync();
        await Listener.DisposeAsync();
    }

    private string WithToken(string path) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}access_token={token}");

    private static JsonObject Read(string text) => JsonNode.Parse(text)!.AsObject();
}
