using System.Globalization;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Attendance;

/// <summary>Children who are together in one place for a while: a class in its room, or a club in its session. For each a register is kept.</summary>
public readonly record struct CareGroup
{
    private const string ClubMark = "club-";

    private CareGroup(ClassId? @class, ClubId? club) => (Class, Club) = (@class, club);

    public ClassId? Class { get; }
    public ClubId? Club { get; }

    public static CareGroup Of(ClassId @class) => new(@class, null);

    public static CareGroup Of(ClubId club) => new(null, club);

    /// <summary>3-2, or club-7; nothing of nothing.</summary>
    public static CareGroup Parse(string text) =>
        text.Length == 0 ? default
        : text.StartsWith(ClubMark, StringComparison.Ordinal) ? Of(ClubId.Parse(text[ClubMark.Length..])) : Of(ClassId.Parse(text));

    public override string ToString() => Club is { } club ? string.Create(CultureInfo.InvariantCulture, $"{ClubMark}{club}") : Class.ToString() ?? "";
}
