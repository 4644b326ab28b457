using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>A place as it stands in a sentence, in the words of who wrote it.</summary>
/// <param name="IsDenied">Not there: 不是南门, 南门在修路, 南门改到……</param>
internal readonly record struct PlaceMention(string Words, bool IsDenied, int Start, int End);

/// <summary>Where on the school's ground somebody may stand and wait: gates, canopies, halls, grounds, rooms. Places that nobody knows are asked for.</summary>
internal static partial class PickupPlaces
{
    private static readonly string[] DeniedBefore =
    [
        "不是在", "不是到", "不是", "不再是", "不在", "不再在", "不去", "不到", "不走", "不从", "不要在", "不要去", "不要到", "不要走", "别在", "别去", "别到", "别走", "不能在", "不能去", "不能走", "不用去", "不用到",
        "勿到", "勿在", "请勿在", "唔系喺", "唔系", "唔喺", "唔去", "莫去", "莫在", "莫走", "而不是", "而非", "并非", "取消", "关闭", "原来在", "原来是", "原来说的", "原来", "原定在", "原定", "本来在", "本来是", "本来", "说成", "写成", "打成", "误写成", "之前说的",
        "not at the", "not at", "not in the", "not in", "not by the", "not from the", "not the", "not", "isn't at the", "isn't the", "instead of at the", "instead of the", "instead of", "rather than at the", "rather than the", "rather than",
        "no longer at the", "no longer at", "away from the", "moved from the", "changed from the", "avoid the", "don't use the", "do not use the", "don't come to the", "do not come to the", "don't go to the", "do not go to the",
    ];

    private static readonly string[] MovedAfter = ["改到", "改在", "改成", "改为", "改去", "改走", "换到", "换成", "换去", "挪到", "移到", "转到", "->", "=>", "变成", "变为"];

    private static readonly string[] Wanted = ["改到", "改在", "改成", "改为", "改去", "改走", "换到", "换成", "换去", "挪到", "移到", "转到", "集中到", "是", "系", "moved to the", "moved to", "changed to the", "changed to", "now at the", "use the", "come to the", "go to the"];

    // longest first
    private static readonly string[] FromBefore = ["从", "由", "from the", "from"];

    /// <param name="rooms">The school's own rooms, by name.</param>
    public static IReadOnlyList<PlaceMention> FindAll(string sentence, IReadOnlyList<string> rooms)
    {
        var folded = Folding.Fold(sentence);
        var spans = new List<(int Start, int End)>();
        spans.AddRange(Known().Matches(folded).Select(match => (match.Index, Beyond(folded, match.Index + match.Value.TrimEnd(' ', '的').Length))));
        foreach (var room in rooms.Select(Folding.Fold).Where(room => room.Length > 1))
        {
            for (var at = folded.IndexOf(room, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(room, at + 1, StringComparison.Ordinal)) spans.Add((at, at + room.Length));
        }

        if (spans.Count == 0 && Unknown().Match(folded) is { Success: true } other && other.Groups["place"] is var place && !IsNoPlace(place.Value)) spans.Add((place.Index, place.Index + place.Length));
        return [.. Joined(spans, folded).Select(span => new PlaceMention(sentence[span.Start..span.End].Trim(), IsDenied(folded, span.Start, span.End), span.Start, span.End))];
    }

    /// <summary>校门对面文具店接: what stands between the known words and the fetching belongs to the place, whatever it is.</summary>
    private static int Beyond(string folded, int end) => More().Match(folded, end) is { Success: true } more && more.Index == end && !Other().IsMatch(more.Value) ? end + more.Length : end;

    /// <summary>What overlaps or touches is one place: a room of the school's whose name begins with a word that is known anyway.</summary>
    private static List<(int Start, int End)> Joined(List<(int Start, int End)> spans, string folded)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (joined.Count > 0 && (span.Start < joined[^1].End || (span.Start == joined[^1].End && !folded.AsSpan(span.Start, span.End - span.Start).Contains('门')))) joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else joined.Add(span);
        }

        return joined;
    }

    private static bool IsDenied(string folded, int start, int end)
    {
        if (Words.AnyBefore(folded, start, DeniedBefore)) return true;

        var next = Words.SkipBlanks(folded, end);
        if (Words.AnyAt(folded, next, MovedAfter) > 0 || MovedLater().IsMatch(folded[end..])) return true;
        if (Words.AnyBefore(folded, start, FromBefore) && (folded.AsSpan(end).Contains("改", StringComparison.Ordinal) || folded.AsSpan(end).Contains(" to ", StringComparison.Ordinal))) return true;

        return !Words.AnyBefore(folded, start, Wanted) && Trouble().IsMatch(folded[end..]);
    }

    /// <summary>Words before 接 that are no place: a time, a day, people.</summary>
    private static bool IsNoPlace(string words) =>
        TimeReader.FindAll(words).Count > 0 || words.Any(char.IsAsciiDigit) || People().IsMatch(words) || Words.AnyIn(words, ["今天", "明天", "后天", "今日", "准时", "按时", "时间", "这里", "那里", "这边", "那边", "原地", "老地方", "哪里", "哪儿", "点", "半"]);

    // a part may stand alone; parts that touch are one place: 南门雨棚, 教学楼一楼大厅, 东门岗亭旁边
    [GeneratedRegex(
        """
        (?:(?:示范|我|本)?(?:学校|校区|校园)的?)?
        (?:
          (?<![学之以课然最饭年])(?:东南|西南|东北|西北|正|大|小|后|前|侧|偏|边|校|[东南西北])(?:校|大|小|侧)?门(?!外汉|票|诊|牌号|店|铺|卫|子|课)(?:卫室)?
          |[一二三四1-4]号门|(?:学校|校)门口|门卫室|传达室|保安室|岗亭|保安亭|值班室
          |(?:风雨|钢架|遮)?(?:雨棚|雨篷|凉棚|连廊|长廊|走廊|风雨廊|架空层)|风雨操场
          |(?:室内)?体育[馆场]|(?:大|小|东|西|南|北|前|后|塑胶)?操场|(?:篮球|足球|羽毛球|排球|乒乓球)[场馆]|主席台|升旗台|国旗台|旗杆|跑道|中庭|(?:小|中心|文化|前)?广场|花坛|喷泉|宣传栏|公告栏|车棚|(?:地下)?停车场
          |大?礼堂|报告厅|多功能厅|演播厅|(?:一楼)?(?:大厅|门厅)|食堂|餐厅|饭堂
          |(?:[一二三四五六1-6]号|第[一二三四]|[a-d])?(?:教学|综合|实验|科技|艺术|办公|行政|图书|宿舍|体育)楼|[a-d]栋
          |(?:科学|音乐|美术|舞蹈|电脑|计算机|微机|书法|劳技|实验|心理|多媒体|录播|本班|各班|原|自己班|阶梯)教室|教室|图书[室馆]|阅览室|舞蹈室|音乐室|美术室|科学室|机房|会议室|接待室|活动室|家长等候区|等候区|接送区
        )
        (?:\ ?的?(?:[一二三四五1-5]?[楼层](?!上|下课)|雨棚|雨篷|连廊|走廊|架空层|大厅|门厅|门口|口(?!罩|水|令|号|头)|岗亭|保安亭|升旗台|旗杆|花坛|台阶|广场|(?<!门)[东南西北]门|[东西南北左右]侧|外面|外|里面|内|里|旁边|旁|边上|边|对面|正对面|左边|右边|前面|下面|树下|下(?!雨|雪|课|午|班|周|星|礼|次|面)))*
        |(?:(?:in\ front\ of|outside|inside|behind|next\ to)\ the\ )?
        (?:(?:north|south|east|west|main|front|back|rear|side|school|little|big)(?:\ school)?\ (?:gate|entrance|exit|door)|gate\ (?:\d|[a-d]\b)|school\ gates?|gym(?:nasium)?\b|sports\ hall|(?:assembly|school|main|great)\ hall|canteen|cafeteria|dining\ hall|playground|library|canopy|(?:rain\ )?shelter|awning|(?:science|music|art|computer|reading|dance|meeting)\ room|classrooms?|room\ \d+|(?:main|teaching|science|admin)\ building|building\ [a-z0-9]\b|car\ park|parking\ lot|lobby|flag ?pole|(?:football|basketball|sports)\ (?:field|court|pitch|ground)|reception|auditorium|covered\ (?:walkway|area|court))
        (?:\ (?:shelter|canopy|awning|entrance|door|lobby|steps|gate))*
        (?:\ (?:at|of|by|near|next\ to|outside|inside|beside|in\ front\ of)\ the\ (?:(?:north|south|east|west|main|front|back|side|school)\ (?:gate|entrance|door)|gym(?:nasium)?|hall|library|canteen|playground|car\ park|flag ?pole))?
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    // 在文具店那里接: the words of the teacher stand for the place
    [GeneratedRegex("(改到|改在|改去|换到|集中到|在|到|去|喺)(?<place>[^,。;!? ]{2,10}?)(来)?(接|等|集合|领|排队)")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\G[\u4e00-\u9fff]{2,8}?(?=接|集合|领)")]
    private static partial Regex More();

    [GeneratedRegex("^(来|去|统一|准时|按时|今|明|现在|这|那|开始|家长|孩子|大家|下午|晚上|从|起|都|再|集中|排队|有序|分|时|点|半|不|是|也|还|接|放|等|请|让|和|与|及|或|到|在|改|换|走|出|进|的|[一二三四五六七八九十两]|修|施工|封|堵|关)|家长|孩子|时间|不变")]
    private static partial Regex Other();

    [GeneratedRegex("家长|孩子|同学|老师|学生|大家|爷|奶|爸|妈|外公|外婆|叔|姨|舅|他|她|你|我")]
    private static partial Regex People();

    [GeneratedRegex("^ ?(的?家长|接(孩子|娃)?的?|今天|现在|都|统一|一律|接送|接)*(改到|改在|改成|改为|改去|换到|换成|挪到|移到)")]
    private static partial Regex MovedLater();

    // what shuts a place, right behind its name
    [GeneratedRegex("^ ?(那边|那里|外面|门口|外|处)?(今天|现在|这几天|正在|因为|因|由于|有点|都|又|在|要|正|被|有|办|开|搞|做|的|路|水|is |are |will be |being |has been |has |has an? |under )*(修|施工|挖|封|关|堵|积水|淹|水深|滑|坏|锁|停电|占|活动|比赛|演出|会议|开会|运动会|考试|装修|维修|检修|消毒|检查|拥挤|太挤|太堵|人太?多|不开|不能|不让|不通|不方便|进不|走不|过不|掉了|倒了|漏|塌|不接|不用|closed|shut|flooded|blocked|locked|busy|crowded|full|construction|repair|works|roadworks|jammed|occupied|used|event|competition)")]
    private static partial Regex Trouble();
}
