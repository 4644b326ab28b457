using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>What a teacher's sentence says of those before her: who is not there, which words fit nobody or more than one, and how many she counted.</summary>
internal sealed record SaidOfRoom(IReadOnlyList<string> Missing, IReadOnlyList<string> Unclear, int? Count);

/// <summary>除了何雨同都到了, 都到了, 到了30个 没到何雨桐, everyone but Oliver is here.</summary>
internal static partial class RollCallReading
{
    /// <summary>It speaks of a whole room, so it can mean nothing else.</summary>
    public static bool MeansRoll(string sentence) => Folding.Fold(sentence) is var folded && !Words.Asks(sentence) && (All().IsMatch(folded) || Except().IsMatch(folded) || OnlyCounted().IsMatch(folded));

    /// <summary>Only among those whom the roster names; null: it says nothing of the room.</summary>
    public static SaidOfRoom? Read(string sentence, IReadOnlyList<Candidate> roster)
    {
        var folded = Folding.Fold(sentence);
        int? count = Counted().Match(folded) is { Success: true } counted && Numerals.Read(counted.Groups["n"].ValueSpan, out _) is var number and > 0 ? number : null;
        List<string> missing = [], unclear = [];
        var named = Except().Matches(folded).Concat(NotThere().Matches(folded)).Select(match => match.Groups["who"].Value.Trim()).Where(words => words.Length > 0).Distinct().ToList();
        foreach (var piece in named.SelectMany(words => Between().Split(words)).Select(word => word.Trim()).Where(word => word.Length > 0)) Sort(piece, roster, missing, unclear);

        if (named.Count == 0 && count is null && !All().IsMatch(folded)) return null;
        return named.Count == 0 && !All().IsMatch(folded) && count is null ? null : new([.. missing.Distinct()], [.. unclear.Distinct()], count);
    }

    private static void Sort(string piece, IReadOnlyList<Candidate> roster, List<string> missing, List<string> unclear)
    {
        var mentions = NameReader.FindAll(piece, roster);
        if (mentions.Count == 0) unclear.Add(piece);
        foreach (var mention in mentions)
        {
            if (mention.Who.Count == 1) missing.Add(mention.Who[0].Value);
            else unclear.Add(piece.Substring(mention.Start, mention.Length));
        }
    }

    [GeneratedRegex("都到(了|齐)|都来(了|齐)|都在|到齐|全到|全部到|全来|一个不少|人齐了|(everyone|everybody|all)( of them)?( is| are)? (here|present)", RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex("(除了?|除开)(?<who>[^都其外]{1,60}?)(以外|之外|外)?[,，]? ?(其他|其余|其它|全|都)|(everyone|everybody|all)( is here| are here)? (but|except|except for) (?<who>.+?)( is here| are here| here| present|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Except();

    [GeneratedRegex("(没到|没来|没有到|没有来|未到|不在|缺|missing:?|absent:?) ?(?<who>[^,，。;；的了]{2,40})|(^|[,，。;；个人 ])(?<who>[^,，。;；个人 ]{2,12})(没到|没来|没有到|不在)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotThere();

    [GeneratedRegex("(到了?|来了?|在) ?(?<n>[0-9]{1,2}|[一二两三四五六七八九十]{1,3}) ?(个|人|名)|(?<n>[0-9]{1,2}) (are )?(here|present)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    // 来一个 may be a club that somebody wants
    [GeneratedRegex("^(到了?|来了|实到) ?([0-9]{1,2}|[一二两三四五六七八九十]{1,3}) ?(个|人|名)(人|孩子|学生)?($|[ ,，。;；])|^[0-9]{1,2} (are )?(here|present)", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCounted();

    [GeneratedRegex(" and | 和 |[,，、和跟与及]| ", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
