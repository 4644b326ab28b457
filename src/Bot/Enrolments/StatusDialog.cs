using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

internal sealed record StatusDraft;

[JsonSerializable(typeof(StatusDraft))]
internal sealed partial class StatusJson : JsonSerializerContext;

/// <summary>How it stands with each of one's children: asks nothing, answers from the record (进度).</summary>
internal sealed class StatusDialog() : Dialog<StatusDraft>("status", 1, StatusJson.Default.StatusDraft)
{
    public override string Title => Texts.Status;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.Status];

    protected override StatusDraft Fill(StatusDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(StatusDraft draft, Turn turn)
    {
        var children = await OwnChildren.OfAsync(turn);
        if (children.Count == 0) return End(Texts.GuardiansOnly);

        var facts = new List<CardFact>();
        foreach (var one in children) facts.Add(new(OwnChildren.Name(one.Child), await SayAsync(one.Child, turn)));
        return End(new Card(Texts.Status) { Facts = facts });
    }

    private static async ValueTask<string> SayAsync(Child child, Turn turn)
    {
        if (await turn.Programme.EnrolmentOfAsync(child.Id, turn.Aborted) is not { } live) return Texts.NotApplied;

        var lines = new List<string> { $"{live.Number} · {Texts.Weekdays(live.Days)} · {EnrolCards.Say(live.State)}" };
        lines.Add(await SayLastAsync(live, turn));
        foreach (var place in await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted))
        {
            lines.Add(place.State == PlaceState.Waiting
                ? Texts.OnWaitingListShort(place.Club.Name, Texts.Number(place.Position ?? 1))
                : $"{Texts.Weekday(place.Club.Weekday)} {place.Club.Name}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Who decided, when and why, from the recorded decision; or by when the school will answer.</summary>
    private static async ValueTask<string> SayLastAsync(Enrolment live, Turn turn)
    {
        var last = live.History[^1];
        var when = Texts.Moment((await turn.SchoolAsync()).AtSchool(last.At));
        if (live.State is EnrolmentState.Approved or EnrolmentState.Waiting)
        {
            var by = await turn.Programme.PersonAsync(last.By, turn.Aborted);
            return Texts.DecidedBy(by?.Name ?? "", when, last.Reason);
        }

        if (live.State is not (EnrolmentState.Submitted or EnrolmentState.InReview)) return when;

        var plan = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted);
        var submitted = (await turn.SchoolAsync()).DayOf(live.History.Last(change => change.State == EnrolmentState.Submitted).At);
        var due = (await turn.CalendarAsync()).AddSchoolDays(submitted, plan?.Dates.ReviewDays ?? 3);
        return Texts.AnswerBy(Texts.Moment((await turn.SchoolAsync()).AtSchool(live.History[0].At)), Texts.Day(due));
    }
}
