using System.Collections.Frozen;
using System.Globalization;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Data.Files;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AfterSchoolBot.Data.Audit;

/// <summary>
/// Notes every change of the programme beside it, in the same commit: no form and no command can forget to. What is not noted is listed here:
/// it is no act of anybody, or is itself a record of acts.
/// </summary>
internal static class AuditTrail
{
    private static readonly FrozenSet<Type> NotNoted = new[]
    {
        typeof(AuditEvent), typeof(AccessEntry), typeof(PolicyGap), typeof(AnswerRating), typeof(CodeAttempts), typeof(KeptFile), typeof(LastNumber),
        typeof(InboxRow), typeof(OutboxRow), typeof(ConversationRow), typeof(ChannelNote), typeof(DeliveryRow), typeof(SendPace),
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> VersionNames = new Dictionary<string, string>
    {
        ["PlanVersion"] = "plan",
        ["AgreementVersion"] = "agreement",
        ["FeeScheduleVersion"] = "fees",
        ["ScheduleVersion"] = "fees",
    }.ToFrozenDictionary();

    /// <summary>An event for each thing that this transaction changes; its parts (places of a club, lines of a history) belong to it.</summary>
    public static IReadOnlyList<AuditEvent> Of(ProgrammeDb programme, Acting acting) =>
    [
        .. programme.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !NotNoted.Contains(entry.Metadata.ClrType))
            .GroupBy(SubjectOf)
            .Select(subject => EventOf(subject.Key, [.. subject], acting)),
    ];

    private static AuditEvent EventOf(string subject, IReadOnlyList<EntityEntry> entries, Acting acting) => new()
    {
        At = acting.At,
        Actor = acting.Person is { } person ? new PersonId(person) : null,
        Act = acting.Act,
        Activity = acting.Activity is { } id ? Fingerprint.Of(id) : null,
        Subject = Cut(subject, AuditEvent.LongestSubject),
        Child = ChildOf(entries),
        Change = Cut(string.Join("; ", entries.Select(ChangeOf).Distinct()), AuditEvent.LongestChange),
        Reason = Cut(ValueOf(entries, "Reason")?.ToString() ?? "", AuditEvent.LongestReason),
        Versions = Cut(VersionsOf(entries), AuditEvent.LongestSubject),
        Before = FingerprintOf(entries, before: true),
        After = FingerprintOf(entries, before: false),
    };

    /// <summary>The thing itself, or that of which it is a part: Enrolment 417.</summary>
    private static string SubjectOf(EntityEntry entry)
    {
        var whole = entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.IsOwnership || key.PrincipalToDependent is not null);
        return whole is null
            ? $"{entry.Metadata.ClrType.Name} {Say(entry, entry.Metadata.FindPrimaryKey()!.Properties)}"
            : $"{whole.PrincipalEntityType.ClrType.Name} {Say(entry, whole.Properties)}";
    }

    private static string Say(EntityEntry entry, IReadOnlyList<IProperty> key) => string.Join('/', key.Select(property => entry.Property(property.Name) is { IsTemporary: false } known ? Say(known.CurrentValue) : "new"));

    private static string ChangeOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => StateOf(entry) is { } state ? $"{entry.Metadata.ClrType.Name} {state}" : $"{entry.Metadata.ClrType.Name} made",
        EntityState.Deleted => $"{entry.Metadata.ClrType.Name} removed",
        _ => StateOf(entry) is { } state && entry.Property("State").IsModified
            ? $"{entry.Metadata.ClrType.Name} {state}"
            : $"{entry.Metadata.ClrType.Name} {string.Join(", ", entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name))}",
    };

    private static string? StateOf(EntityEntry entry) =>
        entry.Metadata.FindProperty("State") is { } state && state.ClrType.IsEnum ? entry.Property("State").CurrentValue?.ToString() : null;

    private static int? ChildOf(IReadOnlyList<EntityEntry> entries) =>
        entries[0].Entity is Child child ? child.Id.Value : ValueOf(entries, "Child") is ChildId id ? id.Value : null;

    private static object? ValueOf(IReadOnlyList<EntityEntry> entries, string property) =>
        entries.Where(entry => entry.Metadata.FindProperty(property) is not null).Select(entry => entry.Property(property).CurrentValue).LastOrDefault(value => value is not null);

    private static string VersionsOf(IReadOnlyList<EntityEntry> entries) => string.Join(", ", (
        from entry in entries
        from property in entry.Metadata.GetFlattenedProperties()
        where VersionNames.ContainsKey(property.Name)
        select $"{VersionNames[property.Name]} {Say(entry.CurrentValues[property])}").Distinct());

    /// <summary>What the changed rows held, each value under its name, so that a row that was altered behind our back can be told.</summary>
    private static string FingerprintOf(IReadOnlyList<EntityEntry> entries, bool before)
    {
        var parts = new List<object?>();
        foreach (var entry in entries.Where(entry => entry.State != (before ? EntityState.Added : EntityState.Deleted)))
        {
            parts.Add(entry.Metadata.ClrType.Name);
            var values = before ? entry.OriginalValues : entry.CurrentValues;
            foreach (var property in entry.Metadata.GetFlattenedProperties())
            {
                parts.Add(property.Name);
                parts.Add(Say(values[property]));
            }
        }

        return parts.Count == 0 ? "" : Fingerprint.Of([.. parts]);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    private static string Say(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTimeOffset at => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
