using System.Runtime.CompilerServices;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;
using Xunit;

namespace AfterSchoolBot.Testing;

/// <summary>
/// One person's talk, written down as a test: <c>await host.As("dl_parent_wang").Says("报名").Hears("哪几天").Presses("取消")</c>.
/// Steps run when it is awaited. What is heard is the text, the card's twin and its buttons together.
/// </summary>
/// <param name="group">The group chat in which others listen; null: one to one.</param>
internal sealed class Talk(TalkHost host, string user, string locale, string? group = null)
{
    private readonly Queue<Func<Task>> steps = new();
    private readonly ConversationId conversation = new(ChannelId.DirectLine, group ?? $"talk-{user}");
    private TranscriptMark mark;
    private int said;

    /// <summary>What was said to this person since they last spoke, replaced cards included.</summary>
    public IReadOnlyList<Reply> Last { get; private set; } = [];

    /// <summary>The newest message that is not the quiet face of an old card.</summary>
    public Reply Answer => Last.LastOrDefault(reply => reply.Replaces is null) ?? Last[^1];

    public Talk Says(string text) => Then(() => SendAsync(new() { Id = NextId(), Conversation = conversation, UserId = user, Locale = locale, Text = text }));

    /// <summary>Presses the button of the newest card whose title holds these words.</summary>
    public Talk Presses(string title) => Then(() => PressAsync(Answer.Card, title, []));

    /// <summary>Ticks choices (by title) and fills texts (input id = words), then presses.</summary>
    public Talk Fills(string press, IReadOnlyList<string> choices, params IReadOnlyList<(string Input, string Words)> words) =>
        Then(() => PressAsync(Answer.Card, press, choices, [.. words]));

    /// <summary>Presses a button of a card seen earlier; see <see cref="Keeps"/>.</summary>
    public Talk PressesOn(Func<Card?> card, string title) => Then(() => PressAsync(card(), title, []));

    /// <summary>Remembers the newest card, for a press on it later.</summary>
    public Talk Keeps(Action<Card?> keep) => Then(() => { keep(Answer.Card); return Task.CompletedTask; });

    /// <summary>Sends exactly this activity, for what no card offered.</summary>
    public Talk Sends(Func<InboundActivity, InboundActivity> shape) =>
        Then(() => SendAsync(shape(new() { Id = NextId(), Conversation = conversation, UserId = user, Locale = locale })));

    /// <summary>Every one of these is in what was last heard.</summary>
    public Talk Hears(params string[] parts) => Then(() =>
    {
        var heard = Heard();
        foreach (var part in parts) Assert.Contains(part, heard, StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    public Talk HearsNot(params string[] parts) => Then(() =>
    {
        var heard = Heard();
        foreach (var part in parts) Assert.DoesNotContain(part, heard, StringComparison.Ordinal);
        return Task.CompletedTask;
    });

    /// <summary>Looks at what came meanwhile: a notice from somebody else's turn.</summary>
    public Talk Looks() => Then(ReadAsync);

    public Talk Checks(Func<Task> check) => Then(check);

    public TaskAwaiter GetAwaiter() => RunAsync().GetAwaiter();

    /// <summary>Text, twin and buttons of everything last heard.</summary>
    public string Heard() => string.Join('\n', Last.Select(reply =>
        string.Join('\n', new[] { reply.Text, reply.Card is { } card ? CardText.Of(card, "zh-Hans") : null, Buttons(reply.Card) }.Where(part => !string.IsNullOrEmpty(part)))));

    private static string Buttons(Card? card) => card is null ? "" : string.Join(' ', card.Actions.Select(action => $"[{action.Title}]"));

    private Talk Then(Func<Task> step)
    {
        steps.Enqueue(step);
        return this;
    }

    private async Task RunAsync()
    {
        while (steps.TryDequeue(out var step)) await step();
    }

    private Task PressAsync(Card? card, string title, IReadOnlyList<string> choices, params IReadOnlyList<(string Input, string Words)> words)
    {
        Assert.True(card is not null, $"There is no card to press [{title}] on; heard: {Heard()}");
        var action = card.Actions.FirstOrDefault(one => one.Title == title) ?? card.Actions.FirstOrDefault(one => one.Title.Contains(title, StringComparison.Ordinal));
        Assert.True(action is not null, $"There is no button [{title}]; heard: {Heard()}");
        var inputs = words.ToDictionary(word => word.Input, word => word.Words);
        foreach (var input in card.Inputs.OfType<ChoiceInput>())
        {
            var values = input.Choices.Where(choice => choices.Contains(choice.Title)).Select(choice => choice.Value).ToList();
            if (values.Count > 0) inputs[input.Id] = string.Join(',', values);
        }

        return SendAsync(new()
        {
            Id = NextId(),
            Conversation = conversation,
            UserId = user,
            Locale = locale,
            Answer = new(card.Stamp, action.Verb, action.Value, inputs),
        });
    }

    private async Task SendAsync(InboundActivity activity)
    {
        await host.Inbox.AcceptAsync(group is null ? activity : activity with { Room = conversation }, default);
        await host.AnsweredAsync(conversation);
        await ReadAsync();
        await host.SeesOnlyWhatIsWrittenDownAsync(user, Heard());
    }

    private async Task ReadAsync() => (Last, mark) = await host.HeardAsync(conversation, mark);

    private string NextId() => $"{user}-{(group is null ? "" : group + "-")}{++said}";
}
