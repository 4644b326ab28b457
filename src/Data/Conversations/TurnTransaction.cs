using AfterSchoolBot.Data.Audit;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>One turn's view of the store while it is decided: what was, and what shall be. Lives as long as the transaction.</summary>
public sealed class TurnTransaction(long inboxId, string? state, KnownPerson? person, Func<ProgrammeDb> programme)
{
    private readonly List<OutboxRow> outbox = [];
    private readonly List<DeliveryRow> deliveries = [];

    /// <summary>The number of the activity; replies take their ids from it.</summary>
    public long InboxId { get; } = inboxId;

    /// <summary>The conversation as the last turn left it; null in a new one.</summary>
    public string? State { get; } = state;

    /// <summary>Whom the sender's account is bound to; null for a guest.</summary>
    public KnownPerson? Person { get; } = person;

    /// <summary>The programme, inside this transaction. Made on first use: most turns ask nothing of it.</summary>
    public ProgrammeDb Programme => programme();

    /// <summary>The conversation as this turn leaves it; null leaves it as it was.</summary>
    public string? NextState { get; set; }

    /// <summary>Where later messages in this thread go, on channels that say so per message.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The thread is a group's: nobody is told there what concerns them alone.</summary>
    public bool OthersListen { get; set; }

    /// <summary>Who acts in this transaction, and by what; noted beside every change.</summary>
    public Acting? Acting { get; set; }

    public IReadOnlyList<OutboxRow> Outbox => outbox;

    /// <summary>Deliveries that are laid down in this transaction, before the messages that carry them.</summary>
    public IReadOnlyList<DeliveryRow> Deliveries => deliveries;

    public void Send(OutboxRow row) => outbox.Add(row);

    public void LayDown(DeliveryRow row) => deliveries.Add(row);
}

/// <summary>The person behind a channel account, with what every turn needs of them.</summary>
public sealed record KnownPerson(int Id, string Name, string? Language);
