using AfterSchoolBot.Domain;
namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Which of a question's options a typed answer chooses: by its number, its words, the beginning of its words, or a name with a slip in it.</summary>
/// <remarks>
/// Options are in the order shown, for the number counts them. A question about an option (书法要钱吗) and a refusal of it (不选书法) choose nothing.
/// Days of the week: ask <see cref="WeekdaysReader"/> first. An effect: ask <see cref="YesNoReader.Confirms"/>, never this.
/// </remarks>
internal static class AnswerReader
{
    private static readonly string[] Refusals = ["不选", "不要", "不想要", "不想选", "不是", "不太", "不", "没", "别", "唔要", "唔系", "唔", "冇", "not", "don't want", "no"];

    private static readonly string[] Joints = [.. WeekdayWords.Joints, " ", "。", ";", "还要", "也要"];

    private static readonly string[] Lists = ["、", "和", "跟", "与", "及", "还有", "&", "+", "and"];

    /// <param name="text">What was typed.</param>
    /// <param name="options">As numbered on the card.</param>
    /// <param name="yes">The option that a plain yes means (1 记上), if one does.</param>
    /// <param name="no">The option that a plain no means (2 不用), if one does.</param>
    public static Heard<string> ReadChoice(string text, IReadOnlyList<Candidate> options, string? yes = null, string? no = null)
    {
        if (Titles.Exact(text, options) is { } exact) return new Heard<string>.Clear(exact.Value);

        var numbered = NumberReader.Read(text, options.Count);
        if (numbered is not Heard<int>.Nothing) return ByNumber(numbered, options);

        var plain = YesNoReader.Plain(text);
        if (plain == true && yes is not null) return new Heard<string>.Clear(yes);
        if (plain == false && no is not null) return new Heard<string>.Clear(no);
        if (plain is not null || Words.Asks(text)) return Heard<string>.None;

        return ByWords(text, options);
    }

    /// <summary>All that are chosen, each once, in the order of the options; an empty list when none of them is wanted.</summary>
    public static Heard<IReadOnlyList<string>> ReadChoices(string text, IReadOnlyList<Candidate> options)
    {
        if (Titles.Exact(text, options) is { } exact) return new Heard<IReadOnlyList<string>>.Clear([exact.Value]);

        switch (NumberReader.ReadSeveral(text, options.Count))
        {
            case Heard<IReadOnlyList<int>>.Clear { Value: var numbers }: return new Heard<IReadOnlyList<string>>.Clear(ValuesOf(numbers, options));
            case Heard<IReadOnlyList<int>>.Doubtful { Value: var numbers }: return new Heard<IReadOnlyList<string>>.Doubtful(ValuesOf(numbers, options));
            default: break;
        }

        if (Words.Asks(text)) return Heard<IReadOnlyList<string>>.None;

        var parts = ByParts(text, options);
        if (parts is not Heard<IReadOnlyList<string>>.Nothing) return parts;

        // of a list only a part was understood: 没人接、其他
        var listed = Words.AnyIn(Folding.Fold(text), Lists);
        return ByWords(text, options) switch
        {
            Heard<string>.Clear { Value: var one } when !listed => new Heard<IReadOnlyList<string>>.Clear([one]),
            Heard<string>.Clear { Value: var one } => new Heard<IReadOnlyList<string>>.Doubtful([one]),
            Heard<string>.Doubtful { Value: var one } => new Heard<IReadOnlyList<string>>.Doubtful([one]),
            Heard<string>.Several { Values: var several } when Titles.AllNamed(text, options, several) => new Heard<IReadOnlyList<string>>.Clear(several),
            _ => Heard<IReadOnlyList<string>>.None,
        };
    }

    private static Heard<string> ByNumber(Heard<int> number, IReadOnlyList<Candidate> options) => number switch
    {
        Heard<int>.Clear { Value: var one } => new Heard<string>.Clear(options[one - 1].Value),
        Heard<int>.Doubtful { Value: var one } => new Heard<string>.Doubtful(options[one - 1].Value),
        Heard<int>.Several { Values: var several } => new Heard<string>.Several(ValuesOf(several, options)),
        _ => Heard<string>.None,
    };

    private static Heard<string> ByWords(string text, IReadOnlyList<Candidate> options)
    {
        var begun = Titles.Containing(text, options);
        if (begun.Count > 0) return OneOf(begun);

        var folded = Folding.Fold(text);
        var (sure, all) = (false, new List<string>());
        foreach (var mention in NameReader.FindAll(folded, options))
        {
            if (Words.AnyBefore(folded, mention.Start, Refusals) && !Words.AnyBefore(folded, mention.Start, ["要不"])) continue;
            sure |= mention.How > Closeness.Misspelt;
            foreach (var candidate in mention.Who)
            {
                if (!all.Contains(candidate.Value)) all.Add(candidate.Value);
            }
        }

        return all.Count == 1 && !sure ? new Heard<string>.Doubtful(all[0]) : OneOf(InOrder(all, options));
    }

    /// <summary>没人接、其他: each part by itself, and all of them must be understood.</summary>
    private static Heard<IReadOnlyList<string>> ByParts(string text, IReadOnlyList<Candidate> options)
    {
        var folded = Folding.Fold(text);
        var chosen = new List<string>();
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && Words.AnyAt(folded, end, Joints) == 0) end++;
            if (end > at)
            {
                if (ReadChoice(folded[at..end], options) is not Heard<string>.Clear { Value: var one }) return Heard<IReadOnlyList<string>>.None;
                if (!chosen.Contains(one)) chosen.Add(one);
            }

            at = end < folded.Length ? end + Words.AnyAt(folded, end, Joints) : end;
        }

        return chosen.Count == 0 ? Heard<IReadOnlyList<string>>.None : new Heard<IReadOnlyList<string>>.Clear(InOrder(chosen, options));
    }

    private static Heard<string> OneOf(IReadOnlyList<string> values) => values.Count switch
    {
        0 => Heard<string>.None,
        1 => new Heard<string>.Clear(values[0]),
        _ => new Heard<string>.Several(values),
    };

    private static List<string> InOrder(List<string> values, IReadOnlyList<Candidate> options)
    {
        var ordered = new List<string>(values.Count);
        foreach (var option in options)
        {
            if (values.Contains(option.Value)) ordered.Add(option.Value);
        }

        return ordered;
    }

    private static List<string> ValuesOf(IReadOnlyList<int> numbers, IReadOnlyList<Candidate> options)
    {
        var values = new List<string>(numbers.Count);
        foreach (var number in numbers) values.Add(options[number - 1].Value);
        return values;
    }
}
