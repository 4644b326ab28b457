using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Privacy;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>A pupil does not use the service alone: the public menu, a kind word, and nothing of what was said is kept (D24).</summary>
internal static partial class PupilTalk
{
    /// <summary>我是三年级的, i am in grade 3; but not 我是三年级的家长, 我孩子是三年级的.</summary>
    public static bool Speaks(string text) => Pupil().IsMatch(Folding.Fold(text)) && !Adult().IsMatch(Folding.Fold(text));

    public static async Task AnswerAsync(Talk talk)
    {
        var turn = talk.Turn;
        turn.Programme.Erasures.Add(Erasure.OfChat(await turn.Programme.NextErasureNumberAsync(turn.Aborted), turn.Account, turn.Now));
        talk.State = new() { Language = talk.State.Language, Spoken = talk.State.Spoken };
        Command[] open = [Command.Notice, Command.AskRules];
        talk.Reply(new() { Card = new(Texts.PupilHello) { Actions = [.. open.Select(command => Verbs.ToSay(Commands.Word(command), command))] } });
    }

    [GeneratedRegex("我(?:是|上|读|在读|在)(?:小学)?[一二三四五六1-6]年级|我是(?:个|一个|一名)?(?:小学生|学生)|\\bi(?:'m| am)(?: a pupil| a student| in (?:grade|year|class) ?\\d)|\\bi(?:'m| am) (?:[6-9]|1[0-3])(?: years old|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pupil();

    [GeneratedRegex("家长|妈|爸|爷|奶|孩子|儿子|女儿|老师|娃|班主任|my (?:son|daughter|child|kid)|parent|mother|father|teacher|mum|mom|dad", RegexOptions.CultureInvariant)]
    private static partial Regex Adult();
}
