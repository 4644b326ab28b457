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
internal sealed class ChangeDaysDialog() : Dialog<ChangeDaysDraft>("change-days", 1, ChangeDaysJson.Default.ChangeDaysDraft)
{
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
        var children = await OwnChildren.OfAsync(turn);
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is not { } live) return End(Texts.Explain(Refusal.NothingToChange));
        if (draft.Days is not { } days) return Ask(WhichDays(own.Child, live));

        var card = new Card(Texts.PleaseCheck)
        {
            Facts =
            [
                new(Texts.FactChild, OwnChildren.Name(own.Child)),
                new(Texts.FactDays, $"{Texts.Weekdays(live.Days)} → {Texts.Weekdays(days)}"),
            ],
            Texts = [(days & ~live.GrantedDays) != Weekdays.None && live.GrantedDays != Weekdays.None ? Texts.MoreDaysAreReviewed : Texts.TheRestStays],
            Actions = QuestionCards.ToConfirm(Texts.ChangeTheDays, Texts.LeaveDaysAsTheyAre),
        };
        return new Step.Confirm(card, () => ChangeAsync(own, live, days, ReadBackHash.Of(card), turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<string?> SayAsync(ChangeDaysDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "days" when draft.Days is { } days => Texts.Weekdays(days),
        _ => null,
    };

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ChangeDaysDraft draft, string sentence, Turn turn) =>
        OwnChildren.Read(sentence, await OwnChildren.OfAsync(turn), draft.Child is { } child ? new ChildId(child) : null) is { } found ? [found] : [];

    protected override async ValueTask<string?> StandingAsync(ChangeDaysDraft draft, Turn turn) =>
        draft.Child is { } child && await turn.Programme.EnrolmentOfAsync(new(child), turn.Aborted) is { } live
            ? Texts.StillStands(live.Number.ToString(), Texts.Weekdays(live.Days), EnrolCards.Say(live.State))
            : null;

    private static Question WhichDays(Child child, Enrolment live)
    {
        var title = Texts.WhichDaysInstead(child.Name, Texts.Weekdays(live.Days), EnrolCards.Say(live.State));
        var options = EnrolCards.Days();
        return new("days", AnswerKind.Days, QuestionCards.FromList("days", title, options, several: true)) { Short = title, Options = options };
    }

    private static ValueTask<Step> ChangeAsync(GuardedChild own, Enrolment live, Weekdays days, string readBack, Turn turn)
    {
        if (GuardianConfirmation.Give(own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now) is not ConfirmationOutcome.Given(var yes))
        {
            return new(End(Texts.Explain(Refusal.GuardianMayNotApply)));
        }

        return new(live.ChangeDays(days, yes) switch
        {
            ChangeDaysOutcome.Changed => End(Texts.DaysChanged(own.Child.Name, Texts.Weekdays(live.Days))),
            ChangeDaysOutcome.ToBeReviewed => End(Texts.DaysToBeReviewed(own.Child.Name, Texts.Weekdays(live.Days), Texts.Weekdays(live.GrantedDays))),
            ChangeDaysOutcome.Refused(var why) => End(Texts.Explain(why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }
}
