using System.Globalization;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Privacy;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>
/// One kind of what is kept about a child or a family: how the family reads it in "all records" (D10), and what becomes of it when they
/// ask for deletion (D12). Every table that names a child or a person belongs to one; a test holds the schema to that.
/// </summary>
internal abstract class RecordKind
{
    /// <summary>Where it stands in the file.</summary>
    public abstract int Order { get; }

    /// <summary>Its sheet, in the reader's language.</summary>
    public abstract string Title { get; }

    /// <summary>The tables it answers for.</summary>
    public abstract IReadOnlyList<string> Tables { get; }

    public abstract ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand);

    /// <summary>Does what the family was told on the card. What is proof stays as it is.</summary>
    public virtual ValueTask EraseAsync(Erasing erasing, Errand errand) => default;

    protected static string Stamp(DateTimeOffset at, School school) => school.AtSchool(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    protected static string Stamp(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Whose records: one child's, as one of its guardians may read them, with what that guardian said from which accounts.</summary>
internal sealed record RecordsOf(Child Child, Guardianship Bond, IReadOnlyList<string> Accounts);

/// <summary>A sheet: a header, then a row a record, every cell as text.</summary>
internal sealed record RecordTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>What a deletion reaches.</summary>
internal sealed record Erasing(Erasure Wish)
{
    /// <summary>Null: a guest's chat only.</summary>
    public Child? Child { get; init; }

    /// <summary>Whose names go: guardians who have no other child here and do not work here, once the child has left the school.</summary>
    public IReadOnlyList<PersonId> Forgotten { get; init; } = [];

    /// <summary>Who is not reached through the service any more: those, or the one who asked where the child stays a pupil.</summary>
    public IReadOnlyList<PersonId> Unbound { get; init; } = [];

    /// <summary>Whose chats go.</summary>
    public IReadOnlyList<PersonId> Talkers { get; init; } = [];
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Where the child may be named by others: the staff's and the other guardians' accounts.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>What stands where a name or the number of a message stood.</summary>
    public string Mark => Wish.Number.ToString();
}
