using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools;

/// <summary>What the school has published and anybody may know, as it stands at a moment.</summary>
internal sealed class SchoolRecord(ProgrammeDb programme, SchoolBook book, DateTimeOffset now, CancellationToken aborted)
{
    public ProgrammeDb Programme { get; } = programme;

    /// <summary>The day at the school.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(now.DateTime);

    public CancellationToken Aborted { get; } = aborted;

    public ValueTask<School> SchoolAsync() => book.SchoolAsync(Programme, Aborted);

    /// <summary>The day of the summer change nearest to today; null while the school has not published one.</summary>
    public async ValueTask<DateOnly?> SummerFromAsync() =>
        (await SchoolAsync()).SeasonSwitches.Where(one => one.Season is Season.Summer).MinBy(one => Math.Abs(one.From.DayNumber - Today.DayNumber))?.From;

    public Task<FeeSchedule?> FeesAsync() => Programme.FeeScheduleInForceAsync(now, Aborted);
}
