namespace AfterSchoolBot.Bot.Turns;

/// <summary>Keeps what belongs to one conversation in order, one after the other, while conversations run side by side.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<string, Queue<Func<Task>>> busy = [];
    private int running;

    /// <summary>How many pieces of work are under way or wait.</summary>
    public int Running => Volatile.Read(ref running);

    /// <summary>
    /// Enters the lane if nobody is in it: the caller works, then leaves. Otherwise <paramref name="later"/> is
    /// run when its time comes, and leaves by itself.
    /// </summary>
    public bool TryEnter(string key, Func<Task> later)
    {
        lock (busy)
        {
            running++;
            if (busy.TryGetValue(key, out var waiting))
            {
                waiting.Enqueue(later);
                return false;
            }

            busy.Add(key, EmptyQueue());
            return true;
        }
    }

    public void Leave(string key)
    {
        Func<Task>? next;
        lock (busy)
        {
            running--;
            var waiting = busy[key];
            if (!waiting.TryDequeue(out next))
            {
                busy.Remove(key);
                Recycle(waiting);
            }
        }

        if (next is not null) _ = Task.Run(() => RunThenLeaveAsync(key, next));
    }

    private async Task RunThenLeaveAsync(string key, Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            Leave(key);
        }
    }

    // a lane lives for one message most of the time, so its queue is used again
    private readonly Stack<Queue<Func<Task>>> spare = [];

    private Queue<Func<Task>> EmptyQueue() => spare.TryPop(out var queue) ? queue : new(2);

    private void Recycle(Queue<Func<Task>> queue)
    {
        if (spare.Count < 64) spare.Push(queue);
    }
}
