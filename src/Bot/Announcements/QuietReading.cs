using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>What sentences say of a person's own quiet hours: 晚上8点到早上7点半别打扰我.</summary>
internal static partial class QuietReading
{
    private static readonly string[] Morning = ["凌晨", "清晨", "早晨", "清早", "早上", "上午", "朝早", "早"];
    private static readonly string[] Noon = ["中午", "晏昼"];
    private static readonly string[] Afternoon = ["下午", "傍晚"];
    private static readonly string[] Night = ["晚上", "夜晚", "夜里", "夜间", "深夜", "半夜", "晚", "夜"];
    private static readonly string[] InTheMorning = ["in the morning"];
    private static readonly string[] InTheEvening = ["in the evening", "in the afternoon", "at night"];
    private static readonly string[] SomeDays = ["周", "星期", "礼拜", "今天", "今晚", "今夜", "明天", "明早", "明晚", "后天", "这几天", "weekend", "weekday", "tonight", "tomorrow", "today", "this week", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>8点到7点半 may be a day or a night; nobody means longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(16);

    private const string Format = "HH:mm";

    /// <summary>Somebody wants to be left alone, or no longer: but not in a notice that they write to others.</summary>
    public static bool IsMeantBy(string sentence)
    {
        var said = Folding.Fold(sentence);
        return !AnnouncementReading.TellsMany(sentence) && !ToOthers().IsMatch(said) && (LeaveMeAlone().IsMatch(said) || (LeaveAlone().IsMatch(said) && ClocksIn(said).Count > 0));
    }

    /// <summary>免打扰是晚上8点到7点吗 asks; the do of "do not disturb" does not.</summary>
    public static bool Asks(string sentence) => Words.Asks(LeaveMeAlone().Replace(Folding.Fold(sentence), ""));

    public static bool Ends(string sentence) => Over().IsMatch(Folding.Fold(sentence));

    /// <summary>For some days only, which nothing here can keep.</summary>
    public static bool IsForSomeDays(string sentence) => Words.AnyIn(Folding.Fold(sentence), SomeDays);

    /// <summary>The hours that the words may mean; more than one: it must be asked which; none: they say none.</summary>
    public static IReadOnlyList<Hours> HoursIn(string sentence)
    {
        var clocks = ClocksIn(Folding.Fold(sentence));
        if (clocks is not [var first, var last]) return [];

        var likely = clocks.Exists(clock => clock.Written24) ? clocks.ConvertAll(clock => clock.AsWritten) : [first.Times, last.Times];
        return [.. likely[0].SelectMany(_ => likely[1], (from, to) => new Hours(from, to)).Where(hours => hours.From != hours.To && hours.To - hours.From <= Longest).Distinct()];
    }

    public static string Write(Hours hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.From.ToString(Format, CultureInfo.InvariantCulture)}-{hours.To.ToString(Format, CultureInfo.InvariantCulture)}");

    public static Hours? Parse(string? written) =>
        written?.Split('-') is [var from, var to]
            && TimeOnly.TryParseExact(from, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && TimeOnly.TryParseExact(to, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            ? new(start, end) : null;

    private static List<Clock> ClocksIn(string folded)
    {
        var found = new List<Clock>();
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && (Numerals.IsDigit(folded[at - 1]) || folded[at - 1] is ':' or '.')) continue;
            if (ClockTimes.At(folded, at) is not { } clock || clock.Minute > 59) continue;

            var written24 = clock.Hour is 0 or > 12 || folded[at] == '0';
            found.Add(new([.. HoursOf(clock, folded, at, written24).Select(hour => new TimeOnly(hour, clock.Minute))], new(clock.Hour % 24, clock.Minute), written24));
            at = clock.End - 1;
        }

        return found;
    }

    /// <summary>The hours of the day that the hour on the clock's face may be.</summary>
    private static int[] HoursOf(ClockTime clock, string folded, int at, bool written24)
    {
        var (face, after) = (clock.Hour % 12, Words.SkipBlanks(folded, clock.End));
        if (written24) return [clock.Hour % 24];
        if (clock.Morning || Words.AnyBefore(folded, at, Morning) || Words.AnyAt(folded, after, InTheMorning) > 0) return [face];
        if (clock.Evening || Words.AnyBefore(folded, at, Afternoon) || Words.AnyAt(folded, after, InTheEvening) > 0) return [face + 12];
        if (Words.AnyBefore(folded, at, Noon)) return [face is 10 or 11 ? face : face + 12];
        if (Words.AnyBefore(folded, at, Night)) return [face < 5 ? face : face + 12]; // 夜里2点, 晚上12点

        return [face, face + 12];
    }

    /// <param name="Times">What it may be.</param>
    /// <param name="Face">What it is where it counts to 24.</param>
    /// <param name="Written24">It does.</param>
    private readonly record struct Clock(IReadOnlyList<TimeOnly> Times, TimeOnly Face, bool Written24)
    {
        /// <summary>Beside one that counts to 24, a bare 7:30 does so, too.</summary>
        public IReadOnlyList<TimeOnly> AsWritten => Times is [_] ? Times : [Face];
    }

    [GeneratedRegex("免打[扰搅]|勿[扰打]|(别|不要|不想被|唔好)(再)?(打[扰搅]|吵)(我|了|$)|do not disturb|don.?t disturb me|quiet hours", RegexOptions.CultureInvariant)]
    private static partial Regex LeaveMeAlone();

    [GeneratedRegex("(别|不要|不想被|唔好)(再)?(给我)?(打[扰搅]|吵|发通知|发消息)|don.?t (disturb|message)|no messages", RegexOptions.CultureInvariant)]
    private static partial Regex LeaveAlone();

    [GeneratedRegex("^(请|帮我|麻烦)?(群发|发通知|发个通知|通知|告诉|提醒)|^(tell|notify|announce)", RegexOptions.CultureInvariant)]
    private static partial Regex ToOthers();

    [GeneratedRegex("(取消|关闭|关掉|关了|解除|结束|去掉|删掉|不要|不用|不需要|停用|停了)(了|我的|这个|那个|夜里的|晚上的)*免打[扰搅]|免打[扰搅](时段|时间)?(都|给我)*(取消|关|解除|结束|停|去掉|删|不要了|不用了)|可以打[扰搅]我|(cancel|turn off|switch off|stop|end|remove)( the| my)? (do not disturb|quiet hours)|(do not disturb|quiet hours) off", RegexOptions.CultureInvariant)]
    private static partial Regex Over();
}
