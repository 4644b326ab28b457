using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>
/// Answers the questions that come up in the middle of a form from what the school has published, with the clause; null when this is
/// none of them. Every number comes from the record. The whole of the rules is another matter: this is their first page.
/// </summary>
internal static class PublishedAnswers
{
    // how people ask → what answers; the first that fits. Folded script
    private static readonly (string[] Words, Func<Turn, ValueTask<string>> Answer)[] Pages =
    [
        (["满五天", "报满", "五天都", "all five days", "whole week"], _ => new(WithSource(Texts.ByTheDay, "二.3"))),
        (["必须", "强制", "强迫", "逼", "一定要", "非报不可", "非要", "不报行", "compulsory", "mandatory", "a must", "must we", "must i", "have to", "forced"],
            _ => new(WithSource(Texts.NotCompulsory, "二.3", "五.5"))),
        (["讲课", "上课吗", "上新课", "教新课", "补课", "讲数学", "上数学", "lessons", "teach"], _ => new(WithSource(Texts.NoLessons, "五.5", "三.5(1)"))),
        (["班主任知道", "谁看得到", "谁能看到", "对孩子不好", "别人知道", "会不会公开", "who sees", "who can see", "confidential"], WhoSeesAsync),
        (["晚到", "赶不上", "来晚", "迟到", "接晚", "晚接", "下班晚", "加班", "late"], LateAsync),
        (["退费", "能退", "可以退", "随时退", "refund", "can i leave", "can we leave"], _ => new(WithSource(Texts.LeavingIsFree, "二.3"))),
        (["几点", "到什么时候", "什么时间", "多晚", "几时", "until when", "what time", "how late", "when does it end", "until what"], UntilWhenAsync),
        (["收费", "多少钱", "几多钱", "要钱", "费用多少", "免费", "贵不贵", "how much", "cost", "price", "for free"], CostAsync),
        (["谁可以报", "谁能报", "什么人", "条件", "服务对象", "外地", "留守", "随迁", "who may", "who can", "eligible"], _ => new(WithSource(Texts.WhoMayApply, "三.3"))),
        (["做什么", "干什么", "有什么内容", "服务内容", "玩什么", "what do they do", "what happens"], _ => new(WithSource(Texts.WhatHappens, "三.5"))),
    ];

    public static async Task<string?> AnswerAsync(string question, Turn turn)
    {
        var folded = Folding.Fold(question);
        foreach (var (words, answer) in Pages)
        {
            if (words.Any(word => folded.Contains(word, StringComparison.Ordinal))) return await answer(turn);
        }

        return null;
    }

    /// <summary>The answer to a question that no paper answers: where was looked, and a way on.</summary>
    public static string NotPublished() => Texts.NotPublished(Texts.List([Texts.PlanName, Texts.NoticeName, Texts.FeeNoticeName, Texts.PickupRulesName]));

    private static async ValueTask<string> UntilWhenAsync(Turn turn)
    {
        var school = await turn.SchoolAsync();
        var summer = school.SeasonSwitches.Where(one => one.Season is Season.Summer).MinBy(one => Math.Abs(one.From.DayNumber - turn.Today.DayNumber));
        var until = summer is null ? Texts.UntilWhenUnpublished : Texts.UntilWhenSwitch(Texts.ShortDay(summer.From));
        return WithSource($"{Texts.DismissalIs(Texts.Time(school.Dismissal), Texts.Time(school.CareFrom))}{until}", ["三.2", .. await PaperAsync(DocumentKind.ServiceNotice, turn)]);
    }

    private static async ValueTask<string> CostAsync(Turn turn)
    {
        var schedule = await turn.Programme.FeeScheduleInForceAsync(turn.Now, turn.Aborted);
        return schedule?.For(FeeKind.Care) is { } care && schedule.For(FeeKind.Club) is { } club
            ? WithSource(Texts.ItCosts(care.Family.ToString(), club.Family.ToString()), "五.2", "二.3", Paper(DocumentKind.FeeNotice, schedule.Version))
            : WithSource(Texts.CostsUnpublished, "五.2");
    }

    private static async ValueTask<string> WhoSeesAsync(Turn turn) =>
        WithSource(Texts.WhoSees, ["三.3", .. await PaperAsync(DocumentKind.PrivacyNotice, turn)]);

    private static async ValueTask<string> LateAsync(Turn turn) =>
        await PaperAsync(DocumentKind.PickupRules, turn) is { Count: > 0 } papers ? WithSource(Texts.ComingLate, [.. papers]) : NotPublished();

    private static async ValueTask<IReadOnlyList<string>> PaperAsync(DocumentKind kind, Turn turn) =>
        await turn.Programme.DocumentAsync(kind, turn.Aborted) is { } paper ? [Paper(kind, paper.Version)] : [];

    private static string Paper(DocumentKind kind, int version) => Texts.PaperVersion(kind switch
    {
        DocumentKind.ServiceNotice => Texts.NoticeName,
        DocumentKind.FeeNotice => Texts.FeeNoticeName,
        DocumentKind.PickupRules => Texts.PickupRulesName,
        DocumentKind.PrivacyNotice => Texts.PrivacyNoticeName,
        DocumentKind.ServiceAgreement => Texts.AgreementName,
        _ => Texts.PlanName,
    }, Texts.Number(version));

    private static string WithSource(string answer, params IEnumerable<string> clauses) => $"{answer}\n{Texts.Source(Texts.List(clauses))}";
}
