using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>A line for the school office is put down under a number, and the coordinator hears that it lies there.</summary>
internal static class OfficeLine
{
    /// <summary>What the asker is told.</summary>
    public static async ValueTask<string> LeaveAsync(string words, QuestionTopic topic, Turn turn)
    {
        var number = await turn.Programme.NextQuestionNumberAsync(turn.Aborted);
        switch (OfficeQuestion.Leave(number, new(turn.Account, turn.Person, topic, words), turn.Now, turn.Today, await turn.CalendarAsync()))
        {
            case LeaveOutcome.Left(var question):
                turn.Programme.OfficeQuestions.Add(question);
                foreach (var member in await turn.Programme.StaffWithAsync(StaffRoles.Coordinator, turn.Aborted))
                {
                    turn.Tell(member.Id, () => new() { Text = Texts.NewQuestion(question.Number.ToString(), Texts.Day(question.AnswerDue)) });
                }

                return Texts.PassedOn(question.Number.ToString(), Texts.Day(question.AnswerDue));
            case LeaveOutcome.Refused(var why):
                return Texts.Explain(why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
