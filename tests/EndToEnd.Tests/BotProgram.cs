using System.Diagnostics;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.EndToEnd.Tests;

/// <summary>The real program in a process of its own, on a free port of this machine and a database of its own; it can be killed and started again.</summary>
internal sealed class BotProgram(TestDatabase database) : IAsyncDisposable
{
    public const string Secret = "a secret for this test only";

    private ServedProcess? process;

    public Uri Address { get; } = ServedProcess.FreeAddress();

    public async Task StartAsync(params (string Name, string Value)[] more)
    {
        var start = new ProcessStartInfo("dotnet", typeof(Bot.Dialogs.Dialog).Assembly.Location);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Database__Provider"] = database.Store.ToString();
        start.Environment["ConnectionStrings__Programme"] = database.ConnectionString;
        start.Environment["Channels__DirectLine__Secret"] = Secret;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in more) start.Environment[name] = value;

        process = await ServedProcess.StartAsync(start, new(Address, "/healthz/ready"));
    }

    /// <summary>kill -9: nothing is finished, nothing is said.</summary>
    public async Task KillAsync()
    {
        await process!.DisposeAsync();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await KillAsync();
    }
}
