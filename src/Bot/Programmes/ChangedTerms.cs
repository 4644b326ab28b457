using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What the current plan changes for a child whose guardian has confirmed an earlier one, and how it is said.</summary>
internal static class ChangedTerms
{
    public static async ValueTask<IReadOnlyList<TermsChange>> OfAsync(
        Enrolment enrolment, ServicePlan current, School school, Dictionary<int, ServicePlan?> known, ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var version = enrolment.Terms.PlanVersion;
        if (!known.TryGetValue(version, out var confirmed)) known[version] = confirmed = await programme.PlanAsync(version, cancellationToken);
        return confirmed is null ? [] : TermsChange.Between(confirmed, current, enrolment, school);
    }

    public static CardFact Fact(TermsChange change) => change switch
    {
        TermsChange.Days(var firstBefore, var lastBefore, var first, var last) => new(Texts.FactServiceDays, Turned(Texts.Days(firstBefore, lastBefore), Texts.Days(first, last))),
        TermsChange.EndOfDay(var from, var before, var after) => new(Texts.FactEndOfDay, Texts.EndOfDayFrom(Texts.Time(before), Texts.Time(after), Texts.ShortDay(from))),
        TermsChange.Rooms(var weekday, var before, var after) => new(Texts.FactRoomsOn(Texts.Weekday(weekday)), Turned(before, after)),
        TermsChange.Offer(var weekday, var before, var after) => new(Texts.FactOfferOn(Texts.Weekday(weekday)), Turned(before, after)),
        TermsChange.Liability(var before, var after) => new(Texts.ItemLiability, Turned(before, after)),
        TermsChange.Agreement(var before, var after) => new(Texts.FactAgreement, Turned(Texts.FactVersionOnly(Texts.Number(before)), Texts.FactVersionOnly(Texts.Number(after)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The paragraphs of the agreement that are new or gone.</summary>
    public static async ValueTask<IReadOnlyList<string>> WordsAsync(IReadOnlyList<TermsChange> changes, ProgrammeDb programme, CancellationToken cancellationToken)
    {
        if (changes.OfType<TermsChange.Agreement>().FirstOrDefault() is not { } agreement) return [];

        var before = await programme.DocumentAsync(DocumentKind.ServiceAgreement, agreement.Before, cancellationToken);
        var after = await programme.DocumentAsync(DocumentKind.ServiceAgreement, agreement.After, cancellationToken);
        return
        [
            .. TextChanges.Between(before?.Text, after?.Text)
                .Where(paragraph => paragraph.Fate is not ParagraphFate.Kept)
                .Select(paragraph => paragraph.Fate is ParagraphFate.Removed ? Texts.AgreementTaken(paragraph.Text) : Texts.AgreementAdded(paragraph.Text)),
        ];
    }

    private static string Turned(string before, string after) => $"{(before.Length > 0 ? before : "—")} → {(after.Length > 0 ? after : "—")}";
}
