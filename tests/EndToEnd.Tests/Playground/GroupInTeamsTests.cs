namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>Where others listen in Microsoft's own Teams at home: a group chat and a channel.</summary>
public sealed class GroupInTeamsTests(TeachersPlayground school) : IClassFixture<TeachersPlayground>
{
    private const string Assistant = "课后服务助手";
    private const string Group = "三年二班家长群";
    private const string Channel = "三年级 - 通知";

    [Fact]
    public async Task The_rules_are_answered_and_a_notice_to_the_class_comes_unasked_to_group_and_channel()
    {
        var teams = await school.OpenAsync();
        await teams.EnterAsync(Group);
        await IntroduceAsync(teams);
        await teams.SayToAsync(Assistant, "报名");
        await teams.SeeLastAsync("这里别人也看得到，自己家的事我们单独聊");
        await teams.EnterAsync(Channel);
        await IntroduceAsync(teams);

        var teacher = await school.AtWebChatAsync("dl_teacher_li");
        await teacher.SayAsync("发班级通知 三2班 明天请带彩笔", "请您核对");
        await teacher.SayAsync("1", "发出去了");
        await teams.SeeAsync("三年级2班家长：明天请带彩笔");
        await teams.PictureAsync("6-channel");
        await teams.EnterAsync(Group);
        await teams.SeeLastAsync("三年级2班家长：明天请带彩笔");
        await teams.PictureAsync("5-group");
        Assert.Empty(teams.Faults);
    }

    private static async Task IntroduceAsync(TeamsScreen teams)
    {
        await teams.SeeAsync("大家好，我是示范小学的课后服务助手");
        await teams.SayToAsync(Assistant, "老师说都得报 是不是必须的");
        await teams.SeeAsync("严禁以任何方式强制");
        await teams.SayToAsync(Assistant, "绑定三年级2班");
        await teams.SeeAsync("这里是三年级2班的群了");
    }
}
