using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What the coordinator has in hand just now; the plan itself is the draft in the programme.</summary>
internal sealed record PublishServiceDraft
{
    /// <summary>The thing being filled in, as <see cref="PlanItemKey"/> writes it, or what to do with the draft.</summary>
    public string? Item { get; init; }
    public string? Value { get; init; }

    /// <summary>A sentence that fills several things at once.</summary>
    public string? Said { get; init; }

    /// <summary>What came of it, to be said with the next question.</summary>
    public string? Note { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PublishServiceDraft))]
internal sealed partial class PublishServiceJson : JsonSerializerContext;

/// <summary>The coordinator's way to a publication: what is missing, by clause; each thing filled in by card or sentence; then to the principal (二.2, 四.2).</summary>
internal sealed class PublishServiceDialog() : Dialog<PublishServiceDraft>("publish-service", 2, () => PublishServiceJson.Default.PublishServiceDraft)
{
    public const string Send = "send";
    public const string Preview = "preview";
    public const string All = "all";
    public const string Keep = "keep";

    private const string Heard = "heard"; // an answer that the form gives itself: what is asked next, and what was put in

    public override string Title => Texts.PublishingService;
    public override IReadOnlyList<Field> Fields { get; } = [new("item", "content"), new("content"), new("said")];
    public override IReadOnlyList<Command> BegunBy => [Command.PublishService];

    public override bool AnswersItself(string sentence) => PlanReading.AsksToOpenEarly(sentence);

    protected override PublishServiceDraft Fill(PublishServiceDraft draft, Answer answer) => answer.Field switch
    {
        "item" => new() { Item = answer.Value },
        "content" => draft with { Value = answer.Value, Note = null },
        "said" => new() { Said = answer.Value },
        Heard when answer.Value is { } heard => new() { Item = heard.Split('\n', 2)[0] is { Length: > 0 } item ? item : null, Note = heard.Split('\n', 2)[1] },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(PublishServiceDraft draft, Turn turn)
    {
        if (await WhoAsync(turn) is not { } member) return End(Texts.NotForYou);
        if (!member.Is(StaffRoles.Coordinator)) return member.Is(StaffRoles.Principal) ? new Step.Begin(AgreeToPlanDialog.Called) : End(Texts.OnlyCoordinatorDrafts);
        if (!member.IsVetted(turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));
        if (await PlanDesk.OpenAsync(turn) is not { } desk) return End(Texts.NoNoticeYet);
        if (desk.Begun.Length > 0 && draft.Note is null) draft = draft with { Note = desk.Begun };

        return draft switch
        {
            { Said: { } said } => Know(Heard, Take(said, desk, turn)),
            { Item: Send } => SendToPrincipal(desk, turn),
            { Item: Preview } => Ask(PublishServiceCards.Desk(desk, draft.Note, whole: true)),
            { Item: All } => Ask(PublishServiceCards.Everything()),
            { Item: Keep } => End(Texts.DraftIsKept),
            { Item: { } key, Value: { } value } when PlanItemKey.Parse(key) is { } item => Know(Heard, Say(PlanFilling.Fill(item, value, desk, turn))),
            { Item: { } key } when PlanItemKey.Parse(key) is { } item => Ask(PlanItemQuestions.Of(item, desk, await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted), draft.Note)),
            _ => Ask(PublishServiceCards.Desk(desk, draft.Note, whole: false)),
        };
    }

    /// <summary>While a text is being written, every line is that text; a question with choices also hears a sentence.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(PublishServiceDraft draft, string sentence, Turn turn)
    {
        if (draft.Item is { } key && PlanItemKey.Parse(key) is { } item && PlanItemQuestions.IsWritten(item)) return [];
        if (await WhoAsync(turn) is not { } member || !member.Is(StaffRoles.Coordinator) || await PlanDesk.OpenAsync(turn) is not { } desk) return [];

        return PlanReading.AsksToOpenEarly(sentence) || PlanReading.Read(sentence, desk).Count > 0 ? [new("said", sentence)] : [];
    }

    protected override ValueTask<string?> SayAsync(PublishServiceDraft draft, string field, Turn turn) => new(field switch
    {
        "item" when draft.Item is { } key && PlanItemKey.Parse(key) is { } item => PlanWords.Say(item.Item),
        "content" when draft.Item is { } key && PlanItemKey.Parse(key) is { } item && PlanItemQuestions.IsWritten(item) => draft.Value,
        _ => null,
    });

    private static async ValueTask<StaffMember?> WhoAsync(Turn turn) =>
        turn.Person is { } person ? await turn.Programme.StaffMemberAsync(person, turn.Aborted) : null;

    private static string Take(string said, PlanDesk desk, Turn turn)
    {
        if (PlanReading.AsksToOpenEarly(said)) return $"\n{NotBefore(desk)}";

        var (notes, again) = (new List<string>(), (MissingItem?)null);
        foreach (var (item, value) in PlanReading.Read(said, desk))
        {
            if (value is null)
            {
                again ??= item;
                continue;
            }

            var filled = PlanFilling.Fill(item, value, desk, turn);
            notes.Add(filled.Note);
            again ??= filled.Again;
        }

        return Say(new(string.Join(Texts.Space, notes), again));
    }

    private static string Say(Filled filled) => $"{(filled.Again is { } again ? PlanItemKey.Of(again) : "")}\n{filled.Note}";

    /// <summary>No, the clause, and the nearest yes with its dates.</summary>
    private static string NotBefore(PlanDesk desk)
    {
        var opens = Texts.Day(desk.School.DayOf(desk.Plan.Dates.ApplicationsFrom));
        var latest = Texts.Day(desk.School.DayOf(desk.Plan.Dates.ApplicationsFrom).AddDays(-desk.Plan.Dates.NoticeDays));
        var missing = desk.Missing;
        return Texts.NotBeforePublication(
            missing.Count == 0 ? Texts.NearestSend
            : missing.Any(one => one.Item is PlanItem.SafetyMeasures) ? Texts.NearestOutline(latest, opens)
            : Texts.NearestDates(latest, opens));
    }

    private static Step SendToPrincipal(PlanDesk desk, Turn turn)
    {
        if (desk.Missing.Count > 0) return Ask(PublishServiceCards.Desk(desk, null, whole: false));

        desk.Plan.SendToPrincipal(turn.Now);
        var version = desk.Plan.Version;
        turn.Tell(desk.School.Principal, () => new()
        {
            Card = new(Texts.PlanTitle(Texts.Number(version))) { Texts = [Texts.PlanWaitsForYou(Texts.Number(version))], Actions = [Verbs.ToSay(Commands.Word(Command.SeePlan), Command.SeePlan)] },
        });
        return End(Texts.SentToPrincipal(Texts.Moment(desk.School.AtSchool(desk.Plan.Dates.ApplicationsFrom))));
    }
}
