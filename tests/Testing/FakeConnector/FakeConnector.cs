using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AfterSchoolBot.Testing.Teams;

/// <summary>A Teams that runs at home: it signs what it sends, gives tokens, takes what the bot says, and does wrong on demand.</summary>
public sealed partial class FakeConnector : IAsyncDisposable
{
    private readonly TokenMint mint;
    private readonly EntraDouble entra;
    private readonly RateJudge judge;
    private readonly TimeProvider time;
    private readonly WebApplication app;
    private string root = "";
    private int keysFetched;

    private FakeConnector(FakeConnectorOptions options, TimeProvider time)
    {
        Options = options;
        this.time = time;
        mint = new(options, time);
        entra = new(options);
        judge = new(options.MostASecond, time);
        app = Build();
    }

    public FakeConnectorOptions Options { get; }

    /// <summary>What activities say and tokens claim.</summary>
    public string ServiceUrl => root + "/apac/";

    public Uri MetadataUrl => new(root + "/v1/.well-known/openidconfiguration");

    public Uri TokenUrl => new(root + "/token");

    /// <summary>How often the description of the keys was fetched.</summary>
    public int KeysFetched => Volatile.Read(ref keysFetched);

    public int TokensAsked => entra.Asked;

    /// <summary>What was beyond the limits of A3.5.</summary>
    public IReadOnlyList<string> Violations => judge.Violations;

    /// <summary>Whether the keys' address answers; a school's proxy may be down.</summary>
    public bool KeysAreAway { get; set; }

    public static async Task<FakeConnector> StartAsync(FakeConnectorOptions? options = null, TimeProvider? time = null)
    {
        var connector = new FakeConnector(options ?? new(), time ?? TimeProvider.System);
        await connector.app.StartAsync();
        connector.root = connector.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');
        return connector;
    }

    /// <summary>A token as the Bot Connector would send it, or as wished.</summary>
    public string Token(TokenWish? wish = null) => mint.Make(wish ?? new(), ServiceUrl);

    /// <summary>Puts the coming key among those that are published.</summary>
    public void ChangeKeys() => mint.Changed = true;

    /// <summary>The bot's tokens given so far are turned away from now on.</summary>
    public void ExpireTokens() => entra.ExpireAll();

    /// <summary>Why the bot gets no token; null: it gets one.</summary>
    public void RefuseTokens(string? error) => entra.Refusal = error;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true)); // whoever waits is cut off
        await app.DisposeAsync();
        outward.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new()); // it starts in every test: no settings, no logs
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        built.MapGet("/v1/.well-known/openidconfiguration", DescribeAsync);
        built.MapGet("/v1/.well-known/keys", context => context.Response.WriteAsJsonAsync(mint.KeySet()));
        built.Map("/token", entra.AnswerAsync);
        built.Map("/apac/{**path}", TakeAsync);
        return built;
    }

    private Task DescribeAsync(HttpContext context)
    {
        Interlocked.Increment(ref keysFetched);
        context.Response.StatusCode = KeysAreAway ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
        return context.Response.WriteAsJsonAsync(new
        {
            issuer = Options.Issuer,
            authorization_endpoint = "https://invalid.botframework.com",
            jwks_uri = root + "/v1/.well-known/keys",
            id_token_signing_alg_values_supported = new[] { "RS256" },
            token_endpoint_auth_methods_supported = new[] { "private_key_jwt" },
        });
    }
}
