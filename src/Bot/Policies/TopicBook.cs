using System.Collections.Frozen;
using System.Text;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Policies;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>How people ask, as it is kept beside the program: topics with their answers, the lexicon, and the examples from which the model learns.</summary>
internal static class TopicBook
{
    private const int FewestTopics = 3; // a name that an example has is about one thing
    private const string Folder = "AfterSchoolBot.Bot.Policies.Topics.";

    private static readonly Lazy<IReadOnlyDictionary<string, PolicyTopic>> Parsed = new(() =>
        PolicyTopic.Parse(Read("answers.txt")).ToDictionary(topic => topic.Id, StringComparer.Ordinal));

    private static readonly Lazy<TopicModel> Learnt = new(() => TopicModel.Learn([.. Examples()], Lexicon.Parse(Read("lexicon.txt"))));

    private static readonly Lazy<Task> Learning = new(() => Task.Factory.StartNew(() => Learnt.Value, default, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    private static readonly Lazy<FrozenSet<string>> CommonSpeech = new(() => Examples()
        .SelectMany(example => Speech(Folding.Fold(example.Question)).Distinct().Select(word => (word, example.Topic)))
        .GroupBy(pair => pair.word, pair => pair.Topic)
        .Where(word => word.Distinct().Count() >= FewestTopics)
        .Select(word => word.Key)
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What the rules are asked about, by id. A topic of the examples that is not here is a matter of somebody else, or small talk.</summary>
    public static IReadOnlyDictionary<string, PolicyTopic> Topics => Parsed.Value;

    /// <summary>Learnt at the first question; the host has it learnt while nobody waits.</summary>
    public static TopicModel Model => Learnt.Value;

    /// <summary>Whether a question can be looked up at once; else who asks waits for <see cref="LearnAsync"/>, and nobody's turn with them.</summary>
    public static bool IsLearnt => Learnt.IsValueCreated;

    /// <summary>Learns, on a thread of its own: some seconds of work, done once however many ask meanwhile.</summary>
    public static Task LearnAsync() => Learning.Value;

    /// <summary>Whether a pair of characters or a word is common speech: several of our own examples, about several things, have it.</summary>
    public static bool IsCommon(string foldedWord) => CommonSpeech.Value.Contains(foldedWord);

    /// <summary>The files asked-*.txt: [topic], then a question a line.</summary>
    public static IEnumerable<TopicExample> Examples()
    {
        var topic = "";
        foreach (var file in typeof(TopicBook).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder + "asked-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (var line in ReadResource(file).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (line[0] == '[') topic = line.Trim('[', ']');
                else yield return new(topic, line);
            }
        }
    }

    private static IEnumerable<string> Speech(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiLetter(folded[at]))
            {
                var word = Words.LatinRun(folded, at);
                yield return folded.Substring(at, word);
                at += word - 1;
            }
            else if (at + 1 < folded.Length && Words.IsHan(folded[at]) && Words.IsHan(folded[at + 1]))
            {
                yield return folded.Substring(at, 2);
            }
        }
    }

    private static string Read(string file) => ReadResource(Folder + file);

    private static string ReadResource(string name)
    {
        using var stream = typeof(TopicBook).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
