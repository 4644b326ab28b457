using System.Globalization;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary><c>privacy report</c>: what the yearly audit asks (D20). Numbers of the roll and counts only, never a name.</summary>
internal sealed record PrivacyReport(PrivacyOptions Options)
{
    private const int Lookback = 30; // days
    private const int ManyChildren = 30;
    private const int ManyTimes = 3; // times what the middle reader was shown

    private static readonly EnrolmentState[] Live = [EnrolmentState.Submitted, EnrolmentState.InReview, EnrolmentState.Waiting, EnrolmentState.Approved, EnrolmentState.Enrolled];

    public async Task<int> RunAsync(Database database, TextWriter output)
    {
        await using var programme = database.Reader.Open();
        var now = database.Clock.SchoolNow;
        await output.WriteLineAsync($"assessment      {Options.AssessmentId ?? "none entered (Privacy:AssessmentId)"}");
        await output.WriteLineAsync($"processors      {(Options.Processors.Count == 0 ? "none" : string.Join("; ", Options.Processors.Select(one => $"{one.Name}, {one.Purpose}, contract {one.Contract}, {one.Location}")))}");
        foreach (var line in await ConsentsAsync(programme)) await output.WriteLineAsync(line);
        foreach (var line in await RetentionAsync(programme, now)) await output.WriteLineAsync(line);
        foreach (var line in await AccessAsync(programme, now)) await output.WriteLineAsync(line);
        foreach (var line in await RequestsAsync(programme, now)) await output.WriteLineAsync(line);
        return 0;
    }

    private static async Task<IReadOnlyList<string>> ConsentsAsync(ProgrammeDb programme)
    {
        var notice = await programme.DocumentAsync(DocumentKind.PrivacyNotice, CancellationToken.None);
        if (notice is null) return ["privacy notice  none is published"];

        var consents = (await programme.Consents.AsNoTracking().Where(consent => consent.Document == DocumentKind.PrivacyNotice).ToListAsync()).ToDictionary(consent => consent.Guardian);
        var applicants = await programme.Enrolments.AsNoTracking().Where(one => Live.Contains(one.State)).Select(one => one.Confirmation.Guardian).Distinct().ToListAsync();
        var missing = applicants.Where(person => consents.GetValueOrDefault(person)?.Standing is null).ToList();
        var old = applicants.Where(person => consents.GetValueOrDefault(person)?.Standing is { } standing && standing.Version < notice.Version).ToList();
        return
        [
            $"privacy notice  version {notice.Version}, {notice.Passages.Count} points",
            $"consents        {applicants.Count} guardians with a child in the service: {missing.Count} without consent{Numbers(missing)}, {old.Count} to an older version{Numbers(old)}",
        ];
    }

    private async Task<IReadOnlyList<string>> RetentionAsync(ProgrammeDb programme, DateTimeOffset now)
    {
        // a day's grace: the clock that clears comes by every hour
        var (chats, questions, access) = (now.AddDays(-Options.Retention.ChatDays - 1), now.AddDays(-Options.Retention.QuestionDays - 1), now.AddDays(-Options.Retention.AccessLogDays - 1));
        var late = await programme.Set<InboxRow>().CountAsync(row => row.Done && row.AcceptedAt < chats) + await programme.Set<OutboxRow>().CountAsync(row => row.CreatedAt < chats);
        var lines = await programme.OfficeQuestions.CountAsync(question => question.AnsweredAt != null && question.AnsweredAt < questions && question.Chat != "");
        var entries = await programme.AccessLog.CountAsync(entry => entry.At < access);
        return [$"over-retained   {late} chat messages, {lines} lines for the office, {entries} entries of the access log"];
    }

    private static async Task<IReadOnlyList<string>> AccessAsync(ProgrammeDb programme, DateTimeOffset now)
    {
        var entries = await programme.AccessBetweenAsync(now.AddDays(-Lookback), now.AddMinutes(1), CancellationToken.None);
        var readers = entries.GroupBy(entry => entry.Reader).Select(reader => (Reader: reader.Key, Children: reader.Select(entry => entry.Child).Distinct().Count(), Times: reader.Count())).OrderByDescending(reader => reader.Children).ToList();
        if (readers.Count == 0) return [$"access          nobody was shown anything of a child in {Lookback} days"];

        var middle = readers[readers.Count / 2].Children;
        return
        [
            .. readers.Select(reader => string.Create(
                CultureInfo.InvariantCulture,
                $"access          staff {reader.Reader}: {reader.Children} children, {reader.Times} times in {Lookback} days{(reader.Children > Math.Max(ManyChildren, ManyTimes * middle) ? "  <- far more than others" : "")}")),
        ];
    }

    private static async Task<IReadOnlyList<string>> RequestsAsync(ProgrammeDb programme, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var open = await programme.Erasures.AsNoTracking().Where(wish => wish.DoneAt == null).OrderBy(wish => wish.Number).Select(wish => wish.Number).ToListAsync();
        var uncleared = await programme.Erasures.CountAsync(wish => wish.DoneAt != null && wish.ClearedAt == null);
        var corrections = await programme.OfficeQuestions.AsNoTracking().Where(question => question.AnsweredAt == null && question.Topic == QuestionTopic.Records).ToListAsync();
        return
        [
            $"deletions       {open.Count} open{Numbers(open)}; {uncleared} done whose files are not written anew yet",
            $"corrections     {corrections.Count} open, {corrections.Count(question => question.IsLate(today))} late{Numbers(corrections.Select(question => question.Number))}",
        ];
    }

    private static string Numbers<T>(IEnumerable<T> numbers) => string.Join(", ", numbers) is { Length: > 0 } list ? $" ({list})" : "";
}
