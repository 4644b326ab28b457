using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Oversight;

/// <summary>
/// How the families of one class applied, in figures: how many of how many, and how many of them within one short span. A class that applies as one
/// was perhaps told to (二.3). It says nothing of who.
/// </summary>
/// <param name="Children">Of the class.</param>
/// <param name="Applied">Children for whom someone applied in this round, also if they left again.</param>
/// <param name="Together">The most who applied within the published span.</param>
/// <param name="Minutes">From the first to the last of those.</param>
public sealed record JoiningFigures(int Children, int Applied, int Together, int Minutes)
{
    public static JoiningFigures Of(int children, IEnumerable<DateTimeOffset> appliedAt, OversightTerms terms)
    {
        var times = appliedAt.Order().ToArray();
        var (most, minutes, last) = (0, 0, 0);
        for (var first = 0; first < times.Length; first++)
        {
            while (last < times.Length && times[last] - times[first] <= TimeSpan.FromMinutes(terms.TogetherMinutes)) last++;
            var span = (int)Math.Ceiling((times[last - 1] - times[first]).TotalMinutes);
            if (last - first > most || (last - first == most && span < minutes)) (most, minutes) = (last - first, span);
        }

        return new(children, times.Length, most, minutes);
    }

    public bool LookTold(OversightTerms terms) => Children >= terms.TogetherChildren && Together * 100 >= terms.TogetherPercent * Children;
}

/// <summary>The principal was told, once in the round, that a class applied as one.</summary>
public sealed class JoiningAlert(string round, ClassId @class, DateTimeOffset at)
{
    public JoiningAlert(string round, ClassId @class, JoiningFigures figures, DateTimeOffset at) : this(round, @class, at) => Figures = figures;

    /// <summary>The term whose applications these are.</summary>
    public string Round { get; } = round;
    public ClassId Class { get; } = @class;
    public JoiningFigures Figures { get; private set; } = null!;
    public DateTimeOffset At { get; } = at;
}
