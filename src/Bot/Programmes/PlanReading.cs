using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What a coordinator's sentence puts into the plan: 换季日5月1日 周四阅读让赵老师上.</summary>
internal static partial class PlanReading
{
    private static readonly (SessionType Type, string[] Words)[] TypeWords =
    [
        (SessionType.Reading, ["阅读", "读书", "reading"]),
        (SessionType.Homework, ["作业", "homework"]),
        (SessionType.Clubs, ["社团", "club"]),
        (SessionType.ThemedEducation, ["专题", "themed"]),
        (SessionType.SchoolsOwn, ["特色", "own activit"]),
    ];

    private static readonly string[] InCharge = ["负责", "in charge"];
    private static readonly string[] Backup = ["替补", "backup", "stands in"];
    private static readonly string[] Season = ["换季", "夏季时间", "冬季时间", "season", "summer time", "winter time"];
    private static readonly string[] Fill = ["写", "填", "改", "补", "定", "write", "fill", "change", "set"];

    /// <summary>先把报名开了: the one wish that is refused with the nearest yes.</summary>
    public static bool AsksToOpenEarly(string sentence) => EarlyOpening().IsMatch(Folding.Fold(sentence));

    /// <summary>Each thing said; a value that is null asks for the question itself.</summary>
    public static IReadOnlyList<(MissingItem Item, string? Value)> Read(string sentence, PlanDesk desk)
    {
        if (Labelled(sentence, desk) is { } labelled) return [labelled];

        var folded = Folding.Fold(sentence);
        if (ApprovalNumber().IsMatch(folded)) return [(new(PlanItem.FeeApproval), sentence)];

        var found = new List<(MissingItem, string?)>();
        foreach (var part in (Words.Find(folded, "by") >= 0 || !folded.Any(Words.IsHan) ? EnglishParts() : Parts()).Split(folded))
        {
            if (part.Trim() is { Length: > 0 } said && ReadPart(said, desk) is { } one) found.Add(one);
        }

        return found;
    }

    private static (MissingItem Item, string? Value)? ReadPart(string said, PlanDesk desk)
    {
        if (Words.AnyIn(said, Season) && DateReader.Read(said, desk.Today).TryGet(out var day)) return (new(PlanItem.SeasonSwitch), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (PerAdult().Match(said) is { Success: true } ratio) return (new(PlanItem.Ratio), ratio.Groups["n"].Value);
        if (WeekdaysReader.Read(said) is { Days: var days and not Weekdays.None }) return ReadOnDays(said, days, desk);

        return Asked(said);
    }

    private static (MissingItem Item, string? Value)? ReadOnDays(string said, Weekdays days, PlanDesk desk)
    {
        var weekday = days.Each().First();
        if (MovesTo().Match(said) is { Success: true } move && Duty(said, weekday, desk) is { Session: not null } session) return (session with { Item = PlanItem.SessionRoom }, move.Groups["room"].Value.Trim());
        if (PersonOf(said, desk) is { } person) return (Duty(said, weekday, desk), person);
        return Places().Match(said) is { Success: true } places && days.Each().Count() == 1 ? (new(PlanItem.Places, weekday), places.Groups["n"].Value) : null;
    }

    /// <summary>In charge, backup, or the session that is named; of several rooms the one that has nobody.</summary>
    private static MissingItem Duty(string said, DayOfWeek weekday, PlanDesk desk)
    {
        if (Words.AnyIn(said, InCharge)) return new(PlanItem.PersonInCharge, weekday);
        if (Words.AnyIn(said, Backup)) return new(PlanItem.Backup, weekday);

        var type = TypeWords.FirstOrDefault(row => Words.AnyIn(said, row.Words));
        var sessions = desk.Plan.SessionsOn(weekday).Where(session => type.Words is null ? session.Teacher is null : session.Type == type.Type || said.Contains(Folding.Fold(session.Title), StringComparison.Ordinal)).ToList();
        return sessions.Find(session => session.Teacher is null || !desk.Means.IsVetted(session.Teacher.Value, desk.Today)) is { } open ? new(PlanItem.SessionStaff, weekday, open.Number)
            : sessions is [var first, ..] ? new(PlanItem.SessionStaff, weekday, first.Number)
            : new(PlanItem.PersonInCharge, weekday);
    }

    private static string? PersonOf(string said, PlanDesk desk)
    {
        var candidates = desk.Staff.Select(one => new Candidate(one.Member.Id.ToString(), one.Name)).ToList();
        return NameReader.Find(said, candidates) is Heard<Candidate>.Clear(var who) ? who.Value : null;
    }

    /// <summary>写安全措施: the question, please.</summary>
    private static (MissingItem Item, string? Value)? Asked(string said)
    {
        foreach (var item in PlanItemQuestions.Openly)
        {
            var title = Folding.Fold(PlanWords.Say(item));
            if (said == title || (Words.AnyIn(said, Fill) && said.Contains(title, StringComparison.OrdinalIgnoreCase))) return (new(item), null);
        }

        return null;
    }

    /// <summary>安全措施：每场有人负责……: the text itself, as it was written.</summary>
    private static (MissingItem Item, string? Value)? Labelled(string sentence, PlanDesk desk)
    {
        var colon = sentence.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || colon == sentence.Length - 1) return null;

        var label = Folding.Fold(sentence[..colon]).Trim();
        foreach (var item in PlanItemQuestions.Openly)
        {
            if (label == Folding.Fold(PlanWords.Say(item))) return (desk.Missing.FirstOrDefault(missing => missing.Item == item) ?? new(item), sentence[(colon + 1)..].Trim());
        }

        return null;
    }

    [GeneratedRegex("(先|直接|现在|马上|提前).{0,4}(开|放)|报名.{0,3}(先|提前)?开(了|放|吧)|(open|start) (the )?(applications|enrolment)", RegexOptions.IgnoreCase)]
    private static partial Regex EarlyOpening();

    [GeneratedRegex("(换到|搬到|改到|改在|放在|挪到|moves? to )(?<room>.+)$")]
    private static partial Regex MovesTo();

    /// <summary>A blank parts two wishes only where the next one begins: 换季日 5月1日 周四阅读让赵老师上.</summary>
    [GeneratedRegex(@"[,，。;；]+|\s+(?=周|礼拜|星期|换季|每|写|填|改)")]
    private static partial Regex Parts();

    [GeneratedRegex("[,，。;；、]+")]
    private static partial Regex EnglishParts();

    [GeneratedRegex(@"[〔\[(]\d{4}[〕\])]\s*\d+\s*号")]
    private static partial Regex ApprovalNumber();

    [GeneratedRegex(@"(?<n>\d+)\s*(人|位|个孩子|children|places)")]
    private static partial Regex Places();

    [GeneratedRegex(@"(每位?个?(老师|人)(最多)?(看护|带|管)?|师生比\s*1\s*[:比]\s*|one adult (for|to) )\s*(?<n>\d+)")]
    private static partial Regex PerAdult();
}
