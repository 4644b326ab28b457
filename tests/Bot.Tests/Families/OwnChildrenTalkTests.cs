using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Families;

public sealed class OwnChildrenTalkTests
{
    [Theory]
    [InlineData("王小雨")]
    [InlineData("小雨")]
    [InlineData("2")]
    [InlineData("②")]
    [InlineData("第二个")]
    [InlineData("小语")]
    public async Task Which_child_can_be_said_by_name_by_number_or_nearly(string words)
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang").Says("报名").Hears("给哪个孩子办").Says(words).Hears("王小雨");
    }

    [Fact]
    public async Task With_one_child_nobody_asks_which()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_chen").Says("报名").Hears("陈一诺哪几天").HearsNot("给哪个孩子办");
    }

    [Fact]
    public async Task A_guardian_the_school_took_off_its_roll_has_no_child_here_any_more()
    {
        await using var host = await StartAsync(and: async programme => (await programme.Guardianships.SingleAsync(bond => bond.Guardian == Chen)).End(new(2021, 4, 1)));

        await host.As("dl_parent_chen").Says("报名").Hears("登记了孩子的家长才能办这件事").HearsNot("陈一诺");
    }

    [Fact]
    public async Task A_guardian_who_may_not_apply_is_told_who_decides()
    {
        await using var host = await StartAsync(and: async programme => (await programme.Guardianships.SingleAsync(bond => bond.Guardian == Chen)).Entrust(Authority.MayCollect));

        await host.As("dl_parent_chen").Says("报名").Hears("由孩子的另一位家长决定", "依据：二.3").HearsNot("哪几天需要留校");
    }
}
