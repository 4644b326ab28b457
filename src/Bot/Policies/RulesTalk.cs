using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Oversight;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Policies;

/// <summary>Questions about the rules in a talk: answered, or declined with the offer to pass them on; a form that is open stays as it is.</summary>
internal sealed class RulesTalk(PolicyAnswers policies, Hosting.PublicAddress address, ModelWording? wording = null)
{
    /// <summary>How sure it must be that a line is a question about the service, where nothing else fits.</summary>
    public const float ProbablyAsked = 0.15f;

    /// <summary>Answers when it is at least so sure what is asked; that the papers are silent is an answer only where nothing else could be meant.</summary>
    public async Task<bool> AnswerAsync(Talk talk, string text, float atLeast, bool declines)
    {
        if (!TopicBook.IsLearnt) talk.Turn.AskOutside("topics", LearnAsync);

        var question = await NamelessAsync(text, talk.Turn);
        var answer = await policies.AnswerAsync(question, talk.Turn);
        switch (answer.Kind)
        {
            case PolicyAnswerKind.Chat when talk.State.Open is not null || answer.Sureness < atLeast:
            case PolicyAnswerKind.Answer or PolicyAnswerKind.Partial when answer.Sureness < atLeast && answer.Topic.Length > 0:
            case PolicyAnswerKind.Decline when !declines || answer.Sureness < atLeast:
                return false;
            case PolicyAnswerKind.Decline when answer.MayBePassedOn:
                talk.Turn.Programme.PolicyGaps.Add(new(answer.Topic, talk.Turn.Today));
                Offer(talk, answer, question);
                return true;
            default:
                var said = Worded(question, answer, talk.Turn);
                talk.Say(said.Text);
                talk.Cite([.. said.Citations.Select(passage => Quotation.Cite(passage, new(address.Root, "service")))], said.WordedByModel);
                return true;
        }
    }

    private static async Task<string?> LearnAsync(CancellationToken cancellationToken)
    {
        await TopicBook.LearnAsync().WaitAsync(cancellationToken);
        return null;
    }

    /// <summary>In a model's words, where the school has one and they hold.</summary>
    private PolicyAnswer Worded(string question, PolicyAnswer answer, Turn turn)
    {
        if (wording is null || !answer.MayBeWorded) return answer;

        var language = Texts.Spoken;
        return turn.AskOutside($"wording {question}", cancellationToken => wording.WordAsync(question, answer, language, cancellationToken)) is { } said
            ? answer.WordedAs(said)
            : answer;
    }

    /// <summary>The answer to "shall I pass it on?", where that was asked last; anything else is heard as if nothing had been offered.</summary>
    public static async Task<bool> HearOfferAsync(Talk talk, string text)
    {
        if (talk.Offered is not { } question) return false;

        talk.Offered = null;
        if (Chosen(text) is not { } pass) return false;

        talk.Say(pass ? await OfficeLine.LeaveAsync(question, QuestionTopic.Other, talk.Turn, tellTheOffice: true) : Texts.NotPassed);
        return true;
    }

    private static void Offer(Talk talk, PolicyAnswer answer, string question)
    {
        talk.State = talk.State with { PassOn = question };
        IReadOnlyList<CardAction> actions = [Verbs.ToSay(Texts.PassItOn, Texts.PassItOn), Verbs.ToSay(Texts.DoNotPass, Texts.DoNotPass)];
        var lines = answer.Text.Split('\n');
        talk.Reply(new()
        {
            Card = new(lines[0])
            {
                Texts = [.. lines[1..], .. talk.State.Open?.Asked is { } asked ? [Texts.StandingQuestion(asked.Short)] : Array.Empty<string>()],
                Actions = actions,
            },
        });
    }

    private static bool? Chosen(string text) => Folding.Bare(text) switch
    {
        "1" or "一" or "转" or "转吧" or "转一下" => true,
        "2" or "二" or "不用" or "不转" => false,
        var bare when bare == Folding.Bare(Texts.PassItOn) => true,
        var bare when bare == Folding.Bare(Texts.DoNotPass) => false,
        _ => YesNoReader.Plain(text),
    };

    /// <summary>The question as it is looked up, and as the office reads it: no name of the asker's children, no number.</summary>
    private static async ValueTask<string> NamelessAsync(string question, Turn turn)
    {
        var nameless = SensitiveReader.Mask(question);
        foreach (var child in await turn.OwnChildrenAsync())
        {
            nameless = nameless.Replace(child.Child.Name, Texts.TheChild, StringComparison.Ordinal).Replace(child.Child.Name[1..], Texts.TheChild, StringComparison.Ordinal);
        }

        return nameless;
    }
}
