using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record ComesDraft
{
    public int? Child { get; init; }
    public bool? Reached { get; init; }
    public int? Minutes { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ComesDraft))]
internal sealed partial class ComesJson : JsonSerializerContext;

/// <summary>通了 妈妈说十分钟到: the family of a child who waits was reached and named an hour; the ladder is held until then (五.4).</summary>
internal sealed partial class ComesDialog() : Dialog<ComesDraft>("comes", 1, () => ComesJson.Default.ComesDraft)
{
    private static readonly int[] Offered = [10, 20, 30];

    public override string Title => Texts.ComesTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("reached"), new("minutes")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Said().IsMatch(Folding.Fold(sentence));

    protected override ComesDraft Fill(ComesDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = Number(answer) },
        "reached" => draft with { Reached = answer.Value is null ? null : answer.Value == "yes" },
        "minutes" => draft with { Minutes = Number(answer) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ComesDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);

        var (ladders, here) = (await turn.Programme.UnclaimedAsync(turn.Today, turn.Aborted), await turn.Programme.HereAsync(turn.Today, turn.Aborted));
        var mine = ladders.Where(ladder => eyes.Office || here.Any(day => day.Child == ladder.Child && day.IsWith(eyes.Member.Id))).ToList();
        if (mine.Count == 0) return End(Texts.Explain(Refusal.NobodyIsWaitedFor));
        if (draft.Child is not { } number) return mine is [var only] ? Know("child", only.Child.ToString()) : Ask(await WhichAsync(mine, turn));
        if (mine.Find(ladder => ladder.Child.Value == number) is not { } ladder || await turn.Programme.ChildAsync(ladder.Child, turn.Aborted) is not { } child) return End(Texts.Explain(Refusal.NotInYourCare));

        turn.Show(eyes.Member.Id, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.Pickup);
        var school = await turn.SchoolAsync();
        if (draft.Reached is false) return End(Texts.NotThroughNoted(child.Name, ladder.NextAt is { } next ? CareRooms.Clock(next, school) : CareRooms.Clock(turn.Now, school)));
        if (draft.Minutes is not { } minutes) return Ask(InHowLong(child));

        var comes = turn.Now.AddMinutes(minutes);
        return ladder.Hold(comes, eyes.Member.Id, turn.Now) is { } why
            ? End(Texts.Explain(why))
            : End(Texts.ComesNoted(child.Name, CareRooms.Clock(turn.Now, school), CareRooms.Clock(comes, school), CareRooms.Clock(comes + UnclaimedChild.Grace, school)));
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ComesDraft draft, string sentence, Turn turn)
    {
        var folded = Folding.Fold(sentence);
        var said = Said().Match(folded);
        List<Answer> read = [];
        if (said.Success) read.Add(new("reached", said.Groups["not"].Success ? "no" : "yes"));
        if (said.Groups["id"].Success) read.Add(new("child", said.Groups["id"].Value));
        else if (await NamedAsync(sentence, turn) is { } named) read.Add(new("child", named.ToString()));
        if (Minutes(folded) is { } minutes) read.Add(new("minutes", Texts.Number(minutes)));
        return read;
    }

    private static int? Minutes(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if ((at == 0 || !Numerals.IsDigit(folded[at - 1])) && Durations.At(folded, at) is { } duration) return (int)duration.TotalMinutes;
        }

        return null;
    }

    private static async ValueTask<ChildId?> NamedAsync(string sentence, Turn turn)
    {
        if ((await CareRooms.EyesAsync(turn)).Eyes is null) return null;

        var ids = (await turn.Programme.UnclaimedAsync(turn.Today, turn.Aborted)).Select(ladder => ladder.Child).ToList();
        var names = await turn.Programme.ChildrenCalledAsync(ids, turn.Aborted);
        var found = NameReader.Find(sentence, [.. names.Values.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]);
        return found is Heard<Candidate>.Clear(var one) ? new ChildId(int.Parse(one.Value, CultureInfo.InvariantCulture)) : null;
    }

    private async ValueTask<Question> WhichAsync(IReadOnlyList<UnclaimedChild> ladders, Turn turn)
    {
        var children = await CareRooms.ShowAsync(ladders.Take(6).Select(ladder => ladder.Child), turn.Person!.Value, Name, turn);
        return OneOf("child", Texts.WhichChild, children.Select(child => new Option(AttendanceCards.Id(child), child.Name, child.Name) { IsPerson = true }));
    }

    private static Question InHowLong(Child child) => OneOf("minutes", Texts.ComesWhen(child.Name), Offered.Select(minutes => new Option(Texts.Number(minutes), Texts.InMinutes(Texts.Number(minutes)))));

    private static Question OneOf(string field, string title, IEnumerable<Option> choices)
    {
        IReadOnlyList<Option> options = [.. choices];
        return new(field, AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    private static int? Number(Answer answer) => int.TryParse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^((电话)?(打|接)?通了|got through)( ?(?<id>[0-9]{1,9})$|[ ,，。]|$)|^(?<not>没打通|打不通|没接|not through)( ?(?<id>[0-9]{1,9})$|[ ,，。]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
