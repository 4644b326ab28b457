using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>
/// Fills the open form: puts answers in, clears what hung on them, steps back, asks for the next thing, or ends. It knows forms
/// and drafts, and nothing of words: those were read before they came here.
/// </summary>
internal sealed class FormFiller(DialogSet dialogs)
{
    /// <summary>The question which of the answered things to change; its answer is a field's name.</summary>
    public const string ChangeField = "$change";

    // a form that fills itself this often without asking anything has a mistake in it
    private const int MostStepsAtOnce = 30;

    public Task BeginAsync(Talk talk, string name, IReadOnlyList<Answer> known) => BeginAsync(talk, dialogs[name], known);

    /// <summary>Begins a form; one that is open is parked first, unless it is the same one.</summary>
    public async Task BeginAsync(Talk talk, Dialog dialog, IReadOnlyList<Answer> known)
    {
        if (talk.State.Open is { } open && open.Dialog != dialog.Name) Park(talk, open);

        var form = new Form(dialog.Name, dialog.Version, default, talk.Turn.Now) { Answered = [.. known.Select(answer => answer.Field)] };
        var draft = known.Aggregate(dialog.Empty, dialog.Fill);
        await AdvanceAsync(talk, dialog, form, draft);
    }

    /// <summary>Takes answers in, in the form's own order; one that changes an earlier answer clears its dependants and says so.</summary>
    public async Task AnswerAsync(Talk talk, Dialog dialog, Form form, IReadOnlyList<Answer> answers)
    {
        if (answers is [{ Field: ChangeField, Value: { } field }])
        {
            await ClearAsync(talk, dialog, form, field);
            return;
        }

        var draft = dialog.Read(form.Draft);
        foreach (var answer in answers.OrderBy(answer => OrderOf(dialog, answer.Field)))
        {
            (form, draft) = await FillAsync(talk, dialog, form, draft, answer);
        }

        await QuietAsync(talk, dialog, form, draft, answers);
        await AdvanceAsync(talk, dialog, form, draft);
    }

    /// <summary>Clears the last thing answered, says what it held, and asks it again.</summary>
    public async Task BackAsync(Talk talk, Dialog dialog, Form form)
    {
        if (form.Answered is not { Count: > 0 } answered)
        {
            talk.Say(Texts.NothingToGoBackTo);
            await AskAgainAsync(talk, dialog, form);
            return;
        }

        var last = answered[^1];
        var draft = dialog.Read(form.Draft);
        if (await dialog.SayAsync(draft, last, talk.Turn) is { } held) talk.Say(Texts.SteppedBack(held));
        Quiet(talk, form, Texts.NoLongerOpen);
        await AdvanceAsync(talk, dialog, form with { Answered = [.. answered.SkipLast(1)] }, dialog.Fill(draft, new(last, null)));
    }

    /// <summary>Clears one field that was answered and asks it again, with what hung on it.</summary>
    public async Task ClearAsync(Talk talk, Dialog dialog, Form form, string field)
    {
        var draft = dialog.Read(form.Draft);
        foreach (var name in (IEnumerable<string>)[field, .. DependantsOf(dialog, field)])
        {
            draft = dialog.Fill(draft, new(name, null));
        }

        Quiet(talk, form, Texts.NoLongerOpen);
        await AdvanceAsync(talk, dialog, form with { Answered = [.. form.Answered.Where(name => name != field)] }, draft);
    }

    /// <summary>The press or the word that confirms. Only if the draft still reads as it was read, the effect happens.</summary>
    public async Task ConfirmAsync(Talk talk, Dialog dialog, Form form, string stamp)
    {
        var draft = dialog.Read(form.Draft);
        var step = await dialog.NextAsync(draft, talk.Turn);
        if (step is Step.Confirm confirm)
        {
            if (StampOf(form.Asked!.CardId, confirm) == stamp)
            {
                QuietConfirmed(talk, form.Asked, confirm.ReadBack);
                await AdvanceAsync(talk, dialog, form, draft, await confirm.Effect());
                return;
            }

            talk.Say(confirm.WhyChanged ?? Texts.OldCard);
            Quiet(talk, form, Texts.Superseded);
        }

        await AdvanceAsync(talk, dialog, form, draft, step);
    }

    /// <summary>Puts the question that stands once more, as it is now.</summary>
    public Task AskAgainAsync(Talk talk, Dialog dialog, Form form) => AdvanceAsync(talk, dialog, form, dialog.Read(form.Draft));

    public void Park(Talk talk, Form form)
    {
        talk.Say(Texts.ParkedFirst(dialogs[form.Dialog].Title));
        talk.State = talk.State with { Open = null, Parked = [form, .. talk.State.Parked.Where(parked => parked.Dialog != form.Dialog)] };
    }

    /// <summary>An answered card becomes what was answered, on channels that can change it.</summary>
    public static void Quiet(Talk talk, Form form, string outcome)
    {
        if (form.Asked is { Pressable: true } asked) talk.Replace(asked.CardId, new(asked.Title) { Texts = [outcome] });
    }

    /// <summary>What was confirmed stays to be read again; only its buttons go.</summary>
    private static void QuietConfirmed(Talk talk, Asked asked, Card readBack)
    {
        var pressed = readBack.Actions.FirstOrDefault(action => action.Verb == Verbs.Confirm)?.Title ?? asked.Short;
        if (asked.Pressable) talk.Replace(asked.CardId, readBack with { Texts = [.. readBack.Texts, Texts.Answered(pressed)], Inputs = [], Actions = [], Twin = null });
    }

    private static async Task QuietAsync(Talk talk, Dialog dialog, Form form, object draft, IReadOnlyList<Answer> answers)
    {
        if (form.Asked is not { Pressable: true } asked) return;

        var chosen = answers.FirstOrDefault(answer => answer.Field == asked.Field)?.Value;
        var said = asked.Kind == AnswerKind.Confirm || chosen is null
            ? null
            : await dialog.SayAsync(draft, asked.Field, talk.Turn) ?? asked.Options.FirstOrDefault(option => option.Value == chosen)?.Title;
        Quiet(talk, form, said is null ? Texts.Superseded : Texts.Answered(said));
    }

    private static async Task<(Form, object)> FillAsync(Talk talk, Dialog dialog, Form form, object draft, Answer answer)
    {
        var before = await dialog.SayAsync(draft, answer.Field, talk.Turn);
        var filled = dialog.Fill(draft, answer);
        var after = await dialog.SayAsync(filled, answer.Field, talk.Turn);
        form = form with { Answered = [.. form.Answered.Where(name => name != answer.Field), answer.Field] };
        if (before is null || before == after) return (form, filled);

        var cleared = new List<string>();
        foreach (var name in DependantsOf(dialog, answer.Field))
        {
            if (await dialog.SayAsync(filled, name, talk.Turn) is not { } held) continue;

            cleared.Add(held);
            filled = dialog.Fill(filled, new(name, null));
            form = form with { Answered = [.. form.Answered.Where(answered => answered != name)] };
        }

        if (after is not null) talk.Say(dialog.SayChanged(answer.Field, before, after, cleared));
        return (form, filled);
    }

    private async Task AdvanceAsync(Talk talk, Dialog dialog, Form form, object draft, Step? first = null)
    {
        talk.ActsBy(dialog.Name);
        var step = first ?? await dialog.NextAsync(draft, talk.Turn);
        for (var steps = 0; step is Step.Know(var known); steps++)
        {
            if (steps == MostStepsAtOnce) throw new InvalidOperationException($"The form {dialog.Name} fills {known.Field} for ever.");

            draft = dialog.Fill(draft, known);
            step = await dialog.NextAsync(draft, talk.Turn);
        }

        talk.Outcome = step.GetType().Name;
        switch (step)
        {
            case Step.Ask ask:
                Put(talk, dialog, form, draft, ask.Question.Card with { Stamp = talk.ReplyId }, AskedOf(ask.Question, talk.ReplyId));
                break;
            case Step.Confirm confirm:
                var stamp = StampOf(talk.ReplyId, confirm);
                Put(talk, dialog, form, confirm.Draft ?? draft, confirm.ReadBack with { Stamp = stamp }, AskedOf(confirm, talk.ReplyId, stamp));
                break;
            case Step.Begin begin:
                talk.State = talk.State with { Open = null };
                await BeginAsync(talk, begin.Dialog, begin.Known);
                break;
            case Step.End end:
                await EndAsync(talk, form, end);
                break;
        }
    }

    private async Task EndAsync(Talk talk, Form form, Step.End end)
    {
        talk.State = talk.State with
        {
            Open = null,
            Closed = form.Asked is { } asked
                ? new(asked.Stamp, talk.ReplyId, end.Reply.Text, end.Reply.Card is { } card ? card with { Inputs = [] } : null)
                : talk.State.Closed,
        };
        if (end.Then is { } then)
        {
            if (end.Reply.Text is { } text) talk.Say(text);
            await BeginAsync(talk, then.Dialog, then.Known);
            return;
        }

        if (talk.State.Parked is [var parked, ..]) talk.Say(Texts.StillParked(dialogs[parked.Dialog].Title));
        talk.Reply(end.Reply);
    }

    private static void Put(Talk talk, Dialog dialog, Form form, object draft, Card card, Asked asked)
    {
        talk.Reply(new() { Card = card });
        talk.State = talk.State with
        {
            Open = form with { Draft = dialog.Write(draft), Asked = asked, TouchedAt = talk.Turn.Now },
        };
    }

    private static Asked AskedOf(Question question, string cardId) =>
        new(question.Field, question.Kind, cardId, cardId, question.Card.Title, question.Short)
        {
            Options = question.Kind == AnswerKind.Button ? ButtonsOf(question.Card) : question.Options,
            Beside = [.. question.Card.Inputs.Select(input => input.Id).Where(id => id != question.Field)],
            MaxLength = question.MaxLength,
            Exact = question.Exact,
            SkippedAs = question.SkippedAs,
            Pressable = question.Card.Inputs.Count + question.Card.Actions.Count > 0,
        };

    private static Asked AskedOf(Step.Confirm confirm, string cardId, string stamp) =>
        new("confirm", AnswerKind.Confirm, stamp, cardId, confirm.ReadBack.Title, confirm.Short)
        {
            Options = ButtonsOf(confirm.ReadBack),
            Pressable = true,
        };

    private static IReadOnlyList<Option> ButtonsOf(Card card) =>
        [.. card.Actions.Where(action => action.Url is null).Select(action => new Option(action.Value ?? action.Verb, action.Title, action.Verb))];

    private static string StampOf(string cardId, Step.Confirm confirm) => $"{cardId}.{ReadBackHash.Of(confirm)}";

    private static int OrderOf(Dialog dialog, string field) =>
        dialog.Fields.TakeWhile(known => known.Name != field).Count();

    private static string[] DependantsOf(Dialog dialog, string field) =>
        dialog.Fields.FirstOrDefault(known => known.Name == field)?.Dependants ?? [];
}
