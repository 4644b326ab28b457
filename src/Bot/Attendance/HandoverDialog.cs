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
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record HandoverDraft
{
    public string? Name { get; init; }
    public int? To { get; init; }
    public bool? GiveUp { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandoverDraft))]
internal sealed partial class HandoverJson : JsonSerializerContext;

/// <summary>交班给吴老师: the children one has are put before another, who counts. Until she has, nothing has moved (五.4).</summary>
internal sealed partial class HandoverDialog() : Dialog<HandoverDraft>("hand-over", 1, () => HandoverJson.Default.HandoverDraft)
{
    private const int MostOffered = 6;

    public override string Title => Texts.HandoverTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("name", "to"), new("to"), new("giveup")];
    public override IReadOnlyList<Command> BegunBy => [Command.HandOver];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && (Begins().IsMatch(Folding.Fold(sentence)) || Ends().IsMatch(Folding.Fold(sentence)));

    protected override HandoverDraft Fill(HandoverDraft draft, Answer answer) => answer.Field switch
    {
        "name" => draft with { Name = answer.Value },
        "to" => draft with { To = answer.Value is { } to ? int.Parse(to, CultureInfo.InvariantCulture) : null },
        "giveup" => draft with { GiveUp = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(HandoverDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);

        var me = eyes.Member.Id;
        var open = await turn.Programme.OpenHandoverFromAsync(me, turn.Aborted);
        if (draft.GiveUp is true) return await GiveUpAsync(open, turn);

        var mine = await turn.Programme.HereWithAsync(me, turn.Today, turn.Aborted);
        if (mine.Count == 0) return End(Texts.Explain(Refusal.NotInYourCare));
        if (draft.To is not { } to) return draft.Name is { } name ? await FindAsync(name, turn) : Ask(ToWhom());

        var receiver = await turn.Programme.StaffMemberAsync(new(to), turn.Aborted);
        if (receiver is null || !receiver.Sees(Seen.Attendance, turn.Today)) return End(Texts.ReceiverMayNot);

        var number = open is null ? await turn.Programme.NextHandoverNumberAsync(turn.Aborted) : 0;
        var outcome = ShiftHandover.Open(number, turn.Today, await RoomAsync(mine, receiver.Id, turn), me, receiver.Id, mine, open, turn.Now);
        return outcome switch
        {
            HandoverOutcome.Opened(var handover) => await OpenedAsync(handover, mine, turn),
            HandoverOutcome.Refused(Refusal.HandoverIsOpen) => End(new Card(Texts.Reason(Refusal.HandoverIsOpen)) { Actions = [Verbs.ToSay(Texts.HandoverGiveUp, Texts.HandoverGiveUpWords)], Source = Texts.Source("五.4") }),
            HandoverOutcome.Refused(var why) => End(Texts.Explain(why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(HandoverDraft draft, string sentence, Turn turn)
    {
        var folded = Folding.Fold(sentence);
        if (Ends().IsMatch(folded)) return new([new("giveup", "yes")]);

        var name = Begins().Match(folded).Groups["who"].Value.Trim();
        return new(name.Length > 1 ? [new("name", name), new("to", null)] : []);
    }

    private async ValueTask<Step> OpenedAsync(ShiftHandover handover, IReadOnlyList<ChildDay> mine, Turn turn)
    {
        turn.Programme.Handovers.Add(handover);
        var notes = await HandoverNotes.OfAsync(handover, mine, Name, turn);
        var (room, giver, receiver) = (await CareRooms.NamerAsync(handover.Group, turn), turn.PersonName ?? "", await CareRooms.PersonAsync(handover.To, turn));
        turn.Tell(handover.To, () => new() { Card = HandoverCards.ToReceive(handover, room(), giver, handover.Handed.Count, notes.Say()) });
        return End(new Card(Texts.HandoverAsked(receiver, Texts.Number(handover.Handed.Count)))
        {
            Texts = [Texts.HandoverStillYours],
            Actions = [Verbs.ToSay(Texts.HandoverGiveUp, Texts.HandoverGiveUpWords)],
        });
    }

    private static async ValueTask<Step> GiveUpAsync(ShiftHandover? open, Turn turn)
    {
        if (open is null) return End(Texts.Explain(Refusal.HandoverIsOver));
        if (open.GiveUp(turn.Person!.Value, turn.Now) is { } why) return End(Texts.Explain(why));

        var giver = turn.PersonName ?? "";
        turn.Tell(open.To, () => new() { Text = Texts.HandoverGivenUpBy(giver) });
        return End(Texts.HandoverGivenUp);
    }

    /// <summary>Where the receiver has children already, they come to that room; else they stay in theirs.</summary>
    private static async ValueTask<CareGroup> RoomAsync(IReadOnlyList<ChildDay> mine, PersonId receiver, Turn turn)
    {
        var there = await turn.Programme.HereWithAsync(receiver, turn.Today, turn.Aborted);
        return (there.Count > 0 ? there : mine).GroupBy(one => one.Responsible!.Group).MaxBy(group => group.Count())?.Key ?? default;
    }

    private static async ValueTask<Step> FindAsync(string name, Turn turn)
    {
        var staff = await turn.Programme.StaffWithAsync(StaffRoles.Teacher | StaffRoles.ClubLeader | StaffRoles.Coordinator, turn.Aborted);
        List<Option> options = [];
        foreach (var member in staff.Where(member => member.Id != turn.Person && member.Sees(Seen.Attendance, turn.Today))) options.Add(new(member.Id.ToString(), await CareRooms.PersonAsync(member.Id, turn)));

        var heard = NameReader.Find(name, [.. options.Select(option => new Candidate(option.Value, option.Title))]);
        return heard switch
        {
            Heard<Candidate>.Clear(var one) => Know("to", one.Value),
            Heard<Candidate>.Doubtful(var one) => Ask(Which([.. options.Where(option => option.Value == one.Value)])),
            Heard<Candidate>.Several(var several) => Ask(Which([.. options.Where(option => several.Any(one => one.Value == option.Value)).Take(MostOffered)])),
            _ => Ask(ToWhom(Texts.NoTeacherOfThatName)),
        };
    }

    private static Question Which(IReadOnlyList<Option> options) =>
        new("to", AnswerKind.One, QuestionCards.ByButton(Texts.HandoverToWhom, options)) { Short = Texts.HandoverToWhom, Options = options };

    private static Question ToWhom(params IReadOnlyList<string> texts) =>
        new("name", AnswerKind.Words, QuestionCards.Words("name", Texts.HandoverToWhom, 20, texts)) { Short = Texts.HandoverToWhom, MaxLength = 20 };

    [GeneratedRegex("^(交班|交接班|hand over)(给|到| to)? ?(?<who>.{2,20})?$|^把?(孩子|学生)们?交给 ?(?<who>.{2,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex("^(先?不交班了?|取消交班|i keep them)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}

internal static class HandoverCards
{
    /// <summary>Counts, and by name only of whom something must be known: whom she has before her she sees when she confirms, or when the count differs.</summary>
    public static Card ToReceive(ShiftHandover handover, string room, string giver, int children, IReadOnlyList<string> notes) => new(Texts.HandoverCard(room))
    {
        Facts =
        [
            new(Texts.FactGiver, giver),
            new(Texts.FactShouldBe, Texts.Persons(Texts.Number(children))),
            .. notes.Count == 0 ? Array.Empty<CardFact>() : [new(Texts.FactToMind, Texts.SoManyNotes(Texts.Number(notes.Count)))],
        ],
        Texts = [.. notes, Texts.CountFaceToFace],
        Actions =
        [
            Verbs.ToSay(Texts.Received(Texts.Number(children)), Texts.ReceivedWords(Texts.Number(children), Texts.Number(handover.Number))),
            Verbs.ToSay(Texts.CountIsWrong, Texts.CountIsWrongWords(Texts.Number(handover.Number))),
        ],
        Source = Texts.Source("五.4"),
    };
}
