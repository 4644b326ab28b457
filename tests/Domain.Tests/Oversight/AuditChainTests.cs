using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Tests.Oversight;

/// <summary>What was done stays as it was written, and whoever walks the chain sees where it does not.</summary>
public sealed class AuditChainTests
{
    [Fact]
    public void A_chain_holds_from_its_beginning() => Assert.Null(AuditEvent.FirstBrokenLink(Chain()));

    [Fact]
    public void Of_an_event_taken_out_or_put_elsewhere_the_first_broken_link_is_named()
    {
        var chain = Chain();

        Assert.Equal(2, AuditEvent.FirstBrokenLink([chain[0], chain[2]]));
        Assert.Equal(1, AuditEvent.FirstBrokenLink([chain[1], chain[0], chain[2]]));
        Assert.Equal(1, AuditEvent.FirstBrokenLink(chain.Skip(1)));
    }

    [Fact]
    public void An_event_that_tells_something_else_breaks_its_link()
    {
        var chain = Chain();
        var other = Event("approved for more days");
        other.LinkTo(2, AuditEvent.Beginning); // as if it had been there from the start

        Assert.Equal(2, AuditEvent.FirstBrokenLink([chain[0], other, chain[2]]));
    }

    [Fact]
    public void A_linked_event_is_not_linked_again() => Assert.Throws<InvalidOperationException>(() => Chain()[0].LinkTo(4, AuditEvent.Beginning));

    private static AuditEvent[] Chain()
    {
        AuditEvent[] events = [Event("made"), Event("approved"), Event("enrolled")];
        var before = AuditEvent.Beginning;
        foreach (var (one, place) in events.Select((one, place) => (one, place)))
        {
            one.LinkTo(place + 1, before);
            before = one.Link!;
        }

        return events;
    }

    private static AuditEvent Event(string change) => new()
    {
        At = Spring2021.At(4, 8, 12),
        Actor = new(2),
        Act = "review",
        Subject = "Enrolment 417",
        Change = change,
        Before = "a",
        After = "b",
    };

    [Fact]
    public void An_event_without_a_reason_or_versions_has_none()
    {
        var made = Chain()[0];

        Assert.Equal(("", ""), (made.Reason, made.Versions));
        Assert.Contains("number 1 of the chain", Assert.Throws<InvalidOperationException>(() => made.LinkTo(4, AuditEvent.Beginning)).Message, StringComparison.Ordinal);
    }
}
