using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Channels.WeCom.Wire;
using AfterSchoolBot.Testing.WeCom;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfterSchoolBot.Channels.Tests.WeCom.School;

/// <summary>The channel's home-school side against a WeCom that runs at home.</summary>
internal sealed class SchoolSide : IAsyncDisposable
{
    private readonly WeComClient client;

    private SchoolSide(FakeWeCom wecom, FakeTimeProvider clock)
    {
        (WeCom, Clock) = (wecom, clock);
        var options = Tenant.Of(wecom);
        options.HowToGoOn = () => "请打开学校的客服账号";
        client = new(options, Memory, clock, NullLogger<WeComClient>.Instance);
        Directory = new(client);
        Parents = new(options, client, Memory);
        Notices = new(options, client, Directory);
        Rooms = new(options, client, Notices, Memory, clock);
        Channel = new(options, client, new(options, client, Memory), new(client, Parents, new(options, client, Memory), new(client), Memory, clock), Rooms, Parents, new(client), new(options, new(options, clock)), clock);
    }

    public FakeWeCom WeCom { get; }

    public FakeTimeProvider Clock { get; }

    public KeptMemory Memory { get; } = new();

    public SchoolDirectory Directory { get; }

    public ParentNotices Parents { get; }

    public SchoolNotices Notices { get; }

    public RoomSender Rooms { get; }

    public WeComChannel Channel { get; }

    public IReadOnlyList<string> Sent => [.. WeCom.Calls.Where(call => call.Path == "externalcontact/message/send").Select(call => call.Body)];

    public static async Task<SchoolSide> StartAsync(FakeWeComOptions? options = null)
    {
        var clock = new FakeTimeProvider(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var wecom = await FakeWeCom.StartAsync(options, clock);
        wecom.HoldCallbacks = true; // nobody listens here
        return new(wecom, clock);
    }

    /// <summary>The directory's classes are known by now.</summary>
    public async Task KeepRoomsAsync() => await Rooms.KeepAsync((await ReadAsync()).Classes, default);

    public Task<Delivery> SayInAsync(ConversationId? room, string text)
    {
        var body = Channel.Draw(new() { Text = text }, new(room!.Value, "n1.1", "", Clock.GetUtcNow()));
        return Channel.SendAsync(new(room.Value, "n1.1", body), default);
    }

    public async Task<DirectorySnapshot> ReadAsync() => Assert.IsType<DirectoryAnswer.Read>(await Directory.ReadAsync(default)).Snapshot;

    /// <summary>Who follows by now is known.</summary>
    public async Task SyncAsync() => await Parents.KeepAsync((await ReadAsync()).Parents, default);

    /// <summary>Something for a parent, as the talk hands it to the channel.</summary>
    public Task<Delivery> TellAsync(string externalUserId, Reply reply, string id = "n1")
    {
        var conversation = Channel.FirstConversation(externalUserId)!.Value;
        var address = new ReplyAddress(conversation, id, externalUserId, Clock.GetUtcNow());
        return Channel.SendAsync(new(conversation, id, Channel.Draw(reply, address)), default);
    }

    public static string Text(JsonObject content) => content["content"]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await WeCom.DisposeAsync();
    }
}
