using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary>Why somebody in the directory is not taken for somebody on the roll.</summary>
internal enum Doubt
{
    /// <summary>No pupil of the roll has that number, or that name in that class.</summary>
    NotOnRoll,

    /// <summary>Several could be meant, on either side.</summary>
    SeveralChildren,

    /// <summary>The number is a pupil's, the name is not.</summary>
    OtherName,

    /// <summary>The roll has no guardian of that relation, or the word says none.</summary>
    NoSuchRelation,

    /// <summary>Several guardians, or several parents, have that relation.</summary>
    SeveralGuardians,

    /// <summary>The last digits of the telephone differ, or the directory does not say them.</summary>
    OtherPhone,

    /// <summary>With one child it is this guardian, with another child that one.</summary>
    TwoPeople,

    /// <summary>The account is bound to somebody else already.</summary>
    AccountTaken,
}

/// <summary>Something for the office to look into, by our own number and class: the directory's names are said nowhere.</summary>
internal sealed record DoubtfulEntry(Doubt Doubt, ClassId? Class, ChildId? Child);

/// <summary>A guardian of the roll and the parent in the directory who is the same person beyond doubt.</summary>
internal sealed record MatchedGuardian(PersonId Guardian, DirectoryParent Parent, ChildId Child, ClassId Class);

/// <summary>
/// Who in the school's WeCom directory is who on the roll. A child is the one with its number, else the only one of its name in its class; a
/// parent of it is the only guardian of that relation, and where the roll keeps a telephone's last digits, they agree. Contradiction is doubt.
/// </summary>
internal sealed class DirectoryMatch
{
    private readonly List<DoubtfulEntry> doubts = [];
    private readonly Dictionary<string, Child> childOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<ChildId, Guardianship> bondsOf;
    private readonly Dictionary<PersonId, Guardian> guardianOf;

    private DirectoryMatch(IReadOnlyList<Guardianship> bonds, IReadOnlyList<Guardian> guardians)
    {
        bondsOf = bonds.Where(bond => bond.Counts).ToLookup(bond => bond.Child);
        guardianOf = guardians.ToDictionary(guardian => guardian.Id);
    }

    public int Children => childOf.Count;

    public IReadOnlyList<DoubtfulEntry> Doubts => doubts;

    public IReadOnlyList<MatchedGuardian> Guardians { get; private set; } = [];

    /// <param name="only">The parents who are to be looked at; null: all.</param>
    public static DirectoryMatch Of(IReadOnlyList<Child> children, IReadOnlyList<Guardian> guardians, IReadOnlyList<Guardianship> bonds, DirectorySnapshot directory, IReadOnlySet<string>? only = null)
    {
        var match = new DirectoryMatch(bonds, guardians);
        var concerned = only is null ? null : directory.Parents.Where(parent => only.Contains(parent.UserId)).SelectMany(parent => parent.Children).Select(bond => bond.StudentUserId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        match.MatchChildren([.. children.Where(child => child.IsPupil)], directory.Students, concerned);
        match.MatchGuardians(directory.Parents, only);
        return match;
    }

    private void MatchChildren(IReadOnlyList<Child> pupils, IReadOnlyList<DirectoryStudent> students, HashSet<string>? concerned)
    {
        var byNumber = pupils.Where(child => child.PupilNumber is { Length: > 0 }).ToLookup(child => child.PupilNumber!, StringComparer.OrdinalIgnoreCase);
        var byName = pupils.ToLookup(child => (child.Name, child.Class));
        var found = students.Select(student => (Student: student, Found: Find(student, byNumber, byName))).ToList();
        foreach (var one in found.Where(one => one.Found.Child is not null).GroupBy(one => one.Found.Child!.Id))
        {
            if (one.Count() == 1) childOf[one.First().Student.UserId] = one.First().Found.Child!;
            else if (one.Any(entry => IsConcerned(entry.Student))) Doubtful(Doubt.SeveralChildren, one.First().Found.Child!);
        }

        foreach (var (student, (child, doubt)) in found.Where(one => one.Found.Doubt is not null && IsConcerned(one.Student))) doubts.Add(new(doubt!.Value, child?.Class ?? ClassOf(student), child?.Id));

        bool IsConcerned(DirectoryStudent student) => concerned is null || concerned.Contains(student.UserId);
    }

    private static (Child? Child, Doubt? Doubt) Find(DirectoryStudent student, ILookup<string, Child> byNumber, ILookup<(string, ClassId), Child> byName)
    {
        var numbered = byNumber[student.UserId].ToList();
        if (numbered is [var one]) return one.Name == student.Name ? (one, null) : (null, Doubt.OtherName);
        if (numbered.Count > 1) return (null, Doubt.SeveralChildren);

        var named = student.Classes.Select(Class).OfType<ClassId>().Distinct().SelectMany(@class => byName[(student.Name, @class)]).ToList();
        return named switch
        {
            [var only] => (only, null),
            [] => (null, Doubt.NotOnRoll),
            _ => (null, Doubt.SeveralChildren),
        };
    }

    private void MatchGuardians(IReadOnlyList<DirectoryParent> parents, IReadOnlySet<string>? only)
    {
        var found = new List<MatchedGuardian>();
        foreach (var parent in parents)
        {
            var perChild = parent.Children.Where(bond => childOf.ContainsKey(bond.StudentUserId)).Select(bond => (Child: childOf[bond.StudentUserId], Found: Find(parent, bond.Relation, childOf[bond.StudentUserId]))).ToList();
            var certain = perChild.Where(one => one.Found.Guardian is not null).Select(one => new MatchedGuardian(one.Found.Guardian!.Value, parent, one.Child.Id, one.Child.Class)).DistinctBy(one => one.Guardian).ToList();
            var isAsked = only is null || only.Contains(parent.UserId);
            if (perChild.Find(one => one.Found.Doubt is Doubt.OtherPhone) is { Child: { } denied }) Note(isAsked, Doubt.OtherPhone, denied);
            else if (certain.Count > 1) Note(isAsked, Doubt.TwoPeople, perChild[0].Child);
            else if (certain is [var guardian]) found.Add(guardian);
            else if (perChild is [var first, ..]) Note(isAsked, first.Found.Doubt!.Value, first.Child);
        }

        foreach (var one in found.GroupBy(match => match.Guardian).Where(one => one.Count() > 1 && one.Any(match => only is null || only.Contains(match.Parent.UserId)))) doubts.Add(new(Doubt.SeveralGuardians, one.First().Class, one.First().Child));
        Guardians = [.. found.GroupBy(match => match.Guardian).Where(one => one.Count() == 1).Select(one => one.First()).Where(match => only is null || only.Contains(match.Parent.UserId))];
    }

    private (PersonId? Guardian, Doubt? Doubt) Find(DirectoryParent parent, string relation, Child child)
    {
        if (RelationWords.Read(relation) is not { } meant) return (null, Doubt.NoSuchRelation);

        var fitting = bondsOf[child.Id].Where(bond => bond.Relation == meant).ToList();
        return fitting switch
        {
            [] => (null, Doubt.NoSuchRelation),
            [var bond] when guardianOf.GetValueOrDefault(bond.Guardian)?.PhoneEnding is { } ending && ending != parent.PhoneEnding => (null, Doubt.OtherPhone),
            [var bond] => (bond.Guardian, null),
            _ => (null, Doubt.SeveralGuardians),
        };
    }

    private void Note(bool isAsked, Doubt doubt, Child child)
    {
        if (isAsked) Doubtful(doubt, child);
    }

    private void Doubtful(Doubt doubt, Child child) => doubts.Add(new(doubt, child.Class, child.Id));

    private static ClassId? ClassOf(DirectoryStudent student) => student.Classes.Select(Class).FirstOrDefault(one => one is not null);

    private static ClassId? Class(DirectoryClass one) => one is { Grade: { } grade, Number: { } number } ? new(grade, number) : null;
}
