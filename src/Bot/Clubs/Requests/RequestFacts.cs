using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Clubs.Requests;

/// <summary>One request with all that its answer hangs on, as it is at this moment.</summary>
internal sealed record RequestFacts(ClubRequest Request, Child Child, Club Club, Club? Given, Chooser Chooser, bool PlacedFirst, Refusal? WhyNot, DateOnly Due)
{
    /// <summary>Null: child or club are no longer there.</summary>
    public static async ValueTask<RequestFacts?> OfAsync(ClubRequest request, Turn turn)
    {
        if (await turn.PlanAsync() is not { } plan || await turn.Programme.ChildAsync(request.Child, turn.Aborted) is not { } child) return null;

        var places = await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted);
        var seated = places.Any(place => place.State == PlaceState.Seated && place.Club.Id == request.Given) ? request.Given : null; // may have been left since
        var clubs = await turn.Programme.ClubsForChangeAsync(seated is { } given ? [request.Club, given] : [request.Club], child.Id, turn.Aborted);
        if (clubs.FirstOrDefault(club => club.Id == request.Club) is not { } wanted) return null;

        var enrolment = await turn.Programme.EnrolmentOfAsync(child.Id, turn.Aborted);
        var chooser = Chooser.For(child.Id, child.Class.Grade, enrolment, PriorityOrder.Default, places.Taken(), plan.Dates.ClubChoiceFrom);
        return new(
            request, child, wanted, clubs.FirstOrDefault(club => club.Id == seated), chooser, enrolment?.Priority is not null,
            await WhyNotAsync(request, wanted, seated is { } own ? chooser.Without(own) : chooser, plan, turn),
            request.AnswerDue(await turn.SchoolAsync(), await turn.CalendarAsync(), plan.Dates.ReviewDays));
    }

    /// <summary>The guardian's yes must still be one that counts, and the seat must be there.</summary>
    private static async ValueTask<Refusal?> WhyNotAsync(ClubRequest request, Club club, Chooser chooser, ServicePlan plan, Turn turn)
    {
        var guardian = request.Confirmation.Guardian;
        if (await turn.Programme.GuardianshipAsync(guardian, request.Child, turn.Aborted) is not { } bond || !bond.May(Authority.MayApply)) return Refusal.GuardianMayNotApply;
        if (!await turn.Programme.AgreesToPrivacyAsync(guardian, plan.VersionOf(DocumentKind.PrivacyNotice), turn.Aborted)) return Refusal.NoConsent;

        return club.Look(chooser, turn.Now) switch
        {
            HoldOutcome.Refused(var why) => why,
            HoldOutcome.Full => Refusal.NoSeatIsFree,
            _ => null,
        };
    }
}
