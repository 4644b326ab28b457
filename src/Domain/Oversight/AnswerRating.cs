namespace AfterSchoolBot.Domain.Oversight;

/// <summary>What somebody thought of an answer about the rules: whether it helped, and their words without names. Who it was is not kept.</summary>
/// <param name="answer">The number of the message; rated again, the newer counts.</param>
public sealed class AnswerRating(long answer, string topic)
{
    public const int LongestWords = 200;

    public long Answer { get; } = answer;

    /// <summary>The topic's id; empty: of no known topic.</summary>
    public string Topic { get; } = topic;
    public DateOnly Day { get; private set; }
    public bool Helped { get; private set; }
    public string Words { get; private set; } = "";

    /// <param name="words">Without names; cut at <see cref="LongestWords"/> characters.</param>
    public void Rate(bool helped, string words, DateOnly day) =>
        (Helped, Words, Day) = (helped, words.Length <= LongestWords ? words : words[..LongestWords], day);
}
