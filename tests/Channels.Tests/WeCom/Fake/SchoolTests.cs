using System.Text.Json.Nodes;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class SchoolTests
{
    [Fact]
    public async Task A_parent_is_found_with_the_children_and_a_child_with_the_parents()
    {
        await using var caller = await Caller.StartAsync();

        var parent = await caller.GetAsync("school/user/get?userid=dl_parent_wang");
        var child = await caller.GetAsync("school/user/get?userid=stu_liu_zihan");

        Assert.Equal("wmDemoWangFang", parent["parent"]!["external_userid"]!.GetValue<string>());
        Assert.Equal(2, parent["parent"]!["children"]!.AsArray().Count);
        Assert.Equal("奶奶", child["student"]!["parents"]![0]!["relation"]!.GetValue<string>());
        Assert.Null(child["student"]!["parents"]![0]!["external_userid"]); // does not follow
        Assert.Equal(60111, Caller.Code(await caller.GetAsync("school/user/get?userid=nobody")));
    }

    [Fact]
    public async Task A_list_holds_only_those_of_the_class_itself()
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(2, (await caller.GetAsync("school/user/list?department_id=3021"))["students"]!.AsArray().Count);
        Assert.Empty((await caller.GetAsync("school/user/list?department_id=302"))["students"]!.AsArray());
        Assert.Equal(2, (await caller.GetAsync("school/user/list_parent?department_id=3011"))["parents"]!.AsArray().Count);
        Assert.Equal(65000, Caller.Code(await caller.GetAsync("school/user/list?department_id=9")));
    }

    [Fact]
    public async Task The_tree_is_listed_whole_or_from_a_knot()
    {
        await using var caller = await Caller.StartAsync();

        Assert.Equal(6, (await caller.GetAsync("school/department/list"))["departments"]!.AsArray().Count);
        var grade = (await caller.GetAsync("school/department/list?id=302"))["departments"]!.AsArray();
        Assert.Equal(["302", "3021"], grade.Select(department => $"{department!["id"]}"));
        Assert.Equal(1, (await caller.GetAsync("school/agent/get_allow_scope?agentid=1000007"))["allow_scope"]!["departments"]!["partyid"]![0]!.GetValue<int>());
        Assert.Equal(301002, Caller.Code(await caller.GetAsync("school/agent/get_allow_scope?agentid=1")));
    }

    [Theory]
    [InlineData("\"to_party\":[\"3021\"]", "王芳 陈志远")]
    [InlineData("\"to_party\":[302]", "王芳 陈志远")]
    [InlineData("\"toall\":1", "王芳 陈志远")]
    [InlineData("\"to_student_userid\":[\"stu_chen_yinuo\",\"stu_liu_zihan\"]", "陈志远")]
    [InlineData("\"to_parent_userid\":[\"dl_parent_wang\"]", "王芳")]
    [InlineData("\"recv_scope\":1,\"to_student_userid\":[\"stu_chen_yinuo\"]", "")]
    public async Task A_notice_reaches_the_following_parents_once_each(string recipients, string reached)
    {
        await using var caller = await Caller.StartAsync();

        await caller.AcceptedAsync("externalcontact/message/send", Notice(recipients));

        Assert.Equal(reached, string.Join(' ', caller.WeCom.Options.Parents
            .Where(parent => caller.WeCom.NoticesOf(parent.ParentUserId).Count == 1).Select(parent => parent.Name)));
    }

    [Theory]
    [InlineData("\"recv_scope\":3,\"toall\":1", 40058)]
    [InlineData("\"toall\":0", 82001)]
    [InlineData("\"to_party\":\"3021\"", 40031)]
    [InlineData("\"to_party\":[\"9\"]", 81013)]
    [InlineData("\"toall\":1,\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"x\"}", 40008)]
    [InlineData("\"toall\":1,\"msgtype\":\"template_card\",\"template_card\":{}", 40008)]
    [InlineData("\"toall\":1,\"msgtype\":\"news\",\"news\":{\"articles\":[{\"title\":\"t\"}]}", 40058)]
    [InlineData("\"toall\":1,\"msgtype\":\"miniprogram\",\"miniprogram\":{\"title\":\"t\"}", 40058)]
    [InlineData("\"toall\":1,\"agentid\":1", 301002)]
    public async Task A_wrong_notice_is_refused(string part, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "externalcontact/message/send", Notice(part));
    }

    [Fact]
    public async Task Too_many_parents_are_refused_and_unknown_ones_are_named()
    {
        await using var caller = await Caller.StartAsync();
        var many = string.Join(',', Enumerable.Range(0, 1001).Select(number => $"\"p{number}\""));

        await caller.RefusedAsync(40032, "externalcontact/message/send", Notice($"\"to_parent_userid\":[{many}]"));
        var answer = await caller.AcceptedAsync("externalcontact/message/send", Notice("\"to_parent_userid\":[\"dl_parent_wang\",\"p1\"]"));

        Assert.Equal("p1", answer["invalid_parent_userid"]!.AsArray().Single()!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_notice_is_delivered_once_within_the_interval()
    {
        await using var caller = await Caller.StartAsync();
        var notice = Notice("\"toall\":1,\"enable_duplicate_check\":1,\"duplicate_check_interval\":600");

        await caller.AcceptedAsync("externalcontact/message/send", notice);
        await caller.AcceptedAsync("externalcontact/message/send", notice);

        Assert.Single(caller.WeCom.NoticesOf("dl_parent_wang"));
    }

    [Fact]
    public async Task One_who_begins_to_follow_is_reachable_and_the_school_hears_of_it()
    {
        await using var caller = await Caller.StartAsync();

        await caller.WeCom.ParentFollowsAsync("dl_parent_liu");
        await caller.AcceptedAsync("externalcontact/message/send", Notice("\"toall\":1"));

        Assert.Equal("change_school_contact", caller.Listener.Last("Event"));
        Assert.Equal("subscribe", caller.Listener.Last("ChangeType"));
        Assert.Equal("dl_parent_liu", caller.Listener.Last("Id"));
        Assert.Single(caller.WeCom.NoticesOf("dl_parent_liu"));
    }

    [Fact]
    public async Task A_child_who_moves_is_in_the_other_class_and_the_school_hears_only_the_id()
    {
        await using var caller = await Caller.StartAsync();

        await caller.WeCom.ChildMovesAsync("stu_chen_yinuo", 3011);

        Assert.Equal("update_student", caller.Listener.Last("ChangeType"));
        Assert.Equal("sys", caller.Listener.Last("FromUserName"));
        Assert.Equal(3, (await caller.GetAsync("school/user/list?department_id=3011"))["students"]!.AsArray().Count);
    }

    [Fact]
    public async Task Only_a_verified_corp_has_a_code_to_follow()
    {
        await using var verified = await Caller.StartAsync();
        await using var unverified = await Caller.StartAsync(new() { CorpVerified = false });

        Assert.NotNull((await verified.GetAsync("externalcontact/get_subscribe_qr_code"))["qrcode_big"]);
        Assert.Equal(43009, Caller.Code(await unverified.GetAsync("externalcontact/get_subscribe_qr_code")));
    }

    [Fact]
    public async Task A_code_tells_who_it_is_once_within_five_minutes()
    {
        await using var caller = await Caller.StartAsync();
        var code = caller.WeCom.NewOAuthCode("dl_parent_wang");

        Assert.Equal("dl_parent_wang", (await caller.GetAsync($"auth/getuserinfo?code={code}"))["parent_userid"]!.GetValue<string>());
        Assert.Equal(42022, Caller.Code(await caller.GetAsync($"school/getuserinfo?code={code}")));
        Assert.Equal(40029, Caller.Code(await caller.GetAsync("auth/getuserinfo?code=never")));
        var member = caller.WeCom.NewOAuthCode("dl_teacher_li");
        Assert.Equal("dl_teacher_li", (await caller.GetAsync($"auth/getuserinfo?code={member}"))["userid"]!.GetValue<string>());
        var pupil = caller.WeCom.NewOAuthCode("stu_wang_xiaoyu");
        Assert.Equal("stu_wang_xiaoyu", (await caller.GetAsync($"school/getuserinfo?code={pupil}"))["student_userid"]!.GetValue<string>());
        var stranger = caller.WeCom.NewOAuthCode("somebody");
        Assert.NotNull((await caller.GetAsync($"auth/getuserinfo?code={stranger}"))["openid"]);
        var late = caller.WeCom.NewOAuthCode("dl_parent_wang");
        caller.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(42003, Caller.Code(await caller.GetAsync($"auth/getuserinfo?code={late}")));
    }

    [Theory]
    [InlineData("https://school.example/h5?a=1", "dl_parent_wang", 302)]
    [InlineData("https://school.example/h5", "", 200)]
    [InlineData("https://elsewhere.example/h5", "dl_parent_wang", 400)]
    public async Task The_authorize_page_sends_the_chosen_parent_back_to_the_trusted_host(string redirect, string person, int status)
    {
        await using var caller = await Caller.StartAsync(new() { TrustedDomain = "school.example" });
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

        using var response = await http.GetAsync($"{caller.WeCom.BaseUrl}/connect/oauth2/authorize?appid={caller.WeCom.Options.CorpId}"
            + $"&redirect_uri={Uri.EscapeDataString(redirect)}&response_type=code&scope=snsapi_base&state=s1&as={person}");

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 302) Assert.Matches(@"^https://school\.example/h5\?a=1&code=oauth_\w+&state=s1$", response.Headers.Location!.ToString());
    }

    private static JsonObject Notice(string part)
    {
        var notice = new JsonObject { ["msgtype"] = "text", ["agentid"] = 1000007, ["text"] = new JsonObject { ["content"] = "放学" } };
        foreach (var (name, value) in JsonNode.Parse($"{{{part}}}")!.AsObject()) notice[name] = value!.DeepClone();
        return notice;
    }
}
