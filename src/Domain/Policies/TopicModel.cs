using System.Numerics;

namespace AfterSchoolBot.Domain.Policies;

/// <summary>A question as somebody might ask it, and what it is about.</summary>
public sealed record TopicExample(string Topic, string Question);

/// <summary>What a question is about, and how sure that is, from 0 to 1.</summary>
public readonly record struct TopicGuess(string Topic, float Sureness);

/// <summary>
/// Tells what a question is about, whatever words it uses: a softmax regression over characters, pairs, sounds and words, learnt at the first
/// use from the examples kept beside the answers. Nothing is stored but the examples; the same examples give the same model.
/// </summary>
public sealed class TopicModel
{
    private const int Rounds = 4;
    private const float Rate = 1f;
    private const float Step = 3f;
    private const float Negligible = 0.003f; // a share so small teaches nothing

    private readonly Lexicon lexicon;
    private readonly string[] topics;
    private readonly Dictionary<ulong, int> signs;
    private readonly float[] rarity;
    private readonly float rarest;
    private readonly sbyte[][] weights;
    private readonly float scale;

    private TopicModel(Lexicon lexicon, string[] topics, Dictionary<ulong, int> signs, float[] rarity, float rarest, float[][] learnt)
    {
        (this.lexicon, this.topics, this.signs, this.rarity, this.rarest) = (lexicon, topics, signs, rarity, rarest);
        scale = learnt.Max(row => row.Max(Math.Abs)) / sbyte.MaxValue;
        weights = [.. learnt.Select(row => Array.ConvertAll(row, weight => (sbyte)MathF.Round(weight / scale)))]; // a quarter of the memory, and as good
    }

    /// <summary>Learns the topics from their examples: about half a second for ten thousand of them.</summary>
    public static TopicModel Learn(IReadOnlyCollection<TopicExample> examples, Lexicon lexicon)
    {
        var topics = examples.Select(example => example.Topic).Distinct().Order(StringComparer.Ordinal).ToArray();
        var topicAt = topics.Select((topic, at) => (topic, at)).ToDictionary(pair => pair.topic, pair => pair.at, StringComparer.Ordinal);
        var signsOf = examples.AsParallel().AsOrdered().Select(example => QuestionSigns.Of(example.Question, lexicon)).ToArray();
        var (signs, rarity) = Rarity(signsOf);
        var rarest = MathF.Log(1 + examples.Count);
        var inputs = signsOf.AsParallel().AsOrdered().Select(all => Weigh(all, signs, rarity, rarest)).ToArray();
        var learnt = signs.Select(_ => new float[topics.Length]).ToArray();
        Descend(learnt, inputs, [.. examples.Select(example => topicAt[example.Topic])], topics.Length);
        return new(lexicon, topics, signs, rarity, rarest, learnt);
    }

    /// <summary>All topics, the likeliest first.</summary>
    public IReadOnlyList<TopicGuess> Rank(string question)
    {
        var scores = new float[topics.Length];
        foreach (var (sign, weight) in Weigh(QuestionSigns.Of(question, lexicon), signs, rarity, rarest))
        {
            var row = weights[sign];
            for (var i = 0; i < scores.Length; i++) scores[i] += row[i] * weight;
        }

        for (var i = 0; i < scores.Length; i++) scores[i] *= scale;
        ToShares(scores);
        var ranked = new TopicGuess[topics.Length];
        for (var i = 0; i < ranked.Length; i++) ranked[i] = new(topics[i], scores[i]);
        Array.Sort(ranked, static (one, other) => other.Sureness.CompareTo(one.Sureness));
        return ranked;
    }

    // a sign seen once may be chance, unless it is a word or a pair: those carry the meaning
    private static (Dictionary<ulong, int> Signs, float[] Rarity) Rarity(HashSet<ulong>[] signsOf)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var sign in signsOf.SelectMany(all => all)) seen[sign] = seen.GetValueOrDefault(sign) + 1;

        var kept = seen.Where(one => one.Value > 1 || QuestionSigns.IsTelling(one.Key)).ToList();
        return (
            kept.Select((one, at) => (one.Key, at)).ToDictionary(pair => pair.Key, pair => pair.at),
            [.. kept.Select(one => MathF.Log(1 + (signsOf.Length / (float)one.Value)))]);
    }

    /// <summary>The known signs by their rarity, the whole question being of length one: what is not known makes the rest weigh less.</summary>
    private static List<(int Sign, float Weight)> Weigh(HashSet<ulong> all, Dictionary<ulong, int> signs, float[] rarity, float rarest)
    {
        const float UnknownCounts = 0.5f;
        var known = new List<(int Sign, float Weight)>(all.Count);
        var length = 0f;
        foreach (var sign in all)
        {
            if (signs.TryGetValue(sign, out var at))
            {
                known.Add((at, rarity[at]));
                length += rarity[at] * rarity[at];
            }
            else if (QuestionSigns.IsTelling(sign))
            {
                length += UnknownCounts * rarest * rarest;
            }
        }

        length = MathF.Sqrt(length);
        for (var i = 0; i < known.Count; i++) known[i] = (known[i].Sign, known[i].Weight / length);
        return known;
    }

    private static void Descend(float[][] learnt, List<(int Sign, float Weight)>[] inputs, int[] topicOf, int topics)
    {
        const int Seed = 7; // any: the order only must not be that of the file
        var order = Enumerable.Range(0, inputs.Length).ToArray();
#pragma warning disable CA5394 // nothing secret: a fixed shuffle, so that the same examples give the same model
        var random = new Random(Seed);
        var shares = new float[topics];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = Step * (0.02f + (Rate * (1 - (round / (float)Rounds))));
            foreach (var at in order)
            {
                Array.Clear(shares);
                foreach (var (sign, weight) in inputs[at]) Add(shares, learnt[sign], weight);
                ToShares(shares);
                shares[topicOf[at]] -= 1;
                var wrong = Enumerable.Range(0, topics).Where(topic => MathF.Abs(shares[topic]) > Negligible).ToArray();
                foreach (var (sign, weight) in inputs[at])
                {
                    var row = learnt[sign];
                    foreach (var topic in wrong) row[topic] -= rate * weight * shares[topic];
                }
            }
        }
#pragma warning restore CA5394
    }

    private static void Add(float[] to, float[] values, float times)
    {
        var factor = new Vector<float>(times);
        var i = 0;
        for (; i + Vector<float>.Count <= to.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(to, i) + (new Vector<float>(values, i) * factor)).CopyTo(to, i);
        }

        for (; i < to.Length; i++) to[i] += values[i] * times;
    }

    private static void ToShares(float[] scores)
    {
        var most = scores.Max();
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }
}
