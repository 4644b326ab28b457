using System.Globalization;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>Number of a club on the school's menu.</summary>
public readonly record struct ClubId(int Value)
{
    public static ClubId Parse(string text) => new(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The four kinds by which the menu is grouped (三.5).</summary>
public enum ClubKind
{
    Sport,
    Science,
    Arts,
    Crafts,
}

/// <summary>The grades a club is made for, both included (二.4).</summary>
public sealed record GradeRange(int From, int To)
{
    public bool Includes(int grade) => grade >= From && grade <= To;
}
