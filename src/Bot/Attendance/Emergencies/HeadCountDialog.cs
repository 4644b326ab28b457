using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;

namespace AfterSchoolBot.Bot.Attendance.Emergencies;

internal sealed record HeadCountDraft
{
    public int? Emergency { get; init; }
    public string? Answered { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HeadCountDraft))]
internal sealed partial class HeadCountJson : JsonSerializerContext;

/// <summary>人齐, 点数不对, 要帮忙: what a teacher answers to an alarm. One tap, for she has children before her.</summary>
internal sealed partial class HeadCountDialog() : Dialog<HeadCountDraft>("head-count", 1, () => HeadCountJson.Default.HeadCountDraft)
{
    public override string Title => Texts.HeadCountTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("emergency"), new("answered")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Said().IsMatch(Folding.Fold(sentence));

    protected override HeadCountDraft Fill(HeadCountDraft draft, Answer answer) => answer.Field switch
    {
        "emergency" => draft with { Emergency = int.TryParse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null },
        "answered" => draft with { Answered = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(HeadCountDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);
        if (await turn.Programme.OpenEmergencyAsync(turn.Aborted) is not { } emergency || !Enum.TryParse<HeadCountAnswer>(draft.Answered, out var answer)) return End(Texts.Explain(Refusal.NoAlarmIsRaised));
        if (draft.Emergency is { } number && number != emergency.Number) return End(Texts.Explain(Refusal.NoAlarmIsRaised));

        var complete = emergency.CompleteAt;
        if (emergency.Answer(eyes.Member.Id, answer, turn.Now) is { } why) return End(Texts.Explain(why));

        // progress is worth a message when somebody is in trouble, or when all are counted
        var school = await turn.SchoolAsync();
        var who = turn.PersonName ?? "";
        if (answer is not HeadCountAnswer.AllThere || (complete is null && emergency.CompleteAt is not null) || emergency.Unanswered.Count == 0)
        {
            foreach (var leader in new[] { school.Principal, school.Coordinator }.Distinct())
            {
                turn.Tell(leader, () => new()
                {
                    Text = answer switch { HeadCountAnswer.NeedsHelp => Texts.TeacherNeedsHelp(who), HeadCountAnswer.CountDiffers => Texts.TeacherCountsOthers(who), _ => null },
                    Card = EmergencyCards.Progress(emergency, school, turn.Now),
                });
            }
        }

        return End(EmergencyCards.Marked(emergency, answer is HeadCountAnswer.AllThere ? Texts.HeadCountThanks : Texts.HeadCountHelpComes));
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(HeadCountDraft draft, string sentence, Turn turn)
    {
        var said = Said().Match(Folding.Fold(sentence));
        if (!said.Success) return new([]);

        var answer = said.Groups["wrong"].Success ? HeadCountAnswer.CountDiffers : said.Groups["help"].Success ? HeadCountAnswer.NeedsHelp : HeadCountAnswer.AllThere;
        return new([.. said.Groups["no"].Success ? [new("emergency", said.Groups["no"].Value)] : Array.Empty<Answer>(), new("answered", answer.ToString())]);
    }

    [GeneratedRegex("^(人齐|报平安|all counted|(?<wrong>点数不对|heads differ)|(?<help>要帮忙|need help))( ?(?<no>[0-9]{1,9}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
