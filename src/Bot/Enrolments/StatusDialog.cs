using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Clubs;
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

/// <summary>How it stands with each of one's children, since when, by whom and why: asks nothing, answers from the record (进度, 谁批的).</summary>
internal sealed class StatusDialog() : Dialog<StatusDraft>("status", 1, () => StatusJson.Default.StatusDraft)
{
    public override string Title => Texts.Status;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.Status];

    protected override StatusDraft Fill(StatusDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(StatusDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);

        var facts = new List<CardFact>();
        foreach (var one in children) facts.Add(new(OwnChildren.Name(one.Child), await SayAsync(one, turn)));
        return End(new Card(Texts.Status) { Facts = facts });
    }

    private static async ValueTask<string> SayAsync(GuardedChild own, Turn turn)
    {
        var child = own.Child;
        if ((await turn.Programme.EnrolmentsOfAsync(child.Id, turn.Aborted)) is not [var latest, ..]) return Texts.NotApplied;

        var lines = new List<string> { $"{latest.Number} · {Texts.Weekdays(latest.Days)} · {EnrolCards.Say(latest.State)}{(latest is { AfterDeadline: true, IsUnderReview: true } ? $" · {Texts.AfterDeadlineMark}" : "")}" };
        if (await SayLastAsync(latest, turn) is { } last) lines.Add(last);
        foreach (var place in await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted))
        {
            lines.Add(SayPlace(place, turn));
        }

        lines.AddRange(await SayRequestsAsync(child, turn));
        if (await AbsenceFacts.OfAsync(own, turn) is { } absences && await absences.SayAwayAsync(turn) is { } away) lines.Add(away);
        return string.Join('\n', lines);
    }

    private static async ValueTask<IReadOnlyList<string>> SayRequestsAsync(Child child, Turn turn)
    {
        var lines = new List<string>();
        foreach (var request in await turn.Programme.OpenClubRequestsOfAsync(child.Id, turn.Aborted))
        {
            var club = await turn.Programme.ClubAsync(request.Club, turn.Aborted);
            var due = request.AnswerDue(await turn.SchoolAsync(), await turn.CalendarAsync(), await EnrolFacts.ReviewDaysAsync(turn));
            lines.Add(Texts.RequestShort(request.Number.ToString(), ClubCards.Name(request.Weekday, club?.Name ?? ""), Texts.Day(due)));
        }

        return lines;
    }

    private static string SayPlace(PlaceOfChild place, Turn turn) => place.State switch
    {
        PlaceState.Waiting => Texts.OnWaitingListShort(place.Club.Name, Texts.Number(place.Position ?? 1)),
        PlaceState.Offered => Texts.OfferedShort(place.Club.Name, Texts.Moment(place.Place.HoldUntil!.Value.ToOffset(turn.Now.Offset))),
        _ => $"{Texts.Weekday(place.Club.Weekday)} {place.Club.Name}",
    };

    /// <summary>Under review: by when the school answers. Decided: who, when and why, from the record and not composed.</summary>
    private static async ValueTask<string?> SayLastAsync(Enrolment latest, Turn turn) => latest.State switch
    {
        EnrolmentState.Submitted or EnrolmentState.InReview => await SayDueAsync(latest, turn),
        EnrolmentState.Declined => Texts.DeclinedAndInstead(ReviewCards.Say(latest.DeclinedFor!.Value), latest.Alternative ?? ""),
        EnrolmentState.Withdrawn or EnrolmentState.Ended => latest.LeavesOn is { } day ? Texts.LeftOn(Texts.Day(day)) : null,
        _ => await SayDecisionAsync(latest, turn),
    };

    private static async ValueTask<string> SayDueAsync(Enrolment latest, Turn turn)
    {
        var when = Texts.Moment((await turn.SchoolAsync()).AtSchool(latest.SubmittedAt));
        var due = await EnrolFacts.DueAsync(latest, turn);
        var line = turn.Today > due ? Texts.SchoolIsLate(when, Texts.Day(due))
            : latest.State is EnrolmentState.InReview ? Texts.TakenUpBy(when, Texts.Day(due))
            : Texts.AnswerBy(when, Texts.Day(due));
        return latest.GrantedDays is Domain.Weekdays.None ? line : $"{line}\n{Texts.YourDaysStay(Texts.Weekdays(latest.GrantedDays))}";
    }

    private static async ValueTask<string?> SayDecisionAsync(Enrolment latest, Turn turn)
    {
        var decision = latest.History.LastOrDefault(change => change.Reason.Length > 0 && change.State is EnrolmentState.Approved or EnrolmentState.Waiting);
        if (decision is null) return null;

        var by = await turn.Programme.PersonAsync(decision.By, turn.Aborted);
        return Texts.DecidedBy(by?.Name ?? "", Texts.Moment((await turn.SchoolAsync()).AtSchool(decision.At)), decision.Reason);
    }
}
