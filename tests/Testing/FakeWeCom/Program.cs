using AfterSchoolBot.Testing.WeCom;

string? Argument(string name) => args.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

var options = new FakeWeComOptions
{
    Url = Argument("--urls") ?? "http://127.0.0.1:5071",
    CallbackUrl = Argument("--callback") ?? "http://127.0.0.1:5080/api/wecom/callback",
};

await using var wecom = await FakeWeCom.StartAsync(options);
Console.WriteLine($"""
    WeCom at home:    {wecom.BaseUrl}
    corp id           {options.CorpId}
    agent id          {options.AgentId}
    secret            {options.Secret}
    callback token    {options.Token}
    EncodingAESKey    {options.EncodingAesKey}
    open_kfid         {options.OpenKfId}
    webhook key       {options.WebhookKey}
    callbacks go to   {options.CallbackUrl}
    """);
await wecom.WaitForShutdownAsync();
