using System.Globalization;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>
/// One thing that was changed, by whom, by which act, for which child: written in the same commit as the change and never rewritten. It holds
/// no name and no words of a family; what was there before and after stands as fingerprints.
/// </summary>
/// <remarks>
/// Events are linked into a chain a moment after they are written, in order of number: each link holds the fingerprint of the one before, so
/// that an event that is altered, or taken out, or put in later is found by whoever walks the chain. Linking in the act itself would let
/// only one family act at a time.
/// </remarks>
public sealed class AuditEvent
{
    public const int LongestReason = 200;
    public const int LongestChange = 400;
    public const int LongestSubject = 120;

    /// <summary>The fingerprint before the first link.</summary>
    public const string Beginning = "0";

    /// <summary>Given by the database, in order of writing.</summary>
    public long Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null: the clock, or the command line.</summary>
    public required PersonId? Actor { get; init; }

    /// <summary>The form, the work of the clock, or the command by which it was done.</summary>
    public required string Act { get; init; }

    /// <summary>Fingerprint of the id of the message that asked for it: the id itself may name an account.</summary>
    public string? Activity { get; init; }

    /// <summary>What was changed: Enrolment 417.</summary>
    public required string Subject { get; init; }

    /// <summary>The pupil's number on the roll, where it is about one.</summary>
    public int? Child { get; init; }

    /// <summary>What became of it: made, removed, or the fields that changed; of a state, which it came to.</summary>
    public required string Change { get; init; }

    /// <summary>As the office wrote it; empty where none is asked for.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The versions of plan, agreement and fees that it stands under: plan 1, agreement 2, fees 3.</summary>
    public string Versions { get; init; } = "";

    public required string Before { get; init; }
    public required string After { get; init; }

    /// <summary>Place in the chain, from 1. Null: not linked yet.</summary>
    public long? Number { get; private set; }

    /// <summary>Fingerprint of this event and of the one before it in the chain.</summary>
    public string? Link { get; private set; }

    /// <summary>Links the event to the one before it. A linked event stays as it is.</summary>
    public void LinkTo(long number, string before)
    {
        if (Number is not null) throw new InvalidOperationException($"Event {Id} is number {Number} of the chain already.");

        (Number, Link) = (number, LinkAfter(number, before));
    }

    /// <summary>Walks the chain from its beginning. Null: it holds; else the number of the first link that does not.</summary>
    /// <param name="linked">In order of their numbers.</param>
    public static long? FirstBrokenLink(IEnumerable<AuditEvent> linked)
    {
        var (number, before) = (0L, Beginning);
        foreach (var one in linked)
        {
            number++;
            if (one.Number != number || one.Link != one.LinkAfter(number, before)) return number;

            before = one.Link!;
        }

        return null;
    }

    private string LinkAfter(long number, string before) => Fingerprint.Of(
        number, before, Id, At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), Actor, Act, Activity, Subject, Child, Change, Reason, Versions, Before, After);
}
