using System.Buffers;
using System.Text.Json;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;

namespace AfterSchoolBot.Channels.Teams;

/// <summary>The answer that travels in the response itself; no body: there is nothing to say but the status.</summary>
internal readonly record struct InvokeAnswer(int Status, ReadOnlyMemory<byte> Body = default)
{
    public static readonly InvokeAnswer Unknown = new(StatusCodes.Status501NotImplemented);

    /// <summary>Taken, with nothing to show; Teams wants an empty object, and takes any other for an error (reference A4.7).</summary>
    public static readonly InvokeAnswer Nothing = new(StatusCodes.Status200OK, "{}"u8.ToArray());
}

/// <summary>
/// What Teams asks and waits for (reference A4): a press on a card, answered with the card's next face, and a thumb up or down for an answer about the
/// rules. Whatever is not named here is answered 501.
/// </summary>
internal sealed class TeamsInvokes(AcceptActivity accept, RateAnswer rate, ChannelMemory memory, TimeProvider time)
{
    private const string MessageBody = "application/vnd.microsoft.activity.message";
    private const string ErrorBody = "application/vnd.microsoft.error";
    private const int LongestToast = 80; // characters: one line on a phone

    // a turn is over in milliseconds; one that waits for its turn, or for a model, is answered in the chat
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    /// <param name="invoke">Who did what, as every activity says it; what was pressed is still in the wire's value.</param>
    public Task<InvokeAnswer> AnswerAsync(WireActivity wire, InboundActivity invoke) => wire.Name switch
    {
        "adaptiveCard/action" => PressAsync(wire, invoke),
        "message/submitAction" => RateAsync(wire, invoke),
        _ => Task.FromResult(InvokeAnswer.Unknown),
    };

    private async Task<InvokeAnswer> PressAsync(WireActivity wire, InboundActivity invoke)
    {
        var action = wire.Value.GetValueOrDefault().Member("action");
        var press = CardAnswers.Read(action.Member("data"));
        if (action.Text("type") is not "Action.Execute" || press == CardAnswers.Foreign || action.Text("verb") != press.Verb) return Error("no button of ours");

        // what was read whole is taken in even if the caller has hung up meanwhile
        var accepted = await accept(invoke with { Answer = press }, CancellationToken.None);
        return await NextFaceAsync(wire, invoke.Conversation, await AnswersAsync(invoke.Conversation, accepted.Number));
    }

    /// <summary>The face that took the pressed card's place; the chat gets it, too, for it must stay when the page is loaded anew (reference A4.2).</summary>
    private async Task<InvokeAnswer> NextFaceAsync(WireActivity wire, ConversationId conversation, IReadOnlyList<DrawnAnswer> answers)
    {
        foreach (var face in answers.Where(answer => answer.Replaces))
        {
            var sent = await memory.SentAsync(conversation, face.ActivityId, CancellationToken.None);
            if (sent?.ChannelMessageId is { } name && name == wire.ReplyToId && CardIn(face.Body) is { } card) return Inner(200, CardRenderer.ContentType, json => json.WriteRawValue(card.GetRawText()));
        }

        return Inner(200, MessageBody, json => json.WriteStringValue(Toast(answers)));
    }

    private async Task<IReadOnlyList<DrawnAnswer>> AnswersAsync(ConversationId conversation, long number)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var answers = await memory.AnswersAsync(conversation, number, CancellationToken.None);
            if (answers.Count > 0 || time.GetElapsedTime(started) >= Patience) return answers;

            await Task.Delay(Again, time);
        }
    }

    private async Task<InvokeAnswer> RateAsync(WireActivity wire, InboundActivity invoke)
    {
        var feedback = wire.Value.GetValueOrDefault();
        if (feedback.Text("actionName") is not "feedback") return InvokeAnswer.Unknown;

        var said = feedback.Member("actionValue");
        if (said.Text("reaction") is not ("like" or "dislike") || said.Text("reaction") is not { } reaction) return new(StatusCodes.Status400BadRequest);

        await rate(new(invoke.Conversation, invoke.UserId, wire.ReplyToId, Helped: reaction == "like") { Words = WrittenText.Clean(Words(said.Text("feedback"))).Text }, CancellationToken.None);
        return InvokeAnswer.Nothing;
    }

    // JSON in a text from Teams, the bare words from the Playground (reference A4.7)
    private static string? Words(string? feedback) =>
        feedback is ['{', ..] && TeamsJson.Parse(System.Text.Encoding.UTF8.GetBytes(feedback)) is { ValueKind: JsonValueKind.Object } wrapped ? wrapped.Text("feedbackText") : feedback;

    private static JsonElement? CardIn(string body) =>
        JsonElement.Parse(body).Member("attachments") is { ValueKind: JsonValueKind.Array } attachments && attachments.EnumerateArray().FirstOrDefault().Member("content") is { ValueKind: JsonValueKind.Object } card ? card : null;

    /// <summary>The beginning of what the chat now says, for the card that was pressed stays as it is.</summary>
    private static string Toast(IReadOnlyList<DrawnAnswer> answers)
    {
        var said = answers.Where(answer => !answer.Replaces).Select(answer => JsonElement.Parse(answer.Body)).Select(body => body.Text("text") ?? body.Text("summary")).FirstOrDefault(text => text is { Length: > 0 });
        return WrittenText.Shorten(said?.Split('\n')[0] ?? "…", LongestToast);
    }

    private static InvokeAnswer Error(string message) => Inner(StatusCodes.Status400BadRequest, ErrorBody, json =>
    {
        json.WriteStartObject();
        json.WriteString("code"u8, "BadRequest"u8);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    });

    /// <summary>The response is 200 in any case; what became of it stands inside (reference A4.2).</summary>
    private static InvokeAnswer Inner(int status, string type, Action<Utf8JsonWriter> value)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(buffer, WireWriting.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("statusCode"u8, status);
            json.WriteString("type"u8, type);
            json.WritePropertyName("value"u8);
            value(json);
            json.WriteEndObject();
        }

        return new(StatusCodes.Status200OK, buffer.WrittenMemory);
    }
}
