using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Which of the own complaints is meant, and whether its answer is accepted.</summary>
internal sealed record ComplaintStatusDraft
{
    public int? Number { get; init; }
    public ComplaintVerdict? Verdict { get; init; }
    public string? Words { get; init; }
}

internal enum ComplaintVerdict
{
    Well,
    Again,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComplaintStatusDraft))]
internal sealed partial class ComplaintStatusJson : JsonSerializerContext;

/// <summary>The complainant asks how it stands (TS-0007), says that it is well, or asks for a second look at another desk (五.5).</summary>
internal sealed class ComplaintStatusDialog() : Dialog<ComplaintStatusDraft>("complaint-status", 1, () => ComplaintStatusJson.Default.ComplaintStatusDraft)
{
    private static readonly string[] Content = [.. Words.Set("可以了", "可以了谢谢", "满意了", "没问题了", "解决了", "it is well", "that is fine now")];
    private static readonly string[] NotContent = [.. Words.Set("请再查", "再查", "不满意", "look again", "not satisfied")];

    public override string Title => Texts.MyComplaint;
    public override IReadOnlyList<Field> Fields { get; } = [new("number", "verdict", "words"), new("verdict", "words"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.ComplaintStatus];

    public override bool IsMeantBy(string sentence, Turn turn) => Array.Exists(Content, word => Folding.Bare(word) == Folding.Bare(sentence)) || (ComplaintNumber.FindIn(sentence) is not null && !ComplaintsDialog.Means(sentence));

    protected override ComplaintStatusDraft Fill(ComplaintStatusDraft draft, Answer answer) => answer.Field switch
    {
        "number" => draft with { Number = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "verdict" => draft with { Verdict = answer.Value is { } verdict ? Enum.Parse<ComplaintVerdict>(verdict) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ComplaintStatusDraft draft, Turn turn)
    {
        var own = await turn.Programme.ComplaintsFromAsync(turn.Account, turn.Person, turn.Aborted);
        var meant = draft.Number is { } number ? own.FirstOrDefault(one => one.Number.Value == number) : own.FirstOrDefault(one => draft.Verdict is null || !one.IsOpen);
        if (meant is not { } complaint) return await NotOwnAsync(draft, own.Count, turn);

        return draft switch
        {
            { Verdict: null } => End(ComplaintCards.Status(complaint, await ComplaintWords.WhoAsync(complaint.Desk, turn), turn.Today)),
            { Verdict: ComplaintVerdict.Well } => await SettleAsync(complaint, turn),
            _ => await AskAgainAsync(draft, complaint, turn),
        };
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ComplaintStatusDraft draft, string sentence, Turn turn)
    {
        var said = Folding.Fold(sentence);
        var answers = new List<Answer>();
        if (ComplaintNumber.FindIn(sentence) is { } number) answers.Add(new("number", number.Value.ToString(CultureInfo.InvariantCulture)));
        if (Array.Exists(NotContent, word => said.Contains(word, StringComparison.Ordinal))) answers.Add(new("verdict", nameof(ComplaintVerdict.Again)));
        else if (Array.Exists(Content, word => said.Contains(word, StringComparison.Ordinal))) answers.Add(new("verdict", nameof(ComplaintVerdict.Well)));
        return new(answers);
    }

    protected override ValueTask<string?> SayAsync(ComplaintStatusDraft draft, string field, Turn turn) => new(field switch
    {
        "number" => draft.Number is { } number ? new ComplaintNumber(number).ToString() : null,
        "words" => draft.Words,
        _ => null,
    });

    /// <summary>A desk that names a number means its own list; anybody else learns nothing about what there is.</summary>
    private static async ValueTask<Step> NotOwnAsync(ComplaintStatusDraft draft, int own, Turn turn)
    {
        if (draft.Number is { } number && turn.Person is { } person && await turn.Programme.StaffMemberAsync(person, turn.Aborted) is { } member && member.Roles.Sees(Domain.Staff.Field.Complaint))
            return new Step.Begin("complaints", new Answer("complaint", number.ToString(CultureInfo.InvariantCulture)));

        return End(draft switch
        {
            { Number: not null } => Texts.Explain(Refusal.NotYourComplaint),
            { Verdict: ComplaintVerdict.Well } when own == 0 => Texts.AllRight,
            { Verdict: not null } when own > 0 => Texts.Explain(Refusal.ComplaintNotAnsweredYet),
            _ => Texts.NoComplaintOfYours(Commands.Word(Command.Complain)),
        });
    }

    private static async ValueTask<Step> SettleAsync(Complaint complaint, Turn turn)
    {
        if (complaint.Settle(turn.Now) is ComplaintOutcome.Refused(var why)) return End(Texts.Explain(why));

        await ComplaintLine.TellHandlerAsync(complaint, turn, () => new() { Text = Texts.ComplaintWasSettled(complaint.Number.ToString()) });
        return End(Texts.GladItIsWell(complaint.Number.ToString()));
    }

    private static async ValueTask<Step> AskAgainAsync(ComplaintStatusDraft draft, Complaint complaint, Turn turn)
    {
        if (complaint.IsOpen) return End(Texts.Explain(Refusal.ComplaintNotAnsweredYet));
        if (complaint.WasReopened) return End(Texts.Explain(Refusal.ComplaintLookedAtTwice));
        if (draft.Words is not { } words) return Ask(WhatIsWrong());

        var (school, calendar) = (await turn.SchoolAsync(), await turn.CalendarAsync());
        var by = await ComplaintWords.WhoAsync(complaint.Desk.Next(), turn);
        var due = calendar.AddSchoolDays(turn.Today, school.Oversight.ComplaintDays);
        return new Step.Confirm(ComplaintCards.ReadBackAgain(complaint, words, by, due), async () =>
        {
            if (complaint.AskAgain(words, school, turn.Now, calendar) is ComplaintOutcome.Refused(var why)) return End(Texts.Explain(why));

            await ComplaintLine.TellDeskAsync(complaint, turn);
            if (complaint.Desk is not ComplaintDesk.Supervisor) await ComplaintLine.TellSupervisorsAsync(complaint, turn, () => Texts.DistrictHearsOfSecondLook(complaint.Number.ToString(), Texts.Day(complaint.Due)));
            return End(Texts.LookedAtAgain(complaint.Number.ToString(), by, Texts.Day(complaint.Due)));
        })
        { Short = Texts.PleaseCheck };
    }

    private static Question WhatIsWrong() => new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.WhatIsNotSolved, Complaint.LongestText))
    {
        Short = Texts.WhatIsNotSolved,
        MaxLength = Complaint.LongestText,
    };
}
