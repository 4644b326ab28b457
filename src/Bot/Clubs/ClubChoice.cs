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
    public Step Seat(DateTimeOffset until, ChooseClubDraft draft)
    {
        var isNew = until == Turn.Now + Club.HoldTime;
        var card = new Card(isNew ? Texts.SeatHeld : Texts.SeatHeldUntil(Texts.Time(TimeOnly.FromDateTime(until.ToOffset(Turn.Now.Offset).DateTime))))
        {
            Texts = draft.Full is true ? [Texts.SeatCameFree] : [],
            Facts = Facts.Lines(OwnChildren.Name(Own.Child)),
            Actions = [new(Texts.ChooseIt(Club.Name), Verbs.Confirm) { Primary = true }, new(Texts.Another, Verbs.Change, "club"), new(Texts.ChooseNone, Verbs.Cancel)],
            Source = Facts.Source,
        };
        return new Step.Confirm(card, () => Do(card, yes => Say(Club.Join(Chooser, yes, Turn.Now))))
        {
            Short = Texts.PleaseCheck,
            Draft = draft with { Held = new(Own.Child.Id.Value, Club.Id.Value), Full = null },
            WhyChanged = draft.Full is true ? Texts.TapHadNoEffect : null,
        };
    }

    /// <summary>A seat came free and is kept until its hour. Where the child sits elsewhere at that hour, that seat is given up with the yes.</summary>
    public Step Offered(DateTimeOffset until, Club? given)
    {
        var card = new Card(Texts.OfferedUntil(Own.Child.Name, Club.Name, Texts.Moment(until.ToOffset(Turn.Now.Offset))))
        {
            Facts = [.. Facts.Lines(OwnChildren.Name(Own.Child)), .. given is null ? Array.Empty<CardFact>() : [new(Texts.FactGivenUp, given.Name)]],
            Actions = [new(Texts.AcceptOffer(Club.Name), Verbs.Confirm) { Primary = true }, Verbs.ToSay(Texts.LetItGo, OfferCards.WordsToLetGo(Club))],
            Source = Facts.Source,
        };
        return new Step.Confirm(card, () => Do(card, yes => Say(given is null ? Club.Join(Chooser, yes, Turn.Now) : given.ChangeTo(Club, Chooser, yes, Turn.Now)))) { Short = Texts.OfferTitle };
    }

    /// <summary>Full: the place in line and what else there is. The position may be another by the time of the tap, so it is not part of what is confirmed.</summary>
    public Step Wait(int position, IReadOnlyList<ClubOnMenu> others, ChooseClubDraft draft)
    {
        var wasHeld = draft.Held is not null;
        var card = new Card(Texts.ClubIsFullOf(Club.Name, Texts.Number(Club.Seats)))
        {
            Texts = [.. wasHeld ? [Texts.Reason(Refusal.HoldHasEnded)] : Array.Empty<string>(), Texts.YouMayWait(Texts.Number(position)), Texts.HowTheQueueRuns],
            Actions =
            [
                new(Texts.WaitFor(Club.Name), Verbs.Confirm) { Primary = true },
                .. others.Select(ClubCards.ToChoose),
                new(Texts.ChooseNoneCareStays(Texts.Weekday(Club.Weekday)), Verbs.Cancel),
            ],
            Source = Texts.Source("三.3"),
        };
        return new Step.Confirm(card, () => Do(card, yes => Say(Club.Wait(Chooser, yes, Turn.Now))))
        {
            Short = Texts.WaitFor(Club.Name),
            Content = $"wait for {Club.Id} with {Own.Child.Id}",
            Draft = draft with { Held = null, Full = true },
            WhyChanged = wasHeld ? Texts.TapHadNoEffect : null,
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
