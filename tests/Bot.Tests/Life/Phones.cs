using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>Everybody's phones: hundreds of talks at once, each hearing what it is told at the moment it is written.</summary>
internal sealed class Phones
{
    private readonly Dictionary<string, Phone> byConversation = [];
    private readonly TalkHost host;

    public Phones(TalkHost host)
    {
        this.host = host;
        host.Drew = (conversation, reply) => byConversation.GetValueOrDefault(conversation.ToString())?.Hear(reply);
    }

    public Phone Of(string user, string locale = "zh-CN")
    {
        var conversation = new ConversationId(ChannelId.DirectLine, $"phone-{user}");
        return byConversation[conversation.ToString()] = new(host, user, locale, conversation);
    }
}

/// <summary>One person's phone: what was said since they last spoke, and all that was ever said.</summary>
internal sealed class Phone(TalkHost host, string user, string locale, ConversationId conversation)
{
    private readonly List<Reply> heard = [];
    private readonly List<Reply> ever = [];
    private int said;

    /// <summary>The newest card.</summary>
    public Card? Card
    {
        get
        {
            lock (heard) return heard.LastOrDefault(reply => reply.Replaces is null && reply.Card is not null)?.Card;
        }
    }

    public string Heard
    {
        get
        {
            lock (heard) return Words(heard);
        }
    }

    /// <summary>Everything that was ever said to it.</summary>
    public string Ever
    {
        get
        {
            lock (heard) return Words(ever);
        }
    }

    public void Hear(Reply reply)
    {
        lock (heard)
        {
            heard.Add(reply);
            ever.Add(reply);
        }
    }

    public bool Offers(string button) => Card?.Actions.Any(action => action.Title.Contains(button, StringComparison.Ordinal)) == true;

    public Task SayAsync(string text) => SendAsync(activity => activity with { Text = text });

    public Task PressAsync(string button)
    {
        var action = Card?.Actions.FirstOrDefault(one => one.Title.Contains(button, StringComparison.Ordinal));
        Assert.True(action is not null, $"{user} has no button [{button}]; heard: {Heard}");
        return PressAsync(action, new Dictionary<string, string>());
    }

    /// <summary>Presses a button of the newest card, with what its inputs hold.</summary>
    public Task PressAsync(CardAction action, IReadOnlyDictionary<string, string> inputs)
    {
        var stamp = Card!.Stamp;
        return SendAsync(activity => activity with { Answer = new(stamp, action.Verb, action.Value, inputs) });
    }

    private Task<Acceptance> SendAsync(Func<InboundActivity, InboundActivity> shape)
    {
        lock (heard) heard.Clear();
        return host.Inbox.AcceptAsync(shape(new() { Id = $"{user}-{++said}", Conversation = conversation, UserId = user, Locale = locale }), default);
    }

    private static string Words(List<Reply> replies) => string.Join('\n', replies.Select(reply => string.Join('\n', reply.Text, reply.Card is { } card ? CardText.Of(card, "zh-Hans") : "")));
}
