namespace AfterSchoolBot.Domain.Programmes;

/// <summary>What became of a paragraph from one version to the next.</summary>
public enum ParagraphFate
{
    Kept,
    Removed,
    Added,
}

/// <summary>A paragraph of a published text, and what became of it.</summary>
public sealed record ParagraphChange(ParagraphFate Fate, string Text);

/// <summary>Two wordings of a paper side by side, paragraph by paragraph: what was taken out, what came in, what stayed.</summary>
public static class TextChanges
{
    /// <summary>In the order of the new wording; what was taken out stands where it stood.</summary>
    public static IReadOnlyList<ParagraphChange> Between(string? before, string? after)
    {
        var (old, now) = (Paragraphs(before), Paragraphs(after));
        var common = LongestCommon(old, now);
        var changes = new List<ParagraphChange>();
        var (at, to) = (0, 0);
        while (at < old.Length || to < now.Length)
        {
            if (at < old.Length && to < now.Length && old[at] == now[to])
            {
                changes.Add(new(ParagraphFate.Kept, now[to]));
                (at, to) = (at + 1, to + 1);
            }
            else if (at < old.Length && (to == now.Length || common[at + 1][to] >= common[at][to + 1]))
            {
                changes.Add(new(ParagraphFate.Removed, old[at++]));
            }
            else
            {
                changes.Add(new(ParagraphFate.Added, now[to++]));
            }
        }

        return changes;
    }

    private static string[] Paragraphs(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many paragraphs two rests have in common, in the same order.</summary>
    private static int[][] LongestCommon(string[] old, string[] now)
    {
        int[][] common = [.. Enumerable.Range(0, old.Length + 1).Select(_ => new int[now.Length + 1])];
        for (var at = old.Length - 1; at >= 0; at--)
        {
            for (var to = now.Length - 1; to >= 0; to--)
            {
                common[at][to] = old[at] == now[to] ? common[at + 1][to + 1] + 1 : Math.Max(common[at + 1][to], common[at][to + 1]);
            }
        }

        return common;
    }
}
