using System.Globalization;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>Words or a press → a value for the question that stands. Nothing passes that was not offered.</summary>
internal static class Answers
{
    /// <summary>What a press on the standing card answers: its button's value, or what its inputs hold. Empty: nobody offered that.</summary>
    public static IReadOnlyList<Answer> Of(Dialog dialog, Asked asked, CardAnswer press)
    {
        var values = press.Value is { } value
            ? [new(asked.Field, value)]
            : press.Inputs.Where(input => input.Value.Length > 0 && (input.Key == asked.Field || asked.Beside.Contains(input.Key)) && dialog.Fields.Any(field => field.Name == input.Key))
                .Select(input => new Answer(input.Key, input.Value)).ToList();
        var answer = values.Find(candidate => candidate.Field == asked.Field) ?? (asked.SkippedAs is { } skipped ? new(asked.Field, skipped) : null);
        if (answer is null || Checked(asked, answer.Value!) is not { } valid) return [];

        return [new(asked.Field, valid), .. values.Where(other => other.Field != asked.Field).Select(other => other with { Value = Cut(other.Value!, asked.MaxLength) })];
    }

    /// <summary>The words are one of the offered titles, or what a choice is called: then they answer, even if they could also ask for something else.</summary>
    public static bool IsTitle(Asked asked, string text)
    {
        var said = Folding.Fold(text).Trim();
        return asked.Options.Any(option => Folding.Fold(option.Title) == said
            || (asked.Kind is AnswerKind.One or AnswerKind.Several && option.Aliases.Any(alias => Folding.Fold(alias) == said)));
    }

    public static HeardAnswer Read(Asked asked, string text) => asked.Kind switch
    {
        AnswerKind.Words => new HeardAnswer.Value(Cut(text, asked.MaxLength)),
        AnswerKind.Days => ReadDays(asked, text),
        AnswerKind.Several => ReadSeveral(asked, text),
        AnswerKind.Button => ReadButton(asked, text),
        AnswerKind.Confirm => ReadConfirm(asked, text),
        _ => ReadOne(asked, text),
    };

    /// <summary>The words behind what was offered outside a form: 1, 报名.</summary>
    public static string? FromMenu(IReadOnlyList<Option> menu, string text) =>
        menu.Count > 0 && NumberReader.Read(text, menu.Count) is Heard<int>.Clear(var number) ? menu[number - 1].Value : null;

    private static HeardAnswer ReadOne(Asked asked, string text) => asked.Exact ? ReadExactly(asked, text) : AnswerReader.ReadChoice(text, CandidatesOf(asked)) switch
    {
        Heard<string>.Clear(var value) => new HeardAnswer.Value(value),
        Heard<string>.Doubtful(var value) => new HeardAnswer.Unsure(Texts.IsIt(TitleOf(asked, value), TitlesOf(asked))),
        Heard<string>.Several => new HeardAnswer.Unsure(Texts.WhichOf(TitlesOf(asked))),
        _ => HeardAnswer.Nothing,
    };

    private static HeardAnswer ReadExactly(Asked asked, string text)
    {
        if (NumberReader.Read(text, asked.Options.Count) is Heard<int>.Clear(var number)) return new HeardAnswer.Value(asked.Options[number - 1].Value);

        var said = Folding.Bare(text);
        return asked.Options.FirstOrDefault(option => Folding.Bare(option.Title) == said) is { } option ? new HeardAnswer.Value(option.Value) : HeardAnswer.Nothing;
    }

    private static HeardAnswer ReadSeveral(Asked asked, string text) => AnswerReader.ReadChoices(text, CandidatesOf(asked)) switch
    {
        Heard<IReadOnlyList<string>>.Clear(var values) => new HeardAnswer.Value(string.Join(',', values)),
        Heard<IReadOnlyList<string>>.Doubtful or Heard<IReadOnlyList<string>>.Several => new HeardAnswer.Unsure(Texts.ChooseSeveralByNumber(TitlesOf(asked))),
        _ => HeardAnswer.Nothing,
    };

    private static HeardAnswer ReadDays(Asked asked, string text)
    {
        // the reader of days first: 礼拜三 is Wednesday and not the third option; it reads numbers, too
        var heard = WeekdaysReader.Read(text, asked: true);
        if (heard is { AlsoWeekend: true }) return new HeardAnswer.Unsure(Texts.OnlySchoolDays);

        var days = heard?.Days ?? Weekdays.None;
        return days == Weekdays.None || (days & ~OfferedDays(asked)) != Weekdays.None
            ? HeardAnswer.Nothing
            : new HeardAnswer.Value(((int)days).ToString(CultureInfo.InvariantCulture));
    }

    private static HeardAnswer ReadConfirm(Asked asked, string text)
    {
        var confirm = asked.Options[0];
        if (YesNoReader.Confirms(text, confirm.Title)) return new HeardAnswer.Pressed(Verbs.Confirm, null);
        if (ReadButton(asked, text) is HeardAnswer.Pressed button) return button;

        return YesNoReader.Plain(text) is true ? new HeardAnswer.Unsure(Texts.ConfirmByNumber(confirm.Title)) : HeardAnswer.Nothing;
    }

    private static HeardAnswer ReadButton(Asked asked, string text)
    {
        if (NumberReader.Read(text, asked.Options.Count) is Heard<int>.Clear(var number)) return Press(asked.Options[number - 1]);

        return asked.Options.FirstOrDefault(option => Folding.Fold(option.Title) == Folding.Fold(text)) is { } titled ? Press(titled) : HeardAnswer.Nothing;
    }

    private static HeardAnswer.Pressed Press(Option option) =>
        new(option.Aliases is [var verb, ..] ? verb : option.Value, option.Aliases is [var own, ..] && own == option.Value ? null : option.Value);

    private static string? Checked(Asked asked, string value) => asked.Kind switch
    {
        AnswerKind.Words => Cut(value, asked.MaxLength),
        AnswerKind.Several => value.Split(',').All(one => Offers(asked, one)) ? value : null,
        AnswerKind.Days => CheckedDays(asked, value),
        AnswerKind.Confirm or AnswerKind.Button => null,
        _ => Offers(asked, value) ? value : null,
    };

    private static string? CheckedDays(Asked asked, string value)
    {
        var days = Weekdays.None;
        foreach (var one in value.Split(','))
        {
            if (!Offers(asked, one)) return null;
            days |= (Weekdays)int.Parse(one, CultureInfo.InvariantCulture);
        }

        return ((int)days).ToString(CultureInfo.InvariantCulture);
    }

    private static bool Offers(Asked asked, string value) => asked.Options.Any(option => option.Value == value);

    private static Weekdays DayOf(Option option) => (Weekdays)int.Parse(option.Value, CultureInfo.InvariantCulture);

    private static Weekdays OfferedDays(Asked asked) => asked.Options.Aggregate(Weekdays.None, (all, option) => all | DayOf(option));

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static string TitlesOf(Asked asked) => Texts.Options(asked.Options.Select(option => option.Title));

    private static string TitleOf(Asked asked, string value) => asked.Options.First(option => option.Value == value).Title;

    private static Candidate[] CandidatesOf(Asked asked) =>
        [.. asked.Options.Select(option => new Candidate(option.Value, option.Title, [.. option.Aliases]) { IsPerson = option.IsPerson })];
}

/// <summary>What the words meant for the question that stands.</summary>
internal abstract record HeardAnswer
{
    private HeardAnswer() { }

    public static readonly HeardAnswer Nothing = new Other();

    public sealed record Value(string Text) : HeardAnswer;

    /// <summary>The same as a press on that button.</summary>
    public sealed record Pressed(string Verb, string? Text) : HeardAnswer;

    /// <summary>Nearly; this line asks which.</summary>
    public sealed record Unsure(string Line) : HeardAnswer;

    private sealed record Other : HeardAnswer;
}
