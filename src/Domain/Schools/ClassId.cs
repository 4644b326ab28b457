using System.Globalization;

namespace AfterSchoolBot.Domain.Schools;

/// <summary>A class by grade and number: 3-2 is 三年级2班. Grades 1 to 9 (三.1).</summary>
public readonly record struct ClassId(int Grade, int Number) : IComparable<ClassId>
{
    public static ClassId Parse(string text) =>
        text.Split('-') is [var grade, var number]
            && int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var g)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new(g, n)
            : throw new FormatException($"'{text}' is no class; write grade and number, as in 3-2.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Grade}-{Number}");

    public int CompareTo(ClassId other) => (Grade, Number).CompareTo((other.Grade, other.Number));

    public static bool operator <(ClassId left, ClassId right) => left.CompareTo(right) < 0;
    public static bool operator >(ClassId left, ClassId right) => left.CompareTo(right) > 0;
    public static bool operator <=(ClassId left, ClassId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ClassId left, ClassId right) => left.CompareTo(right) >= 0;
}
