namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>The school's home-school directory as it was read: its classes, the pupils in them, and their parents.</summary>
public sealed record DirectorySnapshot(IReadOnlyList<DirectoryClass> Classes, IReadOnlyList<DirectoryStudent> Students, IReadOnlyList<DirectoryParent> Parents);

/// <summary>A class and the department that stands for it; grade and number are null where its names do not say them.</summary>
public sealed record DirectoryClass(int Department, int GradeDepartment, int? Grade, int? Number)
{
    /// <summary>The families' group of the class (班级群); null: it has none.</summary>
    public string? GroupChatId { get; init; }
}

/// <summary>A pupil under the directory's own id.</summary>
public sealed record DirectoryStudent(string UserId, string Name, IReadOnlyList<DirectoryClass> Classes);

/// <summary>A parent; only one who follows 学校通知 is reached by it. Of the telephone only the last four digits are taken in.</summary>
public sealed record DirectoryParent(string UserId, string? ExternalUserId, bool Follows, string? PhoneEnding, IReadOnlyList<DirectoryBond> Children);

/// <summary>Whose parent somebody is, and what the school calls the relation.</summary>
public sealed record DirectoryBond(string StudentUserId, string Relation);

/// <summary>What became of a look into the directory.</summary>
public abstract record DirectoryAnswer
{
    private DirectoryAnswer() { }

    /// <summary>It was read; Parents names those it was read for, null all of them: the others' families are not in it whole.</summary>
    public sealed record Read(DirectorySnapshot Snapshot, IReadOnlySet<string>? Parents = null) : DirectoryAnswer;

    /// <summary>The directory does not know that id any more.</summary>
    public sealed record Gone(string UserId) : DirectoryAnswer;

    /// <summary>WeCom said no; trying again changes nothing before somebody mends the set-up.</summary>
    public sealed record Refused(int Code) : DirectoryAnswer;

    /// <summary>Not now: it may be tried again.</summary>
    public sealed record NotNow(string Why) : DirectoryAnswer;
}
