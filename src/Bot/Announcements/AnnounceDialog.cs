using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>What is known of an announcement so far.</summary>
internal sealed record AnnounceDraft
{
    public string? To { get; init; }
    public string? Words { get; init; }
    public string? English { get; init; }
    public string? Wanted { get; init; }

    /// <summary>morning, other, draft; null: now.</summary>
    public string? When { get; init; }

    /// <summary>The day and time as they were written.</summary>
    public string? At { get; init; }

    /// <summary>The draft that is being written on.</summary>
    public string? Number { get; init; }

    /// <summary>It goes to its author alone now, as its readers would have it.</summary>
    public string? Test { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnnounceDraft))]
internal sealed partial class AnnounceJson : JsonSerializerContext;

/// <summary>
/// The office tells many families: whom, in which words, when; before it goes, who would not be reached is counted with the reason, and what the plan
/// forbids is stopped. So many families as one person may not tell alone wait for a second (二.1, 二.3, D8).
/// </summary>
internal sealed class AnnounceDialog(Broadcasts broadcasts, BroadcastOptions options) : Dialog<AnnounceDraft>("announce", 1, () => AnnounceJson.Default.AnnounceDraft)
{
    public override string Title => Texts.Announcing;
    public override IReadOnlyList<Field> Fields { get; } = [new("to"), new("words"), new("english"), new("wanted"), new("when", "at"), new("at"), new("number"), new("test")];
    public override IReadOnlyList<Command> BegunBy => [Command.Announce];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AnnouncementReading.TellsMany(sentence);

    protected override AnnounceDraft Fill(AnnounceDraft draft, Answer answer) => answer.Field switch
    {
        "to" => draft with { To = answer.Value },
        "words" => draft with { Words = answer.Value, English = null },
        "english" => draft with { English = answer.Value },
        "wanted" => draft with { Wanted = answer.Value },
        "when" => draft with { When = answer.Value, At = null },
        "at" => draft with { At = answer.Value },
        "number" => draft with { Number = answer.Value },
        "test" => draft with { Test = answer.Value },
        _ => draft,
    };

    /// <summary>A draft is written on with what it holds; when it goes is asked anew.</summary>
    public static IReadOnlyList<Answer> Of(Announcement kept)
    {
        var (words, english) = (kept.In(Texts.Simplified).Words, kept.In(Texts.English).Words);
        return
        [
            new("to", kept.Audience), new("words", words), .. english == words ? Array.Empty<Answer>() : [new("english", english)],
            new("wanted", kept.Wanted.ToString()), new("number", kept.Number.Value.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    protected override async ValueTask<Step> NextAsync(AnnounceDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes) return End(Texts.NotForYou);
        if (!eyes.Office) return End(Texts.OnlyOfficeAnnounces);
        if (draft.To is not { } to) return Ask(await AnnounceQuestions.ToWhomAsync(turn));
        if (draft.Words is not { } words) return Ask(AnnounceQuestions.WhatToSay([]));

        var check = await NoticeReading.OfAsync($"{words}\n{draft.English}", turn);
        if (check is NoticeVerdict.Stopped) return Ask(AnnounceQuestions.WhatToSay(NoticeReading.Say(check)));
        if (draft.Wanted is not { } wish || !Enum.TryParse<Wanted>(wish, out var wanted)) return Ask(AnnounceQuestions.Answering());

        var school = await turn.SchoolAsync();
        if (AskWhen(draft, school, turn) is { } asked) return asked;

        var (audience, at) = (Audience.Parse(to), TimeOf(draft, school, turn) ?? turn.Now);
        var members = await turn.Programme.MembersAsync(audience, turn.Aborted);
        var reach = await broadcasts.ReachAsync(members, turn);
        var who = await AnnouncementCards.WhoAsync(audience, turn);
        IReadOnlyList<string> concerns = [.. NoticeReading.Say(check), .. NeedsSecond(members) ? [Texts.NeedsSecondLine(Texts.Number(options.Alone))] : Array.Empty<string>()];
        var when = draft.When == AnnounceQuestions.Draft ? Texts.StateDraft : AnnouncementCards.When(at, turn.Now);
        var card = AnnouncementCards.ReadBack(new(Texts.Spoken, Header(who), words), draft.English, who, when, AnnouncementCards.Say(wanted), reach, concerns);
        if (draft.Test is not null)
        {
            await TestAsync(draft, audience, wanted, turn);
            card = card with { Texts = [Texts.TestIsSent, .. card.Texts] };
        }

        return new Step.Confirm(card, () => SendAsync(draft, audience, wanted, members, at, turn)) { Short = Texts.PleaseCheck, Draft = draft with { Test = null } };
    }

    /// <summary>通知三年级家长4月1日起可以报课后服务了: whom and what.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AnnounceDraft draft, string sentence, Turn turn)
    {
        if (AnnouncementReading.AsksForTest(sentence)) return [new("test", sentence)];

        var read = new List<Answer>();
        if (AnnouncementReading.AudienceIn(sentence, await turn.Programme.ClubMenuAsync(turn.Today, turn.Aborted)) is { } audience) read.Add(new("to", audience.ToString()));
        if (draft.Words is null && AnnouncementReading.WordsIn(sentence) is { } words) read.Add(new("words", words));
        return read;
    }

    protected override async ValueTask<string?> SayAsync(AnnounceDraft draft, string field, Turn turn) => field switch
    {
        "to" => draft.To is { } to ? await AnnouncementCards.WhoAsync(Audience.Parse(to), turn) : null,
        "words" => draft.Words,
        "english" => draft.English,
        "wanted" => draft.Wanted is { } wanted && Enum.TryParse<Wanted>(wanted, out var wish) ? AnnouncementCards.Say(wish) : null,
        "when" => draft.When switch { AnnounceQuestions.Draft => Texts.AnnounceKeepDraft, AnnounceQuestions.Other => Texts.AnnounceOtherTime, null => null, _ => Texts.GoesNow },
        "at" => draft.At,
        _ => null,
    };

    private static string Header(string who) => $"{who} · {Texts.Announcing}";

    private bool NeedsSecond(IReadOnlyList<Member> members) => members.Count > options.Alone;

    /// <summary>Only where it cannot go now, or another time was wished.</summary>
    private static Step? AskWhen(AnnounceDraft draft, School school, Turn turn)
    {
        if (draft.When is null && school.MayWrite(turn.Now)) return null;
        if (draft.When is null) return Ask(AnnounceQuestions.When(school, turn.Now));

        return draft.When != AnnounceQuestions.Other || TimeOf(draft, school, turn) is not null ? null : Ask(AnnounceQuestions.At(past: draft.At is not null));
    }

    /// <summary>Null: now, or the time that was written cannot be.</summary>
    private static DateTimeOffset? TimeOf(AnnounceDraft draft, School school, Turn turn)
    {
        if (draft.When == AnnounceQuestions.Morning) return SendTimes.NextFor(school, turn.Now);
        if (draft.When != AnnounceQuestions.Other || draft.At is not { } written) return null;

        var day = DateReader.Read(written, turn.Today) switch { Heard<DateOnly>.Clear(var clear) => clear, Heard<DateOnly>.Doubtful(var near) => near, _ => turn.Today };
        if (TimeReader.Read(written) is not Heard<TimeOnly>.Clear(var time)) return null;

        var at = SendTimes.BesideTheRush(school.InstantOf(day, time));
        return at > turn.Now && school.MayWrite(at) ? at : null;
    }

    private async ValueTask<Step> SendAsync(AnnounceDraft draft, Audience audience, Wanted wanted, IReadOnlyList<Member> members, DateTimeOffset at, Turn turn)
    {
        if (await WriteAsync(draft, audience, wanted, members.Count, at, turn) is not { } announcement) return End(Texts.DraftIsOver);

        var number = announcement.Number;
        var (who, count) = (await AnnouncementCards.WhoAsync(audience, turn), Texts.Number(members.Count));
        if (draft.When == AnnounceQuestions.Draft)
        {
            announcement.KeepAsDraft();
            return End(Texts.AnnouncementIsKept(number.ToString()));
        }

        if (announcement.State is AnnouncementState.NeedsSecond)
        {
            await AskSecondAsync(announcement, who, count, turn);
            return End(Texts.AnnouncementWaitsForSecond(number.ToString()));
        }

        if (!announcement.IsDue(turn.Now)) return End(Texts.AnnouncementIsSet(number.ToString(), Texts.Moment(at), who, count));
        if (members.Count > Broadcasts.AtOnce)
        {
            turn.Hurries = true;
            return End(Texts.AnnouncementGoesOut(number.ToString(), count));
        }

        var reach = await broadcasts.SendAsync(announcement, members, turn);
        return End(new Card(Texts.AnnouncementIsSent(number.ToString(), Texts.Time(TimeOnly.FromDateTime(turn.Now.DateTime)), count))
        {
            Facts = [.. AnnouncementCards.Reach(reach)],
            Actions = [Verbs.ToSay(Texts.HowFarIsIt, AnnouncementReading.Words(AnnouncementAct.Look, number)), Verbs.ToSay(Texts.CorrectIt, AnnouncementReading.Words(AnnouncementAct.Correct, number))],
        });
    }

    /// <summary>Null: the draft that was written on is none any more.</summary>
    private async ValueTask<Announcement?> WriteAsync(AnnounceDraft draft, Audience audience, Wanted wanted, int families, DateTimeOffset at, Turn turn)
    {
        var words = await WordsAsync(draft, turn);
        if (draft.Number is { } kept)
        {
            var one = await turn.Programme.AnnouncementAsync(new(int.Parse(kept, CultureInfo.InvariantCulture)), turn.Aborted);
            return one?.Rewrite(wanted, audience, words, families, options.Alone, at) is null ? one : null;
        }

        var written = Announcement.Write(await turn.Programme.NextAnnouncementNumberAsync(turn.Aborted), AnnouncementKind.Ordinary, wanted, audience, words, turn.Person!.Value, families, options.Alone, at, turn.Now);
        turn.Programme.Announcements.Add(written);
        return written;
    }

    private static async ValueTask TestAsync(AnnounceDraft draft, Audience audience, Wanted wanted, Turn turn)
    {
        var test = Announcement.Write(new(0), AnnouncementKind.Ordinary, wanted, audience, await WordsAsync(draft, turn), turn.Person!.Value, 0, 0, turn.Now, turn.Now);
        turn.Tell(turn.Person!.Value, () => AnnouncementMessage.Test(test, Texts.Spoken));
    }

    private static async ValueTask<IReadOnlyList<AnnouncementWords>> WordsAsync(AnnounceDraft draft, Turn turn)
    {
        var school = (await turn.SchoolAsync()).Name;
        return [.. AnnouncementMessage.InEveryLanguage(() => ($"{school} · {Texts.Announcing}", Texts.Spoken == Texts.English && draft.English is { Length: > 0 } english ? english : draft.Words!))];
    }

    private static async ValueTask AskSecondAsync(Announcement announcement, string who, string count, Turn turn)
    {
        var school = await turn.SchoolAsync();
        foreach (var person in new[] { school.Principal, school.Coordinator }.Where(one => one != turn.Person).Distinct())
        {
            turn.Tell(person, () => new()
            {
                Card = new(Texts.PleaseAgree(turn.PersonName ?? "", who, count))
                {
                    Texts = [announcement.In(Texts.Spoken).Words],
                    Facts = [new(Texts.FactGoesAt, AnnouncementCards.When(announcement.DueAt, turn.Now))],
                    Actions = [Verbs.ToSay(Texts.AgreeToAnnounce, AnnouncementReading.Words(AnnouncementAct.Agree, announcement.Number)) with { Primary = true }, Verbs.ToSay(Texts.CancelIt, AnnouncementReading.Words(AnnouncementAct.Cancel, announcement.Number))],
                },
            });
        }
    }
}
