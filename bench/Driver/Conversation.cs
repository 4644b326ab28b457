using System.Threading.Channels;

namespace AfterSchoolBot.Driver;

/// <summary>One family's talk with the bot: what it has said so far, and the replies that have arrived and nobody has read yet.</summary>
internal sealed class Conversation(string id)
{
    private readonly Channel<Reply> replies = Channel.CreateUnbounded<Reply>(new UnboundedChannelOptions { SingleReader = true });
    private int said;

    public Party Self { get; } = new(id);
    public Party Guardian { get; } = new($"u-{id}", "Guardian", "user");

    /// <summary>The step of the script that comes next.</summary>
    public int Step { get; set; }

    public string NextActivityId() => $"{Self.Id}-{++said}";

    public void Hear(Reply reply) => replies.Writer.TryWrite(reply);

    public ValueTask<Reply> NextReplyAsync(CancellationToken cancellationToken) => replies.Reader.ReadAsync(cancellationToken);

    public bool HasHeard(out Reply reply) => replies.Reader.TryRead(out reply);

    /// <summary>The reply to this message; late ones to earlier messages are passed over.</summary>
    public async ValueTask<Reply> ReplyToAsync(string activityId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var reply = await NextReplyAsync(cancellationToken);
            if (reply.ReplyTo is null || reply.ReplyTo == activityId) return reply;
        }
    }
}

/// <param name="Words">what a person would read</param>
/// <param name="ReplyTo">the message it answers, if the bot says so</param>
/// <param name="Arrived">when it reached the connector, on the clock of <see cref="TimeProvider.GetTimestamp"/></param>
internal readonly record struct Reply(string Words, string? ReplyTo, long Arrived);
