using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Policies;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>How a passage is shown: word for word, for readers of Simplified in their script; and how its place is named.</summary>
internal static class Quotation
{
    public static string Of(Passage passage) => $"「{InScript(passage.Excerpt.TrimEnd(';', '；'))}」";

    /// <summary>A passage that only leads to a list is cited, not quoted.</summary>
    public static string OfAll(IEnumerable<Passage> passages) => string.Concat(passages.Where(passage => !passage.OnlyIntroduces).Select(Of));

    /// <summary>三.2 of the plan; 《服务公告》第2版第2条 of the school's own papers.</summary>
    public static string Place(Passage passage) => passage.Paper.IsThePlan
        ? passage.Clause.Id
        : $"{Title(passage)}{(passage.Clause.Id is Clause.Preamble ? "" : Texts.ClauseNumber(Number(passage.Clause.Id)))}";

    /// <summary>For channels that list sources: 《工作方案》第1版 三.2, and what stands there.</summary>
    public static Citation Cite(Passage passage, Uri papers) => new(passage.Paper.IsThePlan ? $"{Title(passage)} {passage.Clause.Id}" : Place(passage), Of(passage), papers);

    /// <summary>《服务公告》第2版</summary>
    public static string Title(Passage passage) => Texts.PaperVersion(NameOf(passage.Paper), Texts.Number(passage.Paper.Version));

    /// <summary>What a paper is called in the language spoken; a notice of another kind has its own title only.</summary>
    public static string NameOf(Paper paper) => paper.Kind switch
    {
        DocumentKind.Plan => Texts.PlanName,
        DocumentKind.ServiceNotice => Texts.NoticeName,
        DocumentKind.ServiceAgreement => Texts.AgreementName,
        DocumentKind.FeeNotice => Texts.FeeNoticeName,
        DocumentKind.PickupRules => Texts.PickupRulesName,
        DocumentKind.PrivacyNotice => Texts.PrivacyNoticeName,
        _ => InScript(paper.Title),
    };

    public static string InScript(string original) => Texts.Spoken == Texts.Simplified ? Folding.Simplify(original) : original;

    // the school's papers count 一、二、; people say clause 2
    private static string Number(string id) => "一二三四五六七八九十".IndexOf(id[0], StringComparison.Ordinal) is var at and >= 0 && id.Length == 1 ? $"{at + 1}" : id;
}
