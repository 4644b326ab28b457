using System.Globalization;

namespace AfterSchoolBot.Domain.Announcements;

/// <summary>By which people name an announcement: TZ-0012.</summary>
public readonly record struct AnnouncementNumber(int Value)
{
    private const string Prefix = "TZ-";

    /// <summary>TZ-0012, tz12 or 12. Null: no such number.</summary>
    public static AnnouncementNumber? Read(string text)
    {
        var said = text.Trim();
        if (said.StartsWith("TZ", StringComparison.OrdinalIgnoreCase)) said = said[2..].TrimStart('-', ' ');
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? new(number) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value:0000}");
}
