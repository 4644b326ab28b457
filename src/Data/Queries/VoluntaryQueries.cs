using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about free choice. Every answer that a person hears from here is a figure: there is no list of those who did not apply (二.3).</summary>
public static class VoluntaryQueries
{
    /// <summary>The number of the last application: unchanged, there is nothing new to look at.</summary>
    public static async Task<int> LastApplicationAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        (await programme.Enrolments.IgnoreAutoIncludes().OrderByDescending(enrolment => enrolment.Number).Select(enrolment => (ApplicationNumber?)enrolment.Number).FirstOrDefaultAsync(cancellationToken))?.Value ?? 0;

    /// <summary>How the families of each class, or of one, applied in the plan's round; a child counts once, by its first application.</summary>
    public static async Task<IReadOnlyDictionary<ClassId, JoiningFigures>> JoiningAsync(
        this ProgrammeDb programme, ServicePlan plan, OversightTerms terms, ClassId? only, CancellationToken cancellationToken)
    {
        var opened = plan.Dates.ApplicationsFrom;
        var children = programme.Children.AsNoTracking().Where(child => only == null || child.Class == only);
        var sizes = await children.GroupBy(child => child.Class).Select(one => new { Class = one.Key, Children = one.Count() }).ToListAsync(cancellationToken);
        var applied = await (
            from enrolment in programme.Enrolments.AsNoTracking().IgnoreAutoIncludes()
            join child in children on enrolment.Child equals child.Id
            from change in enrolment.History
            where change.Number == 1 && change.At >= opened
            select new { child.Class, child.Id, change.At }).ToListAsync(cancellationToken);

        var firsts = applied.GroupBy(one => (one.Class, one.Id)).Select(one => (one.Key.Class, At: one.Min(application => application.At))).ToLookup(one => one.Class, one => one.At);
        return sizes.ToDictionary(one => one.Class, one => JoiningFigures.Of(one.Children, firsts[one.Class], terms));
    }

    /// <summary>The classes of which the principal was told in this round.</summary>
    public static async Task<IReadOnlyList<JoiningAlert>> JoiningAlertsAsync(this ProgrammeDb programme, string round, CancellationToken cancellationToken) =>
        await programme.JoiningAlerts.AsNoTracking().Where(alert => alert.Round == round).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<Reminder>> RemindersAsync(this ProgrammeDb programme, string round, CancellationToken cancellationToken) =>
        await programme.Reminders.AsNoTracking().Where(reminder => reminder.Round == round).OrderBy(reminder => reminder.Number).ToListAsync(cancellationToken);

    /// <summary>Whom the neutral line reaches: guardians with an account, of a child for whom nobody has applied in this round, but for families who said that they do not join.</summary>
    public static async Task<WhomToRemind> WhomToRemindAsync(this ProgrammeDb programme, ServicePlan plan, CancellationToken cancellationToken)
    {
        var (round, opened) = (plan.Term, plan.Dates.ApplicationsFrom);
        var without = programme.Children.Where(child => !programme.Enrolments.IgnoreAutoIncludes().Any(enrolment => enrolment.Child == child.Id && enrolment.History.Any(change => change.Number == 1 && change.At >= opened)));
        var declined = programme.NotJoining.Where(said => said.Round == round).Select(said => said.Child);
        var people = await (
            from child in without
            where !declined.Contains(child.Id)
            join bond in programme.Guardianships on child.Id equals bond.Child
            where bond.EndedOn == null
            select bond.Guardian).Distinct().ToListAsync(cancellationToken);
        var reached = (await programme.ChannelIdentities.Where(identity => identity.PersonId != 0).Select(identity => identity.PersonId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        return new(
            await without.CountAsync(cancellationToken),
            await without.CountAsync(child => declined.Contains(child.Id), cancellationToken),
            people.Count,
            [.. people.Where(person => reached.Contains(person.Value)).OrderBy(person => person.Value)]);
    }

    /// <summary>Children of whom a guardian said in this round that they do not join.</summary>
    public static async Task<IReadOnlyList<ChildId>> NotJoiningAsync(this ProgrammeDb programme, string round, CancellationToken cancellationToken) =>
        await programme.NotJoining.Where(said => said.Round == round).Select(said => said.Child).ToListAsync(cancellationToken);

    /// <summary>Applications by where they stand, in the plan's round.</summary>
    public static async Task<IReadOnlyDictionary<EnrolmentState, int>> ApplicationsByStateAsync(this ProgrammeDb programme, ServicePlan plan, CancellationToken cancellationToken)
    {
        var opened = plan.Dates.ApplicationsFrom;
        var counted = await programme.Enrolments.AsNoTracking().IgnoreAutoIncludes()
            .Where(enrolment => enrolment.History.Any(change => change.Number == 1 && change.At >= opened))
            .GroupBy(enrolment => enrolment.State)
            .Select(state => new { State = state.Key, Count = state.Count() })
            .ToListAsync(cancellationToken);
        return counted.ToDictionary(state => state.State, state => state.Count);
    }

    public static async Task<IReadOnlyList<Gift>> GiftsAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Gifts.AsNoTracking().OrderByDescending(gift => gift.Id).ToListAsync(cancellationToken);
}

/// <summary>Whom a reminder reaches. The people are for the sending alone; what is shown are the counts.</summary>
public sealed record WhomToRemind(int Children, int DoNotWish, int Guardians, IReadOnlyList<PersonId> Reached);
