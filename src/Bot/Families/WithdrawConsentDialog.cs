using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Families;

internal sealed record WithdrawConsentDraft;

[JsonSerializable(typeof(WithdrawConsentDraft))]
internal sealed partial class WithdrawConsentJson : JsonSerializerContext;

/// <summary>Taking the consent back, in as many turns as giving it took: what goes, what stays, one press (D4). The base service does not end with it.</summary>
internal sealed class WithdrawConsentDialog() : Dialog<WithdrawConsentDraft>("withdraw-consent", 1, () => WithdrawConsentJson.Default.WithdrawConsentDraft)
{
    public override string Title => Texts.WithdrawConsent;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.WithdrawConsent];

    protected override WithdrawConsentDraft Fill(WithdrawConsentDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(WithdrawConsentDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.ConsentOfAsync(person, turn.Aborted) is not { Standing: not null } consent)
        {
            return End(Texts.NothingToWithdraw);
        }

        var children = await turn.OwnChildrenAsync();
        var card = new Card(Texts.WithdrawConsentFor(Texts.List(children.Select(one => one.Child.Name))))
        {
            Facts = [new(Texts.DeletedAtOnce, Texts.DeletedAtOnceIs), new(Texts.StillUsed, Texts.StillUsedIs)],
            Texts = [Texts.WithdrawingKeepsThePlace],
            Actions = [new(Texts.WithdrawIt, Verbs.Confirm), new(Texts.DoNotWithdraw, Verbs.Cancel)],
        };
        return new Step.Confirm(card, () => WithdrawAsync(consent, children, turn)) { Short = Texts.WithdrawConsent };
    }

    private static async ValueTask<Step> WithdrawAsync(Consent consent, IReadOnlyList<GuardedChild> children, Turn turn)
    {
        if (consent.Withdraw(turn.Now) is ConsentOutcome.Refused) return End(Texts.NothingToWithdraw);

        foreach (var one in children) await ForgetAsync(one.Child, consent, turn);
        return End($"{Texts.ConsentWithdrawn(Texts.Moment(turn.Now))}\n{Texts.SayAgreeAgain}");
    }

    /// <summary>What this guardian wrote beyond what the service needs goes; where it decided an order, the order is made anew.</summary>
    private static async ValueTask ForgetAsync(Child child, Consent consent, Turn turn)
    {
        foreach (var enrolment in await turn.Programme.EnrolmentsOfAsync(child.Id, turn.Aborted))
        {
            if (enrolment.Applicant == consent.Guardian) enrolment.ForgetWhatWasOptional();
        }

        if (await turn.Programme.EnrolmentOfAsync(child.Id, turn.Aborted) is not { Priority: null }) return;

        var waiting = (await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted)).Where(place => place.State is PlaceState.Waiting);
        var tier = PriorityOrder.Default.TierOf(null, child.Class.Grade);
        foreach (var club in await turn.Programme.ClubsForChangeAsync([.. waiting.Select(place => place.Club.Id)], child.Id, turn.Aborted)) club.Rank(child.Id, tier);
    }
}
