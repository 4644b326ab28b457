using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record CorrectNoticeDraft
{
    /// <summary>Null: the last one of today.</summary>
    public int? Notice { get; init; }
    public string? Place { get; init; }

    /// <summary>What of the place was wrong: 东门 instead of 南门 in 南门雨棚 leaves the canopy.</summary>
    public string? NotPlace { get; init; }
    public TimeOnly? From { get; init; }
    public bool? Recall { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CorrectNoticeDraft))]
internal sealed partial class CorrectNoticeJson : JsonSerializerContext;

/// <summary>
/// The notice of today was wrong, or holds no more: what changes and what stays is read back; whoever got the old one gets the new one, and whoever had
/// confirmed is asked anew, for confirmed must mean the right gate (talk 8).
/// </summary>
internal sealed class CorrectNoticeDialog(Broadcasts broadcasts, NoticeRooms rooms) : Dialog<CorrectNoticeDraft>("correct-notice", 1, () => CorrectNoticeJson.Default.CorrectNoticeDraft)
{
    private readonly PickupPost post = new(broadcasts, rooms);
    private readonly Broadcasts broadcasts = broadcasts;

    public override string Title => Texts.CorrectNoticeTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("notice"), new("place"), new("not"), new("from"), new("recall")];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && (PickupReading.MeansCorrection(sentence) || NoticeNumbers.Recalled(sentence) is not null);

    protected override CorrectNoticeDraft Fill(CorrectNoticeDraft draft, Answer answer) => answer.Field switch
    {
        "notice" => draft with { Notice = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "place" => draft with { Place = answer.Value?.Trim() },
        "not" => draft with { NotPlace = answer.Value },
        "from" => draft with { From = answer.Value is { } time && TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) ? from : null },
        "recall" => draft with { Recall = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(CorrectNoticeDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes) return End(Texts.NotForYou);
        if (!eyes.Member.Sees(Seen.Pickup, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));
        if (await OfTodayAsync(draft, eyes, turn) is not { } notice) return End(Texts.NoNoticeToday);

        var audience = new PickupAudience(notice.Classes, notice.Club);
        var who = await PickupAudiences.SayAsync(audience, turn);
        if (draft.Recall is true) return Recall(notice, who, turn);
        if (draft is { Place: null, From: null }) return Ask(PickupNoticeCards.WhichPlace(notice.Place, unclear: true));

        var terms = notice.Terms with { Place = Corrected(notice.Place, draft) ?? notice.Place, From = draft.From ?? notice.From };
        if (!notice.Changes(terms).Any()) return End(Texts.Explain(Refusal.NothingToChange));

        var families = await PickupFamilies.OfAsync(audience, notice.Day, broadcasts, turn);
        foreach (var child in families.Missed) turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName);
        return new Step.Confirm(PickupNoticeCards.Correction(who, notice, terms, families, turn.Today), () => CorrectAsync(notice, terms, eyes.Member, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(CorrectNoticeDraft draft, string sentence, Turn turn)
    {
        if (NoticeNumbers.Recalled(sentence) is { } recalled) return [new("recall", "yes"), .. recalled > 0 ? [new("notice", Texts.Number(recalled))] : Array.Empty<Answer>()];

        var said = await PickupAudiences.ReadAsync(sentence, turn);
        return
        [
            .. said.Place is { } place ? [new("place", place)] : Array.Empty<Answer>(),
            .. said.NotPlace is { } not ? [new("not", not)] : Array.Empty<Answer>(),
            .. said.From is { } from ? [new("from", Texts.Time(from))] : Array.Empty<Answer>(),
        ];
    }

    protected override ValueTask<string?> SayAsync(CorrectNoticeDraft draft, string field, Turn turn) => new(field switch
    {
        "place" => draft.Place,
        "from" => draft.From is { } from ? Texts.Time(from) : null,
        _ => null,
    });

    /// <summary>The last notice that stands for a class or club of theirs.</summary>
    private static async ValueTask<PickupNotice?> OfTodayAsync(CorrectNoticeDraft draft, OfficeEyes eyes, Turn turn)
    {
        var allowed = await PickupAudiences.OfAsync(eyes, turn);
        return (await turn.Programme.PickupNoticesFromAsync(turn.Today, turn.Aborted))
            .Where(notice => draft.Notice is null || notice.Number == draft.Notice)
            .FirstOrDefault(notice => notice.By == eyes.Member.Id || PickupAudiences.Covers(allowed, PickupAudiences.Write(new(notice.Classes, notice.Club))));
    }

    /// <summary>是东门不是南门, said of 南门雨棚, is 东门雨棚.</summary>
    private static string? Corrected(string before, CorrectNoticeDraft draft) =>
        draft is { Place: { } place, NotPlace: { } not } && before.Length > not.Length && before.Contains(not, StringComparison.OrdinalIgnoreCase) ? before.Replace(not, place, StringComparison.OrdinalIgnoreCase) : draft.Place;

    private Step.Confirm Recall(PickupNotice notice, string who, Turn turn)
    {
        var card = new Channels.Protocol.Card(Texts.RecallPickupNotice(who, PickupWordsFor.Where(notice.Terms)))
        {
            Texts = [Texts.RecallIsHonest],
            Actions = [new(Texts.RecallNotice, Verbs.Confirm) { Primary = true }, new(Texts.Cancel, Verbs.Cancel)],
        };
        return new(card, async () => End(await post.RecallAsync(notice, turn) is { } why ? Texts.Explain(why) : Texts.NoticeIsRecalled(who))) { Short = card.Title, Content = $"recall {notice.Number}.{notice.Version}" };
    }

    private async ValueTask<Step> CorrectAsync(PickupNotice notice, PickupTerms terms, StaffMember member, Turn turn) =>
        await post.CorrectAsync(notice, terms, turn) switch
        {
            (null, { } sent) => End(PickupNoticeCards.Sent(sent, [Texts.AskedAnewToConfirm, .. await PickupNoticeCards.PhoneAsync(sent.Families.Missed, member, Name, turn)], turn.Now)),
            (var why, _) => End(Texts.Explain(why!.Value)),
        };
}
