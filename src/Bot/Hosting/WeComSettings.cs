using System.Globalization;
using AfterSchoolBot.Channels.WeCom;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary>Reads the settings of the school's WeCom tenant (Channels:WeCom:…), each as the console shows it.</summary>
internal static class WeComSettings
{
    private const string Section = "Channels:WeCom";

    /// <summary>Null: switched off.</summary>
    public static WeComOptions? Read(IConfiguration configuration, List<string> wrong)
    {
        var section = configuration.GetSection(Section);
        if (section["Enabled"] is not { } enabled) return null;

        Check(bool.TryParse(enabled, out var on), "Enabled", $"is '{enabled}'; it is true or false");
        if (!on) return null;

        var agentRead = int.TryParse(section["AgentId"], NumberStyles.None, CultureInfo.InvariantCulture, out var agent);
        var apiRead = Uri.TryCreate((section["ApiBaseUrl"] ?? "https://qyapi.weixin.qq.com").TrimEnd('/') + "/", UriKind.Absolute, out var api) && api.Scheme is "http" or "https";
        var options = new WeComOptions
        {
            Enabled = true,
            CorpId = section["CorpId"] ?? "",
            AgentId = agent,
            Secret = section["Secret"] ?? "",
            Token = section["Token"] ?? "",
            EncodingAesKey = section["EncodingAesKey"] ?? "",
            OpenKfId = section["OpenKfId"] ?? "",
            StaffWebhook = section["StaffWebhook"] ?? "",
            HowToGoOn = () => Texts.OpenServiceAccount,
        };
        if (apiRead) options.ApiBaseUrl = api!;
        ReadPages();

        Check(options.CorpId.Length > 0, "CorpId", "is empty; the console shows it under 我的企业 → 企业信息 → 企业ID");
        Check(agentRead, "AgentId", "is no number; the console shows it on the app's page as AgentId");
        Check(options.Secret.Length > 0, "Secret", "is empty; the console shows it on the app's page as Secret");
        Check(options.Token is { Length: > 0 and <= 32 } && options.Token.All(char.IsAsciiLetterOrDigit), "Token", "is not up to 32 letters and digits; it stands under 接收消息 → Token");
        Check(options.EncodingAesKey.Length == 43 && options.EncodingAesKey.All(char.IsAsciiLetterOrDigit), "EncodingAesKey", "is not 43 letters and digits; it stands under 接收消息 → EncodingAESKey");
        Check(apiRead, "ApiBaseUrl", "is no http address");
        return options;

        // what parents open in WeChat's browser: only with an address of its own (PublicBaseUrl), for a phone does not reach localhost
        void ReadPages()
        {
            if (Uri.TryCreate(configuration["PublicBaseUrl"]?.TrimEnd('/') + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https") options.PublicBaseUrl = root;

            var authorizeRead = Uri.TryCreate(section["AuthorizeUrl"] ?? options.AuthorizeUrl.OriginalString, UriKind.Absolute, out var authorize) && authorize.Scheme is "http" or "https";
            Check(authorizeRead, "AuthorizeUrl", "is no http address");
            if (authorizeRead) options.AuthorizeUrl = authorize!;

            Check(bool.TryParse(section["RequireOAuth"] ?? "true", out var require), "RequireOAuth", $"is '{section["RequireOAuth"]}'; it is true or false");
            options.RequireOAuth = require;
            if (configuration.GetConnectionString("Programme") is { Length: > 0 } connection && configuration["Database:Provider"] is null or "Sqlite")
                options.PageKey = KeyFile.Beside(connection, KeyFile.OfPages) ?? "";
        }

        void Check(bool right, string key, string what)
        {
            if (!right) wrong.Add($"{Section}:{key} {what}.");
        }
    }
}
