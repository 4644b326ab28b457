using System.Security.Cryptography;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Kills;

/// <summary>The program is killed with -9 at random moments under load, again and again. Accepted means answered, once, and done, once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 50;
    private const int Families = 8;
    private const int Others = 8;

    private static readonly string[] WordForTheOffice = ["留言", "明天想请老师打个电话", "4", "1"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Duty("I7")]
    public async Task Whatever_was_accepted_is_answered_exactly_once_over_fifty_kills(bool postgres)
    {
        Assert.SkipWhen(postgres && TestDatabase.PostgresServer is null, TestDatabase.NoPostgres);
        await using var database = await TestDatabase.CreateAsync(postgres ? Store.Postgres : Store.Sqlite);
        await FamilyLines.LayAsync(database, Families);
        await using var bot = new BotProgram(database);
        await StartAsync(bot);

        using var stop = new CancellationTokenSource();
        var families = await Task.WhenAll(Enumerable.Range(1, Families).Select(number => Talker.OpenAsync(bot.Address, FamilyLines.Account(number), FamilyLines.Lines)));
        var others = await Task.WhenAll(Enumerable.Range(1, Others).Select(number => Talker.OpenAsync(bot.Address, $"dl_person_{number}", WordForTheOffice)));
        Talker[] talkers = [.. families, .. others];
        var talking = talkers.Select(talker => talker.TalkAsync(stop.Token)).ToArray();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Moments.PassAsync(RandomNumberGenerator.GetInt32(50, 1200));
            await bot.KillAsync();
            await StartAsync(bot);
        }

        await stop.CancelAsync();
        await Task.WhenAll(talking);
        await Task.WhenAll(talkers.Select(talker => talker.CheckAsync()));
        var numbers = others.SelectMany(talker => talker.Said("编号 ", "WD-0000".Length)).ToList();
        Assert.Equal(numbers.Order(), await NumbersAsync(database));
        await FamilyLines.CheckAsync(database, [.. families.Select((talker, index) => (index + 1, talker))]);
        output.WriteLine($"{talkers.Sum(talker => talker.Accepted)} activities accepted over {Kills} kills: {numbers.Count} lines for the office, "
            + $"{families.Sum(talker => talker.Said("编号 ", 0).Count)} applications, {families.Sum(talker => talker.Said("选好了", 0).Count)} seats, "
            + $"{families.Sum(talker => talker.Said("候补上了", 0).Count)} in line; every one answered once");
        foreach (var talker in talkers) talker.Dispose();
    }

    private static Task StartAsync(BotProgram bot) => bot.StartAsync(("Demo__Enabled", "false"), ("Turns__LeaseSeconds", "2"));

    private static async Task<IEnumerable<string>> NumbersAsync(TestDatabase database)
    {
        await using var programme = database.Open();
        var questions = await programme.OfficeQuestions.Select(question => question.Number).ToListAsync();
        return questions.Select(number => number.ToString()).Where(number => number.StartsWith("WD-", StringComparison.Ordinal)).Order();
    }
}
