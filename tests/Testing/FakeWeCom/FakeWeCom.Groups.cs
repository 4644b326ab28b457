namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    /// <summary>Messages for class groups that wait for a teacher's tap.</summary>
    public IReadOnlyList<GroupTask> OpenTasks
    {
        get { lock (corp.Gate) return [.. groupTasks.Open]; }
    }

    /// <summary>What came by the webhook.</summary>
    public IReadOnlyList<ChatEntry> ChatOfWebhook => ChatOfGroup(Groups.WebhookGroup);

    /// <summary>What stands in a staff group or, after the teacher's tap, in a class group.</summary>
    public IReadOnlyList<ChatEntry> ChatOfGroup(string chatId)
    {
        lock (corp.Gate) return [.. groups.Of(chatId)];
    }

    /// <summary>The teacher taps "send" on a task.</summary>
    public Task TeacherConfirmsAsync(string taskId)
    {
        lock (corp.Gate) groupTasks.Confirm(taskId);
        return Task.CompletedTask;
    }

    private void AddGroupRoutes()
    {
        api.Post("appchat/create", groups.Create);
        api.Post("appchat/update", groups.Update);
        api.Get("appchat/get", groups.Get);
        api.Post("appchat/send", groups.Send);
        api.Post("webhook/send", groups.SendByWebhook, open: true);
        api.Post("externalcontact/add_msg_template", groupTasks.Add);
    }
}
