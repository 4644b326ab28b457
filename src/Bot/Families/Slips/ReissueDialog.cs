using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Families.Slips;

internal sealed record ReissueDraft
{
    public string? Name { get; init; }
    public int? Child { get; init; }
    public int? Guardian { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReissueDraft))]
internal sealed partial class ReissueJson : JsonSerializerContext;

/// <summary>A lost slip is issued anew by the class teacher or the office, who see the guardian before them; the old one is void at once (D7).</summary>
internal sealed class ReissueDialog(FileShelf shelf, PublicAddress address) : Dialog<ReissueDraft>("reissue-code", 1, () => ReissueJson.Default.ReissueDraft)
{
    private readonly FileShelf shelf = shelf;
    private readonly PublicAddress address = address;

    public override string Title => Texts.ReissueTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("name", "child", "guardian"), new("child", "guardian"), new("guardian")];
    public override IReadOnlyList<Command> BegunBy => [Command.ReissueCode];

    protected override ReissueDraft Fill(ReissueDraft draft, Answer answer) => answer.Field switch
    {
        "name" => draft with { Name = answer.Value },
        "child" => draft with { Child = Number(answer) },
        "guardian" => draft with { Guardian = Number(answer) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ReissueDraft draft, Turn turn)
    {
        // a guardian, a guest and any other teacher read the same: how one comes by a new slip
        if (await OfficeEyes.OfAsync(turn) is not { Names: true } eyes) return End(Texts.CodeLost);
        if (draft.Name is null && draft.Child is null) return Ask(ReissueCards.WhoseSlip());
        if (draft.Child is not { } number) return await FindAsync(draft.Name!, eyes, turn);
        if (await turn.Programme.ChildAsync(new(number), turn.Aborted) is not { IsPupil: true } child || !eyes.SeesClass(child.Class)) return End(Texts.NoSuchChildInYours);

        turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName, Domain.Staff.Field.GuardianName);
        var bonds = await turn.Programme.GuardiansOfAsync(child.Id, turn.Aborted);
        if (bonds.Count == 0) return End(Texts.NoGuardianOnRoll);
        if (draft.Guardian is not { } wanted) return bonds is [var only] ? Know("guardian", only.Guardian.ToString()) : Ask(await ReissueCards.WhichGuardianAsync(bonds, turn));
        if (bonds.FirstOrDefault(bond => bond.Guardian.Value == wanted) is not { } bond) return End(Texts.NoGuardianOnRoll);

        var name = (await turn.Programme.PersonAsync(bond.Guardian, turn.Aborted))?.Name ?? "";
        return new Step.Confirm(ReissueCards.ReadBack(child, bond, name), () => IssueAsync(bond.Guardian, turn)) { Short = Texts.PleaseCheck };
    }

    /// <summary>补发登记码 王小明: what follows the word is the name.</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ReissueDraft draft, string sentence, Turn turn)
    {
        var at = sentence.IndexOf('码', StringComparison.Ordinal) is var simplified and >= 0 ? simplified : sentence.IndexOf('碼', StringComparison.Ordinal);
        var name = at < 0 ? "" : sentence[(at + 1)..].Trim(' ', ':', '：', ',', '，');
        return new(draft.Name is null && name.Length is > 1 and < 20 ? [new("name", name)] : []);
    }

    protected override async ValueTask<string?> SayAsync(ReissueDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "guardian" when draft.Guardian is { } guardian => (await turn.Programme.PersonAsync(new(guardian), turn.Aborted))?.Name,
        _ => null,
    };

    private static int? Number(Answer answer) => answer.Value is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Only among the children whom this member of staff sees anyway.</summary>
    private async ValueTask<Step> FindAsync(string name, OfficeEyes eyes, Turn turn)
    {
        var children = await eyes.ChildrenAsync(turn);
        return NameReader.Find(name, [.. children.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]) switch
        {
            Heard<Candidate>.Clear(var one) when children.Count(child => child.Name == children.First(known => known.Id.ToString() == one.Value).Name) == 1 => Know("child", one.Value),
            Heard<Candidate>.Clear(var one) => Which([.. children.Where(child => child.Name == children.First(known => known.Id.ToString() == one.Value).Name)], turn),
            Heard<Candidate>.Doubtful(var one) => Which([children.First(child => child.Id.ToString() == one.Value)], turn),
            Heard<Candidate>.Several(var several) => Which([.. several.Take(ReissueCards.Most).Select(one => children.First(child => child.Id.ToString() == one.Value))], turn),
            _ => End(Texts.NoSuchChildInYours),
        };
    }

    private Step.Ask Which(IReadOnlyList<Child> children, Turn turn)
    {
        foreach (var child in children) turn.Show(turn.Person!.Value, child.Id, Name, Domain.Staff.Field.ChildName, Domain.Staff.Field.ClassName);
        return new(ReissueCards.WhichChild(children));
    }

    private async ValueTask<Step> IssueAsync(PersonId guardian, Turn turn)
    {
        var children = (await turn.Programme.ChildrenOfAsync(guardian, turn.Aborted)).Where(one => one.Child.IsPupil).ToList();
        var (spoken, slip) = (Texts.Spoken, await SlipIssue.IssueAsync(guardian, children, turn.Person, address.Root, turn));
        if (PrintFont.Chinese is not { } typeface) return End(ReissueCards.Issued(slip, null)); // read out, or written down by hand

        Texts.Speak(Texts.Simplified); // the slip is the school's paper and has one script
        var picture = new SlipSheet(typeface).ToPng(slip);
        Texts.Speak(spoken);
        return End(ReissueCards.Issued(slip, shelf.Put(turn.Person!.Value, new("dengjima.png", MadeFile.Png, picture), turn)));
    }
}

internal static class ReissueCards
{
    public const int Most = 8;

    public static Question WhoseSlip() => new("name", AnswerKind.Words, QuestionCards.Words("name", Texts.WhoseSlip, 20)) { Short = Texts.WhoseSlip, MaxLength = 20 };

    public static Question WhichChild(IReadOnlyList<Child> children)
    {
        IReadOnlyList<Option> options = [.. children.Select(child => new Option(child.Id.ToString(), Of(child), child.Name) { IsPerson = true })];
        return new("child", AnswerKind.One, QuestionCards.ByButton(Texts.WhichChild, options)) { Short = Texts.WhichChild, Options = options };
    }

    public static async ValueTask<Question> WhichGuardianAsync(IReadOnlyList<Guardianship> bonds, Turn turn)
    {
        var options = new List<Option>();
        foreach (var bond in bonds)
        {
            var person = await turn.Programme.PersonAsync(bond.Guardian, turn.Aborted);
            options.Add(new(bond.Guardian.ToString(), Texts.ChildInClass(person?.Name ?? "", RegisterCards.Say(bond.Relation)), person?.Name ?? "") { IsPerson = true });
        }

        return new("guardian", AnswerKind.One, QuestionCards.ByButton(Texts.ForWhichGuardian, options)) { Short = Texts.ForWhichGuardian, Options = options };
    }

    public static Card ReadBack(Child child, Guardianship bond, string guardian) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactChild, Of(child)), new(Texts.FactGuardian, Texts.ChildInClass(guardian, RegisterCards.Say(bond.Relation)))],
        Texts = [Texts.SeenFaceToFace],
        Actions = QuestionCards.ToConfirm(Texts.IssueNewSlip, Texts.NotNow),
    };

    public static Card Issued(Slip slip, Uri? link) => new(Texts.SlipIssued(slip.Children))
    {
        Facts = [new(Texts.FactSlipCode, slip.Code), new(Texts.FactSlipUntil, Texts.Day(slip.Until))],
        Texts = [.. link is null ? Array.Empty<string>() : [link.ToString()], Texts.OldSlipIsVoid],
        Actions = link is null ? [] : [new(Texts.OpenSlip, Verbs.Say) { Url = link.ToString() }],
    };

    private static string Of(Child child) => child.PupilNumber is { } number ? $"{OwnChildren.Name(child)} {number}" : OwnChildren.Name(child);
}
