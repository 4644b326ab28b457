namespace AfterSchoolBot.Channels.WeCom.Pages;

/// <summary>What the pages say of themselves, in one language; what a card says is the talk's.</summary>
internal sealed record PageWords(string Language)
{
    public required string Title { get; init; }
    public required string OpenForm { get; init; }
    public required string LargeType { get; init; }
    public required PageMessage Sent { get; init; }
    public required string NotSent { get; init; }
    public required string NeedsScript { get; init; }
    public required PageMessage Expired { get; init; }
    public required PageMessage Unknown { get; init; }
    public required PageMessage NotYours { get; init; }
    public required PageMessage NotSignedIn { get; init; }
    public required PageMessage NotNow { get; init; }
    public required PageMessage NoParent { get; init; }

    private static readonly PageWords Simplified = new("zh-Hans")
    {
        Title = "课后服务",
        OpenForm = "打开表单",
        LargeType = "大字",
        Sent = new("已提交，请回到聊天", "答复在聊天里，这一页可以关掉了。"),
        NotSent = "没有送到。请看看网络，再按一次；填的内容还在。",
        NeedsScript = "这一页需要 JavaScript。您也可以回到聊天，直接打字回答。",
        Expired = new("这份表单过期了", "表单只开放一天。请回到和学校的聊天，说“继续”，会再收到这个问题；也可以直接打字回答。"),
        Unknown = new("这个链接打不开", "地址不完整，或者被改动过。请回到和学校的聊天，再点一次“打开表单”。"),
        NotYours = new("这份表单是发给别人的", "请在收到它的那个微信里打开。要办自己的事，请直接在和学校的聊天里说。"),
        NotSignedIn = new("没能确认是您", "请关掉这一页，回到微信里重新点开链接。"),
        NotNow = new("暂时打不开", "企业微信没有回应。请过一会儿再点一次；也可以在聊天里直接打字。"),
        NoParent = new("学校的名册里还没有这个微信", "请先扫码关注“学校通知”，或请班主任核对您的手机号，然后再打开这个链接。"),
    };

    private static readonly PageWords Traditional = new("zh-Hant")
    {
        Title = "課後服務",
        OpenForm = "打開表單",
        LargeType = "大字",
        Sent = new("已提交，請回到聊天", "答覆在聊天裡，這一頁可以關掉了。"),
        NotSent = "沒有送到。請看看網路，再按一次；填的內容還在。",
        NeedsScript = "這一頁需要 JavaScript。您也可以回到聊天，直接打字回答。",
        Expired = new("這份表單過期了", "表單只開放一天。請回到和學校的聊天，說「繼續」，會再收到這個問題；也可以直接打字回答。"),
        Unknown = new("這個連結打不開", "網址不完整，或者被改動過。請回到和學校的聊天，再點一次「打開表單」。"),
        NotYours = new("這份表單是發給別人的", "請在收到它的那個微信裡打開。要辦自己的事，請直接在和學校的聊天裡說。"),
        NotSignedIn = new("沒能確認是您", "請關掉這一頁，回到微信裡重新點開連結。"),
        NotNow = new("暫時打不開", "企業微信沒有回應。請過一會兒再點一次；也可以在聊天裡直接打字。"),
        NoParent = new("學校的名冊裡還沒有這個微信", "請先掃碼關注「學校通知」，或請班主任核對您的手機號，然後再打開這個連結。"),
    };

    private static readonly PageWords English = new("en")
    {
        Title = "After-school programme",
        OpenForm = "Open the form",
        LargeType = "Larger text",
        Sent = new("Sent. Please go back to the chat", "The answer is in the chat; you may close this page."),
        NotSent = "It did not arrive. Please check your connection and press again; what you filled in is still here.",
        NeedsScript = "This page needs JavaScript. You may also go back to the chat and type your answer.",
        Expired = new("This form has expired", "A form stays open for one day. Please go back to the chat with the school and say “continue” to be asked again, or just type your answer."),
        Unknown = new("This link does not open", "The address is incomplete or was changed. Please go back to the chat with the school and tap “Open the form” again."),
        NotYours = new("This form was sent to somebody else", "Please open it in the WeChat that received it. For your own matters, just write in your chat with the school."),
        NotSignedIn = new("We could not see that it is you", "Please close this page, go back to WeChat and open the link again."),
        NotNow = new("This does not open right now", "WeCom does not answer. Please try again in a moment, or type your answer in the chat."),
        NoParent = new("The school does not know this WeChat yet", "Please follow the school’s notices (学校通知) first, or ask the class teacher to check your phone number, then open this link again."),
    };

    /// <summary>The language of a talk (zh-Hans, zh-Hant, en), or what a browser accepts; Chinese where it is neither.</summary>
    public static PageWords Of(string? language)
    {
        var wanted = language ?? "";
        if (wanted.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return English;

        string[] traditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"];
        return traditional.Any(tag => wanted.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) ? Traditional : Simplified;
    }
}

/// <summary>What happened, and how to go on.</summary>
internal sealed record PageMessage(string Title, string Text);
