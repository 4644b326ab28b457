using System.Net;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.Teams.Checks;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Hosting.TeamsApps;

/// <summary><c>teams check</c>: says of each part of the set-up whether it is right, and where in the portals it is mended.</summary>
internal sealed class TeamsCheckCommand(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
{
    /// <param name="open">Reads all settings and opens the school's database; throws when the program could not start with them.</param>
    /// <returns>0: all is right; 1: something is to be mended.</returns>
    public async Task<int> RunAsync(TextWriter output, Func<Task<Database>> open)
    {
        var findings = await FindAsync(open);
        foreach (var finding in findings.OrderBy(finding => finding.Point)) await output.WriteLineAsync(Line(finding));
        if (PublicRoot() is { } root) await output.WriteLineAsync(Texts.TeamsEndpointToEnter(new Uri(root, TeamsCheck.Path).AbsoluteUri));
        return findings.All(finding => finding.IsRight) ? 0 : 1;
    }

    private async Task<IReadOnlyList<TeamsFinding>> FindAsync(Func<Task<Database>> open)
    {
        var options = TeamsSettings.Read(configuration, environment, []);
        var root = PublicRoot();
        var processors = configuration.GetSection("Privacy:Processors").GetChildren().Select(Contractor.Read);
        return
        [
            .. await TeamsCheck.RunAsync(options, root, time, CancellationToken.None),
            new(TeamsPoint.Address, root is not null && IsOpen(root), configuration["PublicBaseUrl"]),
            new(TeamsPoint.Processor, processors.Any(one => one.Name.Equals("Teams", StringComparison.OrdinalIgnoreCase) && one.Purpose.Length > 0 && one.Contract.Length > 0)),
            .. await SchoolAsync(open),
        ];
    }

    private static async Task<IReadOnlyList<TeamsFinding>> SchoolAsync(Func<Task<Database>> open)
    {
        Database database;
        try
        {
            database = await open();
        }
        catch (SettingsException wrong)
        {
            return [new(TeamsPoint.Starts, false, wrong.Message)];
        }

        await using var programme = database.Reader.Open();
        var teams = $"{ChannelId.Teams}/";
        var known = await programme.ChannelIdentities.Where(identity => identity.Account.StartsWith(teams)).Select(identity => identity.PersonId).ToListAsync();
        var staff = await programme.Staff.Select(member => member.Id).ToListAsync();
        var bound = staff.Exists(member => known.Contains(member.Value));
        return [new(TeamsPoint.Starts, true), new(TeamsPoint.StaffBound, bound)];
    }

    private Uri? PublicRoot() => Uri.TryCreate(configuration["PublicBaseUrl"]?.TrimEnd('/') + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https" ? root : null;

    /// <summary>A name with a dot and a certificate, on the usual port: nothing else is opened from Microsoft's side, and by a manifest's domain.</summary>
    internal static bool IsOpen(Uri root) =>
        root is { Scheme: "https", IsDefaultPort: true, IsLoopback: false, UserInfo: "" } && root.Host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(root.Host, out _)
        && !root.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !root.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);

    private static string Line(TeamsFinding finding)
    {
        var text = Texts.Check(finding.Point, finding.IsRight);
        return finding.IsRight ? $"✓ {text}" : finding.Detail is { Length: > 0 } detail ? $"✗ {text} ({detail})" : $"✗ {text}";
    }
}
