using AfterSchoolBot.Domain;
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
            if (said == Folding.Bare(option.Title) || said == Folding.Bare(option.FoldedName)) return option;
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
            var place = Place(option.Title, said);
            foreach (var alias in option.FoldedAliases)
            {
                if (Place(alias, said) is var other && other >= 0 && (place < 0 || other < place)) place = other;
            }

            if (place == 0) begins.Add(option.Value);
            else if (place > 0) holds.Add(option.Value);
        }

        return begins.Count > 0 ? begins : holds;
    }

    /// <summary>Where in the title; 同意 is within 不同意, but is not what it says.</summary>
    private static int Place(string title, ReadOnlySpan<char> said)
    {
        var words = Folding.Bare(title).AsSpan();
        var at = words.IndexOf(said);
        return at > 0 && words[at - 1] is '不' or '没' or '别' or '未' or '非' ? -1 : at;
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
}
