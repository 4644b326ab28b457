using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data.Queries;

namespace AfterSchoolBot.Bot.Policies;

/// <summary><c>report gaps</c>: on what parents asked and the papers were silent, so that the school knows which notice is wanting.</summary>
internal sealed record GapsReport(int Days)
{
    /// <summary>Null: the arguments are not those of the report.</summary>
    public static GapsReport? Read(string[] arguments) => arguments switch
    {
        [] => new(90),
        ["--days", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3660 => new(days),
        _ => null,
    };

    public async Task<int> RunAsync(Database database, TextWriter output)
    {
        await using var programme = database.Reader.Open();
        var from = DateOnly.FromDateTime(database.Clock.SchoolNow.DateTime).AddDays(-Days);
        foreach (var (topic, times) in await programme.GapsSinceAsync(from, CancellationToken.None))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{times,6}  {(topic.Length == 0 ? "other" : topic)}"));
        }

        return 0;
    }
}
