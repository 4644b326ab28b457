using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record WhoReadNoticeDraft
{
    /// <summary>0: the last one.</summary>
    public int? Notice { get; init; }
    public bool? Remind { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WhoReadNoticeDraft))]
internal sealed partial class WhoReadNoticeJson : JsonSerializerContext;

/// <summary>Which families know where to come: a family knows it when one of its guardians has said so. The parts sum; only the rest is reminded (talk 8).</summary>
internal sealed class WhoReadNoticeDialog() : Dialog<WhoReadNoticeDraft>("who-read-notice", 1, () => WhoReadNoticeJson.Default.WhoReadNoticeDraft)
{
    public override string Title => Texts.WhoReadIt;
    public override IReadOnlyList<Field> Fields { get; } = [new("notice"), new("remind")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && (NoticeNumbers.Read(sentence) ?? NoticeNumbers.Reminded(sentence)) is not null;

    protected override WhoReadNoticeDraft Fill(WhoReadNoticeDraft draft, Answer answer) => answer.Field switch
    {
        "notice" => draft with { Notice = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "remind" => draft with { Remind = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(WhoReadNoticeDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes) return End(Texts.NotForYou);
        if (!eyes.Member.Sees(Seen.Pickup, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));

        var allowed = await PickupAudiences.OfAsync(eyes, turn);
        var notice = (await turn.Programme.PickupNoticesFromAsync(turn.Today, turn.Aborted))
            .Where(one => draft.Notice is null or 0 || one.Number == draft.Notice)
            .FirstOrDefault(one => one.By == eyes.Member.Id || PickupAudiences.Covers(allowed, PickupAudiences.Write(new(one.Classes, one.Club))));
        if (notice is null || await turn.Programme.AnnouncementAsync(new(notice.Number), turn.Aborted) is not { } announcement) return End(Texts.NoNoticeToday);

        var read = await NoticeRead.OfAsync(notice, announcement, turn);
        return draft.Remind is true ? await RemindAsync(read, announcement, eyes.Member, turn) : End(Shown(read, notice, turn.Now));
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(WhoReadNoticeDraft draft, string sentence, Turn turn) => new(
        NoticeNumbers.Reminded(sentence) is { } reminded ? [new("notice", Texts.Number(reminded)), new("remind", "yes")]
        : NoticeNumbers.Read(sentence) is { } read ? [new("notice", Texts.Number(read))]
        : []);

    private static Card Shown(NoticeRead read, PickupNotice notice, DateTimeOffset now) => new(Texts.NoticeReadBy(
        Texts.Time(TimeOnly.FromDateTime(now.DateTime)), Texts.Number(read.Confirmed), Texts.Number(read.Opened), Texts.Number(read.Silent.Count - read.Opened), Texts.Number(read.Missed.Count), Texts.Number(read.Families)))
    {
        Texts = [Texts.NotOpenedMeans],
        Actions = read.Silent.Count == 0 ? [] : [Verbs.ToSay(Texts.RemindTheRest(Texts.Number(read.Silent.Count)), $"{Texts.SayRemindTheRest} {Texts.Number(notice.Number)}")],
    };

    private async ValueTask<Step> RemindAsync(NoticeRead read, Announcement announcement, StaffMember member, Turn turn)
    {
        foreach (var person in read.ToRemind) turn.Tell(person, () => AnnouncementMessage.Reminder(announcement));
        var missed = await PickupNoticeCards.PhoneAsync(read.Missed, member, Name, turn);
        return End(new Card(Texts.RestIsReminded(Texts.Number(read.Silent.Count))) { Texts = missed });
    }
}

/// <summary>What is known of the families of one notice, in its newest version.</summary>
internal sealed record NoticeRead(int Families, int Confirmed, int Opened, IReadOnlyList<int> Silent, IReadOnlyList<Child> Missed, IReadOnlyList<PersonId> ToRemind)
{
    public static async ValueTask<NoticeRead> OfAsync(PickupNotice notice, Announcement announcement, Turn turn)
    {
        await turn.Programme.SettleAsync(announcement.Number, turn.Aborted);
        var meant = (await turn.Programme.DeliveriesAsync(announcement.Number, 1, turn.Aborted)).Select(row => row.Child).ToHashSet();
        var got = (await turn.Programme.DeliveriesAsync(announcement.Number, announcement.Version, turn.Aborted)).Where(row => row.State is DeliveryState.Sent or DeliveryState.Unknown or DeliveryState.Queued).ToLookup(row => row.Child);
        var alone = (await PickupFamilies.ExpectedAsync(new(notice.Classes, notice.Club), notice.Day, turn)).Where(child => !meant.Contains(child.Id.Value)).ToList();
        var unbound = (await turn.Programme.BondsOfAsync([.. alone.Select(child => child.Id)], turn.Aborted)).Select(bond => bond.Child).ToHashSet();
        var missed = alone.FindAll(child => !unbound.Contains(child.Id)); // with no guardian at all, so meant and never laid down
        foreach (var id in meant.Where(child => !got[child].Any()))
        {
            if (await turn.Programme.ChildAsync(new(id), turn.Aborted) is { } child) missed.Add(child);
        }

        var silent = got.Where(family => family.All(row => row.ConfirmedAt is null)).ToList();
        return new(
            got.Count + missed.Count,
            got.Count - silent.Count,
            silent.Count(family => family.Any(row => row.OpenedAt is not null)),
            [.. silent.Select(family => family.Key)],
            missed,
            [.. silent.SelectMany(family => family).Select(row => new PersonId(row.Person)).Distinct()]);
    }
}
