using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record ChangeDaysDraft
{
    public int? Child { get; init; }
    public Weekdays? Days { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChangeDaysDraft))]
internal sealed partial class ChangeDaysJson : JsonSerializerContext;

/// <summary>Other days for a child that has applied: fewer at once, more after the school has looked (二.3, 三.4).</summary>
internal sealed class ChangeDaysDialog() : Dialog<ChangeDaysDraft>(Called, 1, () => ChangeDaysJson.Default.ChangeDaysDraft)
{
    public const string Called = "change-days";

    public override string Title => Texts.ChangeTheDays;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "days"), new("days")];
    public override IReadOnlyList<Command> BegunBy => [Command.ChangeDays];

    protected override ChangeDaysDraft Fill(ChangeDaysDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "days" => draft with { Days = answer.Value is { } days ? (Weekdays)int.Parse(days, CultureInfo.InvariantCulture) : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ChangeDaysDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (!own.Guardianship.May(Authority.MayApply)) return End(EnrolCards.NotNow(Refusal.GuardianMayNotApply, Texts.TheyApply));
        if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is not { } live) return End(ChangeDaysCards.NothingYet());
        if (draft.Days is not { } days) return Ask(ChangeDaysCards.WhichDays(own.Child, live));
        if (days == live.Days) return End(Texts.SameDaysAsNow(own.Child.Name, Texts.Weekdays(days)));

        // fewer days are free like leaving; more are new data and need the consent that applying needs
        var isMore = (days & ~live.Days) != Weekdays.None;
        if (isMore && await ConsentDialog.NeededAsync(own.Guardianship.Guardian, Name, turn) is { } consent) return consent;

        var reviewed = IsReviewed(live, days);
        var dropped = await DroppedDays.OfAsync(own.Child, live, live.GrantedDays & ~days, turn);
        if (reviewed) dropped = dropped with { Refund = null }; // counted on the day the school agrees
        var late = (days & ~(live.Days | live.GrantedDays)) == Weekdays.None ? null : await LateAsync(live, reviewed, turn);
        var card = ChangeDaysCards.ReadBack(own.Child, live, days, dropped, reviewed, late);
        return new Step.Confirm(card, () => ChangeAsync(own, live, days, dropped, ReadBackHash.Of(card), late is not null, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<string?> SayAsync(ChangeDaysDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "days" when draft.Days is { } days => Texts.Weekdays(days),
        _ => null,
    };

    /// <summary>小明 周二换成周三: the child, and the days as they would be then.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ChangeDaysDraft draft, string sentence, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, children, draft.Child is { } current ? new ChildId(current) : null) is { } found) answers.Add(found);

        var number = answers is [{ Value: { } named }] ? named : draft.Child is { } known ? Texts.Number(known) : children is [var only] ? only.Child.Id.ToString() : null;
        var live = number is null ? null : await turn.Programme.EnrolmentOfAsync(new(int.Parse(number, CultureInfo.InvariantCulture)), turn.Aborted);
        var days = EnrolReading.ReadDays(draft.Days ?? live?.Days, sentence) ?? EnrolReading.ReadDays(null, sentence);
        if (days is { } wanted and not Weekdays.None) answers.Add(new("days", Texts.Number((int)wanted)));
        return answers;
    }

    protected override async ValueTask<string?> StandingAsync(ChangeDaysDraft draft, Turn turn) =>
        draft.Child is { } child && await turn.Programme.EnrolmentOfAsync(new(child), turn.Aborted) is { } live
            ? Texts.StillStands(live.Number.ToString(), Texts.Weekdays(live.Days), EnrolCards.Say(live.State))
            : null;

    // granted days stand until the school has looked at the further ones
    private static bool IsReviewed(Enrolment live, Weekdays days) =>
        live.GrantedDays != Weekdays.None && (days & ~live.GrantedDays) != Weekdays.None;

    /// <summary>Further days after the deadline are a request: of a family that has a place, or together with its application.</summary>
    private static async ValueTask<DateOnly?> LateAsync(Enrolment live, bool reviewed, Turn turn)
    {
        if (await turn.PlanAsync() is not { } plan || !plan.TakesRequests(turn.Now, turn.Today)) return null;

        return reviewed ? (await turn.CalendarAsync()).AddSchoolDays(turn.Today, plan.Dates.ReviewDays) : await EnrolFacts.DueAsync(live, turn);
    }

    private static async ValueTask<Step> ChangeAsync(GuardedChild own, Enrolment live, Weekdays days, DroppedDays dropped, string readBack, bool late, Turn turn)
    {
        var given = GuardianConfirmation.Give(own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now);
        if (given is ConfirmationOutcome.Refused(var notGiven)) return End(Texts.Explain(notGiven));

        var outcome = live.ChangeDays(days, ((ConfirmationOutcome.Given)given).Confirmation, late);
        if (outcome is ChangeDaysOutcome.Changed) await dropped.EndAsync(own.Child.Id, own.Guardianship.Guardian, turn);
        return End(outcome switch
        {
            ChangeDaysOutcome.Changed => ChangeDaysCards.Changed(own.Child, live, dropped),
            ChangeDaysOutcome.ToBeReviewed => new(Texts.DaysToBeReviewed(own.Child.Name, Texts.Weekdays(live.Days), Texts.Weekdays(live.GrantedDays)))
            {
                Texts = [Texts.AnswerIsDueBy(Texts.Day(await EnrolFacts.DueAsync(live, turn)))],
            },
            ChangeDaysOutcome.Refused(var why) => new(Texts.Reason(why)) { Source = Texts.Source(why.Clause()) },
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }
}
