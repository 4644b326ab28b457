using AfterSchoolBot.Bot.Pickups;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>We are late: computed, said back, known to those who have the child. Care, no blame, no fee (talk 8).</summary>
public sealed class LateTalkTests
{
    [Theory]
    [InlineData("堵死在路上了要晚20分钟", "18:20")]
    [InlineData("六点半才到", "18:30")]
    [InlineData("堵车 大概晚半小时", "18:30")]
    [InlineData("要晚到20分钟", "18:20")]
    [InlineData("塞車，遲20分鐘到", "18:20")]
    [InlineData("we are 20 minutes late", "18:20")]
    [InlineData("stuck in traffic, I'll be there at 6:15pm", "18:15")]
    public async Task It_is_heard_in_the_words_of_families(string words, string time)
    {
        await using var host = await PickupDay.StartAsync();

        await host.As(Spring.Chen).Says(words).Hears("陈一诺", time).HearsNot("费", "fee", "为什么");
        await using var programme = host.Open();
        Assert.Equal(time, Texts.Time((await programme.LatePickups.SingleAsync()).Expected));
        await host.As(PickupDay.Teacher).Looks().Hears($"陈一诺（三年级2班）约 {time} 接，爸爸说的");
    }

    [Fact]
    public async Task Without_a_number_it_is_asked_how_long_and_the_last_word_counts()
    {
        await using var host = await PickupDay.StartAsync();

        await host.As(Spring.Chen).Says("要晚点").Hears("大约晚多久", "20 分钟").Presses("20 分钟").Hears("约 18:20 接", "已经告诉孙老师（班主任）");
        await host.As(Spring.Chen).Says("要晚40分钟").Hears("约 18:40 接");
        await host.As(Spring.Chen).Says("晚20").Hears("是这样吗：陈一诺约 18:20 接", "[对，告诉老师]").Presses("对，告诉老师").Hears("约 18:20 接");
        await using var programme = host.Open();
        Assert.Equal(new TimeOnly(18, 20), (await programme.LatePickups.SingleAsync()).Expected);
    }

    [Fact]
    public async Task What_is_no_longer_than_usual_is_in_time_and_a_child_that_is_not_here_needs_no_word()
    {
        await using var host = await PickupDay.StartAsync();
        await host.As(Spring.Chen).Says("我五点半才到").Hears("不晚：陈一诺今天 18:00 起接");

        host.ItIs(4, 16, 17, 0);
        await host.As(Spring.Chen).Says("要晚20分钟").Hears("您的孩子没有课后服务");
        await host.As("dl_guest_y").Says("要晚20分钟").HearsNot("陈一诺");
    }

    [Theory]
    [InlineData("晚上几点放学")]
    [InlineData("明晚开会")]
    [InlineData("三2班今天晚20分钟放学 家长知悉")]
    [InlineData("晚饭吃什么")]
    [InlineData("迟到扣钱吗")]
    [InlineData("给小明报周一周三")]
    public void Not_late(string words) => Assert.False(LateReading.Means(words));
}
