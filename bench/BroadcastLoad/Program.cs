using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

// One announcement to very many families over a platform on this machine: how long until all its rows are written, how many go out a second, and what the
// process weighs meanwhile.
// usage: PROGRAM BOT [families = 20000] [messages a second = 0, which is no limit] [Sqlite|Postgres]
var program = args[0];
var families = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
var rate = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
var store = args.Length > 3 ? Enum.Parse<Store>(args[3]) : Store.Sqlite;

var sent = 0;
var (first, last) = (0L, 0L);
await using var platform = await PlatformAsync();
await using var database = await TestDatabase.CreateAsync(store);
await BroadcastSchool.LayAsync(database, families, platform.Urls.First() + "/", TimeSpan.FromSeconds(40)); // a start learns what questions mean, which is not what is measured

using var bot = StartBot();
try
{
    var written = await WrittenAsync();
    var heaviest = await SentAsync();
    var seconds = Stopwatch.GetElapsedTime(first, last).TotalSeconds;
    var perSecond = (sent - 1) / seconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{store}, {families} families, {(rate == 0 ? "no limit" : $"limit {rate}/s")}: rows written in {written:0.00} s; {sent} sent in {seconds:0.0} s = {perSecond:0} a second{(rate == 0 ? "" : $" = {perSecond / rate:P1} of the limit")}; at most {heaviest} MB"));
    return sent == families ? 0 : 1;
}
finally
{
    bot.Kill(entireProcessTree: true);
    await bot.WaitForExitAsync();
}

async Task<WebApplication> PlatformAsync()
{
    var builder = WebApplication.CreateEmptyBuilder(new());
    builder.Services.AddRoutingCore();
    builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{FreePort()}");
    var built = builder.Build();
    built.MapPost("/v3/conversations/{chat}/activities", async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        var number = Interlocked.Increment(ref sent);
        var now = Stopwatch.GetTimestamp();
        if (number == 1) first = now;
        Interlocked.Exchange(ref last, now);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"m{{number}}"}""");
    });
    await built.StartAsync();
    return built;
}

Process StartBot()
{
    var start = new ProcessStartInfo(program) { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true };
    (string Name, string Value)[] settings =
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("ASPNETCORE_URLS", $"http://127.0.0.1:{FreePort()}"),
        ("Database__Provider", store.ToString()),
        ("ConnectionStrings__Programme", database.ConnectionString),
        ("Logging__LogLevel__Default", "Warning"),
        ("Sending__PerSecond__teams", rate.ToString(CultureInfo.InvariantCulture)),
        .. BroadcastSchool.Settings,
    ];
    foreach (var (name, value) in settings) start.Environment[name] = value;
    var started = Process.Start(start)!;
    started.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
    started.BeginOutputReadLine();
    started.BeginErrorReadLine();
    return started;
}

// from the first row that says who gets it to the last message in the outbox
async Task<double> WrittenAsync()
{
    var began = 0L;
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
    while (await timer.WaitForNextTickAsync())
    {
        if (bot.HasExited) throw new InvalidOperationException("The bot has ended.");

        await using var programme = database.Open();
        if (began == 0 && await programme.Announcements.AnyAsync(one => one.State != AnnouncementState.Scheduled)) began = Stopwatch.GetTimestamp();
        if (began != 0 && !await programme.Deliveries.AnyAsync(row => row.State == DeliveryState.Frozen) && await programme.Set<OutboxRow>().CountAsync(row => row.Delivery != null) >= families) break;
    }

    return Stopwatch.GetElapsedTime(began).TotalSeconds;
}

async Task<long> SentAsync()
{
    var heaviest = 0L;
    var (before, quiet) = (0, 0);
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
    while (sent < families && quiet < 60 && await timer.WaitForNextTickAsync())
    {
        bot.Refresh();
        heaviest = Math.Max(heaviest, bot.WorkingSet64 >> 20);
        quiet = sent == before ? quiet + 1 : 0;
        before = sent;
    }

    return heaviest;
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
