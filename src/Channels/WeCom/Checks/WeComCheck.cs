using System.Globalization;
using System.Text;
using System.Text.Json;
using AfterSchoolBot.Channels.WeCom.Callbacks;
using AfterSchoolBot.Channels.WeCom.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfterSchoolBot.Channels.WeCom.Checks;

/// <summary>Goes through the set-up of the tenant as WeCom's server and the public address show it; changes nothing.</summary>
public static class WeComCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClockMayDiffer = TimeSpan.FromMinutes(2);

    /// <param name="publicAddress">What the callback URL in the console begins with.</param>
    public static async Task<IReadOnlyList<Finding>> RunAsync(WeComOptions options, Uri publicAddress, ChannelMemory memory, TimeProvider time, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        using var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(wire) { Timeout = Patience };
        if (await TimeThereAsync(http, options, cancellationToken) is not { } there)
        {
            findings.Add(new(CheckPoint.Reachable, false));
            return [.. findings, await CallbackAsync(http, options, publicAddress, time, cancellationToken)];
        }

        findings.Add(new(CheckPoint.Reachable, true));
        findings.Add(new(CheckPoint.Clock, (there - time.GetUtcNow()).Duration() <= ClockMayDiffer));
        using var client = new WeComClient(options, memory, time, NullLogger<WeComClient>.Instance);
        findings.AddRange(await AppAsync(client, options, cancellationToken));
        findings.Add(await CallbackAsync(http, options, publicAddress, time, cancellationToken));
        if (findings.All(finding => finding.IsRight || finding.Point is CheckPoint.Clock or CheckPoint.Callback or CheckPoint.Scope)) findings.AddRange(await ParentsAsync(client, options, cancellationToken));
        return findings;
    }

    /// <summary>What WeCom's clock says; null: it does not answer this machine.</summary>
    private static async Task<DateTimeOffset?> TimeThereAsync(HttpClient http, WeComOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(options.ApiBaseUrl, "cgi-bin/gettoken"), cancellationToken);
            return answer.Headers.Date ?? DateTimeOffset.UnixEpoch;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<Finding>> AppAsync(WeComClient client, WeComOptions options, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync($"agent/get?agentid={options.AgentId.ToString(CultureInfo.InvariantCulture)}", null, cancellationToken);
        var code = CodeOf(answer);
        Finding[] before = [new(CheckPoint.CorpId, true), new(CheckPoint.Secret, true), new(CheckPoint.TrustedIp, true), new(CheckPoint.Agent, true)];
        return code switch
        {
            0 => [.. before, new(CheckPoint.Scope, IsSeen(((WeComAnswer.Said)answer).Body))],
            40013 => [new(CheckPoint.CorpId, false, code)],
            40001 or 40091 or 42001 or 40014 => [before[0], new(CheckPoint.Secret, false, code)],
            60020 or 301042 => [.. before[..2], new(CheckPoint.TrustedIp, false, code)],
            _ => [.. before[..3], new(CheckPoint.Agent, false, code)],
        };
    }

    /// <summary>Somebody, or some department, can see the app.</summary>
    private static bool IsSeen(JsonElement agent) =>
        Any(agent, "allow_userinfos", "user") || Any(agent, "allow_partys", "partyid") || Any(agent, "allow_tags", "tagid");

    private static bool Any(JsonElement agent, string group, string list) =>
        agent.TryGetProperty(group, out var inside) && inside.ValueKind == JsonValueKind.Object && inside.TryGetProperty(list, out var items)
        && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0;

    /// <summary>Asks our own public address as WeCom does when the URL is saved (reference 1.2): the very words must come back.</summary>
    private static async Task<Finding> CallbackAsync(HttpClient http, WeComOptions options, Uri publicAddress, TimeProvider time, CancellationToken cancellationToken)
    {
        const string Words = "1616140317555161061";
        using var cipher = new CallbackCipher(options.Token, options.EncodingAesKey, options.CorpId);
        var echo = cipher.Encrypt(Encoding.UTF8.GetBytes(Words));
        var (timestamp, nonce) = (time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Guid.NewGuid().ToString("n"));
        var query = $"api/wecom/callback?msg_signature={cipher.Sign(timestamp, nonce, echo)}&timestamp={timestamp}&nonce={nonce}&echostr={Uri.EscapeDataString(echo)}";
        try
        {
            using var answer = await http.GetAsync(new Uri(publicAddress, query), cancellationToken);
            var said = await answer.Content.ReadAsStringAsync(cancellationToken);
            return new(CheckPoint.Callback, answer.IsSuccessStatusCode && said == Words, answer.IsSuccessStatusCode ? null : (int)answer.StatusCode);
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            return new(CheckPoint.Callback, false);
        }
    }

    private static async Task<IReadOnlyList<Finding>> ParentsAsync(WeComClient client, WeComOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (options.OpenKfId.Length > 0)
        {
            var accounts = await client.CallAsync("kf/account/list", """{"offset":0,"limit":100}""", cancellationToken);
            findings.Add(new(CheckPoint.KfAccount, CodeOf(accounts) == 0 && Manages(((WeComAnswer.Said)accounts).Body, options.OpenKfId), NotNull(CodeOf(accounts))));
        }

        var scope = CodeOf(await client.CallAsync($"school/agent/get_allow_scope?agentid={options.AgentId.ToString(CultureInfo.InvariantCulture)}", null, cancellationToken));
        findings.Add(new(CheckPoint.HomeSchool, scope == 0, NotNull(scope)));
        var picture = CodeOf(await client.CallAsync("externalcontact/get_subscribe_qr_code", null, cancellationToken));
        if (picture is 0 or 43009) findings.Add(new(CheckPoint.Verified, picture == 0, NotNull(picture)));
        return findings;
    }

    private static bool Manages(JsonElement body, string openKfId) =>
        body.TryGetProperty("account_list", out var accounts) && accounts.ValueKind == JsonValueKind.Array
        && accounts.EnumerateArray().Any(account => account.TryGetProperty("open_kfid", out var id) && id.GetString() == openKfId
            && (!account.TryGetProperty("manage_privilege", out var may) || may.ValueKind == JsonValueKind.True));

    private static int CodeOf(WeComAnswer answer) => answer is WeComAnswer.Said said ? said.Code : -1;

    private static int? NotNull(int code) => code == 0 ? null : code;
}
