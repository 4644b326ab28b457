using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record CorrectMarkDraft
{
    public string? Name { get; init; }
    public int? Child { get; init; }
    public Mark? Mark { get; init; }
    public RevisionReason? Why { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CorrectMarkDraft))]
internal sealed partial class CorrectMarkJson : JsonSerializerContext;

/// <summary>A mark of a closed register was wrong: which child, what it is, why from a short list; the register keeps both (五.4).</summary>
internal sealed partial class CorrectMarkDialog() : Dialog<CorrectMarkDraft>("correct-register", 1, () => CorrectMarkJson.Default.CorrectMarkDraft)
{
    public override string Title => Texts.CorrectRegisterTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("name", "child", "mark", "why"), new("child", "mark", "why"), new("mark", "why"), new("why")];
    public override IReadOnlyList<Command> BegunBy => [Command.CorrectRegister];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Begins().IsMatch(Folding.Fold(sentence));

    protected override CorrectMarkDraft Fill(CorrectMarkDraft draft, Answer answer) => answer.Field switch
    {
        "name" => draft with { Name = answer.Value },
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "mark" => draft with { Mark = Enum.TryParse<Mark>(answer.Value, out var mark) ? mark : null },
        "why" => draft with { Why = Enum.TryParse<RevisionReason>(answer.Value, out var why) ? why : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(CorrectMarkDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);
        if (draft.Child is null) return draft.Name is { } name ? await FindAsync(name, eyes, turn) : Ask(WhichChild());
        if (await LineAsync(new(draft.Child.Value), eyes, turn) is not { } line) return End(Texts.Explain(Refusal.NotOnThisRegister));

        turn.Show(eyes.Member.Id, line.Child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName, Domain.Staff.Field.Attendance);
        if (draft.Mark is not { } mark) return Ask(OneOf("mark", Texts.CorrectToWhat(line.Child.Name, AttendanceWords.Of(line.Mark)), Enum.GetValues<Mark>().Where(one => one != line.Mark).Select(one => (one.ToString(), AttendanceWords.Of(one)))));
        if (mark == line.Mark) return End(Texts.Explain(Refusal.MarkStandsAlready));
        if (mark is Mark.LeftEarly && line.Day.IsHere) return End(Texts.AtTheGateFirst(line.Child.Name));
        if (draft.Why is not { } why) return ReasonsFor(mark) is [var only] ? Know("why", only.ToString()) : Ask(OneOf("why", Texts.CorrectWhy, ReasonsFor(mark).Select(one => (one.ToString(), AttendanceWords.Of(one)))));

        return new Step.Confirm(ReadBack(line, mark, why), () => ReviseAsync(line, mark, why, turn)) { Short = Texts.PleaseCheck };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(CorrectMarkDraft draft, string sentence, Turn turn)
    {
        var match = Begins().Match(Folding.Fold(sentence));
        var name = match.Groups["who"].Value.Trim();
        return new(draft.Child is null && name.Length > 1 ? [new("name", name)] : []);
    }

    protected override async ValueTask<string?> SayAsync(CorrectMarkDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "mark" => draft.Mark is { } mark ? AttendanceWords.Of(mark) : null,
        "why" => draft.Why is { } why ? AttendanceWords.Of(why) : null,
        _ => null,
    };

    /// <summary>Only among the children of registers that were taken today and are one's own.</summary>
    private static async ValueTask<Step> FindAsync(string name, OfficeEyes eyes, Turn turn)
    {
        var registers = await turn.Programme.RegistersOfDayAsync(turn.Today, turn.Aborted);
        var own = await CareRooms.OfAsync(eyes, turn);
        var ids = registers.Where(register => eyes.Office || own.Contains(register.Group)).SelectMany(register => register.Lines).Select(line => line.Child).Distinct().ToList();
        var names = await turn.Programme.ChildrenCalledAsync(ids, turn.Aborted);
        return NameReader.Find(name, [.. names.Values.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]) switch
        {
            Heard<Candidate>.Clear(var one) => Know("child", one.Value),
            Heard<Candidate>.Doubtful(var one) => Know("child", one.Value), // shown in full before anything happens
            Heard<Candidate>.Several(var several) => Ask(Which(several.Select(one => names[new(int.Parse(one.Value, CultureInfo.InvariantCulture))]), turn)),
            _ => End(Texts.Explain(Refusal.NotOnThisRegister)),
        };
    }

    private static async ValueTask<MarkedChild?> LineAsync(ChildId id, OfficeEyes eyes, Turn turn)
    {
        if (await turn.Programme.ChildAsync(id, turn.Aborted) is not { } child) return null;

        var own = await CareRooms.OfAsync(eyes, turn);
        var register = (await turn.Programme.RegistersOfDayAsync(turn.Today, turn.Aborted))
            .Where(one => one.MarkOf(id) is not null && (eyes.Office || own.Contains(one.Group)))
            .OrderBy(one => one.Group.Club is not null).FirstOrDefault();
        return register?.MarkOf(id) is { } mark ? new(child, register, mark, await turn.Programme.ChildDayAsync(id, turn.Today, turn.Aborted)) : null;
    }

    private async ValueTask<Step> ReviseAsync(MarkedChild line, Mark mark, RevisionReason why, Turn turn)
    {
        var me = turn.Person!.Value;
        var group = line.Register.Group;
        var missing = await turn.Programme.MissingChildren.FindAsync([line.Child.Id, turn.Today], turn.Aborted);
        var refused = mark switch
        {
            Mark.Present => group.Club is null ? line.Day.Arrive(me, group, turn.Now) : line.Day.ReceiveInto(group, me, turn.Now),
            Mark.Absent or Mark.Leave when line.Day.IsHere => line.Day.Strike(me, turn.Now),
            _ => null,
        } ?? line.Register.Revise(line.Child.Id, mark, why, me, turn.Now);
        if (refused is { } no) return End(Texts.Explain(no));

        if (mark is Mark.Absent && missing is null) turn.Programme.MissingChildren.Add(new(line.Child.Id, turn.Today, group, me, turn.Now));
        else if (mark is Mark.Absent && !missing!.IsMissing) missing.LookAgain(turn.Now);
        else if (missing is { IsMissing: true }) await Finding.DoneAsync(missing, mark is Mark.Present ? FoundHow.InTheRoom : FoundHow.WithTheFamily, Name, turn);
        if (mark is Mark.Absent) await LastLesson.AskAsync([line.Child], Name, turn);
        return End(new Card(Texts.Corrected(line.Child.Name, AttendanceWords.Of(line.Mark), AttendanceWords.Of(mark)))
        {
            Texts = [Texts.OldMarkStays],
            Actions = mark is Mark.Absent ? AttendanceCards.FoundButtons([line.Child]) : [],
        });
    }

    private static Question WhichChild() =>
        new("name", AnswerKind.Words, QuestionCards.Words("name", Texts.CorrectWhom, 20)) { Short = Texts.CorrectWhom, MaxLength = 20 };

    private static Question Which(IEnumerable<Child> children, Turn turn)
    {
        var shown = children.Take(6).ToList();
        foreach (var child in shown) turn.Show(turn.Person!.Value, child.Id, "correct-register", Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName);
        return OneOf("child", Texts.WhichChild, shown.Select(child => (child.Id.ToString(), OwnChildren.Name(child))));
    }

    private static Question OneOf(string field, string title, IEnumerable<(string Value, string Title)> choices)
    {
        IReadOnlyList<Option> options = [.. choices.Select(choice => new Option(choice.Value, choice.Title))];
        return new(field, AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    private static Card ReadBack(MarkedChild line, Mark mark, RevisionReason why) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(line.Child)),
            new(Texts.FactMark, Texts.FromTo(AttendanceWords.Of(line.Mark), AttendanceWords.Of(mark))),
            new(Texts.FactWhy, AttendanceWords.Of(why)),
        ],
        Texts = [Texts.OldMarkStays],
        Actions = QuestionCards.ToConfirm(Texts.CorrectConfirm, Texts.NotNow),
        Source = Texts.Source("五.4"),
    };

    private static IReadOnlyList<RevisionReason> ReasonsFor(Mark mark) => mark switch
    {
        Mark.Present => [RevisionReason.CameLater, RevisionReason.WasElsewhere, RevisionReason.MarkedWrongly],
        Mark.Leave => [RevisionReason.LeaveWasKnown, RevisionReason.MarkedWrongly],
        Mark.LeftEarly => [RevisionReason.WentEarly],
        _ => [RevisionReason.MarkedWrongly],
    };

    [GeneratedRegex("^(改点名|更正点名|点名点错了|correct the register:?) ?(?<who>.{2,20})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    private sealed record MarkedChild(Child Child, Register Register, Mark Mark, ChildDay Day);
}
