namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    /// <summary>The 学校通知 that a parent or pupil received, oldest first.</summary>
    public IReadOnlyList<ChatEntry> NoticesOf(string schoolUserId)
    {
        lock (corp.Gate) return [.. notices.Of(schoolUserId)];
    }

    /// <summary>The parent scans the code and follows 学校通知, or stops following.</summary>
    public Task<Delivery> ParentFollowsAsync(string parentUserId, bool follows = true)
    {
        lock (corp.Gate) book.Follow(parentUserId, follows);
        return SchoolEventAsync(follows ? "subscribe" : "unsubscribe", parentUserId);
    }

    /// <summary>The child goes to another class.</summary>
    public Task<Delivery> ChildMovesAsync(string studentUserId, int departmentId)
    {
        lock (corp.Gate) book.Move(studentUserId, departmentId);
        return SchoolEventAsync("update_student", studentUserId);
    }

    /// <summary>Any change of the book, also in the platform's own misspelling "create_deparmtment" (section 2.4).</summary>
    public Task<Delivery> SchoolEventAsync(string changeType, string id) => callbacks.SendAsync(
        CallbackXml.From(corp, "sys", "event").Text("Event", "change_school_contact").Text("ChangeType", changeType).Text("Id", id));

    /// <summary>A code as the redirect of a parent, pupil or member would carry it.</summary>
    public string NewOAuthCode(string userId)
    {
        lock (corp.Gate) return oauth.NewCode(userId);
    }

    private void AddSchoolRoutes()
    {
        api.Get("school/user/get", book.GetUser);
        api.Get("school/user/list", book.ListStudents);
        api.Get("school/user/list_parent", book.ListParents);
        api.Get("school/department/list", book.ListDepartments);
        api.Get("school/agent/get_allow_scope", book.GetAllowScope);
        api.Get("auth/getuserinfo", oauth.GetUserInfo);
        api.Get("school/getuserinfo", oauth.GetSchoolUserInfo);
        api.Post("externalcontact/message/send", notices.Send);
        api.Get("externalcontact/get_subscribe_qr_code", _ => Options.CorpVerified
            ? Answer.Ok(new()
            {
                ["qrcode_big"] = $"{BaseUrl}/qr/1200",
                ["qrcode_middle"] = $"{BaseUrl}/qr/430",
                ["qrcode_thumb"] = $"{BaseUrl}/qr/258",
            })
            : Answer.Refuse(43009, "corp is not verified"));
    }
}
