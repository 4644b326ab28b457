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
}
