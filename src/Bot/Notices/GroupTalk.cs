using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Policies;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Notices;

/// <summary>
/// The talk where others listen: what the rules say, and whose class's group it is. Nothing of a family is known there, whoever asks (D16); that is
/// offered one to one.
/// </summary>
internal sealed partial class GroupTalk(IEnumerable<IChannel> channels, RulesTalk rules, Smalltalk smalltalk, SchoolName school)
{
    private const string Act = "class-chat";
    private const string LinkWord = "绑定班级";

    public async Task HearAsync(Talk talk)
    {
        var activity = talk.Turn.Activity;
        if (activity.Kind == InboundKind.Arrival)
        {
            talk.Say(Texts.GroupHello(school.Name));
            return;
        }

        var text = activity.Answer is { Verb: Verbs.Say, Value: { } pressed } ? pressed : activity.Text ?? "";
        if (Answers.FromMenu(talk.State.Menu, text) is { } offered) text = offered;
        var folded = Folding.Fold(text);
        if (text.Length == 0) talk.Say(Texts.GroupHello(school.Name));
        else if (Unlinks().IsMatch(folded)) await UnlinkAsync(talk);
        else if (Links().IsMatch(folded)) await LinkAsync(talk, ClassNoticeReading.ClassIn(text));
        else await AnswerAsync(talk, text);
    }

    private async Task AnswerAsync(Talk talk, string text)
    {
        switch (Commands.Find(text))
        {
            case Command.Hello or Command.Help:
                talk.Say(Texts.GroupHello(school.Name));
                break;
            case (Command.Notice or Command.AskRules) and { } common:
                await smalltalk.AnswerAsync(talk, common);
                break;
            case null when await rules.AnswerAsync(talk, text, RulesTalk.ProbablyAsked, declines: false):
                break;
            default:
                talk.Reply(new() { Card = new(Texts.GroupPrivately) { Actions = ToTalkAlone(talk) } });
                break;
        }
    }

    private static async Task LinkAsync(Talk talk, ClassId? named)
    {
        var allowed = await AllowedAsync(talk.Turn);
        if (allowed.Count == 0 || (named is { } wish && !allowed.Contains(wish))) talk.Say(Texts.GroupNotYours);
        else if ((named ?? (allowed is [var only] ? only : (ClassId?)null)) is { } @class) await LinkToAsync(talk, @class);
        else talk.Reply(new() { Card = new(Texts.GroupWhichClass) { Actions = [.. allowed.Select(one => Verbs.ToSay(Texts.Class(one), $"{LinkWord} {one}"))] } });
    }

    private static async Task LinkToAsync(Talk talk, ClassId @class)
    {
        var turn = talk.Turn;
        talk.ActsBy(Act);
        var room = turn.Activity.Room!.Value.ToString();
        if (await turn.Programme.ClassChats.FindAsync([room], turn.Aborted) is { } known) known.BindTo(@class, turn.Speaker!.Value, turn.Now);
        else turn.Programme.ClassChats.Add(new(room, @class, turn.Speaker!.Value, turn.Now));
        talk.Say(Texts.GroupIsClass(Texts.Class(@class)));
    }

    private static async Task UnlinkAsync(Talk talk)
    {
        var turn = talk.Turn;
        talk.ActsBy(Act);
        if (await turn.Programme.ClassChats.FindAsync([turn.Activity.Room!.Value.ToString()], turn.Aborted) is not { } known)
        {
            talk.Say(Texts.GroupWasNone);
        }
        else if (!(await AllowedAsync(turn)).Contains(known.Class))
        {
            talk.Say(Texts.GroupNotYours);
        }
        else
        {
            turn.Programme.ClassChats.Remove(known);
            talk.Say(Texts.GroupNoLonger(Texts.Class(known.Class)));
        }
    }

    /// <summary>Looked at for whoever presses, not for whoever asked first.</summary>
    private static async ValueTask<IReadOnlyList<ClassId>> AllowedAsync(Turn turn) =>
        await OfficeEyes.OfSpeakerAsync(turn) is { } eyes ? await eyes.SpeaksForAsync(turn) : [];

    private IReadOnlyList<CardAction> ToTalkAlone(Talk talk) =>
        channels.FirstOrDefault(channel => channel.Id == talk.Turn.Activity.Conversation.Channel)?.AloneAddress is { } address ? [new(Texts.TalkAlone, Verbs.Say) { Url = address }] : [];

    [GeneratedRegex("^(绑定|关联)|^(link|bind|connect)( this)?( (group|chat|channel))?( to)?( (a|the|my))? ?(class|grade|[1-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex Links();

    [GeneratedRegex("^(解除绑定|解绑|取消绑定|取消关联)|^(unlink|unbind|disconnect)", RegexOptions.CultureInvariant)]
    private static partial Regex Unlinks();
}
