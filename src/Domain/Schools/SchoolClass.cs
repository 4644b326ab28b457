namespace AfterSchoolBot.Domain.Schools;

/// <summary>A class and the teacher who leads it.</summary>
public sealed class SchoolClass(ClassId id, PersonId classTeacher)
{
    public ClassId Id { get; } = id;
    public PersonId ClassTeacher { get; private set; } = classTeacher;

    public void HandTo(PersonId teacher) => ClassTeacher = teacher;
}
