using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Oversight.
public static partial class Texts
{
    private static readonly ResourceManager Oversight = Book("Oversight");

    public static string LeaveWord => Of(Oversight, nameof(LeaveWord));

    public static string WhatToTellTheOffice => Of(Oversight, nameof(WhatToTellTheOffice));

    public static string WhatIsItAbout => Of(Oversight, nameof(WhatIsItAbout));

    public static string YourLine => Of(Oversight, nameof(YourLine));

    public static string Matter => Of(Oversight, nameof(Matter));

    public static string SendToTheOffice => Of(Oversight, nameof(SendToTheOffice));

    public static string DoNotSend => Of(Oversight, nameof(DoNotSend));

    public static string TopicApplying => Of(Oversight, nameof(TopicApplying));

    public static string TopicClubs => Of(Oversight, nameof(TopicClubs));

    public static string TopicFees => Of(Oversight, nameof(TopicFees));

    public static string TopicPickup => Of(Oversight, nameof(TopicPickup));

    public static string TopicOther => Of(Oversight, nameof(TopicOther));

    public static string NewQuestion(string no, string date) =>
        Of(Oversight, nameof(NewQuestion), (nameof(no), no), (nameof(date), date));

    public static string AnsweringQuestions => Of(Oversight, nameof(AnsweringQuestions));

    public static string NoOpenQuestions => Of(Oversight, nameof(NoOpenQuestions));

    public static string QuestionsToAnswer(string n) =>
        Of(Oversight, nameof(QuestionsToAnswer), (nameof(n), n));

    public static string DueBy(string date) =>
        Of(Oversight, nameof(DueBy), (nameof(date), date));

    public static string AnswerTo(string no, string question) =>
        Of(Oversight, nameof(AnswerTo), (nameof(no), no), (nameof(question), question));

    public static string FactQuestion => Of(Oversight, nameof(FactQuestion));

    public static string FactAnswer => Of(Oversight, nameof(FactAnswer));

    public static string SendAnswer => Of(Oversight, nameof(SendAnswer));

    public static string QuestionAnswered(string no, string n) =>
        Of(Oversight, nameof(QuestionAnswered), (nameof(no), no), (nameof(n), n));

    public static string QuestionWasAnswered(string no, string answer) =>
        Of(Oversight, nameof(QuestionWasAnswered), (nameof(no), no), (nameof(answer), answer));

    public static string OfficeIsClosed(string now, string opens) =>
        Of(Oversight, nameof(OfficeIsClosed), (nameof(now), now), (nameof(opens), opens));

    public static string PersonTakesTheTalk => Of(Oversight, nameof(PersonTakesTheTalk));

    public static string PersonHasAnswered(string name) =>
        Of(Oversight, nameof(PersonHasAnswered), (nameof(name), name));

    public static string TeacherOfTheOffice => Of(Oversight, nameof(TeacherOfTheOffice));
}
