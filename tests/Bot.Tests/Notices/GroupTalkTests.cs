using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Notices;

/// <summary>Where others listen: the rules, and whose class's group it is; nobody's own matters.</summary>
public sealed class GroupTalkTests
{
    private const string Group = "19:three-two@thread.v2";
    private const string Teacher = "dl_teacher_li";
    private const string Parent = "dl_parent_wang";

    [Fact]
    public async Task It_says_who_it_is_and_how_to_talk_alone()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.Among(Parent, Group)
            .Sends(blank => blank with { Kind = Channels.Protocol.InboundKind.Arrival }).Hears("示范小学的课后服务助手", "绑定班级", "单独聊")
            .Says("你好").Hears("示范小学的课后服务助手").Says("问规定").Hears("问");
    }

    [Theory]
    [InlineData("必须报吗", "不是必须的", "依据：二.3")]
    [InlineData("服务公告", "服务公告", "第")]
    [Duty("D16")]
    public async Task What_the_school_published_is_said_to_all(string asked, params string[] said)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.Among(Parent, Group).Says(asked).Hears(said).HearsNot("王小明");
    }

    [Theory]
    [InlineData("进度")]
    [InlineData("王小明的费用")]
    [InlineData("报名")]
    [InlineData("王小明明天请假")]
    [InlineData("我家孩子几点放学，周几有课")]
    [Duty("D16")]
    public async Task What_is_a_familys_own_is_not_said_there_even_to_the_family(string asked)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Parent).Says("你好");
        await host.Among(Parent, Group).Says(asked).HearsNot("王小明", "哪几天", "待审");
        await using var programme = host.Open();
        Assert.Equal("", (await programme.Conversations.SingleAsync(row => row.Id.EndsWith(Group))).Sender); // no notice to this parent ever goes there
    }

    [Fact]
    public async Task A_talk_alone_is_one_press_away()
    {
        await using var host = await SmallSchool.OpenAsync();
        var talk = host.Among(Parent, Group);
        await talk.Says("进度").Hears("这里别人也看得到", "[和助手单独聊]");
        Assert.Equal("https://chat.example/alone", talk.Answer.Card!.Actions.Single().Url);
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("D16", "二.1-b")]
    public async Task A_teacher_says_whose_group_it_is_and_a_notice_is_told_there_once_to_those_who_are_in_it(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        var (wang, liu) = (host.As(Parent), host.As("dl_parent_liu"));
        await wang.Says("你好");
        await liu.Says("你好");
        var group = host.Among(Teacher, Group);
        await group.Says("绑定三2班").Hears("三年级2班的群");

        var teacher = host.As(Teacher);
        await teacher.Says("发班级通知 三2班 明天请带彩笔").Hears("一起收到：1 家", "单独发：1 家").Says("1").Hears("发出去了");
        await group.Looks().Hears("三年级2班家长：明天请带彩笔");
        await wang.Says("你好").HearsNot("彩笔");

        await group.Says("解除绑定").Hears("不再是三年级2班的群");
        await teacher.Says("发班级通知 三2班 明天请带雨伞").Hears("一起收到：0 家", "单独发：2 家");
    }

    [Theory]
    [InlineData("绑定班级")]
    [InlineData("绑定三2班")]
    [InlineData("link class 3-2")]
    [InlineData("綁定三年級2班")]
    public async Task A_parent_does_not_say_whose_group_it_is(string words)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.Among(Parent, Group).Says(words).HearsNot("绑定班级", "link class");
        await host.Among(Teacher, "19:other@thread.v2").Says("绑定六1班").Hears("由这个班的老师或学校办公室来定");
        await using var programme = host.Open();
        Assert.Empty(await programme.ClassChats.ToListAsync());
    }

    [Fact]
    public async Task The_office_is_asked_which_class_and_whoever_presses_is_looked_at()
    {
        await using var host = await SmallSchool.OpenAsync();
        var office = host.Among("dl_admin_zhang", Group);
        await office.Says("绑定班级").Hears("这个群是哪个班的", "[三年级2班]");
        var press = office.Answer.Card!.Actions.Single(action => action.Title == "三年级2班");
        await host.Among(Parent, Group).Sends(blank => blank with { Answer = new("", press.Verb, press.Value, new Dictionary<string, string>()) }).Hears("由这个班的老师或学校办公室来定");
        await office.Presses("三年级2班").Hears("三年级2班的群");
        await using var programme = host.Open();
        Assert.Equal("3-2", (await programme.ClassChats.SingleAsync()).Class.ToString());
    }

    [Theory]
    [InlineData("link class 3-2", "this is the group of 3-2")]
    [InlineData("綁定三年級2班", "這裡是三年級2班的群")]
    public async Task It_speaks_as_it_is_spoken_to(string words, string said)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.Among(Teacher, Group).Says(words).Hears(said);
    }
}
