using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_lists_the_people_and_shows_each_ones_chat()
    {
        await using var caller = await Caller.StartAsync();
        using var http = new HttpClient { BaseAddress = new(caller.WeCom.BaseUrl) };

        Assert.Contains("<nav", await http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(3, (await http.GetFromJsonAsync<JsonObject>("/people"))!["parents"]!.AsArray().Count);
        await http.PostAsJsonAsync("/people/wmDemoWangFang", new JsonObject { ["act"] = "say", ["text"] = "你好" });
        await http.PostAsJsonAsync("/people/dl_teacher_li", new JsonObject { ["act"] = "enter" });

        var sight = await http.GetFromJsonAsync<JsonObject>("/people/wmDemoWangFang");
        Assert.Equal("你好", sight!["chat"]![0]!["content"]!["content"]!.GetValue<string>());
        Assert.Equal("Unhandled", sight["session"]!.GetValue<string>());
        Assert.Equal("enter_agent", caller.Listener.Last("Event"));
    }

    [Fact]
    public async Task A_card_is_pressed_from_the_page_and_what_is_gone_is_said()
    {
        await using var caller = await Caller.StartAsync();
        using var http = new HttpClient { BaseAddress = new(caller.WeCom.BaseUrl) };
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Buttons()));
        var press = new JsonObject { ["act"] = "press", ["message"] = caller.WeCom.ChatOf("dl_teacher_li").Single().Id, ["text"] = "ok" };
        press["selections"] = new JsonObject { ["pay_way"] = new JsonArray("pay_way2") };

        await http.PostAsJsonAsync("/people/dl_teacher_li", press);
        press["message"] = "vc_never";
        using var gone = await http.PostAsJsonAsync("/people/dl_teacher_li", press);

        Assert.Equal("ok", caller.Listener.Last("EventKey"));
        Assert.Equal("pay_way2", caller.Listener.Heard.Last().Descendants("OptionId").Single().Value);
        Assert.Equal(HttpStatusCode.BadRequest, gone.StatusCode);
    }

    [Fact]
    public async Task The_customer_service_link_lets_the_chosen_parent_in()
    {
        await using var caller = await Caller.StartAsync();
        var way = await caller.AcceptedAsync("kf/add_contact_way", new() { ["open_kfid"] = caller.WeCom.Options.OpenKfId, ["scene"] = "poster" });
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var response = await http.GetAsync($"{way["url"]}&scene_param=token-1&as=dl_parent_chen");

        Assert.Equal("/#wmDemoChenZhiyuan", response.Headers.Location!.ToString());
        Assert.Equal("kf_msg_or_event", caller.Listener.Last("Event"));
    }
}
