using System.Text.RegularExpressions;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Architecture.Tests.Rules;

/// <summary>One thing that the rules ask of the software, and how it is kept.</summary>
internal sealed record Duty(string Section, string Id, string Asks)
{
    public List<Refusal> Refusals { get; } = [];

    /// <summary>What holds it, in words; a name in backticks is a type of ours.</summary>
    public List<string> Rules { get; } = [];

    /// <summary>What the school publishes or sets.</summary>
    public List<string> Settings { get; } = [];

    /// <summary>What is not there, and why.</summary>
    public List<string> NotYet { get; } = [];

    /// <summary>三.2 of 三.2-b; null for what is not of the plan.</summary>
    public string? Clause => char.IsAsciiLetter(Id[0]) ? null : Id.Split('-')[0];

    public bool IsHeld => Refusals.Count + Rules.Count + Settings.Count > 0;

    public IEnumerable<string> Words => [.. Rules, .. Settings, .. NotYet];
}

/// <summary>The duties as they stand in Duties/*.txt: a heading (==), a line a duty, its lines below it.</summary>
internal static partial class DutyBook
{
    public static IReadOnlyList<Duty> All { get; } = Read();

    private static List<Duty> Read()
    {
        var (duties, section) = (new List<Duty>(), "");
        foreach (var book in new[] { "plan.txt", "children.txt", "invariants.txt" })
        {
            foreach (var line in Tree.Read("tests", "Architecture.Tests", "Rules", "Duties", book).Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
            {
                if (line.StartsWith("== ", StringComparison.Ordinal)) section = line[3..];
                else if (line[0] != ' ' && line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end) duties.Add(new(section, line[..end], line[end..].Trim()));
                else Add(duties[^1], line);
            }
        }

        return duties;
    }

    private static void Add(Duty duty, string line)
    {
        var read = Held().Match(line);
        if (!read.Success) throw new FormatException($"{duty.Id}: '{line.Trim()}' is neither a refusal, a rule, a setting nor a 'not yet'.");

        var words = read.Groups["words"].Value;
        switch (read.Groups["how"].Value)
        {
            case "refusal": duty.Refusals.AddRange(words.Split(", ").Select(Enum.Parse<Refusal>)); break;
            case "rule": duty.Rules.Add(words); break;
            case "setting": duty.Settings.Add(words); break;
            default: duty.NotYet.Add(words); break;
        }
    }

    [GeneratedRegex("^  (?<how>refusal|rule|setting|not yet): (?<words>\\S.*)$")]
    private static partial Regex Held();
}
