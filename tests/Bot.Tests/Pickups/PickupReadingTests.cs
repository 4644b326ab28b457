using System.Globalization;
using AfterSchoolBot.Bot.Pickups;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>
/// What a teacher may say or dictate about fetching the children, on Wednesday 14 April 2021. A value that cannot be known must be asked back; none may
/// be silently another.
/// </summary>
public sealed class PickupReadingTests
{
    private static readonly DateOnly Wednesday = new(2021, 4, 14);
    private static readonly string[] Rooms = ["教学楼一层", "教学楼二层", "图书室", "小音乐厅"];
    private static readonly string[] Clubs = ["篮球", "合唱", "折纸", "童谣", "书法", "机器人"];

    // sentence | for whom | place | from | day | reason; - nothing said, ? to be asked back
    private static readonly string[] Sentences =
    [
        "下雨了 今天改到南门雨棚接 17:45开始 让家长带伞 | - | 南门雨棚 | 17:45 | 4-14 | Rain",
        "今天下雨，三2班改到体育馆门口接，17:45 | 3-2 | 体育馆门口 | 17:45 | 4-14 | Rain",
        "三年级2班今天下午五点四十五在东门接 | 3-2 | 东门 | 17:45 | 4-14 | -",
        "外面雨太大了大家到体育馆接孩子五点半开始 | - | 体育馆 | 17:30 | - | Rain",
        "三1班和三2班今天都在操场接，17:40 | 3-1,3-2 | 操场 | 17:40 | 4-14 | -",
        "三1、2班改到风雨操场，时间5点50 接孩子 | 3-1,3-2 | 风雨操场 | 17:50 | - | -",
        "三年级全体今天东门接，六点整 | G3 | 东门 | 18:00 | 4-14 | -",
        "今天高温，孩子们在图书室等家长，18:00接 | - | 图书室 | 18:00 | 4-14 | Heat",
        "太热了 别在操场等 都到一楼大厅接 下午5点半 | - | 一楼大厅 | 17:30 | - | Heat",
        "南门修路，改到北门接孩子，时间不变 | - | 北门 | - | - | RoadWorks",
        "门口那条路在修路 三2班从西门接 17点45 | 3-2 | 西门 | 17:45 | - | RoadWorks",
        "由于道路施工南门封闭，请家长今天17:30到东门接孩子 | - | 东门 | 17:30 | 4-14 | RoadWorks",
        "明天运动会，放学在大操场主席台接，16:30 | - | 大操场主席台 | 16:30 | 4-15 | Event",
        "书法社团今天改在教学楼二层接，17:50 | 书法 | 教学楼二层 | 17:50 | 4-14 | -",
        "机器人今天比赛结束晚，改到科技楼门口接，18:10 | 机器人 | 科技楼门口 | 18:10 | 4-14 | Event",
        "篮球今天在篮球场接 17点40分 | 篮球 | 篮球场 | 17:40 | 4-14 | -",
        "今日落雨，三2班喺體育館門口接，五點三刻 | 3-2 | 體育館門口 | 17:45 | 4-14 | Rain",
        "三年級2班家長：今天改在東門接，17:45起，請帶傘 | 3-2 | 東門 | 17:45 | 4-14 | -",
        "颱風，三1班同三2班今日都喺禮堂接，下晝五點 | 3-1,3-2 | 禮堂 | 17:00 | 4-14 | Wind",
        "今日唔喺南門，改喺北門接，17:30 | - | 北門 | 17:30 | 4-14 | -",
        "Pickup for class 3-2 is at the gym today from 17:45, it is raining | 3-2 | gym | 17:45 | 4-14 | Rain",
        "Class 3-2: please collect the children at the east gate at a quarter to six | 3-2 | east gate | 17:45 | - | -",
        "3-1 and 3-2 are picked up at the main hall today, 5:30 pm | 3-1,3-2 | main hall | 17:30 | 4-14 | -",
        "Because of roadworks pickup moves from the south gate to the north gate, half past five | - | north gate | 17:30 | - | RoadWorks",
        "Pickup today is not at the south gate, please come to the library at 5:45pm | - | library | 17:45 | 4-14 | -",
        "Heavy rain. Parents of grade 3 class 2 pick up under the canopy by the south gate, 17:45 | 3-2 | canopy by the south gate | 17:45 | - | Rain",
        "All of grade 3: pick up at the playground tomorrow at 17:30 | G3 | playground | 17:30 | 4-15 | -",
        "Because of the heat we wait in the canteen, pick up from 18:00 | - | canteen | 18:00 | - | Heat",
        "不在南门接了，今天走东门，17:45 | - | 东门 | 17:45 | 4-14 | -",
        "今天不去操场，体育馆接，十七点四十五 | - | 体育馆 | 17:45 | 4-14 | -",
        "原来在南门接，现在改成西门，17:45不变 | - | 西门 | 17:45 | - | -",
        "接孩子从南门改到东门 17:45 | - | 东门 | 17:45 | - | -",
        "南门或者东门接都可以 17:45 | - | ? | 17:45 | - | -",
        "低年级南门接 高年级东门接 17:45 | - | ? | 17:45 | - | -",
        "17:30到18:00在体育馆接 | - | 体育馆 | ? | - | -",
        "今天五点半或者六点在东门接 | - | 东门 | ? | 4-14 | -",
        "三2班今天17:45前到东门接 | 3-2 | 东门 | ? | 4-14 | -",
        "大概五点半左右在南门接三2班 | 3-2 | 南门 | ? | - | -",
        "今天推迟20分钟，东门接 | - | 东门 | ? | 4-14 | -",
        "今天晚半小时放学，家长们在礼堂接 | - | 礼堂 | ? | 4-14 | -",
        "三2班今天接孩子改到18:10 | 3-2 | - | 18:10 | 4-14 | -",
        "原定17:45，今天推迟到18:10接孩子，地点不变 家长知悉 | - | - | 18:10 | 4-14 | -",
        "今天在老地方接 17:45 三2班 | 3-2 | ? | 17:45 | 4-14 | -",
        "周三周四都在东门接 17:45 | - | 东门 | 17:45 | ? | -",
        "本周五三2班在报告厅接，16点50 | 3-2 | 报告厅 | 16:50 | 4-16 | -",
        "4月16日三2班在报告厅接，16点50 | 3-2 | 报告厅 | 16:50 | 4-16 | -",
        "下周一起在北门接 17:45 | - | 北门 | 17:45 | 4-19 | -",
        "停电了，孩子们在操场集合，家长五点来接 | - | 操场 | 17:00 | - | PowerCut",
        "体育馆有活动，三2班改到食堂门口接，17:45 | 3-2 | 食堂门口 | 17:45 | - | Event",
        "雾霾严重，今天都在教室里等，17:45接 | - | 教室里 | 17:45 | 4-14 | BadAir",
        "今天雨停了，还是在南门接，17:45 | - | 南门 | 17:45 | 4-14 | -",
        "下大雪路滑，三2班到教学楼一楼大厅接，五点整 | 3-2 | 教学楼一楼大厅 | 17:00 | - | Snow",
        "家长们注意今天接孩子在学校东门岗亭旁边17:45 | - | 学校东门岗亭旁边 | 17:45 | 4-14 | -",
        "今天改到2号门接，17点半 | - | 2号门 | 17:30 | 4-14 | -",
        "三2班今天放学后门口集合 | 3-2 | ? | - | 4-14 | -",
        "三二班今天在西门接五点五十 | 3-2 | 西门 | 17:50 | 4-14 | -",
        "3年级2班，今天东南门接，下午5:45 | 3-2 | 东南门 | 17:45 | 4-14 | -",
        "三（2）班今天在小音乐厅接，17:45 | 3-2 | 小音乐厅 | 17:45 | 4-14 | -",
        "东门堵死了 家长走北门接 17:45 | - | 北门 | 17:45 | - | Traffic",
        "今天交通管制 改东门接 1745开始 | - | 东门 | 17:45 | 4-14 | Traffic",
        "娃儿些今天在操坝头接 五点半 | - | 操坝头 | 17:30 | 4-14 | -",
        "三2班今天接娃改到校门对面文具店接 17:45 | 3-2 | 校门对面文具店 | 17:45 | 4-14 | -",
        "三2班和书法今天都在东门接 17:45 | ? | 东门 | 17:45 | 4-14 | -",
        "全校今天走东门接孩子 17:30 | ? | 东门 | 17:30 | 4-14 | -",
        "三年级和四年级今天东门接 17:30 | ? | 东门 | 17:30 | 4-14 | -",
        "下午在操场开运动会 三2班五点半在东门接 | 3-2 | 东门 | 17:30 | - | Event",
        "三2班今天17:45东门接，请交30元伞费扫码 | 3-2 | 东门 | 17:45 | 4-14 | -",
        "三2班今天东门接 王小明妈妈请带药 17:45 | 3-2 | 东门 | 17:45 | 4-14 | -",
        "Sports day tomorrow: pickup at the football field, not the gym, 4:30 pm | - | football field | 16:30 | 4-15 | Event",
        "pickup today 17:45 north gate or east gate | - | ? | 17:45 | 4-14 | -",
        "Grade 3 Class 2 pick up before 18:00 at the lobby | 3-2 | lobby | ? | - | -",
        "The south gate is closed, pick up at the west gate today at 5.45pm | - | west gate | 17:45 | 4-14 | -",
        "降温了，三2班在门厅接，十七点三刻，请给孩子带外套 | 3-2 | 门厅 | 17:45 | - | Cold",
    ];

    [Fact]
    public void Nearly_all_is_read_or_asked_back_and_nothing_is_silently_something_else()
    {
        var (right, asked, wrong) = (0, new List<string>(), new List<string>());
        foreach (var row in Sentences.Select(line => line.Split(" | ")))
        {
            var said = PickupReading.Read(row[0], Wednesday, Rooms, Clubs);
            var doubts = new[]
            {
                Judge(row[1], Audience(said), said.Doubt.HasFlag(PickupDoubt.Audience)),
                Judge(row[2], said.Place ?? "-", said.Doubt.HasFlag(PickupDoubt.Place) || said.Place is null),
                Judge(row[3], said.From is { } from ? Texts.Time(from) : "-", said.Doubt.HasFlag(PickupDoubt.From)),
                Judge(row[4], said.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}-{day.Day}") : "-", said.Doubt.HasFlag(PickupDoubt.Day)),
                Judge(row[5], said.Reason?.ToString() ?? "-", false),
            };
            if (doubts.All(judged => judged is Judged.Right)) right++;
            else if (doubts.All(judged => judged is Judged.Right or Judged.Asked)) asked.Add(Say(row[0], said));
            else wrong.Add(Say(row[0], said));
        }

        Assert.True(wrong.Count == 0, $"Silently something else:\n{string.Join('\n', wrong)}\nasked back:\n{string.Join('\n', asked)}");
        Assert.True(Sentences.Length >= 60 && right + asked.Count >= Sentences.Length * 0.95 && asked.Count <= Sentences.Length * 0.15, $"{right} of {Sentences.Length} right, asked back:\n{string.Join('\n', asked)}");
    }

    [Fact]
    public void Every_one_of_them_is_a_notice_but_those_without_place_or_hour()
    {
        var missed = Sentences.Select(line => line.Split(" | ")).Where(row => row[2] != "?" && !PickupReading.MeansNotice(row[0], Rooms)).Select(row => row[0]).ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("今天爷爷去接")]
    [InlineData("今天在哪里接")]
    [InlineData("爷爷到东门接小明")]
    [InlineData("我去南门接")]
    [InlineData("堵死在路上了要晚20分钟")]
    [InlineData("六点半才到")]
    [InlineData("给小明报周一周三的书法")]
    [InlineData("明天请带彩笔")]
    [InlineData("几点放学")]
    [InlineData("grandpa picks him up at the east gate")]
    [InlineData("where is pickup today")]
    [InlineData("直接到操场上课")]
    public void Not_a_notice(string words) => Assert.False(PickupReading.MeansNotice(words, Rooms));

    [Theory]
    [InlineData("写错了 是东门不是南门", "东门", "南门", null)]
    [InlineData("打过了。糟了 写错了 是东门不是南门", "东门", "南门", null)]
    [InlineData("不是南门，是东门", "东门", "南门", null)]
    [InlineData("搞错了，应该是东门", "东门", null, null)]
    [InlineData("改到18:00", null, null, "18:00")]
    [InlineData("时间改成六点", null, null, "18:00")]
    [InlineData("打错了 是18:00不是17:45", null, null, "18:00")]
    [InlineData("寫錯了 係東門唔係南門", "東門", "南門", null)]
    [InlineData("east gate, not south gate", "east gate", "south gate", null)]
    [InlineData("sorry, wrong: it is the gym, not the library", "gym", "library", null)]
    [InlineData("change it to 6pm", null, null, "18:00")]
    public void A_correction_says_what_holds_and_what_does_not(string words, string? place, string? not, string? from)
    {
        var said = PickupReading.Read(words, Wednesday, Rooms, Clubs);

        Assert.True(PickupReading.MeansCorrection(words));
        Assert.Equal((place, not, from), (said.Place, said.NotPlace, said.From is { } time ? Texts.Time(time) : null));
    }

    [Theory]
    [InlineData("孩子名字写错了")]
    [InlineData("班级写错了")]
    [InlineData("改到周四")]
    [InlineData("今天爷爷去接")]
    [InlineData("是东门吗")]
    public void Not_a_correction(string words) => Assert.False(PickupReading.MeansCorrection(words));

    [Theory]
    [InlineData("下雨了 今天改到南门雨棚接 17:45开始 让家长带伞", "带伞")]
    [InlineData("今天东门接，请排队", "排队")]
    [InlineData("今天东门接，不用带伞", null)]
    [InlineData("三2班东门接，麻烦家长带接送卡", "带接送卡")]
    [InlineData("pickup at the gym, please bring an umbrella", "bring an umbrella")]
    [InlineData("今天东门接 17:45", null)]
    public void What_to_bring(string words, string? remark) => Assert.Equal(remark, PickupReading.Read(words, Wednesday, Rooms, Clubs).Remark);

    private static string Audience(PickupSaid said) => said switch
    {
        { Club: { } club } => club,
        { Grade: { } grade } => string.Create(CultureInfo.InvariantCulture, $"G{grade}"),
        { Classes.Count: > 0 } => string.Join(',', said.Classes),
        _ => "-",
    };

    /// <param name="open">The dialog asks.</param>
    private static Judged Judge(string expected, string heard, bool open) =>
        expected == "?" ? open && heard == "-" ? Judged.Right : Judged.Wrong
        : heard == expected ? Judged.Right
        : heard == "-" && open ? Judged.Asked
        : Judged.Wrong;

    private static string Say(string words, PickupSaid said) => $"{words} -> {Audience(said)} | {said.Place} | {said.From} | {said.Day} | {said.Reason} | doubt {said.Doubt} | not {said.NotPlace} {said.NotFrom}";

    private enum Judged
    {
        Right,
        Asked,
        Wrong,
    }
}
