using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Schools;
using AfterSchoolBot.Bot.Turns;

namespace AfterSchoolBot.Bot.Policies;

/// <summary><c>policy ask</c>: the answers that parents get, at the command line; with --jsonl a question and an answer a line.</summary>
internal sealed class PolicyAsk(Database database, ModelWording? wording, TextReader input, TextWriter output)
{
    // the answers are for people and pipes, not for a web page: Chinese stays as it is
    private static readonly AskJson Json = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    private readonly PolicyAnswers answers = new(new(database.Time), database.Name);
    private static readonly string[] WarmUp = ["几点结束", "多少钱", "how much", ""];

    private const string Shape = """{"id":1,"lang":"zh-Hans","question":"…"}""";

    private readonly SchoolBook book = new(database.Time);

    /// <summary>A question a line, until the input ends; a blank line is passed over.</summary>
    /// <returns>The exit code: 0; 1 where a line was not a question.</returns>
    public async Task<int> RunAsync(bool jsonl, CancellationToken cancellationToken)
    {
        foreach (var first in WarmUp) await AnswerAsync(first, cancellationToken); // learns, and reads what is read once, before the first clock is started
        var code = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;

            if (!jsonl)
            {
                Texts.Speak(LanguageReader.Read(line) ?? Texts.Simplified);
                await output.WriteLineAsync((await AnswerAsync(line, cancellationToken)).Text);
            }
            else if (ReadQuestion(line) is { } asked)
            {
                Texts.Speak(Texts.Languages.Contains(asked.Lang ?? "") ? asked.Lang! : LanguageReader.Read(asked.Question!) ?? Texts.Simplified);
                var started = Stopwatch.GetTimestamp();
                var answer = await AnswerAsync(asked.Question!, cancellationToken);
                await WriteAsync(new(asked.Id, Kind(answer.Kind), answer.Text, [.. answer.Citations.Select(Cited)], Stopwatch.GetElapsedTime(started).TotalMilliseconds));
            }
            else
            {
                await Console.Error.WriteLineAsync($"This is no question; write {Shape}: {line}");
                code = 1;
            }
        }

        return code;
    }

    private async Task<PolicyAnswer> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        await using var programme = database.Reader.Open();
        var answer = await answers.AnswerAsync(question, new Errand(() => programme, book, database.Clock.SchoolNow, cancellationToken));
        return wording is not null && answer.MayBeWorded && await wording.WordAsync(question, answer, Texts.Spoken, cancellationToken) is { } said ? answer.WordedAs(said) : answer;
    }

    private static AskedLine? ReadQuestion(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json.AskedLine) is { Question: not null } asked ? asked : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task WriteAsync(AnsweredLine answered)
    {
        await output.WriteLineAsync(JsonSerializer.Serialize(answered, Json.AnsweredLine));
        await output.FlushAsync();
    }

    private static string Kind(PolicyAnswerKind kind) => kind switch
    {
        PolicyAnswerKind.Answer => "answer",
        PolicyAnswerKind.Partial => "partial",
        PolicyAnswerKind.Decline => "decline",
        _ => "chat",
    };

    private static CitedLine Cited(Domain.Policies.Passage passage) => new(Quotation.Place(passage), Quotation.InScript(passage.Sentence));
}

internal sealed record AskedLine(JsonElement Id, string? Lang, string? Question);

internal sealed record AnsweredLine(JsonElement Id, string Kind, string Answer, IReadOnlyList<CitedLine> Citations, [property: JsonPropertyName("elapsed_ms")] double ElapsedMs);

internal sealed record CitedLine(string Clause, string Quote);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AskedLine))]
[JsonSerializable(typeof(AnsweredLine))]
internal sealed partial class AskJson : JsonSerializerContext;
