namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What goes wrong on demand: each order is for one path and a number of calls.</summary>
internal sealed class Faults
{
    private readonly List<Fault> faults = [];
    private readonly Lock gate = new();

    public void Order(Fault fault)
    {
        lock (gate) faults.Add(fault);
    }

    /// <summary>The next trouble that is due on a path; taking it uses one of its times up.</summary>
    public IReadOnlyList<Fault> Take(string path)
    {
        lock (gate)
        {
            var here = faults.Where(fault => fault.Path == path || fault.Path == "*").ToList();
            Fault?[] first = [here.Find(fault => fault is Fault.Slow), here.Find(fault => fault is not Fault.Slow)];
            List<Fault> due = [.. first.OfType<Fault>()];
            foreach (var fault in due.Where(fault => --fault.Times <= 0)) faults.Remove(fault);
            return due;
        }
    }
}

/// <summary>One kind of trouble.</summary>
internal abstract class Fault(string path, int times)
{
    public string Path { get; } = path;

    public int Times { get; set; } = times;

    public sealed class Code(string path, int errCode, int times) : Fault(path, times)
    {
        public int ErrCode { get; } = errCode;
    }

    public sealed class Status(string path, int status, int times) : Fault(path, times)
    {
        public int Number { get; } = status;
    }

    public sealed class Slow(string path, TimeSpan wait, int times) : Fault(path, times)
    {
        public TimeSpan Wait { get; } = wait;
    }

    /// <summary>The connection ends without an answer, before or after the call was carried out.</summary>
    public sealed class Cut(string path, bool afterwards, int times) : Fault(path, times)
    {
        public bool Afterwards { get; } = afterwards;
    }

    /// <summary>The caller's address is not on the app's list (section 3).</summary>
    public sealed class Untrusted() : Fault("*", int.MaxValue);
}
