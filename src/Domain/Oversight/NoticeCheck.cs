using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>Why a text may not go to families as it stands. Each carries its clause.</summary>
public enum NoticeConcern
{
    [Clause("五.5")] AnnouncesLesson,
    [Clause("五.2")] AsksForMoney,
    [Clause("五.2")] ShowsPaymentCode,
    [Clause("二.3")] NamesWhoDidNotApply,
    [Clause("二.3")] UrgesToJoin,

    /// <summary>What many read names no child (D16): what concerns one goes to its own family.</summary>
    [Clause("二.1")] NamesAChild,

    /// <summary>Not forbidden everywhere, but no burden of the service's making: somebody looks at it first.</summary>
    [Clause("二.3")] AssignsHomework,
}

/// <summary>A concern, and the words of the text that raise it.</summary>
public sealed record NoticeFinding(NoticeConcern Concern, string Words);

/// <summary>What the record knows beside the text.</summary>
/// <param name="Items">What the approved fee schedule has families pay: such an amount may be asked for.</param>
/// <param name="Names">The children of whom the readers know: where many read it, none of them is named.</param>
public sealed record NoticeContext(IReadOnlyCollection<Money> Items, IReadOnlyCollection<string> Names)
{
    public static readonly NoticeContext Nothing = new([], []);
}

/// <summary>What becomes of a text that is to be sent to families.</summary>
public abstract record NoticeVerdict
{
    private NoticeVerdict() { }
    public sealed record Clear : NoticeVerdict;
    public sealed record ToReview(IReadOnlyList<NoticeFinding> Findings) : NoticeVerdict;
    public sealed record Stopped(IReadOnlyList<NoticeFinding> Findings) : NoticeVerdict;
}

/// <summary>
/// Reads a text to families for what the plan forbids in it: lessons in service time, money that is no published item, a way to pay it, pressure to
/// join; homework goes to somebody's eyes. What is denied (不讲新课, 不收材料费) is none of these.
/// </summary>
public static class NoticeCheck
{
    // a "no" so close before the words turns them round
    private const int ReachOfNo = 6;

    private static readonly string[] No = ["不", "没", "无", "勿", "别", "禁", "严禁", "免", "no ", "not ", "n't ", "never ", "without ", "nothing "];

    private static readonly (NoticeConcern Concern, Regex Words)[] Signs =
    [
        (NoticeConcern.AnnouncesLesson, Sign("讲新课|上新课|讲授?新|新课教学|教新|集体上课|集体补课|集体授课|统一授课|统一讲|补课|补一节|上一节(数学|语文|英语|科学|物理|化学)|上(数学|语文|英语|物理|化学)课|(数学|语文|英语)复习课|复习课|讲评|评讲|提前学|单元(测验|测试|考)|考试|小测|测验")),
        (NoticeConcern.AnnouncesLesson, Sign("讲[^,。;!?不]{0,10}(卷子|试卷|卷|练习册|课文|例题|习题|新单元)|(卷子|试卷|练习册)[^,。;!?不]{0,6}(讲解|讲完|讲一)")),
        (NoticeConcern.AnnouncesLesson, Sign("new lesson|teach the (whole )?class|whole[- ]class lesson|catch-up lesson|extra lesson|go (over|through) [^.,;]{0,20}(test|exam|paper)|revision lesson|(maths?|english|chinese) lesson|mock (test|exam)|class test")),
        (NoticeConcern.ShowsPaymentCode, Sign(@"收款码|付款码|收钱码|赞赏码|扫码|扫一扫|扫二维码|(付|交|缴|收|转)[^,。;!?]{0,8}二维码|二维码[^,。;!?]{0,8}(付|交|缴|收|转)|转账|转帐|转到|转给|打到我|打款|发红包|微信红包|支付宝|银行卡|(账号|账户|帐号|卡号)[^,。;!?]{0,6}\d{4,}|wxp://|weixin://|alipays?:|qr\.alipay|u\.wechat\.com|pay\.[a-z]+\.[a-z]|https?://\S*(pay|qr|collect)\S*")),
        (NoticeConcern.ShowsPaymentCode, Sign(@"scan (the|this|to)|scan and pay|qr code|payment link|pay link|alipay|wechat pay|paypal|bank transfer|transfer (it|the money)|account (no|number)|card number|(?<!\d)\d[ -]?(\d[ -]?){14,17}\d(?!\d)")),
        (NoticeConcern.AsksForMoney, Sign(@"(交|缴|收|付|凑|带|补|垫)[^,。;!?\d]{0,8}(材料费|资料费|班费|书本费|教材费|器材费|服装费|校服费|餐费|伙食费|保险费|活动费|门票|车费|打印费|卷子钱|点心钱|押金|定金|赞助|钱)|(材料费|资料费|班费|书本费|教材费|器材费|服装费|餐费|伙食费|活动费|打印费|押金|定金)[^,。;!?]{0,10}(交|缴|收|付|带|转|自理|自费)")),
        (NoticeConcern.AsksForMoney, Sign(@"(pay|bring|collect|send|hand in|contribute)[^.,;!?\d]{0,20}(material fee|class fund|fee for material|money|cash|deposit|donation)|(material fee|class fund|deposit)[^.,;!?]{0,20}(due|required|to be paid)")),
        (NoticeConcern.NamesWhoDidNotApply, Sign("(没有|没|未|尚未|还没)(报名|报|参加|申请)的?(同学|学生|孩子|家庭|家长|人|名单|几位|几家)?(名单|如下|有:|是:|:|请到|请来|要说明|说明原因|留下)|(以下|下列)(同学|学生|家庭|孩子|家长)[^,。;!?]{0,6}(没|未)(报|参加)|只(剩|差)[^,。;!?]{0,8}(没报|未报|没有报)|(have|has|did) not (applied|apply|signed up|sign up|joined|join)( yet)?:|following (families|children|pupils) (have|did) not")),
        (NoticeConcern.UrgesToJoin, Sign("强烈建议|务必(报|参加)|必须(报|参加)|都(要|得|应|应该)(报|参加)|一定要(报|参加)|(全部|全体|全班|人人|家家|每家)[^,。;!?]{0,4}(报|参加)|抓紧(报|时间报|申请)|(尽快|赶快|赶紧|速速|火速|立即|马上)(报|申请|参加)|名额有限|先到先得|逾期不候|过期不候|最后机会|仅剩|不(报|报名|参加)的[^,。;!?]{0,8}(原因|后果|谈话|说明|理由|家访|自负)|报名率|评优|评先|挂钩|记入|希望大家都|请大家都|接龙报名|争取[^,。;!?]{0,4}百|100%")),
        (NoticeConcern.UrgesToJoin, Sign("strongly (advise|recommend|urge)|must (sign up|join|apply|enrol)|everyone (must|should|has to|needs to)|(hurry|last chance|limited places|places are limited|first come)|those who do not (join|apply|sign up) (must|have to|should)|sign-up rate|as soon as possible")),
        (NoticeConcern.AssignsHomework, Sign(@"(布置|留|增加)[^,。;!?]{0,8}作业|(今天|今晚|明天|周末|假期|家庭|回家|语文|数学|英语)的?作业|作业:|(请|要|需|把|回家)[^,。;!?]{0,6}(完成|做完|抄写|背诵|默写|预习|订正|背)[^,。;!?]{0,12}(页|题|课|单元|单词|生字|练习|口算|卷|作业)|(抄写|背诵|默写|预习|口算)[^,。;!?]{0,6}\d|(家长|父母)(检查|批改)?签字|打卡")),
        (NoticeConcern.AssignsHomework, Sign(@"homework:|homework for|(finish|complete|do|copy|learn|memori[sz]e|recite)[^.,;!?]{0,20}(page|exercise|worksheet|unit|words|chapter)s?( \d|\b)|set (as )?homework")),
    ];

    private static readonly Regex Amount = Sign(@"(?:¥|rmb ?)(?<yuan>\d+(\.\d{1,2})?)|(?<yuan>\d+(\.\d{1,2})?) ?(元|块|yuan|rmb)");
    private static readonly Regex Collecting = Sign("交|缴|收|付|转|凑|带|垫|自费|pay|bring|collect|send|hand in|contribute|transfer");

    public static NoticeVerdict Of(string text, NoticeContext context)
    {
        var said = Folding.Fold(text);
        List<NoticeFinding> found = [.. FindingsIn(said), .. MoneyIn(said, context.Items), .. NamesIn(said, context.Names)];
        IReadOnlyList<NoticeFinding> once = [.. found.DistinctBy(finding => finding.Concern).OrderBy(finding => finding.Concern)];
        return once.Count == 0 ? new NoticeVerdict.Clear()
            : once.All(finding => finding.Concern is NoticeConcern.AssignsHomework) ? new NoticeVerdict.ToReview(once)
            : new NoticeVerdict.Stopped(once);
    }

    private static IEnumerable<NoticeFinding> FindingsIn(string said) =>
        from sign in Signs
        from Match match in sign.Words.Matches(said)
        where !IsDenied(said, match.Index)
        select new NoticeFinding(sign.Concern, match.Value);

    /// <summary>An amount that is asked for and stands in no approved schedule.</summary>
    private static IEnumerable<NoticeFinding> MoneyIn(string said, IReadOnlyCollection<Money> items)
    {
        foreach (Match amount in Amount.Matches(said))
        {
            var clause = ClauseAround(said, amount.Index);
            if (Collecting.Match(clause.Text) is not { Success: true } verb || IsDenied(said, clause.Start + verb.Index) || clause.Text.Contains('退', StringComparison.Ordinal)) continue;
            if (decimal.TryParse(amount.Groups["yuan"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && items.Contains(Money.OfYuan(yuan))) continue;

            yield return new(NoticeConcern.AsksForMoney, amount.Value);
        }
    }

    private static IEnumerable<NoticeFinding> NamesIn(string said, IReadOnlyCollection<string> names) =>
        names.Where(name => name.Length > 1 && said.Contains(Folding.Fold(name), StringComparison.Ordinal))
            .Select(name => new NoticeFinding(NotApplied.IsMatch(said) ? NoticeConcern.NamesWhoDidNotApply : NoticeConcern.NamesAChild, name));

    private static bool IsDenied(string said, int at)
    {
        var before = said[Math.Max(0, at - ReachOfNo)..at];
        var pause = before.AsSpan().LastIndexOfAny(Pauses);
        if (pause >= 0) before = before[(pause + 1)..];
        return Array.Exists(No, word => before.Contains(word, StringComparison.Ordinal));
    }

    private static (string Text, int Start) ClauseAround(string said, int at)
    {
        var start = said.AsSpan(0, at).LastIndexOfAny(Pauses) + 1;
        var length = said.AsSpan(at).IndexOfAny(Pauses) is var end and >= 0 ? at + end - start : said.Length - start;
        return (said.Substring(start, length), start);
    }

    private static readonly System.Buffers.SearchValues<char> Pauses = System.Buffers.SearchValues.Create(",。;!?、\n");

    private static readonly Regex NotApplied = Sign("(没有|没|未)(报|参加|申请)|not (yet )?(applied|signed up|joined)|(did not|didn't) (apply|sign up|join)");

    private static Regex Sign(string words) => new(words, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}

public static class NoticeConcerns
{
    private static readonly FrozenDictionary<NoticeConcern, string> Clauses = ClauseAttribute.OfEach<NoticeConcern>();

    public static string Clause(this NoticeConcern concern) => Clauses[concern];
}
