namespace AfterSchoolBot.Domain.Policies;

/// <summary>
/// BM25 over characters and pairs of characters, for what no topic covers: the words of a notice that the school has just published. Only a
/// passage that has most of what is particular in the question is an answer to it.
/// </summary>
internal sealed class PassageIndex
{
    private const float K = 1.2f;
    private const float B = 0.5f;
    private const float Enough = 0.5f; // of the weight of the question's pairs; below, the likeness is chance
    private const float UnknownCounts = 0.5f; // a pair that no paper has: some always lie across two words

    private const int FewEnough = 50;
    private const float TooCommon = 0.25f; // of the passages: such a character tells nothing, and costs most

    private readonly IReadOnlyList<Passage> passages;
    private readonly Dictionary<string, List<(int Passage, int Times)>> postings = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly float meanLength;

    public PassageIndex(IReadOnlyList<Passage> passages)
    {
        this.passages = passages;
        lengths = new int[passages.Count];
        for (var at = 0; at < passages.Count; at++)
        {
            var terms = Terms(passages[at].Folded).ToList();
            lengths[at] = terms.Count;
            foreach (var term in terms.CountBy(term => term))
            {
                if (!postings.TryGetValue(term.Key, out var list)) postings[term.Key] = list = [];
                list.Add((at, term.Value));
            }
        }

        meanLength = passages.Count == 0 ? 1 : (float)lengths.Average();
    }

    public IReadOnlyList<Passage> Search(string question)
    {
        var terms = Terms(Folding.Fold(question)).Distinct().ToList();
        var scores = new Dictionary<int, (float Score, float Covered)>();
        var whole = 0f;
        foreach (var term in terms)
        {
            var found = postings.GetValueOrDefault(term);
            if (found is not null && found.Count > Math.Max(FewEnough, passages.Count * TooCommon)) continue;

            var rarity = MathF.Log(1 + ((passages.Count - (found?.Count ?? 0) + 0.5f) / ((found?.Count ?? 0) + 0.5f)));
            if (term.Length > 1) whole += found is null ? UnknownCounts * rarity : rarity;
            foreach (var (at, times) in found ?? [])
            {
                var (score, covered) = scores.GetValueOrDefault(at);
                var likeness = rarity * times * (K + 1) / (times + (K * (1 - B + (B * lengths[at] / meanLength))));
                scores[at] = (score + likeness, covered + (term.Length > 1 ? rarity : 0));
            }
        }

        return [.. scores.Where(one => whole > 0 && one.Value.Covered >= Enough * whole).OrderByDescending(one => one.Value.Score).ThenBy(one => one.Key).Take(2).Select(one => passages[one.Key])];
    }

    /// <summary>The passages, in their order, that may hold all the words: those with the rarest of their pairs.</summary>
    public IEnumerable<Passage> MayHold(IReadOnlyList<string> foldedWords)
    {
        List<(int Passage, int Times)>? fewest = null;
        foreach (var pair in foldedWords.SelectMany(Terms).Where(term => term.Length > 1))
        {
            if (!postings.TryGetValue(pair, out var found)) return [];
            if (fewest is null || found.Count < fewest.Count) fewest = found;
        }

        return fewest is null ? passages : fewest.Select(one => passages[one.Passage]);
    }

    // characters and pairs; of English, words
    private static IEnumerable<string> Terms(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(folded[at]))
            {
                var from = at;
                while (at + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[at + 1])) at++;
                if (at - from > 1) yield return folded[from..(at + 1)];
            }
            else if (char.IsLetter(folded[at]))
            {
                yield return folded[at..(at + 1)];
                if (at + 1 < folded.Length && char.IsLetter(folded[at + 1]) && !char.IsAsciiLetter(folded[at + 1])) yield return folded.Substring(at, 2);
            }
        }
    }
}
