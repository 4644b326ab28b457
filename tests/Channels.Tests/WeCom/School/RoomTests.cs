using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using Delivery = AfterSchoolBot.Channels.Delivery;

namespace AfterSchoolBot.Channels.Tests.WeCom.School;

public sealed class RoomTests
{
    private const string Words = "三年级2班家长：明天请带彩笔（李老师，9月1日）";

    [Fact]
    public async Task A_class_is_told_by_one_notice_that_reaches_those_of_it_who_follow()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.KeepRoomsAsync();
        var room = await side.Channel.ClassRoomAsync(3, 2, default);
        Assert.IsType<Delivery.Sent>(await side.SayInAsync(room, Words));

        Assert.Single(side.Sent);
        Assert.Equal(Words, side.WeCom.NoticesOf("dl_parent_wang").Single().Text);
        Assert.Equal(Words, side.WeCom.NoticesOf("dl_parent_chen").Single().Text);
        Assert.Empty(side.WeCom.NoticesOf("dl_parent_liu"));
    }

    [Fact]
    public async Task What_is_sent_again_because_nobody_knows_what_became_of_it_arrives_once()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.KeepRoomsAsync();
        var room = await side.Channel.ClassRoomAsync(3, 2, default);
        await side.SayInAsync(room, Words);
        await side.SayInAsync(room, Words);
        Assert.Single(side.WeCom.NoticesOf("dl_parent_wang"));
    }

    [Fact]
    public async Task Only_who_follows_is_in_the_room()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.SyncAsync();
        await side.KeepRoomsAsync();
        var room = await side.Channel.ClassRoomAsync(3, 2, default);
        Assert.Equal(["wmDemoWangFang"], await side.Channel.InRoomAsync(room!.Value, ["wmDemoWangFang", "wmDemoLiuGuiying", "dl_teacher_li"], default));
    }

    [Fact]
    public async Task A_class_that_the_directory_does_not_have_has_no_room_and_no_group()
    {
        await using var side = await SchoolSide.StartAsync();
        Assert.Null(await side.Channel.ClassRoomAsync(3, 2, default));
        await side.KeepRoomsAsync();
        Assert.Null(await side.Channel.ClassRoomAsync(6, 1, default));
        Assert.Null(await side.Channel.FamilyGroupAsync(6, 1, "dl_teacher_li", default));
        Assert.IsType<Delivery.Failed>(await side.SayInAsync(new WeComRoom(WeComRoomKind.Class, 6, 1).Conversation, Words));
    }

    [Fact]
    public async Task Into_a_group_of_families_nothing_speaks_but_the_teacher_who_taps()
    {
        await using var side = await SchoolSide.StartAsync();
        await side.KeepRoomsAsync();
        var group = await side.Channel.FamilyGroupAsync(3, 2, "dl_teacher_li", default);
        Assert.IsType<Delivery.Sent>(await side.SayInAsync(group, Words));
        Assert.Empty(side.WeCom.ChatOfGroup("wrDemoClass0302"));

        var task = Assert.Single(side.WeCom.OpenTasks);
        Assert.Equal(("dl_teacher_li", Words), (task.Sender, task.Text));
        await side.WeCom.TeacherConfirmsAsync(task.Id);
        Assert.Equal("dl_teacher_li", side.WeCom.ChatOfGroup("wrDemoClass0302").Single().From);
    }

    [Fact]
    public async Task The_staffs_group_hears_by_its_webhook_and_never_more_than_half_of_what_it_takes()
    {
        await using var side = await SchoolSide.StartAsync();
        for (var number = 1; number <= 10; number++) Assert.IsType<Delivery.Sent>(await side.SayInAsync(side.Channel.StaffRoom, $"第{number}条"));

        Assert.Equal(10, side.WeCom.ChatOfWebhook.Count);
        var later = Assert.IsType<Delivery.Later>(await side.SayInAsync(side.Channel.StaffRoom, "第11条"));
        side.Clock.Advance(later.After);
        Assert.IsType<Delivery.Sent>(await side.SayInAsync(side.Channel.StaffRoom, "第11条"));
    }

    [Fact]
    public async Task A_webhook_that_is_gone_is_somebodys_to_mend()
    {
        await using var side = await SchoolSide.StartAsync();
        side.WeCom.Fail("webhook/send", 93000);
        Assert.Equal(new Delivery.Later("93000", TimeSpan.FromSeconds(60)), await side.SayInAsync(side.Channel.StaffRoom, "明天开会"));
    }

    [Theory]
    [InlineData("https://example.test/cgi-bin/webhook/send?key=0a1b-2c", "0a1b-2c")]
    [InlineData("0a1b-2c", "0a1b-2c")]
    [InlineData("https://example.test/cgi-bin/webhook/send", "")]
    public void A_webhook_may_be_given_as_its_address_or_as_its_key(string given, string key) =>
        Assert.Equal(key, new WeComOptions { StaffWebhook = given }.StaffWebhookKey);

    [Theory]
    [InlineData("class/3-2")]
    [InlineData("group/3-2/dl_teacher_li")]
    [InlineData("staff")]
    public void A_room_is_what_its_name_says(string name) =>
        Assert.Equal(name, WeComRoom.Parse(new(ChannelId.WeCom, name))!.Value.Conversation.Value);

    [Theory]
    [InlineData("class/3")]
    [InlineData("group/3-2")]
    [InlineData("app/class")]
    [InlineData("kf/wk/wm")]
    public void A_talk_with_one_person_is_no_room(string name) => Assert.Null(WeComRoom.Parse(new(ChannelId.WeCom, name)));
}
