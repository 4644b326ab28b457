using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>One call as it came in.</summary>
internal sealed record ApiCall(string Path, IQueryCollection Query, JsonObject Body, string Text, byte[] Bytes, string? ContentType)
{
    public string? Parameter(string name) => Query.TryGetValue(name, out var value) ? value.ToString() : null;
}

/// <summary>What was called and what was answered; tests read it.</summary>
public sealed record RecordedCall(string Path, string Query, string Body, string Answer, int Status);
