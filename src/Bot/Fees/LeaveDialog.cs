using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

internal sealed record LeaveDraft
{
    public int? Child { get; init; }

    /// <summary>"all", or a club's number.</summary>
    public string? What { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LeaveDraft))]
internal sealed partial class LeaveJson : JsonSerializerContext;

/// <summary>Leaving, in at most three turns: what comes back is said first, nobody asks why (二.3).</summary>
internal sealed class LeaveDialog() : Dialog<LeaveDraft>("leave", 1, () => LeaveJson.Default.LeaveDraft)
{
    public override string Title => Texts.Leaving;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "what"), new("what")];
    public override IReadOnlyList<Command> BegunBy => [Command.Leave];

    protected override LeaveDraft Fill(LeaveDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "what" => draft with { What = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(LeaveDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is not { } enrolment) return End(Texts.Explain(Refusal.NothingToLeave));

        var leaving = await Leaving.OfAsync(own.Child, enrolment, turn);
        if (draft.What is not { } what) return Ask(LeaveCards.What(leaving));
        if (what == LeaveCards.OneDay) return new Step.Begin(ChangeDaysDialog.Called, new Answer("child", own.Child.Id.ToString()));
        if (what != LeaveCards.Everything && !leaving.Places.Any(place => place.Club.Id.ToString() == what)) return End(Texts.Explain(Refusal.NotAMember));

        ClubId? club = what == LeaveCards.Everything ? null : ClubId.Parse(what);
        var card = LeaveCards.ReadBack(leaving, club, turn.Today.AddDays(1));
        return new Step.Confirm(card, () => LeaveAsync(own.Guardianship, leaving, club, ReadBackHash.Of(card), turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(LeaveDraft draft, string sentence, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, children, draft.Child is { } number ? new ChildId(number) : null) is { } child) answers.Add(child);
        var members = new List<(ChildId Child, Candidate Club)>();
        foreach (var one in children)
        {
            var places = await turn.Programme.PlacesOfAsync(one.Child.Id, turn.Now, turn.Aborted);
            members.AddRange(places.Select(place => (one.Child.Id, new Candidate(place.Club.Id.ToString(), place.Club.Name))));
        }

        if (!NameReader.Find(sentence, [.. members.Select(member => member.Club).DistinctBy(club => club.Value)]).TryGet(out var found)) return answers;

        // the only child of theirs in that club need not be named
        if (answers.Count == 0 && draft.Child is null && members.FindAll(member => member.Club.Value == found.Value) is [var only]) answers.Add(new("child", only.Child.ToString()));
        return [.. answers, new("what", found.Value)];
    }

    protected override async ValueTask<string?> SayAsync(LeaveDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "what" when draft.What == LeaveCards.Everything => Texts.LeaveEverything,
        "what" when draft.What == LeaveCards.OneDay => Texts.LeaveOneDay,
        "what" when draft.What is { } club => (await turn.Programme.ClubTitleAsync(ClubId.Parse(club), turn.Aborted))?.Name,
        _ => null,
    };

    /// <summary>Takes the child out of a club, or of everything. Where it could not be, the enrolment is live still and the step says why.</summary>
    public static async ValueTask<Step> LeaveAsync(Guardianship bond, Leaving leaving, ClubId? club, string readBack, Turn turn)
    {
        if (GuardianConfirmation.Give(bond, Authority.MayApply, readBack, turn.Activity.Id, turn.Now) is not ConfirmationOutcome.Given(var yes))
        {
            return End(Texts.Explain(Refusal.GuardianMayNotApply));
        }

        var from = turn.Today.AddDays(1);
        var left = club is { } one ? [one] : leaving.Places.Select(place => place.Club.Id).ToArray();
        foreach (var each in await turn.Programme.ClubsForChangeAsync(left, leaving.Child.Id, turn.Aborted))
        {
            if (each.Leave(leaving.Child.Id, yes.Guardian, turn.Now) is LeaveOutcome.Refused(var notThere)) return End(Texts.Explain(notThere));
        }

        if (club is null && leaving.Enrolment.Withdraw(from, yes) is LeaveServiceOutcome.Refused(var why)) return End(Texts.Explain(why));

        var refund = leaving.Refund(club);
        if (refund is not null) turn.Programme.Ledger.AddRange(refund.Pay(turn.Now, turn.Activity.Id));
        return End(LeaveCards.Left(from, refund?.Total ?? Money.Zero));
    }
}
