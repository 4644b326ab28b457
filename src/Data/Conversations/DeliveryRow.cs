using AfterSchoolBot.Domain.Announcements;

namespace AfterSchoolBot.Data.Conversations;

/// <summary>
/// What one announcement is for one person: one row for each version, child, guardian and channel, and never a second. It stays when the message
/// that was sent is long cleared away.
/// </summary>
public sealed record DeliveryRow
{
    /// <summary>Given by the database.</summary>
    public long Id { get; set; }
    public required AnnouncementNumber Announcement { get; init; }
    public required int Version { get; init; }

    /// <summary>The guardian, or a member of staff.</summary>
    public required int Person { get; init; }

    /// <summary>The child for whose sake the guardian is told; 0: nobody's.</summary>
    public required int Child { get; init; }

    /// <summary>Empty: no way leads there.</summary>
    public string Channel { get; init; } = "";
    /// <summary>The account and the thread that lead there, as they stood when it was decided who gets it.</summary>
    public string? Account { get; init; }
    public string? Conversation { get; init; }

    /// <summary>The message's own id, the same on every try; a correction in place has that of the message it corrects.</summary>
    public string Token { get; init; } = "";

    public DeliveryForm Form { get; init; }
    public DeliveryState State { get; init; }
    public string? Why { get; init; }

    /// <summary>When the page behind the message was opened, where the channel can tell.</summary>
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When the person was reminded of it.</summary>
    public DateTimeOffset? RemindedAt { get; init; }
}

/// <summary>What the message is to somebody who may have got an earlier version.</summary>
public enum DeliveryForm
{
    First,

    /// <summary>Told before, and told anew: it begins with 【更正】.</summary>
    Correction,

    /// <summary>Told before: the message changes where it stands.</summary>
    InPlace,
}

/// <summary>How many messages a channel still takes, shared by all nodes: the moment at which its bucket is full again, in ticks of UTC: a message costs a few milliseconds, and parts of one add up.</summary>
public sealed record SendPace
{
    public required string Channel { get; init; }
    public long FullAt { get; init; }
}

/// <summary>Asks for messages to many, so many as the channel's bucket allows.</summary>
/// <param name="Each">What one message costs of the bucket; zero: the channel has no limit.</param>
/// <param name="Burst">How much may be spent at once.</param>
/// <param name="Lease">Until when the claim holds; afterwards the outcome of a message that was not marked is not known.</param>
public sealed record ClaimWish(string Channel, int Most, TimeSpan Each, TimeSpan Burst, DateTimeOffset Now, DateTimeOffset Lease)
{
    public static readonly Urgency[] InOrder = [Urgency.Now, Urgency.CanWait];

    /// <summary>How many the bucket has room for, and the moment at which it is full again after so many.</summary>
    public int Room(long fullAt) => fullAt > NowAndBurst ? 0 : Each <= TimeSpan.Zero ? Most : (int)Math.Clamp((NowAndBurst - Math.Max(fullAt, Now.UtcTicks)) / Each.Ticks, 0, Most);

    public long After(long fullAt, int taken) => Math.Max(fullAt, Now.UtcTicks) + (Each.Ticks * taken);

    private long NowAndBurst => (Now + Burst).UtcTicks;
}
