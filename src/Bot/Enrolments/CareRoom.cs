using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>How many places in care are taken on the days that an application asks for anew. Places in clubs are another matter (五.5).</summary>
internal sealed record CareRoom(IReadOnlyList<(DayOfWeek Day, int Taken, int Places)> Days)
{
    public Weekdays Full => Days.Where(one => one.Taken >= one.Places).Aggregate(Weekdays.None, (all, one) => all | one.Day.ToWeekdays());

    public static async ValueTask<CareRoom> OnAsync(Enrolment enrolment, Turn turn)
    {
        var plan = await turn.PlanAsync();
        var days = new List<(DayOfWeek, int, int)>();
        foreach (var day in (enrolment.Days & ~enrolment.GrantedDays).Each())
        {
            days.Add((day, await turn.Programme.PlacesTakenAsync(day, turn.Aborted), plan?.PlacesOn(day) ?? 0));
        }

        return new(days);
    }

    public string Say() => Texts.List(Days.Select(one => Texts.PlacesOnDay(Texts.Weekday(one.Day), Texts.Number(one.Taken), Texts.Number(one.Places))));

    /// <summary>What is recorded as the reason of a yes: that there was room, or that a place was added.</summary>
    public string Reason() => Full == Weekdays.None ? Texts.ReasonThereIsAPlace : Texts.ReasonPlaceAdded(Texts.Weekdays(Full));
}
