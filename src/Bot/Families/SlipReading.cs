using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Families;

/// <summary>What people write when they are asked for the code of their slip: the code, a slip of the pen in it, that it is lost, or a name.</summary>
internal static class SlipReading
{
    public const string Again = "again";
    public const string Lost = "lost";
    public const string Teacher = "teacher";
    public const string Name = "name";

    // one sign too few or too many is still meant as a code
    private const int Least = RegistrationCode.Length - 2;
    private const int Most = RegistrationCode.Length + 2;

    private static readonly string[] LostWords =
        ["丢", "掉了", "洗了", "找不到", "找不着", "不见", "没有码", "没有纸条", "没纸条", "没收到", "没拿到", "没带", "忘带", "忘了", "不在手边", "冇收到", "唔见", "扔了", "lost", "no slip", "no code", "can't find", "cannot find", "don't have", "forgot"];

    private static readonly string[] NameWords = ["年级", "班", "我是他", "我是她", "我是孩子", "我孩子叫", "孩子叫", "名字是", "my son is", "my daughter is", "my child is", "i am his", "i am her", "class "];

    /// <param name="sentence">What was written.</param>
    /// <param name="asked">The code is being asked for: any sentence that is no question then speaks of who one is.</param>
    public static string? Read(string sentence, bool asked)
    {
        if (RegistrationCode.Read(sentence) is { } code) return code;

        var folded = Folding.Fold(sentence);
        if (asked && Attempt(folded) is { } attempt) return attempt;
        if (Words.Asks(sentence) || (asked && Commands.FindWithin(sentence) is not null and not Command.Register)) return null;
        if (asked && LostWords.Any(word => folded.Contains(word, StringComparison.Ordinal))) return Lost;

        var names = NameWords.Any(word => folded.Contains(word, StringComparison.Ordinal));
        return names || (asked && folded.Count(char.IsLetter) > 1) ? Name : null;
    }

    /// <summary>Letters and digits in the length of a code, though no code is written so: 7K4M92QO.</summary>
    private static string? Attempt(string folded)
    {
        var signs = string.Concat(folded.Where(char.IsAsciiLetterOrDigit));
        return signs.Length is >= Least and <= Most && signs.Any(char.IsAsciiDigit) && folded.Count(char.IsLetter) == signs.Count(char.IsAsciiLetter) ? signs : null;
    }
}
