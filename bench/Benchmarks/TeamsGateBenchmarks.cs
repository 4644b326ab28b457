using System.IO.Pipelines;
using System.Text;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.Teams.Gate;
using AfterSchoolBot.Channels.Teams.Wire;
using AfterSchoolBot.Testing.Teams;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Benchmarks;

/// <summary>What a signed activity of Teams costs from its header to the talk, with the key at hand; the server's own part is not in it.</summary>
[MemoryDiagnoser]
public class TeamsGateBenchmarks : IAsyncDisposable
{
    private FakeConnector connector = null!;
    private SigningKeys keys = null!;
    private TeamsClient client = null!;
    private TeamsGate gate = null!;
    private TeamsEndpoint endpoint = null!;
    private string header = "";
    private byte[] body = [];

    [GlobalSetup]
    public async Task StartAsync()
    {
        connector = await FakeConnector.StartAsync();
        var options = new TeamsOptions
        {
            Enabled = true,
            AppId = connector.Options.AppId,
            TenantId = connector.Options.TenantId,
            ServiceUrls = [new(connector.ServiceUrl)],
            OpenIdMetadataUrl = connector.MetadataUrl,
        };
        var addresses = new ServiceAddresses(options);
        keys = new(options, TimeProvider.System, NullLogger<SigningKeys>.Instance);
        gate = new(options, keys, addresses, TimeProvider.System);
        static Task<Acceptance> AcceptAsync(InboundActivity activity, CancellationToken cancellationToken) => Task.FromResult(new Acceptance(1, Repeated: false));
        client = new(options, addresses, TimeProvider.System, NullLogger<TeamsClient>.Instance);
        var memory = new Forgetful();
        var intake = new TeamsIntake(AcceptAsync, new(AcceptAsync, (_, _) => Task.CompletedTask, memory, TimeProvider.System), new(client, memory, TimeProvider.System, NullLogger<TeamsRooms>.Instance), memory);
        endpoint = new(options, gate, addresses, intake, NullLogger<TeamsEndpoint>.Instance);
        header = $"Bearer {connector.Token()}";
        body = Encoding.UTF8.GetBytes($$$"""
            {"type":"message","id":"1700000000001","timestamp":"2026-09-01T07:30:00.123Z","channelId":"msteams","localTimestamp":"2026-09-01T15:30:00.123+08:00",
            "localTimezone":"Asia/Shanghai","locale":"zh-CN","serviceUrl":"{{{connector.ServiceUrl}}}","from":{"id":"29:1abc","name":"王芳","aadObjectId":"0f0e"},
            "recipient":{"id":"28:{{{options.AppId}}}","name":"校园助手"},"conversation":{"id":"a:1Qk7xyz","conversationType":"personal","tenantId":"{{{options.TenantId}}}"},
            "text":"<at>校园助手</at> 今天几点放学？","textFormat":"plain","entities":[{"type":"mention","text":"<at>校园助手</at>","mentioned":{"id":"28:{{{options.AppId}}}","name":"校园助手"}},
            {"type":"clientInfo","locale":"zh-CN","country":"CN","platform":"Windows","timezone":"Asia/Shanghai"}],"channelData":{"tenant":{"id":"{{{options.TenantId}}}"} } }
            """);
        if (await WholeAsync() != 200) throw new InvalidOperationException("The sample is not let in.");
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        keys.Dispose();
        client.Dispose();
        await connector.DisposeAsync();
    }

    /// <summary>Gate, parse, and dispatch.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> WholeAsync()
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IRequestBodyPipeFeature>(new Body(PipeReader.Create(new(body))));
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json; charset=utf-8";
        context.Request.ContentLength = body.Length;
        context.Request.Headers.Authorization = header;
        await endpoint.PostAsync(context);
        return context.Response.StatusCode;
    }

    [Benchmark]
    public async Task<bool> GateAsync() => await gate.ReadAsync(header) is TeamsEntry.Signed;

    private sealed class Body(PipeReader reader) : IRequestBodyPipeFeature
    {
        public PipeReader Reader => reader;
    }

    /// <summary>One to one nothing is asked of it.</summary>
    private sealed class Forgetful : ChannelMemory
    {
        public override Task<SentMessage?> SentAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken) => Task.FromResult<SentMessage?>(null);

        public override Task<IReadOnlyList<DrawnAnswer>> AnswersAsync(ConversationId conversation, long number, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DrawnAnswer>>([]);

        public override Task<Heard?> HeardAsync(ConversationId conversation, CancellationToken cancellationToken) => Task.FromResult<Heard?>(null);

        public override Task ReleaseAsync(ConversationId conversation, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task RouteAsync(ConversationId conversation, RouteState route, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task<string?> RecallAsync(string key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public override Task KeepAsync(string key, string value, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
