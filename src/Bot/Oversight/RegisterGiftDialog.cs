using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>What is known of a gift so far; each in words, and the value as it was typed.</summary>
internal sealed record RegisterGiftDraft
{
    public string? Donor { get; init; }
    public string? What { get; init; }
    public string? Use { get; init; }
    public string? Value { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisterGiftDraft))]
internal sealed partial class RegisterGiftJson : JsonSerializerContext;

/// <summary>The coordinator's short form for a gift; read back, it stands in the register for all to see (五.3).</summary>
internal sealed class RegisterGiftDialog() : Dialog<RegisterGiftDraft>("register-gift", 2, () => RegisterGiftJson.Default.RegisterGiftDraft)
{
    private const string None = "0";

    public override string Title => Texts.RegisteringGift;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("donor"), new("what"), new("use"), new("worth")];
    public override IReadOnlyList<Command> BegunBy => [Command.RegisterGift];

    protected override RegisterGiftDraft Fill(RegisterGiftDraft draft, Answer answer) => answer.Field switch
    {
        "donor" => draft with { Donor = answer.Value },
        "what" => draft with { What = answer.Value },
        "use" => draft with { Use = answer.Value },
        "worth" => draft with { Value = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(RegisterGiftDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !member.Is(StaffRoles.Coordinator)) return End(Texts.NotForYou);

        return draft switch
        {
            { Donor: null } => Ask(Written("donor", Texts.WhoGave)),
            { What: null } => Ask(Written("what", Texts.WhatWasGiven)),
            { Use: null } => Ask(Written("use", Texts.ForWhichUse)),
            { Value: null } => Ask(Written("worth", Texts.WhatIsItWorth)),
            { Value: { } value } when !TryRead(value, out _) => Ask(Written("worth", Texts.WorthAsNumber)),
            _ => new Step.Confirm(ReadBack(draft), () => new(Register(draft, person, turn))) { Short = Texts.PleaseCheck },
        };
    }

    protected override ValueTask<string?> SayAsync(RegisterGiftDraft draft, string field, Turn turn) => new(field switch
    {
        "donor" => draft.Donor,
        "what" => draft.What,
        "use" => draft.Use,
        "worth" => draft.Value is { } value && TryRead(value, out var worth) ? worth?.ToString() ?? Texts.ValueNotSaid : null,
        _ => null,
    });

    private static Question Written(string field, string asked) => new(field, AnswerKind.Words, QuestionCards.Words(field, asked, Gift.LongestText)) { Short = asked, MaxLength = Gift.LongestText };

    private static Card ReadBack(RegisterGiftDraft draft) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactDonor, GiftsDialog.Donor(DonorOf(draft))),
            new(Texts.FactGift, draft.What!),
            new(Texts.FactUse, draft.Use!),
            new(Texts.FactValue, TryRead(draft.Value!, out var worth) && worth is { } known ? known.ToString() : Texts.ValueNotSaid),
        ],
        Actions = QuestionCards.ToConfirm(Texts.RegisterAndPublish, Texts.NotNow),
        Source = Texts.Source("五.3"),
    };

    private static Step Register(RegisterGiftDraft draft, PersonId by, Turn turn)
    {
        _ = TryRead(draft.Value!, out var worth);
        if (Gift.Register(DonorOf(draft), draft.What!, draft.Use!, worth, turn.Today, by) is not GiftOutcome.Registered(var gift)) return End(Texts.Explain(Refusal.TextTooLong));

        turn.Programme.Gifts.Add(gift);
        return End(Texts.GiftRegistered(Commands.Word(Command.Gifts)));
    }

    private static string DonorOf(RegisterGiftDraft draft) => draft.Donor == None ? "" : draft.Donor!;

    /// <summary>0: not said.</summary>
    private static bool TryRead(string value, out Money? worth)
    {
        var read = decimal.TryParse(Folding.Fold(value).Replace("元", "", StringComparison.Ordinal).Trim(' ', '¥'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan)
            && yuan is >= 0 and < 1_000_000_000 && decimal.Round(yuan, 2) == yuan;
        worth = read && yuan > 0 ? Money.OfYuan(yuan) : null;
        return read;
    }
}
