using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>
/// Which account of the school's own WeCom is whose: the school says so in its list, nobody by typing a name. Another account in the list takes
/// the place of the former one.
/// </summary>
internal static class StaffAccounts
{
    public static async Task BindAsync(IReadOnlyList<StaffLine> lines, Dictionary<string, PersonId> ids, Errand errand, ImportReport report)
    {
        var wecom = $"{ChannelId.WeCom}/";
        foreach (var line in lines.Where(line => line.WeComAccount is not null))
        {
            var (account, person) = (wecom + line.WeComAccount!.ToLowerInvariant(), ids[line.Name]);
            var known = await errand.Programme.ChannelIdentities.FindAsync([account], errand.Aborted);
            if (known is not null && known.PersonId != person.Value)
            {
                report.Wrong(line.Row, "", Texts.AccountTaken);
                continue;
            }

            if (known is not null) continue;

            var former = await errand.Programme.ChannelIdentities.Where(one => one.PersonId == person.Value && one.Account.StartsWith(wecom)).ToListAsync(errand.Aborted);
            errand.Programme.ChannelIdentities.RemoveRange(former);
            errand.Programme.ChannelIdentities.Add(new() { Account = account, PersonId = person.Value, Since = errand.Now });
            report.Say(Texts.AccountBound(line.Name));
        }
    }
}
