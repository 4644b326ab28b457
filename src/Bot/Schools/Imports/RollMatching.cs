using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>Which child of the roll a line of the list means: the one with its number, or the only one of its name in its class. It never guesses.</summary>
internal static class RollMatching
{
    public static IReadOnlyList<(RollLine Line, Child? Child)> Match(IReadOnlyList<RollLine> lines, RollBook roll, ImportReport report)
    {
        var claimed = new Dictionary<ChildId, RollLine>();
        var matched = new List<(RollLine, Child?)>();
        foreach (var line in lines)
        {
            var child = Find(line, roll, report);
            if (child is not null && !claimed.TryAdd(child.Id, line)) report.Wrong(line.Row, Texts.ColumnChild, Texts.NotAsInRow(Texts.Number(claimed[child.Id].Row)));
            matched.Add((line, child));
        }

        foreach (var (line, child) in matched)
        {
            if (child is null) CheckNew(line, roll, claimed, report);
        }

        return matched;
    }

    private static Child? Find(RollLine line, RollBook roll, ImportReport report)
    {
        if (line.Number is not null && roll.Children.FirstOrDefault(child => child.PupilNumber == line.Number) is { } numbered) return numbered;

        // without a number on either side the name counts, and pupils before those who have left
        var named = roll.Children.Where(child => child.Name == line.Name && child.Class == line.Class && (line.Number is null || child.PupilNumber is null))
            .GroupBy(child => child.IsPupil).OrderByDescending(group => group.Key).FirstOrDefault()?.ToList() ?? [];
        if (named.Count > 1) report.Wrong(line.Row, Texts.ColumnChild, Texts.SameNameGiveNumbers(line.Name));
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>A name that is on the roll in another class may be a child that moved: only a number can tell.</summary>
    private static void CheckNew(RollLine line, RollBook roll, Dictionary<ChildId, RollLine> claimed, ImportReport report)
    {
        if (line.Standing is RollStanding.Left)
        {
            report.Wrong(line.Row, Texts.ColumnChild, Texts.NoSuchChild);
            return;
        }

        var elsewhere = roll.Children.FirstOrDefault(child =>
            child.IsPupil && child.Name == line.Name && child.Class != line.Class && !claimed.ContainsKey(child.Id) && (line.Number is null || child.PupilNumber is null));
        if (elsewhere is not null) report.Wrong(line.Row, Texts.ColumnChild, Texts.SameNameElsewhere(Texts.Class(elsewhere.Class), line.Name));
    }
}
