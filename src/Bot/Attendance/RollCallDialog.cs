using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record RollCallDraft
{
    public string? Group { get; init; }

    /// <summary>Ticked child by child, rather than said in a sentence.</summary>
    public bool? OneByOne { get; init; }

    /// <summary>Who is not there, of those who are not on leave; empty: all are.</summary>
    public IReadOnlyList<int>? Missing { get; init; }

    /// <summary>Words of the sentence that fit nobody of the roster, or more than one.</summary>
    public string? Unclear { get; init; }

    /// <summary>How many she counted, where she said so.</summary>
    public int? Count { get; init; }

    /// <summary>Who was ticked on each card.</summary>
    public IReadOnlyList<int>? Page1 { get; init; }
    public IReadOnlyList<int>? Page2 { get; init; }
    public IReadOnlyList<int>? Page3 { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RollCallDraft))]
internal sealed partial class RollCallJson : JsonSerializerContext;

/// <summary>
/// 点名: a sentence or ticks give a mark to every child that is expected; the teacher reads whom they leave out, and her own tap makes the marks. Nobody
/// is present before it (五.4).
/// </summary>
internal sealed partial class RollCallDialog() : Dialog<RollCallDraft>("roll-call", 1, () => RollCallJson.Default.RollCallDraft)
{
    /// <summary>So many fit on one card to tick, and so many cards are bearable.</summary>
    private const int APage = 20;
    private const int MostPages = 3;

    public override string Title => Texts.RollCallTitle;
    public override IReadOnlyList<Field> Fields { get; } =
        [new("group"), new("missing", "unclear", "count", "way", "page1", "page2", "page3"), new("unclear"), new("count"), new("way"), new("page1"), new("page2"), new("page3")];

    public override IReadOnlyList<Command> BegunBy => [Command.RollCall];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && (Begins().IsMatch(Folding.Fold(sentence)) || RollCallReading.MeansRoll(sentence));

    protected override RollCallDraft Fill(RollCallDraft draft, Answer answer) => answer.Field switch
    {
        "group" => draft with { Group = answer.Value },
        "way" => draft with { OneByOne = answer.Value is { } way ? way == AttendanceCards.OneByOne : null },
        "missing" => draft with { Missing = Numbers(answer.Value) },
        "unclear" => draft with { Unclear = answer.Value },
        "count" => draft with { Count = Numbers(answer.Value) is [var count] ? count : null },
        "page1" => draft with { Page1 = Numbers(answer.Value) },
        "page2" => draft with { Page2 = Numbers(answer.Value) },
        "page3" => draft with { Page3 = Numbers(answer.Value) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(RollCallDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);
        if (draft.Group is null) return await WhichAsync(eyes, turn);

        var group = CareGroup.Parse(draft.Group);
        if (!await CareRooms.MayAsync(eyes, group, turn)) return End(Texts.NotYourClass);

        var name = await CareRooms.NameAsync(group, turn);
        if (await turn.Programme.RegisterAsync(group, turn.Today, turn.Aborted) is { } taken) return End(AttendanceCards.AlreadyTaken(name, taken, await turn.SchoolAsync()));

        var opens = await CareRooms.OpensAsync(group, turn);
        if (turn.Now < opens) return End(AttendanceCards.NotOpen(name, CareRooms.Clock(opens, await turn.SchoolAsync())));

        var expected = (await CareRooms.RosterAsync(group, turn)).In(group);
        if (expected.Count == 0) return End(Texts.Explain(Refusal.NobodyIsExpected));

        return await NextAsync(draft, new(group, name, expected), turn);
    }

    private async ValueTask<Step> NextAsync(RollCallDraft draft, RoomRoll roll, Turn turn)
    {
        if (draft.OneByOne is true && roll.Waiting.Count <= APage * MostPages)
        {
            if (await NextPageAsync(draft, roll, turn) is { } page) return page;

            var ticked = new[] { draft.Page1, draft.Page2, draft.Page3 }.SelectMany(one => one ?? []).ToHashSet();
            return await ReadBackAsync(roll, [.. roll.Waiting.Where(one => !ticked.Contains(one.Child.Value)).Select(one => one.Child)], turn);
        }

        if (draft.Missing is not { } said) return await AskAsync(roll, null, turn);
        if (draft.Unclear is { } unclear) return await AskAsync(roll, Texts.RollUnclear(unclear), turn);

        IReadOnlyList<ChildId> missing = [.. roll.Waiting.Where(one => said.Contains(one.Child.Value)).Select(one => one.Child)];
        var there = roll.Waiting.Count - missing.Count;
        return draft.Count is { } count && count != there
            ? await AskAsync(roll, Texts.RollCountDiffers(Texts.Number(count), Texts.Number(there), Texts.Number(Math.Abs(count - there))), turn)
            : await ReadBackAsync(roll, missing, turn);
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(RollCallDraft draft, string sentence, Turn turn)
    {
        if (await CareRooms.EyesAsync(turn) is not ({ } eyes, null)) return [];

        List<Answer> read = [];
        var groups = await CareRooms.OfAsync(eyes, turn);
        var group = draft.Group is { } known ? CareGroup.Parse(known) : await GroupInAsync(sentence, groups, turn) ?? await OnlyOneAsync(groups, turn);
        if (group is { } one && draft.Group is null && await CareRooms.MayAsync(eyes, one, turn)) read.Add(new("group", one.ToString()));
        if (OneAfterTheOther().IsMatch(Folding.Fold(sentence))) return [.. read, new("way", AttendanceCards.OneByOne)];
        if (group is not { } room || !await CareRooms.MayAsync(eyes, room, turn)) return read;

        var roster = (await CareRooms.RosterAsync(room, turn)).In(room).Where(child => !child.OnLeave).Select(child => child.Child).ToList();
        var names = await turn.Programme.ChildrenCalledAsync(roster, turn.Aborted);
        if (RollCallReading.Read(sentence, [.. roster.Select(child => new Candidate(child.ToString(), names[child].Name) { IsPerson = true })]) is not { } said) return read;

        return
        [
            .. read,
            new("missing", said.Missing.Count == 0 ? AttendanceCards.Nobody : string.Join(',', said.Missing)),
            new("unclear", said.Unclear.Count == 0 ? null : Texts.List(said.Unclear)),
            new("count", said.Count?.ToString(CultureInfo.InvariantCulture)),
            new("way", null),
        ];
    }

    private static async ValueTask<Step> WhichAsync(OfficeEyes eyes, Turn turn)
    {
        var groups = await CareRooms.OfAsync(eyes, turn);
        if (await OnlyOneAsync(groups, turn) is { } only) return Know("group", only.ToString());
        if (groups.Count == 0) return End(eyes.Office ? Texts.RollWhichClassToo : Texts.NotYourClass);

        List<Option> options = [];
        foreach (var group in groups.Take(APage)) options.Add(new(group.ToString(), await CareRooms.NameAsync(group, turn)));
        return Ask(new("group", AnswerKind.One, QuestionCards.FromList("group", Texts.RollWhich, options, several: false)) { Short = Texts.RollWhich, Options = options });
    }

    /// <summary>The only group, or the only one whose register is still to be taken.</summary>
    private static async ValueTask<CareGroup?> OnlyOneAsync(IReadOnlyList<CareGroup> groups, Turn turn)
    {
        if (groups.Count < 2) return groups.Count == 1 ? groups[0] : null;

        var open = (await turn.Programme.RollCallsAsync(turn.Today, turn.Aborted)).Where(call => call.IsOpen && call.Opens <= turn.Now && groups.Contains(call.Group)).ToList();
        return open is [var one] ? one.Group : null;
    }

    private static async ValueTask<CareGroup?> GroupInAsync(string sentence, IReadOnlyList<CareGroup> groups, Turn turn)
    {
        if (ClassNoticeReading.ClassIn(sentence) is { } @class) return CareGroup.Of(@class);

        foreach (var group in groups.Where(group => group.Club is not null))
        {
            if (sentence.Contains(await CareRooms.NameAsync(group, turn), StringComparison.Ordinal)) return group;
        }

        return null;
    }

    private async ValueTask<Step> AskAsync(RoomRoll roll, string? first, Turn turn)
    {
        var leave = await CareRooms.ShowAsync(roll.OnLeave.Select(one => one.Child), turn.Person!.Value, Name, turn);
        return Ask(AttendanceCards.HowToCall(roll, leave, first, roll.Waiting.Count <= APage * MostPages));
    }

    private async ValueTask<Step?> NextPageAsync(RollCallDraft draft, RoomRoll roll, Turn turn)
    {
        var pages = roll.Waiting.Chunk(APage).ToList();
        IReadOnlyList<int>?[] ticked = [draft.Page1, draft.Page2, draft.Page3];
        for (var page = 0; page < pages.Count; page++)
        {
            if (ticked[page] is not null) continue;

            var children = await CareRooms.ShowAsync(pages[page].Select(one => one.Child), turn.Person!.Value, Name, turn);
            return Ask(AttendanceCards.Tick($"page{page + 1}", roll.Name, children, page + 1, pages.Count));
        }

        return null;
    }

    private async ValueTask<Step> ReadBackAsync(RoomRoll roll, IReadOnlyList<ChildId> missing, Turn turn)
    {
        var me = turn.Person!.Value;
        var (absent, leave) = (await CareRooms.ShowAsync(missing, me, Name, turn), await CareRooms.ShowAsync(roll.OnLeave.Select(one => one.Child), me, Name, turn));
        return new Step.Confirm(AttendanceCards.ReadBack(roll, absent, leave), () => TakeAsync(roll, missing, turn)) { Short = Texts.PleaseCheck };
    }

    private async ValueTask<Step> TakeAsync(RoomRoll roll, IReadOnlyList<ChildId> absent, Turn turn)
    {
        var marks = roll.Expected.ToDictionary(one => one.Child, one => one.OnLeave ? Mark.Leave : absent.Contains(one.Child) ? Mark.Absent : Mark.Present);
        var (outcome, missing) = await TakeRegister.DoAsync(roll.Group, roll.Expected, marks, Name, turn);
        if (outcome is not RegisterOutcome.Taken(var register)) return End(Texts.Explain(((RegisterOutcome.Refused)outcome).Why));

        var lookedFor = await CareRooms.ShowAsync(missing, turn.Person!.Value, Name, turn);
        await NotInTheClubAsync(roll, lookedFor, turn);
        var asked = await LastLesson.AskAsync(lookedFor, Name, turn);
        return End(AttendanceCards.Taken(roll.Name, register, lookedFor, asked, await turn.SchoolAsync(), turn.Now));
    }

    /// <summary>Who still answers for a child that did not reach its club hears it at once.</summary>
    private async ValueTask NotInTheClubAsync(RoomRoll roll, IReadOnlyList<Child> missing, Turn turn)
    {
        if (roll.Group.Club is null) return;

        foreach (var child in missing)
        {
            var day = await turn.Programme.ChildDayAsync(child.Id, turn.Today, turn.Aborted);
            if (day.Responsible?.Person is { } holder && holder != turn.Person) await CareRooms.TellStaffAsync(holder, [child.Id], Name, () => new() { Card = AttendanceCards.DidNotReachClub(child, roll.Name) }, turn);
        }
    }

    private static IReadOnlyList<int>? Numbers(string? value) => value is null ? null
        : [.. value.Split(',').Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)];

    [GeneratedRegex("^(逐个)?点名( |:|,|$)|^roll call |^call the roll", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex("逐个|一个一个|one by one", RegexOptions.CultureInvariant)]
    private static partial Regex OneAfterTheOther();
}

/// <summary>A group and whom it expects: on leave, or waited for.</summary>
internal sealed record RoomRoll(CareGroup Group, string Name, IReadOnlyList<ExpectedChild> Expected)
{
    public IReadOnlyList<ExpectedChild> OnLeave => [.. Expected.Where(one => one.OnLeave)];
    public IReadOnlyList<ExpectedChild> Waiting => [.. Expected.Where(one => !one.OnLeave)];
}
