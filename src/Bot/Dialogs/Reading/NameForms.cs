using System.Collections.Frozen;

using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

internal readonly record struct Hit(Candidate Who, Closeness How, int Start, int Length, bool WithSurname);

/// <summary>The forms in which one name may be written, looked for in a folded text.</summary>
internal static class NameForms
{
    // one letter away from a name and yet a word of its own
    private static readonly FrozenSet<string> EverydayWords = Words.Set(
        "many", "make", "more", "that", "than", "then", "with", "will", "when", "what", "like", "late", "date", "want", "went", "have", "here", "there", "they", "this", "name", "same",
        "some", "come", "home", "time", "over", "even", "ever", "every", "just", "only", "very", "from", "much", "must", "most", "park", "dark", "mark", "card", "care", "love", "live",
        "life", "left", "sign", "stay", "pick", "been", "does", "days", "week", "well", "next", "note", "also", "able", "about", "after", "again", "club", "class", "chess", "dance",
        "please", "thanks", "school", "teacher", "mother", "father", "later", "enter", "other", "water", "paper", "money", "many", "back", "need", "kind", "than", "your", "year");

    private static readonly FrozenSet<string> OrdinaryPairs = Words.Set(
        "小时", "小学", "小孩", "小心", "小组", "小班", "小区", "小儿", "小人", "小声", "小吃", "小子", "小朋", "小数", "小说", "小路", "小生", "阿公", "阿爸", "阿妈",
        "天天", "人人", "常常", "年年", "家家", "好好", "慢慢", "妈妈", "爸爸", "爷爷", "奶奶", "公公", "婆婆", "宝宝", "哥哥", "弟弟", "姐姐", "妹妹", "日日", "多多", "看看", "试试", "想想", "谢谢", "女儿", "男儿");

    public static void Collect(string folded, Candidate candidate, ref List<Hit>? hits)
    {
        Phrase(folded, candidate, candidate.FoldedName, ref hits);
        foreach (var alias in candidate.FoldedAliases) Phrase(folded, candidate, alias, ref hits);

        if (candidate.IsPerson && candidate.Given.Length > 0)
        {
            if (candidate.IsChinese) ChineseGiven(folded, candidate, ref hits);
            else Latin(folded, candidate, candidate.Given, Closeness.Given, ref hits);
        }

        if (candidate.IsChinese) Misspelt(folded, candidate, ref hits);
    }

    private static void Phrase(string folded, Candidate candidate, string phrase, ref List<Hit>? hits)
    {
        if (phrase.Length == 0) return;
        for (var at = Words.Find(folded, phrase); at >= 0; at = Words.Find(folded, phrase, at + phrase.Length)) Add(ref hits, candidate, Closeness.Whole, at, phrase.Length, true);

        if (Words.IsLatin(phrase[0]) && !phrase.Contains(' ', StringComparison.Ordinal)) Latin(folded, candidate, phrase, Closeness.Whole, ref hits);
    }

    /// <summary>The word itself, or one letter away from it when it has four letters or more.</summary>
    private static void Latin(string folded, Candidate candidate, ReadOnlySpan<char> name, Closeness exact, ref List<Hit>? hits)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var length = Words.LatinRun(folded, at);
            if (length == 0) continue;

            var word = folded.AsSpan(at, length);
            if (word.SequenceEqual(name)) Add(ref hits, candidate, exact, at, length, true);
            else if (IsSlip(word, name)) Add(ref hits, candidate, Closeness.Misspelt, at, length, true);

            at += length;
        }
    }

    private static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> name) =>
        word.Length >= 4 && name.Length >= 4 && Spelling.WithinOne(word, name) && !EverydayWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static void ChineseGiven(string folded, Candidate candidate, ref List<Hit>? hits)
    {
        var given = candidate.Given;
        if (given.Length > 1)
        {
            for (var at = 0; at + given.Length <= folded.Length; at++)
            {
                if (folded.AsSpan(at).StartsWith(given)) Add(ref hits, candidate, Closeness.Given, at, given.Length, false);
            }
        }

        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (!IsPetName(folded[at], folded[at + 1], given)) continue;

            var pair = folded.AsSpan(at, 2);
            if (OrdinaryPairs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair)) continue;
            Add(ref hits, candidate, pair is "明明" ? Closeness.Misspelt : Closeness.PetName, at, 2, false); // also 「after all」
        }
    }

    /// <summary>小桐 阿桐 桐桐 桐儿 桐仔 桐宝; of the first character only 雨雨, for 小雨 may be somebody's own name. 一一 is a list of numbers.</summary>
    private static bool IsPetName(char first, char second, ReadOnlySpan<char> given)
    {
        if (Numerals.IsDigit(first) || Numerals.IsDigit(second)) return false;
        if (first == second) return first == given[^1] || first == given[0];

        return second == given[^1] ? first is '小' or '阿' : first == given[^1] && second is '儿' or '仔' or '宝' or '娃';
    }

    /// <summary>
    /// Same length, one character that only sounds or looks like the right one; in a name of three and more two such. The surname must be right in
    /// a name of two: 「黎明」 is no 李明.
    /// </summary>
    private static void Misspelt(string folded, Candidate candidate, ref List<Hit>? hits)
    {
        var name = candidate.FoldedName.AsSpan();
        for (var at = 0; at + name.Length <= folded.Length; at++)
        {
            if (candidate.IsPerson && name.Length == 2 && folded[at] != name[0]) continue;
            if (Differs(folded.AsSpan(at, name.Length), name) is var wrong and > 0 && wrong <= (name.Length > 2 ? 2 : 1)) Add(ref hits, candidate, Closeness.Misspelt, at, name.Length, true);
        }

        var given = candidate.Given;
        if (given.Length < 2) return;
        for (var at = 0; at + given.Length <= folded.Length; at++)
        {
            if (Differs(folded.AsSpan(at, given.Length), given) == 1) Add(ref hits, candidate, Closeness.Misspelt, at, given.Length, false);
        }
    }

    /// <summary>How many characters are only alike; -1 when one is quite another.</summary>
    private static int Differs(ReadOnlySpan<char> written, ReadOnlySpan<char> name)
    {
        var wrong = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (written[i] == name[i]) continue;
            if (!Sounds.Alike(written[i], name[i])) return -1;
            wrong++;
        }

        return wrong;
    }

    private static void Add(ref List<Hit>? hits, Candidate candidate, Closeness how, int start, int length, bool withSurname) =>
        (hits ??= []).Add(new Hit(candidate, how, start, length, withSurname));
}
