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

    [Fact]
    public async Task In_English()
    {
        await using var host = await PickupDay.StartAsync();
        var chen = host.As(Spring.Chen);
        await host.As(PickupDay.Teacher).Says("English please");

        await chen.Says("English please").Says("running late").Hears("About how late?", "[20 minutes]").Presses("20 minutes")
            .Hears("Understood, 陈一诺 at about 18:20", "A teacher stays with your child", "Told: 孙老师 (class teacher)").HearsNot("fee", "why");
        await host.As(PickupDay.Teacher).Looks().Hears("陈一诺 (3-2): picked up at about 18:20, says the father");
        await chen.Says("晚40").Hears("Is it so: 陈一诺 at about 18:40?", "[Yes, tell the teachers]", "[Another time]").Presses("Another time").Hears("About how late?").Presses("30 minutes").Hears("Is it so: 陈一诺 at about 18:30?").Presses("Yes, tell the teachers").Hears("at about 18:30");
        await chen.Says("I'll be there at 5:30pm").Hears("That is in time: 陈一诺 is picked up from 18:00 today");

        host.ItIs(4, 16, 17, 0);
        await chen.Says("we are 20 minutes late").Hears("None of your children is in the service on 16 April");
    }

    [Fact]
    public async Task In_traditional_script()
    {
        await using var host = await PickupDay.StartAsync();
        var chen = host.As(Spring.Chen);
        await host.As(PickupDay.Teacher).Says("繁體");

        await chen.Says("繁體").Says("晚點接").Hears("大約晚多久", "[20 分鐘]").Presses("20 分鐘").Hears("知道了，陈一诺約 18:20 接", "老師會陪著", "已經告訴孙老师（班主任）");
        await host.As(PickupDay.Teacher).Looks().Hears("陈一诺（三年級2班）約 18:20 接，爸爸說的");
        await chen.Says("遲40").Hears("是這樣嗎：陈一诺約 18:40 接", "[對，告訴老師]", "[換個時間]").Presses("對，告訴老師").Hears("約 18:40 接");
        await chen.Says("五點半才到").Hears("不晚：陈一诺今天 18:00 起接");

        host.ItIs(4, 16, 17, 0);
        await chen.Says("要遲20分鐘").Hears("您的孩子沒有課後服務");
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
