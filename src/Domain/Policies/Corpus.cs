namespace AfterSchoolBot.Domain.Policies;

/// <summary>The papers in force on a day: the district's plan first, then what the school has published, each in its newest version.</summary>
public sealed class Corpus
{
    private readonly IReadOnlyList<Passage> passages;
    private readonly PassageIndex index;

    public Corpus(IEnumerable<Paper> papers)
    {
        Papers = [.. papers.OrderByDescending(paper => paper.IsThePlan)];
        passages = [.. Papers.SelectMany(paper => paper.Clauses, (paper, clause) => (paper, clause))
            .SelectMany(one => one.clause.Sentences, (one, sentence) => new Passage(one.paper, one.clause, sentence))];
        index = new(passages);
    }

    public static Corpus Empty { get; } = new([]);

    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The first passage that holds all of the words, in whatever script; its clause's heading counts as said.</summary>
    public Passage? Find(IReadOnlyList<string> words, bool inSchoolsPapers = false)
    {
        foreach (var passage in passages)
        {
            if (inSchoolsPapers && passage.Paper.IsThePlan) continue;
            if (words.All(passage.Says)) return passage;
        }

        return null;
    }

    /// <summary>The first clause whose heading holds the word.</summary>
    public Passage? UnderHeading(string word) => passages.FirstOrDefault(passage => Folding.Fold(passage.Clause.Heading).Contains(word, StringComparison.Ordinal));

    /// <summary>What a question has most words in common with, where that is enough to be about it; the best first.</summary>
    public IReadOnlyList<Passage> Search(string question) => index.Search(question);
}
