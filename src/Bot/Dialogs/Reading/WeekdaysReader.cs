using System.Collections.Frozen;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>The days of the week someone wants. Days may be None when only a Saturday was named: the service has none (三.2), and she must be told.</summary>
internal readonly record struct DaysHeard(Weekdays Days, bool AlsoWeekend);

/// <summary>Which days a child shall stay: 周一周三 · 礼拜一三五 · 周一到周五 · tues thurs. Days that are refused (周五不去) are left out.</summary>
internal static class WeekdaysReader
{
    private static readonly FrozenSet<string> AllWhenAsked = Words.Set("五天", "5天", "全部", "都要", "全要", "全选", "都去", "都报", "五天都要", "all", "all days", "all of them", "all five", "全部都要");

    private static readonly string[] LeadIn = ["就要", "就", "要", "报", "选", "那", "嗯", "好", "我要", "我选", "改成", "换成"];

    private static readonly string[] HourUnits = ["pm", "p.m", "am", "a.m", "点", "o'clock", "hours", "days", "times"];

    private static readonly string[] Excepting = ["除了", "除", "except", "except for", "all but", "day but", "but not", "apart from"];

    private static readonly string[] Whole = ["都", "全", "其他", "其余", "all", "every", "any"];

    /// <summary>The days, or null when none is named. 下周三 is a date, not a day, unless days were asked for.</summary>
    /// <param name="asked">The standing question is about days: 一三五 and 1 3 are days then.</param>
    public static DaysHeard? Read(string text, bool asked = false)
    {
        var folded = Folding.Fold(text);
        var mentions = DayMention.Scan(folded);
        if (asked && mentions.Count == 0) return ReadBare(folded);

        var (wanted, refused, excepted, except) = (0, 0, 0, -1);
        foreach (var mention in mentions)
        {
            if (mention.Week is not null && !asked) continue;

            // 除了周三 周五: the second is meant with the first
            if (Words.AnyBefore(folded, mention.Start, Excepting) || (except >= 0 && folded.AsSpan()[except..mention.Start].Trim(" ,").IsEmpty))
            {
                (excepted, except) = (excepted | mention.Mask, mention.End);
            }
            else if (WeekdayChangeReader.Refuses(folded, mention))
            {
                refused |= mention.Mask;
            }
            else
            {
                wanted |= mention.Mask;
            }
        }

        if (excepted != 0 && wanted == 0 && Words.AnyIn(folded, Whole)) wanted = DayMention.SchoolDays;
        wanted &= ~(refused | excepted);
        return wanted != 0 ? Heard(wanted) : null;
    }

    private static DaysHeard? ReadBare(string folded)
    {
        var said = folded.AsSpan().Trim(" .,!~。、");
        if (AllWhenAsked.GetAlternateLookup<ReadOnlySpan<char>>().Contains(said)) return new DaysHeard(Weekdays.All, false);

        var at = Words.SkipBlanks(folded, 0);
        at = Words.SkipBlanks(folded, at + Words.AnyAt(folded, at, LeadIn));
        if (DayMention.BareAt(folded, at) is not { } mention || WeekdayChangeReader.Refuses(folded, mention)) return null;

        return Words.AnyAt(folded, Words.SkipBlanks(folded, mention.End), HourUnits) > 0 ? null : Heard(mention.Mask);
    }

    private static DaysHeard Heard(int mask) => new((Weekdays)(mask & DayMention.SchoolDays), (mask & DayMention.Weekend) != 0);
}
