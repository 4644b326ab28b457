using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What is said about a notice that went out, by its number or about the last one: 撤回通知, 接送谁看了 12.</summary>
internal static partial class NoticeNumbers
{
    /// <summary>The number; 0: the last one. Null: nothing is to be taken back.</summary>
    public static int? Recalled(string sentence) => Number(Recall().Match(Folding.Fold(sentence).Trim()));

    public static int? Read(string sentence) => Number(WhoRead().Match(Folding.Fold(sentence).Trim()));

    public static int? Reminded(string sentence) => Number(Remind().Match(Folding.Fold(sentence).Trim()));

    private static int? Number(Match match) => !match.Success ? null : int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(撤回|收回|取消)(刚才(那条|的)?)?(接送)?通知 ?(?<number>\d{1,7})?$|^recall the pickup notice ?(?<number>\d{1,7})?$")]
    private static partial Regex Recall();

    [GeneratedRegex(@"^接送(通知)?谁看了 ?(?<number>\d{1,7})?$|^who read the pickup notice ?(?<number>\d{1,7})?$")]
    private static partial Regex WhoRead();

    [GeneratedRegex(@"^提醒没看接送的 ?(?<number>\d{1,7})?$|^remind about the pickup notice ?(?<number>\d{1,7})?$")]
    private static partial Regex Remind();
}
