using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

internal sealed record ConfirmFeeDraft
{
    public int? Child { get; init; }

    /// <summary>What was read last: the version and the family's share in fen, to say what changed since.</summary>
    public int? SeenVersion { get; init; }
    public long? SeenFen { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmFeeDraft))]
internal sealed partial class ConfirmFeeJson : JsonSerializerContext;

/// <summary>The fee notice, and the guardian's yes to exactly that version and amount (五.2).</summary>
internal sealed class ConfirmFeeDialog() : Dialog<ConfirmFeeDraft>("confirm-fee", 1, ConfirmFeeJson.Default.ConfirmFeeDraft)
{
    public override string Title => Texts.FeesTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child")];
    public override IReadOnlyList<Command> BegunBy => [Command.Fees];

    protected override ConfirmFeeDraft Fill(ConfirmFeeDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null, SeenVersion = null, SeenFen = null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ConfirmFeeDraft draft, Turn turn)
    {
        var children = await OwnChildren.OfAsync(turn);
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var enrolment = await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted);
        var plan = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted);
        if (plan is null || enrolment is null or { GrantedDays: Weekdays.None }) return End(FeeCards.NothingYet(own.Child));
        if (await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted) is not { } schedule) return End(Texts.Explain(Refusal.NoApprovedSchedule));

        var facts = await FeeFacts.WholeAsync(enrolment, plan, turn);
        var notice = FeeNotice.For(own.Child.Id, schedule, facts.Care, facts.Clubs);
        var confirmed = await turn.Programme.FeeConfirmationsOfAsync(own.Child.Id, turn.Aborted);
        var ledger = await turn.Programme.LedgerOfAsync(own.Child.Id, turn.Aborted);
        if (confirmed.Count > 0 && notice.IsSettledIn(ledger)) return End(FeeCards.Already(own.Child, confirmed[0], notice.Family, await turn.SchoolAsync()));

        var bill = new Bill(own, enrolment, notice, schedule, plan.Dates.PaymentDays, confirmed.Count > 0 ? confirmed[0] : null);
        var changed = draft.SeenVersion is { } seen && (seen != notice.ScheduleVersion || draft.SeenFen != notice.Family.Fen) ? await SinceAsync(seen, new(draft.SeenFen!.Value)) : null;
        return new Step.Confirm(FeeCards.Notice(bill, await turn.SchoolAsync(), changed), () => ConfirmAsync(bill, turn))
        {
            Short = Texts.FeeStands(notice.Family.ToString()),
            Content = notice.Hash(),
            Draft = draft with { SeenVersion = notice.ScheduleVersion, SeenFen = notice.Family.Fen },
            WhyChanged = Texts.TapHadNoEffect,
        };

        async ValueTask<SeenBefore> SinceAsync(int version, Money family) => new(
            family,
            await turn.Programme.FeeScheduleAsync(version, turn.Aborted) is { } old ? notice.ChangesFrom(FeeNotice.For(own.Child.Id, old, facts.Care, facts.Clubs)) : []);
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ConfirmFeeDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, await OwnChildren.OfAsync(turn), draft.Child is { } child ? new ChildId(child) : null) is { } found ? [found] : [];

    protected override async ValueTask<string?> SayAsync(ConfirmFeeDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    private static async ValueTask<Step> ConfirmAsync(Bill bill, Turn turn)
    {
        var ledger = await turn.Programme.LedgerOfAsync(bill.Own.Child.Id, turn.Aborted);
        var outcome = FeeConfirmation.Confirm(bill.Notice, bill.Own.Guardianship, bill.Notice.Hash(), turn.Activity.Id, turn.Now, bill.Confirmed, ledger);
        if (outcome is ConfirmFeeOutcome.Refused(var why)) return End(Texts.Explain(why));

        var (confirmation, entries) = (ConfirmFeeOutcome.Confirmed)outcome;
        turn.Programme.FeeConfirmations.Add(confirmation);
        turn.Programme.Ledger.AddRange(entries);
        bill.Enrolment.Enrol(confirmation);
        var payBy = (await turn.CalendarAsync()).AddSchoolDays(turn.Today, bill.PaymentDays);
        return End(FeeCards.Confirmed(confirmation, payBy, await turn.SchoolAsync()));
    }
}

/// <summary>What was read of the notice before it changed: the sum, and item by item what another price is.</summary>
internal sealed record SeenBefore(Money Family, IReadOnlyList<FeeChange> Changes);

/// <summary>A notice with all that its card and its yes need.</summary>
internal sealed record Bill(GuardedChild Own, Enrolment Enrolment, FeeNotice Notice, FeeSchedule Schedule, int PaymentDays, FeeConfirmation? Confirmed);
