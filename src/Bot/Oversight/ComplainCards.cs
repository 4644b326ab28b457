using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>The cards on which someone complains.</summary>
internal static class ComplainCards
{
    public static Question WhichKind()
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<ComplaintCategory>().Select(category => new Option(category.ToString(), ComplaintWords.Say(category)))];
        return new("category", AnswerKind.One, QuestionCards.FromList("category", Texts.WhichComplaint, options, several: false, Texts.AnswerComesHere)) { Short = Texts.WhichComplaint, Options = options };
    }

    public static Question AboutWhom(ComplaintCategory category)
    {
        IReadOnlyList<Option> options = [.. Enum.GetValues<ComplaintSubject>().Select(subject => new Option(subject.ToString(), ComplaintWords.Say(subject)))];
        var card = QuestionCards.ByButton(Texts.AboutWhom, options) with { Texts = [Texts.NotToTheOneComplainedOf], Twin = null };
        return new("subject", AnswerKind.One, card) { Short = $"{Titled(category)} · {Texts.AboutWhom}", Options = options };
    }

    public static Question WhichClass(IReadOnlyList<ClassId> classes)
    {
        IReadOnlyList<Option> options = [.. classes.Select(one => new Option(one.ToString(), Texts.Class(one))), new(ComplainDialog.NoClass, Texts.NoClassSaid)];
        return new("class", AnswerKind.One, QuestionCards.ByButton(Texts.WhichClassIsIt, options)) { Short = Texts.WhichClassIsIt, Options = options };
    }

    /// <summary>Named or not and what happened, on one card; a line at a time where there are no cards. Who will read it stands above both.</summary>
    public static Question NamedOrNot(ComplaintCategory category, string reader)
    {
        IReadOnlyList<Option> options = [new(bool.TrueString, Texts.Named), new(bool.FalseString, Texts.Unnamed)];
        var card = QuestionCards.FromList("named", Texts.NamedOrNot, options, several: false, reader);
        return new("named", AnswerKind.One, card with
        {
            Title = Titled(category),
            Inputs = [.. card.Inputs, new TextInput("words", Texts.WhatHappened, Complaint.LongestText, Long: true)],
            Twin = string.Join('\n', Titled(category), reader, Texts.NamedOrNot, Texts.ChooseByNumber(Texts.Options(options.Select(option => option.Title)))),
        })
        {
            Short = Texts.NamedOrNot,
            Options = options,
            MaxLength = Complaint.LongestText,
        };
    }

    public static Question WhatHappened(ComplaintCategory category, string reader, bool guest) =>
        new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.WhatHappened, Complaint.LongestText, guest ? [Titled(category), reader] : []))
        {
            Short = Texts.WhatHappened,
            MaxLength = Complaint.LongestText,
        };

    public static Card ReadBack(ComplaintCategory category, ComplaintSubject subject, string reader, bool named, string words) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactComplaint, ComplaintWords.Say(category)),
            new(Texts.FactAbout, ComplaintWords.Say(subject)),
            new(Texts.FactReader, reader),
            new(Texts.FactNamed, SayNamed(named)),
            new(Texts.FactWhatHappened, words),
        ],
        Actions = QuestionCards.ToConfirm(Texts.SubmitComplaint, Texts.DoNotComplain),
        Source = Texts.Source("五.5"),
    };

    public static string SayNamed(bool named) => named ? Texts.Named : Texts.Unnamed;

    private static string Titled(ComplaintCategory category) => Texts.ComplaintOf(ComplaintWords.Say(category));
}
