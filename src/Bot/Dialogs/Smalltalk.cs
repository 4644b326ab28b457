using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>What is said outside forms: the first hello, help, thanks, and "I did not follow".</summary>
internal sealed class Smalltalk(DialogSet dialogs, SchoolName school)
{
    public Task WelcomeAsync(Talk talk)
    {
        Hello(talk);
        return Task.CompletedTask;
    }

    public Task AnswerAsync(Talk talk, Command command)
    {
        switch (command)
        {
            case Command.Hello:
                Hello(talk);
                break;
            case Command.Help:
                talk.Say(Texts.Help);
                if (talk.State.Open is null) talk.Reply(new() { Card = MenuOf(talk, Texts.WhatNow) });
                break;
            case Command.Thanks:
                talk.Reply(new() { Text = Texts.YouAreWelcome });
                break;
            case Command.Back or Command.StartOver or Command.Later:
                talk.Say(Texts.NothingOpen);
                break;
            case Command.AskRules:
                talk.Say(Texts.AskMe);
                break;
            default:
                NotUnderstood(talk, asked: false);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>A question that no paper answers says so and offers the office; anything else is asked back.</summary>
    public static void NotUnderstood(Talk talk, bool asked)
    {
        if (!asked)
        {
            talk.Say(Texts.NotUnderstood(Commands.Word(Command.Apply), Commands.Word(Command.AskRules)));
            return;
        }

        talk.Reply(new()
        {
            Card = new(PublishedAnswers.NotPublished()) { Actions = [Verbs.ToSay(Texts.PassItOn, Command.Teacher)] },
        });
    }

    public static void NotUnderstood(Talk talk, Asked asked)
    {
        if (asked.Options.Count > 0 && asked.Kind != AnswerKind.Confirm)
        {
            var titles = Texts.Options(asked.Options.Select(option => option.Title));
            talk.Say(asked.Kind == AnswerKind.One ? Texts.ChooseByNumber(titles) : Texts.ChooseSeveralByNumber(titles));
        }
        else if (asked.Kind == AnswerKind.Confirm)
        {
            talk.Say(Texts.ConfirmByNumber(asked.Options[0].Title));
        }
        else
        {
            talk.Say(Texts.WriteALine);
        }
    }

    private void Hello(Talk talk) => talk.Reply(new() { Card = MenuOf(talk, Texts.Hello(school.Name)) with { Texts = [Texts.WhatICanDo] } });

    /// <summary>What this person can begin here, each as a button and a number.</summary>
    private Card MenuOf(Talk talk, string title)
    {
        Command[] offered = talk.Turn.Person is null
            ? [Command.Notice, Command.AskRules, Command.Register, Command.Privacy, Command.Teacher]
            : [Command.Apply, Command.ChooseClub, Command.Fees, Command.Status, Command.Leave, Command.Teacher];
        return new(title)
        {
            Actions = [.. offered.Where(command => command is Command.AskRules || dialogs.For(command) is not null).Select(command => Verbs.ToSay(Commands.Word(command), command))],
        };
    }
}
