using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record ReceiveDraft
{
    public int? Handover { get; init; }
    public int? Count { get; init; }
    public bool? Differs { get; init; }
    public string? Unseen { get; init; }
    public string? Back { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReceiveDraft))]
internal sealed partial class ReceiveJson : JsonSerializerContext;

/// <summary>收到 22 人, or 21个 少一个: who takes over counts. Only the same count moves anything; else she reads the names (五.4).</summary>
internal sealed partial class ReceiveDialog() : Dialog<ReceiveDraft>("receive", 1, () => ReceiveJson.Default.ReceiveDraft)
{
    public override string Title => Texts.ReceiveTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("handover"), new("differs"), new("unseen"), new("back"), new("count")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && (Received().IsMatch(Folding.Fold(sentence)) || Wrong().IsMatch(Folding.Fold(sentence)));

    protected override ReceiveDraft Fill(ReceiveDraft draft, Answer answer) => answer.Field switch
    {
        "handover" => draft with { Handover = Number(answer) },
        "count" => draft with { Count = Number(answer) },
        "differs" => draft with { Differs = answer.Value is null ? null : true },
        "unseen" => draft with { Unseen = answer.Value },
        "back" => draft with { Back = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ReceiveDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);

        var me = eyes.Member.Id;
        if (draft.Handover is not { } number)
        {
            var open = await turn.Programme.OpenHandoversToAsync(me, turn.Aborted);
            return open.Count == 0 ? End(Texts.Explain(Refusal.HandoverIsOver)) : Know("handover", Texts.Number((open.FirstOrDefault(one => one.Handed.Count == draft.Count) ?? open[0]).Number));
        }

        if (await turn.Programme.HandoverAsync(number, turn.Aborted) is not { } handover) return End(Texts.Explain(Refusal.HandoverIsOver));
        if (handover.To != me) return End(Texts.Explain(Refusal.NotTheReceiver));
        if (!handover.IsOpen) return End(Texts.Explain(Refusal.HandoverIsOver));

        var days = await turn.Programme.HereAsync(turn.Today, turn.Aborted);
        if (draft.Count is not { } count) return await AskNamesAsync(handover, handover.Still(days), draft, turn);

        return handover.Confirm(me, count, days, turn.Now) switch
        {
            HandoverOutcome.Moved(var moved) => await MovedAsync(handover, moved, turn),
            HandoverOutcome.CountDiffers => await DiffersAsync(handover, handover.Still(days), count, draft, turn),
            HandoverOutcome.Refused(var why) => End(Texts.Explain(why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ReceiveDraft draft, string sentence, Turn turn)
    {
        var folded = Folding.Fold(sentence);
        if (Received().Match(folded) is { Success: true } received)
        {
            return [.. received.Groups["no"].Success ? [new("handover", received.Groups["no"].Value)] : Array.Empty<Answer>(), new("count", received.Groups["n"].Value)];
        }

        if (Wrong().Match(folded) is { Success: true } wrong)
        {
            return
            [
                .. wrong.Groups["no"].Success ? [new("handover", wrong.Groups["no"].Value)] : Array.Empty<Answer>(),
                new("differs", "yes"), new("count", wrong.Groups["n"].Success ? wrong.Groups["n"].Value : null),
            ];
        }

        if (draft.Handover is not { } number || (await CareRooms.EyesAsync(turn)).Eyes is null || await turn.Programme.HandoverAsync(number, turn.Aborted) is not { } handover || handover.To != turn.Person) return [];

        var names = await turn.Programme.ChildrenCalledAsync([.. handover.Handed.Select(one => one.Child)], turn.Aborted);
        var named = NameReader.FindAll(sentence, [.. names.Values.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]).Where(mention => mention.Who.Count == 1).Select(mention => mention.Who[0].Name).ToList();
        return named.Count == 0 ? []
            : Back().IsMatch(folded) ? [new("back", Texts.List(named)), new("unseen", null), new("count", null)]
            : [new("unseen", Texts.List(named)), new("count", null)];
    }

    private static async ValueTask<Step> MovedAsync(ShiftHandover handover, int moved, Turn turn)
    {
        var (school, receiver, giver) = (await turn.SchoolAsync(), turn.PersonName ?? "", await CareRooms.PersonAsync(handover.From, turn));
        var (room, at) = (await CareRooms.NamerAsync(handover.Group, turn), CareRooms.Clock(turn.Now, school));
        turn.Tell(handover.From, () => new() { Text = Texts.HandoverTaken(receiver, at, room(), Texts.Number(moved)) });
        var mine = (await turn.Programme.HereWithAsync(handover.To, turn.Today, turn.Aborted)).Count;
        return End(new Card(Texts.HandoverDone(room(), Texts.Number(moved)))
        {
            Texts = [Texts.HandoverFrom(giver, at), Texts.YouHaveNow(Texts.Number(mine))],
            Actions = [Verbs.ToSay(Texts.MyChildrenTitle, Command.MyChildren)],
        });
    }

    /// <summary>The giver is told at once, by number only; names are in the hands of the two who count.</summary>
    private async ValueTask<Step> DiffersAsync(ShiftHandover handover, IReadOnlyList<ChildDay> still, int count, ReceiveDraft draft, Turn turn)
    {
        var receiver = turn.PersonName ?? "";
        if (draft.Unseen is null) turn.Tell(handover.From, () => new() { Text = Texts.HandoverDiffersForGiver(receiver, Texts.Number(count), Texts.Number(still.Count)) });
        return await AskNamesAsync(handover, still, draft with { Differs = true }, turn);
    }

    private async ValueTask<Step> AskNamesAsync(ShiftHandover handover, IReadOnlyList<ChildDay> still, ReceiveDraft draft, Turn turn)
    {
        var children = await CareRooms.ShowAsync(still.Select(one => one.Child), turn.Person!.Value, Name, turn);
        var giver = await CareRooms.PersonAsync(handover.From, turn);
        var count = Texts.Number(still.Count);
        var card = new Card(draft.Back is not null ? Texts.ThatMakes(count) : Texts.NotHandedOver(giver))
        {
            Texts =
            [
                draft is { Back: { } back } ? Texts.BackAgain(back) : draft is { Unseen: { } unseen } ? Texts.NotSeen(unseen) : Texts.WhoIsNotThere,
                .. draft.Back is null ? [Texts.List(children.Select(child => child.Name))] : Array.Empty<string>(),
            ],
            Actions =
            [
                Verbs.ToSay(Texts.Received(count), Texts.ReceivedWords(count, Texts.Number(handover.Number))),
                new(Texts.Cancel, Verbs.Cancel),
            ],
        };
        return Ask(new("count", AnswerKind.Button, card) { Short = Texts.ReceiveTitle });
    }

    private static int? Number(Answer answer) => int.TryParse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^(都?收到了?|接到|received) ?[^0-9 ]{0,8} ?(?<n>[0-9]{1,3}) ?(个?人|个|名|children)( ?(?<no>[0-9]{1,9}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Received();

    [GeneratedRegex("^(人数不对|数不对|the count is wrong)( ?(?<no>[0-9]{1,9}))?$|^(?<n>[0-9]{1,3}) ?(个|人|名)[ ,，]?(少|差|缺|多)", RegexOptions.CultureInvariant)]
    private static partial Regex Wrong();

    [GeneratedRegex("回来|来了|到了|找到|在这|is back|is here|found", RegexOptions.CultureInvariant)]
    private static partial Regex Back();
}
