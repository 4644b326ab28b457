using System.Globalization;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The home-school book: who is whose parent, and in which class (sections 6.1 and 6.2).</summary>
internal sealed class SchoolBook(Corp corp)
{
    private readonly Dictionary<string, SchoolParent> parents = Keyed(corp.Options.Parents, parent => parent.ParentUserId);
    private readonly Dictionary<string, SchoolStudent> students = Keyed(corp.Options.Students, student => student.StudentUserId);

    public IEnumerable<SchoolParent> Parents => parents.Values;

    public IEnumerable<SchoolStudent> Students => students.Values;

    public SchoolParent? Parent(string id) => parents.GetValueOrDefault(id);

    public SchoolStudent? Student(string id) => students.GetValueOrDefault(id);

    public void Follow(string parentUserId, bool follows) => parents[parentUserId] = parents[parentUserId] with { Follows = follows };

    public void Move(string studentUserId, int departmentId) => students[studentUserId] = students[studentUserId] with { Departments = [departmentId] };

    public IEnumerable<SchoolParent> ParentsOf(SchoolStudent student) =>
        parents.Values.Where(parent => parent.Children.Any(child => child.StudentUserId == student.StudentUserId));

    /// <summary>A department and all below it.</summary>
    public IReadOnlyCollection<int> Branch(int id)
    {
        var branch = new HashSet<int>();
        if (corp.Options.Departments.Any(department => department.Id == id)) branch.Add(id);
        while (corp.Options.Departments.Any(department => branch.Contains(department.ParentId) && branch.Add(department.Id)))
        {
            // until nothing is added
        }

        return branch;
    }

    public Answer GetUser(ApiCall call)
    {
        var id = call.Parameter("userid") ?? "";
        if (Student(id) is { } student) return Answer.Ok(new() { ["user_type"] = 1, ["student"] = Describe(student) });
        if (Parent(id) is { } parent) return Answer.Ok(new() { ["user_type"] = 2, ["parent"] = Describe(parent, named: false) });
        return Answer.Refuse(60111, "userid not found");
    }

    /// <summary>Only those who are in the department itself: the caller walks the tree (section 6.2).</summary>
    public Answer ListStudents(ApiCall call) => InDepartment(call) is { } here
        ? Answer.Ok(new() { ["students"] = new JsonArray([.. here.Select(Describe)]) })
        : Answer.Refuse(65000, "department not found");

    public Answer ListParents(ApiCall call) => InDepartment(call) is { } here
        ? Answer.Ok(new() { ["parents"] = new JsonArray([.. here.SelectMany(ParentsOf).Distinct().Select(parent => Describe(parent, named: true))]) })
        : Answer.Refuse(65000, "department not found");

    public Answer ListDepartments(ApiCall call)
    {
        var all = corp.Options.Departments;
        if (call.Parameter("id") is { Length: > 0 } id) all = [.. all.Where(department => Branch(Number(id)).Contains(department.Id))];
        return all.Count == 0
            ? Answer.Refuse(65000, "department not found")
            : Answer.Ok(new() { ["departments"] = new JsonArray([.. all.Select(Describe)]) });
    }

    public Answer GetAllowScope(ApiCall call) => Number(call.Parameter("agentid")) != corp.Options.AgentId
        ? Answer.Refuse(301002, "not allow operate another agent")
        : Answer.Ok(new()
        {
            ["allow_scope"] = new JsonObject
            {
                ["students"] = new JsonObject { ["userid"] = new JsonArray() },
                ["departments"] = new JsonObject { ["partyid"] = new JsonArray(1) },
            },
        });

    private List<SchoolStudent>? InDepartment(ApiCall call)
    {
        var id = Number(call.Parameter("department_id"));
        if (corp.Options.Departments.All(department => department.Id != id)) return null;
        return [.. students.Values.Where(student => student.Departments.Contains(id))];
    }

    private JsonObject Describe(SchoolStudent student) => new()
    {
        ["student_userid"] = student.StudentUserId,
        ["name"] = student.Name,
        ["department"] = new JsonArray([.. student.Departments.Select(id => JsonValue.Create(id))]),
        ["parents"] = new JsonArray([.. ParentsOf(student).Select(parent =>
        {
            var json = Reachable(parent);
            json["relation"] = parent.Children.First(child => child.StudentUserId == student.StudentUserId).Relation;
            return json;
        })]),
    };

    private JsonObject Describe(SchoolParent parent, bool named)
    {
        var json = Reachable(parent);
        json["children"] = new JsonArray([.. parent.Children.Select(child =>
        {
            var entry = new JsonObject { ["student_userid"] = child.StudentUserId, ["relation"] = child.Relation };
            if (named) entry["name"] = Student(child.StudentUserId)?.Name;
            return entry;
        })]);
        return json;
    }

    /// <summary>One who does not follow has no external id yet (section 6.1).</summary>
    private static JsonObject Reachable(SchoolParent parent)
    {
        var json = new JsonObject { ["parent_userid"] = parent.ParentUserId, ["mobile"] = parent.Mobile, ["is_subscribe"] = parent.Follows ? 1 : 0 };
        if (parent.Follows) json["external_userid"] = parent.ExternalUserId;
        return json;
    }

    private static JsonObject Describe(SchoolDepartment department)
    {
        var json = new JsonObject
        {
            ["id"] = department.Id,
            ["name"] = department.Name,
            ["parentid"] = department.ParentId,
            ["type"] = department.Type,
            ["register_year"] = department.RegisterYear,
            ["standard_grade"] = department.StandardGrade,
            ["order"] = department.Id,
            ["is_graduated"] = 0,
            ["open_group_chat"] = department.GroupChatId is null ? 0 : 1,
        };
        if (department.GroupChatId is { } group) json["group_chat_id"] = group;
        if (department.HeadTeacher is { } teacher) json["department_admins"] = new JsonArray(new JsonObject { ["userid"] = teacher, ["type"] = 3 });
        return json;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static Dictionary<string, T> Keyed<T>(IEnumerable<T> items, Func<T, string> key) =>
        items.ToDictionary(key, StringComparer.OrdinalIgnoreCase); // section 6.1: ids ignore case
}
