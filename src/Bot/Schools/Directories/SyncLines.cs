using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools.Directories;

/// <summary>What the office is told of a look into the directory: figures, and numbers of the roll where something is to be looked into.</summary>
internal static class SyncLines
{
    public static IEnumerable<string> Of(SyncReport report)
    {
        yield return Texts.SyncChildren(Texts.Number(report.Students), Texts.Number(report.Matched));
        yield return Texts.SyncBound(Texts.Number(report.Bound), Texts.Number(report.Known));
        yield return Texts.SyncNotFollowing(Texts.Number(report.NotFollowing));
        yield return report.Doubts.Count == 0 ? Texts.SyncNothingDoubtful : Texts.SyncDoubts(Texts.Number(report.Doubts.Count));

        var lines = report.Doubts.OrderBy(one => one.Class).ThenBy(one => one.Child?.Value).GroupBy(one => one).Select(same => (One: same.Key, Count: same.Count()));
        foreach (var (one, count) in lines)
        {
            var name = one.Class is { } @class ? Texts.Class(@class) : Texts.SyncClassUnknown;
            yield return "  " + (one.Child is { } child ? Texts.SyncDoubtfulChild(name, child.ToString(), Say(one.Doubt)) : Texts.SyncDoubtfulClass(name, Texts.Number(count), Say(one.Doubt)));
        }
    }

    /// <param name="reached">The accounts that a message gets to.</param>
    /// <param name="followCode">The picture to scan; null: there is none.</param>
    public static IEnumerable<string> OfUnreached(IReadOnlyList<ExpectedFamily> families, IReadOnlySet<string> reached, string? followCode)
    {
        var unreached = families.GroupBy(family => family.Class).Select(own => Figures(own.Key, [.. own], reached)).Where(figures => figures.Parents > 0 || figures.Children > 0).ToList();
        if (unreached.Count == 0) return [Texts.SyncEveryoneReached];

        return
        [
            Texts.SyncUnreached,
            .. unreached.Select(one => "  " + Texts.SyncUnreachedClass(Texts.Class(one.Class), Texts.Number(one.Parents), Texts.Number(one.All), Texts.Number(one.Children))),
            followCode is null ? Texts.SyncOtherRouteWithoutCode : Texts.SyncOtherRoute(followCode),
        ];
    }

    private static (ClassId Class, int Parents, int All, int Children) Figures(ClassId @class, IReadOnlyList<ExpectedFamily> families, IReadOnlySet<string> reached)
    {
        var parents = families.SelectMany(family => family.Guardians).ToList();
        return (@class, parents.Count(accounts => !accounts.Any(reached.Contains)), parents.Count, families.Count(family => !family.Guardians.Any(accounts => accounts.Any(reached.Contains))));
    }

    private static string Say(Doubt doubt) => doubt switch
    {
        Doubt.NotOnRoll => Texts.DoubtNotOnRoll,
        Doubt.SeveralChildren => Texts.DoubtSeveralChildren,
        Doubt.OtherName => Texts.DoubtOtherName,
        Doubt.NoSuchRelation => Texts.DoubtNoSuchRelation,
        Doubt.SeveralGuardians => Texts.DoubtSeveralGuardians,
        Doubt.OtherPhone => Texts.DoubtOtherPhone,
        Doubt.TwoPeople => Texts.DoubtTwoPeople,
        Doubt.AccountTaken => Texts.DoubtAccountTaken,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
