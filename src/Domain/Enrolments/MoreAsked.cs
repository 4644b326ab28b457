namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>
/// One kind question of the school to the family, and what it answered. The school's clock counts anew from the answer, or from the day by which it
/// was asked for; the child's chance does not suffer (三.4). Papers are never asked for: the guardian's own statement is enough (三.3).
/// </summary>
public sealed class MoreAsked
{
    public const int LongestQuestion = 120;
    public const int LongestAnswer = 200;

    private static readonly string[] Papers = ["证明", "证件", "复印件", "户口", "居住证", "低保", "残疾证", "身份证", "盖章", "证书", "certificate", "proof", "document", "photocopy"];

    internal MoreAsked(string question, PersonId by, DateTimeOffset at, DateOnly answerBy) => (Question, By, At, AnswerBy) = (question, by, at, answerBy);

    public string Question { get; }
    public PersonId By { get; }
    public DateTimeOffset At { get; }

    /// <summary>Any time before is fine; after it the school decides with what it knows.</summary>
    public DateOnly AnswerBy { get; }

    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>A question for papers, in either script.</summary>
    public static bool AsksForPapers(string question)
    {
        var folded = Folding.Fold(question);
        return Papers.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }

    internal void Take(string answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);
}
