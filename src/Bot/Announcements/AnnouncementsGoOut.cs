using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Announcements;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>Announcements whose time has come: who gets them is decided, their messages are written, and when all have an outcome the author is told.</summary>
internal sealed class AnnouncementsGoOut(Broadcasts broadcasts) : DueWork
{
    /// <summary>Messages written in one transaction: more would keep other people's turns waiting.</summary>
    private const int MessagesARound = 250;

    public override string Name => "announcements-go-out";

    public override async ValueTask<bool> IsDueAsync(Errand look) =>
        (await look.Programme.AnnouncementsUnderWayAsync(look.Aborted)).Any(one => one.State is AnnouncementState.Sending || one.IsDue(look.Now));

    public override async ValueTask<bool> RunAsync(Errand errand)
    {
        var underWay = await errand.Programme.AnnouncementsUnderWayAsync(errand.Aborted);
        foreach (var one in underWay.Where(one => one.IsDue(errand.Now)))
        {
            var reach = await broadcasts.GoOutAsync(one, errand);
            if (reach.Rows.Count > Broadcasts.AtOnce) await AnnouncementProgress.BeginAsync(one, reach, errand);
            errand.Hurries = true;
            return true;
        }

        foreach (var one in underWay.Where(one => one.State is AnnouncementState.Sending))
        {
            var more = await Broadcasts.WriteAsync(one, MessagesARound, errand);
            if (errand.Hurries) return true;
            if (await broadcasts.AnotherWayAsync(one, MessagesARound, errand) || await Broadcasts.RepeatAsync(one, MessagesARound, errand)) return true;
            if (more || !await errand.Programme.IsOutAsync(one.Number, errand.Aborted)) continue;

            await EndAsync(one, errand);
        }

        return false;
    }

    private static async Task EndAsync(Announcement announcement, Errand errand)
    {
        await errand.Programme.SettleAsync(announcement.Number, errand.Aborted);
        announcement.End(errand.Now);
        var tally = await errand.Programme.TallyAsync(announcement.Number, announcement.Version, errand.Aborted);
        errand.Tell(announcement.Author, AnnouncementProgress.CardOf(announcement), () => new() { Card = AnnouncementCards.Report(announcement, tally, errand.Now) });
    }
}
