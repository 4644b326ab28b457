using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about clubs wanted when choosing is over.</summary>
public static class ClubRequestQueries
{
    public static async Task<ClubRequestNumber> NextClubRequestNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.ClubRequest, cancellationToken));

    /// <summary>Of one child, by weekday; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<ClubRequest>> OpenClubRequestsOfAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.ClubRequests.Where(request => request.Child == child && request.State == ClubRequestState.Open).OrderBy(request => request.Number).ToListAsync(cancellationToken);

    /// <summary>The coordinator's queue: what has waited longest stands first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<ClubRequest>> OpenClubRequestsAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.ClubRequests.Where(request => request.State == ClubRequestState.Open).OrderBy(request => request.Number).ToListAsync(cancellationToken);

    /// <summary>To be changed in this turn.</summary>
    public static Task<ClubRequest?> ClubRequestAsync(this ProgrammeDb programme, ClubRequestNumber number, CancellationToken cancellationToken) =>
        programme.ClubRequests.SingleOrDefaultAsync(request => request.Number == number, cancellationToken);
}
