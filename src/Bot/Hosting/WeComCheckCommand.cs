using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom;
using AfterSchoolBot.Channels.WeCom.Checks;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Hosting;

/// <summary><c>wecom check</c>: says of each part of the set-up whether it is right, and where in the console it is mended.</summary>
internal sealed class WeComCheckCommand(WeComOptions options, Uri publicAddress, Database database)
{
    /// <returns>0: all is right; 1: something is to be mended.</returns>
    public async Task<int> RunAsync(TextWriter output)
    {
        var memory = new ProgrammeMemory(database.Store, database.Reader, database.Time);
        var findings = (await WeComCheck.RunAsync(options, publicAddress, memory, database.Time, CancellationToken.None)).ToList();
        await using (var programme = database.Reader.Open())
        {
            findings.Add(new(CheckPoint.StaffBound, await programme.ChannelIdentities.AnyAsync(identity => identity.Account.StartsWith($"{ChannelId.WeCom}/"))));
        }

        foreach (var finding in findings) await output.WriteLineAsync(Line(finding));
        return findings.TrueForAll(finding => finding.IsRight) ? 0 : 1;
    }

    private static string Line(Finding finding)
    {
        var code = finding.Code is { } number ? $" ({number})" : "";
        return finding.IsRight ? $"✓ {Texts.Check(finding.Point, right: true)}" : $"✗ {Texts.Check(finding.Point, right: false)}{code}";
    }
}
