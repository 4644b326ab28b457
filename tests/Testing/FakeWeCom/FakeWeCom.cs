using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>A WeCom that runs at home: it checks what the school sends, and its people write, press and read.</summary>
public sealed partial class FakeWeCom : IAsyncDisposable
{
    private readonly Corp corp;
    private readonly Faults faults = new();
    private readonly Tokens tokens;
    private readonly Api api;
    private readonly Callbacks callbacks;
    private readonly Media media;
    private readonly AppMessages messages;
    private readonly CardUpdates cardUpdates;
    private readonly MemberChats memberChats;
    private readonly Menus menus;
    private readonly KfLog kfLog;
    private readonly KfCustomers customers;
    private readonly SchoolBook book;
    private readonly SchoolNotices notices;
    private readonly OAuth oauth;
    private readonly Groups groups;
    private readonly GroupTasks groupTasks;
    private readonly WebApplication app;

    private FakeWeCom(FakeWeComOptions options, TimeProvider time)
    {
        corp = new(options, time);
        tokens = new(corp);
        api = new(corp, tokens, faults);
        callbacks = new(corp);
        media = new(corp);
        messages = new(corp, media);
        cardUpdates = new(corp, messages);
        memberChats = new(corp, messages);
        menus = new(corp);
        kfLog = new(corp);
        customers = new(corp, kfLog, media);
        book = new(corp);
        notices = new(corp, book, media);
        oauth = new(corp, book);
        groups = new(corp, media);
        groupTasks = new(corp, groups);
        app = Build(options.Url);
    }

    public FakeWeComOptions Options => corp.Options;

    public string BaseUrl => customers.BaseUrl;

    /// <summary>What the assistant is started with, as environment variables, so that it talks to this WeCom.</summary>
    public IReadOnlyList<(string Name, string Value)> SettingsOfTheAssistant =>
    [
        ("Channels__WeCom__Enabled", "true"),
        ("Channels__WeCom__CorpId", Options.CorpId),
        ("Channels__WeCom__AgentId", Options.AgentId.ToString(CultureInfo.InvariantCulture)),
        ("Channels__WeCom__Secret", Options.Secret),
        ("Channels__WeCom__Token", Options.Token),
        ("Channels__WeCom__EncodingAesKey", Options.EncodingAesKey),
        ("Channels__WeCom__OpenKfId", Options.OpenKfId),
        ("Channels__WeCom__ApiBaseUrl", BaseUrl),
        ("Channels__WeCom__AuthorizeUrl", $"{BaseUrl}/connect/oauth2/authorize"),
    ];

    /// <summary>Where callbacks go; null says that the app has no callback address.</summary>
    public string? CallbackUrl
    {
        get => corp.CallbackUrl;
        set => corp.CallbackUrl = value;
    }

    /// <summary>What was allowed but unwise: recommended lengths, cut texts, odd replies to callbacks.</summary>
    public IReadOnlyList<string> Warnings => corp.Warnings;

    public IReadOnlyList<RecordedCall> Calls => api.Calls;

    public static async Task<FakeWeCom> StartAsync(FakeWeComOptions? options = null, TimeProvider? time = null)
    {
        var wecom = new FakeWeCom(options ?? new(), time ?? TimeProvider.System);
        await wecom.app.StartAsync();
        var addresses = wecom.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        wecom.customers.BaseUrl = addresses.First().TrimEnd('/');
        return wecom;
    }

    public Task WaitForShutdownAsync() => app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true)); // whoever hangs is cut off
        await app.DisposeAsync();
        callbacks.Dispose();
    }

    private WebApplication Build(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new()); // it starts in every test: no settings, no logs
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = 32 * 1024 * 1024);
        var built = builder.Build();
        AddRoutes();
        built.Map("/cgi-bin/{**path}", api.AnswerAsync);
        MapPage(built);
        return built;
    }

    private void AddRoutes()
    {
        api.Get("gettoken", tokens.Get, open: true);
        AddMemberRoutes();
        AddCustomerRoutes();
        AddSchoolRoutes();
        AddGroupRoutes();
    }
}
