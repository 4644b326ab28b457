using System.Text.Json;

namespace AfterSchoolBot.Channels.WeCom.Wire;

/// <summary>What became of a call: an answer with its code, or no answer at all.</summary>
internal abstract record WeComAnswer
{
    private WeComAnswer() { }

    /// <summary>WeCom answered; Code 0 is yes.</summary>
    public sealed record Said(int Code, string Words, JsonElement Body) : WeComAnswer
    {
        public ErrorAction Action => WeComErrors.Of(Code);

        public string? Text(string member) =>
            Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>It never left, or was turned away at the door (5xx): it may be made again.</summary>
    public sealed record NotNow(string Why) : WeComAnswer;

    /// <summary>It may have been heard: a time-out, a broken connection.</summary>
    public sealed record Unknown(string Why) : WeComAnswer;
}
