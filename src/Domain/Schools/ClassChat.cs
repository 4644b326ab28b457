namespace AfterSchoolBot.Domain.Schools;

/// <summary>A group chat or channel in which the families of a class hear what concerns them all; a member of staff who answers for the class said that it is the class's.</summary>
/// <param name="conversation">Channel and thread.</param>
public sealed class ClassChat(string conversation, ClassId @class, PersonId boundBy, DateTimeOffset boundAt)
{
    public string Conversation { get; } = conversation;
    public ClassId Class { get; private set; } = @class;
    public PersonId BoundBy { get; private set; } = boundBy;
    public DateTimeOffset BoundAt { get; private set; } = boundAt;

    /// <summary>It is another class's from now on.</summary>
    public void BindTo(ClassId other, PersonId by, DateTimeOffset at) => (Class, BoundBy, BoundAt) = (other, by, at);
}
