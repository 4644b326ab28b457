namespace AfterSchoolBot.Driver;

/// <summary>What a channel really does to a bot: messages at once, messages twice, and people who answer faster than it tidies up.</summary>
internal sealed class Correctness(RunningBot bot)
{
    private const int SamplesKept = 3;
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken stopping) =>
    [
        await ManyAsync("two messages of one conversation at once", bot.Options.Pairs, TwoAtOnceAsync, stopping),
        await ManyAsync("delivered twice, one after the other", bot.Options.Again, (talk, token) => TwiceAsync(talk, atOnce: false, token), stopping),
        await ManyAsync("delivered twice at the same moment", bot.Options.Again, (talk, token) => TwiceAsync(talk, atOnce: true, token), stopping),
        await AtOnceAfterTheReplyAsync(1, stopping),
        await AtOnceAfterTheReplyAsync(16, stopping),
    ];

    /// <summary>Right is one step's reply and then the next step's, whichever message the bot took first.</summary>
    private async Task<string?> TwoAtOnceAsync(Conversation conversation, CancellationToken limit)
    {
        while (conversation.Step < bot.Script.Pair)
            if (await bot.Line.SayNextAsync(conversation, bot.Script, limit) is { IsRight: false } slip) return slip.ToString();

        var (first, second) = (bot.Script.Steps[bot.Script.Pair], bot.Script.Steps[bot.Script.Pair + 1]);
        var posts = Task.WhenAll(
            bot.Line.PostAsync(conversation, conversation.NextActivityId(), first.Together ?? first.Say, limit),
            bot.Line.PostAsync(conversation, conversation.NextActivityId(), second.Together ?? second.Say, limit));
        await posts;
        var replies = (await conversation.NextReplyAsync(limit), await conversation.NextReplyAsync(limit));

        return first.Fits(replies.Item1.Words) && second.Fits(replies.Item2.Words)
            ? null
            : $"heard \"{replies.Item1.Words}\" and \"{replies.Item2.Words}\"";
    }

    /// <summary>Right is silence or the same reply to the second delivery, and a dialog that has moved on by one step, not two.</summary>
    private async Task<string?> TwiceAsync(Conversation conversation, bool atOnce, CancellationToken limit)
    {
        var (first, second) = (bot.Script.Steps[0], bot.Script.Steps[1]);
        var activityId = conversation.NextActivityId();
        Task DeliverAsync() => bot.Line.PostAsync(conversation, activityId, first.Say, limit);

        var delivery = DeliverAsync();
        if (!atOnce) await delivery;
        var again = DeliverAsync();
        var reply = await conversation.NextReplyAsync(limit);
        await Task.WhenAll(delivery, again);
        await Task.Delay(Settling, TimeProvider.System, limit); // a second reply, if there is one, has had time to arrive

        if (!first.Fits(reply.Words)) return $"heard \"{reply.Words}\" at first";
        while (conversation.HasHeard(out var more))
            if (more.Words != reply.Words) return $"heard \"{more.Words}\" to the second delivery";

        conversation.Step = 1;
        var next = await bot.Line.SayNextAsync(conversation, bot.Script, limit);
        return second.Fits(next.Heard) ? null : $"afterwards {next}";
    }

    /// <summary>The next message goes out the instant the reply is read, with the answer to the last POST still open.</summary>
    private async Task<Check> AtOnceAfterTheReplyAsync(int concurrency, CancellationToken stopping)
    {
        var (left, samples) = (bot.Options.Turns, new Samples());
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(WalkAsync, stopping)));
        return samples.Of($"next message as soon as the reply is there, C={concurrency}", bot.Options.Turns);

        async Task WalkAsync()
        {
            var (conversation, lastPost) = (bot.Line.Open(), Task.CompletedTask);
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var slip = await TryAsync(async limit =>
                {
                    var (step, activityId) = (bot.Script.Steps[conversation.Step], conversation.NextActivityId());
                    var post = bot.Line.PostAsync(conversation, activityId, step.Say, limit);
                    var reply = await conversation.ReplyToAsync(activityId, limit);
                    await lastPost; // the one before this: answered long since, but if it was refused that counts
                    lastPost = post;
                    conversation.Step = (conversation.Step + 1) % bot.Script.Steps.Count;
                    return step.Fits(reply.Words) ? null : $"{new Turn(step, reply.Words, default)}";
                }, stopping);
                if (slip is null) continue;

                samples.Add(slip);
                bot.Line.Close(conversation);
                (conversation, lastPost) = (bot.Line.Open(), Task.CompletedTask); // a new talk, so that one slip counts once
            }
        }
    }

    private async Task<Check> ManyAsync(
        string name, int count, Func<Conversation, CancellationToken, Task<string?>> tryAsync, CancellationToken stopping)
    {
        var samples = new Samples();
        for (var left = count; left > 0; left--) // one at a time: in a crowd "the same moment" becomes one after the other
        {
            var conversation = bot.Line.Open();
            if (await TryAsync(limit => tryAsync(conversation, limit), stopping) is { } slip) samples.Add(slip);
            bot.Line.Close(conversation);
        }

        return samples.Of(name, count);
    }

    private async Task<string?> TryAsync(Func<CancellationToken, Task<string?>> tryAsync, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(bot.Options.Timeout);
        try
        {
            return await tryAsync(limit.Token);
        }
        catch (Exception lost) when (lost is HttpRequestException or OperationCanceledException && !stopping.IsCancellationRequested)
        {
            return lost is OperationCanceledException ? "a reply did not come" : lost.Message;
        }
    }

    private sealed class Samples
    {
        private readonly List<string> kept = [];
        private int wrong;

        public void Add(string sample)
        {
            lock (kept)
            {
                wrong++;
                if (kept.Count < SamplesKept && !kept.Contains(sample)) kept.Add(sample);
            }
        }

        public Check Of(string name, int tries) => new(name, tries - wrong, tries, kept);
    }
}
