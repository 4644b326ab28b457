using AfterSchoolBot.Channels.WeCom.Wire;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>
/// The other way to a parent: 学校通知, which needs no word of theirs but that they follow it (reference 6.1 and 6.3). Who follows, and under
/// which id, is kept as the directory said it last.
/// </summary>
public sealed class ParentNotices
{
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(30);

    private readonly WeComOptions options;
    private readonly WeComClient client;
    private readonly ChannelMemory memory;

    internal ParentNotices(WeComOptions options, WeComClient client, ChannelMemory memory) => (this.options, this.client, this.memory) = (options, client, memory);

    /// <summary>The note that says which parent an account is; where the account's data is erased, it goes, too.</summary>
    public static string AccountNote(string externalUserId) => $"wecom/school/account/{externalUserId}";

    /// <summary>The note that says whether a parent follows.</summary>
    public static string ParentNote(string parentUserId) => $"wecom/school/follows/{parentUserId.ToLowerInvariant()}"; // the directory's ids ignore case (6.1)

    /// <summary>Keeps who follows by now; of those who do not, that they do not any more.</summary>
    public async Task KeepAsync(IEnumerable<DirectoryParent> parents, CancellationToken cancellationToken)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parent in parents)
        {
            if (parent is { Follows: true, ExternalUserId: { } account }) (notes[ParentNote(parent.UserId)], notes[AccountNote(account)]) = (account, parent.UserId);
            else await ForgetAsync(parent.UserId, cancellationToken);
        }

        if (notes.Count > 0) await memory.KeepAllAsync(notes, cancellationToken);
    }

    /// <summary>The parent does not follow any more, or is gone.</summary>
    public async Task ForgetAsync(string parentUserId, CancellationToken cancellationToken)
    {
        if (await memory.RecallAsync(ParentNote(parentUserId), cancellationToken) is { Length: > 0 }) await memory.KeepAsync(ParentNote(parentUserId), "", cancellationToken);
    }

    /// <summary>The parent behind an account in WeChat who follows 学校通知; null: nobody whom it reaches.</summary>
    public async Task<string?> FollowerAsync(string externalUserId, CancellationToken cancellationToken) =>
        await memory.RecallAsync(AccountNote(externalUserId), cancellationToken) is { Length: > 0 } parent
        && await memory.RecallAsync(ParentNote(parent), cancellationToken) is { Length: > 0 } // perhaps under another account: that both are one is not established (reference 13.3)
            ? parent
            : null;

    /// <summary>Those of the accounts behind which a parent follows 学校通知.</summary>
    public async Task<IReadOnlySet<string>> FollowersAsync(IReadOnlyCollection<string> externalUserIds, CancellationToken cancellationToken)
    {
        var parents = await memory.RecallAllAsync([.. externalUserIds.Select(AccountNote)], cancellationToken);
        var follows = await memory.RecallAllAsync([.. parents.Values.Where(parent => parent.Length > 0).Select(ParentNote).Distinct()], cancellationToken);
        return externalUserIds.Where(account => parents.GetValueOrDefault(AccountNote(account)) is { Length: > 0 } parent && follows.GetValueOrDefault(ParentNote(parent)) is { Length: > 0 }).ToHashSet();
    }

    /// <summary>Null: this way is not open, and the message waits as it would without it.</summary>
    internal async Task<Delivery?> SendAsync(string externalUserId, string text, CancellationToken cancellationToken)
    {
        if (await FollowerAsync(externalUserId, cancellationToken) is not { } parent) return null;

        foreach (var piece in NoticeBody.Texts(text))
        {
            var answer = await client.CallAsync(NoticeBody.Call, NoticeBody.Of(options.AgentId, NoticeBody.ToParents, [parent], piece, Once), cancellationToken);
            if (IsUnknown(answer)) await ForgetAsync(parent, cancellationToken); // whoever comes back says so in the directory
            if (Outcome(answer) is not Delivery.Sent) return Outcome(answer);
        }

        return new Delivery.Sent();
    }

    private static bool IsUnknown(WeComAnswer answer) => answer is WeComAnswer.Said { Action: ErrorAction.Drop }
        || (answer is WeComAnswer.Said { Action: ErrorAction.Ok } said && NoticeBody.Invalid(said).Any());

    private static Delivery? Outcome(WeComAnswer answer) => answer switch
    {
        WeComAnswer.Said when IsUnknown(answer) => null,
        WeComAnswer.Said { Action: ErrorAction.Ok or ErrorAction.Retry or ErrorAction.Wait or ErrorAction.Token or ErrorAction.Blocked } => WeComChannel.Outcome(answer),
        WeComAnswer.Said => null, // the set-up forbids it, or the mistake is in this body: the parent's own next word opens the other way
        _ => WeComChannel.Outcome(answer), // made again as the same bytes: it arrives once
    };
}
