using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about complaints. There is no question that takes one out: they are kept.</summary>
public static class ComplaintQueries
{
    public static async Task<ComplaintNumber> NextComplaintNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.Complaint, cancellationToken));

    /// <summary>To be changed in this turn. Who may read it is asked of the complaint itself.</summary>
    public static Task<Complaint?> ComplaintAsync(this ProgrammeDb programme, ComplaintNumber number, CancellationToken cancellationToken) =>
        programme.Complaints.SingleOrDefaultAsync(complaint => complaint.Number == number, cancellationToken);

    /// <summary>Those that this member of staff has to answer, the first due first.</summary>
    public static async Task<IReadOnlyList<Complaint>> OpenComplaintsOfAsync(this ProgrammeDb programme, StaffMember member, CancellationToken cancellationToken) =>
        [.. (await programme.OpenComplaintsAsync(cancellationToken)).Where(complaint => complaint.LiesWith(member))];

    /// <summary>The chat's own, or the person's where named, the latest first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<Complaint>> ComplaintsFromAsync(this ProgrammeDb programme, string chat, PersonId? person, CancellationToken cancellationToken) =>
        await programme.Complaints
            .Where(complaint => complaint.Chat == chat || (complaint.Complainant != null && complaint.Complainant == person))
            .OrderByDescending(complaint => complaint.Number)
            .ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<Complaint>> ComplaintsFiledAsync(this ProgrammeDb programme, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        await programme.Complaints.AsNoTracking()
            .Where(complaint => complaint.FiledOn >= first && complaint.FiledOn <= last)
            .OrderBy(complaint => complaint.Number)
            .ToListAsync(cancellationToken);

    /// <summary>Their clock has run out and the supervisor has not been told; to be changed.</summary>
    public static async Task<IReadOnlyList<Complaint>> ComplaintsGoneLateAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken) =>
        await programme.Complaints
            .Where(complaint => !complaint.LateTold && complaint.Due < today && complaint.State != ComplaintState.Answered && complaint.State != ComplaintState.Settled)
            .OrderBy(complaint => complaint.Number)
            .Take(50)
            .ToListAsync(cancellationToken);

    /// <summary>Every name the school knows, of grown-ups and children: what may not stand in a text that goes to the district.</summary>
    public static async Task<IReadOnlyList<string>> NamesOfSchoolAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
    [
        .. await programme.People.Select(person => person.Name).Distinct().ToListAsync(cancellationToken),
        .. await programme.Children.Select(child => child.Name).Distinct().ToListAsync(cancellationToken),
    ];

    private static async Task<IReadOnlyList<Complaint>> OpenComplaintsAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Complaints.AsNoTracking()
            .Where(complaint => complaint.State != ComplaintState.Answered && complaint.State != ComplaintState.Settled)
            .OrderBy(complaint => complaint.Due)
            .ThenBy(complaint => complaint.Number)
            .ToListAsync(cancellationToken);
}
