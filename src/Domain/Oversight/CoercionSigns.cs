namespace AfterSchoolBot.Domain.Oversight;

/// <summary>Someone tells that a family is made to join (二.3): a report, to be answered with a way to complain. Asking whether one must is no report and stays a question about the rules.</summary>
public static class CoercionSigns
{
    private static readonly string[] Told = Folded(
        "被要求参加", "被要求报", "被迫报", "被迫参加", "被逼", "逼我们", "逼我报", "逼家长", "逼着报", "逼着我们", "强迫我们", "强迫我报", "硬要我们报", "这不是强迫", "这是强迫", "这算强迫",
        "算不算强迫", "这不就是强制", "这不是强制", "这是变相强制", "这算变相强制", "这不是变相强制", "说不报的要", "说不报要", "说不报就", "强制我们报", "非让我们报", "非要我们报",
        "made to join", "made us join", "making us join", "forced to join", "forced us", "forcing us", "forces us", "made to sign up", "forced to sign up", "pressured to", "pressured us", "pressuring us", "being forced");

    private static readonly string[] Makers = Folded("老师", "班主任", "学校", "我们班", "班里", "班上", "群里", "校长", "主任", "our teacher", "the teacher", "the school", "our class");
    private static readonly string[] Verbs = Folded("让", "要求", "叫", "逼", "强迫", "强制", "非要", "规定", "硬要", "makes", "made", "told", "says", "wants", "requires");

    private static readonly string[] Everyone = Folded(
        "每家都报", "家家都报", "家家都要报", "都报名", "都要报", "都得报", "全班都报", "全部报", "全班报", "全报", "必须报", "必须参加", "人人都报", "都参加", "都要参加", "不报的", "不报要", "不报就", "不报还",
        "everyone sign", "everyone to sign", "everyone join", "everyone to join", "every family", "all of us sign", "all of us to sign", "all of us join", "must all join", "must all sign");

    private static readonly string[] Asking = Folded(
        "可以", "能不能", "可不可以", "会不会", "是否", "有权", "允许", "会要求", "能要求", "能强制", "能规定", "能强迫", "会强制", "可唔可以", "can the school", "can a school", "can the teacher", "may the school", "is the school allowed", "are they allowed", "could the school");

    public static bool AreIn(string sentence)
    {
        var said = Folding.Fold(sentence);
        return Has(said, Told) || (!Has(said, Asking) && Has(said, Everyone) && Has(said, Makers) && Has(said, Verbs));
    }

    private static bool Has(string said, string[] words) => Array.Exists(words, word => said.Contains(word, StringComparison.Ordinal));

    private static string[] Folded(params string[] words) => Array.ConvertAll(words, Folding.Fold);
}
