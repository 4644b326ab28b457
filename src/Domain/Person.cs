using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain;

/// <summary>Number of a person at the school: a guardian, a member of staff, or both.</summary>
public readonly record struct PersonId(int Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Someone the school knows by name. What they may do comes from guardianship and staff roles, never from here.</summary>
public sealed class Person(PersonId id, string name)
{
    public PersonId Id { get; } = id;
    public string Name { get; private set; } = name;

    /// <summary>The language the person asked for, on every channel: zh-Hans, zh-Hant or en. Null: as the device says.</summary>
    public string? Language { get; private set; }

    public TimeOnly? QuietFrom { get; private set; }
    public TimeOnly? QuietTo { get; private set; }

    /// <summary>The hours of every day in which the person wants nothing that can wait; null: none of their own.</summary>
    public Hours? QuietHours => QuietFrom is { } from && QuietTo is { } to ? new(from, to) : null;

    /// <summary>The roll had the name wrong.</summary>
    public void Rename(string name) => Name = name;

    public void Speak(string language) => Language = language;

    public void KeepQuiet(Hours hours) => (QuietFrom, QuietTo) = (hours.From, hours.To);

    public void EndQuiet() => (QuietFrom, QuietTo) = (null, null);
}
