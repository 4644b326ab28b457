using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Bot.Programmes.Page;

return await CommandLine.RunAsync(args, async arguments =>
{
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot.Find() });
    var settings = Settings.Read(builder.Configuration, builder.Environment);
    var database = new Database(settings, TimeProvider.System);
    var ready = Task.Run(database.PrepareAsync); // half of a cold start, beside the other half

    builder.AddOperation();
    builder.AddChatPage();
    builder.Services.AddProgramme(database);
    builder.Services.AddTalk(settings);
    builder.Services.AddScheduling(settings);
    builder.Services.AddChannels(settings);

    await using var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseWebSockets();
    app.MapChatPage(settings);
    app.MapChannels(settings);
    app.MapFiles();
    app.MapServicePage();
    app.MapOperation();
    app.Services.GetRequiredService<DialogSet>(); // sixty forms, made meanwhile

    await ready;
    await database.RequirePrivacyAsync();
    await app.RunAsync();
});
