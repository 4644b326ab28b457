using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AfterSchoolBot.Testing.WeCom;

// Callbacks of many members of staff at an even rate, whatever the bot does: from the first byte out to the acknowledgement.
// usage: PROGRAM [callbacks a second = 200] [seconds = 30]
var program = args[0];
var rate = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 30;

const int Staff = 1_000; // each writes every five seconds: within what one member is shown in a minute
var members = Enumerable.Range(0, Staff).Select(number => new Member($"member{number}", $"老师{number}")).ToList();
await using var wecom = await FakeWeCom.StartAsync(new() { Members = members });
var scratch = Directory.CreateTempSubdirectory("bench-").FullName;
using var bot = StartBot();
try
{
    await ReadyAsync();
    await KnockAsync(rate / 2, TimeSpan.FromSeconds(15));
    var before = bot.TotalProcessorTime;
    var times = await KnockAsync(rate, TimeSpan.FromSeconds(seconds));
    bot.Refresh();
    var cpu = (bot.TotalProcessorTime - before).TotalSeconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{times.Taken.Count} callbacks at {rate}/s: p50 {At(times.Taken, 0.5):0.0} ms, p99 {At(times.Taken, 0.99):0.0} ms, longest {times.Taken[^1]:0.0} ms; {times.Lost} not acknowledged; the bot's CPU {cpu * 1000 / times.Taken.Count:0.00} ms each"));
    return times.Lost > 0 ? 1 : 0;
}
finally
{
    bot.Kill(entireProcessTree: true);
    await bot.WaitForExitAsync();
    Directory.Delete(scratch, recursive: true);
}

Process StartBot()
{
    var address = $"http://127.0.0.1:{FreePort()}";
    wecom.CallbackUrl = $"{address}/api/wecom/callback";
    var start = new ProcessStartInfo(program) { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true };
    (string Name, string Value)[] settings =
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("ASPNETCORE_URLS", address),
        ("ConnectionStrings__Programme", $"Data Source={scratch}/programme.db"),
        ("Demo__Enabled", "true"),
        ("Logging__LogLevel__Default", "Warning"),
        .. wecom.SettingsOfTheAssistant,
    ];
    foreach (var (name, value) in settings) start.Environment[name] = value;
    var started = Process.Start(start)!;
    started.BeginOutputReadLine();
    started.BeginErrorReadLine();
    return started;
}

async Task ReadyAsync()
{
    for (var tries = 0; tries < 300; tries++)
    {
        try
        {
            if (await wecom.VerifyUrlAsync()) return;
        }
        catch (Exception early) when (early is HttpRequestException or OperationCanceledException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    throw new InvalidOperationException("The bot does not answer.");
}

// the time of each is kept by a clock of its own, so one that is slow delays none that follows
async Task<(List<double> Taken, int Lost)> KnockAsync(int perSecond, TimeSpan during)
{
    var taken = new ConcurrentBag<double>();
    var lost = 0;
    var count = (int)(perSecond * during.TotalSeconds);
    var started = Stopwatch.GetTimestamp();
    var under = new List<Task>(count);
    for (var number = 0; number < count; number++)
    {
        var due = TimeSpan.FromSeconds((double)number / perSecond);
        if (due - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early) await Task.Delay(early, TimeProvider.System);
        under.Add(OneAsync(number));
    }

    await Task.WhenAll(under);
    return ([.. taken.Order()], lost);

    async Task OneAsync(int number)
    {
        var from = Stopwatch.GetTimestamp();
        var delivery = await wecom.SayAsync(members[number % Staff].UserId, number % 2 == 0 ? "你好" : "几点放学");
        if (delivery is { Accepted: true, Attempts: 1 }) taken.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        else Interlocked.Increment(ref lost);
    }
}

static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
