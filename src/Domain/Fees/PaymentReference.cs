using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Domain.Fees;

/// <summary>What a family writes on its transfer, so that the money is known again: FY-0417-3 (费用). The last digit checks the others.</summary>
public readonly partial record struct PaymentReference(int Number)
{
    /// <summary>Null: it is none, or a digit is wrong.</summary>
    public static PaymentReference? Parse(string text) => FindIn(text) is [var only] ? only : null;

    /// <summary>
    /// Every reference that stands anywhere in what a bank let through: fy0417 3, ＦＹ－０４１７－３, 课后费FY04173王小明. Where other digits touch it,
    /// only the check digit tells where it ends.
    /// </summary>
    public static IReadOnlyList<PaymentReference> FindIn(string memo)
    {
        var found = new List<PaymentReference>();
        foreach (Match match in Written().Matches(Folding.Fold(memo)))
        {
            var digits = string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit));
            for (var length = LeastDigits; length < digits.Length; length++)
            {
                if (digits[length] - '0' == CheckOf(digits.AsSpan(0, length)) && int.TryParse(digits.AsSpan(0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number > 0 && !found.Contains(new(number)))
                {
                    found.Add(new(number));
                }
            }
        }

        return found;
    }

    public override string ToString()
    {
        var digits = Number.ToString("0000", CultureInfo.InvariantCulture);
        return $"FY-{digits}-{CheckOf(digits)}";
    }

    private const int LeastDigits = 4;

    // ISO 7064, mod 11,10: one wrong digit is always noticed, two exchanged ones nearly always
    private static int CheckOf(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + (digit - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10;
    }

    [GeneratedRegex(@"fy[\s_\-—–－]*((?:\d[\s_\-—–－]?){5,12})", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
