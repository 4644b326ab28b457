using AfterSchoolBot.EndToEnd.Tests.WeCom;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Playground;

/// <summary>A family in Microsoft's own Teams at home, with the real program behind it.</summary>
public sealed class FamilyInTeamsTests(ParentsPlayground school) : IClassFixture<ParentsPlayground>
{
    [Fact]
    public async Task A_parent_registers_applies_by_pressing_and_hears_of_the_decision_unasked()
    {
        var teams = await school.OpenAsync();
        await teams.SeeAsync("您好，这里是示范小学课后服务助手");
        await teams.SeeWhoAnswersAsync("课后服务助手");
        await teams.SeeWhoIsHereAsync("刘桂英");

        await teams.SayAsync("我想登记孩子");
        await teams.SeeLastAsync("请输入纸条上的登记码");
        await teams.SayAsync("7K4M 92QH");
        await teams.SeeLastAsync("刘子涵（二年级3班）");
        await teams.PressAsync("对，登记");
        await teams.SeeAsync("登记好了：刘子涵");
        await teams.SeeAsync("已答：对，登记");
        await teams.MissAsync("不对，不登记");
        await teams.SeeLastAsync("怎么用");
        await teams.PressAsync("同意");
        await teams.SeeAsync("您本人同意");
        await teams.SeeLastAsync("现在可以");

        await ApplyAsync(teams);
        await ApproveAsync();
        await teams.SeeAsync("刘子涵的课后服务申请通过了");
        await teams.PictureAsync("3-approved");
        Assert.Empty(teams.Faults);
    }

    [Fact]
    public async Task An_answer_lists_its_clause_and_takes_a_thumb()
    {
        var teams = await school.OpenAsync();
        await teams.SayAsync("老师说都得报 是不是必须的");
        await teams.SeeLastAsync("严禁以任何方式强制");
        await teams.PictureAsync("4-rules");
        await teams.LikeAsync("说得很清楚");
        await SchoolNoticeWayTests.UntilAsync(IsRatedAsync, "the thumb is kept");
        Assert.Empty(teams.Faults);
    }

    [Fact]
    public async Task An_older_client_presses_by_message()
    {
        var teams = await school.OpenAsync();
        await teams.GrowOldAsync();
        await teams.SayAsync("老师说都得报 是不是必须的"); // the Playground says that its device is English
        await teams.SeeLastAsync("严禁以任何方式强制");
        await teams.SayAsync("你好");
        await teams.SeeLastAsync("您好");
        await teams.PressAsync("找老师");
        await teams.SeeAsync("想跟校务处说什么");
        await teams.SayAsync("取消");
        await teams.SeeAsync("取消了，没有改动");
        Assert.Empty(teams.Faults);
    }

    private static async Task ApplyAsync(TeamsScreen teams)
    {
        await teams.SayAsync("报名");
        await teams.SeeLastAsync("刘子涵哪几天需要留校");
        await teams.PressAsync("下一步");
        await teams.SeeLastAsync("请至少选一项");
        await teams.PictureAsync("1-required");
        await teams.TickAsync("周一");
        await teams.TickAsync("周三");
        await teams.PressAsync("下一步");
        await teams.SeeLastAsync("放学时有什么难处");
        await teams.TickAsync("没人能按时来接");
        await teams.PressAsync("下一步");
        await teams.SeeLastAsync("需要优先安排吗");
        await teams.TickAsync("都没有，或不想说");
        await teams.PressAsync("下一步");
        await teams.SeeLastAsync("请您核对");
        await teams.PictureAsync("2-read-back");
        await teams.PressAsync("提交申请");
        await teams.SeeLastAsync("申请交上了，编号 BM-");
    }

    private async Task<bool> IsRatedAsync()
    {
        await using var programme = school.Programme;
        return await programme.AnswerRatings.AnyAsync(rating => rating.Helped);
    }

    private async Task ApproveAsync()
    {
        var coordinator = await school.AtWebChatAsync("dl_admin_zhang");
        await coordinator.SayAsync("审核", "待审核");
        await coordinator.SayAsync("刘子涵", "婉拒");
        await coordinator.SayAsync("1", "请您核对");
        await coordinator.SayAsync("1", "家长已经收到了");
    }
}
