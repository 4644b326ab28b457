using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary>What a look into the directory came to.</summary>
internal sealed record SyncReport(int Students, int Matched)
{
    public int Bound { get; init; }
    public int Known { get; init; }

    /// <summary>Known beyond doubt, but without an account that could be bound or reached.</summary>
    public int NotFollowing { get; init; }
    public IReadOnlyList<DoubtfulEntry> Doubts { get; init; } = [];
}

/// <summary>
/// Binds guardians of the roll to the accounts that the school's own directory gives for them: nobody types a name or a code. An account of
/// somebody else stays theirs, and who has asked to be deleted here is not taken up again.
/// </summary>
internal sealed class DirectorySync(TurnStore store, ProgrammeReader reader, ParentNotices notices, RoomSender rooms, SchoolClock clock)
{
    public async Task<SyncReport> ApplyAsync(DirectoryAnswer.Read read, CancellationToken cancellationToken)
    {
        SyncReport report = new(0, 0);
        HashSet<string> ours = [];
        await store.WriteAsync(async (programme, aborted) => (report, ours) = await BindAsync(programme, read, aborted), cancellationToken);

        await rooms.KeepAsync(read.Snapshot.Classes, cancellationToken);

        // nothing is kept of families who are no business of the service
        var concerned = read.Snapshot.Parents.Where(parent => read.Parents is null || read.Parents.Contains(parent.UserId));
        await notices.KeepAsync(concerned.Where(parent => !parent.Follows || ours.Contains(AccountOf(parent))), cancellationToken);
        return report;
    }

    /// <summary>Whether the account is that of the guardian who the parent is on the roll.</summary>
    public async Task<bool> IsBoundAsync(DirectoryAnswer.Read read, string parentUserId, string externalUserId, CancellationToken cancellationToken)
    {
        await using var programme = reader.Open();
        var roll = await programme.RollAsReadAsync(cancellationToken);
        var match = DirectoryMatch.Of(roll.Children, roll.Guardians, roll.Bonds, read.Snapshot, read.Parents);
        if (match.Guardians.FirstOrDefault(one => string.Equals(one.Parent.UserId, parentUserId, StringComparison.OrdinalIgnoreCase)) is not { } guardian) return false;

        var account = $"{ChannelId.WeCom}/{externalUserId}";
        return await programme.ChannelIdentities.AnyAsync(identity => identity.Account == account && identity.PersonId == guardian.Guardian.Value, cancellationToken);
    }

    private static string AccountOf(DirectoryParent parent) => $"{ChannelId.WeCom}/{parent.ExternalUserId}";

    private async Task<(SyncReport Report, HashSet<string> Ours)> BindAsync(ProgrammeDb programme, DirectoryAnswer.Read read, CancellationToken cancellationToken)
    {
        var roll = await programme.RollAsReadAsync(cancellationToken);
        var match = DirectoryMatch.Of(roll.Children, roll.Guardians, roll.Bonds, read.Snapshot, read.Parents);
        var gone = await programme.AskedForDeletionAsync(cancellationToken);
        var owners = await programme.ChannelIdentities.AsNoTracking().ToDictionaryAsync(identity => identity.Account, identity => identity.PersonId, cancellationToken);
        var doubts = new List<DoubtfulEntry>(match.Doubts);
        var (bound, known) = (0, 0);
        foreach (var one in match.Guardians.Where(one => one.Parent.ExternalUserId is not null && !gone.Contains(one.Guardian)))
        {
            var account = AccountOf(one.Parent);
            if (!owners.TryGetValue(account, out var owner))
            {
                programme.ChannelIdentities.Add(new() { Account = account, PersonId = one.Guardian.Value, Since = clock.SchoolNow });
                owners.Add(account, one.Guardian.Value);
                bound++;
            }
            else if (owner == one.Guardian.Value)
            {
                known++;
            }
            else
            {
                doubts.Add(new(Doubt.AccountTaken, one.Class, one.Child));
            }
        }

        var report = new SyncReport(read.Snapshot.Students.Count, match.Children) { Bound = bound, Known = known, NotFollowing = match.Guardians.Count(one => !one.Parent.Follows), Doubts = doubts };
        return (report, [.. owners.Keys]);
    }
}
