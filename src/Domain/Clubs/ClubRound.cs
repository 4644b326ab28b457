using System.Security.Cryptography;

namespace AfterSchoolBot.Domain.Clubs;

/// <summary>
/// A round in which clubs are not taken first come but wished for, and drawn when it closes: early or late in the round makes no difference.
/// Without one, clubs are first come, with a line.
/// </summary>
/// <remarks>
/// The seed is fixed when the round opens and its fingerprint shown to everybody; the lots depend on the seed and on all wishes together, which
/// nobody knows before the round closes. So neither the school nor a family can steer them, and whoever has the published list can draw again.
/// </remarks>
public sealed class ClubRound
{
    private const int SeedBytes = 16;

    private readonly List<DrawResult> results = [];
    private readonly List<DrawSeats> seats = [];

    private ClubRound(int number, DateTimeOffset opensAt, DateTimeOffset closesAt, string seed) => (Number, OpensAt, ClosesAt, Seed) = (number, opensAt, closesAt, seed);

    public int Number { get; private set; }
    public DateTimeOffset OpensAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>Kept to itself until the draw, then part of the published proof.</summary>
    public string Seed { get; private set; }

    public DateTimeOffset? DrawnAt { get; private set; }

    /// <summary>Fingerprint of all wishes and seats that went into the draw.</summary>
    public string? InputHash { get; private set; }

    public IReadOnlyList<DrawResult> Results => [.. results.OrderBy(result => result.Weekday).ThenBy(result => result.Order)];

    /// <summary>The seats with which the draw began.</summary>
    public IReadOnlyList<DrawSeats> Seats => [.. seats.OrderBy(one => one.Club.Value)];

    /// <summary>Shown with every wish, so that the seed cannot be another one afterwards.</summary>
    public string SeedHash => Draw.HashOf(Seed);

    public static OpenRoundOutcome Open(int number, DateTimeOffset opensAt, DateTimeOffset closesAt, ClubRound? before) =>
        before is { DrawnAt: null } ? new OpenRoundOutcome.Refused(Refusal.RoundIsOpen)
        : closesAt <= opensAt ? new OpenRoundOutcome.Refused(Refusal.DayHasPassed)
        : new OpenRoundOutcome.Opened(new(number, opensAt, closesAt, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes))));

    public bool TakesWishes(DateTimeOffset now) => DrawnAt is null && OpensAt <= now && now < ClosesAt;

    /// <summary>Draws, once; a draw that was made stands, and a new one needs a new round.</summary>
    public DrawOutcome Run(IReadOnlyList<DrawEntry> entries, IReadOnlyDictionary<ClubId, int> free, DateTimeOffset now)
    {
        if (DrawnAt is not null) return new DrawOutcome.Refused(Refusal.DrawIsMade);
        if (now < ClosesAt) return new DrawOutcome.Refused(Refusal.RoundIsOpen);

        InputHash = Draw.HashOf(Number, entries, free);
        DrawnAt = now;
        seats.AddRange(free.Select(club => new DrawSeats(club.Key, club.Value)));
        results.AddRange(Draw.Of(Number, Seed, InputHash, entries, free));
        return new DrawOutcome.Drawn(Results);
    }
}

/// <summary>Seats that a club had free when the draw began.</summary>
public sealed class DrawSeats(ClubId club, int free)
{
    public ClubId Club { get; } = club;
    public int Free { get; } = free;
}
