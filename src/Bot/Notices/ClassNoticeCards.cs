using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Bot.Notices;

/// <summary>The cards of a notice to a class.</summary>
internal static class ClassNoticeCards
{
    private const int LongestNotice = 500;

    public static Question ToWhom(IReadOnlyList<string> allowed)
    {
        IReadOnlyList<Option> options = [.. allowed.Select(to => new Option(to, ClassNoticeDialog.Say(to)))];
        return new("to", AnswerKind.One, QuestionCards.FromList("to", Texts.NoticeToWhom, options, several: false)) { Short = Texts.NoticeToWhom, Options = options };
    }

    /// <param name="problems">Why the words before cannot go out.</param>
    public static Question WhatToTell(string who, IReadOnlyList<string> problems) =>
        new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.WhatToTell(who), LongestNotice, problems)) { Short = Texts.WhatToTell(who), MaxLength = LongestNotice };

    public static Question AlsoToTheGroup()
    {
        IReadOnlyList<Option> options = [new("yes", Texts.AlsoGroup), new("no", Texts.NoGroup)];
        return new("group", AnswerKind.One, QuestionCards.ByButton(Texts.AlsoToFamilyGroup, options)) { Short = Texts.AlsoToFamilyGroup, Options = options };
    }

    /// <param name="reach">Null: the staff, who are not counted.</param>
    public static Card ReadBack(ClassNoticeDraft draft, string who, string written, ClassReach? reach, IReadOnlyList<string> concerns) => new(Texts.PleaseCheck)
    {
        Texts = [written, .. concerns],
        Facts =
        [
            new(Texts.NoticeTo, who),
            .. reach is null ? Array.Empty<CardFact>() :
            [
                new(Texts.HeardTogether, Texts.FamilyCount(Texts.Number(reach.FamiliesTogether))),
                new(Texts.HeardApart, Texts.FamilyCount(Texts.Number(reach.FamiliesApart))),
                new(Texts.HeardNot, Texts.FamilyCount(Texts.Number(reach.FamiliesMissed))),
            ],
            .. draft.Group is true ? [new CardFact(Texts.FamilyGroup, Texts.WaitsForYourTap)] : Array.Empty<CardFact>(),
        ],
        Actions = QuestionCards.ToConfirm(Texts.SendNotice, Texts.DoNotSendNotice),
    };
}
