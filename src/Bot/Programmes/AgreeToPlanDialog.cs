using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What the principal says to a plan.</summary>
internal sealed record AgreeToPlanDraft
{
    public string? Back { get; init; }
    public string? Word { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgreeToPlanDraft))]
internal sealed partial class AgreeToPlanJson : JsonSerializerContext;

/// <summary>The principal reads the plan and agrees, and so it is published; or sends it back with a word (五.4).</summary>
internal sealed class AgreeToPlanDialog() : Dialog<AgreeToPlanDraft>(Called, 1, () => AgreeToPlanJson.Default.AgreeToPlanDraft)
{
    public const string Called = "agree-to-plan";

    /// <summary>What the button says for the principal; other words than its title, or the press would be heard as itself for ever.</summary>
    public const string ToSendBack = "请退回修改";

    private static readonly string[] SendingBack = [ToSendBack, "退回修改", "退回", "send it back", "send back"];

    public override string Title => Texts.AgreeToPublish;
    public override IReadOnlyList<Field> Fields { get; } = [new("back", "word"), new("word")];
    public override IReadOnlyList<Command> BegunBy => [Command.SeePlan];

    protected override AgreeToPlanDraft Fill(AgreeToPlanDraft draft, Answer answer) => answer.Field switch
    {
        "back" => draft with { Back = answer.Value },
        "word" => draft with { Word = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AgreeToPlanDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !member.Is(StaffRoles.Principal)) return End(Texts.NotForYou);
        if (!member.IsVetted(turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));
        if (await turn.Programme.DraftPlanAsync(turn.Aborted) is not { SentAt: not null } plan) return End(Texts.NoPlanWaits);
        if (draft is { Back: not null, Word: { } word }) return await SendBackAsync(plan, word, turn);
        if (draft.Back is not null) return Ask(new("word", AnswerKind.Words, QuestionCards.Words("word", Texts.WhatShouldChange, 200)) { Short = Texts.WhatShouldChange });

        var school = await turn.Programme.SchoolForChangeAsync(turn.Aborted);
        var desk = new PlanDesk(plan, await turn.Programme.MeansAsync(school, turn.Aborted), await turn.Programme.NamedStaffAsync(turn.Aborted), turn.Now);
        return new Step.Confirm(PublishServiceCards.ToAgree(desk), () => PublishAsync(desk, person, turn))
        {
            Short = Texts.PlanTitle(Texts.Number(plan.Version)),
            Content = $"{plan.Version}.{plan.Revision}",
        };
    }

    /// <summary>退回修改 安全措施再写细一点</summary>
    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AgreeToPlanDraft draft, string sentence, Turn turn)
    {
        var folded = Folding.Fold(sentence).Trim();
        if (draft.Back is not null || SendingBack.FirstOrDefault(words => folded.StartsWith(words, StringComparison.Ordinal)) is not { } said) return new([]);

        var word = sentence.Trim()[said.Length..].Trim(' ', '，', ',', '：', ':', '。');
        return new(word.Length > 0 ? [new("back", "yes"), new("word", word)] : [new("back", "yes")]);
    }

    protected override ValueTask<string?> SayAsync(AgreeToPlanDraft draft, string field, Turn turn) => new(field == "word" ? draft.Word : null);

    private static async ValueTask<Step> SendBackAsync(ServicePlan plan, string word, Turn turn)
    {
        plan.SendBack(word);
        await TellCoordinatorsAsync(() => new() { Text = Texts.PlanCameBack(word) }, turn);
        return End(Texts.SentBack);
    }

    private static async ValueTask<Step> PublishAsync(PlanDesk desk, PersonId principal, Turn turn)
    {
        var plan = desk.Plan;
        if (desk.Missing.Count == 0) await PublishPapersAsync(plan, turn);
        switch (plan.Publish(principal, desk.Means, turn.Now))
        {
            case PublishOutcome.Refused:
                return End(new Card(Texts.StillMissing(Texts.Number(PlanLacks.Grouped(desk).Count))) { Facts = PlanLacks.Facts(desk) });
            case PublishOutcome.Published(var at, var opens):
                turn.ForgetSchool();
                var (version, school, isFirst) = (Texts.Number(plan.Version), desk.School, plan.FirstPublishedAt == at);
                Func<Reply> tell = () => new()
                {
                    Text = isFirst
                        ? Texts.ServicePublished(Texts.Moment(school.AtSchool(at)), version, Texts.Moment(school.AtSchool(opens)))
                        : Texts.ServicePublishedAnew(Texts.Moment(school.AtSchool(at)), version),
                };
                await TellCoordinatorsAsync(tell, turn);
                return End(tell());
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>What was written for this plan comes out with it, as the next version of each paper.</summary>
    private static async ValueTask PublishPapersAsync(ServicePlan plan, Turn turn)
    {
        foreach (var draft in plan.Drafts)
        {
            var version = await turn.Programme.NextVersionAsync(draft.Kind, turn.Aborted);
            var before = await turn.Programme.DocumentAsync(draft.Kind, turn.Aborted);
            var paper = PublishedDocument.Publish(draft.Kind, version, before?.Title ?? PlanWords.Say(draft.Kind), draft.Text, turn.Now);
            turn.Programme.Documents.Add(paper);
            plan.Name(paper);
        }
    }

    private static async ValueTask TellCoordinatorsAsync(Func<Reply> say, Turn turn)
    {
        foreach (var coordinator in await turn.Programme.StaffWithAsync(StaffRoles.Coordinator, turn.Aborted)) turn.Tell(coordinator.Id, say);
    }
}
