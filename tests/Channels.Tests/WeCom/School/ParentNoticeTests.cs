using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.WeCom.School;

/// <summary>A message that customer service cannot carry goes by 学校通知 to those who follow it.</summary>
public sealed class ParentNoticeTests
{
    private const string Wang = "wmDemoWangFang";
    private const string Liu = "wmDemoLiuGuiying";

    private static readonly Reply Approved = new() { Card = new Card("申请通过了") { Texts = ["王小明，周一"], Actions = [new("选社团", "clubs"), new("看方案", "") { Url = "https://school.example/service" }] } };

    [Fact]
    public async Task Who_never_spoke_but_follows_is_told_in_words_without_numbers()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();

        Assert.IsType<Delivery.Sent>(await side.TellAsync(Wang, Approved));

        var notice = Assert.Single(side.WeCom.NoticesOf("dl_parent_wang"));
        Assert.Equal("申请通过了\n王小明，周一\n看方案 https://school.example/service\n请打开学校的客服账号", SchoolSide.Text(notice.Content));
        Assert.Empty(side.WeCom.NoticesOf("dl_parent_chen"));
        Assert.DoesNotContain(side.WeCom.Calls, call => call.Path == "kf/send_msg");
    }

    [Fact]
    public async Task A_parent_heard_within_two_days_is_told_in_the_talk()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        await side.WeCom.CustomerSaysAsync(Wang, "报名");
        side.Memory.LastHeard = new(side.Clock.GetUtcNow(), 0);

        Assert.IsType<Delivery.Sent>(await side.TellAsync(Wang, Approved));
        Assert.Empty(side.Sent);
    }

    [Theory]
    [InlineData(0, 48)]
    [InlineData(4, 1)]
    public async Task After_two_days_or_with_the_allowance_used_it_goes_the_other_way(int sentSince, int hoursAgo)
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        side.Memory.LastHeard = new(side.Clock.GetUtcNow().AddHours(-hoursAgo), sentSince);

        Assert.IsType<Delivery.Sent>(await side.TellAsync(Wang, Approved));
        Assert.Single(side.Sent);
    }

    [Theory]
    [InlineData(95001)]
    [InlineData(95002)]
    public async Task Errors_95001_and_95002_lead_the_other_way_too(int code)
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        side.Memory.LastHeard = new(side.Clock.GetUtcNow(), 0);
        side.WeCom.Fail("kf/send_msg", code);

        Assert.IsType<Delivery.Sent>(await side.TellAsync(Wang, Approved));
        Assert.Single(side.WeCom.NoticesOf("dl_parent_wang"));
    }

    [Fact]
    public async Task Who_does_not_follow_waits_until_they_write()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();

        Assert.IsType<Delivery.WhenHeard>(await side.TellAsync(Liu, Approved));

        await side.WeCom.ParentFollowsAsync("dl_parent_liu");
        await side.SyncAsync();
        Assert.IsType<Delivery.Sent>(await side.TellAsync(Liu, Approved));

        await side.WeCom.ParentFollowsAsync("dl_parent_liu", follows: false);
        await side.SyncAsync();
        Assert.IsType<Delivery.WhenHeard>(await side.TellAsync(Liu, Approved, "n2"));
    }

    [Fact]
    public async Task A_send_of_unknown_outcome_is_made_again_as_the_same_bytes_and_arrives_once()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        side.WeCom.Reset("externalcontact/message/send", afterProcessing: true);

        Assert.IsType<Delivery.Later>(await side.TellAsync(Wang, Approved));
        Assert.IsType<Delivery.Sent>(await side.TellAsync(Wang, Approved));

        Assert.Single(side.WeCom.NoticesOf("dl_parent_wang"));
        Assert.Single(side.Sent.Distinct());
    }

    [Fact]
    public async Task What_is_longer_than_a_notice_comes_in_several_and_whole()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        var line = new string('长', 600);

        await side.TellAsync(Wang, new Reply { Text = $"{line}\n{line}" });

        Assert.Equal($"{line}\n{line}\n请打开学校的客服账号", string.Join('\n', side.WeCom.NoticesOf("dl_parent_wang").Select(notice => SchoolSide.Text(notice.Content))));
        Assert.Empty(side.WeCom.Warnings);
    }

    [Theory]
    [InlineData(81013)]
    [InlineData(40096)]
    public async Task Errors_81013_and_40096_close_this_way_until_the_directory_says_otherwise(int code)
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        side.WeCom.Fail("externalcontact/message/send", code);

        Assert.IsType<Delivery.WhenHeard>(await side.TellAsync(Wang, Approved));
        Assert.Null(await side.Parents.FollowerAsync(Wang, default));
    }

    [Theory]
    [InlineData(84074)]
    [InlineData(65023)]
    [InlineData(40058)]
    public async Task Errors_84074_and_65023_leave_the_message_waiting_and_the_parent_known(int code)
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        side.WeCom.Fail("externalcontact/message/send", code);

        Assert.IsType<Delivery.WhenHeard>(await side.TellAsync(Wang, Approved));
        Assert.Equal("dl_parent_wang", await side.Parents.FollowerAsync(Wang, default));
    }

    [Fact]
    public async Task Error_40201_is_for_a_person_to_look_at_and_not_tried_again()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        side.WeCom.Fail("externalcontact/message/send", 40201);

        Assert.Equal(new Delivery.Failed("40201"), await side.TellAsync(Wang, Approved));
    }

    [Fact]
    public async Task Staff_are_told_nothing_before_they_write()
    {
        await using var side = await SchoolSide.StartAsync();

        Assert.Null(side.Channel.FirstConversation("teacher_li"));
        Assert.Null(side.Channel.FirstConversation("wmli"));
        Assert.Equal("wecom/kf/wkDemoAfterSchool0001/wmDemoWangFang", side.Channel.FirstConversation(Wang).ToString());
    }
}
