using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>A text that somebody of the school writes to families is read first for what the plan forbids (二.3, 五.2, 五.5).</summary>
internal static class NoticeReading
{
    /// <param name="text">As it would go out.</param>
    /// <param name="errand">Knows which prices are approved.</param>
    /// <param name="names">The children of the class, where the text goes to one.</param>
    public static async ValueTask<NoticeVerdict> OfAsync(string text, Errand errand, IReadOnlyCollection<string>? names = null)
    {
        var schedule = await errand.Programme.FeeScheduleInForceAsync(errand.Now, errand.Aborted);
        return NoticeCheck.Of(text, new(schedule is null ? [] : [.. schedule.Items.Select(item => item.Family)], names ?? []));
    }

    /// <summary>A line for each concern: the words, why not, by which clause, and what is possible instead.</summary>
    public static IReadOnlyList<string> Say(NoticeVerdict verdict) => verdict switch
    {
        NoticeVerdict.Stopped(var findings) => [Texts.NotSentAsItIs, .. findings.Select(Say)],
        NoticeVerdict.ToReview(var findings) => [.. findings.Select(Say)],
        _ => [],
    };

    public static string Say(NoticeFinding finding) => $"「{finding.Words}」{Why(finding.Concern)} {Texts.Source(finding.Concern.Clause())}";

    private static string Why(NoticeConcern concern) => concern switch
    {
        NoticeConcern.AnnouncesLesson => Texts.NoLessonInService,
        NoticeConcern.AsksForMoney => Texts.NoMoneyBesideItems,
        NoticeConcern.ShowsPaymentCode => Texts.NoPaymentCode,
        NoticeConcern.NamesWhoDidNotApply => Texts.NobodyIsNamed,
        NoticeConcern.UrgesToJoin => Texts.NobodyIsUrged,
        NoticeConcern.NamesAChild => Texts.NoChildIsNamedToMany,
        _ => Texts.HomeworkIsLookedAt,
    };
}
