using System.Net.Http.Headers;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>What became of a call: an answer, or none at all.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <summary>Taken; the body is undefined where there was none, or a foreign one.</summary>
    public sealed record Taken(JsonElement Body) : ConnectorAnswer
    {
        public string? Id => Body.Text("id");
    }

    /// <summary>Some of the members of a conversation; After: there are more.</summary>
    public sealed record Page(IReadOnlyList<WireAccount> Members, string? After) : ConnectorAnswer
    {
        public static Page From(JsonElement body) => new([.. MembersIn(body)], body.Text("continuationToken") is { Length: > 0 } more ? more : null);

        private static IEnumerable<WireAccount> MembersIn(JsonElement body) => body.Member("members") is { ValueKind: JsonValueKind.Array } members
            ? members.EnumerateArray().Select(member => new WireAccount { Id = member.Text("id"), Name = member.Text("name"), AadObjectId = member.Text("objectId") ?? member.Text("aadObjectId") }).Where(member => member.Id is not null)
            : [];
    }

    /// <summary>Refused, with the code where the body has one.</summary>
    public sealed record Refused(int Status, string Code, TimeSpan? Asked) : ConnectorAnswer
    {
        public ConnectorAction Action => ConnectorErrors.Of(Status, Code);

        public string Why => Code.Length > 0 ? $"{Status} {Code}" : $"{Status}";
    }

    /// <summary>It never left: it may be made again.</summary>
    public sealed record NotNow(string Why, TimeSpan After) : ConnectorAnswer;

    /// <summary>It may have been heard: a time-out, a broken connection.</summary>
    public sealed record Unknown(string Why) : ConnectorAnswer;

    /// <summary>It must not leave: the address is none of a service.</summary>
    public sealed record Never(string Why) : ConnectorAnswer;

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        // read to the end in any case: only then is the connection free for the next message
        var body = TeamsJson.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return response.IsSuccessStatusCode ? new Taken(body) : new Refused((int)response.StatusCode, ErrorCode.In(body), Wait(response.Headers.RetryAfter, time));
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var asked = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return asked > TimeSpan.Zero ? asked : null;
    }
}
