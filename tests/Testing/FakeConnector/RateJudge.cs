namespace AfterSchoolBot.Testing.Teams;

/// <summary>Counts calls by the windows of reference A3.5 and notes every one that is beyond.</summary>
internal sealed class RateJudge(int mostASecond, TimeProvider time)
{
    private static readonly (int Most, TimeSpan Window)[] OfThread =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1_800, TimeSpan.FromHours(1))];

    private readonly (int Most, TimeSpan Window)[] ofTenant = [(mostASecond, TimeSpan.FromSeconds(1))];
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> threads = [];
    private readonly List<DateTimeOffset> tenant = [];
    private readonly List<string> violations = [];

    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (gate) return [.. violations];
        }
    }

    /// <param name="times">Members may be asked for twice as often as messages sent.</param>
    public void Count(string thread, int times = 1)
    {
        lock (gate)
        {
            if (!threads.TryGetValue(thread, out var calls)) threads[thread] = calls = [];
            Count(thread, calls, OfThread, times);
            Count("the tenant", tenant, ofTenant, 1);
        }
    }

    private void Count(string name, List<DateTimeOffset> calls, (int Most, TimeSpan Window)[] limits, int times)
    {
        var now = time.GetUtcNow();
        calls.Add(now);
        foreach (var (most, window) in limits)
        {
            var within = 0;
            for (var at = calls.Count - 1; at >= 0 && calls[at] > now - window; at--) within++;
            if (within > most * times) violations.Add($"{name}: {within} calls in {window}");
        }
    }
}
