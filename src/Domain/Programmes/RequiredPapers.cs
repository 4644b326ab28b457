namespace AfterSchoolBot.Domain.Programmes;

/// <summary>The rules that a school must have for the service, beside what it tells families (五.5).</summary>
public static class RequiredPapers
{
    private static readonly (DocumentKind Kind, string Clause)[] Table =
    [
        (DocumentKind.ManagementRules, "五.5"),
        (DocumentKind.SafetyRules, "五.4"),
        (DocumentKind.AttendanceRules, "五.4"),
        (DocumentKind.HandoverRules, "五.4"),
        (DocumentKind.GateRules, "五.4"),
        (DocumentKind.EmergencyPlan, "五.4"),
        (DocumentKind.ComplaintProcedure, "五.5"),
    ];

    public static IReadOnlyList<DocumentKind> Kinds { get; } = [.. Table.Select(row => row.Kind)];

    public static string Clause(DocumentKind kind) => Table.First(row => row.Kind == kind).Clause;

    /// <summary>Those that the school has not written yet, or not dated.</summary>
    public static IReadOnlyList<DocumentKind> MissingAmong(IReadOnlyCollection<DocumentKind> there) => [.. Kinds.Except(there)];
}
