using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Policies;

/// <summary>One numbered clause of a paper, under the number by which it is cited: 三.2, 三.5(1), 第七条.</summary>
/// <param name="Id">The path of its numbers; 前言 for what stands before the first one.</param>
/// <param name="Heading">What it is about, in the paper's own words and without its number.</param>
/// <param name="Text">As it is written, with its number, and with the section's title where it is the section's first.</param>
public sealed record Clause(string Id, string Heading, string Text)
{
    public const string Preamble = "前言";

    /// <summary>What the clause says, sentence by sentence: without numbers, titles and its own heading.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];
}

/// <summary>A version of a published paper, split into its clauses.</summary>
public sealed record Paper(DocumentKind Kind, string Title, int Version, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The district's own plan stands before what the school has made of it.</summary>
    public bool IsThePlan => Kind is DocumentKind.Plan;
}

/// <summary>A sentence of a clause: the smallest thing that is cited.</summary>
public sealed class Passage(Paper paper, Clause clause, string sentence)
{
    private const int ShortEnough = 60; // characters

    private readonly string folded = Folding.Fold($"{clause.Heading} {sentence}");

    public Paper Paper { get; } = paper;
    public Clause Clause { get; } = clause;
    public string Sentence { get; } = sentence;

    /// <summary>What is quoted of it, word for word: all of it, or of a long one the part that is about the matter.</summary>
    public string Excerpt { get; private init; } = sentence;

    /// <summary>A line that only leads to a list, "…可以包括：", says nothing by itself.</summary>
    public bool OnlyIntroduces => Sentence[^1] is ':' or '：';

    /// <summary>Heading and sentence, in the script in which words are compared.</summary>
    internal string Folded => folded;

    internal bool Says(string foldedWords) => folded.Contains(foldedWords, StringComparison.Ordinal);

    /// <summary>The same sentence, quoted from the first of its parts that has one of the words to the last.</summary>
    internal Passage About(IReadOnlyList<string> foldedWords)
    {
        if (Sentence.Length <= ShortEnough) return this;

        var plain = Folding.Fold(Sentence);
        var places = foldedWords.Select(words => (From: plain.IndexOf(words, StringComparison.Ordinal), words.Length)).Where(place => place.From >= 0).ToList();
        if (places.Count == 0) return this;

        var from = Sentence.LastIndexOfAny(Commas, places.Min(place => place.From)) + 1;
        var to = Sentence.IndexOfAny(Commas, places.Max(place => place.From + place.Length));
        to = to < 0 ? Sentence.Length : to;
        return new(Paper, Clause, Sentence) { Excerpt = $"{(from > 0 ? "…" : "")}{Sentence.AsSpan(from, to - from)}{(to < Sentence.Length ? "…" : "")}" };
    }

    private static readonly char[] Commas = [',', '，'];
}
