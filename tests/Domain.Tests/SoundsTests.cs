namespace AfterSchoolBot.Domain.Tests;

/// <summary>A child's name typed by ear or read wrongly by the handwriting input is still that child's name.</summary>
public sealed class SoundsTests
{
    [Theory]
    [InlineData("明名")]
    [InlineData("涵寒")]
    [InlineData("陈程")] // en and eng
    [InlineData("林宁")] // l and n, in and ing
    [InlineData("中宗")] // zh and z
    [InlineData("十四")] // sh and s
    [InlineData("龙农")]
    [InlineData("一衣")]
    [InlineData("明明")]
    [InlineData("aa")]
    public void Characters_that_southern_ears_hear_alike_are_taken_for_one_another(string two) => Assert.True(Sounds.Alike(two[0], two[1]));

    [Theory]
    [InlineData("己巳")]
    [InlineData("大太")]
    [InlineData("刀力")]
    [InlineData("晴睛")]
    [InlineData("干于")]
    [InlineData("玥明")]
    [InlineData("人入")]
    [InlineData("土士")]
    [InlineData("日曰")]
    [InlineData("天夫")]
    [InlineData("午牛")]
    [InlineData("未末")]
    [InlineData("宇字")]
    [InlineData("田申")]
    [InlineData("王玉")]
    [InlineData("楠南")]
    [InlineData("烔桐")]
    [InlineData("霖林")]
    [InlineData("萱宣")]
    public void Characters_written_almost_alike_are_taken_for_one_another(string two)
    {
        Assert.True(Sounds.Alike(two[0], two[1]));
        Assert.True(Sounds.Alike(two[1], two[0]));
    }

    [Theory]
    [InlineData("王李")]
    [InlineData("大人")]
    [InlineData("刀土")]
    [InlineData("东敦")] // ong keeps its g
    [InlineData("安一")]
    [InlineData("ab")]
    [InlineData("a一")]
    [InlineData("一\u3400")]
    [InlineData("\u9FFF\uA000")]
    public void Other_characters_are_not(string two) => Assert.False(Sounds.Alike(two[0], two[1]));

    [Fact]
    public void What_is_no_Chinese_character_has_no_sound_and_the_first_of_them_has_one()
    {
        Assert.All("aZ1，\u4DFF\uA000", sign => Assert.Equal(0, Sounds.KeyOf(sign)));
        Assert.NotEqual(0, Sounds.KeyOf('\u4E00'));
        Assert.NotEqual(Sounds.KeyOf('一'), Sounds.KeyOf('啊'));
    }
}
