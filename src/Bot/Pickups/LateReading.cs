using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>That a family is late, and by how much or until when: 堵死在路上了要晚20分钟, 六点半才到, running 20 minutes late.</summary>
internal static partial class LateReading
{
    // a number that is no time of arrival: then how long is asked
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private const int LongestWord = 60;

    public static bool Means(string sentence)
    {
        var folded = Folding.Fold(sentence);
        if (folded.Length > LongestWord || Words.Asks(sentence) || ToFamilies().IsMatch(folded) || Otherwise().IsMatch(folded)) return false;

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

    [GeneratedRegex("(?<!今|明|昨|当|傍|夜|每)[晚迟](了|到|来|接|个)*(大概|大约|差不多|约)?(\\d{1,3}|[一二两三四五六七八九十半]{1,3})(多|来)?个?半?(分钟|分|小时|刻钟|钟头|钟|点钟)|(要|会|得|可能)(稍微)?[晚迟](点|一点|一会儿?|些|到|来|接)|^(今天|稍微|路上)?[晚迟](点|一点|一会儿?|些)(到|来|接)(孩子|娃)?了?$|[晚迟]了?\\d{1,3}$|(路上|高速|高架)?(堵|塞)(死|住|车|在)|赶不(上|到|及)(接|来接)|来不及接|\\brunning( a bit| a little| very)? late\\b|\\b(i|we)('m|'re|'ll| am| are| will)( be| running| gonna be| going to be)*( a bit| a little| about| around)?( \\d+ ?(min|mins|minutes|m))? ?late\\b|\\d+ ?(min|mins|minutes) late|(quarter|half) an hour late|stuck in traffic|traffic jam")]
    private static partial Regex Late();

    [GeneratedRegex("才(能)?(到|来接|赶到|赶得到)(?!家|期)|(点|半|刻|分|\\d) ?(左右|多|前后)?(能|才能?)(到|赶到|来接)(?!家)|^(i('ll| will)|we('ll| will)) (be|get|arrive|make it) (there |here )?(at|by|around)")]
    private static partial Regex Arriving();

    [GeneratedRegex("家长|各位|全班|班级|年级|\\d班|[一二三四五六]班|famil(y|ies)|parents|class ")]
    private static partial Regex ToFamilies();

    // what was, what always is, what others do, what the rules say
    [GeneratedRegex("总要|末班|上回|上次|昨天|有时|经常|每次|总是|听说|你说|说过|答应|规定|文件|既然|扣|罚|加钱|收费|一百|次|早退|值日|值早|下班|取消|空档|到家|校巴|校车|夜班|赶似|门都|门口|一步|两头|天到晚|怎|算|often|usually|scolded|consequence|\\bfee|\\bfine|always|you said|who's|where|what")]
    private static partial Regex Otherwise();
}
