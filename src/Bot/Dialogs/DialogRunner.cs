using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Notices;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Privacy;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>
/// Hears an activity and decides whose it is: a command, an answer to the question that stands, a correction, a question about the
/// rules, another form. What it may do is in <see cref="FormFiller"/> and <see cref="FormSteering"/>; the order in which it listens is here.
/// </summary>
internal sealed class DialogRunner(DialogSet dialogs, FormFiller filler, FormSteering steering, Smalltalk smalltalk, RulesTalk rules, GroupTalk group)
{
    // how sure it must be that a line is a question about the service, before it is heard as anything else
    private const float ClearlyAsked = 0.3f;

    private static readonly TimeSpan DraftsLast = TimeSpan.FromHours(24);

    public async Task<Talk> RunAsync(Turn turn, long inboxId, TalkState state)
    {
        var talk = new Talk(turn, inboxId, state);
        (talk.Offered, talk.State) = (state.PassOn, Languages.Choose(talk) with { PassOn = null });
        await ForgetOldAsync(talk);
        if (turn.Activity.PapersMasked) talk.Say(Texts.NoPersonalNumbers);
        await HearAsync(talk);
        if (talk.Answer is null && talk.State.Open?.Asked is { } standing) talk.Say(Texts.StandingQuestion(standing.Short));
        return talk;
    }

    private Task HearAsync(Talk talk) => talk.Turn.Activity switch
    {
        { Room: not null } => group.HearAsync(talk),
        { Kind: InboundKind.Arrival } => smalltalk.WelcomeAsync(talk),
        { Kind: InboundKind.GivenBack } => Smalltalk.GoOnAsync(talk),
        { Kind: InboundKind.Unreadable } => Say(talk, Texts.OnlyText),
        { Answer: { } press } => HearPressAsync(talk, press),
        { Text: { Length: > 0 } text } => HearTextAsync(talk, text),
        _ => Say(talk, Texts.OnlyText),
    };

    /// <summary>Forms older than a day, or written by another version, are not read.</summary>
    private async Task ForgetOldAsync(Talk talk)
    {
        var state = talk.State;
        talk.State = state with { Parked = [.. state.Parked.Where(form => IsFresh(form, talk) && dialogs.That(form) is not null)] };
        if (state.Open is not { } open || (IsFresh(open, talk) && dialogs.That(open) is not null)) return;

        talk.State = talk.State with { Open = null };
        var wanted = talk.Turn.Activity.Answer?.Stamp == open.Asked?.Stamp || Commands.Find(talk.Turn.Activity.Text ?? "") is null or Command.Continue;
        if (!wanted) return;

        talk.Say(IsFresh(open, talk) ? Texts.LetUsStartAgain : Texts.DraftExpired);
        if (dialogs.Named(open.Dialog) is { } dialog) await filler.BeginAsync(talk, dialog, []);
    }

    private async Task HearPressAsync(Talk talk, CardAnswer press)
    {
        if (talk.Answer is not null) return; // the form began anew: what was pressed belongs to the old one

        if (press is { Verb: Verbs.Say, Value: { Length: > 0 } words })
        {
            await HearTextAsync(talk, words);
            return;
        }

        if (talk.State.Open is { Asked: { } asked } form && asked.Stamp == press.Stamp)
        {
            await HearPressAsync(talk, dialogs.That(form)!, form, asked, press);
            return;
        }

        if (talk.State.Closed is { } closed && closed.Stamp == press.Stamp)
        {
            // a second tap: what came of the first, in the same place where the channel can
            talk.Reply(new() { Text = closed.Text, Card = closed.Card, Replaces = closed.ReplyId });
            return;
        }

        await HearOldCardAsync(talk);
    }

    private async Task HearOldCardAsync(Talk talk)
    {
        if (talk.State.Open is not { } form)
        {
            talk.Say(Texts.OldCardNoForm);
            return;
        }

        talk.Say(Texts.OldCard);
        await filler.AskAgainAsync(talk, dialogs.That(form)!, form);
    }

    private Task HearPressAsync(Talk talk, Dialog dialog, Form form, Asked asked, CardAnswer press) => press.Verb switch
    {
        Verbs.Confirm when asked.Kind == AnswerKind.Confirm => filler.ConfirmAsync(talk, dialog, form, press.Stamp),
        Verbs.Say when press.Value is { Length: > 0 } words => HearTextAsync(talk, words),
        Verbs.Back => filler.BackAsync(talk, dialog, form),
        Verbs.Cancel => steering.CancelAsync(talk),
        Verbs.Change when press.Value is { } field && dialog.Fields.Any(known => known.Name == field) => filler.ClearAsync(talk, dialog, form, field),
        Verbs.Change => FormSteering.AskWhatToChangeAsync(talk, dialog, form),
        Verbs.Answer when Answers.Of(dialog, asked, press) is { Count: > 0 } answers => filler.AnswerAsync(talk, dialog, form, answers),
        _ => NotOfferedAsync(talk, dialog, form),
    };

    private async Task NotOfferedAsync(Talk talk, Dialog dialog, Form form)
    {
        talk.Say(Texts.NotOneOfThese);
        await filler.AskAgainAsync(talk, dialog, form);
    }

    private async Task HearTextAsync(Talk talk, string text)
    {
        if (talk.Answer is not null) return;

        if (talk.Turn.Person is null && PupilTalk.Speaks(text))
        {
            await PupilTalk.AnswerAsync(talk);
            return;
        }

        if (await RulesTalk.HearOfferAsync(talk, text)) return;
        if (talk.Turn.Activity.TextWasCut) talk.Say(Texts.TextWasCut("2000"));
        if (talk.State.Open is null && Answers.FromMenu(talk.State.Menu, text) is { } offered) text = offered;

        var form = talk.State.Open;
        var command = Commands.Find(text);
        if (command is Command.Cancel && form is null && Commands.SaysNotJoining(text)) command = Command.NotJoining; // with no form open, 不报了 is about joining
        if (command is { } wanted && !(wanted.BeginsAForm() && form?.Asked is { } offering && Answers.IsTitle(offering, text))) await DoAsync(talk, wanted, text);
        else if (Commands.Leading(text) is { } leading && await LeadAsync(talk, leading.Command, leading.Following)) return;
        else if (form is { Asked: { } asked }) await HearAnswerAsync(talk, dialogs.That(form)!, form, asked, text);
        else await HearWishAsync(talk, text);
    }

    /// <summary>A word that opens the sentence is obeyed first; what follows 算了 says only why.</summary>
    private async Task<bool> LeadAsync(Talk talk, Command command, string rest)
    {
        if (command is Command.Later)
        {
            if (talk.State.Open is null) return false;

            return await steering.SteerAsync(talk, command);
        }

        if (command is not Command.Hello)
        {
            Languages.Change(talk, command);
            await Languages.KeepAsync(talk);
        }

        await HearTextAsync(talk, rest);
        return true;
    }

    private async Task HearAnswerAsync(Talk talk, Dialog dialog, Form form, Asked asked, string text)
    {
        if (asked.Kind != AnswerKind.Words && !Answers.IsTitle(asked, text) && MeantBy(text, talk) is { } meant && meant != dialog)
        {
            await BeginAsync(talk, meant, text);
            return;
        }

        if (asked.Kind != AnswerKind.Words && Words.Asks(text) && !Answers.IsTitle(asked, text) && !dialog.AnswersItself(text) && await rules.AnswerAsync(talk, text, ClearlyAsked, declines: true)) return;

        var told = asked.Kind == AnswerKind.Words || Answers.IsTitle(asked, text) ? [] : await dialog.ReadSentenceAsync(dialog.Read(form.Draft), text, talk.Turn);
        if (told.Any(answer => answer.Field != asked.Field))
        {
            await filler.AnswerAsync(talk, dialog, form, told);
            return;
        }

        var heard = Answers.Read(asked, text);
        switch (heard)
        {
            case HeardAnswer.Value(var value):
                await filler.AnswerAsync(talk, dialog, form, [new(asked.Field, value)]);
                break;
            case HeardAnswer.Pressed(Verbs.Say, var words) when words == text: // the button says what was said already: it is heard as a sentence
                await HearOtherAsync(talk, dialog, form, asked, told, text);
                break;
            case HeardAnswer.Pressed(var verb, var value):
                await HearPressAsync(talk, dialog, form, asked, new(asked.Stamp, verb, value, Empty));
                break;
            case HeardAnswer.Unsure(var line):
                talk.Say(line);
                break;
            default:
                await HearOtherAsync(talk, dialog, form, asked, told, text);
                break;
        }
    }

    private async Task HearOtherAsync(Talk talk, Dialog dialog, Form form, Asked asked, IReadOnlyList<Answer> told, string text)
    {
        if (told.Count > 0) await filler.AnswerAsync(talk, dialog, form, told);
        else if (Commands.FindWithin(text) is { } other && dialogs.For(other) is { } another && another != dialog) await BeginAsync(talk, another, text);
        else if (await rules.AnswerAsync(talk, text, RulesTalk.ProbablyAsked, declines: Words.Asks(text)) || await rules.AnswerAsync(talk, text, ClearlyAsked, declines: true)) return;
        else Miss(talk, asked);
    }

    private async Task HearWishAsync(Talk talk, string text)
    {
        if (MeantBy(text, talk) is { } meant)
        {
            await BeginAsync(talk, meant, text);
            return;
        }

        var wanted = Commands.FindWithin(text) is { } command ? dialogs.For(command) : null;
        if (wanted is not null && await IsAboutOwnChildAsync(text, talk)) await BeginAsync(talk, wanted, text); // of one's own child the record speaks, not the rules
        else if (Words.Asks(text) && await rules.AnswerAsync(talk, text, ClearlyAsked, declines: wanted is null)) return;
        else if (wanted is not null) await BeginAsync(talk, wanted, text);
        else if (await BeginOutOfTheBlueAsync(talk, text)) return;
        else if (await rules.AnswerAsync(talk, text, Words.Asks(text) ? 0 : RulesTalk.ProbablyAsked, declines: Words.Asks(text))) return;
        else Smalltalk.NotUnderstood(talk);
    }

    private static async Task<bool> IsAboutOwnChildAsync(string text, Talk talk) =>
        OwnChildren.Read(text, await talk.Turn.OwnChildrenAsync(), null) is not null;

    private Dialog? MeantBy(string text, Talk talk) => dialogs.All.FirstOrDefault(dialog => dialog.IsMeantBy(text, talk.Turn));

    /// <summary>No word asks for a form, but a sentence answers two of its questions: the form that it answers best.</summary>
    private async Task<bool> BeginOutOfTheBlueAsync(Talk talk, string text)
    {
        if (talk.Turn.Person is null) return false;

        (Dialog? Dialog, IReadOnlyList<Answer> Answers) best = (null, []);
        foreach (var dialog in dialogs.All.Where(dialog => dialog.ReadsOutOfTheBlue))
        {
            var answers = await dialog.ReadSentenceAsync(dialog.Empty, text, talk.Turn);
            if (answers.Count > Math.Max(Commands.Wishes(text) ? 0 : 1, best.Answers.Count)) best = (dialog, answers);
        }

        if (best.Dialog is null) return false;

        await filler.BeginAsync(talk, best.Dialog, best.Answers);
        return true;
    }

    private async Task DoAsync(Talk talk, Command command, string text)
    {
        if (dialogs.For(command) is { } dialog) await BeginAsync(talk, dialog, text);
        else if (!await steering.SteerAsync(talk, command)) await smalltalk.AnswerAsync(talk, command);
    }

    /// <summary>Begins a form, with what the sentence that asked for it already said.</summary>
    private async Task BeginAsync(Talk talk, Dialog dialog, string sentence) =>
        await filler.BeginAsync(talk, dialog, await dialog.ReadSentenceAsync(dialog.Empty, sentence, talk.Turn));

    private static void Miss(Talk talk, Asked asked)
    {
        talk.State = talk.State with { Misses = talk.State.Misses + 1 };
        Smalltalk.NotUnderstood(talk, asked);
    }

    private static Task Say(Talk talk, string line)
    {
        talk.Say(line);
        return Task.CompletedTask;
    }

    private static bool IsFresh(Form form, Talk talk) => talk.Turn.Now - form.TouchedAt < DraftsLast;

    private static readonly Dictionary<string, string> Empty = [];
}
