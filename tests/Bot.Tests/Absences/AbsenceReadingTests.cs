using AfterSchoolBot.Bot.Absences;

namespace AfterSchoolBot.Bot.Tests.Absences;

/// <summary>What is a day off and what is not, said on Thursday 15 April 2021.</summary>
public sealed class AbsenceReadingTests
{
    private static readonly DateOnly Thursday = new(2021, 4, 15);

    [Theory]
    [InlineData("请假")]
    [InlineData("明天请假")]
    [InlineData("小明周三请假")]
    [InlineData("這週五請假")]
    [InlineData("帮孩子请个假")]
    [InlineData("明天不来")]
    [InlineData("听日唔嚟，请一天假")]
    [InlineData("小明明天去不了")]
    [InlineData("4月20号来不了")]
    [InlineData("leave tomorrow")]
    [InlineData("absent on Friday")]
    [InlineData("Oliver won't be coming tomorrow")]
    [InlineData("he is not coming on Friday")]
    public void A_day_off(string words) => Assert.True(AbsenceReading.MeansAbsence(words, Thursday));

    [Theory]
    [InlineData("请假的天数退不退费")]
    [InlineData("请假扣钱")]
    [InlineData("请个假麻不麻烦")]
    [InlineData("帮我写个请假条")]
    [InlineData("今天请假要跟谁说")]
    [InlineData("明天能请假吗")]
    [InlineData("从下周一起不来了")]
    [InlineData("周二不去了 换成周四")]
    [InlineData("明天爷爷不来接")]
    [InlineData("今天谁请假")]
    [InlineData("明天不请假了")]
    [InlineData("leave the club on Friday")]
    [InlineData("she must leave early tomorrow")]
    [InlineData("what is the absence policy")]
    public void Not_a_day_off(string words) => Assert.False(AbsenceReading.MeansAbsence(words, Thursday));

    [Theory]
    [InlineData("还是来")]
    [InlineData("明天還是來")]
    [InlineData("小明周五照常来")]
    [InlineData("coming after all")]
    public void Coming_after_all(string words) => Assert.True(AbsenceReading.MeansComing(words));

    [Theory]
    [InlineData("周三到周五请假", "2021-04-21,2021-04-22,2021-04-23")]
    [InlineData("周五到下周一请假", "2021-04-16,2021-04-17,2021-04-18,2021-04-19")]
    [InlineData("4月20日到4月22日请假", "2021-04-20,2021-04-21,2021-04-22")]
    [InlineData("absent from Monday to Wednesday", "2021-04-19,2021-04-20,2021-04-21")]
    [InlineData("下周一到三请假", "2021-04-19,2021-04-20,2021-04-21")]
    [InlineData("下周一至周三不来", "2021-04-19,2021-04-20,2021-04-21")]
    public void A_span_is_every_day_from_the_first_named_to_the_last(string words, string days)
    {
        var answers = AbsenceReading.Read(words, Thursday);

        Assert.Equal(["said", "span"], answers.Select(answer => answer.Field));
        Assert.Equal(days, answers[0].Value);
    }

    [Theory]
    [InlineData("下周一和下周三请假", "2021-04-19,2021-04-21")]
    [InlineData("明天请假，到医院去", "2021-04-16")]
    [InlineData("明后两天请假", "2021-04-16,2021-04-17")]
    public void Days_named_one_by_one_are_these_days(string words, string days) =>
        Assert.Equal([new("said", days)], AbsenceReading.Read(words, Thursday));
}
