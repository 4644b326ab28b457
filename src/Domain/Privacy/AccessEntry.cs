using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Privacy;

/// <summary>That a member of staff was shown something of a child: who, of whom, what, in which form, when (D1, D8).</summary>
public sealed class AccessEntry
{
    private AccessEntry(PersonId reader, ChildId child, string fields, string form, DateTimeOffset at) =>
        (Reader, Child, Fields, Form, At) = (reader, child, fields, form, at);

    public AccessEntry(PersonId reader, ChildId child, IEnumerable<Field> shown, string form, DateTimeOffset at)
        : this(reader, child, string.Join(',', shown.Distinct().Order()), form, at)
    {
    }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }
    public PersonId Reader { get; private set; }
    public ChildId Child { get; private set; }

    /// <summary>The fields' names with commas, as the log keeps them.</summary>
    public string Fields { get; private set; }

    public IReadOnlyList<Field> Shown => [.. Fields.Split(',').Select(Enum.Parse<Field>)];

    /// <summary>Why: the form in which it was shown, by its name.</summary>
    public string Form { get; private set; }
    public DateTimeOffset At { get; private set; }
}
