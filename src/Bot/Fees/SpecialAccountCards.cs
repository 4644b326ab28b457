using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>The cards of the special account, for principal and coordinator.</summary>
internal static class SpecialAccountCards
{
    private const int LongestName = 60;

    public static Question AskName(SpecialAccount now) => Words("name", Texts.AskAccountName, Texts.AccountNow(Say(now)));

    public static Question AskBank() => Words("bank", Texts.AskAccountBank);

    /// <summary>A number that looks like a bank card is covered before it reaches us; with strokes in it, it is not.</summary>
    public static Question AskNumber(bool again) => again ? Words("number", Texts.AskAccountNumberAgain) : Words("number", Texts.AskAccountNumber, Texts.AccountNumberHint);

    public static Question Decide(SpecialAccount now, AccountChange open, string proposer, bool own)
    {
        AccountDecision[] possible = own ? [AccountDecision.DropAccount] : [AccountDecision.ConfirmAccount, AccountDecision.DropAccount];
        IReadOnlyList<Option> options = [.. possible.Select(decision => new Option(decision.ToString(), Say(decision)))];
        var card = QuestionCards.ByButton(Texts.AccountProposedBy(proposer), options) with
        {
            Texts = own ? [Texts.SecondPersonNeeded] : [],
            Facts = Difference(now, open.Account),
            Source = Texts.Source("五.2"),
            Twin = null,
        };
        return new("decision", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    public static Card ReadBack(SpecialAccount now, SpecialAccount then, string confirm) => new(Texts.PleaseCheck)
    {
        Texts = [Texts.OldAccountStands],
        Facts = Difference(now, then),
        Actions = QuestionCards.ToConfirm(confirm, Texts.NotNow),
        Source = Texts.Source("五.2"),
    };

    public static Card Waits(string proposer) => new(Texts.AccountProposedBy(proposer))
    {
        Texts = [Texts.OldAccountStands],
        Actions = [Verbs.ToSay(Texts.SeeAccountChange, Command.SpecialAccount)],
        Source = Texts.Source("五.2"),
    };

    public static string Say(AccountDecision decision) => decision == AccountDecision.ConfirmAccount ? Texts.ConfirmAccount : Texts.DropAccount;

    /// <summary>Blanks, dashes and strokes are how a long number is read; anything else stays, and is refused.</summary>
    public static string DigitsOf(string written) => string.Concat(Folding.Fold(written).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '/' or '·' or '、')));

    private static CardFact[] Difference(SpecialAccount now, SpecialAccount then) =>
    [
        new(Texts.FactAccountName, Change(now.Name, then.Name)),
        new(Texts.FactBank, Change(now.Bank, then.Bank)),
        new(Texts.FactAccountNumber, Change(AccountNumbers.Spaced(now.Number), AccountNumbers.Spaced(then.Number))),
    ];

    private static string Change(string now, string then) => now == then ? then : $"{(now.Length > 0 ? now : "—")} → {then}";

    private static string Say(SpecialAccount account) => string.Join(" · ", new[] { account.Name, account.Bank, AccountNumbers.Spaced(account.Number) }.Where(part => part.Length > 0));

    private static Question Words(string field, string title, params IReadOnlyList<string> texts) =>
        new(field, AnswerKind.Words, QuestionCards.Words(field, title, LongestName, texts)) { Short = title, MaxLength = LongestName };
}
