using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.DirectLine;

/// <summary>The web chat. It keeps nothing: a message is on the wire once it is in the transcript, sending only wakes who waits for it.</summary>
public sealed class DirectLineChannel : IChannel
{
    private static readonly MessageStyle Style = new(ChannelId.DirectLine, CardDialect.Submit) { BotId = "assistant", SaysIdAndTime = true };

    private readonly DirectLineSignals signals;

    internal DirectLineChannel(DirectLineSignals signals) => this.signals = signals;

    public ChannelId Id => ChannelId.DirectLine;

    public bool DropsRepeats => true;

    /// <summary>A second message with the same id takes the place of the first in Web Chat.</summary>
    public bool CanReplace(ConversationId conversation) => true;

    public bool ChangesFreely => true;

    /// <summary>It names what it answers as the page knows it: Web Chat holds an answer back for seconds while it waits for an id it has not seen.</summary>
    public string Draw(Reply reply, ReplyAddress address) => MessageRenderer.Draw(
        reply,
        address.InReplyToNumber is { } number ? address with { InReplyTo = DirectLineFrame.IdOf(address.Conversation.Value, number) } : address,
        Style);

    public Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        signals.Wake(message.Conversation);
        return Task.FromResult<Delivery>(new Delivery.Sent(message.ActivityId));
    }
}
