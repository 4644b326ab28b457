using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>The cards of a deletion: what goes, what stays and why, before the tap (D12).</summary>
internal static class EraseCards
{
    public const string Stays = "no";
    public const string Leaves = "yes";

    public static Question WhetherPupil(Child child)
    {
        var title = Texts.EraseWhetherPupil(child.Name);
        IReadOnlyList<Option> options = [new(Stays, Texts.EraseStaysPupil), new(Leaves, Texts.EraseLeavesSchool)];
        return new("leaves", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    /// <param name="leaving">Null: nothing is live, so there is nothing to leave first.</param>
    public static Card ReadBack(Child child, Leaving? leaving, DateOnly from, bool leavesSchool, bool otherChildren, bool otherGuardians) => new(Texts.EraseReadBack(child.Name))
    {
        Facts =
        [
            .. leaving is null ? Array.Empty<CardFact>() : [new(Texts.EraseFirstLeave, First(leaving, from))],
            new(Texts.EraseGoes, leavesSchool ? Texts.EraseGoesWithName : Texts.EraseGoesWithoutName),
            new(Texts.EraseStays, string.Join('\n', (string[])[Texts.EraseStaysProof, Texts.EraseStaysNameless, .. leavesSchool ? Array.Empty<string>() : [Texts.EraseStaysRoll]])),
            new(Texts.EraseBackups, Texts.EraseBackupsIs),
        ],
        Texts =
        [
            Texts.EraseFileToo,
            .. otherChildren ? [Texts.EraseOthersStay] : Array.Empty<string>(),
            .. otherGuardians && leavesSchool ? [Texts.EraseOtherGuardian] : Array.Empty<string>(),
        ],
        Actions =
        [
            new(leaving is null ? Texts.EraseIt : Texts.EraseLeaveAndDelete, Verbs.Confirm),
            .. leaving is null ? Array.Empty<CardAction>() : [Verbs.ToSay(Texts.EraseOnlyLeave, Command.Leave)],
            new(Texts.EraseThinkAgain, Verbs.Cancel),
        ],
    };

    public static Card Guest() => new(Texts.EraseGuest)
    {
        Actions = [new(Texts.EraseChat, Verbs.Confirm), new(Texts.EraseNotYet, Verbs.Cancel)],
    };

    private static string First(Leaving leaving, DateOnly from) => leaving.Refund(null) is { } refund && refund.Total > Money.Zero
        ? Texts.EraseFromWithRefund(
            Texts.Day(from),
            Texts.List(refund.Lines.Select(line => Texts.EraseSessions(line.Item.Kind == FeeKind.Care ? Texts.Care : line.Name, Texts.Number(line.Sessions)))),
            refund.Total.ToString(),
            Texts.Number(refund.ScheduleVersion))
        : Texts.EraseFrom(Texts.Day(from));
}
