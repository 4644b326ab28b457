using System.Globalization;
using System.Security.Cryptography;

namespace AfterSchoolBot.Testing.WeCom;

/// <summary>What all areas share: the options, the clock, one gate, and the remarks about what was allowed but unwise.</summary>
internal sealed class Corp(FakeWeComOptions options, TimeProvider time)
{
    private readonly List<string> warnings = [];
    private long last;

    public FakeWeComOptions Options { get; } = options;

    public TimeProvider Time { get; } = time;

    /// <summary>One call at a time changes the corp.</summary>
    public Lock Gate { get; } = new();

    public string? CallbackUrl { get; set; } = options.CallbackUrl;

    public DateTimeOffset Now => Time.GetUtcNow();

    public long Seconds => Now.ToUnixTimeSeconds();

    public IReadOnlyList<string> Warnings
    {
        get { lock (Gate) return [.. warnings]; }
    }

    public void Warn(string remark)
    {
        lock (Gate) warnings.Add(remark);
    }

    /// <summary>Where something stands among all that happened; a clock may stand still.</summary>
    public long NewOrder() => Interlocked.Increment(ref last);

    /// <summary>An opaque name that was never given before.</summary>
    public string NewId(string kind) =>
        kind + Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture) + "_" + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>The 64-bit number of a member's message (section 1.7).</summary>
    public long NewMessageNumber() => 7458712345678900000 + Interlocked.Increment(ref last);
}
