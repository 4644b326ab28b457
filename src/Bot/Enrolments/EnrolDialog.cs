using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>What is known of an application so far.</summary>
internal sealed record EnrolDraft
{
    public int? Child { get; init; }
    public Weekdays? Days { get; init; }
    public NeedReason? Need { get; init; }
    public string? Words { get; init; }

    /// <summary>A group's name, or "None": answered with none, or not said.</summary>
    public string? Priority { get; init; }

    /// <summary>A reduced share is asked for in the same breath.</summary>
    public bool? Waiver { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EnrolDraft))]
internal sealed partial class EnrolJson : JsonSerializerContext;

/// <summary>Applying for a child: which days, what is difficult, whether to be placed first; read back, then sent (三.4).</summary>
internal sealed class EnrolDialog() : Dialog<EnrolDraft>("enrol", 1, () => EnrolJson.Default.EnrolDraft)
{
    public override string Title => Texts.Applying;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "priority"), new("days"), new("need", "words"), new("words"), new("priority"), new("waiver")];
    public override IReadOnlyList<Command> BegunBy => [Command.Apply];
    public override bool ReadsOutOfTheBlue => true;

    public override string SayChanged(string field, string before, string after, IReadOnlyList<string> cleared) =>
        field == "child" && cleared.Count > 0 ? Texts.OtherChild(after, before, Texts.List(cleared)) : base.SayChanged(field, before, after, cleared);

    protected override EnrolDraft Fill(EnrolDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "days" => draft with { Days = answer.Value is { } days ? (Weekdays)int.Parse(days, CultureInfo.InvariantCulture) : null },
        "need" => draft with { Need = answer.Value is { } need ? Enum.Parse<NeedReason>(need) : null },
        "words" => draft with { Words = answer.Value },
        "priority" => draft with { Priority = answer.Value },
        "waiver" => draft with { Waiver = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(EnrolDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);

        var plan = await turn.PlanAsync();
        if (WhyClosed(plan, turn) is { } closed) return End(EnrolCards.NotNow(closed, Instead(plan, await turn.SchoolAsync(), turn)));
        if (await ConsentDialog.NeededAsync(turn.Person!.Value, Name, turn) is { } consent) return consent;
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (!own.Child.IsPupil) return End(EnrolCards.NotNow(Refusal.NotAPupilOfThisSchool, Texts.AskTheOffice));
        if (!own.Guardianship.May(Authority.MayApply)) return End(EnrolCards.NotNow(Refusal.GuardianMayNotApply, Texts.TheyApply));
        if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is { } live) return End(EnrolCards.AlreadyApplied(own.Child, live, await EnrolFacts.AppliedByAsync(live, turn)));

        return draft switch
        {
            { Days: null } => Ask(EnrolCards.WhichDays(own.Child, await OutlineAsync(plan!, turn), await LateAsync(plan!, turn))),
            { Need: null } => Ask(EnrolCards.WhyNeeded(draft, own.Child)),
            { Priority: null } => Ask(EnrolCards.Priority(draft, own.Child)),
            _ => await ReadBackAsync(draft, own, plan!, turn),
        };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(EnrolDraft draft, string sentence, Turn turn) =>
        EnrolReading.Read(draft, sentence, await turn.OwnChildrenAsync());

    protected override async ValueTask<string?> SayAsync(EnrolDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "days" when draft.Days is { } days => Texts.Weekdays(days),
        "need" when draft.Need is { } need => EnrolCards.Say(need),
        "words" => draft.Words,
        "priority" when draft.Priority is { } priority => EnrolCards.SayPriority(priority),
        "waiver" when draft.Waiver is true => Texts.AskForExemption,
        _ => null,
    };

    private static string Instead(ServicePlan? plan, School school, Turn turn) => plan?.Applications(turn.Now) is ApplicationsState.NotOpenYet(var opens)
        ? Texts.ApplicationsOpenFrom(Texts.Moment(school.AtSchool(opens)))
        : Texts.AskTheOffice;

    private static Refusal? WhyClosed(ServicePlan? plan, Turn turn) =>
        plan is null ? Refusal.ServiceNotPublished : plan.TakesRequests(turn.Now, turn.Today) ? null : plan.Applications(turn.Now).Why;

    private static async ValueTask<LateApplication?> LateAsync(ServicePlan plan, Turn turn) => plan.TakesRequests(turn.Now, turn.Today)
        ? new((await turn.SchoolAsync()).AtSchool(plan.Dates.ApplicationsTo), (await turn.CalendarAsync()).AddSchoolDays(turn.Today, plan.Dates.ReviewDays))
        : null;

    private static async ValueTask<ServiceOutline> OutlineAsync(ServicePlan plan, Turn turn) =>
        ServiceOutline.Of(plan, await turn.SchoolAsync(), await turn.CalendarAsync(), turn.Today);

    private static async ValueTask<Step> ReadBackAsync(EnrolDraft draft, GuardedChild own, ServicePlan plan, Turn turn)
    {
        var schedule = await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted);
        var card = EnrolCards.ReadBack(draft, own.Child, plan, await OutlineAsync(plan, turn), schedule, await LateAsync(plan, turn));
        return new Step.Confirm(card, () => ApplyAsync(draft, own, plan, ReadBackHash.Of(card), turn)) { Short = Texts.PleaseCheck };
    }

    private static async ValueTask<Step> ApplyAsync(EnrolDraft draft, GuardedChild own, ServicePlan plan, string readBack, Turn turn)
    {
        if (GuardianConfirmation.Give(own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now) is not ConfirmationOutcome.Given(var confirmation))
        {
            return End(Texts.Explain(Refusal.NotThisChildsGuardian));
        }

        var schedule = await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted);
        var terms = new Terms(plan.Version, plan.VersionOf(DocumentKind.ServiceAgreement), schedule?.Version ?? 0);
        PriorityGroup? group = Enum.TryParse<PriorityGroup>(draft.Priority, out var said) ? said : null;
        var application = new Application(own.Child.Id, draft.Days!.Value, new(draft.Need!.Value, draft.Words ?? ""), group, terms) { AfterDeadline = plan.TakesRequests(turn.Now, turn.Today) };
        var live = await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted);
        var number = await turn.Programme.NextApplicationNumberAsync(turn.Aborted);
        return Enrolment.Apply(number, application, confirmation, live) switch
        {
            ApplyOutcome.Submitted(var enrolment) => await SubmittedAsync(enrolment, plan, draft.Waiver is true && await AskExemptionDialog.EnterWithAsync(own, readBack, turn), turn),
            ApplyOutcome.Refused(var why) => End(Texts.Explain(why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async ValueTask<Step> SubmittedAsync(Enrolment enrolment, ServicePlan plan, bool waiver, Turn turn)
    {
        turn.Programme.Enrolments.Add(enrolment);
        var due = (await turn.CalendarAsync()).AddSchoolDays(turn.Today, plan.Dates.ReviewDays);
        return End($"{Texts.Submitted(enrolment.Number.ToString(), Texts.Day(due))}\n{(waiver ? $"{Texts.ExemptionIsAsked}\n" : "")}{Texts.AskForStatus}");
    }
}
