namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>Comparing what was typed with the words on the options, blanks and punctuation left out on both sides.</summary>
internal static class Titles
{
    /// <summary>The very words of an option, or of one of its aliases.</summary>
    public static Candidate? Exact(string text, IReadOnlyList<Candidate> options)
    {
        var said = Folding.Bare(text);
        if (said.Length == 0) return null;

        foreach (var option in options)
        {
            if (said == Folding.Bare(option.FoldedName)) return option;
            foreach (var alias in option.FoldedAliases)
            {
                if (said == Folding.Bare(alias)) return option;
            }
        }

        return null;
    }

    /// <summary>Options whose words begin with, or else hold, what was typed: 没人 for 没人能按时来接. One Chinese character is too little.</summary>
    public static IReadOnlyList<string> Containing(string text, IReadOnlyList<Candidate> options)
    {
        var said = Folding.Bare(text).AsSpan().TrimEnd("的吧啊呀了");
        if (said.Length < 2 || (said.Length < 3 && !Words.IsHan(said[0]))) return [];

        List<string> begins = [], holds = [];
        foreach (var option in options)
        {
            var title = Folding.Bare(option.FoldedName).AsSpan();
            if (title.StartsWith(said)) begins.Add(option.Value);
            else if (title.IndexOf(said) > 0 && !IsRefused(title, said)) holds.Add(option.Value);
        }

        return begins.Count > 0 ? begins : holds;
    }

    /// <summary>Did the text name each of them, rather than say one word that fits them all?</summary>
    public static bool AllNamed(string text, IReadOnlyList<Candidate> options, IReadOnlyList<string> values)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in NameReader.FindAll(text, options))
        {
            if (mention.Who.Count == 1 && mention.How > Closeness.Misspelt) named.Add(mention.Who[0].Value);
        }

        return named.IsSupersetOf(values);
    }

    /// <summary>同意 is within 不同意, but is not what it says.</summary>
    private static bool IsRefused(ReadOnlySpan<char> title, ReadOnlySpan<char> said) => title[title.IndexOf(said) - 1] is '不' or '没' or '别' or '未' or '非';
}
