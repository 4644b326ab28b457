using System.Globalization;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>Reads the school's home-school directory (家校通讯录): all of it class by class, for lists do not look into sub-departments, or one family (reference 6.2).</summary>
public sealed class SchoolDirectory
{
    private const int NoSuchDepartment = 65000;
    private const int NoSuchUser = 60111;
    private const int LargestFamily = 20;

    private readonly WeComClient client;

    internal SchoolDirectory(WeComClient client) => this.client = client;

    public async Task<DirectoryAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var builder = new DirectoryBuilder();
        if (await DepartmentsAsync(builder, cancellationToken) is { } failed) return failed;

        foreach (var one in builder.Classes.ToList())
        {
            if (await ListAsync(builder, one.Department, withParents: true, cancellationToken) is { } broken) return broken;
        }

        return new DirectoryAnswer.Read(builder.ToSnapshot());
    }

    /// <summary>The family of a student or parent whom the directory says has changed, and the classes of its children, so that a namesake is seen.</summary>
    public async Task<DirectoryAnswer> ReadFamilyAsync(string userId, CancellationToken cancellationToken)
    {
        var builder = new DirectoryBuilder();
        if (await GetAsync(builder, userId, cancellationToken) is { } failed) return failed;
        if (await DepartmentsAsync(builder, cancellationToken) is { } noTree) return noTree;

        IReadOnlyList<string> parents = builder.Knows(userId) ? [.. builder.ParentsOf(userId).Take(LargestFamily)] : [userId];
        foreach (var parent in parents)
        {
            if (await GetAsync(builder, parent, cancellationToken) is { } broken and not DirectoryAnswer.Gone) return broken;
        }

        IReadOnlyList<string> children = [.. parents.SelectMany(builder.ChildrenOf).Distinct(StringComparer.OrdinalIgnoreCase).Take(LargestFamily)];
        foreach (var child in children)
        {
            if (await GetAsync(builder, child, cancellationToken) is { } broken and not DirectoryAnswer.Gone) return broken;
        }

        foreach (var department in children.SelectMany(builder.DepartmentsOf).Distinct().ToList())
        {
            if (await ListAsync(builder, department, withParents: false, cancellationToken) is { } broken) return broken;
        }

        return new DirectoryAnswer.Read(builder.ToSnapshot(), parents.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Which departments stand for which classes today; null: not to be had now.</summary>
    public async Task<IReadOnlyList<DirectoryClass>?> ClassesAsync(CancellationToken cancellationToken)
    {
        var builder = new DirectoryBuilder();
        return await DepartmentsAsync(builder, cancellationToken) is null ? [.. builder.Classes] : null;
    }

    /// <summary>The picture that a parent scans to follow 学校通知; null: a corp that is not verified has none (43009).</summary>
    public async Task<string?> FollowCodeAsync(CancellationToken cancellationToken) =>
        await client.CallAsync("externalcontact/get_subscribe_qr_code", null, cancellationToken) is WeComAnswer.Said { Code: 0 } said ? said.Text("qrcode_big") : null;

    private async Task<DirectoryAnswer?> DepartmentsAsync(DirectoryBuilder builder, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync("school/department/list", null, cancellationToken);
        if (answer is WeComAnswer.Said { Code: 0 } said) builder.AddDepartments(said.Body);
        return Failure(answer);
    }

    private async Task<DirectoryAnswer?> GetAsync(DirectoryBuilder builder, string userId, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync($"school/user/get?userid={Uri.EscapeDataString(userId)}", null, cancellationToken);
        if (answer is WeComAnswer.Said { Code: NoSuchUser }) return new DirectoryAnswer.Gone(userId);
        if (answer is not WeComAnswer.Said { Code: 0 } said) return Failure(answer);

        if (said.Body.TryGetProperty("student", out var student)) builder.AddStudent(student);
        if (said.Body.TryGetProperty("parent", out var parent)) builder.AddParent(parent);
        return null;
    }

    private async Task<DirectoryAnswer?> ListAsync(DirectoryBuilder builder, int department, bool withParents, CancellationToken cancellationToken)
    {
        var query = $"department_id={department.ToString(CultureInfo.InvariantCulture)}";
        var students = await client.CallAsync($"school/user/list?{query}", null, cancellationToken);
        if (students is WeComAnswer.Said { Code: NoSuchDepartment }) return null; // taken away meanwhile
        if (students is not WeComAnswer.Said { Code: 0 } some) return Failure(students);

        foreach (var student in DirectoryBuilder.Items(some.Body, "students")) builder.AddStudent(student);
        if (!withParents) return null;

        var parents = await client.CallAsync($"school/user/list_parent?{query}", null, cancellationToken);
        if (parents is not WeComAnswer.Said { Code: 0 or NoSuchDepartment } others) return Failure(parents);

        foreach (var parent in DirectoryBuilder.Items(others.Body, "parents")) builder.AddParent(parent);
        return null;
    }

    /// <summary>Null: there was none.</summary>
    private static DirectoryAnswer? Failure(WeComAnswer answer) => answer switch
    {
        WeComAnswer.Said { Action: ErrorAction.Ok } => null,
        WeComAnswer.Said { Action: ErrorAction.Retry or ErrorAction.Wait or ErrorAction.Token } said => new DirectoryAnswer.NotNow(said.Code.ToString(CultureInfo.InvariantCulture)),
        WeComAnswer.Said said => new DirectoryAnswer.Refused(said.Code),
        WeComAnswer.NotNow no => new DirectoryAnswer.NotNow(no.Why),
        WeComAnswer.Unknown unknown => new DirectoryAnswer.NotNow(unknown.Why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
