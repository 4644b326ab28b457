using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Attendance.Paper;

internal sealed record PrintRosterDraft
{
    public string? Class { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PrintRosterDraft))]
internal sealed partial class PrintRosterJson : JsonSerializerContext;

/// <summary>打印名单: a class on paper, for a day without the net; a teacher the own classes, the office any. It says when it was made.</summary>
internal sealed partial class PrintRosterDialog(FileShelf shelf) : Dialog<PrintRosterDraft>("print-roster", 1, () => PrintRosterJson.Default.PrintRosterDraft)
{
    private readonly FileShelf shelf = shelf;

    public override string Title => Texts.PrintRosterTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("class")];
    public override IReadOnlyList<Command> BegunBy => [Command.PrintRoster];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Begins().IsMatch(Folding.Fold(sentence));

    protected override PrintRosterDraft Fill(PrintRosterDraft draft, Answer answer) => answer.Field == "class" ? new() { Class = answer.Value } : draft;

    protected override async ValueTask<Step> NextAsync(PrintRosterDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);

        var classes = eyes.Office ? [.. (await turn.Programme.ClassesAsync(turn.Aborted)).Select(one => one.Id)] : eyes.Classes;
        if (classes.Count == 0) return End(Texts.NotYourClass);
        if (draft.Class is null) return classes is [var only] ? Know("class", only.ToString()) : Ask(Which(classes));
        if (!classes.Select(one => one.ToString()).Contains(draft.Class)) return End(Texts.NotYourClass);

        return await PrintAsync(ClassId.Parse(draft.Class), eyes, turn);
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(PrintRosterDraft draft, string sentence, Turn turn) =>
        new(ClassNoticeReading.ClassIn(sentence) is { } named ? [new("class", named.ToString())] : []);

    private async ValueTask<Step> PrintAsync(ClassId @class, OfficeEyes eyes, Turn turn)
    {
        var group = CareGroup.Of(@class);
        var expected = (await CareRooms.RosterAsync(group, turn)).In(group);
        if (expected.Count == 0) return End(Texts.Explain(Refusal.NobodyIsExpected));

        var school = await turn.SchoolAsync();
        var names = await turn.Programme.ChildrenCalledAsync([.. expected.Select(one => one.Child)], turn.Aborted);
        var phones = eyes.Member.Roles.Sees(Seen.Phone);
        List<RosterLine> lines = [];
        foreach (var one in expected)
        {
            turn.Show(eyes.Member.Id, one.Child, Name, Seen.ChildName, Seen.ClassName, Seen.Attendance, Seen.Pickup);
            if (phones) turn.Show(eyes.Member.Id, one.Child, Name, Seen.GuardianName, Seen.Phone);
            lines.Add(new(names[one.Child].Name, Where(one), phones ? await FetchersAsync(one, turn) : ""));
        }

        var at = Texts.Moment(turn.Now);
        var roster = new PrintedRoster(Texts.PaperTitle(school.Name, Texts.Class(@class), Texts.Day(turn.Today)), Texts.PaperMade(at, turn.PersonName ?? ""), Header(), lines);
        var link = shelf.Put(eyes.Member.Id, File(roster), turn);
        return End(new Card(Texts.PaperReady(Texts.Class(@class), Texts.Number(lines.Count)))
        {
            Texts = [Texts.PaperAsOf(at)],
            Actions = [new(Texts.PaperDownload, Verbs.Say) { Url = link.ToString() }],
        });
    }

    private static MadeFile File(PrintedRoster roster) => PrintFont.Chinese is { } typeface
        ? new("mingdan.pdf", MadeFile.Pdf, new RosterSheet(typeface).ToPdf(roster))
        : new("mingdan.xlsx", MadeFile.Xlsx, Sheet.Write(new Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>)>
        {
            [Texts.PrintRosterTitle] = (roster.Header, [.. roster.Lines.Select((line, index) => (IReadOnlyList<string>)[Texts.Number(index + 1), line.Name, line.Where, "", "", line.Fetchers]), ["", roster.MadeAt, "", "", "", ""]]),
        }));

    private static string Where(ExpectedChild one) =>
        one.OnLeave ? Texts.FactOnLeave
        : one.Club is { } club ? $"{club.Name} {Texts.Time(club.From)}–{Texts.Time(club.To)}"
        : "";

    /// <summary>Who may fetch the child, by relation and last digits, as the gate would match them.</summary>
    private static async ValueTask<string> FetchersAsync(ExpectedChild one, Turn turn) =>
        Texts.List(await PickupHour.FetchersAsync(one.Child, turn));

    private static string[] Header() => ["#", Texts.PaperName, Texts.PaperWhere, Texts.PaperHere, Texts.PaperGone, Texts.PaperFetchers];

    private static Question Which(IReadOnlyList<ClassId> classes)
    {
        IReadOnlyList<Option> options = [.. classes.Select(one => new Option(one.ToString(), Texts.Class(one)))];
        return new("class", AnswerKind.One, QuestionCards.FromList("class", Texts.PrintWhich, options, several: false)) { Short = Texts.PrintWhich, Options = options };
    }

    [GeneratedRegex("^打印.{0,12}名单|^print (the )?(roster|list)", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}
