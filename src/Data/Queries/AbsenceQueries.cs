using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about days on which children stay away.</summary>
public static class AbsenceQueries
{
    /// <summary>All that was said for that child from that day on, taken back or not; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<DayAbsence>> AbsencesOfAsync(this ProgrammeDb programme, ChildId child, DateOnly from, CancellationToken cancellationToken) =>
        await programme.DayAbsences.Where(absence => absence.Child == child && absence.Day >= from).OrderBy(absence => absence.Day).ToListAsync(cancellationToken);

    /// <summary>Who stays away on that day, of the whole school.</summary>
    public static async Task<IReadOnlyList<ChildId>> AbsentOnAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        await programme.DayAbsences.AsNoTracking()
            .Where(absence => absence.Day == day && absence.TakenBackAt == null)
            .OrderBy(absence => absence.Child)
            .Select(absence => absence.Child)
            .ToListAsync(cancellationToken);
}
