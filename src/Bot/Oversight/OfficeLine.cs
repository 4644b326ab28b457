using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>A line for the school office is put down under a number, where the coordinator finds it.</summary>
internal static class OfficeLine
{
    /// <summary>What the asker is told.</summary>
    /// <param name="tellTheOffice">A question that the papers do not answer is told at once; a line left waits in the list of 看问题.</param>
    public static async ValueTask<string> LeaveAsync(string words, QuestionTopic topic, Turn turn, bool tellTheOffice = false)
    {
        var number = await turn.Programme.NextQuestionNumberAsync(turn.Aborted);
        switch (OfficeQuestion.Leave(number, new(turn.Account, turn.Person, topic, words), turn.Now, turn.Today, await turn.CalendarAsync()))
        {
            case LeaveOutcome.Left(var question):
                turn.Programme.OfficeQuestions.Add(question);
                if (tellTheOffice) await TellTheOfficeAsync(question, turn);
                return Texts.PassedOn(question.Number.ToString(), Texts.Day(question.AnswerDue));
            case LeaveOutcome.Refused(var why):
                return Texts.Explain(why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async ValueTask TellTheOfficeAsync(OfficeQuestion question, Turn turn)
    {
        foreach (var member in await turn.Programme.StaffWithAsync(StaffRoles.Coordinator, turn.Aborted))
        {
            turn.Tell(member.Id, () => new() { Text = Texts.NewQuestion(question.Number.ToString(), Texts.Day(question.AnswerDue)) });
        }
    }
}
