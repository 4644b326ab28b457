namespace AfterSchoolBot.Domain.Policies;

/// <summary>How people say a thing: 娃, 崽 and kid all mean a child. Kept as data, a line a meaning.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<char, List<(string Words, string Meaning)>> byFirst = [];

    private Lexicon() { }

    public static Lexicon Empty { get; } = new();

    /// <summary>Reads lines of the form <c>child = 娃 孩子 kid</c>; an underscore stands for a blank within an expression.</summary>
    public static Lexicon Parse(string text)
    {
        var lexicon = new Lexicon();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2) throw new FormatException($"A line of the lexicon is 'meaning = words': {line}");

            foreach (var words in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) lexicon.Add(Folding.Fold(words.Replace('_', ' ')), parts[0]);
        }

        return lexicon;
    }

    /// <summary>The meanings that a folded text has words for. An English word counts from its beginning: handicap, handicapped.</summary>
    public IEnumerable<string> MeaningsIn(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!byFirst.TryGetValue(folded[at], out var known)) continue;
            if (char.IsAsciiLetter(folded[at]) && at > 0 && char.IsAsciiLetter(folded[at - 1])) continue;

            foreach (var (words, meaning) in known)
            {
                if (folded.AsSpan(at).StartsWith(words)) yield return meaning;
            }
        }
    }

    private void Add(string words, string meaning)
    {
        if (!byFirst.TryGetValue(words[0], out var known)) byFirst[words[0]] = known = [];
        known.Add((words, meaning));
    }
}
