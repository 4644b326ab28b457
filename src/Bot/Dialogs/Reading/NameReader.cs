using AfterSchoolBot.Domain;
namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>How sure it is that a name was meant. Stronger is greater.</summary>
internal enum Closeness
{
    /// <summary>One character wrong: 何雨同, Olivr.</summary>
    Misspelt = 1,

    /// <summary>小桐, 桐桐, 桐儿 for 何雨桐.</summary>
    PetName = 2,

    /// <summary>小明 for 王小明.</summary>
    Given = 3,

    /// <summary>The name itself, or an alias.</summary>
    Whole = 4,
}

/// <summary>One place in the text that names somebody. Several in Who: two children in the room are called 小明.</summary>
internal readonly record struct NameMention(IReadOnlyList<Candidate> Who, Closeness How, int Start, int Length);

/// <summary>
/// Whom or what of the given candidates a text names. Only the candidates one is entitled to are ever compared, so nothing is learnt of others. A
/// misspelt name is Doubtful: it is shown in full, never taken silently.
/// </summary>
internal static class NameReader
{
    // before 小明 they say that another 小明 is meant; left out are those that are also everyday words: 和 任 谢 程 史 易 许 康
    private const string Surnames = "王李张刘陈杨赵黄吴徐孙胡朱郭梁宋郑韩唐冯董萧袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴汪姜范姚谭廖邹熊陆郝孔崔毛邱秦顾侯邵孟汤尹黎乔贺赖龚";

    /// <summary>The one meant; Several when one word fits more than one, or when more than one is named.</summary>
    public static Heard<Candidate> Find(string text, IReadOnlyList<Candidate> candidates)
    {
        var mentions = FindAll(text, candidates);
        if (mentions.Count == 0) return Heard<Candidate>.None;

        var who = new List<Candidate>();
        var best = Closeness.Misspelt;
        foreach (var mention in mentions)
        {
            best = mention.How > best ? mention.How : best;
            foreach (var candidate in mention.Who)
            {
                if (!who.Contains(candidate)) who.Add(candidate);
            }
        }

        if (who.Count > 1) return new Heard<Candidate>.Several(who);
        return best == Closeness.Misspelt ? new Heard<Candidate>.Doubtful(who[0]) : new Heard<Candidate>.Clear(who[0]);
    }

    /// <summary>Every place that names one of them, from left to right: 「除了何雨同和唐欣都到了」 has two.</summary>
    public static IReadOnlyList<NameMention> FindAll(string text, IReadOnlyList<Candidate> candidates)
    {
        var folded = Folding.Fold(text);
        List<Hit>? hits = null;
        foreach (var candidate in candidates) NameForms.Collect(folded, candidate, ref hits);
        if (hits is null) return [];

        // the strongest reading of a place drives out the weaker ones that overlap it
        hits.Sort(static (a, b) => a.How != b.How ? b.How.CompareTo(a.How) : a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Start.CompareTo(b.Start));
        var mentions = new List<NameMention>();
        foreach (var hit in hits)
        {
            var overlapped = mentions.FindIndex(known => hit.Start < known.Start + known.Length && known.Start < hit.Start + hit.Length);
            if (overlapped < 0)
            {
                if (!IsAnother(folded, hit)) mentions.Add(new NameMention([hit.Who], hit.How, hit.Start, hit.Length));
            }
            else if (mentions[overlapped] is var known && known.How == hit.How && known.Start == hit.Start && known.Length == hit.Length && !known.Who.Contains(hit.Who))
            {
                mentions[overlapped] = known with { Who = [.. known.Who, hit.Who] };
            }
        }

        mentions.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    /// <summary>张小明 is not 王小明: a given name behind another surname is another child, of whom nothing may be said.</summary>
    private static bool IsAnother(string folded, Hit hit) =>
        hit.How != Closeness.Whole
        && hit.Start > 0
        && hit.Who.IsPerson
        && !hit.WithSurname
        && Surnames.Contains(folded[hit.Start - 1], StringComparison.Ordinal)
        && hit.Who.Surname is not []
        && folded[hit.Start - 1] != hit.Who.Surname[^1];
}
