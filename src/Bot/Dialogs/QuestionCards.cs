using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>The usual shapes of a question's card, so that every form asks alike.</summary>
internal static class QuestionCards
{
    /// <summary>A few short choices, one button each: one tap answers.</summary>
    public static Card ByButton(string title, IReadOnlyList<Option> options) => new(title)
    {
        Actions = [.. options.Select(option => new CardAction(option.Title, Verbs.Answer, option.Value)), .. WaysOut],
        Twin = Twin(title, [], Texts.Options(options.Select(option => option.Title))),
    };

    /// <summary>One or several from a list, then [Next]. Nothing is chosen beforehand.</summary>
    public static Card FromList(string field, string title, IReadOnlyList<Option> options, bool several, params IReadOnlyList<string> texts) => new(title)
    {
        Texts = texts,
        Inputs =
        [
            new ChoiceInput(field, title, [.. options.Select(option => new CardChoice(option.Value, option.Title))], several)
            {
                Required = true,
                Problem = several ? Bot.Texts.PleaseChooseSome : Bot.Texts.PleaseChoose,
            },
        ],
        Actions = [new(Bot.Texts.Next, Verbs.Answer) { Primary = true }, .. WaysOut],
        Twin = Twin(title, texts, Numbers(options, several)),
    };

    /// <summary>The person's own words.</summary>
    public static Card Words(string field, string title, int longest, params IReadOnlyList<string> texts) => new(title)
    {
        Texts = texts,
        Inputs = [new TextInput(field, title, longest, Long: true) { Required = true, Problem = Bot.Texts.WriteALine }],
        Actions = [new(Bot.Texts.Next, Verbs.Answer) { Primary = true }, .. WaysOut],
        Twin = Twin(title, texts, ""),
    };

    /// <summary>Confirm, change, or let it be: the way out is as big as the way in.</summary>
    public static IReadOnlyList<CardAction> ToConfirm(string confirm, string letItBe) =>
    [
        new(confirm, Verbs.Confirm) { Primary = true },
        new(Texts.Change, Verbs.Change),
        new(letItBe, Verbs.Cancel),
    ];

    private static IReadOnlyList<CardAction> WaysOut =>
    [
        new(Texts.Back, Verbs.Back) { IgnoresInputs = true },
        new(Texts.Cancel, Verbs.Cancel) { IgnoresInputs = true },
    ];

    private static string Numbers(IReadOnlyList<Option> options, bool several)
    {
        var titles = Texts.Options(options.Select(option => option.Title));
        return several ? Texts.ChooseSeveralByNumber(titles) : Texts.ChooseByNumber(titles);
    }

    private static string Twin(string title, IReadOnlyList<string> texts, string numbers) =>
        string.Join('\n', new[] { title }.Concat(texts).Append(numbers).Where(line => line.Length > 0));
}
