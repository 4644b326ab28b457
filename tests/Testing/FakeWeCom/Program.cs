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
    {string.Join(" \\\n", wecom.SettingsOfTheAssistant.Append(("Channels__WeCom__StaffWebhook", options.WebhookKey)).Select(setting => $"{setting.Item1}={setting.Item2}"))} \
    dotnet run --project src/Bot
    """);
await wecom.WaitForShutdownAsync();
