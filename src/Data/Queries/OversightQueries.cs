using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Oversight;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Queries;

/// <summary>What is asked about the lines that people left for the school office.</summary>
public static class OversightQueries
{
    public static async Task<QuestionNumber> NextQuestionNumberAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        new(await programme.NextNumberAsync(NumberKind.Question, cancellationToken));

    /// <summary>To be answered in this turn.</summary>
    public static Task<OfficeQuestion?> OfficeQuestionAsync(
        this ProgrammeDb programme, QuestionNumber number, CancellationToken cancellationToken) =>
        programme.OfficeQuestions.SingleOrDefaultAsync(question => question.Number == number, cancellationToken);

    /// <summary>The office's list: what is due first stands first.</summary>
    public static async Task<IReadOnlyList<OfficeQuestion>> OpenQuestionsAsync(this ProgrammeDb programme, CancellationToken cancellationToken) =>
        await programme.OfficeQuestions.AsNoTracking()
            .Where(question => question.AnsweredAt == null)
            .OrderBy(question => question.AnswerDue)
            .ThenBy(question => question.Number)
            .ToListAsync(cancellationToken);

    /// <summary>On what the papers were silent since a day, the most asked first.</summary>
    public static async Task<IReadOnlyList<(string Topic, int Times)>> GapsSinceAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken)
    {
        var counted = await programme.PolicyGaps.AsNoTracking()
            .Where(gap => gap.Day >= day)
            .GroupBy(gap => gap.Topic)
            .Select(gaps => new { Topic = gaps.Key, Times = gaps.Count() })
            .ToListAsync(cancellationToken);
        return [.. counted.OrderByDescending(gap => gap.Times).ThenBy(gap => gap.Topic, StringComparer.Ordinal).Select(gap => (gap.Topic, gap.Times))];
    }

    /// <summary>What people thought of answers since a day, by topic, the least helpful first; with what was said of them.</summary>
    public static async Task<IReadOnlyList<IGrouping<string, AnswerRating>>> RatingsSinceAsync(this ProgrammeDb programme, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await programme.AnswerRatings.AsNoTracking().Where(rating => rating.Day >= day).OrderBy(rating => rating.Answer).ToListAsync(cancellationToken))
            .GroupBy(rating => rating.Topic, StringComparer.Ordinal)
            .OrderByDescending(topic => topic.Count(rating => !rating.Helped)).ThenBy(topic => topic.Key, StringComparer.Ordinal)];

    /// <summary>Every club that has not ended: how many it seats, how many have a seat, how many wait. No leader and no child is named.</summary>
    public static async Task<IReadOnlyList<ClubCounts>> ClubCountsAsync(this ProgrammeDb programme, DateOnly today, CancellationToken cancellationToken)
    {
        var clubs = await programme.Clubs.AsNoTracking().IgnoreAutoIncludes()
            .Where(club => club.LastDay >= today)
            .Select(club => new ClubCounts(
                club.Name, club.Weekday, club.Seats,
                club.Places.Count(place => place.State == PlaceState.Seated), club.Places.Count(place => place.State == PlaceState.Waiting)))
            .ToListAsync(cancellationToken);
        return [.. clubs.OrderBy(club => club.Weekday).ThenBy(club => club.Name, StringComparer.Ordinal)];
    }
}

/// <summary>A club in figures.</summary>
public sealed record ClubCounts(string Name, DayOfWeek Weekday, int Seats, int Seated, int Waiting);
