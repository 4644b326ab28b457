using AfterSchoolBot.Bot.Clubs.Requests;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Clubs;

/// <summary>One club wished for one child: a seat to read about, a place in line, or why not and what instead.</summary>
internal static class ClubQuestion
{
    private const int MostOthers = 3;

    public static async ValueTask<Step> NextAsync(ChooseClubDraft draft, GuardedChild own, Enrolment enrolment, ServicePlan plan, bool hasSiblings, Turn turn)
    {
        var id = new ClubId(draft.Club!.Value);
        var places = await turn.Programme.PlacesOfAsync(own.Child.Id, turn.Now, turn.Aborted);
        var rival = await RivalAsync(id, places, turn);
        var clubs = await turn.Programme.ClubsForChangeAsync(rival is null ? [id] : [id, rival.Value], own.Child.Id, turn.Aborted);
        if (clubs.FirstOrDefault(one => one.Id == id) is not { } club) return new Step.End(new() { Text = Texts.NotOneOfThese });

        var taken = clubs.FirstOrDefault(one => one.Id == rival);
        var chooser = Chooser.For(own.Child.Id, own.Child.Class.Grade, enrolment, PriorityOrder.Default, places.Taken(), plan.Dates.ClubChoiceFrom);
        var choice = new ClubChoice(club, own, chooser, await ClubFacts.OfAsync(club, turn), turn);
        var request = new RequestClub(choice, plan);
        var over = await RequestClub.IsDueAsync(plan, turn);
        return (over ? club.Look(chooser, turn.Now) : club.Hold(chooser, turn.Now)) switch
        {
            HoldOutcome.Free => await request.ReadBackAsync(given: null),
            HoldOutcome.Held(var until) => choice.Seat(until, draft),
            HoldOutcome.Full(var position) when club.PositionOf(own.Child.Id, turn.Now) is not null => End(ClubCards.WaitsAlready(own.Child, club, position)),
            HoldOutcome.Full(var position) => choice.Wait(position, await OthersAsync(own.Child, enrolment, places, club, turn), draft),
            HoldOutcome.Refused(Refusal.SameWeekdayTaken) when taken is not null => draft.Instead switch
            {
                null => new Step.Ask(ClubCards.SameHour(club, club.SeatsFree(turn.Now), taken)),
                true => over ? await request.ReadBackAsync(taken) : choice.Swap(taken),
                false => new Step.End(new() { Text = Texts.ClubKept(taken.Name) }),
            },
            HoldOutcome.Refused(Refusal.OtherGrades) => new Step.Ask(ClubCards.OtherGrades(own.Child, club, await OthersAsync(own.Child, enrolment, places, club, turn), hasSiblings)),
            HoldOutcome.Refused(Refusal.ChildNotHereThatDay) => new Step.Ask(ClubCards.NotHere(own.Child, club, hasSiblings)),
            HoldOutcome.Refused(Refusal.AlreadyMember) => End(ClubCards.SitsAlready(own.Child, club)),
            HoldOutcome.Refused(var why) => End(new(Texts.Explain(why))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Step.End End(Channels.Protocol.Card card) => new(new() { Card = card });

    /// <summary>The club of the same weekday in which the child sits.</summary>
    private static async ValueTask<ClubId?> RivalAsync(ClubId id, IReadOnlyList<PlaceOfChild> places, Turn turn)
    {
        if (!places.Any(place => place.State == PlaceState.Seated)) return null;

        var weekday = await turn.Programme.Clubs.Where(club => club.Id == id).Select(club => (DayOfWeek?)club.Weekday).FirstOrDefaultAsync(turn.Aborted);
        return places.FirstOrDefault(place => place.State == PlaceState.Seated && place.Club.Weekday == weekday && place.Club.Id != id)?.Club.Id;
    }

    /// <summary>What the child could have instead: on its days, with a seat left, and on that very day before other days.</summary>
    private static async ValueTask<IReadOnlyList<ClubOnMenu>> OthersAsync(Child child, Enrolment enrolment, IReadOnlyList<PlaceOfChild> places, Club not, Turn turn)
    {
        var menu = await turn.Programme.ClubsOpenToAsync(child.Class.Grade, enrolment.GrantedDays, turn.Today, turn.Now, turn.Aborted);
        return
        [
            .. menu.Where(other => other.Id != not.Id && other.SeatsFree > 0 && !places.Any(place => place.State == PlaceState.Seated && place.Club.Weekday == other.Weekday))
                .OrderByDescending(other => other.Weekday == not.Weekday)
                .Take(MostOthers),
        ];
    }
}
