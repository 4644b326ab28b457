using System.Globalization;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Announcements;

/// <summary>Whom an announcement is for. Who they are in person is decided once, when it goes out.</summary>
public abstract record Audience
{
    private Audience() { }

    /// <summary>All families of the school.</summary>
    public sealed record School : Audience;

    public sealed record Grade(int Number) : Audience;

    public sealed record Class(ClassId Id) : Audience;

    /// <summary>The families of those who have a seat in a club.</summary>
    public sealed record Club(int Number) : Audience;

    /// <summary>Everybody who works in the service, or those who have one of these roles there.</summary>
    public sealed record Staff(StaffRoles? Roles = null) : Audience;

    /// <summary>Whoever got an earlier announcement and has not confirmed it.</summary>
    public sealed record NotConfirmed(AnnouncementNumber Earlier) : Audience;

    /// <summary>The families that whoever wrote it named one by one: those whose children are here today.</summary>
    public sealed record Named : Audience;

    /// <exception cref="FormatException">It is no audience.</exception>
    public static Audience Parse(string text) => text.Split(':', 2) switch
    {
        ["school"] => new School(),
        ["grade", var grade] => new Grade(Read(grade)),
        ["class", var @class] => new Class(ClassId.Parse(@class)),
        ["club", var club] => new Club(Read(club)),
        ["staff"] => new Staff(),
        ["staff", var roles] => new Staff(Enum.Parse<StaffRoles>(roles)),
        ["open", var earlier] => new NotConfirmed(new(Read(earlier))),
        ["named"] => new Named(),
        _ => throw new FormatException($"'{text}' is no audience."),
    };

    public sealed override string ToString() => this switch
    {
        School => "school",
        Grade grade => string.Create(CultureInfo.InvariantCulture, $"grade:{grade.Number}"),
        Class one => $"class:{one.Id}",
        Club club => string.Create(CultureInfo.InvariantCulture, $"club:{club.Number}"),
        Staff { Roles: { } roles } => $"staff:{roles}",
        Staff => "staff",
        NotConfirmed open => string.Create(CultureInfo.InvariantCulture, $"open:{open.Earlier.Value}"),
        _ => "named",
    };

    private static int Read(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
