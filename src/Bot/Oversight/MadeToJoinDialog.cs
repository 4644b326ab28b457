using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>What someone who was told to join wants done about it.</summary>
internal sealed record MadeToJoinDraft
{
    public MadeToJoinWish? Wish { get; init; }
}

internal enum MadeToJoinWish
{
    Fine,
    Complain,
    Leave,
    CallMe,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MadeToJoinDraft))]
internal sealed partial class MadeToJoinJson : JsonSerializerContext;

/// <summary>"They make every family join": thanked, told what holds (二.3), and offered a complaint, a way out, or a call from the principal.</summary>
internal sealed class MadeToJoinDialog() : Dialog<MadeToJoinDraft>("made-to-join", 1, () => MadeToJoinJson.Default.MadeToJoinDraft)
{
    public override string Title => Texts.FreeChoice;
    public override IReadOnlyList<Field> Fields { get; } = [new("wish")];

    public override bool IsMeantBy(string sentence, Turn turn) => CoercionSigns.AreIn(sentence);

    protected override MadeToJoinDraft Fill(MadeToJoinDraft draft, Answer answer) => answer.Field switch
    {
        "wish" => draft with { Wish = answer.Value is { } wish ? Enum.Parse<MadeToJoinWish>(wish) : null },
        _ => draft,
    };

    protected override ValueTask<Step> NextAsync(MadeToJoinDraft draft, Turn turn) => new(draft.Wish switch
    {
        null => Ask(WhatNow(turn)),
        MadeToJoinWish.Complain => new Step.Begin("complain", new Answer("category", nameof(ComplaintCategory.MadeToJoin))),
        MadeToJoinWish.Leave => new Step.Begin("leave"),
        MadeToJoinWish.CallMe => new Step.Begin(
            "complain",
            new Answer("category", nameof(ComplaintCategory.MadeToJoin)), new Answer("subject", nameof(ComplaintSubject.Nobody)), new Answer("named", bool.TrueString), new Answer("words", Texts.PrincipalPleaseCall)),
        _ => End(Texts.AllRight),
    });

    private static Question WhatNow(Turn turn)
    {
        MadeToJoinWish[] wishes = turn.Person is null
            ? [MadeToJoinWish.Fine, MadeToJoinWish.Complain]
            : [MadeToJoinWish.Fine, MadeToJoinWish.Complain, MadeToJoinWish.Leave, MadeToJoinWish.CallMe];
        IReadOnlyList<Option> options = [.. wishes.Select(wish => new Option(wish.ToString(), Say(wish)))];
        var card = new Card(Texts.ThankYouForTelling)
        {
            Texts = [Texts.NobodyMayMakeYou],
            Actions = [.. options.Select(option => new CardAction(option.Title, Verbs.Answer, option.Value))],
            Source = Texts.Source(Texts.List(["二.3", "五.5"])),
        };
        return new("wish", AnswerKind.One, card) { Short = Texts.WhatNow, Options = options };
    }

    private static string Say(MadeToJoinWish wish) => wish switch
    {
        MadeToJoinWish.Complain => Texts.FileAComplaint,
        MadeToJoinWish.Leave => Texts.LeaveWhatWasApplied,
        MadeToJoinWish.CallMe => Texts.PrincipalShallCall,
        _ => Texts.IKnowNow,
    };
}
