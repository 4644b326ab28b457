using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about rounds in which clubs are drawn.</summary>
public static class DrawQueries
{
    /// <summary>The last round, with its results. Null: clubs have always been first come.</summary>
    public static Task<ClubRound?> LastRoundAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        programme.ClubRounds.OrderByDescending(round => round.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The round that takes wishes or waits for its draw, without its results. Null: clubs are first come.</summary>
    public static Task<ClubRound?> RoundUnderWayAsync(this ProgrammeDb programme, DateTimeOffset now, CancellationToken cancellationToken) =>
        programme.ClubRounds.AsNoTracking().IgnoreAutoIncludes().Where(round => round.DrawnAt == null && round.OpensAt <= now).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The round that has closed and is not drawn; to be drawn in this errand.</summary>
    public static Task<ClubRound?> RoundToDrawAsync(this ProgrammeDb programme, DateTimeOffset now, CancellationToken cancellationToken) =>
        programme.ClubRounds.Where(round => round.DrawnAt == null && round.ClosesAt <= now).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A draw was made in the round of choosing that began then: who has which club is settled.</summary>
    public static Task<bool> IsDrawnSinceAsync(this ProgrammeDb programme, DateTimeOffset began, CancellationToken cancellationToken) =>
        programme.ClubRounds.IgnoreAutoIncludes().AnyAsync(round => round.DrawnAt != null && round.DrawnAt >= began, cancellationToken);

    /// <summary>The child's wishes in a round, by weekday; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<ClubWish>> WishesOfAsync(this ProgrammeDb programme, int round, ChildId child, CancellationToken cancellationToken) =>
        await programme.ClubWishes.Where(wish => wish.Round == round && wish.Child == child).OrderBy(wish => wish.Weekday).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<ClubWish>> WishesAsync(this ProgrammeDb programme, int round, CancellationToken cancellationToken) =>
        await programme.ClubWishes.AsNoTracking().Where(wish => wish.Round == round).ToListAsync(cancellationToken);

    /// <summary>How often each child came away without a club from the draws before that round.</summary>
    public static async Task<IReadOnlyDictionary<ChildId, int>> MissesBeforeAsync(this ProgrammeDb programme, int round, CancellationToken cancellationToken)
    {
        var earlier = await programme.ClubRounds.AsNoTracking().Where(one => one.Number < round && one.DrawnAt != null).ToListAsync(cancellationToken);
        var codes = await programme.ClubWishes.AsNoTracking().Where(wish => wish.Round < round).Select(wish => new { wish.Round, wish.Code, wish.Child }).Distinct().ToListAsync(cancellationToken);
        var missed = earlier.SelectMany(one => one.Results.Where(result => result.Club is null).Select(result => (one.Number, result.Code))).ToLookup(miss => miss);
        return codes.GroupBy(wish => wish.Child).ToDictionary(child => child.Key, child => child.Sum(wish => missed[(wish.Round, wish.Code)].Count()));
    }
}
