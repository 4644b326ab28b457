using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>What its author may do with an announcement.</summary>
internal enum AnnouncementAct
{
    Look,
    Stop,
    Resume,
    Cancel,
    Remind,
    Missed,
    Agree,
    Report,
    Correct,
    Recall,

    /// <summary>A draft is written on.</summary>
    Open,
}

/// <summary>What sentences say of announcements: whom they are for, and which is meant.</summary>
internal static partial class AnnouncementReading
{
    private static readonly (AnnouncementAct Act, string Words)[] ActWords =
    [
        (AnnouncementAct.Look, "发到哪了"), (AnnouncementAct.Stop, "停发"), (AnnouncementAct.Resume, "继续发"), (AnnouncementAct.Cancel, "撤掉"), (AnnouncementAct.Remind, "提醒没确认的"),
        (AnnouncementAct.Missed, "看没送到的"), (AnnouncementAct.Agree, "同意群发"), (AnnouncementAct.Report, "导出通知报告"), (AnnouncementAct.Correct, "更正群发"), (AnnouncementAct.Recall, "收回群发"), (AnnouncementAct.Open, "打开草稿"),
    ];

    private static readonly string[] WholeSchool = ["全校家长", "全校", "所有家长", "全体家长", "whole school", "all families", "all parents", "everyone"];
    private static readonly string[] AllStaff = ["全体老师", "所有老师", "老师们", "全体教师", "all staff", "all teachers", "the staff"];

    private static readonly (StaffRoles Role, string[] Words)[] RoleWords =
    [
        (StaffRoles.Teacher, ["看护老师", "care teachers"]), (StaffRoles.ClubLeader, ["社团老师", "club leaders"]), (StaffRoles.ParentsCommittee, ["家委会", "parents' committee"]),
    ];

    /// <summary>What the button says that sends an announcement to its author alone.</summary>
    public const string Test = "试发给我";

    private const string Numerals = "一二三四五六七八九";

    /// <summary>What a button says for this act and announcement: 停发 12.</summary>
    public static string Words(AnnouncementAct act, AnnouncementNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"{ActWords.First(one => one.Act == act).Words} {number.Value}");

    /// <summary>停发 12, 更正通知 TZ-0012: the act and the number. Null: no such words.</summary>
    public static (AnnouncementAct Act, AnnouncementNumber Number)? ActIn(string sentence)
    {
        var said = Folding.Fold(sentence).Trim();
        foreach (var (act, words) in ActWords)
        {
            if (said.StartsWith(words, StringComparison.Ordinal) && AnnouncementNumber.Read(said[words.Length..]) is { } number) return (act, number);
        }

        return null;
    }

    /// <summary>知道了 12.1, 签收 12.1: which announcement in which version. Null: nothing is confirmed by that.</summary>
    public static (AnnouncementNumber Number, int Version)? ConfirmedIn(string sentence) =>
        Confirmed().Match(Folding.Fold(sentence).Trim()) is { Success: true } match
            && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(match.Groups["version"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (new(number), version) : null;

    /// <summary>Whom a sentence names: a class before its grade, a club by its name with 社团 beside it. Null: nobody, or more than one.</summary>
    public static Audience? AudienceIn(string sentence, IReadOnlyList<Club> clubs)
    {
        var said = Folding.Fold(sentence);
        if (ClassNoticeReading.ClassIn(sentence) is { } named) return new Audience.Class(named);
        if (Array.Exists(WholeSchool, word => said.Contains(word, StringComparison.Ordinal))) return new Audience.School();
        if (Array.Exists(AllStaff, word => said.Contains(word, StringComparison.Ordinal))) return new Audience.Staff();
        if (NotConfirmed().Match(said) is { Success: true } open && AnnouncementNumber.Read(open.Groups["number"].Value) is { } earlier) return new Audience.NotConfirmed(earlier);
        foreach (var (role, words) in RoleWords)
        {
            if (Array.Exists(words, word => said.Contains(Folding.Fold(word), StringComparison.Ordinal))) return new Audience.Staff(role);
        }

        if (said.Contains("社团", StringComparison.Ordinal) || said.Contains("club", StringComparison.Ordinal))
        {
            var meant = clubs.Where(club => said.Contains(Folding.Fold(club.Name), StringComparison.Ordinal)).DistinctBy(club => club.Name).ToList();
            if (meant is [var only]) return new Audience.Club(only.Id.Value);
        }

        var grades = Grade().Matches(said).Select(match => GradeOf(match.Groups["grade"].Value)).OfType<int>().Distinct().ToList();
        return grades is [var grade] ? new Audience.Grade(grade) : null;
    }

    /// <summary>What follows the words that ask for it and name whom: 通知三年级家长4月1日起可以报了. Null: too little to be a notice.</summary>
    public static string? WordsIn(string sentence)
    {
        var folded = Folding.Fold(sentence);
        if (folded.Length != sentence.Length || Asks().Match(folded) is not { Success: true } asks) return null;

        var words = sentence[(asks.Index + asks.Length)..].TrimStart(' ', '　', ':', '：', ',', '，').Trim();
        return words.Length >= ShortestNotice ? words : null;
    }

    private const int ShortestNotice = 6;

    private static int? GradeOf(string text) => text is [var one] && (char.IsAsciiDigit(one) ? one - '0' : Numerals.IndexOf(one, StringComparison.Ordinal) + 1) is > 0 and var grade ? grade : null;

    [GeneratedRegex(@"^(知道了|签收|got it|sign for it) ?(tz-?)?(?<number>\d{1,7})\.(?<version>\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Confirmed();

    /// <summary>试发给我: to the author alone.</summary>
    public static bool AsksForTest(string sentence) => Folding.Fold(sentence).Trim() is Test;

    [GeneratedRegex(@"(没|未)(有)?确认 ?(?<number>(tz-)?\d{1,7})|not confirmed (?<number>(tz-)?\d{1,7})", RegexOptions.CultureInvariant)]
    private static partial Regex NotConfirmed();

    [GeneratedRegex("(?<grade>[1-9一二三四五六七八九])年级|grade (?<grade>[1-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(@"^(请|帮我|麻烦)?(群发通知?(给)?|通知|告诉)(?<who>全校|全体|所有|[1-9一二三四五六七八九]年级)(的)?(家长|老师|教师)?(们)?[:,， ]?|^(announce|tell|notify)( to)? (all|the whole school|whole school|grade [1-9])( the)? ?(families|parents|staff)?( that)?[:, ]?", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    /// <summary>通知三年级家长…: a sentence that tells many, and is no notice to one class.</summary>
    public static bool TellsMany(string sentence) => Asks().IsMatch(Folding.Fold(sentence)) && ClassNoticeReading.ClassIn(sentence) is null;
}
