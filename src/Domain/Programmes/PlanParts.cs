using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Programmes;

/// <summary>The service's beginnings are on trial (四.1); later terms are regular.</summary>
public enum ServiceStage
{
    Trial,
    Regular,
}

/// <summary>What the plan says in words. A draft may leave any of it open.</summary>
public sealed record PlanText
{
    public string? Time { get; init; }
    public string? Content { get; init; }
    public string? Way { get; init; }
    public string? SafetyMeasures { get; init; }
    public string? Fees { get; init; }
    public string? Staffing { get; init; }
    public string? ClubMenu { get; init; }
    public string? EmergencyPlan { get; init; }

    /// <summary>Who bears which part of the compensation after an accident: insurer, school, parents (五.4).</summary>
    public string? Liability { get; init; }
}

/// <summary>The days of one term's service and the clocks that run in it.</summary>
public sealed record PlanDates(
    DateOnly FirstDay, DateOnly LastDay, DateTimeOffset ApplicationsFrom, DateTimeOffset ApplicationsTo, DateTimeOffset ClubChoiceFrom)
{
    /// <summary>School days within which an application is answered (三.4).</summary>
    public int ReviewDays { get; init; } = 3;

    /// <summary>Days, of any kind, that families have for reading between publication and the first application (四.2).</summary>
    public int NoticeDays { get; init; } = 3;

    /// <summary>School days within which a confirmed fee is paid.</summary>
    public int PaymentDays { get; init; } = 5;
}

/// <summary>The decision that allows the school to take fees, as every bill cites it (五.2).</summary>
public sealed record FeeApproval(string Authority, string DocumentNumber, DateOnly DecidedOn);

/// <summary>The day, within the term, from which the other season's time holds (三.2). It becomes the school's with the publication.</summary>
public sealed record SeasonChange(DateOnly From, Season To);

/// <summary>The wording of a paper that comes out together with the plan.</summary>
public sealed class PaperDraft(DocumentKind kind, string text)
{
    public DocumentKind Kind { get; } = kind;
    public string Text { get; private set; } = text;

    internal void Rewrite(string text) => Text = text;
}

/// <summary>Which version of each paper belongs to the plan. Null: none named yet.</summary>
public sealed record PlanPapers
{
    /// <summary>The papers that every plan names, and what is missing without them.</summary>
    public static IReadOnlyList<(DocumentKind Kind, PlanItem Item)> Items { get; } =
    [
        (DocumentKind.ServiceNotice, PlanItem.ServiceNotice),
        (DocumentKind.ServiceAgreement, PlanItem.ServiceAgreement),
        (DocumentKind.FeeNotice, PlanItem.FeeNotice),
        (DocumentKind.PickupRules, PlanItem.PickupRules),
        (DocumentKind.PrivacyNotice, PlanItem.PrivacyNotice),
    ];

    public int? ServiceNotice { get; init; }
    public int? ServiceAgreement { get; init; }
    public int? FeeNotice { get; init; }
    public int? PickupRules { get; init; }
    public int? PrivacyNotice { get; init; }

    public PlanPapers With(PublishedDocument paper) => paper.Kind switch
    {
        DocumentKind.ServiceNotice => this with { ServiceNotice = paper.Version },
        DocumentKind.ServiceAgreement => this with { ServiceAgreement = paper.Version },
        DocumentKind.FeeNotice => this with { FeeNotice = paper.Version },
        DocumentKind.PickupRules => this with { PickupRules = paper.Version },
        DocumentKind.PrivacyNotice => this with { PrivacyNotice = paper.Version },
        _ => throw new ArgumentException($"A plan names no version of {paper.Kind}.", nameof(paper)),
    };

    public int? Of(DocumentKind kind) => kind switch
    {
        DocumentKind.ServiceNotice => ServiceNotice,
        DocumentKind.ServiceAgreement => ServiceAgreement,
        DocumentKind.FeeNotice => FeeNotice,
        DocumentKind.PickupRules => PickupRules,
        DocumentKind.PrivacyNotice => PrivacyNotice,
        _ => null,
    };
}

/// <summary>
/// One weekday of the service: how many children the base care takes, and who answers for it. Places in clubs are counted by the club,
/// so that a full club never costs a child its care (五.5).
/// </summary>
public sealed class PlanDay(DayOfWeek weekday)
{
    public DayOfWeek Weekday { get; } = weekday;
    public int Places { get; private set; }
    public PersonId? InCharge { get; private set; }
    public PersonId? Backup { get; private set; }
    public string? Room { get; private set; }

    internal PlanDay Arrange(int places, PersonId? inCharge, PersonId? backup, string? room)
    {
        (Places, InCharge, Backup, Room) = (places, inCharge, backup, room);
        return this;
    }
}
