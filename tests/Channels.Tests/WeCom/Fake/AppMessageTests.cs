using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class AppMessageTests
{
    [Theory]
    [InlineData("text", """{}""", 44004)]
    [InlineData("markdown", """{"content":""}""", 44004)]
    [InlineData("textcard", """{"description":"d","url":"https://school.example"}""", 41016)]
    [InlineData("textcard", """{"title":"t","url":"https://school.example"}""", 40058)]
    [InlineData("textcard", """{"title":"t","description":"d","url":"school.example"}""", 40058)]
    [InlineData("textcard", """{"title":"t","description":"d","url":"https://school.example","btntxt":"点击查看吧"}""", 40058)]
    [InlineData("news", """{"articles":[]}""", 40058)]
    [InlineData("news", """{"articles":[{"title":"t"}]}""", 40058)]
    [InlineData("image", """{"media_id":"media_never"}""", 40007)]
    [InlineData("poem", """{}""", 40008)]
    public async Task A_message_with_a_missing_or_wrong_part_is_refused(string type, string content, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "message/send", Caller.Message(type, JsonNode.Parse(content)!));
    }

    [Fact]
    public async Task Markdown_beyond_2048_bytes_is_refused_and_text_is_cut()
    {
        await using var caller = await Caller.StartAsync();
        var content = new JsonObject { ["content"] = new string('学', 683) };

        await caller.RefusedAsync(45002, "message/send", Caller.Message("markdown", content.DeepClone()));
        await caller.AcceptedAsync("message/send", Caller.Message("text", content));

        Assert.Equal(682, caller.WeCom.ChatOf("dl_teacher_li").Single().Text.Length);
        Assert.Single(caller.WeCom.Warnings);
    }

    [Theory]
    [InlineData("""{"msgtype":"text"}""", 41011)]
    [InlineData("""{"agentid":"1000007","msgtype":"text"}""", 40056)]
    [InlineData("""{"agentid":1000008,"msgtype":"text"}""", 301002)]
    [InlineData("""{"agentid":1000007,"msgtype":"text"}""", 82001)]
    [InlineData("""{"agentid":1000007,"touser":"dl_teacher_li","duplicate_check_interval":14401}""", 40058)]
    public async Task A_wrong_envelope_is_refused(string body, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "message/send", JsonNode.Parse(body)!.AsObject());
    }

    [Fact]
    public async Task Members_who_do_not_exist_are_named_and_only_when_all_are_wrong_it_is_an_error()
    {
        await using var caller = await Caller.StartAsync();

        var answer = await caller.AcceptedAsync("message/send", Caller.Text("放学", "DL_Teacher_Li|Nobody"));
        await caller.RefusedAsync(81013, "message/send", Caller.Text("放学", "nobody"));
        await caller.RefusedAsync(40032, "message/send", Caller.Text("放学", string.Join('|', Enumerable.Range(0, 1001))));

        Assert.Equal("nobody", answer["invaliduser"]!.GetValue<string>());
        Assert.Equal("放学", caller.WeCom.ChatOf("dl_teacher_li").Single().Text);
    }

    [Fact]
    public async Task Everybody_gets_what_is_for_all()
    {
        await using var caller = await Caller.StartAsync();

        await caller.AcceptedAsync("message/send", Caller.Text("放学", "@all"));

        Assert.Single(caller.WeCom.ChatOf("dl_teacher_li"));
        Assert.Single(caller.WeCom.ChatOf("dl_admin_zhang"));
    }

    [Fact]
    public async Task The_thirty_first_message_within_a_minute_vanishes_without_a_word()
    {
        await using var caller = await Caller.StartAsync();

        for (var number = 1; number <= 31; number++) await caller.AcceptedAsync("message/send", Caller.Text($"{number}"));
        Assert.Equal(30, caller.WeCom.ChatOf("dl_teacher_li").Count);
        Assert.Equal("31", caller.WeCom.Dropped.Single().Content["content"]!.GetValue<string>());

        caller.Clock.Advance(TimeSpan.FromMinutes(1));
        await caller.AcceptedAsync("message/send", Caller.Text("32"));
        Assert.Equal("32", caller.WeCom.ChatOf("dl_teacher_li")[^1].Text);
    }

    [Fact]
    public async Task The_same_json_is_delivered_once_within_the_interval()
    {
        await using var caller = await Caller.StartAsync();
        var message = Caller.Text("放学");
        message["enable_duplicate_check"] = 1;
        message["duplicate_check_interval"] = 600;

        var first = await caller.AcceptedAsync("message/send", message);
        var second = await caller.AcceptedAsync("message/send", message);
        Assert.Equal(first["msgid"]!.GetValue<string>(), second["msgid"]!.GetValue<string>());
        Assert.Single(caller.WeCom.ChatOf("dl_teacher_li"));

        caller.Clock.Advance(TimeSpan.FromSeconds(600));
        await caller.AcceptedAsync("message/send", message);
        Assert.Equal(2, caller.WeCom.ChatOf("dl_teacher_li").Count);
    }

    [Fact]
    public async Task A_message_is_recalled_within_a_day()
    {
        await using var caller = await Caller.StartAsync();
        var first = await caller.AcceptedAsync("message/send", Caller.Text("错了"));
        var second = await caller.AcceptedAsync("message/send", Caller.Text("也错了"));

        await caller.AcceptedAsync("message/recall", new() { ["msgid"] = first["msgid"]!.DeepClone() });
        Assert.Equal("也错了", caller.WeCom.ChatOf("dl_teacher_li").Single().Text);

        caller.Clock.Advance(TimeSpan.FromHours(25));
        await caller.NewTokenAsync();
        await caller.RefusedAsync(42052, "message/recall", new() { ["msgid"] = second["msgid"]!.DeepClone() });
        await caller.RefusedAsync(40058, "message/recall", new() { ["msgid"] = "vc_never" });
    }

    [Theory]
    [InlineData("form-data; name=\"media\"; filename=\"名单.pdf\"", 0)]
    [InlineData("form-data; name=media; filename=\"名单.pdf\"", 44001)]
    [InlineData("form-data; name=\"file\"; filename=\"名单.pdf\"", 44001)]
    [InlineData("form-data; name=\"media\"; filename=roll.pdf", 44001)]
    [InlineData("form-data; name=\"media\"; filename=\"=?utf-8?B?5ZCN?=\"; filename*=utf-8''x", 44001)]
    public async Task An_upload_needs_its_names_in_quotes(string disposition, int code)
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(code, Caller.Code(await caller.UploadAsync(disposition, [1, 2, 3, 4, 5, 6])));
    }

    [Fact]
    public async Task An_upload_can_be_fetched_and_sent_for_three_days()
    {
        await using var caller = await Caller.StartAsync();
        const string Disposition = "form-data; name=\"media\"; filename=\"名单.pdf\"";
        var id = (await caller.UploadAsync(Disposition, [0, 13, 10, 45, 45, 200]))["media_id"]!.GetValue<string>();
        Assert.Equal(44001, Caller.Code(await caller.UploadAsync(Disposition, [1, 2, 3, 4, 5])));
        Assert.Equal(40004, Caller.Code(await caller.UploadAsync(Disposition, [1, 2, 3, 4, 5, 6], "poem")));

        await caller.AcceptedAsync("message/send", Caller.Message("file", new JsonObject { ["media_id"] = id }));
        using var file = await caller.FetchWithTokenAsync($"media/get?media_id={id}");
        Assert.Equal([0, 13, 10, 45, 45, 200], await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("名单.pdf", file.Content.Headers.ContentDisposition!.FileNameStar);

        caller.Clock.Advance(TimeSpan.FromHours(73));
        await caller.NewTokenAsync();
        await caller.RefusedAsync(40007, "message/send", Caller.Message("file", new JsonObject { ["media_id"] = id }));
    }

    [Theory]
    [InlineData("""{"button":[]}""", 40016)]
    [InlineData("""{"button":[{"name":"课后服务的总菜单","type":"click","key":"k"}]}""", 40018)]
    [InlineData("""{"button":[{"name":"接送","key":"k"}]}""", 40017)]
    [InlineData("""{"button":[{"name":"接送","type":"click"}]}""", 40019)]
    [InlineData("""{"button":[{"name":"接送","type":"view","url":"x"}]}""", 40020)]
    [InlineData("""{"button":[{"name":"接送","sub_button":[{"name":"今天","type":"click","key":"today"}]}]}""", 0)]
    public async Task A_menu_is_checked(string menu, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "menu/create?agentid=1000007", JsonNode.Parse(menu)!.AsObject());
        Assert.Equal(code == 0, caller.WeCom.Menu is not null);
    }
}
