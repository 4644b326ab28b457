using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What is known of a notice so far; <see cref="Doubt"/> is what the sentence said and nobody could be sure of.</summary>
internal sealed record PickupNoticeDraft
{
    /// <summary>3-1,3-2 or club:7.</summary>
    public string? To { get; init; }
    public DateOnly? Day { get; init; }
    public string? Place { get; init; }
    public TimeOnly? From { get; init; }
    public PickupReason? Reason { get; init; }
    public string? Remark { get; init; }

    /// <summary>The teacher's own sentence, which is read for what families must not be told.</summary>
    public string? Words { get; init; }
    public PickupDoubt? Doubt { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PickupNoticeDraft))]
internal sealed partial class PickupNoticeJson : JsonSerializerContext;

/// <summary>
/// Where and from when the children are fetched today: from one sentence, seen as families will read it, with whom it reaches and whom not, and sent
/// by a tap. Nothing that is not sure goes out: it is asked back (talk 8, 二.1, D16).
/// </summary>
internal sealed class PickupNoticeDialog(Broadcasts broadcasts, NoticeRooms rooms) : Dialog<PickupNoticeDraft>(Called, 1, () => PickupNoticeJson.Default.PickupNoticeDraft)
{
    public const string Called = "pickup-notice";

    private static readonly string[] TheUsual = ["照常", "不变", "usual", "same"];

    private readonly PickupPost post = new(broadcasts, rooms);
    private readonly Broadcasts broadcasts = broadcasts;

    public override string Title => Texts.PickupNoticeTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("to"), new("day"), new("place"), new("from"), new("reason"), new("remark"), new("words"), new("doubt")];
    public override IReadOnlyList<Command> BegunBy => [Command.PickupNotice];

    public override bool IsMeantBy(string sentence, Turn turn) =>
        turn.Person is not null && !PickupReading.MeansCorrection(sentence) && PickupReading.MeansNotice(sentence, []) && !PickupWords.MeansCustody(sentence) && (PickupReading.IsForFamilies(sentence) || !PickupWords.MeansChange(sentence)) && !LateReading.Means(sentence);

    protected override PickupNoticeDraft Fill(PickupNoticeDraft draft, Answer answer) => answer.Field switch
    {
        "to" => draft with { To = answer.Value, Doubt = Without(draft, PickupDoubt.Audience) },
        "day" => draft with { Day = AbsenceReading.Parse(answer.Value)?[0], Doubt = Without(draft, PickupDoubt.Day) },
        "place" => draft with { Place = answer.Value?.Trim(), Doubt = Without(draft, PickupDoubt.Place) },
        "from" => FillFrom(draft, answer.Value),
        "reason" => draft with { Reason = answer.Value is { } reason ? Enum.Parse<PickupReason>(reason) : null },
        "remark" => draft with { Remark = answer.Value },
        "words" => draft with { Words = answer.Value },
        "doubt" => draft with { Doubt = answer.Value is { } doubt ? Enum.Parse<PickupDoubt>(doubt) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(PickupNoticeDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes) return await ForAFamilyAsync(turn);
        if (!eyes.Member.Sees(Seen.Pickup, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));

        var allowed = await PickupAudiences.OfAsync(eyes, turn);
        if (allowed.Count == 0) return End(Texts.NotForYou);
        if (draft.To is null || Doubts(draft, PickupDoubt.Audience)) return allowed is [var only] && draft.Doubt is null or PickupDoubt.None ? Know("to", only.Key) : Ask(PickupNoticeCards.ToWhom(allowed));
        if (!PickupAudiences.Covers(allowed, draft.To)) return End(Texts.NotYourClass);
        if (await StoppedAsync(draft, eyes, turn) is { } stopped) return stopped;
        if (Doubts(draft, PickupDoubt.Day)) return Ask(PickupNoticeCards.WhichDay(turn.Today, await turn.CalendarAsync()));
        if (draft.Place is not { Length: > 0 and <= PickupNotice.LongestPlace } || Doubts(draft, PickupDoubt.Place)) return Ask(PickupNoticeCards.WhichPlace(draft.Words, Doubts(draft, PickupDoubt.Place)));
        if (Doubts(draft, PickupDoubt.From)) return Ask(PickupNoticeCards.FromWhen());

        return await ReadBackAsync(draft, eyes, turn);
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(PickupNoticeDraft draft, string sentence, Turn turn)
    {
        var said = await PickupAudiences.ReadAsync(sentence, turn);
        if (said is { Place: null, From: null, Day: null, Classes: [], Club: null, Grade: null, Doubt: PickupDoubt.None }) return [];

        return
        [
            new("words", sentence),
            .. await PickupAudiences.ToAsync(said, turn) is { } to ? [new("to", to)] : Array.Empty<Answer>(),
            .. said.Day is { } day ? [new("day", AbsenceReading.Write([day]))] : Array.Empty<Answer>(),
            .. said.Place is { } place ? [new("place", place)] : Array.Empty<Answer>(),
            .. said.From is { } from ? [new("from", Texts.Time(from))] : Array.Empty<Answer>(),
            .. said.Reason is { } reason ? [new("reason", reason.ToString())] : Array.Empty<Answer>(),
            .. said.Remark is { } remark ? [new("remark", remark)] : Array.Empty<Answer>(),
            .. said.Doubt is not PickupDoubt.None ? [new("doubt", said.Doubt.ToString())] : Array.Empty<Answer>(),
        ];
    }

    protected override async ValueTask<string?> SayAsync(PickupNoticeDraft draft, string field, Turn turn) => field switch
    {
        "to" when draft.To is { } to => await PickupAudiences.SayAsync(PickupAudiences.Parse(to), turn),
        "day" when draft.Day is { } day => Texts.Day(day),
        "place" => draft.Place,
        "from" when draft.From is { } from => Texts.Time(from),
        "remark" => draft.Remark,
        _ => null,
    };

    private static PickupNoticeDraft FillFrom(PickupNoticeDraft draft, string? value)
    {
        TimeOnly? heard = value is not null && TimeReader.FindAll(Folding.Fold(value)) is [var only] ? only.Time : null;
        return IsUsual(value) || heard is not null ? draft with { From = heard, Doubt = Without(draft, PickupDoubt.From) } : draft with { From = null, Doubt = (draft.Doubt ?? PickupDoubt.None) | PickupDoubt.From };
    }

    private static bool IsUsual(string? value)
    {
        if (value is null) return true;

        var folded = Folding.Fold(value);
        return Array.Exists(TheUsual, word => folded.Contains(word, StringComparison.Ordinal));
    }

    private static bool Doubts(PickupNoticeDraft draft, PickupDoubt what) => draft.Doubt is { } doubt && doubt.HasFlag(what);

    private static PickupDoubt? Without(PickupNoticeDraft draft, PickupDoubt what) => draft.Doubt is { } doubt && (doubt & ~what) is var left and not PickupDoubt.None ? left : null;

    /// <summary>A family that says where it fetches is told where it is.</summary>
    private static async ValueTask<Step> ForAFamilyAsync(Turn turn)
    {
        var expected = await PickupFacts.ExpectedAsync(turn.Today, turn);
        return End(expected.Count == 0
            ? Texts.NotForYou
            : string.Join('\n', expected.Select(one => Texts.PickupToday(one.Child.Name, Texts.Time(one.From), one.Notice?.Place ?? Texts.SchoolGate))));
    }

    /// <summary>A way to pay, pressure, a child's name: the sentence goes nowhere, and why is said with its clause.</summary>
    private async ValueTask<Step?> StoppedAsync(PickupNoticeDraft draft, OfficeEyes eyes, Turn turn)
    {
        var children = await turn.Programme.ChildrenOfAudienceAsync(PickupAudiences.Parse(draft.To!), turn.Aborted);
        var written = $"{draft.Words}\n{draft.Place}\n{draft.Remark}";
        foreach (var child in children.Where(child => written.Contains(child.Name, StringComparison.Ordinal))) turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName);
        return await NoticeReading.OfAsync(written, turn, [.. children.Select(child => child.Name)]) is NoticeVerdict.Stopped stopped
            ? End(string.Join('\n', NoticeReading.Say(stopped)))
            : null;
    }

    private async ValueTask<Step> ReadBackAsync(PickupNoticeDraft draft, OfficeEyes eyes, Turn turn)
    {
        var terms = new PickupTerms(draft.Day ?? turn.Today, draft.Place!, draft.From, draft.Reason, draft.Remark);
        if (terms.Day < turn.Today) return End(Texts.Explain(Refusal.DayHasPassed));

        var audience = PickupAudiences.Parse(draft.To!);
        var families = await PickupFamilies.OfAsync(audience, terms.Day, broadcasts, turn);
        var who = await PickupAudiences.SayAsync(audience, turn);
        if (families.Children.Count == 0) return End(Texts.NobodyOfThemStays(who, Texts.Day(terms.Day)));

        foreach (var child in families.Missed) turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName);
        return new Step.Confirm(PickupNoticeCards.ReadBack(who, terms, families, turn.Today), () => SendAsync(audience, terms, eyes.Member, turn)) { Short = Texts.PleaseCheck };
    }

    private async ValueTask<Step> SendAsync(PickupAudience audience, PickupTerms terms, StaffMember member, Turn turn) =>
        await post.SendAsync(audience, terms, turn) switch
        {
            (null, { } sent) => End(PickupNoticeCards.Sent(sent, await PickupNoticeCards.PhoneAsync(sent.Families.Missed, member, Name, turn), turn.Now)),
            (var why, _) => End(Texts.Explain(why!.Value)),
        };
}
