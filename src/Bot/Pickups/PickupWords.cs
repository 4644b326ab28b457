using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What families say of who comes: 今天爷爷去接, 换人接, 还是我接, grandpa picks him up today.</summary>
internal static partial class PickupWords
{
    // what families call people, and what else the same person is called; the first word is said
    private static readonly string[][] Relations =
    [
        ["爷爷", "阿爷", "祖父", "嗲嗲", "grandpa", "grandfather", "granddad", "爷"],
        ["奶奶", "阿嫲", "嫲嫲", "祖母", "婆婆", "grandma", "grandmother", "granny", "奶"],
        ["外公", "姥爷", "公公", "阿公", "家公"],
        ["外婆", "姥姥", "阿婆", "家婆"],
        ["妈妈", "母亲", "老妈", "他妈", "她妈", "孩子妈", "孩儿妈", "娃儿妈", "娃妈", "老婆", "妻子", "mother", "mum", "mom", "wife"],
        ["爸爸", "父亲", "老爸", "他爸", "她爸", "孩子爸", "孩儿爸", "娃儿爸", "娃爸", "老公", "丈夫", "先生", "father", "dad", "husband"],
        ["幺爸", "幺叔"],
        ["叔叔", "阿叔", "小叔", "二叔", "uncle", "叔"],
        ["大伯", "伯伯", "伯父", "伯"],
        ["舅舅", "舅父", "阿舅", "大舅", "小舅", "舅"],
        ["姑姑", "姑妈", "姑母", "大姑", "小姑", "aunt", "auntie", "姑"],
        ["姨妈", "大姨", "小姨", "姨母", "姨"],
        ["舅妈", "婶婶", "伯母", "伯娘"],
        ["阿姨", "保姆", "nanny", "babysitter", "育儿嫂"],
        ["哥哥", "表哥", "堂哥", "brother"],
        ["姐姐", "表姐", "堂姐", "sister"],
        ["邻居", "neighbour", "neighbor"],
        ["司机", "driver"],
        ["朋友", "同事", "friend", "colleague"],
    ];

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    // longer words without a day in them tell of something else
    private const int LongestWithoutDay = 14;

    /// <summary>Somebody else comes on a day: the day stands in it, or it is no more than that.</summary>
    public static bool MeansChange(string sentence)
    {
        var folded = Folding.Fold(sentence);
        var day = OnADay().IsMatch(folded);
        if (Asks(folded, day) || MeansCustody(sentence) || Otherwise().IsMatch(folded)) return false;
        if (MeansTakeBack(sentence) || Changing().IsMatch(folded)) return true;
        if (English().IsMatch(folded)) return day || folded.Length <= 3 * LongestWithoutDay;

        return (day || folded.Length <= LongestWithoutDay) && Coming().IsMatch(folded) && (RelationIn(sentence) is not null || NameIn(sentence) is not null);
    }

    /// <summary>The guardian comes after all.</summary>
    public static bool MeansTakeBack(string sentence) => Myself().IsMatch(Folding.Fold(sentence)) && !Words.Asks(sentence) && !Otherwise().IsMatch(Folding.Fold(sentence));

    /// <summary>Who may have the child at all: nothing of it is written down from a chat; the office calls.</summary>
    public static bool MeansCustody(string sentence) => Folding.Fold(sentence) is var folded && Custody().IsMatch(folded) && Taking().IsMatch(folded);

    /// <summary>The relation that is named, in its first word; null: none, or it is said that this one does not come.</summary>
    public static string? RelationIn(string sentence)
    {
        var folded = Folding.Fold(sentence);
        var found = Relations
            .Select(words => (words[0], At: words.Select(word => (At: Words.Find(folded, word), word.Length)).Where(one => one.At >= 0 && !IsDenied(folded, one.At + one.Length)).OrderBy(one => one.At).ThenByDescending(one => one.Length).FirstOrDefault((-1, 0))))
            .Where(one => one.At.Item1 >= 0)
            .OrderBy(one => one.At.Item1)
            .ThenByDescending(one => one.At.Item2)
            .ToList();
        return found.Count == 0 ? null : found[0].Item1;
    }

    /// <summary>Do they mean the same relation: 他爸 and 爸爸, grandpa and 爷爷?</summary>
    public static bool SameRelation(string one, string other) =>
        Folding.Bare(one) == Folding.Bare(other) || (RelationIn(one) is { } first && first == RelationIn(other));

    /// <summary>A name before 来接: 王建国去接. Null: none.</summary>
    public static string? NameIn(string sentence)
    {
        var match = Named().Match(Folding.Fold(sentence));
        return match.Success && Surnames.Contains(match.Groups["name"].Value[0], StringComparison.Ordinal) && RelationIn(match.Groups["name"].Value) is null
            ? sentence.Substring(match.Groups["name"].Index, match.Groups["name"].Length)
            : null;
    }

    /// <summary>The last four digits of a telephone, whether four are written or all of it.</summary>
    public static string? EndingIn(string text)
    {
        var found = Ending().Matches(Folding.Fold(text)).Select(match => match.Groups["ending"].Value).Distinct().ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>A name of two to four characters, or of Latin words, that is no relation.</summary>
    public static string? PlainNameIn(string text)
    {
        var folded = Folding.Fold(text);
        var match = PlainName().Matches(folded).FirstOrDefault(one => Surnames.Contains(one.Value[0], StringComparison.Ordinal) && RelationIn(one.Value) is null);
        return match is null ? null : text.Substring(match.Index, match.Length);
    }

    /// <summary>今天爷爷接可以吗 asks for it; 爷爷接可以吗 asks about the rules.</summary>
    private static bool Asks(string folded, bool day) => Words.Asks(day ? Politely().Replace(folded, "") : folded);

    private static bool IsDenied(string folded, int end) => NotComing().IsMatch(folded[end..]);

    [GeneratedRegex("[,， ]*(可以吗|可以不|行吗|行不行|行不|好吗|好不好|得不得行|is that ok|is it ok|ok)[?？. ]*$|^(can|could) (?=my |his |her |grand|the )")]
    private static partial Regex Politely();

    [GeneratedRegex("^(今天|明天|也|又|都)?(不能|不来|不去|没法|没空|没时间|来不了|去不了|不接|不得|接不了|can't|cannot|won't)")]
    private static partial Regex NotComing();

    // what cannot be, what always is, what was, what the rules say: no wish for a day
    [GeneratedRegex("接不(了|动|到|上|过来|来)|(没|无|冇|莫得|没得)(人|空|时间|法|办法|工夫|功夫)|不想接|能接|能不能|平时|平常|平日|每天|一直|一般|经常|天天|以后|长期|万一|如果|要是|假如|中午|晌午|早上|回家|接走了|接送|接管|忘了?接|电话|既然|文件|方案|你说|说只|上次|你答应|都知道|想让|好接|可唔可以|使唔使|^may |so can we|报名|不报|想退|参加|退出|留校|(周|星期|礼拜)[一二三四五].{0,8}(换|改)成?|换成(周|星期|礼拜)|usually|normally|every day|always|\\bif |welfare|authoris|letter|open till|visit")]
    private static partial Regex Otherwise();

    [GeneratedRegex("今天|今日|明天|明日|听日|后天|大后天|下午|放学|等下|等会|这?下?(周|星期|礼拜)[一二三四五]|\\d ?[号日]|today|tomorrow|tonight|this afternoon|(on|next|this) (mon|tue|wed|thu|fri)")]
    private static partial Regex OnADay();

    [GeneratedRegex("接|带走|领走|pick|collect|fetch|take (him|her|my|the)")]
    private static partial Regex Taking();

    [GeneratedRegex("换(个|一个|一下)?人(来|去)?接|改(个|一下)?人接|换(?!成?(周|星期|礼拜)).{1,8}(来|去|过来)?接|改(成|由|为|让).{1,8}(来|去)?接|别人(来|去|帮我|代)?接|someone else (will |is )?(pick|collect|fetch|com)|(another|a different) (adult|person) (will |is )?(pick|collect|fetch|com)|^change (the )?(pick ?-?up person|who picks)")]
    private static partial Regex Changing();

    [GeneratedRegex("(来|去|过来|过去|帮忙|帮我|帮|由.{1,8}|代|负责|会|要)?接(?!着|下来|种|力|触|受|近|龙|口|班|手|到通知)")]
    private static partial Regex Coming();

    [GeneratedRegex("(grand(pa|ma|father|mother|dad)|granny|nanny|babysitter|uncle|aunt(ie)?|neighbou?r|driver|friend|brother|sister|husband|wife|mum|mom|dad|mother|father|colleague)\\b.{0,30}\\b(pick|pick(s|ing)|collect(s|ing)?|fetch(es)?|com(e|es|ing) for)\\b|(picked up|collected|fetched) (today |tomorrow )?by (his|her|their|my|the|grand)")]
    private static partial Regex English();

    [GeneratedRegex("还是(我|由我|本人|妈妈|爸爸)?(自己|本人|来|去)*接$|还是我(自己|本人|来|去)*接|我(自己|本人)(来|去|可以)?接|不(用)?换(人)?(接)?了|照旧(我|还是我)?接|我(来|去)接$|i('ll| will| can)( still)? (pick|collect|fetch|come)|i am (picking|collecting)|i'm (picking|collecting)")]
    private static partial Regex Myself();

    [GeneratedRegex("离婚|离异|监护权|抚养权|探视|法院|判给|人身保护|保护令|不(准|许|让|能让|要让|得让|允许|可以让).{0,10}接|(不能|不许|不准|别让).{0,6}(接走|接孩子)|divorce|custody|court order|restraining|not allowed to (pick|collect|take)|(don't|do not|never) let .{0,20}(pick|collect|take)")]
    private static partial Regex Custody();

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,4}?)(今天|明天|后天|下午)?(来|去|过来|过去|帮忙|帮我)接|由(?<name>[\u4e00-\u9fff]{2,4}?)(来|去)?接")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\d)(1\d{2}[\d*]{4}(?<ending>\d{4})|\*{7}(?<ending>\d{4})|(?<ending>\d{4}))(?!\d)")]
    private static partial Regex Ending();

    [GeneratedRegex(@"[\u4e00-\u9fff]{2,4}")]
    private static partial Regex PlainName();
}
