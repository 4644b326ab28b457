using System.IO.Pipelines;
using System.Text;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Teams;
using AfterSchoolBot.Channels.Teams.Gate;
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
        endpoint = new(options, gate, addresses, (_, _) => Task.FromResult(new Acceptance(1, Repeated: false)), NullLogger<TeamsEndpoint>.Instance);
        header = $"Bearer {connector.Token()}";
        body = Encoding.UTF8.GetBytes($$$"""
            {"type":"message","id":"1700000000001","timestamp":"2026-09-01T07:30:00.123Z","channelId":"msteams","localTimestamp":"2026-09-01T15:30:00.123+08:00",
            "localTimezone":"Asia/Shanghai","locale":"zh-CN","serviceUrl":"{{{connector.ServiceUrl}}}","from":{"id":"29:1abc","name":"王芳","aadObjectId":"0f0e"},
            "recipient":{"id":"28:{{{options.AppId}}}","name":"校园助手"},"conversation":{"id":"19:xyz@thread.tacv2;messageid=17","conversationType":"channel","isGroup":true,"tenantId":"{{{options.TenantId}}}"},
            "text":"<at>校园助手</at> 今天几点放学？","textFormat":"plain","entities":[{"type":"mention","text":"<at>校园助手</at>","mentioned":{"id":"28:{{{options.AppId}}}","name":"校园助手"}},
            {"type":"clientInfo","locale":"zh-CN","country":"CN","platform":"Windows","timezone":"Asia/Shanghai"}],"channelData":{"tenant":{"id":"{{{options.TenantId}}}"},"team":{"id":"19:team@thread.tacv2"} } }
            """);
        if (await WholeAsync() != 200) throw new InvalidOperationException("The sample is not let in.");
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        keys.Dispose();
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
}
