using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Schools.Reports;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Announcements;

/// <summary>What is to be done with which announcement.</summary>
internal sealed record AnnouncementDraft
{
    public string? Act { get; init; }
    public int? Number { get; init; }
    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnnouncementDraft))]
internal sealed partial class AnnouncementJson : JsonSerializerContext;

/// <summary>
/// Whoever sent an announcement looks how far it is, stops and resumes it, calls it off, reminds the rest, sees who did not get it, corrects or takes it
/// back; a second person agrees to a large one. Who got the old words gets the new ones, and nobody else (二.1).
/// </summary>
internal sealed class AnnouncementDialog(Broadcasts broadcasts, FileShelf shelf, ExportRule rule) : Dialog<AnnouncementDraft>("announcement", 1, () => AnnouncementJson.Default.AnnouncementDraft)
{
    private const int LongestWords = 800;
    private const int MostNamed = 30;

    // far enough that nobody waits for it: resuming gives it a time
    private static readonly TimeSpan Stopped = TimeSpan.FromDays(3650);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public override string Title => Texts.HowFarIsIt;
    public override IReadOnlyList<Field> Fields { get; } = [new("act"), new("number"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.HowFar];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AnnouncementReading.ActIn(sentence) is not null;

    protected override AnnouncementDraft Fill(AnnouncementDraft draft, Answer answer) => answer.Field switch
    {
        "act" => draft with { Act = answer.Value },
        "number" => draft with { Number = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AnnouncementDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member) return End(Texts.NotForYou);
        if (draft.Number is not { } number)
        {
            var own = await turn.Programme.AnnouncementsByAsync(person, turn.Now - Remembered, turn.Aborted);
            return own.Count > 0 ? Know("number", own[0].Number.Value.ToString(CultureInfo.InvariantCulture)) : End(Texts.NoAnnouncement);
        }

        var leads = Announcement.MaySteer(member);
        if (await turn.Programme.AnnouncementAsync(new(number), turn.Aborted) is not { } one || (one.Author != person && !leads)) return End(Texts.NoSuchAnnouncement);

        if (one.Kind is AnnouncementKind.Pickup && draft.Act is nameof(AnnouncementAct.Correct) or nameof(AnnouncementAct.Recall)) return new Step.Begin("correct-notice"); // the place and the hour change with the words

        return Enum.TryParse<AnnouncementAct>(draft.Act, out var act) ? await DoAsync(act, draft, one, member, turn) : await LookAsync(one, turn);
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AnnouncementDraft draft, string sentence, Turn turn) =>
        new(AnnouncementReading.ActIn(sentence) is var (act, number) ? [new("act", act.ToString()), new("number", number.Value.ToString(CultureInfo.InvariantCulture))] : []);

    protected override ValueTask<string?> SayAsync(AnnouncementDraft draft, string field, Turn turn) => new(field == "words" ? draft.Words : null);

    private async ValueTask<Step> DoAsync(AnnouncementAct act, AnnouncementDraft draft, Announcement one, StaffMember member, Turn turn) => act switch
    {
        AnnouncementAct.Stop => await StopAsync(one, turn),
        AnnouncementAct.Resume => await ResumeAsync(one, turn),
        AnnouncementAct.Cancel => one.Cancel(turn.Now) is { } why ? End(Texts.Explain(why)) : End(Texts.ItIsCancelled(one.Number.ToString())),
        AnnouncementAct.Remind => await RemindAsync(one, turn),
        AnnouncementAct.Missed => await MissedAsync(one, member, turn),
        AnnouncementAct.Agree => await AgreeAsync(one, member, turn),
        AnnouncementAct.Report => await ReportAsync(one, member, turn),
        AnnouncementAct.Correct => await CorrectAsync(draft, one, turn),
        AnnouncementAct.Recall => await RecallAsync(one, turn),
        AnnouncementAct.Open => Open(one),
        _ => await LookAsync(one, turn),
    };

    private static Step Open(Announcement one) => one.State is AnnouncementState.Draft ? new Step.Begin("announce", AnnounceDialog.Of(one)) : End(Texts.DraftIsOver);

    private static async ValueTask<Step> LookAsync(Announcement one, Turn turn)
    {
        if (one.Kind is AnnouncementKind.Pickup) return new Step.Begin("who-read-notice", new Answer("notice", one.Number.Value.ToString(CultureInfo.InvariantCulture))); // by family, not by person
        var tally = await turn.Programme.TallyAsync(one.Number, one.Version, turn.Aborted);
        return End(AnnouncementCards.Progress(one, await AnnouncementCards.WhoAsync(Audience.Parse(one.Audience), turn), tally, turn.Now));
    }

    private static async ValueTask<Step> StopAsync(Announcement one, Turn turn)
    {
        if (one.Stop() is { } why) return End(Texts.Explain(why));

        await turn.Programme.WaitUntilAsync(one.Number, turn.Now + Stopped, turn.Aborted);
        return End(Texts.ItIsStopped);
    }

    private static async ValueTask<Step> ResumeAsync(Announcement one, Turn turn)
    {
        if (one.Resume() is { } why) return End(Texts.Explain(why));

        if (one.MayInterruptQuietHours) await turn.Programme.WaitUntilAsync(one.Number, turn.Now, turn.Aborted);
        else await turn.Programme.GoOnAsync(one.Number, await turn.SchoolAsync(), turn.Now, turn.Aborted);
        turn.Hurries = true;
        return End(Texts.ItGoesOn);
    }

    private static async ValueTask<Step> RemindAsync(Announcement one, Turn turn)
    {
        if (one.Wanted is Wanted.Nothing || one.Recalled) return End(Texts.NobodyToRemind);

        var count = await Broadcasts.RemindAsync(one, turn);
        return End(count == 0 ? Texts.NobodyToRemind : Texts.RemindedSo(Texts.Number(count)));
    }

    /// <summary>Guardians by name, for whoever may see them: they are to be telephoned.</summary>
    private async ValueTask<Step> MissedAsync(Announcement one, StaffMember member, Turn turn)
    {
        await turn.Programme.SettleAsync(one.Number, turn.Aborted);
        var missed = (await turn.Programme.DeliveriesAsync(one.Number, one.Version, turn.Aborted)).Where(row => row.State is DeliveryState.Failed or DeliveryState.Unreachable or DeliveryState.Unknown).ToList();
        if (missed.Count == 0) return End(Texts.NobodyMissed);
        if (!member.Sees(Seen.GuardianName, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));

        var lines = new List<string>();
        foreach (var row in missed.Take(MostNamed))
        {
            var name = (await turn.Programme.PersonAsync(new(row.Person), turn.Aborted))?.Name ?? "";
            var child = row.Child == 0 ? null : await turn.Programme.ChildAsync(new(row.Child), turn.Aborted);
            if (child is not null) turn.Show(member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.GuardianName);
            lines.Add(child is null ? $"{name} · {AnnouncementCards.Why(row.Why ?? "")}" : $"{name} · {Texts.ChildInClass(child.Name, Texts.Class(child.Class))} · {AnnouncementCards.Why(row.Why ?? "")}");
        }

        return End(new Card(Texts.NamesMissed(Texts.Number(missed.Count))) { Texts = missed.Count > MostNamed ? [.. lines, Texts.AndMore] : lines });
    }

    private async ValueTask<Step> ReportAsync(Announcement one, StaffMember member, Turn turn)
    {
        if (!member.Sees(Seen.GuardianName, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));

        var report = await AnnouncementReport.MakeAsync(one, rule.Alone, turn);
        foreach (var child in report.Named) turn.Show(member.Id, child, Name, Seen.ChildName, Seen.ClassName, Seen.GuardianName);
        var link = shelf.Put(member.Id, report.File, turn).ToString();
        var figuresOnly = report.Named.Count == 0 && rule.Alone > 0 ? Texts.ReportFiguresOnly(Texts.Number(rule.Alone)) : Texts.FileForSevenDays;
        return End(new Card(Texts.ReportOfAnnouncement(one.Number.ToString()))
        {
            Texts = [link, report.Named.Count > 0 ? Texts.FileWithNames(Texts.Number(report.Named.Count)) : figuresOnly],
            Actions = [new(Texts.OpenFile, Verbs.Say) { Url = link }],
        });
    }

    private static async ValueTask<Step> AgreeAsync(Announcement one, StaffMember member, Turn turn)
    {
        if (!Announcement.MaySteer(member)) return End(Texts.NotForYou);
        if (one.Agree(member.Id, turn.Now) is { } why) return End(Texts.Explain(why));

        turn.Hurries = true;
        var when = AnnouncementCards.When(one.DueAt, turn.Now);
        turn.Tell(one.Author, () => new() { Text = Texts.SecondHasAgreed(turn.PersonName ?? "", one.Number.ToString(), AnnouncementCards.When(one.DueAt, turn.Now)) });
        return End(Texts.SecondAgreed(one.Number.ToString(), when));
    }

    private async ValueTask<Step> CorrectAsync(AnnouncementDraft draft, Announcement one, Turn turn)
    {
        if (IsOver(one)) return End(Texts.Explain(Refusal.AnnouncementIsOver));
        if (draft.Words is not { } words) return Ask(new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.CorrectedWords, LongestWords, one.In(Texts.Spoken).Words)) { Short = Texts.CorrectedWords, MaxLength = LongestWords });

        var check = await Oversight.NoticeReading.OfAsync(words, turn);
        if (check is Domain.Oversight.NoticeVerdict.Stopped) return Ask(new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.CorrectedWords, LongestWords, Oversight.NoticeReading.Say(check))) { Short = Texts.CorrectedWords, MaxLength = LongestWords });

        return await ToConfirmAsync(one, Texts.CorrectReadBack, [words], Texts.SendCorrection, () => [.. one.Texts.Where(text => text.Version == one.Version).Select(text => new AnnouncementWords(text.Language, text.Title, words))], recall: false, turn);
    }

    private ValueTask<Step> RecallAsync(Announcement one, Turn turn) =>
        ToConfirmAsync(one, Texts.RecallReadBack, [one.In(Texts.Spoken).Words], Texts.TakeBack, () => AnnouncementMessage.InEveryLanguage(() => (one.In(Texts.Spoken).Title, Texts.RecallWords)), recall: true, turn);

    private async ValueTask<Step> ToConfirmAsync(Announcement one, string title, IReadOnlyList<string> texts, string confirm, Func<IReadOnlyList<AnnouncementWords>> words, bool recall, Turn turn)
    {
        if (IsOver(one)) return End(Texts.Explain(Refusal.AnnouncementIsOver));

        var (inPlace, anew, first) = await broadcasts.CorrectableAsync(one, turn);
        return new Step.Confirm(AnnouncementCards.Correction(title, texts, inPlace, anew, first, confirm), () => CorrectedAsync(one, words(), recall, turn)) { Short = Texts.PleaseCheck };
    }

    private static bool IsOver(Announcement one) => one.Recalled || one.State is not (AnnouncementState.Sending or AnnouncementState.Stopped or AnnouncementState.Sent);

    private async ValueTask<Step> CorrectedAsync(Announcement one, IReadOnlyList<AnnouncementWords> words, bool recall, Turn turn)
    {
        var before = await broadcasts.CorrectableAsync(one, turn);
        if ((recall ? one.Recall(words, turn.Now) : one.Correct(words, turn.Now)) is { } why) return End(Texts.Explain(why));

        var all = before.InPlace + before.Anew + before.First;
        if (all > Broadcasts.AtOnce) turn.Hurries = true;
        else await broadcasts.GoOutAsync(one, turn);
        return End(Texts.CorrectionIsOut(Texts.Number(before.InPlace), Texts.Number(before.Anew + before.First), Texts.Number(all)));
    }
}
