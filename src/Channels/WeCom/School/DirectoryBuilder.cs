using System.Globalization;
using System.Text.Json;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>
/// Puts the directory together from what several calls say of the same people. Numbers come as numbers or as texts, ids in any case, and what is
/// missing is missing: SDKs and pages do not agree on all of it (reference 6.1, 6.2 and 12).
/// </summary>
internal sealed class DirectoryBuilder
{
    private const int Class = 1; // types of departments: 5 school, 4 campus, 3 stage, 2 grade, 1 class (6.1)
    private const int PhoneDigits = 4;

    private readonly Dictionary<int, Department> departments = [];
    private readonly Dictionary<string, (string Name, IReadOnlyList<int> Departments)> students = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Parent> parents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The classes of today's pupils.</summary>
    public IEnumerable<DirectoryClass> Classes => departments.Values.Where(one => one.Type == Class && !IsOver(one)).Select(Describe);

    public IEnumerable<string> ChildrenOf(string parent) => parents.TryGetValue(parent, out var known) ? known.Children.Keys : [];

    public IEnumerable<int> DepartmentsOf(string student) => students.TryGetValue(student, out var known) ? known.Departments : [];

    public IEnumerable<string> ParentsOf(string student) => parents.Where(parent => parent.Value.Children.ContainsKey(student)).Select(parent => parent.Key);

    public bool Knows(string student) => students.ContainsKey(student);

    public void AddDepartments(JsonElement answer)
    {
        foreach (var item in Items(answer, "departments"))
        {
            if (Number(item, "id") is not { } id) continue;

            departments[id] = new(id, Number(item, "parentid") ?? 0, Number(item, "type") ?? 0, Text(item, "name") ?? "", Number(item, "standard_grade") ?? 0, Number(item, "is_graduated") == 1, Id(item, "group_chat_id"));
        }
    }

    public void AddStudent(JsonElement item)
    {
        if (Id(item, "student_userid") is not { } id) return;

        students[id] = (Text(item, "name")?.Trim() ?? "", [.. Items(item, "department").Select(Number).OfType<int>()]);
        foreach (var parent in Items(item, "parents")) AddParent(parent)?.Children.TryAdd(id, Text(parent, "relation") ?? "");
    }

    public Parent? AddParent(JsonElement item)
    {
        if (Id(item, "parent_userid") is not { } id) return null;

        if (!parents.TryGetValue(id, out var parent)) parents.Add(id, parent = new());
        parent.Follows ??= Number(item, "is_subscribe") is { } follows ? follows == 1 : null;
        parent.ExternalUserId ??= Id(item, "external_userid");
        parent.Mobile ??= Text(item, "mobile");
        foreach (var child in Items(item, "children"))
        {
            if (Id(child, "student_userid") is { } student) parent.Children.TryAdd(student, Text(child, "relation") ?? "");
        }

        return parent;
    }

    public DirectorySnapshot ToSnapshot()
    {
        var classes = Classes.ToDictionary(one => one.Department);
        return new(
            [.. classes.Values],
            [.. students.Select(one => new DirectoryStudent(one.Key, one.Value.Name, [.. one.Value.Departments.Where(classes.ContainsKey).Select(id => classes[id])]))],
            [.. parents.Select(one => Describe(one.Key, one.Value))]);
    }

    public static IEnumerable<JsonElement> Items(JsonElement of, string member) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static DirectoryParent Describe(string id, Parent parent)
    {
        var digits = parent.Mobile is { } mobile ? string.Concat(mobile.Where(char.IsAsciiDigit)) : "";
        return new(id, parent.ExternalUserId, parent.Follows ?? false, digits.Length < PhoneDigits ? null : digits[^PhoneDigits..], [.. parent.Children.Select(child => new DirectoryBond(child.Key, child.Value.Trim()))]);
    }

    private DirectoryClass Describe(Department one)
    {
        var above = departments.GetValueOrDefault(one.Above);
        return new(one.Id, one.Above, ClassNames.Grade(above?.StandardGrade ?? 0, above?.Name ?? "") ?? ClassNames.Grade(one.StandardGrade, one.Name), ClassNames.Class(one.Name)) { GroupChatId = one.GroupChatId };
    }

    private bool IsOver(Department one) => one.HasGraduated || (departments.GetValueOrDefault(one.Above)?.HasGraduated ?? false);

    private static string? Id(JsonElement of, string member) => Text(of, member) is { } id && ActivityTranslator.IsUsableId(id) ? id : null;

    private static string? Text(JsonElement of, string member) => of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(member, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static int? Number(JsonElement of, string member) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(member, out var value) ? Number(value) : null;

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => null,
    };

    /// <summary>What is known of a parent so far.</summary>
    internal sealed class Parent
    {
        public bool? Follows { get; set; }
        public string? ExternalUserId { get; set; }
        public string? Mobile { get; set; }
        public Dictionary<string, string> Children { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    private sealed record Department(int Id, int Above, int Type, string Name, int StandardGrade, bool HasGraduated, string? GroupChatId);
}
