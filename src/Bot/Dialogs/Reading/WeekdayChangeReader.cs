using System.Numerics;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Dialogs.Reading;

/// <summary>How the days already given shall change.</summary>
/// <param name="Remove">Days that go. In a replacement None means that the old day was not said: 换成周四.</param>
/// <param name="Add">Days that come.</param>
/// <param name="Kind">What was meant.</param>
/// <param name="AlsoWeekend">A Saturday or Sunday was among them.</param>
internal sealed record WeekdayChange(Weekdays Remove, Weekdays Add, WeekdayChangeKind Kind, bool AlsoWeekend)
{
    /// <summary>The days after the change; null when it does not fit them and one has to ask: which day goes, or that day was not there.</summary>
    public Weekdays? Apply(Weekdays current) => Kind switch
    {
        WeekdayChangeKind.Only => Add,
        WeekdayChangeKind.AddAndRemove => (current & ~Remove) | Add,
        _ when Remove is Weekdays.None => Count(current) <= Count(Add) ? Add : null,
        _ => (current & Remove) is Weekdays.None ? null : (current & ~Remove) | Add,
    };

    private static int Count(Weekdays days) => BitOperations.PopCount((uint)days);
}

/// <summary>加周三, 去掉周五 · 周二换成周三 · 只要周一.</summary>
internal enum WeekdayChangeKind
{
    AddAndRemove,
    Replace,
    Only,
}

/// <summary>Corrections of days in one sentence: 「周二打错了 是周三」 「礼拜五他姑接 换成礼拜四」 「再加上周三」 「not Tuesday, Wednesday」.</summary>
internal static class WeekdayChangeReader
{
    private static readonly string[] RefusedBefore =
    [
        "不要", "不用", "不去", "不上", "不来", "不报", "不留", "不选", "不参加", "别报", "去掉", "去除", "删掉", "删去", "删除", "取消", "减掉", "退掉", "换掉", "退了", "唔要", "唔使", "唔去",
        "not", "without", "drop", "remove", "cancel", "minus", "skip", "no",
    ];

    private static readonly string[] RefusedAfter =
    [
        "不要", "不用", "不去", "不上", "不来", "不报", "不留", "不选", "不行", "不得行", "不需要", "不参加", "就不", "也不要", "都不要", "取消", "去掉", "删掉", "退掉", "算了",
        "的不要", "我们不去", "不想去", "唔要", "唔使", "唔去", "is off", "not needed",
    ];

    private static readonly string[] Between = ["都", "也", "就", "我们", "他", "她", "他们"];

    private static readonly string[] WrongBefore = ["不是", "而不是", "唔系", "instead of", "rather than"];

    private static readonly string[] WrongAfter =
    [
        "打错", "写错", "填错", "报错", "选错", "输错", "说错", "点错", "讲错", "搞错", "弄错", "是错的", "错了", "不对", "was wrong", "is wrong", "was a mistake", "is a mistake", "by mistake",
    ];

    private static readonly string[] Adding = ["再加上", "加上", "再加个", "再加", "还要加", "还要", "添上", "多加", "增加", "补上", "补报", "加报", "加", "add", "plus", "also"];

    private static readonly string[] AddingAfter = ["也要", "也去", "也报", "也来", "也留", "都要加", "加上", "too", "as well"];

    private static readonly string[] OnlyBefore = ["只要", "只去", "只报", "只留", "只上", "只选", "只有", "就要", "only", "just"];

    private static readonly string[] OnlyAfter = ["就行", "就够了", "就好", "就可以", "only"];

    private static readonly string[] Into = ["换成", "换到", "换为", "改成", "改到", "改为", "改做", "调到", "调成", "变成", "改", "换", "应该是", "should be", "change to", "change it to", "switch to", "move to"];

    // these turn into another day only where something is being changed
    private static readonly string[] IntoWeakly = ["是", "系", "to", "for", "with", "it's", "its", "i mean", "i meant", "actually"];

    private static readonly string[] Changing = ["换", "改", "错", "调", "change", "swap", "switch", "move", "replace"];

    private enum Role { Plain, Remove, Add, Only, Into }

    /// <summary>The change, or null when the text only names days or none at all.</summary>
    public static WeekdayChange? Read(string text)
    {
        var folded = Folding.Fold(text);
        var changing = Words.AnyIn(folded, Changing);
        var mentions = DayMention.Scan(folded, changing);
        if (mentions.Count == 0) return null;

        Span<int> days = stackalloc int[5];
        var weakly = changing || mentions.Exists(mention => RoleOf(folded, mention, false) == Role.Remove);
        foreach (var mention in mentions)
        {
            if (mention.Week is null or 0) days[(int)RoleOf(folded, mention, weakly)] |= mention.Mask;
        }

        return Decide(days[(int)Role.Plain], days[(int)Role.Remove], days[(int)Role.Add], days[(int)Role.Only], days[(int)Role.Into]);
    }

    /// <summary>Is the day named only to be refused? 「周五不去」, 「not Friday」; 「周三我不在」 and 「没人接」 are needs, not refusals.</summary>
    public static bool Refuses(string folded, DayMention mention) => Beside(folded, mention, RefusedBefore, RefusedAfter);

    private static WeekdayChange? Decide(int plain, int remove, int add, int only, int into)
    {
        if (into != 0) return Change(remove | plain, into | add, WeekdayChangeKind.Replace);
        if (only != 0) return Change(0, only | add, WeekdayChangeKind.Only);
        if (remove != 0 && plain != 0) return Change(remove, plain | add, WeekdayChangeKind.Replace);

        return (remove | add) == 0 ? null : Change(remove, add, WeekdayChangeKind.AddAndRemove);
    }

    private static WeekdayChange Change(int remove, int add, WeekdayChangeKind kind) => new(
        (Weekdays)(remove & ~add & DayMention.SchoolDays), (Weekdays)(add & DayMention.SchoolDays), kind, ((remove | add) & DayMention.Weekend) != 0);

    private static Role RoleOf(string folded, DayMention mention, bool weakly)
    {
        if (Beside(folded, mention, WrongBefore, WrongAfter) || Refuses(folded, mention)) return Role.Remove;
        if (Words.AnyBefore(folded, mention.Start, Into)) return Role.Into;
        if (Beside(folded, mention, Adding, AddingAfter)) return Role.Add;
        if (Beside(folded, mention, OnlyBefore, OnlyAfter)) return Role.Only;

        return weakly && Words.AnyBefore(folded, mention.Start, IntoWeakly) ? Role.Into : Role.Plain;
    }

    private static bool Beside(string folded, DayMention mention, string[] before, string[] after)
    {
        if (Words.AnyBefore(folded, mention.Start, before)) return true;

        var end = Words.SkipBlanks(folded, mention.End);
        return Words.AnyAt(folded, end, after) > 0 || Words.AnyAt(folded, end + Words.AnyAt(folded, end, Between), after) > 0;
    }
}
