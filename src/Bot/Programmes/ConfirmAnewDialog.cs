using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>For which child the changes are read.</summary>
internal sealed record ConfirmAnewDraft
{
    public int? Child { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConfirmAnewDraft))]
internal sealed partial class ConfirmAnewJson : JsonSerializerContext;

/// <summary>The guardian reads what the school changed since the last yes, and says yes to it; until then the old terms stand (四.2).</summary>
internal sealed class ConfirmAnewDialog() : Dialog<ConfirmAnewDraft>("confirm-anew", 1, () => ConfirmAnewJson.Default.ConfirmAnewDraft)
{
    public override string Title => Texts.ConfirmingAnew;
    public override IReadOnlyList<Field> Fields { get; } = [new("child")];
    public override IReadOnlyList<Command> BegunBy => [Command.ConfirmAnew];

    protected override ConfirmAnewDraft Fill(ConfirmAnewDraft draft, Answer answer) => answer.Field == "child"
        ? draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null }
        : draft;

    protected override async ValueTask<Step> NextAsync(ConfirmAnewDraft draft, Turn turn)
    {
        if ((await turn.OwnChildrenAsync()).Count == 0) return End(Texts.GuardiansOnly);

        var changed = await ChangedAsync(turn);
        if (changed.Count == 0 || (draft.Child is { } gone && changed.All(one => one.Own.Child.Id != new ChildId(gone)))) return End(Texts.Explain(Refusal.NothingToConfirmAnew));
        if (draft.Child is not { } number) return changed is [var only] ? Know("child", only.Own.Child.Id.ToString()) : Ask(OwnChildren.Which([.. changed.Select(one => one.Own)]));

        var chosen = changed.First(one => one.Own.Child.Id == new ChildId(number));
        if (!chosen.Own.Guardianship.May(Authority.MayApply)) return End(EnrolCards.NotNow(Refusal.GuardianMayNotApply, Texts.TheyApply));

        var card = ReadBack(chosen, await ChangedTerms.WordsAsync(chosen.Changes, turn.Programme, turn.Aborted));
        var others = changed.Where(one => one.Own.Child.Id != chosen.Own.Child.Id).Select(one => one.Own.Child.Name).ToList();
        return new Step.Confirm(card, () => RenewAsync(chosen, others, ReadBackHash.Of(card), turn)) { Short = Texts.ConfirmingAnew };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ConfirmAnewDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, [.. (await ChangedAsync(turn)).Select(one => one.Own)], null) is { } found ? [found] : [];

    protected override async ValueTask<string?> SayAsync(ConfirmAnewDraft draft, string field, Turn turn) =>
        field == "child" && draft.Child is { } child ? (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name : null;

    private static async ValueTask<IReadOnlyList<Changed>> ChangedAsync(Turn turn)
    {
        if (await turn.PlanAsync() is not { } plan) return [];

        var (school, known, changed) = (await turn.SchoolAsync(), new Dictionary<int, ServicePlan?>(), new List<Changed>());
        foreach (var own in await turn.OwnChildrenAsync())
        {
            if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is not { } live) continue;

            var changes = await ChangedTerms.OfAsync(live, plan, school, known, turn.Programme, turn.Aborted);
            if (changes.Count > 0) changed.Add(new(own, live, plan, changes));
        }

        return changed;
    }

    private static Card ReadBack(Changed changed, IReadOnlyList<string> words)
    {
        var count = Texts.Number(changed.Changes.Count);
        return new(Texts.ChangedSinceYouAgreed(changed.Own.Child.Name, count))
        {
            Facts =
            [
                new(Texts.FactChild, OwnChildren.Name(changed.Own.Child)),
                new(Texts.FactDays, Texts.Weekdays(changed.Live.Days)),
                .. changed.Changes.Select(ChangedTerms.Fact),
            ],
            Texts = [.. words, Texts.OldTermsStand],
            Actions = [new(Texts.ConfirmChanges(count), Verbs.Confirm) { Primary = true }, new(Texts.LeaveAsAgreed, Verbs.Cancel)],
            Source = Texts.Source("四.2"),
        };
    }

    private static ValueTask<Step> RenewAsync(Changed changed, IReadOnlyList<string> others, string readBack, Turn turn)
    {
        var given = GuardianConfirmation.Give(changed.Own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now);
        if (given is ConfirmationOutcome.Refused(var notGiven)) return new(End(Texts.Explain(notGiven)));

        var terms = new Terms(changed.Plan.Version, changed.Plan.VersionOf(DocumentKind.ServiceAgreement), changed.Live.Terms.FeeScheduleVersion);
        return new(changed.Live.Renew(terms, ((ConfirmationOutcome.Given)given).Confirmation) switch
        {
            RenewOutcome.Renewed => End(new Card(Texts.ChangesConfirmed(Texts.Moment(turn.Now), changed.Own.Child.Name, Texts.Number(changed.Plan.Version)))
            {
                Texts = [.. others.Select(Texts.AlsoChangedFor)],
            }),
            RenewOutcome.Refused(var why) => End(Texts.Explain(why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    private sealed record Changed(GuardedChild Own, Enrolment Live, ServicePlan Plan, IReadOnlyList<TermsChange> Changes);
}
