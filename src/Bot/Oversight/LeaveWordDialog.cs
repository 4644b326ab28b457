using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>What is known of a line for the school office so far.</summary>
internal sealed record LeaveWordDraft
{
    public string? Words { get; init; }
    public QuestionTopic? Topic { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LeaveWordDraft))]
internal sealed partial class LeaveWordJson : JsonSerializerContext;

/// <summary>A line for the school office, from anybody: what, about which matter, read back, and a number to ask by (二.2).</summary>
internal sealed class LeaveWordDialog() : Dialog<LeaveWordDraft>("leave-word", 1, () => LeaveWordJson.Default.LeaveWordDraft)
{
    public override string Title => Texts.LeaveWord;
    public override IReadOnlyList<Field> Fields { get; } = [new("words"), new("topic")];
    public override IReadOnlyList<Command> BegunBy => [Command.Teacher];

    protected override LeaveWordDraft Fill(LeaveWordDraft draft, Answer answer) => answer.Field switch
    {
        "words" => draft with { Words = answer.Value },
        "topic" => draft with { Topic = answer.Value is { } topic ? Enum.Parse<QuestionTopic>(topic) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(LeaveWordDraft draft, Turn turn) => draft switch
    {
        { Words: null } => Ask(LeaveWordCards.WhatToSay(await ClosedAsync(turn))),
        { Topic: null } => Ask(LeaveWordCards.WhichMatter()),
        { Words: { } words, Topic: { } topic } => new Step.Confirm(LeaveWordCards.ReadBack(words, topic), () => LeaveAsync(words, topic, turn))
        {
            Short = Texts.PleaseCheck,
        },
    };

    protected override ValueTask<string?> SayAsync(LeaveWordDraft draft, string field, Turn turn) => new(field switch
    {
        "words" => draft.Words,
        "topic" => draft.Topic is { } topic ? LeaveWordCards.Say(topic) : null,
        _ => null,
    });

    /// <summary>The line waits under its number in any case; a teacher who is at hand may answer at once, where the channel lets her.</summary>
    private static async ValueTask<Step> LeaveAsync(string words, QuestionTopic topic, Turn turn)
    {
        turn.WhenTaken = Texts.PersonTakesTheTalk;
        return End(await OfficeLine.LeaveAsync(words, topic, turn));
    }

    private static async ValueTask<string?> ClosedAsync(Turn turn)
    {
        if (!await turn.Programme.Schools.AnyAsync(turn.Aborted)) return null; // a line may be left before the school is set up
        if ((await turn.SchoolAsync()).OfficeOpensNext(turn.Now, await turn.CalendarAsync()) is not { } opens) return null;

        var when = DateOnly.FromDateTime(opens.DateTime) == turn.Today ? Texts.Time(TimeOnly.FromDateTime(opens.DateTime)) : Texts.Moment(opens);
        return Texts.OfficeIsClosed(Texts.Time(TimeOnly.FromDateTime(turn.Now.DateTime)), when);
    }
}
