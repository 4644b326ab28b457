using System.Globalization;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>A thing to be filled in, as a button carries it: SessionStaff:Thursday:2:8.</summary>
internal static class PlanItemKey
{
    public static string Of(MissingItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Item}:{item.Weekday}:{item.Session}:{item.Unvetted?.Value}");

    /// <summary>Null: no such thing.</summary>
    public static MissingItem? Parse(string key) =>
        key.Split(':') is [var item, var weekday, var session, var person] && Enum.TryParse<PlanItem>(item, out var known)
            ? new(known, weekday.Length > 0 ? Enum.Parse<DayOfWeek>(weekday) : null, Number(session)) { Unvetted = Number(person) is { } id ? new PersonId(id) : null }
            : null;

    private static int? Number(string text) => text.Length > 0 ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
