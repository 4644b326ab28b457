using System.Text.Json;

namespace AfterSchoolBot.Driver;

/// <summary>The dialog every conversation walks again and again. A file, because the words are the bots' own business.</summary>
internal sealed class Script(IReadOnlyList<ScriptStep> steps)
{
    public IReadOnlyList<ScriptStep> Steps { get; } = steps;

    /// <summary>Where the two messages sent at the same moment belong; without a mark in the file, the first two steps.</summary>
    public int Pair { get; } = Enumerable.Range(0, steps.Count - 1)
        .FirstOrDefault(at => steps[at].Together is not null && steps[at + 1].Together is not null);

    public static Script Read(string file)
    {
        using var stream = File.OpenRead(file);
        var steps = JsonSerializer.Deserialize(stream, WireJson.Default.ScriptStepArray) ?? [];
        return steps.Length >= 2 ? new Script(steps) : throw new FormatException($"{file}: a script needs at least two steps.");
    }
}

/// <param name="Say">what the family types</param>
/// <param name="Expect">what the bot's reply must contain</param>
/// <param name="Together">
/// what is typed instead when two messages go out at the same moment: words that fit this step and its neighbour alike,
/// so that the right pair of replies is known whichever of the two reaches the bot first
/// </param>
internal sealed record ScriptStep(string Say, string Expect, string? Together = null)
{
    public bool Fits(string reply) => reply.Contains(Expect, StringComparison.Ordinal);
}
