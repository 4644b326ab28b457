using System.Globalization;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>The number under which a question lies at the office: WD-0032.</summary>
public readonly record struct QuestionNumber(int Value)
{
    private const string Prefix = "WD-";

    public static bool TryParse(string text, out QuestionNumber number)
    {
        var written = text.Trim();
        var isNumber = written.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            & int.TryParse(written.AsSpan(Math.Min(Prefix.Length, written.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = new(isNumber ? value : 0);
        return isNumber;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Value:0000}");
}

/// <summary>Which desk of the office a question goes to.</summary>
public enum QuestionTopic
{
    Applying,
    Clubs,
    Fees,
    Pickup,
    Other,

    /// <summary>A detail of a child that the school has wrong (D11).</summary>
    Records,
}

/// <summary>A line that someone left for the school office. The office answers within two school days, in the same chat.</summary>
public sealed class OfficeQuestion(
    QuestionNumber number, string chat, PersonId? asker, QuestionTopic topic, string text, bool wantsCallBack, DateTimeOffset askedAt, DateOnly answerDue)
{
    public const int LongestText = 500;
    public const int DaysToAnswer = 2;

    public QuestionNumber Number { get; } = number;

    /// <summary>The channel's own name for the chat partner, so that the answer finds its way back.</summary>
    public string Chat { get; } = chat;

    /// <summary>Null: not registered. Anybody may ask (二.2).</summary>
    public PersonId? Asker { get; } = asker;
    public QuestionTopic Topic { get; } = topic;
    public string Text { get; } = text;
    public bool WantsCallBack { get; } = wantsCallBack;
    public DateTimeOffset AskedAt { get; } = askedAt;
    public DateOnly AnswerDue { get; } = answerDue;
    public OfficeAnswer? Answered { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public static LeaveOutcome Leave(
        QuestionNumber number, Asking asking, DateTimeOffset now, DateOnly today, SchoolCalendar calendar)
    {
        if (asking.Text.Length > LongestText) return new LeaveOutcome.Refused(Refusal.TextTooLong);

        return new LeaveOutcome.Left(new OfficeQuestion(
            number, asking.Chat, asking.Asker, asking.Topic, asking.Text, asking.WantsCallBack, now, calendar.AddSchoolDays(today, DaysToAnswer)));
    }

    public bool IsLate(DateOnly today) => Answered is null && today > AnswerDue;

    /// <summary>The first answer stands; whoever comes second is told so.</summary>
    public AnswerOutcome Answer(string answer, PersonId by, DateTimeOffset now)
    {
        if (Answered is not null) return new AnswerOutcome.Refused(Refusal.QuestionAlreadyAnswered);
        if (answer.Length > LongestText) return new AnswerOutcome.Refused(Refusal.TextTooLong);

        Answered = new OfficeAnswer(answer, by);
        AnsweredAt = now;
        return new AnswerOutcome.Given(Answered, now);
    }
}

/// <summary>What a person leaves: who, from which chat, about what.</summary>
public sealed record Asking(string Chat, PersonId? Asker, QuestionTopic Topic, string Text, bool WantsCallBack = false);

/// <summary>The office's answer, and who gave it.</summary>
public sealed record OfficeAnswer(string Text, PersonId By);

public abstract record LeaveOutcome
{
    private LeaveOutcome() { }
    public sealed record Left(OfficeQuestion Question) : LeaveOutcome;
    public sealed record Refused(Refusal Why) : LeaveOutcome;
}

public abstract record AnswerOutcome
{
    private AnswerOutcome() { }
    public sealed record Given(OfficeAnswer Answer, DateTimeOffset At) : AnswerOutcome;
    public sealed record Refused(Refusal Why) : AnswerOutcome;
}
