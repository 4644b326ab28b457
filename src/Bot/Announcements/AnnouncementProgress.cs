using System.Collections.Concurrent;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>
/// The author's card of an announcement changes by itself: while it goes out, and for a day while its readers answer. Where a channel cannot change what
/// stands there, the card stays as it was and is asked for.
/// </summary>
internal sealed class AnnouncementProgress : DueWork
{
    private static readonly TimeSpan Watched = TimeSpan.FromDays(1);

    // what was shown last is not worth keeping: after a restart a card is shown once more as it is
    private readonly ConcurrentDictionary<string, string> shown = new();

    public override string Name => "announcement-progress";

    public static string CardOf(Announcement announcement) => $"p{announcement.Number.Value}.{announcement.Version}";

    /// <summary>The card from which its author watches a large one.</summary>
    public static async Task BeginAsync(Announcement announcement, ReachMap reach, Errand errand)
    {
        var counts = reach.Rows.GroupBy(row => row.State).ToDictionary(states => states.Key, states => states.Count());
        var who = await AnnouncementCards.WhoAsync(Audience.Parse(announcement.Audience), errand);
        errand.Tell(announcement.Author, CardOf(announcement), () => new() { Card = AnnouncementCards.Progress(announcement, who, new(counts), errand.Now) });
    }

    public override async ValueTask<bool> IsDueAsync(Errand look)
    {
        foreach (var one in await look.Programme.AnnouncementsWatchedAsync(look.Now - Watched, look.Aborted))
        {
            if (Changed(one, await look.Programme.TallyAsync(one.Number, one.Version, look.Aborted)) is not null) return true;
        }

        return false;
    }

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        foreach (var one in await errand.Programme.AnnouncementsWatchedAsync(errand.Now - Watched, errand.Aborted))
        {
            var tally = await errand.Programme.TallyAsync(one.Number, one.Version, errand.Aborted);
            if (Changed(one, tally) is not { } figures) continue;

            var who = await AnnouncementCards.WhoAsync(Audience.Parse(one.Audience), errand);
            errand.Refresh(one.Author, CardOf(one), () => new() { Card = AnnouncementCards.Progress(one, who, tally, errand.Now) });
            shown[CardOf(one)] = figures;
        }

        return false;
    }

    /// <summary>What the card would show now; null: it shows that already.</summary>
    private string? Changed(Announcement one, Tally tally)
    {
        var figures = $"{one.State} {string.Join(' ', tally.Counts.OrderBy(count => count.Key))} {tally.Confirmed} {tally.Opened}";
        return shown.GetValueOrDefault(CardOf(one)) == figures ? null : figures;
    }
}
