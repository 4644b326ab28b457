using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.Kf;

/// <summary>Gives a parent's talk to a person of the school who receives just now, and knows while one has it: then the assistant keeps silent (reference 7.5).</summary>
internal sealed class KfHandOver(WeComOptions options, WeComClient client, ChannelMemory memory)
{
    private const int WithThePool = 2;
    private const int WithAPerson = 3;

    /// <returns>The code under which one text may still be said to the parent; empty: taken without one; null: nobody is at hand, and the talk stays with the assistant.</returns>
    public async Task<string?> TryAsync(string customer, CancellationToken cancellationToken)
    {
        foreach (var person in await AtHandAsync(cancellationToken))
        {
            var request = About(customer);
            request["service_state"] = WithAPerson;
            request["servicer_userid"] = person;
            var answer = await client.CallAsync("kf/service_state/trans", RawJson.Of(request), cancellationToken);
            if (answer is not WeComAnswer.Said said) return null;
            if (said.Code is 95014 or 95019) continue; // has stopped meanwhile: the next one
            if (said.Action != ErrorAction.Ok) return null;

            await TakenAsync(customer, cancellationToken);
            return said.Text("msg_code") ?? "";
        }

        return null;
    }

    public Task TakenAsync(string customer, CancellationToken cancellationToken) => memory.KeepAsync(Key(customer), "taken", cancellationToken);

    /// <summary>Whether a person has the talk. WeCom is asked again each time: a talk ends by itself after two days, and an event may be lost.</summary>
    public async Task<bool> HasAsync(string customer, CancellationToken cancellationToken) =>
        await memory.RecallAsync(Key(customer), cancellationToken) is { Length: > 0 } && await LookAsync(customer, cancellationToken);

    /// <summary>Asks WeCom whose the talk is, and remembers it. Without an answer it is the person's: what is said to her must not be heard as a yes to a card.</summary>
    public async Task<bool> LookAsync(string customer, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync("kf/service_state/get", RawJson.Of(About(customer)), cancellationToken);
        if (answer is not WeComAnswer.Said { Action: ErrorAction.Ok } said || !said.Body.TryGetProperty("service_state", out var state) || !state.TryGetInt32(out var number)) return true;

        var taken = number is WithThePool or WithAPerson;
        await (taken ? TakenAsync(customer, cancellationToken) : OverAsync(customer, cancellationToken));
        return taken;
    }

    public Task OverAsync(string customer, CancellationToken cancellationToken) => memory.KeepAsync(Key(customer), "", cancellationToken);

    private async Task<IReadOnlyList<string>> AtHandAsync(CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync($"kf/servicer/list?open_kfid={Uri.EscapeDataString(options.OpenKfId)}", null, cancellationToken);
        return answer is WeComAnswer.Said { Action: ErrorAction.Ok } said && said.Body.TryGetProperty("servicer_list", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(IsReceiving).Select(person => person.GetProperty("userid").GetString()!)]
            : [];
    }

    private static bool IsReceiving(JsonElement person) =>
        person.ValueKind == JsonValueKind.Object && person.TryGetProperty("status", out var status) && status.TryGetInt32(out var number) && number == 0
        && person.TryGetProperty("userid", out var id) && id.ValueKind == JsonValueKind.String;

    private JsonObject About(string customer) => new() { ["open_kfid"] = options.OpenKfId, ["external_userid"] = customer };

    private string Key(string customer) => $"wecom/kf-person/{Hashed.Of($"{options.OpenKfId}/{customer}")}";
}
