using AfterSchoolBot.Bot.Attendance;
using AfterSchoolBot.Bot.Dialogs.Reading;

namespace AfterSchoolBot.Bot.Tests.Attendance;

public sealed class RollCallReadingTests
{
    private static readonly Candidate[] Roster =
        [.. new[] { "何雨桐", "唐欣", "王小明", "李小明", "马晓东", "Oliver Clarke" }.Select(name => new Candidate(name, name) { IsPerson = true })];

    [Theory]
    [InlineData("都到了", "", "")]
    [InlineData("都到齐了", "", "")]
    [InlineData("全到", "", "")]
    [InlineData("除了何雨同都到了", "何雨桐", "")]
    [InlineData("除了何雨桐、唐欣都到了", "何雨桐,唐欣", "")]
    [InlineData("除了雨桐跟唐欣以外都到齐了", "何雨桐,唐欣", "")]
    [InlineData("除了何雨桐，其他都在", "何雨桐", "")]
    [InlineData("没到何雨桐", "何雨桐", "")]
    [InlineData("唐欣没来", "唐欣", "")]
    [InlineData("除了小明都到了", "", "小明")]
    [InlineData("除了赵飞燕都到了", "", "赵飞燕")]
    [InlineData("everyone but Oliver is here", "Oliver Clarke", "")]
    [InlineData("everybody is here except Oliver", "Oliver Clarke", "")]
    [InlineData("all present", "", "")]
    public void Who_is_not_there_and_what_is_unclear(string words, string missing, string unclear)
    {
        var said = RollCallReading.Read(words, Roster);
        Assert.NotNull(said);
        Assert.Equal((missing, unclear), (string.Join(',', said.Missing), string.Join(',', said.Unclear)));
    }

    [Theory]
    [InlineData("到了30个 没到何雨桐", 30)]
    [InlineData("到了三十个，没到何雨桐", 30)]
    [InlineData("30 present, missing 何雨桐", 30)]
    public void A_count_is_read_beside_the_name(string words, int count)
    {
        var said = RollCallReading.Read(words, Roster)!;
        Assert.Equal((count, "何雨桐"), (said.Count, string.Join(',', said.Missing)));
    }

    [Theory]
    [InlineData("你好")]
    [InlineData("今天几点放学")]
    [InlineData("都到了吗")]
    [InlineData("明天不来")]
    [InlineData("孩子到家了")]
    public void What_speaks_of_no_room(string words) => Assert.False(RollCallReading.MeansRoll(words));
}
