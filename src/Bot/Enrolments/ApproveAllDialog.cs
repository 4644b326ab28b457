using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record ApproveAllDraft
{
    /// <summary>The applications that were read, by number: a tap is a yes to these and to no other.</summary>
    public IReadOnlyList<int>? Numbers { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApproveAllDraft))]
internal sealed partial class ApproveAllJson : JsonSerializerContext;

/// <summary>Many decisions in one tap, each looked at again at the tap: what only needs a place gets it; the rest is named with its reason (三.4).</summary>
internal sealed class ApproveAllDialog() : Dialog<ApproveAllDraft>("approve-all", 1, () => ApproveAllJson.Default.ApproveAllDraft)
{
    private const int Most = 40;
    private const int MostOthers = 10; // all of a round would make the card too big to be sent

    public override string Title => Texts.ApproveAllTitle;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.ApproveAll];

    protected override ApproveAllDraft Fill(ApproveAllDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(ApproveAllDraft draft, Turn turn)
    {
        if (turn.Person is null || !await ReviewDialog.IsReviewerAsync(turn)) return End(Texts.NotForYou);

        var queue = await turn.Programme.EnrolmentsToReviewAsync(turn.Aborted);
        if (queue.Count == 0) return End(Texts.NothingToReview);

        var sorted = await Decisions.SortAsync(queue, turn);
        var numbers = draft.Numbers ?? [.. sorted.AtOnce.Take(Most).Select(one => one.Number.Value)];
        if (numbers.Count == 0) return End(await NoneAsync(sorted, turn));

        var card = await ReadBackAsync(sorted, numbers, turn);
        return new Step.Confirm(card, () => ApproveAsync(numbers, sorted, turn))
        {
            Short = card.Title,
            Content = string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))),
            Draft = new ApproveAllDraft { Numbers = numbers },
        };
    }

    private async ValueTask<Card> ReadBackAsync(SortedQueue sorted, IReadOnlyList<int> numbers, Turn turn)
    {
        var names = new List<string>();
        foreach (var one in sorted.AtOnce.Where(one => numbers.Contains(one.Number.Value))) names.Add(await LineAsync(one, turn));
        return new(Texts.ApproveSoMany(Texts.Number(numbers.Count)))
        {
            Texts = [.. names, Texts.EachIsLookedAtAgain, .. await OthersAsync(sorted, turn)],
            Actions = [new(Texts.ApproveSoMany(Texts.Number(numbers.Count)), Verbs.Confirm) { Primary = true }, new(Texts.NotNow, Verbs.Cancel)],
            Source = Texts.Source("三.4"),
        };
    }

    private async ValueTask<Step> ApproveAsync(IReadOnlyList<int> numbers, SortedQueue sorted, Turn turn)
    {
        var (done, left) = (0, new List<string>());
        foreach (var number in numbers)
        {
            var enrolment = await turn.Programme.EnrolmentAsync(new(number), turn.Aborted);
            var child = enrolment is null ? null : await turn.Programme.ChildAsync(enrolment.Child, turn.Aborted);
            if (enrolment is null || child is null) continue;

            turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.Application);
            if (sorted.AtOnce.Any(one => one.Number == enrolment.Number) && await ApproveOneAsync(enrolment, child, turn)) done++;
            else left.Add(Texts.LeftAsItIs(enrolment.Number.ToString(), child.Name, EnrolCards.Say(enrolment.State)));
        }

        return End(new Card(Texts.ApprovedSoMany(Texts.Number(done), Texts.Number(numbers.Count)))
        {
            Texts = [Texts.GuardiansWereTold, .. left],
            Actions = [Verbs.ToSay(Texts.NextInQueue, Command.Review)],
        });
    }

    private static async ValueTask<bool> ApproveOneAsync(Enrolment enrolment, Domain.Families.Child child, Turn turn)
    {
        enrolment.TakeUp(turn.Person!.Value, turn.Now);
        var outcome = enrolment.Approve(turn.Person.Value, Texts.ReasonThereIsAPlace, turn.Now);
        if (outcome is not ReviewOutcome.Approved) return false;

        await Decisions.TellAsync(outcome, enrolment, child, turn.Person.Value, turn);
        return true;
    }

    private async ValueTask<Card> NoneAsync(SortedQueue sorted, Turn turn) => new(Texts.NoneAtOnce)
    {
        Texts = await OthersAsync(sorted, turn),
        Actions = [Verbs.ToSay(Texts.Reviewing, Command.Review)],
    };

    private async ValueTask<IReadOnlyList<string>> OthersAsync(SortedQueue sorted, Turn turn)
    {
        var lines = new List<string>();
        foreach (var (enrolment, why) in sorted.Others.Take(MostOthers)) lines.Add(Texts.ApplicationAndWhy(await LineAsync(enrolment, turn), Say(why)));
        if (sorted.Others.Count > MostOthers) lines.Add(Texts.OthersMore(Texts.Number(sorted.Others.Count - MostOthers)));
        return lines;
    }

    private async ValueTask<string> LineAsync(Enrolment one, Turn turn)
    {
        if (await turn.Programme.ChildAsync(one.Child, turn.Aborted) is not { } child) return one.Number.ToString();

        turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName, Domain.Staff.Field.Days, Domain.Staff.Field.Application);
        return Texts.ApplicationLine(one.Number.ToString(), OwnChildren.Name(child), Texts.Weekdays(one.Days));
    }

    private static string Say(WhyNotAtOnce why) => why switch
    {
        WhyNotAtOnce.FamilyWasAsked => Texts.WaitsForTheFamily,
        WhyNotAtOnce.DaysAreFull => Texts.DaysAreFull,
        _ => Texts.PlacedFirstAndFull,
    };
}
