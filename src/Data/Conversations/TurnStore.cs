namespace AfterSchoolBot.Data.Conversations;

/// <summary>
/// Where turns become durable: inbox, conversation and outbox, in the same commit as what the rules changed.
/// These rows are written by prepared plain commands, because every turn writes them; the programme's own are EF's.
/// </summary>
public abstract class TurnStore : IAsyncDisposable
{
    /// <summary>Makes the activity durable without running it. A resend returns the first row's id and <c>Repeated</c>.</summary>
    public abstract Task<Accepted> AcceptAsync(InboxRow activity, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one turn as one transaction: takes the activity in (or up, when it was accepted before), reads the conversation,
    /// lets <paramref name="talk"/> decide, writes all of it, commits. An activity already answered runs nothing.
    /// </summary>
    /// <exception cref="TurnConflictException">Another turn was there first; nothing is written, run it again.</exception>
    public abstract Task<TurnResult> RunAsync(InboxRow activity, TurnBody talk, CancellationToken cancellationToken);

    /// <summary>Does work of the office (an import, a timer, the demo school) in one transaction, in line with the turns.</summary>
    public abstract Task WriteAsync(Func<ProgrammeDb, CancellationToken, Task> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work of the clock in one transaction, in line with the turns; what it sends is returned with its numbers. Two nodes never do
    /// work of one name at once: the second finds nothing to do.
    /// </summary>
    /// <exception cref="TurnConflictException">A turn was there first; nothing is written, run it again.</exception>
    public abstract Task<IReadOnlyList<OutboxRow>> RunErrandAsync(string name, TurnBody work, CancellationToken cancellationToken);

    /// <summary>Remembers what became of a send. Durable a moment later, with the next commit.</summary>
    public abstract void Mark(SendMark mark);

    /// <summary>Takes up activities that were accepted but not answered by their time, and gives them a new one.</summary>
    public abstract Task<IReadOnlyList<InboxRow>> TakeUnansweredAsync(DateTimeOffset now, DateTimeOffset nextDue, int most, CancellationToken cancellationToken);

    /// <summary>Takes up messages that wait and are due, and gives them a new time.</summary>
    public abstract Task<IReadOnlyList<OutboxRow>> TakeUnsentAsync(DateTimeOffset now, DateTimeOffset nextDue, int most, CancellationToken cancellationToken);

    /// <summary>Takes up messages to many, as many as the channel's bucket allows for all nodes together, what cannot wait first. A claim is durable before the call is made.</summary>
    public abstract Task<IReadOnlyList<OutboxRow>> ClaimAsync(ClaimWish wish, CancellationToken cancellationToken);

    /// <summary>Claims whose holder never said what came of them: nobody knows whether they arrived.</summary>
    /// <param name="becomes">Waiting where the platform drops a repeat, else unknown.</param>
    public abstract Task<int> EndClaimsAsync(string channel, DateTimeOffset now, OutboxState becomes, CancellationToken cancellationToken);

    /// <summary>The platform asks everybody to wait: the channel's bucket is empty until then, on all nodes.</summary>
    public abstract Task HoldAsync(string channel, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>What was said in a conversation after the given inbox and outbox ids, oldest first.</summary>
    public abstract Task<IReadOnlyList<TranscriptRow>> TranscriptAsync(string conversation, long afterInbox, long afterOutbox, int most, CancellationToken cancellationToken);

    /// <summary>Writes the database's files anew, so that nothing of what was deleted is left in their unused room (D12). Turns wait meanwhile on SQLite.</summary>
    public abstract Task CompactAsync(CancellationToken cancellationToken);

    /// <summary>Answers if the database does.</summary>
    public abstract Task PingAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}

/// <summary>The talk of one turn. It reads and writes through the transaction only, and may be run again.</summary>
public delegate ValueTask TurnBody(TurnTransaction transaction);

public readonly record struct Accepted(long InboxId, bool Repeated);

/// <summary>What a turn left behind: its number, and the messages that may go out now.</summary>
public sealed record TurnResult(long InboxId, bool Repeated, IReadOnlyList<OutboxRow> Outbox);

/// <summary>Either a person's message (Inbound) or one of ours, with the marks up to and including it.</summary>
public sealed record TranscriptRow(long InboxId, long OutboxId, bool Inbound, string Body, DateTimeOffset At);

/// <summary>Two turns wanted the same thing at once. Nothing was written; the turn is run again and sees what the other did.</summary>
public sealed class TurnConflictException(string message, Exception? innerException) : Exception(message, innerException)
{
    public TurnConflictException() : this("Another turn was there first.", null) { }

    public TurnConflictException(string message) : this(message, null) { }
}
