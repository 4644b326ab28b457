using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Clubs.Requests;

/// <summary>
/// A club wanted when choosing is over: the guardian confirms what is read back, and the school answers. Nothing is held and nothing changes
/// until then (三.4).
/// </summary>
internal sealed record RequestClub(ClubChoice Choice, ServicePlan Plan)
{
    /// <summary>Choosing ends with the published time for applications, or with a draw; until then clubs are first come.</summary>
    public static async ValueTask<bool> IsDueAsync(ServicePlan plan, Turn turn) =>
        plan.Applications(turn.Now) is ApplicationsState.Closed || await turn.Programme.IsDrawnSinceAsync(plan.Dates.ApplicationsFrom, turn.Aborted);

    /// <param name="given">The club of the same day, given up with the seat and not before.</param>
    public async ValueTask<Step> ReadBackAsync(Club? given)
    {
        var turn = Choice.Turn;
        var open = (await turn.Programme.OpenClubRequestsOfAsync(Choice.Own.Child.Id, turn.Aborted)).FirstOrDefault(request => request.Weekday == Choice.Club.Weekday);
        if (open?.Club == Choice.Club.Id) return await StandsAsync(open);

        var due = (await turn.CalendarAsync()).AddSchoolDays(turn.Today, Plan.Dates.ReviewDays);
        var card = new Card(Texts.PleaseCheck)
        {
            Facts =
            [
                .. Choice.Facts.Lines(OwnChildren.Name(Choice.Own.Child)),
                .. given is null ? Array.Empty<CardFact>() : [new(Texts.FactGivenUpThen, given.Name)],
                .. open is null ? Array.Empty<CardFact>() : [new(Texts.FactReplacesRequest, open.Number.ToString())],
                new(Texts.FactAnswerBy, Texts.Day(due)),
            ],
            Texts = [Texts.ChoosingIsOver, Texts.SeatIsNotHeld],
            Actions = [new(Texts.SendRequest, Verbs.Confirm) { Primary = true }, new(Texts.Another, Verbs.Change, "club"), new(Texts.ChooseNone, Verbs.Cancel)],
            Source = Texts.Source("三.4"),
        };
        return new Step.Confirm(card, () => SendAsync(given, open, due, ReadBackHash.Of(card))) { Short = Texts.PleaseCheck };
    }

    private async ValueTask<Step> SendAsync(Club? given, ClubRequest? open, DateOnly due, string readBack)
    {
        var turn = Choice.Turn;
        if (GuardianConfirmation.Give(Choice.Own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now) is not ConfirmationOutcome.Given(var yes))
        {
            return End(Texts.Explain(Domain.Refusal.GuardianMayNotApply));
        }

        open?.TakeBack(yes.Guardian, turn.Now);
        var request = ClubRequest.Ask(await turn.Programme.NextClubRequestNumberAsync(turn.Aborted), Choice.Club, given?.Id, yes);
        turn.Programme.ClubRequests.Add(request);
        return new Step.End(new()
        {
            Card = new(Texts.RequestSent(request.Number.ToString(), Choice.Own.Child.Name, ClubCards.Name(Choice.Club.Weekday, Choice.Club.Name), Texts.Day(due)))
            {
                Texts = [Texts.NothingChangesYet],
                Actions = [Verbs.ToSay(Texts.SeeStatus, Command.Status)],
            },
        });
    }

    /// <summary>Asked for already: the one thing left to do is to take it back.</summary>
    private async ValueTask<Step> StandsAsync(ClubRequest open)
    {
        var turn = Choice.Turn;
        var due = open.AnswerDue(await turn.SchoolAsync(), await turn.CalendarAsync(), Plan.Dates.ReviewDays);
        var title = Texts.RequestStands(Choice.Own.Child.Name, Choice.Club.Name, open.Number.ToString(), Texts.Day(due));
        var card = new Card(title) { Actions = [new(Texts.TakeRequestBack, Verbs.Confirm) { Primary = true }, new(Texts.KeepRequest, Verbs.Cancel)] };
        return new Step.Confirm(card, () => new(End(open.TakeBack(turn.Person!.Value, turn.Now) is { } why ? Texts.Explain(why) : Texts.RequestTakenBack(open.Number.ToString()))))
        {
            Short = title,
            Content = $"take back {open.Number}",
        };
    }

    private static Step.End End(string text) => new(new() { Text = text });
}
