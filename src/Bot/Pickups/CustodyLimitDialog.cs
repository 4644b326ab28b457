using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record CustodyLimitDraft
{
    /// <summary>As the office writes it; looked for among the children of the school.</summary>
    public string? Name { get; init; }
    public int? Child { get; init; }

    /// <summary>g102 a guardian, l7 a limit that is to be lifted, or the words "other".</summary>
    public string? Who { get; init; }

    /// <summary>The name of somebody who is not on the roll.</summary>
    public string? Adult { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CustodyLimitDraft))]
internal sealed partial class CustodyLimitJson : JsonSerializerContext;

/// <summary>The office enters, from papers it keeps itself, to whom a child is not given, and lifts it. No reason is asked for; nobody else reads it (五.4, D7).</summary>
internal sealed class CustodyLimitDialog() : Dialog<CustodyLimitDraft>("custody-limit", 1, () => CustodyLimitJson.Default.CustodyLimitDraft)
{
    private const string Other = "other";

    public override string Title => Texts.CustodyLimitTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("name", "child", "who", "adult"), new("child", "who", "adult"), new("who", "adult"), new("adult")];
    public override IReadOnlyList<Command> BegunBy => [Command.CustodyLimit];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AfterWord(sentence) is not null;

    protected override CustodyLimitDraft Fill(CustodyLimitDraft draft, Answer answer) => answer.Field switch
    {
        "name" => draft with { Name = answer.Value },
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "who" => draft with { Who = answer.Value },
        "adult" => draft with { Adult = answer.Value?.Trim() },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(CustodyLimitDraft draft, Turn turn)
    {
        // a guardian, a guest and a teacher read the same: that the school's staff does this
        if (await OfficeEyes.OfAsync(turn) is not { Office: true } eyes || !(await turn.SchoolAsync()).IsLedBy(eyes.Member.Id)) return End(Texts.NotForYou);
        if (!eyes.Names) return End(Texts.Explain(Refusal.VettingNotValid));
        if (draft.Name is null && draft.Child is null) return Ask(new("name", AnswerKind.Words, QuestionCards.Words("name", Texts.LimitForWhichChild, 20, Texts.LimitIsForTheOffice)) { Short = Texts.LimitForWhichChild, MaxLength = 20 });
        if (draft.Child is not { } number) return await FindAsync(draft.Name!, eyes, turn);
        if (await turn.Programme.ChildAsync(new(number), turn.Aborted) is not { } child) return End(Texts.NoSuchChildInYours);

        turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.GuardianName, Seen.Pickup);
        var limits = await turn.Programme.LimitsOfAsync(child.Id, turn.Aborted);
        if (draft.Who is not { } who) return Ask(await WhoAsync(child, limits, turn));
        if (limits.FirstOrDefault(limit => limit.Stands && who == Key(limit)) is { } standing) return ToLift(child, standing, turn);
        if (who == Other && draft.Adult is null) return Ask(new("adult", AnswerKind.Words, QuestionCards.Words("adult", Texts.LimitForWhom, AuthorisedAdult.LongestName)) { Short = Texts.LimitForWhom, MaxLength = AuthorisedAdult.LongestName });

        var guardian = (await turn.Programme.GuardiansOnRollAsync(child.Id, turn.Aborted)).FirstOrDefault(one => who == $"g{one.Bond.Guardian}");
        var name = guardian?.Name ?? draft.Adult ?? "";
        return new Step.Confirm(ReadBack(child, guardian is null ? name : Texts.PickupAdult(RegisterCards.Say(guardian.Bond.Relation), name)), () => EnterAsync(child, guardian, name, limits, turn)) { Short = Texts.PleaseCheck };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(CustodyLimitDraft draft, string sentence, Turn turn) =>
        new(draft.Name is null && AfterWord(sentence) is { Length: > 1 and <= 20 } name ? [new("name", name)] : []);

    protected override async ValueTask<string?> SayAsync(CustodyLimitDraft draft, string field, Turn turn) => field switch
    {
        "name" => draft.Name,
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "adult" => draft.Adult,
        _ => null,
    };

    private static string? AfterWord(string sentence)
    {
        var folded = Folding.Fold(sentence).TrimStart();
        foreach (var word in (string[])["接送限制", "custody limit"])
        {
            if (folded.StartsWith(word, StringComparison.Ordinal)) return sentence.TrimStart()[word.Length..].Trim(' ', ':', '：', ',', '，');
        }

        return null;
    }

    private static string Key(CustodyLimit limit) => string.Create(CultureInfo.InvariantCulture, $"l{limit.Number}");

    private async ValueTask<Step> FindAsync(string name, OfficeEyes eyes, Turn turn)
    {
        var children = await eyes.ChildrenAsync(turn);
        IReadOnlyList<Child> meant = NameReader.Find(name, [.. children.Select(child => new Candidate(child.Id.ToString(), child.Name) { IsPerson = true })]) switch
        {
            Heard<Candidate>.Clear(var one) => [.. children.Where(child => child.Name == one.Name)],
            Heard<Candidate>.Doubtful(var one) => [.. children.Where(child => child.Id.ToString() == one.Value)],
            Heard<Candidate>.Several(var several) => [.. several.Take(ReissueCards.Most).Select(one => children.First(child => child.Id.ToString() == one.Value))],
            _ => [],
        };
        foreach (var child in meant) turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName);
        return meant switch
        {
            [] => End(Texts.NoSuchChildInYours),
            [var only] when only.Name == name.Trim() => Know("child", only.Id.ToString()),
            _ => Ask(ReissueCards.WhichChild(meant)),
        };
    }

    private static async ValueTask<Question> WhoAsync(Child child, IReadOnlyList<CustodyLimit> limits, Turn turn)
    {
        var guardians = await turn.Programme.GuardiansOnRollAsync(child.Id, turn.Aborted);
        IReadOnlyList<Option> options =
        [
            .. limits.Where(limit => limit.Stands).Select(limit => new Option(Key(limit), Texts.LiftLimit(limit.Name), limit.Name)),
            .. guardians.Where(one => !limits.Any(limit => limit.Stands && limit.Person == one.Bond.Guardian)).Select(one => new Option($"g{one.Bond.Guardian}", Texts.PickupAdult(RegisterCards.Say(one.Bond.Relation), one.Name), one.Name)),
            new(Other, Texts.LimitSomebodyElse),
        ];
        var title = Texts.LimitWho(OwnChildren.Name(child));
        return new("who", AnswerKind.One, QuestionCards.FromList("who", title, options, several: false, Texts.LimitIsForTheOffice)) { Short = title, Options = options };
    }

    private static Card ReadBack(Child child, string adult) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactChild, OwnChildren.Name(child)), new(Texts.FactNotGivenTo, adult)],
        Texts = [Texts.LimitIsForTheOffice],
        Actions = QuestionCards.ToConfirm(Texts.EnterLimit, Texts.DoNotEnterLimit),
        Source = Texts.Source("五.4"),
    };

    private static Step.Confirm ToLift(Child child, CustodyLimit limit, Turn turn)
    {
        var card = new Card(Texts.LimitWillBeLifted(OwnChildren.Name(child), limit.Name)) { Actions = [new(Texts.LiftLimit(limit.Name), Verbs.Confirm) { Primary = true }, new(Texts.KeepLimit, Verbs.Cancel)] };
        return new(card, () => LiftAsync(child, limit, turn)) { Short = card.Title, Content = $"lift {limit.Number}" };
    }

    private static async ValueTask<Step> LiftAsync(Child child, CustodyLimit limit, Turn turn) =>
        End(limit.Lift(await turn.SchoolAsync(), turn.Person!.Value, turn.Now) is { } why ? Texts.Explain(why) : Texts.LimitIsLifted(OwnChildren.Name(child), limit.Name));

    private static async ValueTask<Step> EnterAsync(Child child, GuardianOnRoll? guardian, string name, IReadOnlyList<CustodyLimit> known, Turn turn)
    {
        var number = await turn.Programme.NextPickupNumberAsync(turn.Aborted);
        switch (CustodyLimit.Enter(number, child, guardian?.Bond.Guardian, name, guardian?.PhoneEnding, known, await turn.SchoolAsync(), turn.Person!.Value, turn.Now))
        {
            case LimitOutcome.Entered(var limit):
                turn.Programme.CustodyLimits.Add(limit);
                return End(Texts.LimitIsEntered(OwnChildren.Name(child), name));
            case LimitOutcome.Refused(var why):
                return End(Texts.Explain(why));
            default:
                throw new InvalidOperationException("No answer.");
        }
    }
}
