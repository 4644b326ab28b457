using System.Globalization;

namespace AfterSchoolBot.Driver;

/// <summary>What a process and its children have used so far, as Linux counts it.</summary>
internal readonly record struct ProcessUse(double CpuSeconds, double ResidentMegabytes)
{
    private const double TicksPerSecond = 100; // USER_HZ, the unit of /proc on every Linux that .NET runs on

    public static ProcessUse Of(int processId)
    {
        // "pid (name) state ppid ...": the name may hold anything, so count from its closing bracket
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var sum = new ProcessUse(fields[11..15].Sum(Number) / TicksPerSecond, ResidentOf(processId)); // its own, and of children gone by

        foreach (var child in ChildrenOf(processId))
        {
            var use = Of(child);
            sum = new ProcessUse(sum.CpuSeconds + use.CpuSeconds, sum.ResidentMegabytes + use.ResidentMegabytes);
        }

        return sum;
    }

    /// <summary>CPU seconds the whole machine has spent working, or has lost to its host.</summary>
    public static double CpuSecondsOfTheMachine()
    {
        // "cpu  user nice system idle iowait irq softirq steal ..."; interrupts are left out, the loopback's are our own
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (fields[1..4].Sum(Number) + Number(fields[8])) / TicksPerSecond;
    }

    private static double ResidentOf(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

    private static IEnumerable<int> ChildrenOf(int processId) =>
        from thread in Directory.EnumerateDirectories($"/proc/{processId}/task")
        let children = Path.Combine(thread, "children")
        where File.Exists(children)
        from child in File.ReadAllText(children).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select int.Parse(child, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
