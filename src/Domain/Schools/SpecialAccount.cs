namespace AfterSchoolBot.Domain.Schools;

/// <summary>The school's one account for what families pay, used for nothing else (五.2).</summary>
public sealed record SpecialAccount(string Name, string Bank, string Number)
{
    private const int LeastDigits = 8;
    private const int MostDigits = 30;
    private const int LongestName = 60;

    /// <summary>A transfer needs all three.</summary>
    public bool IsComplete => Fits(Name) && Fits(Bank) && Number.Length is >= LeastDigits and <= MostDigits && Number.All(char.IsAsciiDigit);

    private static bool Fits(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName;
}
