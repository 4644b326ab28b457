using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>What a person may do with a form at any moment, whatever it asks: drop it, step back, put it aside and take it up, begin anew, change a thing.</summary>
internal sealed class FormSteering(DialogSet dialogs, FormFiller filler)
{
    /// <summary>Does what the word asks of the form at hand; false if it is none of these words, or there is no form it could mean.</summary>
    public async Task<bool> SteerAsync(Talk talk, Command command)
    {
        var form = talk.State.Open;
        var dialog = form is null ? null : dialogs.That(form);
        switch (command)
        {
            case Command.Cancel:
                await CancelAsync(talk);
                return true;
            case Command.Back when form is not null:
                await filler.BackAsync(talk, dialog!, form);
                return true;
            case Command.StartOver when form is not null:
                talk.Say(Texts.StartedOver);
                FormFiller.Quiet(talk, form, Texts.NoLongerOpen);
                await filler.BeginAsync(talk, dialog!, []);
                return true;
            case Command.Later when form is not null:
                await LaterAsync(talk, dialog!, form);
                return true;
            case Command.Continue:
                await ContinueAsync(talk);
                return true;
            case Command.SpeakSimplified or Command.SpeakTraditional or Command.SpeakEnglish:
                Languages.Change(talk, command);
                await Languages.KeepAsync(talk);
                if (form is not null) await filler.AskAgainAsync(talk, dialog!, form);
                return true;
            default:
                return false;
        }
    }

    /// <summary>取消: only the form in hand; what has been done stands, and is said.</summary>
    public async Task CancelAsync(Talk talk)
    {
        if (talk.State.Open is not { } form)
        {
            talk.Say(Texts.NothingOpen);
            return;
        }

        var dialog = dialogs.That(form)!;
        var draft = dialog.Read(form.Draft);
        await dialog.LetGoAsync(draft, talk.Turn);
        var standing = await dialog.StandingAsync(draft, talk.Turn);
        FormFiller.Quiet(talk, form, Texts.NoLongerOpen);
        talk.State = talk.State with { Open = null };
        talk.Say(Texts.Cancelled(standing ?? "").TrimEnd());
        if (talk.State.Parked is [var parked, ..]) talk.Say(Texts.StillParked(dialogs[parked.Dialog].Title));
    }

    private static async Task LaterAsync(Talk talk, Dialog dialog, Form form)
    {
        talk.Say(Texts.Parked(await DoneAsync(talk, dialog, form)));
        talk.State = talk.State with { Open = null, Parked = [form, .. talk.State.Parked.Where(parked => parked.Dialog != form.Dialog)] };
    }

    private async Task ContinueAsync(Talk talk)
    {
        if (talk.State.Open is { } open)
        {
            await filler.AskAgainAsync(talk, dialogs.That(open)!, open);
            return;
        }

        if (talk.State.Parked is not { Count: > 0 } parked)
        {
            talk.Say(Texts.NothingParked);
            return;
        }

        var form = parked[0];
        var dialog = dialogs.That(form)!;
        talk.State = talk.State with { Parked = [.. parked.Skip(1)] };
        talk.Say(Texts.Resumed(await DoneAsync(talk, dialog, form), form.Asked?.Short ?? dialog.Title));
        await filler.AskAgainAsync(talk, dialog, form);
    }

    private static async Task<string> DoneAsync(Talk talk, Dialog dialog, Form form)
    {
        var draft = dialog.Read(form.Draft);
        var done = new List<string>();
        foreach (var field in dialog.Fields)
        {
            if (await dialog.SayAsync(draft, field.Name, talk.Turn) is { } held) done.Add(held);
        }

        return done.Count == 0 ? Texts.NothingDecidedYet : Texts.List(done);
    }

    /// <summary>[Change] on a read-back: which of the answered things.</summary>
    public static async Task AskWhatToChangeAsync(Talk talk, Dialog dialog, Form form)
    {
        var draft = dialog.Read(form.Draft);
        var actions = new List<CardAction>();
        foreach (var field in dialog.Fields.Where(field => form.Answered.Contains(field.Name)))
        {
            if (await dialog.SayAsync(draft, field.Name, talk.Turn) is { } held && !string.IsNullOrWhiteSpace(held)) actions.Add(new(held, Verbs.Change, field.Name));
        }

        FormFiller.Quiet(talk, form, Texts.Superseded);
        var asked = new Asked(FormFiller.ChangeField, AnswerKind.One, talk.ReplyId, talk.ReplyId, Texts.WhatToChange, Texts.WhatToChange)
        {
            Options = [.. actions.Select(action => new Option(action.Value!, action.Title))],
            Pressable = true,
        };
        talk.Reply(new() { Card = new(Texts.WhatToChange) { Actions = actions, Stamp = talk.ReplyId } });
        talk.State = talk.State with { Open = form with { Asked = asked, TouchedAt = talk.Turn.Now } };
    }
}
