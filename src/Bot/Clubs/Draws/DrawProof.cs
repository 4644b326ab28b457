using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Clubs.Draws;

/// <summary>All that is needed to draw again, without a name: what the parents' committee, or anybody, checks (五.3).</summary>
internal sealed record DrawProof(int Round, string SeedHash, string Seed, string InputHash, string Rule, IReadOnlyList<DrawProof.Club> Clubs, IReadOnlyList<DrawProof.Line> Lines)
{
    private const string RuleText =
        "inputHash = SHA-256 of the round's number, a line a wish (weekday code tier misses clubs; by weekday and code) and a line a club (number seats). " +
        "lot = first 16 digits of SHA-256 of 'seed inputHash round weekday code'. Monday first; on a day by tier, then by misses (those of earlier days of this draw included, most first), then by lot; " +
        "whose turn it is gets the first wish with a seat left.";

    /// <param name="names">What each club is called.</param>
    public static DrawProof Of(ClubRound round, IReadOnlyList<ClubWish> wishes, IReadOnlyDictionary<ClubId, string> names)
    {
        var ranked = wishes.ToLookup(wish => (wish.Code, wish.Weekday));
        var earlier = new Dictionary<string, int>();
        var lines = new List<Line>();
        foreach (var result in round.Results)
        {
            lines.Add(new(result.Weekday, result.Code, result.Tier, result.Misses - earlier.GetValueOrDefault(result.Code), [.. ranked[(result.Code, result.Weekday)].Single().Ranked.Select(club => club.Value)], result.Lot, result.Club?.Value));
            if (result.Club is null) earlier[result.Code] = earlier.GetValueOrDefault(result.Code) + 1;
        }

        return new(round.Number, round.SeedHash, round.Seed, round.InputHash!, RuleText, [.. round.Seats.Select(seats => new Club(seats.Club.Value, names.GetValueOrDefault(seats.Club, ""), seats.Free))], lines);
    }

    /// <returns>What does not come out as it is written; empty when everything does.</returns>
    public IReadOnlyList<string> Verify()
    {
        var seats = Clubs.ToDictionary(club => new ClubId(club.Number), club => club.Seats);
        List<DrawEntry> entries = [.. Lines.Select(line => new DrawEntry(line.Code, line.Weekday, line.Tier, line.Misses, [.. line.Wishes.Select(club => new ClubId(club))]))];
        var wrong = new List<string>();
        if (Draw.HashOf(Seed) != SeedHash) wrong.Add("the seed is not the one whose fingerprint was published");
        if (Draw.HashOf(Round, entries, seats) != InputHash) wrong.Add("wishes or seats are not those that were drawn");
        var drawn = Draw.Of(Round, Seed, InputHash, entries, seats).ToDictionary(result => (result.Weekday, result.Code));
        foreach (var line in Lines.Where(line => drawn[(line.Weekday, line.Code)] is var result && (result.Club?.Value != line.Club || result.Lot != line.Lot)))
        {
            wrong.Add($"{line.Weekday} {line.Code}: {line.Club?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} is written, {drawn[(line.Weekday, line.Code)].Club?.ToString() ?? "none"} comes out");
        }

        return wrong;
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json.DrawProof);

    /// <summary>Null: the file holds no proof.</summary>
    public static DrawProof? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.DrawProof);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static readonly DrawProofJson Json = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true });

    internal sealed record Club(int Number, string Name, int Seats);

    internal sealed record Line(DayOfWeek Weekday, string Code, int Tier, int Misses, IReadOnlyList<int> Wishes, string Lot, int? Club);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DrawProof))]
internal sealed partial class DrawProofJson : JsonSerializerContext;
