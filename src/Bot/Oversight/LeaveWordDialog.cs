using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

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

    protected override ValueTask<Step> NextAsync(LeaveWordDraft draft, Turn turn) => new(draft switch
    {
        { Words: null } => Ask(LeaveWordCards.WhatToSay()),
        { Topic: null } => Ask(LeaveWordCards.WhichMatter()),
        { Words: { } words, Topic: { } topic } => new Step.Confirm(LeaveWordCards.ReadBack(words, topic), async () => End(await OfficeLine.LeaveAsync(words, topic, turn)))
        {
            Short = Texts.PleaseCheck,
        },
    });

    protected override ValueTask<string?> SayAsync(LeaveWordDraft draft, string field, Turn turn) => new(field switch
    {
        "words" => draft.Words,
        "topic" => draft.Topic is { } topic ? LeaveWordCards.Say(topic) : null,
        _ => null,
    });
}
