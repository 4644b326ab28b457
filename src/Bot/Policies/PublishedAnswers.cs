using AfterSchoolBot.Bot.Turns;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>Answers a question from what the school has published, with its clause; null when this is no such question.</summary>
internal static class PublishedAnswers
{
    public static Task<string?> AnswerAsync(string question, Turn turn) => Task.FromResult<string?>(null);
}
