using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What a sentence can leave open, so that it is asked back.</summary>
[Flags]
internal enum PickupDoubt
{
    None = 0,
    Audience = 1,
    Day = 2,
    Place = 4,
    From = 8,
}

/// <summary>What a teacher's sentence says of fetching the children. What is not certain is null; where something was said and not understood, it stands in doubt.</summary>
internal sealed record PickupSaid
{
    public IReadOnlyList<ClassId> Classes { get; init; } = [];

    /// <summary>All classes of that grade.</summary>
    public int? Grade { get; init; }
    public string? Club { get; init; }
    public DateOnly? Day { get; init; }

    /// <summary>In the words of the teacher.</summary>
    public string? Place { get; init; }
    public TimeOnly? From { get; init; }
    public PickupReason? Reason { get; init; }

    /// <summary>What to bring, or what else to know.</summary>
    public string? Remark { get; init; }

    /// <summary>Said to be wrong: 不是南门.</summary>
    public string? NotPlace { get; init; }
    public TimeOnly? NotFrom { get; init; }
    public PickupDoubt Doubt { get; init; }
}

/// <summary>Reads one sentence of a teacher: 今天下雨，三2班改到体育馆门口接，17:45. Two of a kind are never one of them: they are asked back.</summary>
internal static partial class PickupReading
{
    private static readonly string[] DeniedTime = ["不是", "不再是", "而不是", "唔系", "原来是", "原来", "原定", "本来是", "本来", "取消", "写成", "not at", "not", "instead of", "rather than"];
    private static readonly string[] TimeMoved = ["改到", "改成", "改为", "改", "推迟到", "延后到", "延迟到", "提前到", "换到", "换成", "->", "=>", "变成", "变为"];
    private static readonly string[] Until = ["之前", "以前", "前", "止", "结束", "截止", "关门"];
    private static readonly string[] UntilBefore = ["到", "至", "-", "before", "by", "until", "till", "no later than", "最迟", "最晚"];
    private static readonly string[] About = ["左右", "前后", "多", "ish", "or so"];
    private static readonly string[] AboutBefore = ["大概", "大约", "差不多", "约", "around", "about", "roughly"];

    /// <param name="rooms">The school's own rooms, by name.</param>
    /// <param name="clubs">The clubs of the menu, by name.</param>
    public static PickupSaid Read(string sentence, DateOnly today, IReadOnlyList<string> rooms, IReadOnlyList<string> clubs)
    {
        var folded = Folding.Fold(sentence);
        var places = PickupPlaces.FindAll(sentence, rooms);
        var said = new PickupSaid { Reason = PickupReasons.In(folded), Remark = PickupRemarks.In(sentence, rooms) };
        return WithDay(WithTime(WithPlace(WithAudience(said, folded, places, clubs), places), folded), folded, today);
    }

    /// <summary>A teacher tells families where or when to fetch their children: a place or an hour, the fetching, and nobody's own family.</summary>
    public static bool MeansNotice(string sentence, IReadOnlyList<string> rooms)
    {
        var folded = Folding.Fold(sentence);
        if (Words.Asks(sentence) || OwnFamily().IsMatch(folded) || !Fetching().IsMatch(folded) || NotTold().IsMatch(folded)) return false;

        var timed = TimeReader.FindAll(folded).Count > 0;
        return ToFamilies().IsMatch(folded) || timed ? PickupPlaces.FindAll(sentence, rooms).Count > 0 || (timed && ToFamilies().IsMatch(folded)) : Today().IsMatch(folded) && PickupPlaces.FindAll(sentence, rooms).Count > 0;
    }

    /// <summary>A class and a place: 三2班今天东门接 speaks to its families, whoever else is named in it.</summary>
    public static bool IsForFamilies(string sentence) => ClassNoticeReading.ClassesIn(sentence).Count > 0 && PickupPlaces.FindAll(sentence, []).Count > 0;

    /// <summary>The notice before was wrong: 写错了 是东门不是南门, 不是南门，是东门, 改到18:00, east gate, not south gate.</summary>
    public static bool MeansCorrection(string sentence)
    {
        var folded = Folding.Fold(sentence);
        if (Words.Asks(sentence) || OwnFamily().IsMatch(folded)) return false;

        var several = PickupPlaces.FindAll(sentence, []) is var places && places.Any(place => place.IsDenied) && places.Any(place => !place.IsDenied);
        var times = TimeReader.FindAll(folded);
        return Mistake().IsMatch(folded)
            ? places.Count > 0 || times.Count > 0 || folded.Contains("通知", StringComparison.Ordinal) || folded.Contains("notice", StringComparison.Ordinal)
            : (several && Denying().IsMatch(folded)) || (times.Count > 0 && OnlyATime().IsMatch(folded));
    }

    private static PickupSaid WithAudience(PickupSaid said, string folded, IReadOnlyList<PlaceMention> places, IReadOnlyList<string> clubs)
    {
        var classes = ClassNoticeReading.ClassesIn(folded);
        IReadOnlyList<int> grades = [.. WholeGrade().Matches(folded).Select(match => Numerals.One(match.Groups["grade"].Value[0])).Distinct()];
        IReadOnlyList<string> named = [.. clubs.Where(club => folded.IndexOf(Folding.Fold(club), StringComparison.Ordinal) is var at and >= 0 && !places.Any(place => place.Start <= at && at < place.End))];
        var kinds = (classes.Count > 0 ? 1 : 0) + (grades.Count > 0 ? 1 : 0) + (named.Count > 0 ? 1 : 0);
        if (kinds > 1 || grades.Count > 1 || named.Count > 1 || WholeSchool().IsMatch(folded)) return said with { Doubt = said.Doubt | PickupDoubt.Audience };

        return said with { Classes = classes, Grade = grades is [var grade] ? grade : null, Club = named is [var club] ? club : null };
    }

    private static PickupSaid WithPlace(PickupSaid said, IReadOnlyList<PlaceMention> places)
    {
        var wanted = Distinct(places.Where(place => !place.IsDenied));
        var denied = Distinct(places.Where(place => place.IsDenied));
        return said with
        {
            Place = wanted is [var only] && !denied.Contains(only) ? only : null,
            NotPlace = denied is [var not] ? not : null,
            Doubt = (wanted.Count == 1 && !denied.Contains(wanted[0])) || places.Count == 0 ? said.Doubt : said.Doubt | PickupDoubt.Place,
        };
    }

    /// <summary>南门 … 南门雨棚 are one place, in its longer words.</summary>
    private static List<string> Distinct(IEnumerable<PlaceMention> places)
    {
        var words = places.Select(place => place.Words).DistinctBy(Folding.Bare).ToList();
        return words.FindAll(one => !words.Exists(other => other.Length > one.Length && Folding.Bare(other).StartsWith(Folding.Bare(one), StringComparison.Ordinal)));
    }

    private static PickupSaid WithTime(PickupSaid said, string folded)
    {
        var text = Digits().Replace(ClassNoticeReading.WithoutClasses(folded), "$1:$2");
        var mentions = TimeReader.FindAll(text);
        var denied = mentions.Where(one => Words.AnyBefore(text, one.Start, DeniedTime) || Words.AnyAt(text, Words.SkipBlanks(text, one.End), TimeMoved) > 0 || (MovedInEnglish().IsMatch(text) && Words.AnyAt(text, Words.SkipBlanks(text, one.End), ["to"]) > 0)).Select(one => one.Time).ToHashSet();
        var wanted = mentions.Where(one => !denied.Contains(one.Time)).ToList();
        var clear = wanted.Count > 0 && wanted.TrueForAll(one => one.Time == wanted[0].Time && !IsAbout(text, one) && IsOfAnAfternoon(one.Time));
        return said with
        {
            From = clear ? wanted[0].Time : null,
            NotFrom = denied.Count == 1 ? denied.First() : null,
            Doubt = clear || (mentions.Count == 0 && !Sometime().IsMatch(text)) ? said.Doubt : said.Doubt | PickupDoubt.From,
        };
    }

    /// <summary>17:45后 is from then on; 左右 is not sure, and 18:00前 is an end and no beginning.</summary>
    private static bool IsAbout(string text, TimeMention time)
    {
        var next = Words.SkipBlanks(text, time.End);
        return Words.AnyAt(text, next, About) > 0 || Words.AnyBefore(text, time.Start, AboutBefore) || Words.AnyAt(text, next, Until) > 0
            || (Words.AnyBefore(text, time.Start, UntilBefore) && !MovedTo().IsMatch(text[..time.Start]));
    }

    private static bool IsOfAnAfternoon(TimeOnly time) => time.Hour is >= 12 and <= 20;

    private static PickupSaid WithDay(PickupSaid said, string folded, DateOnly today)
    {
        var text = ClassNoticeReading.WithoutClasses(folded).ToCharArray();
        foreach (var time in TimeReader.FindAll(folded)) Array.Fill(text, ' ', time.Start, time.End - time.Start);
        return DateReader.Read(new(text), today) switch
        {
            Heard<DateOnly>.Clear(var day) => said with { Day = day },
            Heard<DateOnly>.Nothing => said,
            _ => said with { Doubt = said.Doubt | PickupDoubt.Day },
        };
    }

    [GeneratedRegex(@"(?<![直连紧迎承对嫁间])接(?!着|下来|种|力|触|受|近|龙|口|班|手)|领(孩子|娃|人|走)|放学|离校|集合|等孩子|排队|\bpick ?-?(s|ed|ing)? ?up|\bpicked up|\bcollect|\bfetch|\bdismiss|\bpickup\b|home time")]
    private static partial Regex Fetching();

    // what was, what somebody wonders, what somebody wants for oneself
    [GeneratedRegex("还是(?!在|到|从|走)|昨天|上次|没见|我想|我就|不开放|开不开|肯|户口|加班|自由职业|没人接|工地|可以暂停|对吧")]
    private static partial Regex NotTold();

    [GeneratedRegex("今天|今日|明天|明日|下雨|落雨|today|tomorrow|raining")]
    private static partial Regex Today();

    // one's own family, and not the class's: 爷爷来接, 我去接, my husband
    [GeneratedRegex("(爷爷|奶奶|外公|外婆|姥姥|姥爷|阿公|阿婆|爸爸?|妈妈?|叔叔?|伯伯?|舅舅?|姑姑|姑妈|阿姨|姨妈|保姆|司机|邻居|老公|先生|[我他她](们)?)(一个人|自己|本人|会|要|就|来|去|过来|过去|帮忙|帮|负责|今天|明天|再|才)*(接|领|到)(?!的?(家长|孩子们))|我(们)?(今天|明天|等下|现在)?(来|去|到)[^,。 ]{0,8}接|我家|我儿子|我女儿|[我](孩子|娃)|\\bmy (son|daughter|child|kid|boy|girl|husband|wife|mother|father|mum|dad)|grand(pa|ma|father|mother|parents)\\b|\\bi('ll|'m| will| am| can)\\b|\\bwe('re| are) (late|running)")]
    private static partial Regex OwnFamily();

    [GeneratedRegex("家长|全体|全班|各班|年级|班|社团|统一|改(到|在|成|为)|换到|推迟|提前|延后|延迟|通知|同学们|孩子们|famil|parents|class|grade|moved|changed|children|everyone")]
    private static partial Regex ToFamilies();

    [GeneratedRegex("[写说打发弄搞](错|反)了?|有误|更正|纠正|改正|搞错|错了|correction|mistake|typo|\\bsorry\\b|\\bwrong\\b")]
    private static partial Regex Mistake();

    [GeneratedRegex("不是|唔系|而非|\\bnot\\b|instead of|rather than")]
    private static partial Regex Denying();

    [GeneratedRegex("^(再|还是|时间|接孩子|接|今天|放学|统一|都|把|请)*(改|推迟|提前|延后|延迟|换)(到|成|为|在)?.{2,8}(吧|了|哈|接|开始|起)?$|^(change|move|make) (it|that|the time)?( to| at)? ?[^ ]+( ?pm)?$")]
    private static partial Regex OnlyATime();

    [GeneratedRegex("(?<grade>[1-9一二三四五六七八九])年级(?! ?[(（\\[]?([1-9]|[一二三四五六七八九])[)）\\]]?[、,和及跟与0-9班(])|(all of |whole (of )?|all )?(grade|year) (?<grade>[1-9])(?!,? ?class|\\d)")]
    private static partial Regex WholeGrade();

    [GeneratedRegex("全校|全体学生|所有年级|各年级|全年级|whole school|all grades|all classes|每个班|所有班")]
    private static partial Regex WholeSchool();

    // 1745开始: as it is dictated
    [GeneratedRegex(@"(?<![\d:.尾号])(1[5-8])([0-5]\d)(?=开始|起|接|放学|集合|在|到|准时| ?from)")]
    private static partial Regex Digits();

    // an hour is spoken of, and none is said
    [GeneratedRegex("[晚早迟]\\S{0,3}(分钟|小时|刻钟|点)|推迟|延后|延迟|提前|(minutes|half an hour|an hour) (later|earlier|late|early)|稍后|晚一点|早一点|晚些|早些|\\d+ ?(分钟|minutes)")]
    private static partial Regex Sometime();

    [GeneratedRegex("moved|changed|instead")]
    private static partial Regex MovedInEnglish();

    [GeneratedRegex("(改|推迟|提前|延后|延迟|延|换|挪|推)到 ?$")]
    private static partial Regex MovedTo();
}
