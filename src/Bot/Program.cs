using AfterSchoolBot.Bot.Hosting;

return await CommandLine.RunAsync(args, async arguments =>
{
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot.Find() });
    var settings = Settings.Read(builder.Configuration, builder.Environment);

    builder.AddOperation();
    builder.AddChatPage();
    builder.Services.AddProgramme(settings);
    builder.Services.AddTalk(settings);
    builder.Services.AddChannels(settings);

    await using var app = builder.Build();
    await app.PrepareDatabaseAsync(settings);

    app.UseSecurityHeaders();
    app.UseWebSockets();
    app.MapChatPage(settings);
    app.MapChannels(settings);
    app.MapOperation();
    await app.RunAsync();
});
