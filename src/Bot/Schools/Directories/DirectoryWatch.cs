using System.Globalization;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.WeCom.School;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary>
/// Keeps up with the school's directory: whoever a callback names is read at once, and all of it once a day, since callbacks may be lost.
/// </summary>
internal sealed class DirectoryWatch(
    SchoolDirectory directory, DirectoryChanges changes, DirectorySync sync, ParentNotices notices, ChannelMemory memory, SchoolName school, TimeProvider clock, ILogger<DirectoryWatch> log) : BackgroundService
{
    private const string ReadAt = "wecom/school/read-at";
    private const int Many = 50;
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WhileRefused = TimeSpan.FromHours(1);

    private DateTimeOffset notBefore;
    private bool owed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (school.Name.Length > 0) await KeepUpAsync(changes.Take(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                owed = true;
                Log.DirectoryFailed(log, failure);
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task KeepUpAsync(IReadOnlyList<DirectoryChange> changed, CancellationToken cancellationToken)
    {
        owed |= changed.Count > Many || changed.Any(change => change.IsDepartment) || await IsDueAsync(cancellationToken);
        if (owed && clock.GetUtcNow() >= notBefore)
        {
            await ReadAllAsync(cancellationToken);
            return;
        }

        foreach (var change in changed) await TakeAsync(await directory.ReadFamilyAsync(change.Id, cancellationToken), cancellationToken);
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        notBefore = now + WhileRefused; // somebody must mend the set-up first, or it was read
        owed = false;
        if (!await TakeAsync(await directory.ReadAsync(cancellationToken), cancellationToken)) return;

        notBefore = default;
        await memory.KeepAsync(ReadAt, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), cancellationToken);
    }

    private async Task<bool> TakeAsync(DirectoryAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case DirectoryAnswer.Read read:
                var report = await sync.ApplyAsync(read, cancellationToken);
                Log.DirectoryRead(log, report.Matched, report.Bound, report.Doubts.Count);
                return true;
            case DirectoryAnswer.Gone gone:
                await notices.ForgetAsync(gone.UserId, cancellationToken);
                return true;
            case DirectoryAnswer.NotNow no:
                (owed, notBefore) = (true, clock.GetUtcNow() + Look);
                Log.DirectoryNotRead(log, no.Why);
                return false;
            case DirectoryAnswer.Refused refused:
                Log.DirectoryNotRead(log, refused.Code.ToString(CultureInfo.InvariantCulture));
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<bool> IsDueAsync(CancellationToken cancellationToken) =>
        !long.TryParse(await memory.RecallAsync(ReadAt, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        || clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) >= Daily;

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var patience = new CancellationTokenSource(Look, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stoppingToken);
        try
        {
            await changes.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
        }
    }
}
