using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Bot.Tests.Life;

namespace AfterSchoolBot.Bot.Tests.Dialogs;

/// <summary>
/// Every talk that a parent has, begun by its word and then answered with whatever comes first: by pressing, and by nothing but typing
/// numbers and words; in three languages. It works when the programme has what the talk is for.
/// </summary>
public sealed class EveryParentsTalkTests
{
    public static MatrixTheoryData<string, string, bool> Every => new(ParentsTalks.All.Keys, ["zh-CN", "zh-TW", "en-US"], [true, false]);

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Every_parents_talk_comes_to_its_end_by_cards_and_by_text_in_every_language(string name, string locale, bool byCards)
    {
        var talk = ParentsTalks.All[name];
        await using var host = await ParentsTalks.StartAsync(talk);
        var phone = new Phones(host).Of(talk.User, locale);
        await ParentsTalks.HaveAsync(talk, phone, locale, byCards, host);

        IsIn(locale, DemoPapers.PrivacyPoints.Values.Aggregate(phone.Ever, (heard, passage) => heard.Replace(passage, "", StringComparison.Ordinal))); // the school's own paper, as it was published
    }

    private static void IsIn(string locale, string heard)
    {
        if (locale == "zh-TW") Assert.DoesNotContain(heard, sign => "请这们报选说该".Contains(sign, StringComparison.Ordinal));
        if (locale == "en-US") Assert.DoesNotContain(heard, sign => "请請您吗嗎".Contains(sign, StringComparison.Ordinal)); // people's own words and quotations stay as they are
    }
}
