using System.Globalization;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Domain.Privacy;

/// <summary>The number under which a wish to be deleted is kept: SC-0003 (删除). After it, the number stands where the name stood.</summary>
public readonly record struct ErasureNumber(int Value)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SC-{Value:0000}");
}

/// <summary>
/// A guardian's wish that what the service keeps of a child be deleted, or a guest's that a chat be. It is carried out a moment after it was
/// answered, so that the answer arrives; what is kept of it afterwards is that it was asked and done, without a name (D12).
/// </summary>
public sealed class Erasure
{
    /// <summary>By then the answer is with the one who asked.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private Erasure(ErasureNumber number, ChildId? child, PersonId? guardian, bool leavesSchool, string? chat, DateTimeOffset askedAt) =>
        (Number, Child, Guardian, LeavesSchool, Chat, AskedAt) = (number, child, guardian, leavesSchool, chat, askedAt);

    public ErasureNumber Number { get; private set; }

    /// <summary>Null: a guest's chat.</summary>
    public ChildId? Child { get; private set; }
    public PersonId? Guardian { get; private set; }

    /// <summary>The child leaves this school, so that the name goes too; while it is a pupil, the roll's name is the school's.</summary>
    public bool LeavesSchool { get; private set; }

    /// <summary>The guest's account, until the chat is gone.</summary>
    public string? Chat { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>When the database's own file was written anew without what was deleted.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    public static Erasure OfChild(ErasureNumber number, Guardianship bond, bool leavesSchool, DateTimeOffset now) =>
        new(number, bond.Child, bond.Guardian, leavesSchool, null, now);

    public static Erasure OfChat(ErasureNumber number, string chat, DateTimeOffset now) => new(number, null, null, false, chat, now);

    public void Done(DateTimeOffset now) => (DoneAt, Chat) = (now, null);

    public void Clear(DateTimeOffset now) => ClearedAt = now;
}
