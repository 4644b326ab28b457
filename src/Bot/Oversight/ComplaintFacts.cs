using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>What the desk reads of a complaint. The district reads no name (五.1).</summary>
internal static class ComplaintFacts
{
    private const string Covered = "○○";

    public static async ValueTask<IReadOnlyList<CardFact>> OfAsync(Complaint complaint, Errand errand)
    {
        var nameless = complaint.Desk is ComplaintDesk.Supervisor;
        var facts = new List<CardFact>
        {
            new(Texts.FactAbout, ComplaintWords.Say(complaint.Subject)),
            new(Texts.FactNamed, nameless ? ComplainCards.SayNamed(complaint.Complainant is not null) : await FromAsync(complaint, errand)),
            new(Texts.FactComplaintState, ComplaintWords.Say(complaint.State)),
            new(Texts.FactComplaintDue, Texts.Day(complaint.Due)),
            new(Texts.FactWhatHappened, nameless ? await NamelessAsync(complaint.Text, errand) : complaint.Text),
        };
        if (complaint.Category is ComplaintCategory.MadeToJoin && await JoiningAsync(complaint.Class, errand) is { } joining) facts.Add(new(Texts.FactBeside, ComplaintWords.Say(joining)));
        foreach (var change in complaint.History.Where(change => change.State is ComplaintState.Answered or ComplaintState.Reopened))
        {
            var said = $"{Texts.Moment((await errand.SchoolAsync()).AtSchool(change.At))} {change.Words}";
            facts.Add(new(ComplaintWords.Say(change.State), nameless ? await NamelessAsync(said, errand) : said));
        }

        if (complaint.Application is { } application && await errand.Programme.EnrolmentAsync(application, errand.Aborted) is { } enrolment) facts.AddRange(await RecordAsync(enrolment, nameless, errand));
        return facts;
    }

    /// <summary>How the class applied; null: no class was said, or nothing is published.</summary>
    public static async ValueTask<JoiningFigures?> JoiningAsync(ClassId? @class, Errand errand)
    {
        if (@class is not { } one || await errand.PlanAsync() is not { } plan) return null;

        var figures = await errand.Programme.JoiningAsync(plan, (await errand.SchoolAsync()).Oversight, one, errand.Aborted);
        return figures.GetValueOrDefault(one);
    }

    /// <summary>Every name that the school knows is covered.</summary>
    public static async ValueTask<string> NamelessAsync(string text, Errand errand)
    {
        var names = await errand.Programme.NamesOfSchoolAsync(errand.Aborted);
        return names.Where(name => name.Length > 1).OrderByDescending(name => name.Length).Aggregate(text, (covered, name) => covered.Replace(name, Covered, StringComparison.Ordinal));
    }

    /// <summary>Not named: the grade alone, as far as it is known.</summary>
    private static async ValueTask<string> FromAsync(Complaint complaint, Errand errand)
    {
        var grade = complaint.Class is { } one ? Texts.GradeUnnamed(Texts.Grade(one.Grade)) : Texts.Unnamed;
        if (complaint.Complainant is not { } person || await errand.Programme.PersonAsync(person, errand.Aborted) is not { } known) return grade;

        return complaint.Class is { } @class ? Texts.ChildInClass(known.Name, Texts.Class(@class)) : known.Name;
    }

    /// <summary>The record of the decision that is objected to: what was asked, who decided, when and why. No priority group stands in it.</summary>
    private static async ValueTask<IEnumerable<CardFact>> RecordAsync(Enrolment enrolment, bool nameless, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var lines = new List<CardFact>();
        if (!nameless && await errand.Programme.ChildAsync(enrolment.Child, errand.Aborted) is { } child) lines.Add(new(enrolment.Number.ToString(), $"{OwnChildren.Name(child)} {Texts.Weekdays(enrolment.Days)}"));
        foreach (var change in enrolment.History.TakeLast(4))
        {
            var by = nameless ? "" : (await errand.Programme.PersonAsync(change.By, errand.Aborted))?.Name ?? "";
            var why = Enum.TryParse<DeclineReason>(change.Reason, out var reason) ? ReviewCards.Say(reason) : nameless ? "" : change.Reason;
            lines.Add(new(EnrolCards.Say(change.State), string.Join(' ', new[] { Texts.Moment(school.AtSchool(change.At)), by, why }.Where(part => part.Length > 0))));
        }

        return lines;
    }
}
