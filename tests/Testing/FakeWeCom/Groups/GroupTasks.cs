using System.Text.Json.Nodes;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>Messages for class groups that wait until a teacher taps "send" (section 5.3).</summary>
internal sealed class GroupTasks(Corp corp, Groups groups)
{
    private readonly List<GroupTask> tasks = [];

    public IEnumerable<GroupTask> Open => tasks.Where(task => !task.Sent);

    public Answer Add(ApiCall call)
    {
        var body = call.Body;
        if (Flaws(body).FirstOrDefault() is { } flaw) return Answer.Refuse(flaw);

        var asked = body.Texts("chat_id_list") ?? [];
        var known = corp.Options.Departments.Select(department => department.GroupChatId).OfType<string>().ToList();
        var good = asked.Count == 0 ? known : asked.Intersect(known).ToList();
        if (good.Count == 0) return Answer.Refuse(40050, "invalid chat_id");

        var task = new GroupTask(corp.NewId("task_"), body.TextOr("sender"), good, body.Part("text")?.TextOr("content") ?? "");
        tasks.Add(task);
        return Answer.Ok(new() { ["fail_list"] = asked.Except(known).ToJson(), ["msgid"] = task.Id });
    }

    public void Confirm(string id)
    {
        var task = tasks.Find(task => task.Id == id && !task.Sent) ?? throw new InvalidOperationException($"There is no task {id} to confirm.");
        task.Sent = true;
        foreach (var chatId in task.ChatIds) groups.Add(chatId, task.Sender, "text", new() { ["content"] = task.Text });
    }

    private IEnumerable<Flaw> Flaws(JsonObject body)
    {
        var text = body.Part("text")?.TextOr("content") ?? "";
        var attachments = body.Parts("attachments") ?? [];
        if (body.Text("chat_type") is not "group") yield return new(40058, "only chat_type group is played here");
        if (corp.Options.Members.All(member => member.UserId != body.Text("sender"))) yield return new(40003, "invalid sender");
        if (body.Texts("chat_id_list") is { Count: > 2000 }) yield return new(40032, "chat_id_list takes 2000");
        if (text.Length == 0 && attachments.Count == 0) yield return new(44004, "text and attachments are both empty");
        if (text.Bytes() > 4000) yield return new(45002, "text.content takes 4000 bytes");
        if (attachments.Count > 9) yield return new(40058, "attachments takes 9");
    }
}

/// <summary>A message for class groups that waits for its teacher's tap.</summary>
public sealed record GroupTask(string Id, string Sender, IReadOnlyList<string> ChatIds, string Text)
{
    public bool Sent { get; internal set; }
}
