using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>The cards of a line for the office.</summary>
internal static class LeaveWordCards
{
    /// <param name="closed">That the office is closed just now, where it is.</param>
    public static Question WhatToSay(string? closed) => new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.WhatToTellTheOffice, OfficeQuestion.LongestText, closed is null ? [] : [closed]))
    {
        Short = Texts.WhatToTellTheOffice,
        MaxLength = OfficeQuestion.LongestText,
    };

    public static Question WhichMatter()
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<QuestionTopic>().Select(topic => new Option(topic.ToString(), Say(topic)))];
        return new("topic", AnswerKind.One, QuestionCards.ByButton(Texts.WhatIsItAbout, options)) { Short = Texts.WhatIsItAbout, Options = options };
    }

    public static Card ReadBack(string words, QuestionTopic topic) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.YourLine, words), new(Texts.Matter, Say(topic))],
        Actions = QuestionCards.ToConfirm(Texts.SendToTheOffice, Texts.DoNotSend),
    };

    public static string Say(QuestionTopic topic) => topic switch
    {
        QuestionTopic.Applying => Texts.TopicApplying,
        QuestionTopic.Clubs => Texts.TopicClubs,
        QuestionTopic.Fees => Texts.TopicFees,
        QuestionTopic.Pickup => Texts.TopicPickup,
        QuestionTopic.Records => Texts.TopicRecords,
        _ => Texts.TopicOther,
    };
}
