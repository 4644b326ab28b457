namespace AfterSchoolBot.Testing.WeCom;

/// <summary>The corp that is played: its secrets, its people, and where its callbacks go.</summary>
public sealed record FakeWeComOptions
{
    public string CorpId { get; init; } = "ww0demo00000000001";
    public string Secret { get; init; } = "demo-secret-of-the-after-school-app-000000";
    public int AgentId { get; init; } = 1000007;
    public string Token { get; init; } = "DemoCallbackToken01";

    /// <summary>43 letters and digits; Base64 of the AES key without its last "=" (section 1.1).</summary>
    public string EncodingAesKey { get; init; } = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    public string? CallbackUrl { get; init; }
    public TimeSpan CallbackTimeout { get; init; } = TimeSpan.FromSeconds(5);
    public string OpenKfId { get; init; } = "wkDemoAfterSchool0001";
    public string WebhookKey { get; init; } = "demo-webhook-key-0001";

    /// <summary>The only host that an OAuth redirect may name; empty means any (section 6.4).</summary>
    public string TrustedDomain { get; init; } = "";

    public bool CorpVerified { get; init; } = true;

    /// <summary>The members are in the app's visible scope.</summary>
    public bool AppVisible { get; init; } = true;

    /// <summary>Whether the app is visible to the root department, without which there are no app chats (section 5.1).</summary>
    public bool RootDepartmentVisible { get; init; } = true;

    /// <summary>Pulls without a callback's token within a minute; the platform says "strict" and gives no number (section 9).</summary>
    public int SyncsWithoutToken { get; init; } = 5;

    public IReadOnlyList<Member> Members { get; init; } = DemoCorp.Members;
    public IReadOnlyList<SchoolParent> Parents { get; init; } = DemoCorp.Parents;
    public IReadOnlyList<SchoolStudent> Students { get; init; } = DemoCorp.Students;
    public IReadOnlyList<SchoolDepartment> Departments { get; init; } = DemoCorp.Departments;

    /// <summary>Members who can take a parent's talk over, and whether each is receiving (section 7.5).</summary>
    public IReadOnlyDictionary<string, bool> Servicers { get; init; } = new Dictionary<string, bool> { ["dl_admin_zhang"] = true };

    /// <summary>Where it listens; 0 takes a free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";
}

/// <summary>Somebody who works at the school and has a WeCom account.</summary>
public sealed record Member(string UserId, string Name);

/// <summary>A parent in the home-school book; one who does not follow 学校通知 cannot be reached by it (section 6.1).</summary>
public sealed record SchoolParent(string ParentUserId, string ExternalUserId, string Name, string Mobile, IReadOnlyList<ChildOf> Children)
{
    public bool Follows { get; init; } = true;
}

/// <summary>Whose parent somebody is, and how.</summary>
public sealed record ChildOf(string StudentUserId, string Relation);

/// <summary>A pupil and the classes that the pupil is in.</summary>
public sealed record SchoolStudent(string StudentUserId, string Name, IReadOnlyList<int> Departments);

/// <summary>A knot of the school's tree: type 5 school, 4 campus, 3 stage, 2 grade, 1 class (section 6.1).</summary>
public sealed record SchoolDepartment(int Id, string Name, int ParentId, int Type)
{
    public int StandardGrade { get; init; }
    public int RegisterYear { get; init; }
    public string? GroupChatId { get; init; }
    public string? HeadTeacher { get; init; }
}
