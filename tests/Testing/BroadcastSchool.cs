using System.Globalization;
using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Testing;

/// <summary>The demo school with one more grade of very many families, all of them in Teams, and an announcement to them that is due.</summary>
internal static class BroadcastSchool
{
    public const int Grade = 9;

    private const int First = 1_000_000;

    public static readonly AnnouncementNumber Number = new(1);

    /// <summary>What the program needs so that it can read what was laid here.</summary>
    public static (string Name, string Value)[] Settings => [("Privacy__Key", Convert.ToBase64String(TestKey.Bytes)), ("Channels__Teams__Enabled", "true"), ("Channels__Teams__AllowUnauthenticated", "true"), ("Demo__Enabled", "false")];

    /// <param name="database">Empty so far.</param>
    /// <param name="serviceUrl">Where the Teams of these families is.</param>
    /// <param name="after">How long after now the announcement is due.</param>
    public static async Task LayAsync(TestDatabase database, int families, string serviceUrl, TimeSpan after = default)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using (var programme = database.Open())
        {
            await DemoSchool.LayAsync(programme, now, default);
            programme.Add(new SchoolClass(new(Grade, 1), new(1)));
            programme.Add(Announcement.Write(
                Number, AnnouncementKind.Ordinary, Wanted.Confirmation, new Audience.Grade(Grade), [new("zh-Hans", "示范小学 · 通知", "明天的家长开放日改到下午三点，请走东门。")], new(2), families, families, now + after, now));
            await programme.SaveChangesAsync();
        }

        foreach (var some in Enumerable.Range(0, families).Chunk(2_000))
        {
            await using var programme = database.Open();
            programme.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in some) Lay(programme, number, serviceUrl, now);
            await programme.SaveChangesAsync();
        }
    }

    public static string Chat(int family) => string.Create(CultureInfo.InvariantCulture, $"a:family-{family}");

    private static void Lay(DbContext programme, int number, string serviceUrl, DateTimeOffset now)
    {
        var (guardian, child) = (new PersonId(First + number), new ChildId(First + number));
        var account = string.Create(CultureInfo.InvariantCulture, $"msteams/29:family-{number}");
        programme.AddRange(
            new Person(guardian, $"家长{number}"), new Guardian(guardian, null), new Child(child, $"学生{number}", new(Grade, 1)), new Guardianship(guardian, child, Relation.Mother, Authority.All),
            new ChannelIdentity { Account = account, PersonId = guardian.Value, Since = now },
            new ConversationRow { Id = $"msteams/{Chat(number)}", State = "", Version = 1, Sender = account, ServiceUrl = serviceUrl, TouchedAt = now });
    }
}
