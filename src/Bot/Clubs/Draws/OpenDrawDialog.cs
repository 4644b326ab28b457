using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Clubs.Draws;

internal sealed record OpenDrawDraft
{
    /// <summary>As it was written: 4月12日, 下周一.</summary>
    public string? Day { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenDrawDraft))]
internal sealed partial class OpenDrawJson : JsonSerializerContext;

/// <summary>The coordinator lets the next clubs be wished for and drawn, instead of first come (三.3).</summary>
internal sealed class OpenDrawDialog() : Dialog<OpenDrawDraft>("open-draw", 1, () => OpenDrawJson.Default.OpenDrawDraft)
{
    private static readonly TimeOnly Closes = new(18, 0);

    public override string Title => Texts.OpenTheRound;
    public override IReadOnlyList<Field> Fields { get; } = [new("day")];
    public override IReadOnlyList<Command> BegunBy => [Command.OpenDraw];

    protected override OpenDrawDraft Fill(OpenDrawDraft draft, Answer answer) => answer.Field switch
    {
        "day" => draft with { Day = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(OpenDrawDraft draft, Turn turn)
    {
        if (turn.Person is null || !await ReviewDialog.IsReviewerAsync(turn)) return End(Texts.NotForYou);
        if (await turn.PlanAsync() is not { } plan) return End(Texts.Explain(Refusal.ServiceNotPublished));

        var school = await turn.SchoolAsync();
        var last = await turn.Programme.LastRoundAsync(turn.Aborted);
        if (last is { DrawnAt: null }) return End(Texts.Explain(Refusal.RoundIsOpen));
        if (draft.Day is not { } written || !DateReader.Read(written, turn.Today).TryGet(out var day) || school.InstantOf(day, Closes) <= turn.Now) return Ask(DrawCards.UntilWhen());

        var opens = plan.Dates.ClubChoiceFrom > turn.Now ? plan.Dates.ClubChoiceFrom : turn.Now;
        var card = DrawCards.OpenReadBack(school.AtSchool(opens), school.InstantOf(day, Closes));
        return new Step.Confirm(card, () => new(Open(last, opens, school.InstantOf(day, Closes), turn))) { Short = Texts.PleaseCheck, Content = $"until {day:yyyy-MM-dd}" };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(OpenDrawDraft draft, string sentence, Turn turn) =>
        new(DateReader.Read(sentence, turn.Today).TryGet(out _) ? [new("day", sentence)] : []);

    protected override ValueTask<string?> SayAsync(OpenDrawDraft draft, string field, Turn turn) => new(draft.Day);

    private static Step Open(ClubRound? last, DateTimeOffset opens, DateTimeOffset closes, Turn turn)
    {
        if (ClubRound.Open((last?.Number ?? 0) + 1, opens, closes, last) is not OpenRoundOutcome.Opened(var round)) return End(Texts.Explain(Refusal.RoundIsOpen));

        turn.Programme.ClubRounds.Add(round);
        return End(DrawCards.Opened(round, closes));
    }
}
