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

    /// <summary>What was read last: the version, the family's share in fen and from when it is reduced, to say what changed since.</summary>
    public int? SeenVersion { get; init; }
    public long? SeenFen { get; init; }
    public DateOnly? SeenExemptFrom { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmFeeDraft))]
internal sealed partial class ConfirmFeeJson : JsonSerializerContext;

/// <summary>The fee notice, and the guardian's yes to exactly that version and amount (五.2).</summary>
internal sealed class ConfirmFeeDialog() : Dialog<ConfirmFeeDraft>("confirm-fee", 2, () => ConfirmFeeJson.Default.ConfirmFeeDraft)
{
    public override string Title => Texts.FeesTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child")];
    public override IReadOnlyList<Command> BegunBy => [Command.Fees];

    protected override ConfirmFeeDraft Fill(ConfirmFeeDraft draft, Answer answer) => answer.Field switch
    {
        "child" => new() { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ConfirmFeeDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var enrolment = await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted);
        var plan = await turn.PlanAsync();
        if (plan is null || enrolment is null or { GrantedDays: Weekdays.None }) return End(FeeCards.NothingYet(own.Child));

        var fees = await ChildFees.OfAsync(own.Child.Id, turn);
        if (fees.Current is not { } schedule) return End(Texts.Explain(Refusal.NoApprovedSchedule));

        var facts = await FeeFacts.WholeAsync(enrolment, plan, turn);
        var notice = fees.Notice(facts);
        if (fees.Latest is { } latest && notice.IsSettledIn(fees.Ledger)) return End(FeeCards.Already(own.Child, latest, notice.Family, fees));

        var bill = new Bill(own, enrolment, notice, schedule, plan.Dates.PaymentDays, fees);
        return new Step.Confirm(FeeCards.Notice(bill, Before(draft, notice, facts, fees)), () => ConfirmAsync(bill, turn))
        {
            Short = Texts.FeeStands(notice.Family.ToString()),
            Content = notice.Hash(),
            Draft = draft with { SeenVersion = notice.ScheduleVersion, SeenFen = notice.Family.Fen, SeenExemptFrom = notice.ExemptFrom },
            WhyChanged = Texts.TapHadNoEffect,
        };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ConfirmFeeDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } child ? new ChildId(child) : null) is { } found ? [found] : [];

    protected override async ValueTask<string?> SayAsync(ConfirmFeeDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    /// <summary>What this person read before: on this very card a moment ago, or when they last said yes. Null: nothing, or it reads the same.</summary>
    private static SeenBefore? Before(ConfirmFeeDraft draft, FeeNotice notice, FeeFacts facts, ChildFees fees)
    {
        if (draft is { SeenVersion: { } version, SeenFen: { } fen } && fees.Published.FirstOrDefault(one => one.Version == version) is { } schedule)
        {
            return version == notice.ScheduleVersion && fen == notice.Family.Fen
                ? null
                : new(new(fen), notice.ChangesFrom(fees.Notice(facts, schedule, draft.SeenExemptFrom)), Confirmed: false, Newer: version != notice.ScheduleVersion);
        }

        return fees.AsConfirmed(facts) is { } old && notice.ChangesFrom(old) is { Count: > 0 } changes
            ? new(old.Family, changes, Confirmed: true, Newer: fees.Latest!.ScheduleVersion != notice.ScheduleVersion)
            : null;
    }

    private static async ValueTask<Step> ConfirmAsync(Bill bill, Turn turn)
    {
        var ledger = await turn.Programme.LedgerOfAsync(bill.Own.Child.Id, turn.Aborted);
        var reference = await turn.Programme.NextPaymentReferenceAsync(turn.Aborted);
        var outcome = FeeConfirmation.Confirm(
            bill.Notice, bill.Own.Guardianship, bill.Notice.Hash(), turn.Activity.Id, turn.Now, bill.Fees.Latest, ledger, reference);
        if (outcome is ConfirmFeeOutcome.Refused(var why)) return End(Texts.Explain(why));

        var (confirmation, entries) = (ConfirmFeeOutcome.Confirmed)outcome;
        turn.Programme.FeeConfirmations.Add(confirmation);
        turn.Programme.Ledger.AddRange(entries);
        bill.Enrolment.Enrol(confirmation);
        var payBy = (await turn.CalendarAsync()).AddSchoolDays(turn.Today, bill.PaymentDays);
        return End(FeeCards.Confirmed(bill.Own.Child, confirmation, ledger.Concat(entries).Balance(), payBy, await turn.SchoolAsync()));
    }
}

/// <summary>What was read of the notice before it changed: the sum, and item by item what another price is.</summary>
/// <param name="Confirmed">It was said yes to, rather than only read.</param>
/// <param name="Newer">A newer version of the fees is why.</param>
internal sealed record SeenBefore(Money Family, IReadOnlyList<FeeChange> Changes, bool Confirmed, bool Newer);

/// <summary>A notice with all that its card and its yes need.</summary>
internal sealed record Bill(GuardedChild Own, Enrolment Enrolment, FeeNotice Notice, FeeSchedule Schedule, int PaymentDays, ChildFees Fees);
