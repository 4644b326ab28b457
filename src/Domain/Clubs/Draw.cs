using System.Security.Cryptography;
using System.Text;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>One line of what goes into a draw: no name, only the code.</summary>
/// <param name="Misses">How often this child has come away without a club from earlier draws.</param>
public sealed record DrawEntry(string Code, DayOfWeek Weekday, int Tier, int Misses, IReadOnlyList<ClubId> Ranked);

/// <summary>One line of what came out. No club: the child waits for its first wish, in the order of the lots.</summary>
public sealed class DrawResult
{
    internal DrawResult(string code, DayOfWeek weekday, int order, int tier, int misses, string lot, ClubId? club) =>
        (Code, Weekday, Order, Tier, Misses, Lot, Club) = (code, weekday, order, tier, misses, lot, club);

    public string Code { get; private set; }
    public DayOfWeek Weekday { get; private set; }

    /// <summary>Whose turn it was on that day, from 1.</summary>
    public int Order { get; private set; }
    public int Tier { get; private set; }
    public int Misses { get; private set; }
    public string Lot { get; private set; }
    public ClubId? Club { get; private set; }
}

/// <summary>
/// The draw itself: the same seed and the same wishes give the same result on every machine. Day by day, Monday first; on a day the published
/// tiers strictly one after the other (三.3), within a tier those who came away empty more often, then the lot. Whose turn it is gets the best
/// wish that has a seat left.
/// </summary>
public static class Draw
{
    public static IReadOnlyList<DrawResult> Of(int round, string seed, string inputHash, IReadOnlyList<DrawEntry> entries, IReadOnlyDictionary<ClubId, int> seats)
    {
        var free = seats.ToDictionary();
        var misses = entries.Select(entry => entry.Code).Distinct().ToDictionary(code => code, _ => 0);
        var results = new List<DrawResult>();
        foreach (var day in Weekdays.All.Each())
        {
            var inOrder = entries.Where(entry => entry.Weekday == day)
                .Select(entry => (Entry: entry, Missed: entry.Misses + misses[entry.Code], Lot: LotOf(round, seed, inputHash, entry)))
                .OrderBy(one => one.Entry.Tier).ThenByDescending(one => one.Missed).ThenBy(one => one.Lot, StringComparer.Ordinal)
                .ToList();
            foreach (var (one, index) in inOrder.Select((one, index) => (one, index)))
            {
                var got = one.Entry.Ranked.Cast<ClubId?>().FirstOrDefault(club => free.GetValueOrDefault(club!.Value) > 0);
                if (got is { } club) free[club]--;
                else misses[one.Entry.Code]++;
                results.Add(new(one.Entry.Code, day, index + 1, one.Entry.Tier, one.Missed, one.Lot, got));
            }
        }

        return results;
    }

    /// <summary>All that decides but the seed, in an order that does not depend on who came first.</summary>
    public static string HashOf(int round, IReadOnlyList<DrawEntry> entries, IReadOnlyDictionary<ClubId, int> seats)
    {
        var lines = entries.OrderBy(entry => entry.Weekday).ThenBy(entry => entry.Code, StringComparer.Ordinal)
            .Select(entry => $"{entry.Weekday} {entry.Code} {entry.Tier} {entry.Misses} {string.Join(' ', entry.Ranked)}")
            .Concat(seats.OrderBy(club => club.Key.Value).Select(club => $"{club.Key} {club.Value}"));
        return HashOf($"{round}\n{string.Join('\n', lines)}");
    }

    /// <summary>SHA-256, as anybody can compute it with any tool.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string LotOf(int round, string seed, string inputHash, DrawEntry entry) => HashOf($"{seed} {inputHash} {round} {entry.Weekday} {entry.Code}")[..16];
}
