using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>One club considered for one child: what is read back, and what the guardian's yes does.</summary>
internal sealed record ClubChoice(Club Club, GuardedChild Own, Chooser Chooser, ClubFacts Facts, Turn Turn)
{
    /// <summary>A seat is held: five minutes to read, then one tap.</summary>
    public Step Seat()
    {
        var card = new Card(Texts.SeatHeld)
        {
            Facts = Facts.Lines(OwnChildren.Name(Own.Child)),
            Actions = [new(Texts.ChooseIt(Club.Name), Verbs.Confirm) { Primary = true }, new(Texts.Another, Verbs.Change, "club"), new(Texts.ChooseNone, Verbs.Cancel)],
            Source = Facts.Source,
        };
        return new Step.Confirm(card, () => Do(card, yes => Say(Club.Join(Chooser, yes, Turn.Now)))) { Short = Texts.PleaseCheck };
    }

    /// <summary>Full: the place in line and what else there is. The position may be another by the time of the tap, so it is not part of what is confirmed.</summary>
    public Step Wait(int position, IReadOnlyList<ClubOnMenu> others)
    {
        var rest = others.Count == 0 ? Texts.NoOthers : Texts.List(others.Select(ClubCards.Short));
        var card = new Card(Texts.ClubFull(Club.Name, Texts.Number(Club.Seats), Texts.Number(position), rest))
        {
            Texts = [Texts.HowTheQueueRuns],
            Actions = [new(Texts.WaitFor(Club.Name), Verbs.Confirm) { Primary = true }, new(Texts.Another, Verbs.Change, "club"), new(Texts.ChooseNone, Verbs.Cancel)],
            Source = Texts.Source("三.3"),
        };
        return new Step.Confirm(card, () => Do(card, yes => Say(Club.Wait(Chooser, yes, Turn.Now))))
        {
            Short = Texts.WaitFor(Club.Name),
            Content = $"wait for {Club.Id} with {Own.Child.Id}",
            WhyChanged = Texts.Reason(Refusal.HoldHasEnded),
        };
    }

    /// <summary>The seat in the other club is given up only for a seat in this one.</summary>
    public Step Swap(Club given)
    {
        var card = new Card(Texts.PleaseCheck)
        {
            Facts = [.. Facts.Lines(OwnChildren.Name(Own.Child)), new(Texts.FactGivenUp, given.Name)],
            Actions = [new(Texts.ChangeClub(given.Name, Club.Name), Verbs.Confirm) { Primary = true }, new(Texts.KeepClub(given.Name), Verbs.Cancel)],
            Source = Facts.Source,
        };
        return new Step.Confirm(card, () => Do(card, yes => Say(given.ChangeTo(Club, Chooser, yes, Turn.Now)))) { Short = Texts.PleaseCheck };
    }

    private ValueTask<Step> Do(Card card, Func<GuardianConfirmation, Card> act) => new(new Step.End(new()
    {
        Card = GuardianConfirmation.Give(Own.Guardianship, Authority.MayApply, ReadBackHash.Of(card), Turn.Activity.Id, Turn.Now) switch
        {
            ConfirmationOutcome.Given(var yes) => act(yes),
            ConfirmationOutcome.Refused(var why) => new(Texts.Explain(why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    }));

    private Card Say(JoinOutcome outcome) => outcome switch
    {
        JoinOutcome.Seated => new(Texts.Seated(Own.Child.Name, $"{Texts.Weekday(Club.Weekday)}{Texts.Space}{Club.Name}"))
        {
            Actions = [Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub), Verbs.ToSay(Texts.SeeFees, Command.Fees)],
        },
        JoinOutcome.Waiting(var position) => new(Texts.OnWaitingList(Own.Child.Name, Club.Name, Texts.Number(position)))
        {
            Texts = [Texts.HowTheQueueRuns],
            Actions = [Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub)],
        },
        JoinOutcome.Refused(var why) => new(Texts.Explain(why)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
