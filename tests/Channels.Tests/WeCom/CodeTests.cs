using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Channels.WeCom.Wire;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Delivery = AfterSchoolBot.Channels.Delivery;

namespace AfterSchoolBot.Channels.Tests.WeCom;

/// <summary>What each code of WeCom leads to (reference 10), with a WeCom that says it.</summary>
public sealed class CodeTests : IAsyncLifetime
{
    private const string Teacher = "dl_admin_zhang";
    private const string Parent = "wmDemoWangFang";

    private readonly KeptMemory memory = new();
    private FakeWeCom wecom = null!;
    private WeComClient client = null!;
    private WeComChannel channel = null!;
    private int messages;

    public async ValueTask InitializeAsync()
    {
        wecom = await FakeWeCom.StartAsync();
        wecom.CallbackUrl = wecom.BaseUrl + "/"; // an app needs one before it may show cards (43012); nothing here listens to it
        var options = Tenant.Of(wecom);
        client = new(options, memory, TimeProvider.System, NullLogger<WeComClient>.Instance);
        var followers = new ParentNotices(options, client, memory);
        channel = new(options, client, new(options, client, memory), new(client, followers, new(options, client, memory), new(client), memory, TimeProvider.System),
            new(options, client, new(options, client, new(client)), memory, TimeProvider.System), followers, new(client), new(options, new(options, TimeProvider.System)), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await wecom.DisposeAsync();
    }

    [Theory]
    [InlineData(42001)]
    [InlineData(40014)]
    [InlineData(41001)]
    public async Task A_token_that_is_over_is_made_anew_and_the_message_arrives(int code)
    {
        wecom.Fail("message/send", code);
        Assert.IsType<Delivery.Sent>(await TellAsync("您好"));
        Assert.Equal(2, wecom.Calls.Count(call => call.Path.EndsWith("gettoken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Many_messages_that_find_the_token_over_ask_for_one_new_token()
    {
        await TellAsync("您好");
        wecom.ExpireTokens();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 10).Select(n => TellAsync($"第{n}条"))), delivery => Assert.IsType<Delivery.Sent>(delivery));
        Assert.Equal(2, wecom.Calls.Count(call => call.Path.EndsWith("gettoken", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(45033, 2)]
    [InlineData(45009, 60)]
    [InlineData(60020, 60)]
    [InlineData(50003, 60)]
    public async Task Not_now_means_again_later(int code, int seconds)
    {
        wecom.Fail("message/send", code);
        var everybody = code is 45009; // the school's calls, not this message's
        Assert.Equal(new Delivery.Later($"{code}", TimeSpan.FromSeconds(seconds)) { Everybody = everybody }, await TellAsync("您好"));
    }

    [Theory]
    [InlineData(81013)]
    [InlineData(60111)]
    [InlineData(40201)]
    public async Task Never_means_never(int code)
    {
        wecom.Fail("message/send", code, times: 9);
        Assert.Equal(new Delivery.Failed($"{code}"), await TellAsync("您好"));
    }

    [Fact]
    public async Task Code_42014_gets_another_task_id_and_the_card_arrives()
    {
        wecom.Fail("message/send", 42014);
        Assert.IsType<Delivery.Sent>(await ShowAsync(Card));
        Assert.Single(wecom.ChatOf(Teacher), entry => entry.Type == "template_card");
    }

    [Theory]
    [InlineData(42038)]
    [InlineData(40058)]
    public async Task A_card_that_is_refused_after_all_is_said_in_words(int code)
    {
        wecom.Fail("message/send", code);
        Assert.IsType<Delivery.Sent>(await ShowAsync(Card));
        Assert.Equal("要通过吗\n1 通过\n2 婉拒", wecom.ChatOf(Teacher)[^1].Text);
    }

    [Fact]
    public async Task Code_60140_means_that_the_card_is_shown_anew()
    {
        var (sent, message) = await ShownAsync();
        memory.Sent[(message.Conversation.ToString(), message.ActivityId)] = new(message.Body, sent.ChannelMessageId);
        wecom.Fail("message/update_template_card", 60140, times: 2);
        Assert.IsType<Delivery.Sent>(await channel.SendAsync(message with { Replaces = true, Body = Draw(Card with { Title = "再看一次" }, message.ActivityId) }, default));
        Assert.Equal("再看一次", wecom.ChatOf(Teacher)[^1].Text);
    }

    [Fact]
    public async Task A_card_changes_in_place_and_its_code_works_once()
    {
        var (sent, message) = await ShownAsync();
        memory.Sent[(message.Conversation.ToString(), message.ActivityId)] = new(message.Body, sent.ChannelMessageId);
        Assert.IsType<Delivery.Sent>(await channel.SendAsync(message with { Replaces = true, Body = Draw(Card with { Title = "换了" }, message.ActivityId) }, default));
        Assert.Equal("换了", Assert.Single(wecom.ChatOf(Teacher)).Text);
        Assert.IsType<Delivery.Failed>(await channel.SendAsync(message with { Replaces = true, Body = Draw(new("已处理"), message.ActivityId) }, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_breaks_is_tried_again_and_the_message_stands_there_once(bool afterProcessing)
    {
        var message = Message("您好");
        await client.CallAsync("getcallbackip", null, default);
        wecom.Reset("message/send", afterProcessing: afterProcessing);
        Assert.IsType<Delivery.Later>(await channel.SendAsync(message, default));
        Assert.IsType<Delivery.Sent>(await channel.SendAsync(message, default));
        Assert.Single(wecom.ChatOf(Teacher));
    }

    [Fact]
    public async Task A_time_out_is_tried_again_and_the_parent_reads_it_once()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var patient = new WeComClient(Tenant.Of(wecom), memory, time, NullLogger<WeComClient>.Instance);
        await wecom.CustomerSaysAsync(Parent, "您好");
        memory.LastHeard = new(time.GetUtcNow(), 0);
        var sender = new KfSender(patient, new(Tenant.Of(wecom), patient, memory), new(Tenant.Of(wecom), patient, memory), new(patient), memory, time);
        var message = ParentMessage("今天 17:40 放学");
        await patient.CallAsync("getcallbackip", null, default);
        wecom.Delay("kf/send_msg", TimeSpan.FromMilliseconds(300), times: 1);
        var first = sender.SendAsync(message, DrawnBody.Parse(message.Body)!, default);
        for (; !first.IsCompleted; time.Advance(TimeSpan.FromSeconds(11))) await Task.Yield();
        Assert.Equal(new Delivery.Later("time-out", TimeSpan.FromSeconds(2)), await first);

        memory.LastHeard = new(time.GetUtcNow(), 0);
        Assert.IsType<Delivery.Sent>(await sender.SendAsync(message, DrawnBody.Parse(message.Body)!, default));
        Assert.Single(wecom.ChatOfCustomer(Parent), entry => entry.Text == "今天 17:40 放学");
    }

    [Theory]
    [InlineData(95001)]
    [InlineData(95002)]
    public async Task What_a_parent_cannot_be_sent_now_waits_until_they_write(int code)
    {
        memory.LastHeard = new(TimeProvider.System.GetUtcNow(), 0);
        wecom.Fail("kf/send_msg", code);
        Assert.Equal(new Delivery.WhenHeard($"{code}"), await channel.SendAsync(ParentMessage("您好"), default));
    }

    [Theory]
    [InlineData(95018)]
    [InlineData(95013)]
    public async Task While_a_person_has_the_talk_an_answer_is_dropped_and_a_notice_waits(int code)
    {
        memory.LastHeard = new(TimeProvider.System.GetUtcNow(), 0);
        await wecom.ServicerTakesAsync(Parent, "dl_admin_zhang");
        wecom.Fail("kf/send_msg", code, times: 2);
        Assert.IsType<Delivery.Failed>(await channel.SendAsync(ParentMessage("您好"), default));
        Assert.Equal(new Delivery.WhenHeard($"{code}"), await channel.SendAsync(ParentMessage("明天停课") with { InReplyTo = null }, default));
        Assert.Contains("taken", memory.Notes.Values);
        Assert.DoesNotContain(memory.Notes.Keys, key => key.Contains(Parent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, true, true)]
    [InlineData(4, false, false)]
    [InlineData(5, true, false)]
    public async Task An_answer_may_use_the_fifth_message_and_a_notice_never_does(int sentSince, bool answers, bool goes)
    {
        await wecom.CustomerSaysAsync(Parent, "您好");
        memory.LastHeard = new(TimeProvider.System.GetUtcNow(), sentSince);
        var delivery = await channel.SendAsync(ParentMessage("您好") with { InReplyTo = answers ? "m1" : null }, default);
        Assert.Equal(goes, delivery is Delivery.Sent);
    }

    [Fact]
    public async Task More_than_fifteen_messages_a_minute_wait_and_none_is_dropped()
    {
        var outcomes = new List<Delivery>();
        for (var n = 0; n < 20; n++) outcomes.Add(await TellAsync($"第{n}条"));
        Assert.Equal(15, outcomes.Count(outcome => outcome is Delivery.Sent));
        Assert.All(outcomes.Skip(15), outcome => Assert.True(outcome is Delivery.Later { Why: "pace", After.TotalSeconds: > 0 and <= 24 }));
        Assert.Empty(wecom.Dropped);
    }

    [Fact]
    public async Task The_menu_of_the_manifest_is_taken()
    {
        var menu = await File.ReadAllTextAsync(Path.Combine(AdaptiveCards.Approved.Folder, "..", "..", "..", "manifests", "wecom", "menu.json"), TestContext.Current.CancellationToken);
        Assert.Equal(0, Assert.IsType<WeComAnswer.Said>(await client.CallAsync($"menu/create?agentid={wecom.Options.AgentId}", menu, default)).Code);
        Assert.NotNull(wecom.Menu);
    }

    private static Card Card => new("要通过吗") { Actions = [new("通过", "answer", "yes") { Primary = true }, new("婉拒", "answer", "no")] };

    private Task<Delivery> TellAsync(string text) => channel.SendAsync(Message(text), default);

    private async Task<Delivery> ShowAsync(Card card)
    {
        var message = Message("x");
        return await channel.SendAsync(message with { Body = Draw(card, message.ActivityId) }, default);
    }

    private async Task<(Delivery.Sent Sent, OutboundMessage Message)> ShownAsync()
    {
        var message = Message("x");
        message = message with { Body = Draw(Card, message.ActivityId) };
        return (Assert.IsType<Delivery.Sent>(await channel.SendAsync(message, default)), message);
    }

    private OutboundMessage Message(string text)
    {
        var conversation = WeComAddress.OfStaff(Teacher).Conversation;
        var id = $"r{Interlocked.Increment(ref messages)}.1";
        return new(conversation, id, channel.Draw(new() { Text = text }, new(conversation, id, Teacher, TimeProvider.System.GetUtcNow())));
    }

    private OutboundMessage ParentMessage(string text)
    {
        var conversation = WeComAddress.OfParent(wecom.Options.OpenKfId, Parent).Conversation;
        return new(conversation, "r1.1", channel.Draw(new() { Text = text }, new(conversation, "r1.1", Parent, TimeProvider.System.GetUtcNow()))) { InReplyTo = "m1" };
    }

    private string Draw(Card card, string id) =>
        channel.Draw(new() { Card = card }, new(WeComAddress.OfStaff(Teacher).Conversation, id, Teacher, TimeProvider.System.GetUtcNow()));
}
