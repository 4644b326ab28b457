using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>Something in which the school's plan differs from what the guardian of this child has confirmed (四.2).</summary>
public abstract record TermsChange
{
    private TermsChange() { }

    /// <summary>The service begins or ends on another day.</summary>
    public sealed record Days(DateOnly FirstBefore, DateOnly LastBefore, DateOnly First, DateOnly Last) : TermsChange;

    /// <summary>From that day on the child goes home at another time.</summary>
    public sealed record EndOfDay(DateOnly From, TimeOnly Before, TimeOnly After) : TermsChange;

    /// <summary>On one of the child's weekdays the rooms are others.</summary>
    public sealed record Rooms(DayOfWeek Weekday, string Before, string After) : TermsChange;

    /// <summary>On one of the child's weekdays something else is offered.</summary>
    public sealed record Offer(DayOfWeek Weekday, string Before, string After) : TermsChange;

    /// <summary>Who bears which part of the compensation after an accident (五.4).</summary>
    public sealed record Liability(string Before, string After) : TermsChange;

    /// <summary>The agreement has a new wording.</summary>
    public sealed record Agreement(int Before, int After) : TermsChange;

    /// <summary>
    /// What matters to this child only: a room of a day on which it does not stay is no change. None: its family hears nothing.
    /// </summary>
    public static IReadOnlyList<TermsChange> Between(ServicePlan confirmed, ServicePlan now, Enrolment enrolment, School school)
    {
        if (confirmed.Version == now.Version) return [];

        return [.. InTime(confirmed, now, school), .. OnDays(confirmed, now, enrolment.Days | enrolment.GrantedDays), .. InWords(confirmed, now, enrolment.Terms)];
    }

    private static IEnumerable<TermsChange> InTime(ServicePlan confirmed, ServicePlan now, School school)
    {
        var (before, after) = (confirmed.Dates, now.Dates);
        if ((before.FirstDay, before.LastDay) != (after.FirstDay, after.LastDay)) yield return new Days(before.FirstDay, before.LastDay, after.FirstDay, after.LastDay);

        // a change that came out with a later plan: before it the season went on as it was
        if (now.SeasonChange is { } change && change != confirmed.SeasonChange && school.EndOfService(change.From.AddDays(-1)) is var then && then != school.EndOfService(change.From))
        {
            yield return new EndOfDay(change.From, then, school.EndOfService(change.From));
        }
    }

    private static IEnumerable<TermsChange> OnDays(ServicePlan confirmed, ServicePlan now, Weekdays days)
    {
        foreach (var weekday in days.Each())
        {
            var (roomsBefore, roomsAfter) = (RoomsOn(confirmed, weekday), RoomsOn(now, weekday));
            if (roomsBefore != roomsAfter) yield return new Rooms(weekday, roomsBefore, roomsAfter);

            var (offeredBefore, offeredAfter) = (OfferedOn(confirmed, weekday), OfferedOn(now, weekday));
            if (offeredBefore != offeredAfter) yield return new Offer(weekday, offeredBefore, offeredAfter);
        }
    }

    private static IEnumerable<TermsChange> InWords(ServicePlan confirmed, ServicePlan now, Terms terms)
    {
        if (confirmed.Text.Liability is { } before && now.Text.Liability is { } after && before.Trim() != after.Trim()) yield return new Liability(before, after);
        if (now.Papers.ServiceAgreement is { } version && version != terms.AgreementVersion) yield return new Agreement(terms.AgreementVersion, version);
    }

    private static string RoomsOn(ServicePlan plan, DayOfWeek weekday) =>
        string.Join('、', plan.SessionsOn(weekday).Select(session => session.Room).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    private static string OfferedOn(ServicePlan plan, DayOfWeek weekday) =>
        string.Join('、', plan.SessionsOn(weekday).Select(session => session.Title).Distinct().Order(StringComparer.Ordinal));
}

/// <summary>A guardian was asked once to confirm anew what a version of the plan changed (四.2).</summary>
public sealed class AskedAnew(int planVersion, PersonId guardian, DateTimeOffset at)
{
    public int PlanVersion { get; } = planVersion;
    public PersonId Guardian { get; } = guardian;
    public DateTimeOffset At { get; } = at;
}
