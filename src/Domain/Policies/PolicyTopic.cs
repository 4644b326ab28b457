namespace AfterSchoolBot.Domain.Policies;

/// <summary>
/// A thing that people ask about. It holds no rule itself: it knows by which words the rule is found in whatever papers are in force, and how
/// an answer begins when it is found.
/// </summary>
public sealed record PolicyTopic(string Id)
{
    /// <summary>Words of the rules; each group is looked for in one sentence. The first must be found for the lead to be said.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rule { get; init; } = [];

    /// <summary>Words that would settle what the plan leaves open, looked for in the school's own papers.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Told { get; init; } = [];

    /// <summary>A word of the clause that comes nearest when nothing answers.</summary>
    public string? Near { get; init; }

    /// <summary>Not a matter of the rules, but of manners: other people's children, orders to the machine.</summary>
    public bool Refuses { get; init; }

    /// <summary>How the answer begins, by language: zh-Hans, zh-Hant, en.</summary>
    public IReadOnlyDictionary<string, string> Leads { get; init; } = new Dictionary<string, string>();

    /// <summary>The rule is known to leave something open, and the lead says what.</summary>
    public bool LeavesOpen { get; init; }

    /// <summary>Reads the topics' file: [id], then lines of rule, told, near, open, refuse and of the leads.</summary>
    /// <exception cref="FormatException">A line is none of these; the message holds it.</exception>
    public static IReadOnlyList<PolicyTopic> Parse(string text)
    {
        var topics = new List<PolicyTopic>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[') topics.Add(new(line.Trim('[', ']')));
            else topics[^1] = topics[^1].With(line);
        }

        return topics;
    }

    private PolicyTopic With(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = at < 0 ? throw new FormatException($"[{Id}] {line}") : (line[..at].Trim(), line[(at + 1)..].Trim());
        return key switch
        {
            "rule" => this with { Rule = Groups(value) },
            "told" => this with { Told = Groups(value) },
            "near" => this with { Near = value },
            "open" => this with { LeavesOpen = true },
            "refuse" => this with { Refuses = true },
            "hans" => WithLead("zh-Hans", value),
            "hant" => WithLead("zh-Hant", value),
            "en" => WithLead("en", value),
            _ => throw new FormatException($"[{Id}] {line}"),
        };
    }

    private PolicyTopic WithLead(string language, string lead) =>
        this with { Leads = new Dictionary<string, string>(Leads) { [language] = lead } };

    private static IReadOnlyList<IReadOnlyList<string>> Groups(string value) =>
        [.. value.Split('|', StringSplitOptions.TrimEntries).Select(group => group.Split('+', StringSplitOptions.TrimEntries).Select(Folding.Fold).ToArray())];
}
