using System.Threading.Channels;

namespace AfterSchoolBot.Channels.WeCom.School;

/// <summary>What callbacks say has changed in the directory, until somebody reads it there. It may be lost with the process: the daily reading makes up for it (reference 0.5).</summary>
public sealed class DirectoryChanges
{
    private const int Most = 1_000;

    private readonly Channel<DirectoryChange> changes = Channel.CreateBounded<DirectoryChange>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Waits until there is one.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await changes.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>All there are by now, each once.</summary>
    public IReadOnlyList<DirectoryChange> Take()
    {
        var taken = new List<DirectoryChange>();
        while (changes.Reader.TryRead(out var change)) taken.Add(change);
        return [.. taken.Distinct()];
    }

    /// <param name="changeType">As reference 2.4 lists them: subscribe, update_student, delete_department …</param>
    internal void Add(string changeType, string id) => changes.Writer.TryWrite(new(changeType.EndsWith("_department", StringComparison.Ordinal), id));
}

/// <summary>A student or parent who changed, or, of more people, a department.</summary>
public sealed record DirectoryChange(bool IsDepartment, string Id);
