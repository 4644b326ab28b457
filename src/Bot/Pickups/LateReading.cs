using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>That a family is late, and by how much or until when: 堵死在路上了要晚20分钟, 六点半才到, running 20 minutes late.</summary>
internal static partial class LateReading
{
    // a number that is no time of arrival: then how long is asked
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    public static bool Means(string sentence)
    {
        var folded = Folding.Fold(sentence);
        if (Words.Asks(sentence) || ToFamilies().IsMatch(folded)) return false;

        return Late().IsMatch(folded) || (Arriving().IsMatch(folded) && TimeReader.FindAll(folded).Count > 0);
    }

    /// <summary>How long after the usual hour; null: not said. Doubtful where the unit is left out.</summary>
    public static (TimeSpan? By, TimeOnly? At, bool IsSure) Read(string sentence)
    {
        if (TimeReader.ReadLate(sentence) is { } heard && heard.TryGet(out var by) && by > TimeSpan.Zero && by <= Longest) return (by, null, heard is Heard<TimeSpan>.Clear);

        return TimeReader.Read(sentence) switch
        {
            Heard<TimeOnly>.Clear(var at) => (null, at, true),
            Heard<TimeOnly>.Doubtful(var at) => (null, at, true), // 六点多, 大概六点半: nobody on the road knows better, and it is said back
            _ => (null, null, false),
        };
    }

    [GeneratedRegex("(?<!今|明|昨|当|傍|夜|每)晚(?!上|饭|自习|会|托|餐|间|班|安|报|辅)(了|到|来|点|一点|一会|些|个)?.{0,4}(\\d|[一二两三四五六七八九十半几])?.{0,4}(分钟|分|小时|刻钟|钟头|到|接|来)|晚了?\\d{1,3}$|要晚(点|一点|一些|一会|\\d)|晚(点|一点|一会儿?|些)(到|来|接)|迟到|迟(点|一点|些)?(到|来|接)|赶不(上|到|及)|来不及接|堵(死|住|在|车)|塞(住|车)|\\b(running|will be|be|am|are|i'm|we're|bit|little|mins?|minutes|hour) late\\b|stuck in traffic|traffic jam|held up")]
    private static partial Regex Late();

    [GeneratedRegex("才(能)?(到|来|接|下班|走得|赶)|到(学校)?(得|要)|能到|(点|半|刻|分|\\d) ?(左右|多|才|前后)?(能|才)?(到|赶到|来接)|(be|get|arrive|make it) (there |here )?(at|by|around)|pick .{0,16} at")]
    private static partial Regex Arriving();

    [GeneratedRegex("家长|各位|全班|班级|年级|\\d班|[一二三四五六]班|famil(y|ies)|parents|class ")]
    private static partial Regex ToFamilies();
}
