using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class GroupTests
{
    [Fact]
    public async Task A_staff_group_is_made_changed_and_written_into()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AcceptedAsync("appchat/create", Group("""{"chatid":"staff1"}"""));

        await caller.AcceptedAsync("appchat/update", new() { ["chatid"] = "staff1", ["name"] = "值班" });
        await caller.AcceptedAsync("appchat/send", Send("text", "今日东门放学"));

        Assert.Equal("值班", (await caller.GetAsync("appchat/get?chatid=staff1"))["chat_info"]!["name"]!.GetValue<string>());
        Assert.Equal("今日东门放学", caller.WeCom.ChatOfGroup("staff1").Single().Text);
    }

    [Theory]
    [InlineData("""{"userlist":["dl_teacher_li"]}""", 86006)]
    [InlineData("""{"userlist":["dl_teacher_li","nobody"]}""", 40003)]
    [InlineData("""{"chatid":"staff-1"}""", 86001)]
    [InlineData("""{"name":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}""", 40058)]
    public async Task A_wrong_group_is_refused(string part, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "appchat/create", Group(part));
    }

    [Fact]
    public async Task An_app_that_the_root_department_does_not_see_makes_no_groups()
    {
        await using var caller = await Caller.StartAsync(new() { RootDepartmentVisible = false });

        await caller.RefusedAsync(60011, "appchat/create", Group("{}"));
    }

    [Fact]
    public async Task A_group_takes_no_cards_and_an_unknown_group_takes_nothing()
    {
        await using var caller = await Caller.StartAsync();
        await caller.RefusedAsync(86003, "appchat/send", Send("text", "放学"));
        await caller.RefusedAsync(86003, "appchat/update", new() { ["chatid"] = "staff1" });
        Assert.Equal(86003, Caller.Code(await caller.GetAsync("appchat/get?chatid=staff1")));
        await caller.AcceptedAsync("appchat/create", Group("""{"chatid":"staff1"}"""));

        await caller.RefusedAsync(40008, "appchat/send", new() { ["chatid"] = "staff1", ["msgtype"] = "template_card", ["template_card"] = Cards.Notice() });
        await caller.RefusedAsync(45002, "appchat/send", Send("markdown", new string('学', 683)));
        await caller.RefusedAsync(86006, "appchat/update", new() { ["chatid"] = "staff1", ["del_user_list"] = new JsonArray("dl_teacher_li") });
    }

    [Fact]
    public async Task The_twenty_first_webhook_message_of_a_minute_is_refused()
    {
        await using var caller = await Caller.StartAsync();

        for (var number = 1; number <= 20; number++) await caller.AcceptedAsync(Hook, Text("markdown", $"{number}"));
        await caller.RefusedAsync(45009, Hook, Text("markdown", "21"));
        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        await caller.AcceptedAsync(Hook, Text("markdown", "22"));

        Assert.Equal(21, caller.WeCom.ChatOfWebhook.Count);
    }

    [Fact]
    public async Task A_webhook_refuses_a_wrong_key_long_words_and_cards_to_press()
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(93000, "webhook/send?key=x", Text("text", "放学"));
        await caller.RefusedAsync(40058, Hook, Text("text", new string('学', 683)));
        await caller.RefusedAsync(40058, Hook, Text("markdown", new string('学', 1366)));
        await caller.RefusedAsync(42031, Hook, new() { ["msgtype"] = "template_card", ["template_card"] = Cards.Buttons() });
        await caller.AcceptedAsync(Hook, new() { ["msgtype"] = "template_card", ["template_card"] = Cards.Notice() });
    }

    [Fact]
    public async Task A_message_for_a_class_group_waits_for_the_teachers_tap()
    {
        await using var caller = await Caller.StartAsync();

        var answer = await caller.AcceptedAsync("externalcontact/add_msg_template", Task("""{"chat_id_list":["wrDemoClass0302","wrNone"]}"""));
        Assert.Equal("wrNone", answer["fail_list"]![0]!.GetValue<string>());
        Assert.Empty(caller.WeCom.ChatOfGroup("wrDemoClass0302"));

        await caller.WeCom.TeacherConfirmsAsync(caller.WeCom.OpenTasks.Single().Id);

        Assert.Equal("dl_teacher_li", caller.WeCom.ChatOfGroup("wrDemoClass0302").Single().From);
        Assert.Empty(caller.WeCom.ChatOfGroup("wrDemoClass0101"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => caller.WeCom.TeacherConfirmsAsync(answer["msgid"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"sender":"nobody"}""", 40003)]
    [InlineData("""{"chat_type":"poem"}""", 40058)]
    [InlineData("""{"text":{"content":""}}""", 44004)]
    [InlineData("""{"chat_id_list":["wrNone"]}""", 40050)]
    [InlineData("""{"attachments":[{},{},{},{},{},{},{},{},{},{}]}""", 40058)]
    public async Task A_wrong_task_is_refused(string part, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "externalcontact/add_msg_template", Task(part));
    }

    private const string Hook = "webhook/send?key=demo-webhook-key-0001";

    private static JsonObject Group(string part) => With(new() { ["name"] = "老师", ["userlist"] = new JsonArray("dl_teacher_li", "dl_admin_zhang") }, part);

    private static JsonObject Task(string part) =>
        With(new() { ["chat_type"] = "group", ["sender"] = "dl_teacher_li", ["text"] = new JsonObject { ["content"] = "放学" } }, part);

    private static JsonObject Text(string type, string text) => new() { ["msgtype"] = type, [type] = new JsonObject { ["content"] = text } };

    private static JsonObject Send(string type, string text) => With(Text(type, text), """{"chatid":"staff1"}""");

    private static JsonObject With(JsonObject body, string part)
    {
        foreach (var (name, value) in JsonNode.Parse(part)!.AsObject()) body[name] = value!.DeepClone();
        return body;
    }
}
