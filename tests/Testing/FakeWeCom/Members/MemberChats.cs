using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What members type, and the one chat that each has with the app.</summary>
internal sealed class MemberChats(Corp corp, AppMessages messages)
{
    private readonly List<(string UserId, long Order, ChatEntry Entry)> own = [];

    public void Add(string userId, string from, string type, JsonObject content) =>
        own.Add((userId, corp.NewOrder(), new(corp.NewId("m_"), from, type, content, corp.Now)));

    /// <summary>A passive reply is shown like any other message (section 1.8).</summary>
    public void AddReply(string userId, XElement? reply)
    {
        if (reply?.Element("MsgType")?.Value == "text")
            Add(userId, "app", "text", new() { ["content"] = reply.Element("Content")?.Value.CutTo(PlainMessageRules.TextBytes) });
    }

    public IReadOnlyList<ChatEntry> Of(string userId)
    {
        var sent = messages.SeenBy(userId).Select(message =>
            (message.Order, Entry: new ChatEntry(message.Id, "app", message.Type, message.Seen[userId], message.At)));
        return [.. own.Where(item => item.UserId == userId).Select(item => (item.Order, item.Entry)).Concat(sent)
            .OrderBy(item => item.Order).Select(item => item.Entry.Copy())];
    }
}
