using System.Text;
using System.Text.Json;

namespace AfterSchoolBot.Channels.Teams.Wire;

/// <summary>
/// The code of a refusal, in either of its two shapes: <c>{"error":{"code":…}}</c>, and <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c> with
/// JSON inside its text (reference A3.1). A code is a short word; anything else may be what somebody wrote, and stays out of logs.
/// </summary>
internal static class ErrorCode
{
    private const int Longest = 64;

    public static string In(JsonElement body) =>
        Word(body.Member("error").Text("code")) ?? Word(TeamsJson.Parse(Encoding.UTF8.GetBytes(body.Text("message") ?? "")).Text("subCode")) ?? "";

    private static string? Word(string? code) => code is { Length: > 0 and <= Longest } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
}
