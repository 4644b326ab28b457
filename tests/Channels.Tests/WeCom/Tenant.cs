using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Channels.Tests.WeCom;

/// <summary>The settings of a school whose WeCom is the one at home.</summary>
internal static class Tenant
{
    public static WeComOptions Of(FakeWeCom wecom) => new()
    {
        Enabled = true,
        CorpId = wecom.Options.CorpId,
        AgentId = wecom.Options.AgentId,
        Secret = wecom.Options.Secret,
        Token = wecom.Options.Token,
        EncodingAesKey = wecom.Options.EncodingAesKey,
        OpenKfId = wecom.Options.OpenKfId,
        StaffWebhook = $"{wecom.BaseUrl}/cgi-bin/webhook/send?key={wecom.Options.WebhookKey}",
        ApiBaseUrl = new($"{wecom.BaseUrl}/"),
        AuthorizeUrl = new($"{wecom.BaseUrl}/connect/oauth2/authorize"),
    };
}
