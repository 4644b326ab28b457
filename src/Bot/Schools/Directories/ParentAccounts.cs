using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.WeCom.School;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary>Joins a parent who signed in on a page of ours with the account that writes in the chat: the directory says whose parent it is, the roll decides (reference 11.2).</summary>
internal sealed class ParentAccounts(SchoolDirectory directory, DirectorySync sync, ChannelMemory memory)
{
    /// <summary>False: who that is on the roll is not beyond doubt, or the account is somebody else's.</summary>
    public async Task<bool> BindAsync(string parentUserId, string externalUserId, CancellationToken cancellationToken)
    {
        if (await FamilyAsync(parentUserId, cancellationToken) is not { } read) return false;

        IReadOnlyList<DirectoryParent> parents = [.. read.Snapshot.Parents.Select(parent => IsSame(parent.UserId, parentUserId) ? parent with { ExternalUserId = externalUserId } : parent)];
        await sync.ApplyAsync(read with { Snapshot = read.Snapshot with { Parents = parents } }, cancellationToken);
        return await sync.IsBoundAsync(read, parentUserId, externalUserId, cancellationToken);
    }

    /// <summary>Whether the two are known to be one person.</summary>
    public async Task<bool> KnowsAsync(string parentUserId, string externalUserId, CancellationToken cancellationToken) =>
        (await memory.RecallAsync(ParentNotices.AccountNote(externalUserId), cancellationToken) is { } parent && IsSame(parent, parentUserId))
        || (await FamilyAsync(parentUserId, cancellationToken) is { } read && await sync.IsBoundAsync(read, parentUserId, externalUserId, cancellationToken));

    private async Task<DirectoryAnswer.Read?> FamilyAsync(string parentUserId, CancellationToken cancellationToken) =>
        await directory.ReadFamilyAsync(parentUserId, cancellationToken) is DirectoryAnswer.Read { Parents: { } parents } read && parents.Contains(parentUserId) ? read : null;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase); // ids of the directory (reference 6.1)
}
