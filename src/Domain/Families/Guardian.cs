namespace AfterSchoolBot.Domain.Families;

/// <summary>An adult whom the school roll names for a child. Of the telephone only the last four digits are kept, if any (D6).</summary>
public sealed class Guardian
{
    private const int DigitsKept = 4;

    public Guardian(PersonId id, string? phoneEnding)
    {
        if (phoneEnding is not null && (phoneEnding.Length != DigitsKept || !phoneEnding.All(char.IsAsciiDigit)))
            throw new ArgumentException("Only the last four digits of a telephone are kept.", nameof(phoneEnding));

        (Id, PhoneEnding) = (id, phoneEnding);
    }

    public PersonId Id { get; }
    public string? PhoneEnding { get; private set; }

    /// <summary>The guardian has another telephone.</summary>
    public void Phone(string phoneEnding) => PhoneEnding = new Guardian(Id, phoneEnding).PhoneEnding;
}
