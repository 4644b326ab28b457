using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>What one breath says of an application: 给我孙子子寒报 礼拜一三五 没得人接.</summary>
internal static class EnrolReading
{
    private static readonly (NeedReason Reason, string[] Words)[] Needs =
    [
        (NeedReason.NobodyCollects, ["没人接", "没得人接", "莫得人接", "冇人接", "没人能按时", "没有人接", "接不了", "没法接", "没空接", "nobody can pick", "no one can pick", "cannot pick", "can't pick"]),
        (NeedReason.NobodyAtHome, ["没人照看", "没人看", "没人在家", "家里没人", "没人带", "屋头没人", "nobody at home", "nobody is at home", "no one at home", "no one is at home"]),
    ];

    // said at the read-back, where the price stands
    private static readonly string[] Waiver = ["减免", "能少点", "少交点", "便宜点", "waiver", "pay less"];

    private const int LeastLetters = 4;

    public static IReadOnlyList<Answer> Read(EnrolDraft draft, string sentence, IReadOnlyList<GuardedChild> children)
    {
        var answers = new List<Answer>();
        ChildId? current = draft.Child is { } number ? new(number) : null;
        if (OwnChildren.Read(sentence, children, current) is { } child) answers.Add(child);
        if (ReadDays(draft.Days, sentence) is { } days and not Weekdays.None) answers.Add(new("days", ((int)days).ToString(CultureInfo.InvariantCulture)));

        var folded = Folding.Fold(sentence);
        var need = Needs.FirstOrDefault(one => one.Words.Any(word => folded.Contains(word, StringComparison.Ordinal)));
        if (need.Words is not null) answers.Add(new("need", need.Reason.ToString()));
        if (draft is { Days: not null, Need: not null } && Waiver.Any(word => folded.Contains(word, StringComparison.Ordinal))) answers.Add(new("waiver", "yes"));
        return answers.Count == 0 && draft is { Days: not null, Need: null } && IsOwnNeed(sentence)
            ? [new("need", nameof(NeedReason.Other)), new("words", sentence.Trim())]
            : answers;
    }

    /// <summary>Asked what is difficult, a sentence that is none of the options is a need in the guardian's own words (三.3).</summary>
    private static bool IsOwnNeed(string sentence) =>
        Need.Fits(sentence.Trim())
        && sentence.Count(char.IsLetter) >= LeastLetters
        && !Words.Asks(sentence)
        && YesNoReader.Plain(sentence) is null
        && Commands.FindWithin(sentence) is null
        && AnswerReader.ReadChoice(sentence, [.. Enum.GetValues<NeedReason>().Select(reason => new Candidate(reason.ToString(), EnrolCards.Say(reason)))]) is Heard<string>.Nothing;

    /// <summary>Days named plainly, or changed: 周二打错了 是周三; 再加上周三; 换成礼拜四.</summary>
    public static Weekdays? ReadDays(Weekdays? current, string sentence)
    {
        if (Words.Asks(sentence)) return null;
        if (current is { } now && WeekdayChangeReader.Read(sentence) is { AlsoWeekend: false } change) return change.Apply(now);

        return WeekdaysReader.Read(sentence) is { AlsoWeekend: false } heard ? heard.Days : null;
    }
}
