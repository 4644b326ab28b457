using System.Runtime.InteropServices;
using System.Text.Json;
using AfterSchoolBot.Driver;

if (args is ["--help" or "-h", ..])
{
    Console.WriteLine(Options.Help);
    return 0;
}

Options options;
try
{
    options = Options.Parse(args);
}
catch (Exception misuse) when (misuse is FormatException or OverflowException)
{
    await Console.Error.WriteLineAsync($"{misuse.Message}\n\n{Options.Help}");
    return 2;
}

await using var connector = await Connector.StartAsync();
using var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null };
using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }; // each turn has its own limit

var measurement = new Measurement(options, http, connector);
var findings = new Findings(RuntimeInformation.FrameworkDescription, Environment.ProcessorCount, Turns: null, Correctness: null);
try
{
    findings = options.Command == "turns"
        ? findings with { Turns = await measurement.TurnsAsync() }
        : findings with { Correctness = await measurement.CorrectnessAsync() };
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped; the bots that were started have been ended.");
    return 1;
}

Report.Write(Console.Out, findings.Turns ?? []);
Report.Write(Console.Out, findings.Correctness ?? []);
if (options.Json is not null) await File.WriteAllTextAsync(options.Json, JsonSerializer.Serialize(findings, FindingsJson.Default.Findings));

return measurement.Failed ? 1 : 0;
