using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>How a person wants to be told: in which language, and in which hours nothing that can wait.</summary>
public sealed record Wishes(string? Language, Hours? Quiet);

public static class WishQueries
{
    private const int MostNamed = 500;

    /// <summary>What these people have asked for.</summary>
    public static async Task<IReadOnlyDictionary<int, Wishes>> WishesAsync(this ProgrammeDb programme, IEnumerable<int> people, CancellationToken cancellationToken)
    {
        var wishes = new Dictionary<int, Wishes>();
        foreach (var some in people.Distinct().Select(person => new PersonId(person)).Chunk(MostNamed))
        {
            var rows = await programme.People.AsNoTracking().Where(person => some.Contains(person.Id)).Select(person => new { person.Id, person.Language, person.QuietFrom, person.QuietTo }).ToListAsync(cancellationToken);
            foreach (var one in rows) wishes[one.Id.Value] = new(one.Language, one is { QuietFrom: { } from, QuietTo: { } to } ? new(from, to) : null);
        }

        return wishes;
    }

    /// <summary>What waits goes out from then on, but to nobody in their own quiet hours.</summary>
    public static async Task GoOnAsync(this ProgrammeDb programme, AnnouncementNumber number, School school, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await programme.WaitUntilAsync(number, now, cancellationToken);
        var quiet = await programme.People.AsNoTracking().Where(person => person.QuietFrom != null && person.QuietTo != null).Select(person => new { person.Id, From = person.QuietFrom!.Value, To = person.QuietTo!.Value }).ToListAsync(cancellationToken);
        foreach (var alike in quiet.GroupBy(person => SendTimes.NextFor(school, new(person.From, person.To), now), person => person.Id.Value).Where(alike => alike.Key > now))
        {
            foreach (var some in alike.Chunk(MostNamed))
            {
                var ids = programme.Deliveries.Where(row => row.Announcement == number && row.State == DeliveryState.Queued && some.Contains(row.Person)).Select(row => (long?)row.Id);
                await programme.Set<OutboxRow>().Where(message => message.State == OutboxState.Waiting && ids.Contains(message.Delivery)).ExecuteUpdateAsync(set => set.SetProperty(message => message.DueAt, alike.Key), cancellationToken);
            }
        }
    }
}
