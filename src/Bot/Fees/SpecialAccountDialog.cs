using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

internal sealed record SpecialAccountDraft
{
    public string? Name { get; init; }
    public string? Bank { get; init; }
    public string? Number { get; init; }

    /// <summary>Of the change that lies open: confirm it, or drop it.</summary>
    public AccountDecision? Decision { get; init; }
}

internal enum AccountDecision
{
    ConfirmAccount,
    DropAccount,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SpecialAccountDraft))]
internal sealed partial class SpecialAccountJson : JsonSerializerContext;

/// <summary>Another special account: one of principal and coordinator proposes it here, the other one confirms it here (五.2).</summary>
internal sealed class SpecialAccountDialog() : Dialog<SpecialAccountDraft>("special-account", 1, () => SpecialAccountJson.Default.SpecialAccountDraft)
{
    public override string Title => Texts.SpecialAccountTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("name"), new("bank"), new("number"), new("decision")];
    public override IReadOnlyList<Command> BegunBy => [Command.SpecialAccount];

    protected override SpecialAccountDraft Fill(SpecialAccountDraft draft, Answer answer) => answer.Field switch
    {
        "name" => draft with { Name = answer.Value?.Trim() },
        "bank" => draft with { Bank = answer.Value?.Trim() },
        "number" => draft with { Number = answer.Value is { } written ? SpecialAccountCards.DigitsOf(written) : null },
        "decision" => draft with { Decision = answer.Value is { } decision ? Enum.Parse<AccountDecision>(decision) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(SpecialAccountDraft draft, Turn turn)
    {
        var school = await turn.Programme.SchoolForChangeAsync(turn.Aborted);
        if (turn.Person is not { } person || !school.IsLedBy(person)) return End(Texts.NotForYou);
        if (await turn.Programme.OpenAccountChangeAsync(turn.Aborted) is { } open) return await DecideAsync(draft, open, school, person, turn);

        return draft switch
        {
            { Name: null } => Ask(SpecialAccountCards.AskName(school.SpecialAccount)),
            { Bank: null } => Ask(SpecialAccountCards.AskBank()),
            { Number: null } => Ask(SpecialAccountCards.AskNumber(again: false)),
            { Number: { } number } when !new SpecialAccount("-", "-", number).IsComplete => Ask(SpecialAccountCards.AskNumber(again: true)),
            _ => ReadBack(new(draft.Name, draft.Bank, draft.Number), school, person, turn),
        };
    }

    protected override ValueTask<string?> SayAsync(SpecialAccountDraft draft, string field, Turn turn) => new(field switch
    {
        "name" => draft.Name,
        "bank" => draft.Bank,
        "number" => draft.Number is { } number ? AccountNumbers.Spaced(number) : null,
        "decision" => draft.Decision is { } decision ? SpecialAccountCards.Say(decision) : null,
        _ => null,
    });

    private static Step.Confirm ReadBack(SpecialAccount account, School school, PersonId by, Turn turn) => new Step.Confirm(
        SpecialAccountCards.ReadBack(school.SpecialAccount, account, Texts.ProposeAccount),
        async () =>
        {
            var open = await turn.Programme.OpenAccountChangeAsync(turn.Aborted);
            if (AccountChange.Propose(school, account, by, turn.Now, open) is not ProposeAccountOutcome.Proposed(var change)) return End(Texts.Explain(WhyNot(school, account, by, open, turn)));

            turn.Programme.AccountChanges.Add(change);
            turn.Tell(OtherOf(school, by), () => new Reply { Card = SpecialAccountCards.Waits(turn.PersonName ?? "") });
            return End(Texts.AccountIsProposed);
        })
    { Short = Texts.PleaseCheck };

    private static Refusal WhyNot(School school, SpecialAccount account, PersonId by, AccountChange? open, Turn turn) =>
        ((ProposeAccountOutcome.Refused)AccountChange.Propose(school, account, by, turn.Now, open)).Why;

    private static async ValueTask<Step> DecideAsync(SpecialAccountDraft draft, AccountChange open, School school, PersonId person, Turn turn)
    {
        var proposer = (await turn.Programme.PersonAsync(open.ProposedBy, turn.Aborted))?.Name ?? "";
        if (draft.Decision is not { } decision) return Ask(SpecialAccountCards.Decide(school.SpecialAccount, open, proposer, own: person == open.ProposedBy));

        var confirms = decision == AccountDecision.ConfirmAccount;
        return new Step.Confirm(SpecialAccountCards.ReadBack(school.SpecialAccount, open.Account, SpecialAccountCards.Say(decision)), () =>
        {
            var outcome = confirms ? open.Confirm(school, person, turn.Now) : open.Drop(school, person, turn.Now);
            if (outcome is DecideAccountOutcome.Refused(var why)) return new(End(Texts.Explain(why)));

            turn.ForgetSchool();
            turn.Tell(OtherOf(school, person), () => new Reply { Text = confirms ? Texts.AccountIsChanged : Texts.AccountIsDropped });
            return new(End(confirms ? Texts.AccountIsChanged : Texts.AccountIsDropped));
        })
        { Short = Texts.PleaseCheck };
    }

    private static PersonId OtherOf(School school, PersonId person) => person == school.Principal ? school.Coordinator : school.Principal;
}
