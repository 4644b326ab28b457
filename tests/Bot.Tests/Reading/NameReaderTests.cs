using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class NameReaderTests
{
    private static readonly Candidate Ming = Child("王小明");
    private static readonly Candidate Yu = Child("王小雨");
    private static readonly Candidate Zihan = Child("刘子涵");
    private static readonly Candidate Ziqing = Child("林子晴");
    private static readonly Candidate Oliver = Child("Oliver Clarke");
    private static readonly Candidate Yutong = Child("何雨桐");
    private static readonly Candidate Tang = Child("唐欣");

    private static readonly Candidate[] Clubs = [new("k", "书法", "calligraphy"), new("r", "机器人", "robotics", "robots"), new("z", "折纸", "origami"), new("t", "童谣")];

    private static Candidate Child(string name) => new(name, name) { IsPerson = true };

    [Theory]
    [InlineData("王小明")]
    [InlineData("小明")]
    [InlineData("想给小明报课后服务")]
    [InlineData("小明不想上了 退了吧")]
    [InlineData("給小明報名")]
    [InlineData("王小明报了没")]
    public void A_child_is_named_in_full_or_by_the_given_name(string text) => Assert.Equal(new Heard<Candidate>.Clear(Ming), NameReader.Find(text, [Ming, Yu]));

    [Theory]
    [InlineData("小桐")]
    [InlineData("桐桐今天发烧")]
    [InlineData("桐儿")]
    [InlineData("阿桐")]
    [InlineData("雨桐")]
    public void Pet_names_are_names(string text) => Assert.Equal(new Heard<Candidate>.Clear(Yutong), NameReader.Find(text, [Yutong, Zihan]));

    [Theory]
    [InlineData("咁報星期三啦，子晴")]
    [InlineData("我想 enrol 小晴 Wed only")]
    [InlineData("林子晴")]
    public void A_child_is_named_in_Cantonese_and_in_a_mixed_sentence(string text) => Assert.Equal(new Heard<Candidate>.Clear(Ziqing), NameReader.Find(text, [Ziqing]));

    [Theory]
    [InlineData("小名周三不去了")] // 王芳 (c) 3
    [InlineData("王小名")]
    [InlineData("王晓明")]
    [InlineData("明明今天不来")] // or: after all
    public void A_misspelt_child_is_shown_in_full_first(string text) => Assert.Equal(new Heard<Candidate>.Doubtful(Ming), NameReader.Find(text, [Ming, Yu]));

    [Fact]
    public void The_grandson_is_found_in_one_breath() => Assert.Equal(
        new Heard<Candidate>.Doubtful(Zihan), NameReader.Find("老师你好我给我孙子子寒报那个放学看娃的礼拜一三五没得人接", [Zihan]));

    [Theory]
    [InlineData("除了何雨同都到了")] // talk 9.2
    [InlineData("何宇桐")]
    [InlineData("何羽同")]
    public void One_close_name_on_the_roster_is_found(string text) => Assert.Equal(new Heard<Candidate>.Doubtful(Yutong), NameReader.Find(text, [Yutong, Tang, Ming, Child("陈一诺"), Child("马晓东"), Child("周子墨")]));

    [Theory]
    [InlineData("Oliver")]
    [InlineData("for oliver on Tues")]
    [InlineData("OLIVER CLARKE")]
    public void English_names_are_read_in_any_case(string text) => Assert.Equal(new Heard<Candidate>.Clear(Oliver), NameReader.Find(text, [Oliver]));

    [Theory]
    [InlineData("Olivr")]
    [InlineData("Olvier")]
    [InlineData("Olliver")]
    public void One_wrong_letter_is_forgiven_but_shown(string text) => Assert.Equal(new Heard<Candidate>.Doubtful(Oliver), NameReader.Find(text, [Oliver]));

    [Fact]
    public void Two_in_the_room_are_called_so_then_both_are_told()
    {
        Candidate[] room = [Ming, Child("李小明"), Yutong];
        Assert.Equal([room[0], room[1]], Assert.IsType<Heard<Candidate>.Several>(NameReader.Find("除了小明都到了", room)).Values);
        Assert.Equal(new Heard<Candidate>.Clear(room[1]), NameReader.Find("李小明没到", room));
    }

    [Fact]
    public void Two_places_are_two_mentions()
    {
        var mentions = NameReader.FindAll("除了何雨同和唐欣都到了", [Yutong, Tang, Ming]);
        Assert.Equal([(Yutong, Closeness.Misspelt), (Tang, Closeness.Whole)], mentions.Select(mention => (Assert.Single(mention.Who), mention.How)));
        Assert.Equal((2, 3), (mentions[0].Start, mentions[0].Length));
    }

    /// <summary>Another family's child must not turn into one's own.</summary>
    [Theory]
    [InlineData("张小明报了没")]
    [InlineData("王小红")]
    [InlineData("小红")]
    [InlineData("小孩")]
    [InlineData("我家孩子")]
    [InlineData("帮我侄子也报上")]
    [InlineData("下雨改南门")]
    [InlineData("说明一下")]
    [InlineData("明天")]
    [InlineData("")]
    public void Whoever_is_not_among_them_is_not_found(string text) => Assert.IsType<Heard<Candidate>.Nothing>(NameReader.Find(text, [Ming, Yu]));

    [Theory]
    [InlineData("黎明", "李明")]
    [InlineData("晚到20分钟", "张时")]
    [InlineData("一个小时", "张大时")]
    [InlineData("一一", "陈一")]
    [InlineData("Olivia", "Oliver")]
    [InlineData("many thanks", "Mary")]
    [InlineData("Al", "Ali")]
    public void An_everyday_word_is_no_child(string text, string name) => Assert.IsType<Heard<Candidate>.Nothing>(NameReader.Find(text, [Child(name)]));

    [Theory]
    [InlineData("书法", "k")]
    [InlineData("書法", "k")]
    [InlineData("再加个机器人", "r")]
    [InlineData("1 那周二的折纸来一个", "z")]
    [InlineData("Calligraphy please", "k")]
    [InlineData("给小明报周一周三的书法顺便问下几点放学", "k")]
    [InlineData("那王小明的robotics", "r")]
    public void A_club_is_named_in_any_language(string text, string club) => Assert.Equal(club, Assert.IsType<Heard<Candidate>.Clear>(NameReader.Find(text, Clubs)).Value.Value);

    [Theory]
    [InlineData("书发", "k")]
    [InlineData("折子", "z")]
    [InlineData("机气人", "r")]
    [InlineData("caligraphy", "k")]
    public void A_misspelt_club_is_doubtful(string text, string club) => Assert.Equal(club, Assert.IsType<Heard<Candidate>.Doubtful>(NameReader.Find(text, Clubs)).Value.Value);

    [Theory]
    [InlineData("小法")]
    [InlineData("机器")]
    [InlineData("没办法")]
    public void A_club_has_no_pet_name(string text) => Assert.IsType<Heard<Candidate>.Nothing>(NameReader.Find(text, Clubs));

    [Fact]
    public void Two_clubs_named_are_several() => Assert.Equal(2, Assert.IsType<Heard<Candidate>.Several>(NameReader.Find("书法和折纸", Clubs)).Values.Count);
}
