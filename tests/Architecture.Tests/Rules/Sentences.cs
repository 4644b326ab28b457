using System.Collections;
using System.Globalization;
using System.Resources;
using AfterSchoolBot.Bot;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Architecture.Tests.Rules;

/// <summary>What a person reads when told no, from the book of texts of each language.</summary>
internal static class Sentences
{
    private static readonly ResourceManager Book = new("AfterSchoolBot.Bot.Texts.Refusals", typeof(Texts).Assembly);

    public static IReadOnlyList<(Refusal Refusal, string Language, string Sentence)> All { get; } =
    [
        .. from language in Texts.Languages
           let texts = In(language)
           from refusal in Enum.GetValues<Refusal>()
           where texts.ContainsKey(refusal.ToString())
           select (refusal, language, texts[refusal.ToString()]),
    ];

    public static string Of(Refusal refusal, string language) => All.Single(one => one.Refusal == refusal && one.Language == language).Sentence;

    private static Dictionary<string, string> In(string language)
    {
        var culture = language == Texts.Simplified ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return Book.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
