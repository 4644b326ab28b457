using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy;

internal sealed record EraseDraft
{
    public int? Child { get; init; }

    /// <summary>The child leaves the school, so that its name goes too.</summary>
    public bool? Leaves { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EraseDraft))]
internal sealed partial class EraseJson : JsonSerializerContext;

/// <summary>
/// Deletion of what the service keeps of a child: leaving with its refund first, then what goes, what stays and why, one press, a number
/// (D12). The work itself is <see cref="CarryOutErasures"/>, a moment after the answer.
/// </summary>
internal sealed class EraseDialog() : Dialog<EraseDraft>(Called, 1, () => EraseJson.Default.EraseDraft)
{
    public const string Called = "erase";

    public override string Title => Texts.EraseTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "leaves"), new("leaves")];
    public override IReadOnlyList<Command> BegunBy => [Command.Erase];

    protected override EraseDraft Fill(EraseDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "leaves" => draft with { Leaves = answer.Value is { } leaves ? leaves == EraseCards.Leaves : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(EraseDraft draft, Turn turn)
    {
        if (turn.Person is not { } person) return new Step.Confirm(EraseCards.Guest(), () => ForgetGuestAsync(turn)) { Short = Texts.EraseTitle };

        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (!own.Guardianship.May(Authority.MayApply)) return End(Texts.Explain(Refusal.GuardianMayNotApply));
        if (draft.Leaves is not { } leavesSchool) return Ask(EraseCards.WhetherPupil(own.Child));

        var enrolment = await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted);
        var leaving = enrolment is null ? null : await Leaving.OfAsync(own.Child, enrolment, turn);
        var others = (await turn.Programme.GuardiansOfAsync(own.Child.Id, turn.Aborted)).Any(bond => bond.Guardian != person);
        var card = EraseCards.ReadBack(own.Child, leaving, turn.Today.AddDays(1), leavesSchool, children.Count > 1, others);
        return new Step.Confirm(card, () => EraseAsync(own, leaving, leavesSchool, ReadBackHash.Of(card), turn)) { Short = Texts.EraseReadBack(own.Child.Name) };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(EraseDraft draft, string sentence, Turn turn)
    {
        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } number ? new ChildId(number) : null) is { } child) answers.Add(child);
        if (EraseReading.SaysLeaving(sentence)) answers.Add(new("leaves", EraseCards.Leaves));
        return answers;
    }

    protected override async ValueTask<string?> SayAsync(EraseDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "leaves" when draft.Leaves is { } leaves => leaves ? Texts.EraseLeavesSchool : Texts.EraseStaysPupil,
        _ => null,
    };

    private static async ValueTask<Step> ForgetGuestAsync(Turn turn)
    {
        var wish = Erasure.OfChat(await turn.Programme.NextErasureNumberAsync(turn.Aborted), turn.Account, turn.Now);
        turn.Programme.Erasures.Add(wish);
        return End(Texts.ErasedChat(wish.Number.ToString()));
    }

    private static async ValueTask<Step> EraseAsync(GuardedChild own, Leaving? leaving, bool leavesSchool, string readBack, Turn turn)
    {
        if (GuardianConfirmation.Give(own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now) is ConfirmationOutcome.Refused(var why)) return End(Texts.Explain(why));
        if (leaving is not null && await LeaveDialog.LeaveAsync(own.Guardianship, leaving, null, readBack, turn) is var left && leaving.Enrolment.IsLive) return left;

        var wish = Erasure.OfChild(await turn.Programme.NextErasureNumberAsync(turn.Aborted), own.Guardianship, leavesSchool, turn.Now);
        turn.Programme.Erasures.Add(wish);
        var erasing = await CarryOutErasures.ReachAsync(wish, turn);
        await KeepQuietAsync(erasing, turn);
        if (leavesSchool) await EndBondsAsync(own, wish, turn);
        foreach (var person in erasing.Unbound)
        {
            if (await turn.Programme.ConsentOfAsync(person, turn.Aborted) is { Standing: not null } consent) consent.Withdraw(turn.Now);
        }

        var done = Texts.Erased(wish.Number.ToString());
        return End(leavesSchool ? $"{done}{Texts.Space}{Texts.ErasedWishWell(own.Child.Name)}" : done);
    }

    /// <summary>What still waits to be sent to them is not sent any more; the answer to this press comes after it.</summary>
    private static async Task KeepQuietAsync(Records.Erasing erasing, Turn turn)
    {
        var accounts = erasing.Accounts;
        var threads = await turn.Programme.Conversations.Where(row => accounts.Contains(row.Sender)).Select(row => row.Id).ToListAsync(turn.Aborted);
        await turn.Programme.Set<OutboxRow>().Where(row => threads.Contains(row.Conversation) && row.State == OutboxState.Waiting).ExecuteDeleteAsync(turn.Aborted);
    }

    /// <summary>The child is of this school no longer: nobody here answers for it, and the other guardians are told so, without a name.</summary>
    private static async Task EndBondsAsync(GuardedChild own, Erasure wish, Turn turn)
    {
        foreach (var bond in await turn.Programme.Guardianships.Where(bond => bond.Child == own.Child.Id && bond.EndedOn == null).ToListAsync(turn.Aborted))
        {
            bond.End(turn.Today);
            if (bond.Guardian != own.Guardianship.Guardian) turn.Tell(bond.Guardian, () => new() { Text = Texts.ErasedByOther(wish.Number.ToString()) });
        }
    }
}
