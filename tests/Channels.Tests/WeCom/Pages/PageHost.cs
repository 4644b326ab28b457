using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Pages;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.WeCom.Pages;

/// <summary>The pages on a real server on this machine, a WeCom at home beside them, a double behind them, and a clock that stands.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    public const string Public = "http://afterschool.example.edu.cn/";
    public const string WangFang = "wmDemoWangFang";

    private readonly WebApplication app;

    private PageHost(WebApplication app, FakeWeCom wecom, FakeTimeProvider clock, TalkDouble talk)
    {
        this.app = app;
        (WeCom, Clock, Talk) = (wecom, clock, talk);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public FakeWeCom WeCom { get; }

    public FakeTimeProvider Clock { get; }

    public TalkDouble Talk { get; }

    public Uri Address { get; }

    public MemoryDouble Memory { get; private init; } = new();

    public ConcurrentQueue<(string Parent, string Customer)> Bound { get; private init; } = [];

    public ParentBinding Binding => app.Services.GetRequiredService<ParentBinding>();

    public static CancellationToken Aborted => TestContext.Current.CancellationToken;

    public static async Task<PageHost> StartAsync(bool requireOAuth = true, KnowParent? know = null, string root = Public)
    {
        var clock = new FakeTimeProvider(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var wecom = await FakeWeCom.StartAsync(time: clock);
        var (talk, memory) = (new TalkDouble(clock), new MemoryDouble());
        var bound = new ConcurrentQueue<(string, string)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<ChannelMemory>(memory);
        builder.Services.AddSingleton<AcceptActivity>(talk.AcceptAsync);
        builder.Services.AddSingleton<BindParent>((parent, customer, _) => Keep(bound, parent, customer));
        if (know is not null) builder.Services.AddSingleton(know);
        builder.Services.AddWeCom(Options(wecom, requireOAuth, new(root)));
        var app = builder.Build();
        app.MapWeCom();
        await app.StartAsync(Aborted);
        wecom.CallbackUrl = new Uri(new(app.Urls.First()), "/api/wecom/callback").ToString();
        return new(app, wecom, clock, talk) { Memory = memory, Bound = bound };
    }

    /// <summary>The days question goes to a customer; the address of its form.</summary>
    public string Ask(string customer = WangFang, string language = "zh-Hans", Card? card = null)
    {
        var conversation = WeComAddress.OfParent(WeCom.Options.OpenKfId, customer).Conversation;
        var body = app.Services.GetRequiredService<WeComChannel>().Draw(new() { Card = card ?? Days }, new(conversation, "r7", customer, Clock.GetUtcNow()) { Language = language });
        Memory.Sent[(conversation, "r7")] = new(body, null);
        var from = body.IndexOf(Public + "h5/card/", StringComparison.Ordinal);
        return from < 0 ? "" : new(body.AsSpan(from).ToString().TakeWhile(one => one is not ('"' or '\\')).ToArray());
    }

    public Phone Phone(string parentUserId) => new(this, parentUserId);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await WeCom.DisposeAsync();
    }

    public static Card Days { get; } = new("王小明哪几天需要留校？")
    {
        Inputs = [new ChoiceInput("days", "王小明哪几天需要留校？", [new("1", "周一"), new("2", "周二"), new("3", "周三")], Several: true) { Required = true }],
        Actions = [new("下一步", "answer") { Primary = true }, new("取消", "cancel") { IgnoresInputs = true }],
        Stamp = "r7",
    };

    private static Task<bool> Keep(ConcurrentQueue<(string, string)> bound, string parent, string customer)
    {
        bound.Enqueue((parent, customer));
        return Task.FromResult(true);
    }

    private static WeComOptions Options(FakeWeCom wecom, bool requireOAuth, Uri root)
    {
        var options = Tenant.Of(wecom);
        (options.PublicBaseUrl, options.RequireOAuth) = (root, requireOAuth);
        return options;
    }
}

/// <summary>WeChat's browser on somebody's phone: goes where it is sent, and keeps cookies.</summary>
internal sealed class Phone(PageHost host, string parentUserId) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Every address it came to.</summary>
    public List<string> Way { get; } = [];

    /// <summary>Opens a page and goes on until one is shown, or until it is sent elsewhere than to us or to the sign-in.</summary>
    public async Task<Page> OpenAsync(string link)
    {
        for (var address = link; ;)
        {
            Way.Add(address);
            using var response = await http.GetAsync(Real(address), PageHost.Aborted);
            if (response.Headers.Location is not { } next) return new(response.StatusCode, await response.Content.ReadAsStringAsync(PageHost.Aborted), address, response.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : []);
            if (next.AbsolutePath.StartsWith("/kfid/", StringComparison.Ordinal)) return new(response.StatusCode, "", next.AbsoluteUri, []);

            address = next.AbsoluteUri;
        }
    }

    /// <summary>Opens an address and stays there: what it would be sent to, and the cookies that it is given.</summary>
    public async Task<Page> StepAsync(string address)
    {
        using var response = await http.GetAsync(Real(address), PageHost.Aborted);
        return new(response.StatusCode, "", response.Headers.Location?.AbsoluteUri ?? "", response.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : []);
    }

    public async Task<HttpStatusCode> SendAsync(string link, string? ticket, string answer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Real(link)) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        if (ticket is not null) request.Headers.Add("X-Form-Ticket", ticket);
        using var response = await http.SendAsync(request, PageHost.Aborted);
        return response.StatusCode;
    }

    public void Dispose() => http.Dispose();

    private Uri Real(string address)
    {
        if (address.StartsWith(PageHost.Public, StringComparison.Ordinal)) return new(host.Address, address[(PageHost.Public.Length - 1)..]);

        return address.Contains("/authorize?", StringComparison.Ordinal) ? new($"{address.Split('#')[0]}&as={parentUserId}") : new(address);
    }
}

/// <summary>What a phone shows.</summary>
internal sealed record Page(HttpStatusCode Status, string Html, string Address, IReadOnlyList<string> Cookies)
{
    public string Ticket => Html.Split("data-ticket=\"")[1].Split('"')[0];
}

/// <summary>The programme's database, as far as the pages look into it.</summary>
internal sealed class MemoryDouble : ChannelMemory
{
    private readonly ConcurrentDictionary<string, string> notes = [];

    public ConcurrentDictionary<(ConversationId, string), SentMessage> Sent { get; } = [];

    public override Task<SentMessage?> SentAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult(Sent.GetValueOrDefault((conversation, activityId)));

    public override Task<IReadOnlyList<DrawnAnswer>> AnswersAsync(ConversationId conversation, long number, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DrawnAnswer>>([]);

    public override Task RouteAsync(ConversationId conversation, RouteState route, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<Heard?> HeardAsync(ConversationId conversation, CancellationToken cancellationToken) => Task.FromResult<Heard?>(null);

    public override Task ReleaseAsync(ConversationId conversation, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<string?> RecallAsync(string key, CancellationToken cancellationToken) => Task.FromResult(notes.GetValueOrDefault(key));

    public override Task KeepAsync(string key, string value, CancellationToken cancellationToken)
    {
        notes[key] = value;
        return Task.CompletedTask;
    }
}
