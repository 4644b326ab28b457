using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Schools.Demo;

/// <summary>What has happened at the demo school already: a club that is full with two in line, and applications waiting for the coordinator.</summary>
internal static class DemoLife
{
    private const string FullClub = "折纸";
    private const int Beyond = 2;
    private const int InTheQueue = 3;

    public static async Task LiveAsync(
        ProgrammeDb programme, DemoTerm term, DemoFamilies families, IReadOnlyList<Club> clubs, CancellationToken cancellationToken)
    {
        var club = clubs.Single(one => one.Name == FullClub);
        var children = families.Children.Skip(10).Where(child => club.Grades.Includes(child.Class.Grade)).ToList();
        var at = term.Plan.Dates.ApplicationsFrom;
        foreach (var child in children.Take(club.Seats + Beyond))
        {
            at = at.AddMinutes(7);
            var enrolment = await ApplyAsync(programme, term, families, child, at, cancellationToken);
            enrolment.TakeUp(term.School.Coordinator, at.AddHours(1));
            enrolment.Approve(term.School.Coordinator, "看护有位，符合三.3", at.AddHours(2));
            Join(club, child, enrolment, families, term.Plan.Dates.ClubChoiceFrom.AddMinutes(club.Places.Count));
        }

        foreach (var child in children.Skip(club.Seats + Beyond).Take(InTheQueue))
        {
            await ApplyAsync(programme, term, families, child, term.Plan.Dates.ClubChoiceFrom, cancellationToken);
        }
    }

    private static async Task<Enrolment> ApplyAsync(
        ProgrammeDb programme, DemoTerm term, DemoFamilies families, Child child, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var terms = new Terms(term.Plan.Version, term.Plan.VersionOf(DocumentKind.ServiceAgreement), term.Plan.VersionOf(DocumentKind.FeeNotice));
        var application = new Application(child.Id, Weekdays.Tuesday | Weekdays.Thursday, new(NeedReason.NobodyCollects), null, terms);
        var number = await programme.NextApplicationNumberAsync(cancellationToken);
        var yes = YesOf(families, child, at);
        var consent = new Consent(yes.Guardian, DocumentKind.PrivacyNotice);
        consent.Give(term.PrivacyVersion, at.AddMinutes(-5));
        programme.Add(consent);
        return Enrolment.Apply(number, application, yes, live: null) is ApplyOutcome.Submitted(var enrolment)
            ? (Enrolment)programme.Add(enrolment).Entity
            : throw new InvalidOperationException($"The demo's application for child {child.Id} was refused.");
    }

    private static void Join(Club club, Child child, Enrolment enrolment, DemoFamilies families, DateTimeOffset at)
    {
        var chooser = Chooser.For(child.Id, child.Class.Grade, enrolment, PriorityOrder.Default, [], at);
        if (club.Wait(chooser, YesOf(families, child, at), at) is JoinOutcome.Refused(var why))
            throw new InvalidOperationException($"The demo's child {child.Id} was refused: {why}.");
    }

    private static GuardianConfirmation YesOf(DemoFamilies families, Child child, DateTimeOffset at) =>
        GuardianConfirmation.Give(families.Bonds.First(bond => bond.Child == child.Id), Authority.MayApply, "demo", "demo", at) is ConfirmationOutcome.Given(var yes)
            ? yes
            : throw new InvalidOperationException($"Nobody may apply for child {child.Id}.");
}
