using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>How each of an audience would be told: by which channel, or why not at all.</summary>
internal sealed record ReachMap(IReadOnlyList<DeliveryRow> Rows)
{
    public IEnumerable<DeliveryRow> Reached => Rows.Where(row => row.Conversation is not null);

    public IEnumerable<DeliveryRow> Missed => Rows.Where(row => row.State is DeliveryState.Unreachable);

    /// <summary>How many by each channel, the most first.</summary>
    public IReadOnlyList<(ChannelId Channel, int Count)> ByChannel => [.. Reached.GroupBy(row => row.Channel).Select(one => (new ChannelId(one.Key), one.Count())).OrderByDescending(one => one.Item2)];
}

/// <summary>
/// Tells many families at once: finds the way to each, lays down for whom it is, and writes their messages. A class is told in the turn in which its
/// teacher says so; a school is laid down at once and written piece by piece (<see cref="AnnouncementsGoOut"/>), so that nobody's turn waits for it.
/// </summary>
internal sealed class Broadcasts(IEnumerable<IChannel> channels)
{
    /// <summary>Up to how many are told within one turn.</summary>
    public const int AtOnce = 200;

    private const int PeopleARead = 500;

    private readonly Dictionary<string, IChannel> channelOf = channels.ToDictionary(channel => channel.Id.Value);

    /// <summary>For the preview: nothing is written.</summary>
    public async Task<ReachMap> ReachAsync(IReadOnlyList<Member> members, Errand errand) => new([.. await RowsAsync(new(0), 1, members, errand)]);

    /// <summary>Tells exactly these people.</summary>
    public async Task<ReachMap> SendAsync(Announcement announcement, IReadOnlyList<Member> members, Errand errand)
    {
        announcement.Freeze(errand.Now);
        return await LayDownAsync(announcement, await RowsAsync(announcement.Number, announcement.Version, members, errand), errand);
    }

    /// <summary>Who gets it stands from now on: the first words go to its audience, corrected ones to those who got the old ones, and to those whom they had not reached yet.</summary>
    public async Task<ReachMap> GoOutAsync(Announcement announcement, Errand errand)
    {
        if (announcement.Version == 1) return await SendAsync(announcement, await errand.Programme.MembersAsync(Audience.Parse(announcement.Audience), errand.Aborted), errand);

        announcement.Freeze(errand.Now);
        return await LayDownAsync(announcement, await CorrectedAsync(announcement, errand), errand);
    }

    /// <summary>How many a correction would change where it stands, how many it would tell anew, and how many have not been told at all yet.</summary>
    public async Task<(int InPlace, int Anew, int First)> CorrectableAsync(Announcement announcement, Errand errand)
    {
        var told = await errand.Programme.ToldAsync(announcement.Number, announcement.Version, errand.Aborted);
        var inPlace = told.Count(one => one.Told && InPlace(one.Channel, one.Conversation));
        return (inPlace, told.Count(one => one.Told) - inPlace, told.Count(one => !one.Told));
    }

    /// <summary>Writes the next messages of what was laid down.</summary>
    /// <returns>There are more.</returns>
    public static async Task<bool> WriteAsync(Announcement announcement, int most, Errand errand)
    {
        var rows = await errand.Programme.UnwrittenAsync(announcement.Number, most, errand.Aborted);
        if (rows.Count == 0) return false;

        var school = await errand.SchoolAsync();
        foreach (var one in rows) errand.Tell(ToMessage(announcement, one.Row, LanguageOf(one.Wishes, one.State), one.ServiceUrl, errand) with { DueAt = FirstMoment(announcement, one.Wishes, one.Row.Form, school, errand) });
        await errand.Programme.WrittenAsync(announcement.Number, rows[^1].Row.Id, errand.Aborted);
        return rows.Count == most;
    }

    /// <summary>What cannot wait is said once more where nobody knows whether it arrived, and says that it is said again; anything else never is.</summary>
    public static async Task<bool> RepeatAsync(Announcement announcement, int most, Errand errand)
    {
        if (announcement.Kind is not (AnnouncementKind.Urgent or AnnouncementKind.Pickup)) return false;

        foreach (var one in await errand.Programme.UncertainAsync(announcement.Number, most, errand.Aborted))
        {
            var language = LanguageOf(one.Wishes, one.State);
            errand.Tell(ToMessage(announcement, one.Row with { Form = DeliveryForm.Correction }, language, one.ServiceUrl, errand) with { Say = () => AnnouncementMessage.Again(announcement, language) });
        }

        return errand.Hurries;
    }

    /// <summary>Whom the platform would not let it reach is told by another of their accounts, where there is one; once.</summary>
    public async Task<bool> AnotherWayAsync(Announcement announcement, int most, Errand errand)
    {
        var turnedAway = await errand.Programme.TurnedAwayAsync(announcement.Number, $"{SendFault.Recipient}:", most, errand.Aborted);
        var others = new List<DeliveryRow>();
        foreach (var some in turnedAway.Chunk(PeopleARead))
        {
            var routes = await errand.Programme.RoutesAsync([.. some.Select(row => row.Person)], errand.Aborted);
            others.AddRange(some.Select(row => By(row, [.. routes[row.Person].Where(way => way.Account != row.Account)])).Where(row => row.Conversation is not null));
        }

        foreach (var row in others) await errand.Programme.TurnToAsync(row, errand.Aborted);
        await TellAsync(announcement, others, errand);
        return others.Count > 0;
    }

    /// <summary>The words again, to those of a version who have not confirmed it.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> RemindAsync(Announcement announcement, Errand errand)
    {
        await errand.Programme.SettleAsync(announcement.Number, errand.Aborted);
        var silent = (await errand.Programme.DeliveriesAsync(announcement.Number, announcement.Version, errand.Aborted)).Where(row => row is { ConfirmedAt: null, State: DeliveryState.Sent or DeliveryState.Unknown }).ToList();
        var (wishes, school) = (await errand.Programme.WishesAsync(silent.Select(row => row.Person), errand.Aborted), await errand.SchoolAsync());
        foreach (var person in silent.Select(row => row.Person).Distinct()) errand.Tell(new Domain.PersonId(person), () => AnnouncementMessage.Reminder(announcement), FirstMoment(announcement, wishes.GetValueOrDefault(person), DeliveryForm.First, school, errand));
        return silent.Count;
    }

    /// <summary>A few get their messages in this very turn; those of many follow the commit, piece by piece.</summary>
    private static async Task<ReachMap> LayDownAsync(Announcement announcement, IReadOnlyList<DeliveryRow> rows, Errand errand)
    {
        if (rows.Count <= AtOnce) await TellAsync(announcement, rows, errand);
        else foreach (var row in rows) errand.Tell(new ToOneOfMany(row, null));
        return new(rows);
    }

    private static async Task TellAsync(Announcement announcement, IReadOnlyList<DeliveryRow> rows, Errand errand)
    {
        var threads = await errand.Programme.ThreadsAsync([.. rows.Select(row => row.Conversation).OfType<string>()], errand.Aborted);
        var (wishes, school) = (await errand.Programme.WishesAsync(rows.Select(row => row.Person), errand.Aborted), await errand.SchoolAsync());
        foreach (var row in rows)
        {
            if (row.Conversation is null)
            {
                errand.Tell(new ToOneOfMany(row, null));
                continue;
            }

            var thread = threads.GetValueOrDefault(row.Conversation);
            var wish = wishes.GetValueOrDefault(row.Person);
            errand.Tell(ToMessage(announcement, row with { State = DeliveryState.Queued }, LanguageOf(wish, thread?.State), thread?.ServiceUrl, errand) with { DueAt = FirstMoment(announcement, wish, row.Form, school, errand) });
        }
    }

    private static ToOneOfMany ToMessage(Announcement announcement, DeliveryRow row, string language, string? serviceUrl, Errand errand) =>
        new(row, () => AnnouncementMessage.Of(announcement, language, row.Form))
        {
            ServiceUrl = serviceUrl,
            Language = language,
            Urgency = announcement.MayInterruptQuietHours ? Urgency.Now : Urgency.CanWait,
            DueAt = errand.Now,
        };

    /// <summary>What can wait is not said in the reader's own quiet hours; a change in place rings nobody.</summary>
    private static DateTimeOffset FirstMoment(Announcement announcement, Wishes? wishes, DeliveryForm form, Domain.Schools.School school, Errand errand) =>
        announcement.MayInterruptQuietHours || form is DeliveryForm.InPlace ? errand.Now : SendTimes.NextFor(school, wishes?.Quiet, errand.Now);

    private static string LanguageOf(Wishes? wishes, string? state) => wishes?.Language ?? TalkState.Parse(string.IsNullOrEmpty(state) ? null : state).Spoken ?? Texts.Simplified;

    private async Task<IReadOnlyList<DeliveryRow>> RowsAsync(AnnouncementNumber number, int version, IReadOnlyList<Member> members, Errand errand)
    {
        var rows = new List<DeliveryRow>(members.Count);
        foreach (var some in members.Chunk(PeopleARead))
        {
            var routes = await errand.Programme.RoutesAsync([.. some.Select(member => member.Person)], errand.Aborted);
            rows.AddRange(some.Select(member => ToRow(number, version, member, [.. routes[member.Person]])));
        }

        return rows;
    }

    private DeliveryRow ToRow(AnnouncementNumber number, int version, Member member, IReadOnlyList<Way> routes) =>
        By(new() { Announcement = number, Version = version, Person = member.Person, Child = member.Child, State = DeliveryState.Frozen, Token = Token(number, version, member) }, routes);

    /// <summary>The way in which the person was last heard, else one on which somebody may be told first.</summary>
    private DeliveryRow By(DeliveryRow row, IReadOnlyList<Way> routes)
    {
        row = row with { Conversation = null };
        var open = routes.GroupBy(route => route.Account).Select(account => account.MaxBy(route => route.TouchedAt)!).Where(route => route.Closed is null && channelOf.ContainsKey(route.Channel)).ToList();
        if (open.Where(route => route.Conversation is not null).MaxBy(route => route.TouchedAt) is { } heard) return row with { Channel = heard.Channel, Account = heard.Account, Conversation = heard.Conversation };

        foreach (var route in open)
        {
            if (channelOf[route.Channel].FirstConversation(route.UserId) is { } first) return row with { Channel = route.Channel, Account = route.Account, Conversation = first.ToString() };
        }

        var why = routes.Count == 0 ? WhyUnreachable.NotRegistered : open.Count > 0 ? WhyUnreachable.NeverHeard : WhyUnreachable.RouteClosed;
        return row with { State = DeliveryState.Unreachable, Why = why.ToString() };
    }

    /// <summary>In place where the channel can, else anew with a mark; who never got the old words gets these as the first.</summary>
    private async Task<IReadOnlyList<DeliveryRow>> CorrectedAsync(Announcement announcement, Errand errand)
    {
        await errand.Programme.TakeInAsync(announcement.Number, errand.Aborted);
        var before = await errand.Programme.DeliveriesAsync(announcement.Number, announcement.Version - 1, errand.Aborted);
        return [.. before.Where(row => row.Conversation is not null && row.State is DeliveryState.Sent or DeliveryState.Unknown or DeliveryState.Queued or DeliveryState.Skipped).Select(row => Corrected(row, announcement))];
    }

    private DeliveryRow Corrected(DeliveryRow row, Announcement announcement)
    {
        var told = row.State is not DeliveryState.Skipped;
        var inPlace = told && InPlace(row.Channel, row.Conversation!);
        return row with
        {
            Id = 0,
            Version = announcement.Version,
            State = DeliveryState.Frozen,
            Why = null,
            OpenedAt = null,
            ConfirmedAt = null,
            RemindedAt = null,
            Form = !told ? DeliveryForm.First : inPlace ? DeliveryForm.InPlace : DeliveryForm.Correction,
            Token = inPlace ? row.Token : Token(announcement.Number, announcement.Version, new(row.Person, row.Child)),
        };
    }

    private bool InPlace(string channel, string conversation) => channelOf.TryGetValue(channel, out var known) && known.CanReplace(ConversationId.Parse(conversation));

    /// <summary>Whose message of which announcement an id names; null: it is another's.</summary>
    public static (AnnouncementNumber Number, int Version, int Person, int Child)? Named(string token) =>
        token.StartsWith('b') && token[1..].Split('.') is [var number, var version, var person, var child]
            && int.TryParse(number, out var announcement) && int.TryParse(version, out var of) && int.TryParse(person, out var whose) && int.TryParse(child, out var about)
            ? (new(announcement), of, whose, about) : null;

    private static string Token(AnnouncementNumber number, int version, Member member) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"b{number.Value}.{version}.{member.Person}.{member.Child}");
}
