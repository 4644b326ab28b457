using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Dialogs;

/// <summary>What is said outside forms: the first hello, help, thanks, and "I did not follow".</summary>
internal sealed class Smalltalk(SchoolName school, Hosting.PublicAddress address)
{
    public Task WelcomeAsync(Talk talk) => HelloAsync(talk);

    /// <summary>A member of staff had the talk and has given it back: nothing was lost meanwhile.</summary>
    public static async Task GoOnAsync(Talk talk)
    {
        var activity = talk.Turn.Activity;
        var name = activity.GivenBackBy is { } user ? await talk.Turn.Programme.NameOfAccountAsync($"{activity.Conversation.Channel}/{user.ToLowerInvariant()}", talk.Turn.Aborted) : null;
        talk.Say(Texts.PersonHasAnswered(name ?? Texts.TeacherOfTheOffice));
    }

    public async Task AnswerAsync(Talk talk, Command command)
    {
        switch (command)
        {
            case Command.Hello:
                await HelloAsync(talk);
                break;
            case Command.Help:
                talk.Say(Texts.Help);
                if (talk.State.Open is null) talk.Reply(new() { Card = await MenuAsync(talk, Texts.WhatNow) });
                break;
            case Command.Thanks:
                talk.Reply(new() { Text = Texts.YouAreWelcome });
                break;
            case Command.Back or Command.StartOver or Command.Later:
                talk.Say(Texts.NothingOpen);
                break;
            case Command.Notice:
                await ShowNoticeAsync(talk);
                break;
            case Command.AskRules:
                talk.Say(Texts.AskMe);
                break;
            default:
                NotUnderstood(talk);
                break;
        }
    }

    /// <summary>In the middle of a form it is only read: the buttons are the form's, and its question stands.</summary>
    private async Task ShowNoticeAsync(Talk talk)
    {
        var card = await NoticeCard.OfAsync(talk.Turn, address);
        if (talk.State.Open?.Asked is { } asked)
        {
            talk.Say(Texts.StandingQuestion(asked.Short));
            card = card with { Actions = [] };
        }

        talk.Reply(new() { Card = card });
    }

    public static void NotUnderstood(Talk talk) => talk.Say(Texts.NotUnderstood(Commands.Word(Command.Apply), Commands.Word(Command.AskRules)));

    public static void NotUnderstood(Talk talk, Asked asked)
    {
        if (asked.Options.Count > 0 && asked.Kind != AnswerKind.Confirm)
        {
            var titles = Texts.Options(asked.Options.Select(option => option.Title));
            talk.Say(asked.Kind is AnswerKind.One or AnswerKind.Button ? Texts.ChooseByNumber(titles) : Texts.ChooseSeveralByNumber(titles));
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

    private async Task HelloAsync(Talk talk) =>
        talk.Reply(new() { Card = await MenuAsync(talk, Texts.Hello(school.Name)) with { Texts = [Texts.WhatICanDo] } });

    /// <summary>What this person can begin here, each as a button and a number.</summary>
    private static async Task<Card> MenuAsync(Talk talk, string title) =>
        new(title) { Actions = [.. (await OfferedAsync(talk.Turn)).Select(command => Verbs.ToSay(Commands.Word(command), command))] };

    private static async Task<Command[]> OfferedAsync(Turn turn)
    {
        if (turn.Person is not { } person) return [Command.Notice, Command.AskRules, Command.Register, Command.Privacy, Command.Teacher, Command.Complain];

        var member = await turn.Programme.StaffMemberAsync(person, turn.Aborted);
        return member is null
            ? [Command.Apply, Command.ChooseClub, Command.Fees, Command.Status, Command.Leave, Command.Teacher, Command.Absence]
            : member.Is(StaffRoles.Coordinator) ? [Command.Review, Command.Questions, Command.PublishService, Command.Complaints, Command.AskRules]
            : member.Is(StaffRoles.Principal) ? [Command.SeePlan, Command.Complaints, Command.Figures, Command.AskRules]
            : member.Is(StaffRoles.Supervisor) ? [Command.Complaints, Command.Figures, Command.AskRules]
            : member.Is(StaffRoles.ParentsCommittee) ? [Command.Figures, Command.Gifts, Command.AskRules]
            : member.Roles.Sees(Domain.Staff.Field.Attendance) ? [Command.ClassNotice, Command.WhoIsAbsent, Command.RollCall, Command.HandOver, Command.MyChildren, Command.AskRules]
            : [Command.AskRules];
    }
}
