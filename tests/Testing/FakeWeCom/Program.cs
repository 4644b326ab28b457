using AfterSchoolBot.Testing.WeCom;

string? Argument(string name) => args.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

var options = new FakeWeComOptions
{
    Url = Argument("--urls") ?? "http://127.0.0.1:5071",
    CallbackUrl = Argument("--callback") ?? "http://127.0.0.1:5080/api/wecom/callback",
};

await using var wecom = await FakeWeCom.StartAsync(options);
var bot = new Uri(options.CallbackUrl).GetLeftPart(UriPartial.Authority);
Console.WriteLine($"""
    WeCom at home: {wecom.BaseUrl}   everybody's chats, and what they may do there
    Now start the assistant in another window, with a school that is made up:

    ASPNETCORE_URLS={bot} PublicBaseUrl={bot} \
    Channels__WeCom__Enabled=true \
    Channels__WeCom__CorpId={options.CorpId} Channels__WeCom__AgentId={options.AgentId} \
    Channels__WeCom__Secret={options.Secret} \
    Channels__WeCom__Token={options.Token} \
    Channels__WeCom__EncodingAesKey={options.EncodingAesKey} \
    Channels__WeCom__OpenKfId={options.OpenKfId} \
    Channels__WeCom__StaffWebhook={options.WebhookKey} \
    Channels__WeCom__ApiBaseUrl={wecom.BaseUrl} Channels__WeCom__AuthorizeUrl={wecom.BaseUrl}/connect/oauth2/authorize \
    dotnet run --project src/Bot
    """);
await wecom.WaitForShutdownAsync();
