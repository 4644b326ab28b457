using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Policies;

/// <summary><c>report answers</c>: whether answers about the rules helped, by topic, so that the school knows which of them to put better.</summary>
internal static class RatingsReport
{
    public static async Task<int> RunAsync(Database database, int days, TextWriter output)
    {
        await using var programme = database.Reader.Open();
        var from = DateOnly.FromDateTime(database.Clock.SchoolNow.DateTime).AddDays(-days);
        foreach (var topic in await programme.RatingsSinceAsync(from, CancellationToken.None))
        {
            var helped = topic.Count(rating => rating.Helped);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{helped,6} helped {topic.Count() - helped,6} did not  {(topic.Key.Length == 0 ? "other" : topic.Key)}"));
            foreach (var words in topic.Select(rating => rating.Words).Where(words => words.Length > 0)) await output.WriteLineAsync($"       {words}");
        }

        return 0;
    }
}
