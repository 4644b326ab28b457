using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>A child, and what the asking guardian is to it and may do for it.</summary>
public sealed record GuardedChild(Child Child, Guardianship Guardianship);

/// <summary>What is asked about families. A bond that the school has ended, or that gives no authority at all, answers nothing (D7).</summary>
public static class FamilyQueries
{
    /// <summary>To be changed in this turn: people choose their language.</summary>
    public static Task<Person?> PersonAsync(this ProgrammeDb programme, PersonId person, CancellationToken cancellationToken) =>
        programme.People.SingleOrDefaultAsync(one => one.Id == person, cancellationToken);

    /// <summary>Those children only for whom the school roll names this guardian, the oldest class first.</summary>
    public static async Task<IReadOnlyList<GuardedChild>> ChildrenOfAsync(
        this ProgrammeDb programme, PersonId guardian, CancellationToken cancellationToken)
    {
        var children = await programme.Guardianships.AsNoTracking()
            .Where(bond => bond.Guardian == guardian && bond.EndedOn == null && bond.Authority != Authority.None)
            .Join(programme.Children.AsNoTracking(), bond => bond.Child, child => child.Id, (bond, child) => new GuardedChild(child, bond))
            .ToListAsync(cancellationToken);
        return [.. children.OrderByDescending(one => one.Child.Class.Grade).ThenBy(one => one.Child.Class.Number).ThenBy(one => one.Child.Id.Value)];
    }

    /// <summary>Null: not this child's guardian, or not any more, or no such child. The three look the same.</summary>
    public static Task<Guardianship?> GuardianshipAsync(
        this ProgrammeDb programme, PersonId guardian, ChildId child, CancellationToken cancellationToken) =>
        programme.Guardianships.AsNoTracking()
            .SingleOrDefaultAsync(bond => bond.Guardian == guardian && bond.Child == child && bond.EndedOn == null && bond.Authority != Authority.None, cancellationToken);

    public static async Task<IReadOnlyList<Guardianship>> GuardiansOfAsync(
        this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        await programme.Guardianships.AsNoTracking()
            .Where(bond => bond.Child == child && bond.EndedOn == null && bond.Authority != Authority.None)
            .OrderBy(bond => bond.Guardian)
            .ToListAsync(cancellationToken);

    public static Task<Child?> ChildAsync(this ProgrammeDb programme, ChildId child, CancellationToken cancellationToken) =>
        programme.Children.AsNoTracking().SingleOrDefaultAsync(one => one.Id == child, cancellationToken);

    public static async Task<IReadOnlyList<Child>> ChildrenInAsync(
        this ProgrammeDb programme, ClassId @class, CancellationToken cancellationToken) =>
        await programme.Children.AsNoTracking()
            .Where(child => child.Class == @class && child.LeftOn == null)
            .OrderBy(child => child.Id)
            .ToListAsync(cancellationToken);

    /// <summary>To be changed in this turn; one given earlier in it counts. Null: the guardian has never said yes to that paper.</summary>
    public static Task<Consent?> ConsentOfAsync(
        this ProgrammeDb programme, PersonId guardian, DocumentKind document, CancellationToken cancellationToken) =>
        programme.Consents.FindAsync([guardian, document], cancellationToken).AsTask();

    /// <summary>The consent on which everything with a child's name in it rests: the one to the privacy notice.</summary>
    public static Task<Consent?> ConsentOfAsync(this ProgrammeDb programme, PersonId guardian, CancellationToken cancellationToken) =>
        programme.ConsentOfAsync(guardian, DocumentKind.PrivacyNotice, cancellationToken);

    /// <summary>Said yes to this version of the privacy notice or to a later one, and has not taken it back: only then is anything of a child written (D2).</summary>
    public static async Task<bool> AgreesToPrivacyAsync(this ProgrammeDb programme, PersonId guardian, int version, CancellationToken cancellationToken) =>
        await programme.Consents.AsNoTracking()
            .SingleOrDefaultAsync(consent => consent.Guardian == guardian && consent.Document == DocumentKind.PrivacyNotice, cancellationToken) is { } consent
        && consent.InForce(version);

    /// <summary>To be used in this turn; the hash is <see cref="RegistrationCode.HashOf"/> of what the person wrote.</summary>
    public static Task<RegistrationCode?> RegistrationCodeAsync(this ProgrammeDb programme, string hash, CancellationToken cancellationToken) =>
        programme.RegistrationCodes.SingleOrDefaultAsync(code => code.Hash == hash, cancellationToken);

    /// <summary>The slips that a new one makes void.</summary>
    public static async Task<IReadOnlyList<RegistrationCode>> OpenCodesOfAsync(
        this ProgrammeDb programme, PersonId guardian, CancellationToken cancellationToken) =>
        await programme.RegistrationCodes
            .Where(code => code.Guardian == guardian && code.UsedAt == null && code.SupersededAt == null)
            .ToListAsync(cancellationToken);

    /// <summary>The chat's tries of that day, to be counted on; the first question of a day opens the count.</summary>
    public static async Task<CodeAttempts> CodeAttemptsAsync(
        this ProgrammeDb programme, string chat, DateOnly today, CancellationToken cancellationToken)
    {
        if (await programme.CodeAttempts.FindAsync([chat, today], cancellationToken) is { } attempts) return attempts;

        var first = new CodeAttempts(chat, today);
        programme.CodeAttempts.Add(first);
        return first;
    }
}
