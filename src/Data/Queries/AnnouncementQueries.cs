using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>Somebody whom an announcement is for, and the child for whose sake; 0: nobody's.</summary>
public readonly record struct Member(int Person, int Child);

/// <summary>A way to a person: an account, and the thread in which it was last heard, if ever.</summary>
public sealed record Way(int Person, string Account, string? Conversation, string? Closed, DateTimeOffset? TouchedAt)
{
    public string Channel => Account[..Account.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The account without its channel.</summary>
    public string UserId => Account[(Channel.Length + 1)..];
}

/// <summary>A message to write: the delivery, how its reader wants to be told, and what its thread is spoken in.</summary>
public sealed record Unwritten(DeliveryRow Row, Wishes? Wishes, string? State, string? ServiceUrl);

public static class AnnouncementQueries
{
    private static readonly OutboxState[] OnTheWay = [OutboxState.Waiting, OutboxState.Claimed];
    private static readonly DeliveryState[] Got = [DeliveryState.Sent, DeliveryState.Unknown];

    public static async Task<AnnouncementNumber> NextAnnouncementNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.Announcement, cancellationToken));

    /// <summary>To be changed in this turn.</summary>
    public static Task<Announcement?> AnnouncementAsync(this ProgrammeDb programme, AnnouncementNumber number, CancellationToken cancellationToken) =>
        programme.Announcements.SingleOrDefaultAsync(one => one.Number == number, cancellationToken);

    /// <summary>Those of one author since then, the newest first; to be changed in this turn.</summary>
    public static async Task<IReadOnlyList<Announcement>> AnnouncementsByAsync(this ProgrammeDb programme, PersonId author, DateTimeOffset since, CancellationToken cancellationToken) =>
        await programme.Announcements.Where(one => one.Author == author && one.WrittenAt >= since).OrderByDescending(one => one.Number).Take(20).ToListAsync(cancellationToken);

    /// <summary>Those whose figures still change: going out, or out since then and answered by their readers.</summary>
    public static async Task<IReadOnlyList<Announcement>> AnnouncementsWatchedAsync(this ProgrammeDb programme, DateTimeOffset since, CancellationToken cancellationToken) =>
        await programme.Announcements.AsNoTracking().Where(one => one.Kind == AnnouncementKind.Ordinary && (one.State == AnnouncementState.Sending || (one.State == AnnouncementState.Sent && one.Wanted != Wanted.Nothing && one.EndedAt >= since)))
            .OrderByDescending(one => one.Number).Take(20).ToListAsync(cancellationToken);

    /// <summary>A message of that id stands in the conversation.</summary>
    public static Task<bool> StandsAsync(this ProgrammeDb programme, string conversation, string activityId, CancellationToken cancellationToken) =>
        programme.Set<OutboxRow>().AnyAsync(message => message.Conversation == conversation && message.ActivityId == activityId, cancellationToken);

    /// <summary>What the clock has to do with: scheduled, or going out; to be changed in this work.</summary>
    public static async Task<IReadOnlyList<Announcement>> AnnouncementsUnderWayAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.Announcements.Where(one => one.State == AnnouncementState.Scheduled || one.State == AnnouncementState.Sending).OrderBy(one => one.DueAt).Take(50).ToListAsync(cancellationToken);

    /// <summary>Who they are at this moment, each guardian once, with the first of the children for whose sake.</summary>
    public static async Task<IReadOnlyList<Member>> MembersAsync(this ProgrammeDb programme, Audience audience, CancellationToken cancellationToken)
    {
        if (audience is Audience.Staff(var roles)) return [.. (await programme.Staff.AsNoTracking().ToListAsync(cancellationToken)).Where(member => roles is not { } some || (member.Roles & some) != 0).Select(member => new Member(member.Id.Value, 0))];
        if (audience is Audience.NotConfirmed(var earlier)) return await programme.NotConfirmedAsync(earlier, cancellationToken);

        var children = programme.Children.AsNoTracking().Where(child => child.LeftOn == null);
        var wanted = audience switch
        {
            Audience.Grade(var grade) => (await programme.Classes.AsNoTracking().Select(one => one.Id).ToListAsync(cancellationToken)).Where(one => one.Grade == grade).ToList() is var classes
                ? children.Where(child => classes.Contains(child.Class)) : children,
            Audience.Class(var id) => children.Where(child => child.Class == id),
            Audience.Club(var number) => await programme.InClubAsync(children, new(number), cancellationToken),
            Audience.School => children,
            _ => children.Where(_ => false),
        };
        var bonds = await (
            from child in wanted
            join bond in programme.Guardianships.AsNoTracking() on child.Id equals bond.Child
            where bond.EndedOn == null && bond.Authority != Authority.None
            select new { bond.Guardian, bond.Child }).ToListAsync(cancellationToken);
        return [.. bonds.GroupBy(bond => bond.Guardian.Value).Select(one => new Member(one.Key, one.Min(bond => bond.Child.Value))).OrderBy(member => member.Person)];
    }

    /// <summary>The ways to these people, of whom there are some hundreds at most.</summary>
    public static async Task<ILookup<int, Way>> RoutesAsync(this ProgrammeDb programme, IReadOnlyCollection<int> people, CancellationToken cancellationToken)
    {
        var routes = await (
            from identity in programme.ChannelIdentities.AsNoTracking()
            where people.Contains(identity.PersonId)
            join thread in programme.Conversations.AsNoTracking() on identity.Account equals thread.Sender into heard
            from thread in heard.DefaultIfEmpty()
            select new { identity.PersonId, identity.Account, Id = (string?)thread.Id, thread.Closed, At = (DateTimeOffset?)thread.TouchedAt }).ToListAsync(cancellationToken);
        return routes.Select(one => new Way(one.PersonId, one.Account, one.Id, one.Closed, one.At)).ToLookup(route => route.Person);
    }

    /// <summary>Deliveries whose message is not written yet, in the order in which they were laid down.</summary>
    public static async Task<IReadOnlyList<Unwritten>> UnwrittenAsync(this ProgrammeDb programme, AnnouncementNumber number, int most, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in programme.Deliveries.AsNoTracking()
            where row.Announcement == number && row.State == DeliveryState.Frozen
            orderby row.Id
            join thread in programme.Conversations.AsNoTracking() on row.Conversation equals thread.Id into threads
            from thread in threads.DefaultIfEmpty()
            select new { Row = row, State = (string?)thread.State, thread.ServiceUrl }).Take(most).ToListAsync(cancellationToken);
        var wishes = await programme.WishesAsync(rows.Select(one => one.Row.Person), cancellationToken);
        return [.. rows.Select(one => new Unwritten(one.Row, wishes.GetValueOrDefault(one.Row.Person), one.State, one.ServiceUrl))];
    }

    /// <summary>Up to this number of them, laid down before it, the messages are written.</summary>
    public static Task WrittenAsync(this ProgrammeDb programme, AnnouncementNumber number, long upTo, CancellationToken cancellationToken) =>
        programme.Deliveries.Where(row => row.Announcement == number && row.State == DeliveryState.Frozen && row.Id <= upTo)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Queued), cancellationToken);

    /// <summary>Messages of which nobody knows whether they arrived, and which were not made again yet.</summary>
    public static async Task<IReadOnlyList<Unwritten>> UncertainAsync(this ProgrammeDb programme, AnnouncementNumber number, int most, CancellationToken cancellationToken)
    {
        var outbox = programme.Set<OutboxRow>();
        var rows = await (
            from row in programme.Deliveries.AsNoTracking()
            where row.Announcement == number && row.State == DeliveryState.Queued && outbox.Any(message => message.Delivery == row.Id && message.State == OutboxState.Unknown) && outbox.Count(message => message.Delivery == row.Id) == 1
            orderby row.Id
            join thread in programme.Conversations.AsNoTracking() on row.Conversation equals thread.Id into threads
            from thread in threads.DefaultIfEmpty()
            select new { Row = row, State = (string?)thread.State, thread.ServiceUrl }).Take(most).ToListAsync(cancellationToken);
        var wishes = await programme.WishesAsync(rows.Select(one => one.Row.Person), cancellationToken);
        return [.. rows.Select(one => new Unwritten(one.Row, wishes.GetValueOrDefault(one.Row.Person), one.State, one.ServiceUrl))];
    }

    /// <summary>Messages that the platform would not take for that account, where the person has another one; each is asked once.</summary>
    public static async Task<IReadOnlyList<DeliveryRow>> TurnedAwayAsync(this ProgrammeDb programme, AnnouncementNumber number, string why, int most, CancellationToken cancellationToken)
    {
        var outbox = programme.Set<OutboxRow>();
        return await programme.Deliveries.AsNoTracking()
            .Where(row => row.Announcement == number && row.State == DeliveryState.Queued && row.Form != DeliveryForm.InPlace
                && outbox.Any(message => message.Delivery == row.Id && message.State == OutboxState.Failed && message.Why!.StartsWith(why))
                && outbox.Count(message => message.Delivery == row.Id) == 1
                && programme.ChannelIdentities.Any(identity => identity.PersonId == row.Person && identity.Account != row.Account))
            .OrderBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>The person is told there instead.</summary>
    public static Task TurnToAsync(this ProgrammeDb programme, DeliveryRow to, CancellationToken cancellationToken) =>
        programme.Deliveries.Where(row => row.Id == to.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Channel, to.Channel).SetProperty(row => row.Account, to.Account).SetProperty(row => row.Conversation, to.Conversation), cancellationToken);

    /// <summary>What has become of a version so far: the deliveries' own states, and for those on the way what their messages say.</summary>
    public static async Task<Tally> TallyAsync(this ProgrammeDb programme, AnnouncementNumber number, int version, CancellationToken cancellationToken)
    {
        var rows = programme.Deliveries.AsNoTracking().Where(row => row.Announcement == number && row.Version == version);
        var counts = await rows.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        var confirmed = await rows.CountAsync(row => row.ConfirmedAt != null, cancellationToken);
        var opened = await rows.CountAsync(row => row.OpenedAt != null && row.ConfirmedAt == null, cancellationToken);
        if (counts.Remove(DeliveryState.Queued, out var queued))
        {
            var outbox = programme.Set<OutboxRow>().AsNoTracking();
            var messages = await (from row in rows where row.State == DeliveryState.Queued join message in outbox on row.Id equals message.Delivery where !outbox.Any(later => later.Delivery == row.Id && later.Id > message.Id) group message by message.State into states select new { states.Key, Count = states.Count() }).ToListAsync(cancellationToken);
            foreach (var one in messages)
            {
                var state = StateOf(one.Key);
                counts[state] = counts.GetValueOrDefault(state) + one.Count;
            }
        }

        return new(counts) { Confirmed = confirmed, Opened = opened };
    }

    /// <summary>Nothing of it waits to be written or sent any more.</summary>
    public static async Task<bool> IsOutAsync(this ProgrammeDb programme, AnnouncementNumber number, CancellationToken cancellationToken) =>
        !await programme.Deliveries.AnyAsync(row => row.Announcement == number && row.State == DeliveryState.Frozen, cancellationToken)
        && !await programme.Messages(number).AnyAsync(message => OnTheWay.Contains(message.State), cancellationToken);

    /// <summary>The outcomes of messages become those of the deliveries, which stay when the messages are cleared away.</summary>
    public static async Task SettleAsync(this ProgrammeDb programme, AnnouncementNumber number, CancellationToken cancellationToken)
    {
        var outbox = programme.Set<OutboxRow>();
        foreach (var final in (OutboxState[])[OutboxState.Sent, OutboxState.Failed, OutboxState.Unknown])
        {
            var becomes = StateOf(final);
            await (
                from row in programme.Deliveries
                where row.Announcement == number && row.State == DeliveryState.Queued
                join message in outbox on row.Id equals message.Delivery
                where message.State == final && !outbox.Any(later => later.Delivery == row.Id && later.Id > message.Id)
                select new { row, message }).ExecuteUpdateAsync(set => set.SetProperty(one => one.row.State, becomes).SetProperty(one => one.row.Why, one => one.message.Why), cancellationToken);
        }
    }

    /// <summary>Before a correction: what is not out stays in, for nobody shall read the old words any more.</summary>
    public static async Task TakeInAsync(this ProgrammeDb programme, AnnouncementNumber number, CancellationToken cancellationToken)
    {
        await programme.SettleAsync(number, cancellationToken);
        await programme.Deliveries.Where(row => row.Announcement == number && row.State == DeliveryState.Frozen).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Skipped).SetProperty(row => row.Why, "corrected"), cancellationToken);
        var waiting = programme.Messages(number).Where(message => message.State == OutboxState.Waiting).Select(message => message.Delivery);
        await programme.Deliveries.Where(row => row.Announcement == number && row.State == DeliveryState.Queued && waiting.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Skipped).SetProperty(row => row.Why, "corrected"), cancellationToken);
        var skipped = programme.Deliveries.Where(row => row.Announcement == number && row.State == DeliveryState.Skipped).Select(row => (long?)row.Id);
        await programme.Set<OutboxRow>().Where(message => message.State == OutboxState.Waiting && skipped.Contains(message.Delivery)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Stopped: what waits goes nowhere until it is resumed.</summary>
    public static Task WaitUntilAsync(this ProgrammeDb programme, AnnouncementNumber number, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var ids = programme.Deliveries.Where(row => row.Announcement == number && row.State == DeliveryState.Queued).Select(row => (long?)row.Id);
        return programme.Set<OutboxRow>().Where(message => message.State == OutboxState.Waiting && ids.Contains(message.Delivery)).ExecuteUpdateAsync(set => set.SetProperty(message => message.DueAt, until), cancellationToken);
    }

    /// <summary>All of a version, for its list and its correction.</summary>
    public static async Task<IReadOnlyList<DeliveryRow>> DeliveriesAsync(this ProgrammeDb programme, AnnouncementNumber number, int version, CancellationToken cancellationToken) =>
        await programme.Deliveries.AsNoTracking().Where(row => row.Announcement == number && row.Version == version).OrderBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Of a version, whoever has a way: whether the words may have gone out to them already.</summary>
    public static async Task<IReadOnlyList<(bool Told, string Channel, string Conversation)>> ToldAsync(this ProgrammeDb programme, AnnouncementNumber number, int version, CancellationToken cancellationToken)
    {
        var outbox = programme.Set<OutboxRow>();
        var rows = await programme.Deliveries.AsNoTracking()
            .Where(row => row.Announcement == number && row.Version == version && row.Conversation != null && row.State != DeliveryState.Skipped)
            .Select(row => new { row.State, row.Channel, row.Conversation, Message = outbox.Where(message => message.Delivery == row.Id).OrderByDescending(message => message.Id).Select(message => (OutboxState?)message.State).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let state = row.State is DeliveryState.Queued && row.Message is { } sent ? sent : (OutboxState?)null
               where row.State is not DeliveryState.Failed && state is not OutboxState.Failed
               select (row.State is not DeliveryState.Frozen && state is not OutboxState.Waiting, row.Channel, row.Conversation!),
        ];
    }

    /// <summary>The threads of a small audience: where its messages go, and what is spoken there.</summary>
    public static async Task<IReadOnlyDictionary<string, ConversationRow>> ThreadsAsync(this ProgrammeDb programme, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await programme.Conversations.AsNoTracking().Where(thread => ids.Contains(thread.Id)).ToDictionaryAsync(thread => thread.Id, cancellationToken);

    /// <summary>The page behind the person's message was opened, the first time.</summary>
    public static Task OpenedAsync(this ProgrammeDb programme, AnnouncementNumber number, int version, int person, int child, DateTimeOffset now, CancellationToken cancellationToken) =>
        programme.Deliveries.Where(row => row.Announcement == number && row.Version == version && row.Person == person && row.Child == child && row.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OpenedAt, now), cancellationToken);

    /// <summary>Any version of it was meant for the person.</summary>
    public static Task<bool> GotAsync(this ProgrammeDb programme, AnnouncementNumber number, PersonId person, CancellationToken cancellationToken) =>
        programme.Deliveries.AnyAsync(row => row.Announcement == number && row.Person == person.Value, cancellationToken);

    /// <summary>The person knows it. 0: it is nothing that the person got.</summary>
    public static Task<int> ConfirmAsync(this ProgrammeDb programme, AnnouncementNumber number, int version, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) =>
        programme.Deliveries.Where(row => row.Announcement == number && row.Version == version && row.Person == person.Value && row.Conversation != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConfirmedAt, row => row.ConfirmedAt ?? now), cancellationToken);

    private static IQueryable<OutboxRow> Messages(this ProgrammeDb programme, AnnouncementNumber number) =>
        from row in programme.Deliveries where row.Announcement == number && row.State == DeliveryState.Queued join message in programme.Set<OutboxRow>() on row.Id equals message.Delivery select message;

    private static async Task<IReadOnlyList<Member>> NotConfirmedAsync(this ProgrammeDb programme, AnnouncementNumber earlier, CancellationToken cancellationToken)
    {
        var version = await programme.Announcements.Where(one => one.Number == earlier).Select(one => one.Version).SingleOrDefaultAsync(cancellationToken);
        return [.. (await programme.Deliveries.AsNoTracking().Where(row => row.Announcement == earlier && row.Version == version && row.ConfirmedAt == null && Got.Contains(row.State)).Select(row => new { row.Person, row.Child }).ToListAsync(cancellationToken)).Select(row => new Member(row.Person, row.Child))];
    }

    private static async Task<IQueryable<Child>> InClubAsync(this ProgrammeDb programme, IQueryable<Child> children, ClubId id, CancellationToken cancellationToken)
    {
        var club = await programme.Clubs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var seated = club is null ? [] : club.Places.Where(place => place.State == PlaceState.Seated).Select(place => place.Child).ToList();
        return children.Where(child => seated.Contains(child.Id));
    }

    private static DeliveryState StateOf(OutboxState state) => state switch
    {
        OutboxState.Sent => DeliveryState.Sent,
        OutboxState.Failed => DeliveryState.Failed,
        OutboxState.Unknown => DeliveryState.Unknown,
        _ => DeliveryState.Queued,
    };
}
