using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>A notice that went out, to whom.</summary>
internal sealed record PickupSent(PickupNotice Notice, Announcement Announcement, PickupFamilies Families);

/// <summary>
/// Sends a pickup notice: one to one to each guardian of the children who are here, which is counted, and without a word about any child into the
/// class's own rooms (D16). A correction goes to those who got the notice before, and asks them anew.
/// </summary>
internal sealed class PickupPost(Broadcasts broadcasts, NoticeRooms rooms)
{
    public async ValueTask<(Refusal? Why, PickupSent? Sent)> SendAsync(PickupAudience audience, PickupTerms terms, Turn turn)
    {
        var number = await turn.Programme.NextAnnouncementNumberAsync(turn.Aborted);
        if (PickupNotice.Give(number.Value, audience, terms, await turn.SchoolAsync(), turn.Person!.Value, turn.Now) is not NoticeGivenOutcome.Given(var notice)) return (Refusal.NoticeNeedsAPlace, null);

        var who = PickupAudiences.Parse(PickupAudiences.Write(audience));
        var families = await PickupFamilies.OfAsync(who, terms.Day, broadcasts, turn);
        var title = await PickupWordsFor.TitleAsync(audience, turn);
        var words = AnnouncementMessage.InEveryLanguage(() => PickupWordsFor.Notice(title(), terms, turn.Today));
        var announcement = Announcement.Write(number, AnnouncementKind.Pickup, Wanted.Confirmation, new Audience.Named(), words, turn.Person!.Value, families.Children.Count, int.MaxValue, turn.Now, turn.Now);
        turn.Programme.Announcements.Add(announcement);
        turn.Programme.PickupNotices.Add(notice);
        await broadcasts.SendAsync(announcement, families.Members, turn);
        await ToRoomsAsync(audience.Classes, () => PickupWordsFor.Notice(title(), terms, turn.Today), turn);
        return (null, new(notice, announcement, families));
    }

    /// <summary>The next version, to those who got the one before.</summary>
    public async ValueTask<(Refusal? Why, PickupSent? Sent)> CorrectAsync(PickupNotice before, PickupTerms terms, Turn turn)
    {
        if (await turn.Programme.AnnouncementAsync(new(before.Number), turn.Aborted) is not { } announcement) return (Refusal.NoticeStandsNoMore, null);
        if (before.Correct(terms, turn.Person!.Value, turn.Now) is not NoticeGivenOutcome.Given(var notice)) return (Refusal.NothingToChange, null);

        var audience = new PickupAudience(before.Classes, before.Club);
        var title = await PickupWordsFor.TitleAsync(audience, turn);
        var words = AnnouncementMessage.InEveryLanguage(() => PickupWordsFor.Corrected(title(), before.Terms, terms, turn.Today));
        if (announcement.Correct(words, turn.Now) is { } why) return (why, null);

        turn.Programme.PickupNotices.Add(notice);
        await broadcasts.GoOutAsync(announcement, turn);
        await ToRoomsAsync(before.Classes, () => PickupWordsFor.Corrected(title(), before.Terms, terms, turn.Today), turn);
        return (null, new(notice, announcement, await PickupFamilies.OfAsync(audience, terms.Day, broadcasts, turn)));
    }

    /// <summary>Null: the families who got it are told that the usual place and hour hold.</summary>
    public async ValueTask<Refusal?> RecallAsync(PickupNotice notice, Turn turn)
    {
        if (await turn.Programme.AnnouncementAsync(new(notice.Number), turn.Aborted) is not { } announcement) return Refusal.NoticeStandsNoMore;
        if (notice.Recall(turn.Now) is { } why) return why;

        var title = await PickupWordsFor.TitleAsync(new(notice.Classes, notice.Club), turn);
        var words = AnnouncementMessage.InEveryLanguage(() => PickupWordsFor.Recalled(title(), notice.Terms));
        if (announcement.Recall(words, turn.Now) is { } not) return not;

        await broadcasts.GoOutAsync(announcement, turn);
        await ToRoomsAsync(notice.Classes, () => PickupWordsFor.Recalled(title(), notice.Terms), turn);
        return null;
    }

    private async ValueTask ToRoomsAsync(IReadOnlyList<ClassId> classes, Func<(string Title, string Words)> say, Turn turn)
    {
        foreach (var @class in classes)
        {
            foreach (var room in (await rooms.OfClassAsync(@class, turn)).Rooms)
            {
                turn.Tell(room, () => new() { Text = string.Join('\n', say().Title, say().Words) });
            }
        }
    }
}
