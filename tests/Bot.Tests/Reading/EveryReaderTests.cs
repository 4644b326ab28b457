using System.Collections;
using System.Globalization;
using System.Reflection;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;
using CsCheck;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class EveryReaderTests
{
    /// <summary>A reader compares folded text with its tables: a word that is not folded itself would never be found.</summary>
    [Fact]
    public void Every_word_in_every_table_is_written_as_the_readers_see_it()
    {
        var words = typeof(Candidate).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Candidate).Namespace && !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Where(field => !field.IsLiteral))
            .Select(field => field.GetValue(null))
            .OfType<IEnumerable>()
            .SelectMany(table => table.Cast<object?>())
            .Select(entry => entry switch
            {
                string word => word,
                KeyValuePair<string, int>(var key, _) => key,
                ValueTuple<string, int>(var word, _) => word,
                ValueTuple<string, int, int>(var word, _, _) => word,
                _ => null,
            })
            .OfType<string>()
            .ToList();

        Assert.True(words.Count > 500, words.Count.ToString(CultureInfo.InvariantCulture));
        Assert.All(words, word => Assert.Equal(Folding.Fold(word), word));
    }

    [Fact]
    public void No_text_whatever_breaks_a_reader() => Gen.Select(Gen.String[Gen.OneOf(
            Gen.Char, Gen.Char["周下上一二三四五六日天点月号年差半到不是要去0123456789/-: 晚迟小明第个"]), 0, 40], Gen.Int[0, 3_000_000])
        .Sample((text, day) =>
        {
            DateReader.Read(text, DateOnly.FromDayNumber(400_000 + (day / 10)));
            TimeReader.Read(text);
            TimeReader.ReadLate(text);
            WeekdaysReader.Read(text, asked: true);
            WeekdayChangeReader.Read(text);
            NumberReader.ReadSeveral(text, 5);
            NumberReader.ReadLead(text, 5);
            YesNoReader.ReadLead(text);
            SensitiveReader.Mask(text);
            AnswerReader.ReadChoices(text, [new("1", "王小明") { IsPerson = true }, new("2", "Oliver Clarke") { IsPerson = true }, new("3", "不报了")]);
        });
}
