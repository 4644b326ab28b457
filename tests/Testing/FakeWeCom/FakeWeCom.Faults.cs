namespace AfterSchoolBot.Testing.WeCom;

public sealed partial class FakeWeCom
{
    /// <summary>How often each callback is delivered: three delivers all of them three times.</summary>
    public int Deliveries
    {
        get => callbacks.Deliveries;
        set => callbacks.Deliveries = value;
    }

    /// <summary>Keeps callbacks back until they are released, in another order than they happened.</summary>
    public bool HoldCallbacks
    {
        get => callbacks.Hold;
        set => callbacks.Hold = value;
    }

    public Task<IReadOnlyList<Delivery>> ReleaseCallbacksAsync(int seed) => callbacks.ReleaseAsync(seed);

    /// <summary>Whether the callback address answers the check that an administrator's "save" makes.</summary>
    public Task<bool> VerifyUrlAsync() => callbacks.VerifyUrlAsync();

    /// <summary>All tokens given so far are expired from now on.</summary>
    public void ExpireTokens()
    {
        lock (corp.Gate) tokens.Expire();
    }

    /// <summary>The next calls of a path, such as "message/send", are refused with a code.</summary>
    public void Fail(string path, int errCode, int times = 1) => faults.Order(new Fault.Code(path, errCode, times));

    /// <summary>The next calls of a path are answered by an HTTP status and nothing else.</summary>
    public void FailHttp(string path, int status, int times = 1) => faults.Order(new Fault.Status(path, status, times));

    /// <summary>Calls of a path wait so long, by this WeCom's clock.</summary>
    public void Delay(string path, TimeSpan time, int times = int.MaxValue) => faults.Order(new Fault.Slow(path, time, times));

    /// <summary>The connection is cut; the call was carried out before that, or not.</summary>
    public void Reset(string path, int times = 1, bool afterProcessing = false) => faults.Order(new Fault.Cut(path, afterProcessing, times));

    /// <summary>Every call is refused with 60020, as from an address that is not on the app's list.</summary>
    public void DistrustCaller() => faults.Order(new Fault.Untrusted());
}
