using System.Globalization;
using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.WeCom.Cards;
using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>Tells many at once. A class of families is an external group, into which nothing but a person speaks (reference 5.3): they are told by 学校通知.</summary>
public sealed class RoomSender
{
    private const int MostAMinute = 10; // of the twenty that a webhook takes (reference 5.2 and 9)
    private const int TaskBytes = 4_000;

    private const string NoGroup = "-";

    private readonly WeComOptions options;
    private readonly WeComClient client;
    private readonly SchoolNotices notices;
    private readonly ChannelMemory memory;
    private readonly Pace pace;

    internal RoomSender(WeComOptions options, WeComClient client, SchoolNotices notices, ChannelMemory memory, TimeProvider time)
    {
        this.options = options;
        this.client = client;
        this.notices = notices;
        this.memory = memory;
        pace = new(MostAMinute, TimeSpan.FromMinutes(1), time);
    }

    /// <summary>Keeps which classes the directory has, and the families' group of each.</summary>
    public Task KeepAsync(IEnumerable<DirectoryClass> classes, CancellationToken cancellationToken) => memory.KeepAllAsync(
        classes.Where(one => one is { Grade: not null, Number: not null }).DistinctBy(one => (one.Grade, one.Number))
            .ToDictionary(one => ClassNote(one.Grade!.Value, one.Number!.Value), one => one.GroupChatId ?? NoGroup),
        cancellationToken);

    internal async Task<bool> KnowsClassAsync(int grade, int number, CancellationToken cancellationToken) => await memory.RecallAsync(ClassNote(grade, number), cancellationToken) is not null;

    /// <summary>Null: the class has none.</summary>
    internal async Task<string?> GroupOfAsync(int grade, int number, CancellationToken cancellationToken) =>
        await memory.RecallAsync(ClassNote(grade, number), cancellationToken) is { } group and not NoGroup ? group : null;

    internal Task<Delivery> SendAsync(WeComRoom room, string text, CancellationToken cancellationToken) => room.Kind switch
    {
        WeComRoomKind.Class => ToClassAsync(room, text, cancellationToken),
        WeComRoomKind.FamilyGroup => AskForAGroupSendAsync(room, text, cancellationToken),
        _ => ToStaffAsync(text, cancellationToken),
    };

    private async Task<Delivery> ToClassAsync(WeComRoom room, string text, CancellationToken cancellationToken)
    {
        var outcome = await notices.SendAsync(new SchoolNotice.Words(text), new NoticeAudience.Classes([(room.Grade, room.Number)]), cancellationToken);
        return outcome.Calls.FirstOrDefault(call => call is not Delivery.Sent) ?? (outcome.IsSent ? new Delivery.Sent() : new Delivery.Failed("the directory has no such class"));
    }

    /// <summary>A task in the teacher's WeCom: nothing is said before she taps it.</summary>
    private async Task<Delivery> AskForAGroupSendAsync(WeComRoom room, string text, CancellationToken cancellationToken)
    {
        if (await GroupOfAsync(room.Grade, room.Number, cancellationToken) is not { } chat) return new Delivery.Failed("the class has no group");

        var task = new JsonObject { ["chat_type"] = "group", ["sender"] = room.Sender, ["chat_id_list"] = new JsonArray(chat), ["text"] = new JsonObject { ["content"] = text.ToBytes(TaskBytes) } };
        var answer = await client.CallAsync("externalcontact/add_msg_template", RawJson.Of(task), cancellationToken);
        return answer is WeComAnswer.Said { Action: ErrorAction.Ok } said && said.Body.TryGetProperty("fail_list", out var failed) && failed.GetArrayLength() > 0
            ? new Delivery.Failed("the group takes no task")
            : Outcome(answer);
    }

    private async Task<Delivery> ToStaffAsync(string text, CancellationToken cancellationToken)
    {
        var key = options.StaffWebhookKey;
        foreach (var piece in CardWords.Texts(text))
        {
            if (pace.Take("staff") is { } wait) return new Delivery.Later("pace", wait);

            var answer = await client.CallOpenAsync($"webhook/send?key={Uri.EscapeDataString(key)}", RawJson.Of(new JsonObject { ["msgtype"] = "text", ["text"] = piece }), cancellationToken);
            if (Outcome(answer) is not Delivery.Sent and var other) return other;
        }

        return new Delivery.Sent();
    }

    /// <summary>Neither a task nor a webhook knows a message again: what may have arrived is not sent a second time.</summary>
    private static Delivery Outcome(WeComAnswer answer) => answer is WeComAnswer.Unknown unknown ? new Delivery.Unknown(unknown.Why) : WeComChannel.Outcome(answer);

    private static string ClassNote(int grade, int number) => string.Create(CultureInfo.InvariantCulture, $"wecom/school/class/{grade}-{number}");
}
