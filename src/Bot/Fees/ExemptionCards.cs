using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>The cards of reduced shares, for the family that asks and the coordinator who decides; nobody else is shown any of them.</summary>
internal static class ExemptionCards
{
    public static Card ReadBack(Child child, FeeSchedule schedule) => new(Texts.PleaseCheck)
    {
        Texts = [Texts.ExemptionIsPrivate],
        Facts = [new(Texts.FactChild, OwnChildren.Name(child)), new(Texts.FactIfGranted, Shares(schedule))],
        Actions = [new(Texts.AskForExemption, Verbs.Confirm) { Primary = true }, new(Texts.DoNotAskForExemption, Verbs.Cancel)],
        Source = FeeCards.Source(schedule),
    };

    public static Card ToDecide() => new(Texts.ExemptionWaits)
    {
        Actions = [Verbs.ToSay(Texts.SeeExemptions, Command.Exemptions)],
    };

    public static Question Which(IReadOnlyList<(Exemption Exemption, Child Child)> asked)
    {
        IReadOnlyList<Option> options = [.. asked.Select(one => new Option(one.Child.Id.ToString(), Texts.ExemptionOf(OwnChildren.Name(one.Child), Texts.ShortDay(one.Exemption.From)), one.Child.Name))];
        var title = Texts.ExemptionsToDecide(Texts.Number(asked.Count));
        return new("child", AnswerKind.One, QuestionCards.FromList("child", title, options, several: false, [])) { Short = title, Options = options };
    }

    public static Question Decide(Child child, Exemption exemption, FeeSchedule? schedule)
    {
        IReadOnlyList<Option> options = [.. new[] { ExemptionState.Granted, ExemptionState.Declined }.Select(decision => new Option(decision.ToString(), Say(decision)))];
        var card = QuestionCards.ByButton(OwnChildren.Name(child), options) with
        {
            Texts = [Texts.NoPapersForExemption],
            Facts = [new(Texts.FactAskedOn, Texts.Day(exemption.From)), new(Texts.FactIfGranted, schedule is null ? "" : Shares(schedule))],
            Source = Texts.Source("五.2"),
            Twin = null,
        };
        return new("decision", AnswerKind.One, card) { Short = card.Title, Options = options, Exact = true };
    }

    public static Question Why(ExemptionState decision)
    {
        var title = decision == ExemptionState.Granted ? Texts.WhyGrant : Texts.WhyNotGrant;
        return new("reason", AnswerKind.Words, QuestionCards.Words("reason", title, 200)) { Short = title };
    }

    public static Card DecisionReadBack(Child child, ExemptionState decision, string reason, FeeSchedule? schedule) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(child)),
            new(Texts.FactDecision, Say(decision)),
            .. decision == ExemptionState.Granted && schedule is not null ? [new CardFact(Texts.FactIfGranted, Shares(schedule))] : Array.Empty<CardFact>(),
            new(Texts.FactReason, reason),
        ],
        Actions = QuestionCards.ToConfirm(Say(decision), Texts.NotNow),
        Source = Texts.Source("五.2"),
    };

    /// <summary>To the family, one to one; the amount is theirs to confirm (五.2).</summary>
    public static Card Tell(Child child, ExemptionState decision, string reason, FeeSchedule? schedule, DateOnly from, Money? now) => decision == ExemptionState.Granted
        ? new(Texts.ExemptionIsGranted(child.Name))
        {
            Texts =
            [
                Texts.ExemptionFrom(Texts.Day(from), schedule is null ? "" : Shares(schedule)),
                now is { } sum ? Texts.NowToConfirm(sum.ToString()) : Texts.BillComesLater,
            ],
            Actions = now is null ? [] : [Verbs.ToSay(Texts.SeeFeeNotice, Commands.About(Command.Fees, child.Name))],
            Source = Texts.Source("五.2"),
        }
        : new(Texts.ExemptionIsDeclined(child.Name))
        {
            Texts = [reason, Texts.AskAgainOrTalk],
            Actions = [Verbs.ToSay(Texts.AskForExemption, Commands.About(Command.AskExemption, child.Name)), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
            Source = Texts.Source("五.2"),
        };

    public static string Say(ExemptionState decision) => decision switch
    {
        ExemptionState.Granted => Texts.GrantExemption,
        ExemptionState.Declined => Texts.DeclineExemption,
        _ => Texts.ExemptionWaits,
    };

    /// <summary>看护 ¥3.00 → ¥0.00 for each item that has a reduced share.</summary>
    private static string Shares(FeeSchedule schedule) => Texts.List(
        from item in schedule.Items
        where item.IsExemption
        orderby item.Kind
        select $"{(item.Kind == FeeKind.Care ? Texts.Care : Texts.AClub)} {schedule.For(item.Kind)!.Family} → {item.Family}");
}
