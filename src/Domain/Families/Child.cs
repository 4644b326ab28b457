using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Families;

/// <summary>Number of a pupil on the school roll.</summary>
public readonly record struct ChildId(int Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A pupil of this school, as the roll has it: name and class, and nothing more (D6).</summary>
public sealed class Child(ChildId id, string name, ClassId @class)
{
    public ChildId Id { get; } = id;
    public string Name { get; private set; } = name;
    public ClassId Class { get; private set; } = @class;

    /// <summary>The school's own number (学号), where it gives one; never that of an identity card (D6).</summary>
    public string? PupilNumber { get; private set; }

    /// <summary>The first day on which the child is no longer at this school. Null: a pupil.</summary>
    public DateOnly? LeftOn { get; private set; }

    public bool IsPupil => LeftOn is null;

    public void Number(string pupilNumber) => PupilNumber = pupilNumber;

    /// <summary>The roll had the name wrong.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>To another class of this school: whatever the child has in the service stays.</summary>
    public void MoveTo(ClassId @class) => Class = @class;

    public void LeaveSchool(DateOnly day) => LeftOn ??= day;

    public void ComeBack() => LeftOn = null;
}
