using System.Text;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>One turn's talk while it is being decided: the state so far and what will be said. One message a turn, and old cards made quiet.</summary>
internal sealed class Talk(Turn turn, long inboxId, TalkState state)
{
    private readonly List<string> lines = [];
    private readonly List<Reply> replacements = [];
    private IReadOnlyList<Citation> cited = [];
    private bool isAModels;

    public Turn Turn { get; } = turn;
    public TalkState State { get; set; } = state;

    /// <summary>Our own id of the message that answers this turn.</summary>
    public string ReplyId { get; } = $"r{inboxId}.1";

    /// <summary>A question that was offered to be passed on in the turn before; whatever is done now but to take the offer lets it lapse.</summary>
    public string? Offered { get; set; }

    /// <summary>zh-Hans, zh-Hant or en: what this turn speaks.</summary>
    public string Language { get; set; } = Texts.Simplified;

    public Reply? Answer { get; private set; }

    /// <summary>Earlier messages that change their face, for channels that can.</summary>
    public IReadOnlyList<Reply> Replacements => replacements;

    /// <summary>The form that acted in this turn, as the audit trail names it.</summary>
    public string Act { get; private set; } = "talk";

    /// <summary>What the log may know: which form, what came of it.</summary>
    public string Outcome { get; set; } = "said";

    /// <summary>The first form that does something in a turn is the one that acted; what it begins afterwards only asks.</summary>
    public void ActsBy(string form)
    {
        if (Act == "talk") Act = form;
    }

    /// <summary>A line before (or without) a card.</summary>
    public void Say(string line) => lines.Add(line);

    /// <summary>What the lines rest on.</summary>
    public void Cite(IReadOnlyList<Citation> citations, bool wordedByModel) => (cited, isAModels) = (citations, wordedByModel);

    /// <summary>The message of this turn; lines said before it come first.</summary>
    public void Reply(Reply reply)
    {
        Answer = reply;
        State = State with { Menu = MenuOf(reply.Card) };
    }

    public void Replace(string cardId, Card quiet) => replacements.Add(new() { Card = quiet, Replaces = cardId });

    public Reply Finish()
    {
        if (Answer is { Text: { } text }) lines.Add(text);
        var said = lines.Count == 0 ? null : new StringBuilder().AppendJoin('\n', lines).ToString();
        return (Answer ?? new Reply()) with { Text = said, Citations = cited, WordedByModel = isAModels };
    }

    private static IReadOnlyList<Option> MenuOf(Card? card) => card is null
        ? []
        : [.. card.Actions.Where(action => action is { Verb: Verbs.Say, Value: not null }).Select(action => new Option(action.Value!, action.Title))];
}

/// <summary>What a button of ours may ask for. Anything else that comes as a press is nobody's offer.</summary>
internal static class Verbs
{
    /// <summary>As if the person had typed the value.</summary>
    public const string Say = "say";

    /// <summary>Answers the card's question with the value, or with what its inputs hold.</summary>
    public const string Answer = "answer";

    /// <summary>Yes to exactly what this card reads.</summary>
    public const string Confirm = "confirm";
    public const string Change = "change";
    public const string Back = "back";
    public const string Cancel = "cancel";

    public static CardAction ToSay(string title, Command command) => new(title, Say, Commands.Word(command));

    public static CardAction ToSay(string title, string words) => new(title, Say, words);
}
