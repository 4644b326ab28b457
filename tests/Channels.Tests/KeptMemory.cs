using System.Collections.Concurrent;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests;

/// <summary>What a channel keeps, kept in this process.</summary>
internal sealed class KeptMemory : ChannelMemory
{
    public ConcurrentDictionary<string, string> Notes { get; } = new();

    public ConcurrentDictionary<(string Conversation, string ActivityId), SentMessage> Sent { get; } = new();

    public Heard? LastHeard { get; set; }

    public ConcurrentBag<string> Released { get; } = [];

    public override Task<SentMessage?> SentAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken) =>
        Task.FromResult(Sent.GetValueOrDefault((conversation.ToString(), activityId)));

    /// <summary>What the talk answers to whatever is said.</summary>
    public IReadOnlyList<DrawnAnswer> Answers { get; set; } = [];

    public override Task<IReadOnlyList<DrawnAnswer>> AnswersAsync(ConversationId conversation, long number, CancellationToken cancellationToken) => Task.FromResult(Answers);

    public override Task<Heard?> HeardAsync(ConversationId conversation, CancellationToken cancellationToken) => Task.FromResult(LastHeard);

    public override Task ReleaseAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        Released.Add(conversation.ToString());
        return Task.CompletedTask;
    }

    public ConcurrentDictionary<string, RouteState> Routes { get; } = new();

    public override Task RouteAsync(ConversationId conversation, RouteState route, CancellationToken cancellationToken)
    {
        Routes[conversation.ToString()] = route;
        return Task.CompletedTask;
    }

    public override Task<string?> RecallAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Notes.GetValueOrDefault(key));

    public override Task KeepAsync(string key, string value, CancellationToken cancellationToken)
    {
        Notes[key] = value;
        return Task.CompletedTask;
    }
}
