using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>How word of a complaint goes: to the desk at which it lies, to the district where the plan wants it, and back to the complainant's own chat.</summary>
internal static class ComplaintLine
{
    public static async ValueTask<ComplainOutcome> FileAsync(Grievance grievance, Turn turn)
    {
        var number = await turn.Programme.NextComplaintNumberAsync(turn.Aborted);
        var outcome = Complaint.File(number, grievance, await turn.SchoolAsync(), turn.Now, await turn.CalendarAsync());
        if (outcome is ComplainOutcome.Filed(var complaint))
        {
            turn.Programme.Complaints.Add(complaint);
            await TellDeskAsync(complaint, turn);
            if (complaint.Category is ComplaintCategory.LessonInDisguise && complaint.Desk is not ComplaintDesk.Supervisor) await TellSupervisorsAsync(complaint, turn, () => Texts.DistrictHearsOfLesson(complaint.Number.ToString(), Texts.Day(complaint.Due)));
        }

        return outcome;
    }

    /// <summary>Those who sit at the desk, but for the one complained of.</summary>
    public static async ValueTask TellDeskAsync(Complaint complaint, Errand errand)
    {
        var joining = await JoiningAsync(complaint, errand);
        foreach (var member in await errand.Programme.StaffWithAsync(complaint.Desk.Role(), errand.Aborted))
        {
            if (complaint.LiesWith(member)) errand.Tell(member.Id, () => new() { Card = ComplaintCards.Arrived(complaint, joining()) });
        }
    }

    public static async ValueTask TellDeskAsync(Complaint complaint, Errand errand, Func<string> say)
    {
        foreach (var member in await errand.Programme.StaffWithAsync(complaint.Desk.Role(), errand.Aborted))
        {
            if (complaint.LiesWith(member)) errand.Tell(member.Id, () => new() { Text = say() });
        }
    }

    public static async ValueTask TellSupervisorsAsync(Complaint complaint, Errand errand, Func<string> say)
    {
        foreach (var member in await errand.Programme.StaffWithAsync(StaffRoles.Supervisor, errand.Aborted))
        {
            if (!complaint.IsAbout(member)) errand.Tell(member.Id, () => new() { Text = say() });
        }
    }

    /// <summary>Whoever gave the last answer hears what the complainant says to it.</summary>
    public static async ValueTask TellHandlerAsync(Complaint complaint, Errand errand, Func<Reply> say)
    {
        if (complaint.History.LastOrDefault(change => change.State is ComplaintState.Answered)?.By is { } by && await errand.Programme.StaffMemberAsync(by, errand.Aborted) is not null) errand.Tell(by, say);
    }

    public static void TellComplainant(Complaint complaint, Errand errand, Func<Reply> say) => errand.Tell(complaint.Chat, complaint.Complainant, say);

    /// <summary>The figures are read now and worded in the language of each who hears them.</summary>
    private static async ValueTask<Func<string?>> JoiningAsync(Complaint complaint, Errand errand)
    {
        if (complaint.Category is not ComplaintCategory.MadeToJoin || await ComplaintFacts.JoiningAsync(complaint.Class, errand) is not { } figures) return () => null;

        return () => ComplaintWords.Say(figures);
    }
}
