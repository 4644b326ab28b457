using System.Collections.Concurrent;

namespace AfterSchoolBot.Domain.Policies;

/// <summary>The papers in force on a day: the district's plan first, then what the school has published, each in its newest version.</summary>
public sealed class Corpus
{
    private readonly IReadOnlyList<Passage> passages;
    private readonly PassageIndex index;
    private readonly ConcurrentDictionary<string, TopicFindings> findings = new(StringComparer.Ordinal);

    public Corpus(IEnumerable<Paper> papers)
    {
        Papers = [.. papers.OrderByDescending(paper => paper.IsThePlan)];
        passages = [.. Papers.SelectMany(paper => paper.Clauses, (paper, clause) => (paper, clause))
            .SelectMany(one => one.clause.Sentences, (one, sentence) => new Passage(one.paper, one.clause, sentence))
            .Where(passage => passage.Sentence != passage.Paper.Title)]; // a title says nothing
        index = new(passages);
    }

    public static Corpus Empty { get; } = new([]);

    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>What these papers hold about a topic: looked for once.</summary>
    public TopicFindings FindingsOf(PolicyTopic topic) => findings.GetOrAdd(topic.Id, _ => new(
        topic,
        topic.Rule is [var first, ..] && Find(first) is not null ? [.. topic.Rule.Select(words => Find(words)).OfType<Passage>().DistinctBy(passage => passage.Sentence).Take(TopicFindings.MostQuoted)] : [],
        [.. topic.Told.Select(words => Find(words, inSchoolsPapers: true)).OfType<Passage>().Take(1)]));

    /// <summary>The first passage that holds all of the words, in whatever script; its clause's heading counts as said.</summary>
    public Passage? Find(IReadOnlyList<string> words, bool inSchoolsPapers = false)
    {
        foreach (var passage in index.MayHold(words))
        {
            if (inSchoolsPapers && passage.Paper.IsThePlan) continue;
            if (words.All(passage.Says)) return passage.About(words);
        }

        return null;
    }

    /// <summary>The first clause whose heading holds the word.</summary>
    public Passage? UnderHeading(string word) => passages.FirstOrDefault(passage => Folding.Fold(passage.Clause.Heading).Contains(word, StringComparison.Ordinal));

    /// <summary>What a question has most words in common with, where that is enough to be about it; the best first.</summary>
    public IReadOnlyList<Passage> Search(string question) => index.Search(question);
}

/// <summary>What the papers in force hold about a topic: the rules' own sentences, and what the school has added to them.</summary>
public sealed record TopicFindings(PolicyTopic Topic, IReadOnlyList<Passage> Rules, IReadOnlyList<Passage> Schools)
{
    internal const int MostQuoted = 2;

    public bool Any => Rules.Count + Schools.Count > 0;
}
