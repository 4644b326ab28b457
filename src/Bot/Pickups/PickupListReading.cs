using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What is said about the list of those who may fetch a child, and about one change by its number.</summary>
internal static partial class PickupListReading
{
    public static bool MeansToAdd(string sentence) => Add().IsMatch(Folding.Fold(sentence));

    /// <summary>What follows the word that asks for it.</summary>
    public static string AfterAdd(string sentence) => Add().Match(Folding.Fold(sentence)) is { Success: true } add ? sentence[(add.Index + add.Length)..] : sentence;

    /// <summary>The child's own name is no adult's.</summary>
    public static string WithoutChild(string sentence, Child child) =>
        sentence.Replace(child.Name, " ", StringComparison.Ordinal).Replace(OwnChildren.GivenName(child), " ", StringComparison.Ordinal);

    /// <summary>移出名单 12: the number of an adult.</summary>
    public static int? Removed(string sentence) => Number(Remove().Match(Folding.Fold(sentence)));

    /// <summary>同意换人 17, 先打电话 17: which answer, to which change.</summary>
    public static (PickupAnswer Answer, int? Number)? Answered(string sentence)
    {
        var match = Answer().Match(Folding.Fold(sentence));
        if (!match.Success) return null;

        var answer = match.Groups["no"].Success ? PickupAnswer.Decline : match.Groups["phone"].Success ? PickupAnswer.PhoneFirst : PickupAnswer.Agree;
        return (answer, Number(match));
    }

    private static int? Number(Match match) => match.Success && int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("加(一个|个)?接送人|(添|增)加接送人|add (a |an )?(pick ?-?up )?(adult|person)( who picks up)?")]
    private static partial Regex Add();

    [GeneratedRegex(@"^(移出(接送)?名单|remove from the list) ?(?<number>\d{1,7})$")]
    private static partial Regex Remove();

    [GeneratedRegex(@"^((?<no>不同意换人|decline the change)|(?<phone>先打电话|phone first)|同意换人|agree to the change) ?(?<number>\d{1,7})?$")]
    private static partial Regex Answer();
}

/// <summary>What one who has the child answers.</summary>
internal enum PickupAnswer
{
    Agree,
    PhoneFirst,
    Decline,
}
