using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Families;

/// <summary>What is known of a registration so far. The code itself is kept only until it has been looked up; then its hash.</summary>
internal sealed record RegisterDraft
{
    public string? Code { get; init; }
    public string? Slip { get; init; }
    public RegisterWords? Said { get; init; }
}

/// <summary>With what words the code is asked for.</summary>
internal enum RegisterWords
{
    Hello,
    Again,
    NotAccepted,
    NamesBindNobody,
    Lost,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RegisterDraft))]
internal sealed partial class RegisterJson : JsonSerializerContext;

/// <summary>The code of the paper slip binds this chat to a guardian, after the guardian has said that the child is the right one; then consent (D7).</summary>
internal sealed class RegisterDialog() : Dialog<RegisterDraft>("register", 1, () => RegisterJson.Default.RegisterDraft)
{
    public override string Title => Texts.Registering;
    public override IReadOnlyList<Field> Fields { get; } = [new("code")];
    public override IReadOnlyList<Command> BegunBy => [Command.Register];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is null && RegistrationCode.Read(sentence) is not null;

    protected override RegisterDraft Fill(RegisterDraft draft, Answer answer) => answer.Field switch
    {
        "code" => draft with { Code = answer.Value, Slip = null },
        "slip" => draft with { Slip = answer.Value, Code = null },
        "said" => draft with { Said = Enum.Parse<RegisterWords>(answer.Value!), Code = null, Slip = null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(RegisterDraft draft, Turn turn)
    {
        if (turn.Person is not null) return await AlreadyAsync(draft, turn);

        return draft switch
        {
            { Slip: { } slip } => await ReadBackAsync(slip, turn),
            { Code: SlipReading.Teacher } => new Step.Begin("leave-word"),
            { Code: SlipReading.Again } => Say(RegisterWords.Again),
            { Code: SlipReading.Lost } => Say(RegisterWords.Lost),
            { Code: SlipReading.Name } => Say(RegisterWords.NamesBindNobody),
            { Code: { } code } => await TryAsync(code, turn),
            { Said: { } said } => Ask(RegisterCards.Code(said, (await turn.SchoolAsync()).OfficeHours)),
            _ => Say(RegisterWords.Hello),
        };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(RegisterDraft draft, string sentence, Turn turn) =>
        new(SlipReading.Read(sentence, asked: draft.Said is not null) is { } code ? [new("code", code)] : []);

    protected override async ValueTask<string?> StandingAsync(RegisterDraft draft, Turn turn) =>
        draft.Slip is not null && await SlipAsync(draft.Slip, turn) is not null ? Texts.WrongSlip : null;

    private static Step.Know Say(RegisterWords words) => new(new("said", words.ToString()));

    /// <summary>One try of the day, right or wrong. A wrong, a used, an expired and a void code are told alike.</summary>
    private static async ValueTask<Step> TryAsync(string code, Turn turn)
    {
        var attempts = await turn.Programme.CodeAttemptsAsync(turn.Account, turn.Today, turn.Aborted);
        if (attempts.Try() is { } why) return End($"{Texts.Explain(why)}\n{Texts.CodeLost}");

        var hash = RegistrationCode.HashOf(code);
        return await SlipAsync(hash, turn) is null ? Say(RegisterWords.NotAccepted) : Know("slip", hash);
    }

    private static async ValueTask<Step> ReadBackAsync(string hash, Turn turn)
    {
        if (await SlipAsync(hash, turn) is not { } slip) return Say(RegisterWords.NotAccepted);

        return new Step.Confirm(RegisterCards.ReadBack(slip.Children), () => BindAsync(slip, turn)) { Short = Texts.IsThisYou };
    }

    /// <summary>A slip that binds: the code is good, and the roll names its guardian for a child still.</summary>
    private static async ValueTask<GoodSlip?> SlipAsync(string hash, Turn turn)
    {
        if (await turn.Programme.RegistrationCodeAsync(hash, turn.Aborted) is not { } code) return null;
        if (code.Check(turn.Now) is not CodeOutcome.Bound(var guardian)) return null;

        var children = await turn.Programme.ChildrenOfAsync(guardian, turn.Aborted);
        return children.Count == 0 ? null : new(code, children);
    }

    private static ValueTask<Step> BindAsync(GoodSlip slip, Turn turn)
    {
        if (slip.Code.Use(turn.Now) is not CodeOutcome.Bound(var guardian)) return new(Say(RegisterWords.NotAccepted));

        turn.Bind(guardian);
        return new(new Step.End(new() { Text = RegisterCards.Bound(slip.Children) }) { Then = new("consent") });
    }

    private static async ValueTask<Step> AlreadyAsync(RegisterDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        var standing = children.Count == 0 ? null : Texts.AlreadyRegistered(Texts.List(children.Select(one => OwnChildren.Name(one.Child))));
        return End(draft.Code is null && standing is not null ? standing : $"{standing}\n{Texts.AnotherAdultsCode}".TrimStart());
    }

    private sealed record GoodSlip(RegistrationCode Code, IReadOnlyList<GuardedChild> Children);
}
