using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>A member of staff as the list has them. Roles or classes of null: the list does not say.</summary>
internal sealed record StaffLine(
    int Row, string Name, StaffKind? Kind, StaffRoles? Roles, IReadOnlyList<ClassId>? Teaches, IReadOnlyList<ClassId> Leads, DateOnly? VettedUntil)
{
    /// <summary>What the person is called on a channel, in lower case.</summary>
    public IReadOnlyDictionary<ChannelId, string> Accounts { get; init; } = new Dictionary<ChannelId, string>();
}

/// <summary>Rows of the staff list → who they are and what they do. Of the vetting only the day until which it counts is read, never its papers (四.3).</summary>
internal sealed class StaffReading(Sheet sheet, ImportReport report)
{
    private static readonly string[] Names = ["姓名", "教师姓名", "name"];
    private static readonly string[] Kinds = ["类别", "身份", "kind"];
    private static readonly string[] RoleNames = ["职责", "角色", "roles", "role"];
    private static readonly string[] Classes = ["任教班级", "班级", "classes", "class"];
    private static readonly string[] ClassTeacherOf = ["班主任", "班主任班级", "class teacher of"];
    private static readonly string[] Vetted = ["审查有效期至", "审查有效期", "有效期至", "vetted until"];
    private static readonly string[] WeComAccounts = ["企业微信账号", "企业微信", "wecom account", "wecom"];
    private static readonly string[] TeamsAccounts = ["teams对象id", "teams 对象id", "teams 对象 id", "对象id", "teams object id", "object id", "teams"];
    private static readonly string[][] Known = [Names, Kinds, RoleNames, Classes, ClassTeacherOf, Vetted, WeComAccounts, TeamsAccounts];

    private static readonly (StaffKind Kind, string[] Words)[] KindWords =
    [
        (StaffKind.Teacher, ["教师", "本校教师", "老师", "teacher"]),
        (StaffKind.RetiredTeacher, ["退休教师", "retired teacher", "retired"]),
        (StaffKind.OutsideExpert, ["校外专家", "校外教练", "教练", "专家", "民间艺人", "outside expert", "expert", "coach"]),
        (StaffKind.Volunteer, ["志愿者", "家长志愿者", "volunteer"]),
    ];

    private static readonly (StaffRoles Role, string[] Words)[] RoleWords =
    [
        (StaffRoles.Teacher, ["教师", "老师", "看护", "班主任", "teacher"]),
        (StaffRoles.ClubLeader, ["社团", "社团负责人", "社团老师", "club", "leader"]),
        (StaffRoles.Coordinator, ["统筹", "统筹老师", "coordinator"]),
        (StaffRoles.Principal, ["校长", "principal"]),
        (StaffRoles.Supervisor, ["督导", "supervisor"]),
        (StaffRoles.ParentsCommittee, ["家委会", "committee"]),
        (StaffRoles.None, ["无", "离岗", "none"]),
    ];

    public static IReadOnlyList<StaffLine> Read(Sheet sheet, ImportReport report)
    {
        CellReading.RefuseNumbers(sheet, report);
        string[] unused = [.. sheet.Header.Where(heading => heading.Length > 0 && !Known.Any(words => words.Contains(Folding.Fold(heading))))];
        if (unused.Length > 0) report.Say(Texts.ColumnsNotUsed(Texts.List(unused)));
        var lines = new List<StaffLine>();
        foreach (var row in sheet.Rows)
        {
            if (new StaffReading(sheet, report).ReadRow(row) is not { } line) continue;
            if (lines.Find(other => other.Name == line.Name) is { } same) report.Wrong(line.Row, Heading(sheet, Names), Texts.NameTwice(Texts.Number(same.Row)));
            lines.Add(line);
        }

        return lines;
    }

    private StaffLine? ReadRow(SheetRow row)
    {
        var name = row[Names];
        if (name.Length is 0 or > 40) return Wrong(row, Names, name.Length == 0 ? Texts.CellIsEmpty : Texts.CellIsTooLong);

        StaffKind? kind = null;
        if (row[Kinds] is { Length: > 0 } said)
        {
            if (Array.Find(KindWords, one => one.Words.Contains(Folding.Fold(said))) is not { Words: not null } found) return Wrong(row, Kinds, Texts.StaffKindUnread);
            kind = found.Kind;
        }

        StaffRoles? roles = null;
        foreach (var word in CellReading.Several(Folding.Fold(row[RoleNames])))
        {
            if (Array.Find(RoleWords, one => one.Words.Contains(word)) is not { Words: not null } found) return Wrong(row, RoleNames, Texts.RolesUnread);
            roles = (roles ?? StaffRoles.None) | found.Role;
        }

        if (ClassesIn(row, Classes) is not { } teaches) return Wrong(row, Classes, Texts.ClassUnread);
        if (ClassesIn(row, ClassTeacherOf) is not { } leads) return Wrong(row, ClassTeacherOf, Texts.ClassUnread);
        if (leads.Concat(teaches).Any(one => one.Grade is < 1 or > 9)) return Wrong(row, Classes, Texts.GradesOneToNine);

        var day = row[Vetted] is { Length: > 0 } until ? CellReading.Day(until) : null;
        if (row[Vetted].Length > 0 && day is null) return Wrong(row, Vetted, Texts.DayUnread);

        var (wecom, teams) = (row[WeComAccounts], row[TeamsAccounts]);
        if (wecom.Length > 64 || wecom.Any(one => char.IsWhiteSpace(one) || char.IsControl(one))) return Wrong(row, WeComAccounts, Texts.AccountUnread);
        if (teams.Length > 0 && !Guid.TryParseExact(teams, "D", out _)) return Wrong(row, TeamsAccounts, Texts.ObjectIdUnread);

        var accounts = new[] { (ChannelId.WeCom, wecom), (ChannelId.Teams, teams) }.Where(one => one.Item2.Length > 0).ToDictionary(one => one.Item1, one => one.Item2.ToLowerInvariant());
        return new(row.Number, name, kind, roles, row[Classes].Length == 0 && leads.Count == 0 ? null : [.. teaches.Union(leads)], leads, day) { Accounts = accounts };
    }

    private static List<ClassId>? ClassesIn(SheetRow row, string[] headings)
    {
        var classes = new List<ClassId>();
        foreach (var word in CellReading.Several(row[headings]))
        {
            if (CellReading.Class("", word) is not { } one) return null;
            classes.Add(one);
        }

        return classes;
    }

    private StaffLine? Wrong(SheetRow row, string[] headings, string what)
    {
        report.Wrong(row.Number, Heading(sheet, headings), what);
        return null;
    }

    private static string Heading(Sheet sheet, string[] headings) => sheet.Header.FirstOrDefault(heading => headings.Contains(Folding.Fold(heading))) ?? headings[0];
}
