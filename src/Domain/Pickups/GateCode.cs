using System.Globalization;

namespace AfterSchoolBot.Domain.Pickups;

/// <summary>Four digits that open one line at the gate, once, on one day. They name nobody; who stands there says name and last four digits.</summary>
public static class GateCode
{
    public const int Length = 4;

    private const int Codes = 10_000;

    /// <param name="open">Codes that are open that day: none is given twice.</param>
    /// <param name="below">A number from nought to below that one, which nobody can foresee.</param>
    public static string Draw(IEnumerable<string> open, Func<int, int> below)
    {
        var taken = open.ToHashSet();
        List<string> free = [.. Enumerable.Range(0, Codes).Select(Write).Where(code => !taken.Contains(code))];
        return free.Count > 0 ? free[below(free.Count)] : throw new InvalidOperationException("Every code is given.");
    }

    private static string Write(int code) => code.ToString("0000", CultureInfo.InvariantCulture);
}
