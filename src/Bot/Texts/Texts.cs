using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text;

namespace AfterSchoolBot.Bot;

/// <summary>
/// Every sentence said to a person, in zh-Hans, zh-Hant and en. The language is the turn's (<see cref="CultureInfo.CurrentUICulture"/>).
/// Each part of the talk has its own book: <c>Texts/&lt;Book&gt;.resx</c> and <c>Texts.&lt;Book&gt;.cs</c>.
/// </summary>
public static partial class Texts
{
    public const string Simplified = "zh-Hans";
    public const string Traditional = "zh-Hant";
    public const string English = "en";

    private static readonly FrozenDictionary<string, CultureInfo> Cultures = new[] { Simplified, Traditional, English }
        .ToFrozenDictionary(language => language, CultureInfo.GetCultureInfo);

    private static readonly ResourceManager Core = Book("Core");

    public static IReadOnlyCollection<string> Languages => Cultures.Keys;

    /// <summary>zh-Hans, zh-Hant or en, whichever this turn speaks.</summary>
    public static string Spoken =>
        CultureInfo.CurrentUICulture.Name is var name && Cultures.ContainsKey(name) ? name : Simplified;

    /// <summary>From here on, in this flow, sentences are in the given language.</summary>
    public static void Speak(string language) => CultureInfo.CurrentUICulture = Cultures[language];

    /// <summary>The language nearest to a device's BCP 47 locale: any other Chinese is Simplified, anything else is English; nothing is Simplified.</summary>
    public static string LanguageOf(string? locale) => locale switch
    {
        null or "" => Simplified,
        _ when Starts(locale, "zh-Hant") || Starts(locale, "zh-TW") || Starts(locale, "zh-HK") || Starts(locale, "zh-MO") || Starts(locale, "yue") => Traditional,
        _ when Starts(locale, "zh") => Simplified,
        _ => English,
    };

    private static bool Starts(string locale, string prefix) => locale.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static ResourceManager Book(string name) => new($"AfterSchoolBot.Bot.Texts.{name}", typeof(Texts).Assembly);

    private static string Of(ResourceManager book, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = book.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"No text is called {key}.");
        return values.IsEmpty ? text : Fill(text, values);
    }

    private static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            filled.Append(rest[..open]).Append(ValueOf(rest.Slice(open + 1, length - 1), values));
            rest = rest[(open + length + 1)..];
        }

        filled.Append(rest);
        return Spoken == English ? filled.ToString() : filled.Replace("） ", "）").ToString(); // a wide bracket brings its own space
    }

    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known)) return value;
        }

        throw new FormatException($"A text asks for {{{name}}}, which is not given to it.");
    }
}
