namespace AfterSchoolBot.Channels.WeCom;

/// <summary>The school's WeCom tenant: its self-built app, and the customer-service account that parents open in WeChat.</summary>
public sealed class WeComOptions
{
    public bool Enabled { get; set; }

    public string CorpId { get; set; } = "";

    /// <summary>The number of the self-built app in which staff talk.</summary>
    public int AgentId { get; set; }

    /// <summary>The app's secret; the customer-service and home-school calls use it, too.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Signs callbacks: up to 32 letters and digits.</summary>
    public string Token { get; set; } = "";

    /// <summary>Seals callbacks: 43 letters and digits.</summary>
    public string EncodingAesKey { get; set; } = "";

    /// <summary>The customer-service account that parents write to; empty: parents are not served here.</summary>
    public string OpenKfId { get; set; } = "";

    /// <summary>The webhook of the staff's group, as its address or its key; empty: there is none.</summary>
    public string StaffWebhook { get; set; } = "";

    internal string StaffWebhookKey => Uri.TryCreate(StaffWebhook, UriKind.Absolute, out var address)
        ? address.Query.TrimStart('?').Split('&').Where(part => part.StartsWith("key=", StringComparison.Ordinal)).Select(part => Uri.UnescapeDataString(part[4..])).FirstOrDefault("")
        : StaffWebhook;

    /// <summary>What a 学校通知 says at its end: where to answer, in the language spoken.</summary>
    public Func<string>? HowToGoOn { get; set; }

    public Uri ApiBaseUrl { get; set; } = new("https://qyapi.weixin.qq.com/");

    /// <summary>Where WeChat asks who is there, before a page is shown.</summary>
    public Uri AuthorizeUrl { get; set; } = new("https://open.weixin.qq.com/connect/oauth2/authorize");

    /// <summary>Where parents' phones reach our pages, ending in a slash; null: nowhere, and no form is offered.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Whether a page is shown only to whom WeChat says it was sent; without it whoever has a link may fill its form.</summary>
    public bool RequireOAuth { get; set; } = true;

    /// <summary>Seals the pages' links and cookies; empty: the app's secret does.</summary>
    public string PageKey { get; set; } = "";
}
