using AfterSchoolBot.Bot.Pickups;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>The many thousand sentences from which the questions about the rules are learnt are no wishes about today's pickup: those would be heard before the rules.</summary>
public sealed class NoWishTests
{
    [Fact]
    public void Hardly_any_question_about_the_rules_is_taken_for_a_wish_about_today()
    {
        var assembly = typeof(Texts).Assembly;
        var lines = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains("asked-", StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            lines.AddRange(reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('=' or '#' or '[')));
        }

        var taken = lines.Select(line => (line, As: TakenFor(line))).Where(one => one.As.Length > 0).ToList();

        Assert.True(lines.Count > 15_000);
        Assert.True(taken.Count <= 20, $"{taken.Count} are taken:\n{string.Join('\n', taken.Select(one => $"{one.As}: {one.line}"))}");
    }

    [Theory]
    [InlineData("爷爷奶奶接不动了")]
    [InlineData("平时都是爷爷接")]
    [InlineData("没人接")]
    [InlineData("我和他爸六点才下班")]
    [InlineData("爷爷腿脚不好 接不了")]
    [InlineData("接到通知了")]
    [InlineData("爸爸接电话了")]
    public void No_wish(string words) => Assert.Equal("", TakenFor(words));

    private static string TakenFor(string line) =>
        PickupWords.MeansCustody(line) ? "custody"
        : LateReading.Means(line) ? "late"
        : PickupWords.MeansChange(line) ? "change"
        : PickupReading.MeansNotice(line, []) ? "notice"
        : PickupReading.MeansCorrection(line) ? "correction"
        : "";
}
