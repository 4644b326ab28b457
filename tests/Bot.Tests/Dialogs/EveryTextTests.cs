using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Hosting.TeamsApps;
using AfterSchoolBot.Channels.Teams.Checks;
using AfterSchoolBot.Channels.WeCom.Checks;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Tests.Dialogs;

public sealed partial class EveryTextTests
{
    private const string Prefix = "AfterSchoolBot.Bot.Texts.";
    private const string Suffix = ".resources";

    // the style sheet's "never say"
    private static readonly string[] NeverSaid =
    [
        "宝贝", "温馨提示", "名额有限", "先到先得", "抓紧", "仅剩", "恭喜", "强烈建议", "请配合", "逾期不候", "视为放弃", "视为同意",
        "系统错误", "后台", "工单", "审批驳回", "无效输入", "您应该", "！！", "～", "【重要】",
    ];

    public static TheoryData<string> Books =>
        [.. typeof(Texts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length])];

    public static TheoryData<string, string> BooksInEachLanguage =>
        [.. from book in Books from language in Texts.Languages select (book.Data, language)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_text_is_there_in_three_languages_with_the_same_places_to_fill(string book)
    {
        var (simplified, traditional, english) = (Read(book, CultureInfo.InvariantCulture), Read(book, CultureInfo.GetCultureInfo(Texts.Traditional)), Read(book, CultureInfo.GetCultureInfo(Texts.English)));

        Assert.NotEmpty(simplified);
        foreach (var other in new[] { traditional, english })
        {
            Assert.Equal(simplified.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            Assert.All(simplified.Keys, key => Assert.Equal((key, Places(simplified[key])), (key, Places(other[key]))));
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void No_text_is_left_over_that_nothing_says(string book)
    {
        var said = book switch
        {
            "Refusals" => Enum.GetNames<Refusal>().ToHashSet(),
            "Channels" => Enum.GetNames<CheckPoint>().SelectMany(point => new[] { $"Check{point}", $"Check{point}Mend" }).ToHashSet(),
            "TeamsCheck" => Enum.GetNames<TeamsPoint>().SelectMany(point => new[] { $"Teams{point}", $"Teams{point}Mend" }).Append(nameof(Texts.TeamsEndpointToEnter)).ToHashSet(),
            _ => typeof(Texts).GetMembers(BindingFlags.Public | BindingFlags.Static).Select(member => member.Name).ToHashSet(),
        };
        if (book == "TeamsApp") said.UnionWith(TeamsManifest.Commands.SelectMany(command => new[] { $"TeamsSay{command}", $"TeamsSay{command}Hint" }));

        Assert.Empty(Read(book, CultureInfo.InvariantCulture).Keys.Where(key => !said.Contains(key)));
    }

    [Fact]
    public void Every_refusal_has_a_reason_and_a_clause_in_every_language() => InEach(language =>
    {
        foreach (var refusal in Enum.GetValues<Refusal>())
        {
            Assert.NotEmpty(Texts.Reason(refusal));
            Assert.Contains(refusal.Clause(), Texts.Explain(refusal), StringComparison.Ordinal);
            Assert.Equal(language == Texts.English, Texts.Reason(refusal).All(c => c < '\u3000'));
            foreach (var word in new[] { "无法", "系统", "权限" }) Assert.DoesNotContain(word, Folding.Fold(Texts.Reason(refusal)), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Every_member_of_the_texts_speaks_every_language_and_says_all_that_it_is_given() => InEach(language =>
    {
        var keys = Books.SelectMany(book => Read(book.Data, CultureInfo.InvariantCulture).Keys).ToHashSet();
        foreach (var property in typeof(Texts).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(string) && property.Name != nameof(Texts.Spoken)))
        {
            Assert.True(keys.Contains(property.Name), $"{property.Name} is in no book.");
            Assert.NotNull(property.GetValue(null));
        }

        foreach (var method in typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => !method.IsSpecialName && keys.Contains(method.Name) && method.GetParameters().All(one => one.ParameterType == typeof(string))))
        {
            var given = method.GetParameters().Select(one => $"<{one.Name}>").ToArray();
            var said = (string)method.Invoke(null, [.. given])!;
            Assert.All(given, value => Assert.Contains(value, said, StringComparison.Ordinal));
            Assert.DoesNotContain("{", said, StringComparison.Ordinal);
        }
    });

    [Theory]
    [MemberData(nameof(BooksInEachLanguage))]
    public void Nothing_is_said_that_the_style_sheet_forbids(string book, string language)
    {
        var texts = Read(book, language == Texts.Simplified ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language));

        Assert.All(texts, text =>
        {
            var folded = Folding.Fold(text.Value);
            foreach (var word in NamesTheConsole(book) ? [] : NeverSaid) Assert.DoesNotContain(Folding.Fold(word), folded, StringComparison.Ordinal);
            Assert.DoesNotMatch(Dear(), folded);
        });
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void English_texts_hold_no_Chinese_but_clauses_and_Traditional_ones_no_Simplified_word(string book)
    {
        if (NamesTheConsole(book)) return;

        Assert.All(Read(book, CultureInfo.GetCultureInfo(Texts.English)), text => Assert.DoesNotMatch(Chinese(), Clause().Replace(text.Value, "")));

        var simplified = Read(book, CultureInfo.InvariantCulture);
        var traditional = Read(book, CultureInfo.GetCultureInfo(Texts.Traditional));
        foreach (var word in new[] { "报名", "学校", "孩子们", "费用单", "课后", "审核", "优先安排", "请您", "没有", "这", "确认费用" })
        {
            if (Folding.Fold(word) == word && !simplified.Values.Any(text => text.Contains(word, StringComparison.Ordinal))) continue;
            Assert.All(traditional, text => Assert.DoesNotContain(word, text.Value, StringComparison.Ordinal));
        }
    }

    /// <summary>Said to the administrator at the command line, in the console's own words: those are Simplified, and technical.</summary>
    private static bool NamesTheConsole(string book) => book is "Channels" or "TeamsCheck" or "Directory";

    private static Dictionary<string, string> Read(string book, CultureInfo culture)
    {
        var set = new ResourceManager(Prefix + book, typeof(Texts).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.True(set is not null, $"There is no book {book} in {culture.Name}.");
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    private static void InEach(Action<string> check)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            foreach (var language in Texts.Languages)
            {
                Texts.Speak(language);
                check(language);
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?<![父母双])亲(?![属自戚友人])")]
    private static partial Regex Dear();

    [GeneratedRegex("[一二三四五六]\\.\\d|中文|「[^」]*」")]
    private static partial Regex Clause();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
