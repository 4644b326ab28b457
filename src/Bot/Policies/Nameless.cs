using System.Text;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>
/// A question as it may leave the house (D22): only what our own examples know as words stays; a name, an id, a phone and whatever else nobody
/// else has ever asked with becomes …. So no list of names is needed, and none is forgotten.
/// </summary>
internal static class Nameless
{
    private const char Unknown = '…';
    private const int LongestNumber = 2; // digits: hours and grades are asked about, ids and phones are longer

    public static string Of(string question)
    {
        var folded = Folding.Fold(SensitiveReader.Mask(question));
        var kept = new bool[folded.Length];
        for (var at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiLetter(folded[at]))
            {
                var word = Words.LatinRun(folded, at);
                var known = TopicBook.IsCommon(folded.Substring(at, word));
                for (var end = at + word; at < end; at++) kept[at] = known;
                at--;
            }
            else if (char.IsAsciiDigit(folded[at]))
            {
                var digits = folded.AsSpan(at).IndexOfAnyExceptInRange('0', '9') is var run and >= 0 ? run : folded.Length - at;
                for (var end = at + digits; at < end; at++) kept[at] = digits <= LongestNumber;
                at--;
            }
            else if (!char.IsLetter(folded[at]))
            {
                kept[at] = folded[at] is not ('*' or '@' or '_');
            }
            else if (at + 1 < folded.Length && TopicBook.IsCommon(folded.Substring(at, 2)))
            {
                kept[at] = kept[at + 1] = true;
            }
        }

        return Written(folded, kept);
    }

    private static string Written(string text, bool[] kept)
    {
        var written = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (kept[at]) written.Append(text[at]);
            else if (at == 0 || kept[at - 1]) written.Append(Unknown);
        }

        return written.ToString();
    }
}
