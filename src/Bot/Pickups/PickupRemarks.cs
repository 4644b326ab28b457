using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What families shall bring or mind, in the teacher's words: 带伞, 请排队, bring an umbrella.</summary>
internal static partial class PickupRemarks
{
    public const int Longest = 60;

    public static string? In(string sentence, IReadOnlyList<string> rooms)
    {
        var folded = Folding.Fold(sentence);
        if (Bring().Match(folded) is { Success: true } bring && !NotNeeded().IsMatch(folded[..bring.Index])) return sentence.Substring(bring.Index, bring.Length).Trim();

        foreach (Match clause in Clauses().Matches(folded))
        {
            if (Begins().Match(clause.Value) is not { Success: true } begins) continue;

            var (at, length) = (clause.Index + begins.Length, clause.Length - begins.Length);
            var words = sentence.Substring(at, length).Trim();
            if (words.Length is > 1 and <= Longest && !SaysWhereOrWhen(clause.Value, rooms)) return words;
        }

        return null;
    }

    private static bool SaysWhereOrWhen(string clause, IReadOnlyList<string> rooms) =>
        TimeReader.FindAll(clause).Count > 0 || PickupPlaces.FindAll(clause, rooms).Count > 0 || Fetch().IsMatch(clause);

    [GeneratedRegex("[^,。;!? \n]+|[a-z' ]{12,}")]
    private static partial Regex Clauses();

    [GeneratedRegex("^(请|麻烦|让|叫|提醒|辛苦)(各位|大家|所有)?(家长|爸妈|爸爸妈妈)?(们|朋友)?(都|务必|一定|记得|注意)?|^ ?(please|kindly|ask (the )?(parents|families) to|remind (the )?(parents|families) to) ")]
    private static partial Regex Begins();

    [GeneratedRegex("(带|备|穿|拿|戴)(好|上|着|把|件|一把|个|一件)?(雨伞|雨衣|雨披|雨鞋|水杯|水壶|外套|厚衣服|接送卡|接送证|校牌|口罩|帽子|手电|遮|伞|擎)((和|、|或|跟|以及)(雨伞|雨衣|雨披|雨鞋|水杯|水壶|外套|接送卡|接送证|校牌|口罩|帽子|手电|伞))*|(bring|take|wear) (an? |your |the |their )?(umbrellas?|raincoats?|rain ?coats?|pick-?up cards?|water( bottles?)?|coats?|jackets?|masks?|hats?)( and (an? |your |the |their )?(umbrellas?|raincoats?|pick-?up cards?|water|coats?|masks?|hats?))*")]
    private static partial Regex Bring();

    [GeneratedRegex("(不用|不必|不需要|无需|唔使|别|no need to|don't) ?(再)?$")]
    private static partial Regex NotNeeded();

    [GeneratedRegex("接|领|放学|集合|通知|告诉|知道|pick|collect|fetch|come to|go to")]
    private static partial Regex Fetch();
}
