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
}
