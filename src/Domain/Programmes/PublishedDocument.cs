namespace AfterSchoolBot.Domain.Programmes;

/// <summary>The papers that answers and agreements name, each in its own versions.</summary>
public enum DocumentKind
{
    /// <summary>《实施方案》: the district's plan itself.</summary>
    Plan,

    /// <summary>《服务公告》</summary>
    ServiceNotice,

    /// <summary>《服务约定》</summary>
    ServiceAgreement,

    /// <summary>《收费公示》</summary>
    FeeNotice,

    /// <summary>《接送须知》</summary>
    PickupRules,

    /// <summary>《隐私说明》</summary>
    PrivacyNotice,

    /// <summary>Whatever else the school publishes, each under its own title: a canteen notice, the bus.</summary>
    OtherNotice,

    /// <summary>《管理制度》: how the school runs the service (五.5). It and those below are the rules of <see cref="RequiredPapers"/>.</summary>
    ManagementRules,

    /// <summary>《安全规定》: read by everybody before the first duty (五.4).</summary>
    SafetyRules,

    /// <summary>《考勤制度》</summary>
    AttendanceRules,

    /// <summary>《交接班制度》</summary>
    HandoverRules,

    /// <summary>《门卫登记制度》</summary>
    GateRules,

    /// <summary>《应急预案》</summary>
    EmergencyPlan,

    /// <summary>《投诉办法》</summary>
    ComplaintProcedure,
}

/// <summary>The nine things that families must be told before anything about a child is kept (D3).</summary>
public enum PrivacyPoint
{
    Purpose,
    Way,
    Scope,
    PlaceOfKeeping,
    PeriodAndWhatFollows,
    Protection,
    EffectOfRefusal,
    Complaints,
    CorrectionAndDeletion,
}

/// <summary>One version of one of the school's papers, as families read it. It never changes; a new version replaces it.</summary>
public sealed class PublishedDocument
{
    private readonly List<PrivacyPassage> passages = [];

    private PublishedDocument(DocumentKind kind, int version, string title, string text, DateTimeOffset publishedAt, DateOnly effectiveFrom) =>
        (Kind, Version, Title, Text, PublishedAt, EffectiveFrom) = (kind, version, title, text, publishedAt, effectiveFrom);

    public DocumentKind Kind { get; }
    public int Version { get; }
    public string Title { get; }
    public string Text { get; }
    public DateTimeOffset PublishedAt { get; }

    /// <summary>The day from which it is in force; until then the version before it is.</summary>
    public DateOnly EffectiveFrom { get; }

    /// <summary>The nine points of a privacy notice in their order; empty for other papers.</summary>
    public IReadOnlyList<PrivacyPassage> Passages => [.. passages.OrderBy(passage => passage.Point)];

    /// <param name="now">The moment, by the school's own clock.</param>
    /// <param name="effectiveFrom">The first day of its force; the day of publication when nothing else is said.</param>
    public static PublishedDocument Publish(DocumentKind kind, int version, string title, string text, DateTimeOffset now, DateOnly? effectiveFrom = null) =>
        kind is DocumentKind.PrivacyNotice
            ? throw new ArgumentException("A privacy notice is published with its nine points.", nameof(kind))
            : new(kind, version, title, text, now, effectiveFrom ?? DateOnly.FromDateTime(now.DateTime));

    public static NoticeOutcome PublishPrivacyNotice(
        int version, string title, string text, IReadOnlyDictionary<PrivacyPoint, string> points, DateTimeOffset now)
    {
        var missing = Enum.GetValues<PrivacyPoint>()
            .Where(point => string.IsNullOrWhiteSpace(points.GetValueOrDefault(point)))
            .ToList();
        if (missing.Count > 0) return new NoticeOutcome.Refused(missing);

        var notice = new PublishedDocument(DocumentKind.PrivacyNotice, version, title, text, now, DateOnly.FromDateTime(now.DateTime));
        notice.passages.AddRange(points.Select(point => new PrivacyPassage(point.Key, point.Value)));
        return new NoticeOutcome.Published(notice);
    }
}

/// <summary>What the privacy notice says about one of the nine points.</summary>
public sealed class PrivacyPassage(PrivacyPoint point, string text)
{
    public PrivacyPoint Point { get; } = point;
    public string Text { get; } = text;
}

public abstract record NoticeOutcome
{
    private NoticeOutcome() { }
    public sealed record Published(PublishedDocument Notice) : NoticeOutcome;
    public sealed record Refused(IReadOnlyList<PrivacyPoint> Missing) : NoticeOutcome;
}
