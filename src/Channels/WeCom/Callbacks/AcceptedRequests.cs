namespace AfterSchoolBot.Channels.WeCom.Callbacks;

/// <summary>The requests accepted in the last minutes, so that one heard twice is taken once.</summary>
internal sealed class AcceptedRequests(TimeProvider time)
{
    public const int Most = 20_000;

    /// <summary>Twice the drift allowed to a timestamp: what came early from a fast clock is still known when it is stale.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<bool>> known = [];
    private readonly Queue<(string Signature, DateTimeOffset At)> accepted = [];

    /// <summary>Takes, unless the same request was accepted before; while another takes it, waits what comes of that.</summary>
    /// <param name="signature">Covers timestamp, nonce and body (1.4), and so is the request's name.</param>
    /// <param name="take">Throws where it did not succeed: the request may then be tried again.</param>
    public async Task TakeOnceAsync(string signature, Func<Task> take)
    {
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (Claim(signature, mine.Task) is { } earlier)
        {
            if (await earlier) return;
        }

        var isTaken = false;
        try
        {
            await take();
            isTaken = true;
        }
        finally
        {
            Settle(signature, isTaken);
            mine.SetResult(isTaken);
        }
    }

    private Task<bool>? Claim(string signature, Task<bool> mine)
    {
        lock (gate)
        {
            Forget();
            if (known.TryGetValue(signature, out var earlier)) return earlier;

            known.Add(signature, mine);
            return null;
        }
    }

    private void Settle(string signature, bool isTaken)
    {
        lock (gate)
        {
            if (isTaken) accepted.Enqueue((signature, time.GetUtcNow()));
            else known.Remove(signature);
        }
    }

    private void Forget()
    {
        var since = time.GetUtcNow() - Kept;
        while (accepted.TryPeek(out var oldest) && (oldest.At < since || accepted.Count > Most))
        {
            accepted.Dequeue();
            known.Remove(oldest.Signature);
        }
    }
}
