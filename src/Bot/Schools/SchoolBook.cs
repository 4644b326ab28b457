using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools;

/// <summary>
/// The school and its calendar as published, kept for half a minute: nearly every turn asks for them, and they change a few times
/// a year. A change made by this process is seen at once.
/// </summary>
internal sealed class SchoolBook(TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private Page<School>? school;
    private Page<SchoolCalendar>? calendar;
    private ServicePlan? plan;
    private PublishedDocument? notice;

    public async ValueTask<School> SchoolAsync(ProgrammeDb programme, CancellationToken cancellationToken) =>
        Read(school) ?? Keep(ref school, await programme.SchoolAsync(cancellationToken));

    public async ValueTask<SchoolCalendar> CalendarAsync(ProgrammeDb programme, CancellationToken cancellationToken) =>
        Read(calendar) ?? Keep(ref calendar, await programme.CalendarAsync(cancellationToken));

    /// <summary>The plan in force. Each turn asks which one that is, for what was published a moment ago counts at once; the plan itself, with its days and sessions, is read when it is another.</summary>
    public async Task<ServicePlan?> PlanAsync(ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken)
    {
        if (await programme.CurrentPlanVersionAsync(today, cancellationToken) is not { } current) return null;

        var kept = plan;
        return kept is not null && (kept.Version, kept.Revision) == current ? kept : plan = await programme.CurrentPlanAsync(today, cancellationToken);
    }

    /// <summary>The privacy notice in force, asked for and kept in the same way. Null: none is published.</summary>
    public async Task<PublishedDocument?> PrivacyNoticeAsync(ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var kept = notice;
        var newest = await programme.NewestVersionAsync(DocumentKind.PrivacyNotice, cancellationToken);
        return kept?.Version == newest ? kept : notice = await programme.DocumentAsync(DocumentKind.PrivacyNotice, cancellationToken);
    }

    /// <summary>The school's settings were changed: read them anew.</summary>
    public void Forget() => (school, calendar) = (null, null);

    private T? Read<T>(Page<T>? page) where T : class =>
        page is not null && clock.GetElapsedTime(page.ReadAt) < KeptFor ? page.Value : null;

    private T Keep<T>(ref Page<T>? page, T value) where T : class
    {
        page = new(value, clock.GetTimestamp());
        return value;
    }

    private sealed record Page<T>(T Value, long ReadAt);
}
