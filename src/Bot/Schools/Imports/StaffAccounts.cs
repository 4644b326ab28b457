using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>
/// Which account of the school's own WeCom or Teams is whose: the school says so in its list, nobody by typing a name. Another account in the list
/// takes the place of the former one on that channel.
/// </summary>
internal static class StaffAccounts
{
    public static async Task BindAsync(IReadOnlyList<StaffLine> lines, Dictionary<string, PersonId> ids, Errand errand, ImportReport report)
    {
        foreach (var (line, channel, name) in lines.SelectMany(line => line.Accounts.Select(account => (line, account.Key, account.Value))))
        {
            var (account, person) = ($"{channel}/{name}", ids[line.Name]);
            var known = await errand.Programme.ChannelIdentities.FindAsync([account], errand.Aborted);
            if (known is not null && known.PersonId != person.Value)
            {
                report.Wrong(line.Row, "", Texts.AccountTaken(Say(channel)));
                continue;
            }

            if (known is not null) continue;

            var own = $"{channel}/";
            var former = await errand.Programme.ChannelIdentities.Where(one => one.PersonId == person.Value && one.Account.StartsWith(own)).ToListAsync(errand.Aborted);
            errand.Programme.ChannelIdentities.RemoveRange(former);
            errand.Programme.ChannelIdentities.Add(new() { Account = account, PersonId = person.Value, Since = errand.Now });
            report.Say(Texts.AccountBound(line.Name, Say(channel)));
        }
    }

    private static string Say(ChannelId channel) => channel == ChannelId.Teams ? Texts.TeamsAccount : Texts.WeComAccount;
}
