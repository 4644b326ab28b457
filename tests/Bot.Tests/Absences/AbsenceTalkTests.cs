using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Absences;

/// <summary>A day away: said in any words, read back with what it means, told to the teachers without a reason, and taken back (二.3, D6).</summary>
public sealed class AbsenceTalkTests
{
    private const string Sun = "dl_teacher_sun";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Tomorrow_off_is_read_back_with_care_club_and_fee_and_its_teachers_hear_the_day_only(bool postgres)
    {
        await using var host = await WeekAsync(Stores.Of(postgres));

        await host.As(Sun).Says("你好");
        await host.As(Spring.Chen)
            .Says("明天请假").Hears("请您核对", "陈一诺（三年级2班）", "不来的日子：4月14日（周三）", "看护到 18:00", "书法（16:45–17:45）", "不变", "《收费公示》第3版没有写单天请假退费", "孙老师（班主任）；只说哪天不来", "不用写原因", "[确认请假]", "[不请了]")
            .Presses("确认请假").Hears("请好了：陈一诺 4月14日（周三）不来", "已经告诉孙老师（班主任）", "16:40 之前说「还是来」");
        await host.As(Sun).Looks().Hears("一诺（三年级2班）4月14日（周三）不来课后服务，家长说的").HearsNot("陈一诺", "病");

        await using var programme = host.Open();
        var absence = await programme.DayAbsences.SingleAsync();
        Assert.Equal((Spring.YiNuo, new DateOnly(2021, 4, 14), new PersonId(103), true), (absence.Child, absence.Day, absence.GivenBy, absence.Stands));
    }

    [Theory]
    [InlineData("小明周三请假", "4月14日（周三）")]
    [InlineData("帮小明周三请个假吧", "4月14日（周三）")]
    [InlineData("小明 4月19号不来", "4月19日（周一）")]
    [InlineData("小明周三请假 发烧了", "4月14日（周三）")]
    [InlineData("老师您好 明天小明来不了", "4月14日（周三）")]
    [InlineData("小明下周一请个假", "4月19日（周一）")]
    [InlineData("小明下周一到周三请假", "4月19日（周一）、4月21日（周三）")]
    [InlineData("小明下周一和下周三请假", "4月19日（周一）、4月21日（周三）")]
    public async Task The_words_of_families_are_understood_and_a_reason_is_not_kept(string words, string days)
    {
        await using var host = await WeekAsync();

        await host.As(Spring.Mother).Says(words).Hears("王小明（三年级2班）", $"不来的日子：{days}").HearsNot("发烧").Says("1").Hears("请好了：王小明");
    }

    [Theory]
    [InlineData("leave tomorrow")]
    [InlineData("absent on Wednesday")]
    [InlineData("day off on Wednesday please")]
    public async Task In_English_it_says_the_same(string words)
    {
        await using var host = await WeekAsync();

        await host.As(Spring.Chen, "en-GB").Says("English please").Says(words)
            .Hears("Stays away on：14 April (Wed)", "care until 18:00", "no refund for single days", "No reason is needed", "[Confirm the day off]")
            .Says("1").Hears("stays away on 14 April (Wed)", "say \"coming after all\" before 16:40");
    }

    [Fact]
    public async Task In_traditional_script_it_says_the_same_and_a_card_offers_only_the_childs_own_days()
    {
        await using var host = await WeekAsync();

        await host.As(Spring.Mother, "zh-TW").Says("繁體").Says("這週三請假").Hears("為哪個孩子辦").Says("1").Hears("不來的日子：4月14日（週三）", "不退").Says("不請了")
            .Says("請假").Hears("為哪個孩子辦").Presses("王小明")
            .Hears("王小明哪天不來", "4月14日（週三）", "4月19日（週一）", "不用寫原因").HearsNot("4月15日", "4月13日")
            .Fills("下一步", ["4月14日（週三）", "4月19日（週一）"]).Hears("不來的日子：4月14日（週三）、4月19日（週一）", "不退")
            .Presses("確認請假").Hears("請好了");

        await using var programme = host.Open();
        Assert.Equal(2, await programme.DayAbsences.CountAsync());
    }

    [Theory]
    [InlineData("小明周四请假", "孩子那天本来就不留校", "依据：三.2")]
    [InlineData("小明周六请假", "那天不上学", "依据：三.2")]
    [InlineData("小明5月3号请假", "那天不上学", "依据：三.2")]
    [InlineData("小明昨天请假", "那一天已经过了", "依据：二.3")]
    [InlineData("小明7月20号请假", "这学期的课后服务到那天已经结束", "依据：三.2")]
    public async Task A_day_that_cannot_be_is_refused_with_the_reason_and_the_next_days(string words, string why, string source)
    {
        await using var host = await WeekAsync();

        await host.As(Spring.Mother).Says(words).Hears(why, source, "接下来留校的日子：4月14日（周三）、4月19日（周一）、4月21日（周三）")
            .Says("周三").Hears("请您核对", "不来的日子：4月14日（周三）").HearsNot("改了");
        await using var programme = host.Open();
        Assert.Empty(await programme.DayAbsences.ToListAsync());
    }

    [Fact]
    public async Task After_the_service_has_begun_the_office_is_the_way_and_until_then_it_may_be_said()
    {
        await using var host = await WeekAsync(now: Spring.At(4, 14, 16, 39));
        var mother = host.As(Spring.Mother);

        await mother.Says("小明今天请假").Hears("不来的日子：4月14日（周三）");
        host.ItIs(4, 14, 16, 40);
        await mother.Says("1").Hears("已经开始了", "请直接告诉校务处（08:00–17:30）", "说「找老师」");

        await using var programme = host.Open();
        Assert.Empty(await programme.DayAbsences.ToListAsync());
    }

    [Fact]
    public async Task It_is_taken_back_in_one_talk_and_the_teacher_hears_it_again()
    {
        await using var host = await WeekAsync();
        await host.As(Sun).Says("你好");
        var chen = host.As(Spring.Chen);
        await chen.Says("明天请假").Says("1");

        await chen.Says("进度").Hears("请假：4月14日（周三）（您说的）");
        await chen.Says("还是来").Hears("请您核对", "还是来的日子：4月14日（周三）", "[还是来]", "[还是请假]").Presses("还是来").Hears("好的：陈一诺 4月14日（周三）照常来");
        await chen.Says("进度").HearsNot("请假").Says("取消请假").Hears("那天没有请假，孩子照常来");
        await host.As(Sun).Looks().Hears("一诺（三年级2班）4月14日（周三）还是来课后服务");

        await chen.Says("明天请假").Says("1").Hears("请好了");
        host.ItIs(4, 14, 16, 41);
        await chen.Says("还是来").Hears("已经开始了", "校务处");
    }

    [Fact]
    public async Task The_second_guardian_reads_what_the_first_has_said_and_may_take_it_back()
    {
        await using var host = await WeekAsync();
        await host.As(Spring.Father).Says("小明明天请假").Says("1").Hears("请好了");

        await host.As(Spring.Mother)
            .Says("小明明天请假").Hears("王小明的假已经请过了", "4月14日（周三）：爸爸已经请过了", "[还是来]")
            .Says("进度").Hears("4月14日（周三）（爸爸说的）")
            .Says("小明明天还是来").Says("1").Hears("照常来");
    }

    [Fact]
    public async Task A_guardian_who_may_only_collect_may_say_it_and_one_whose_bond_has_ended_may_not()
    {
        await using var host = await WeekAsync(also: spring => spring.Lay(programme =>
        {
            programme.Add(new Person(new(901), "姑姑"));
            programme.Add(new Guardian(new(901), "1234"));
            programme.Add(new Guardianship(new(901), Spring.YiNuo, Relation.Other, Authority.MayCollect));
            programme.Bind("dl_aunt", new(901));
            programme.Add(new Person(new(902), "陈二"));
            programme.Add(new Guardian(new(902), "1235"));
            programme.Add(new Guardianship(new(902), Spring.YiNuo, Relation.Other, Authority.None));
            programme.Bind("dl_apart", new(902));
        }));

        await host.As("dl_apart").Says("陈一诺明天请假").Hears("登记了孩子的家长").HearsNot("4月14日");
        var aunt = host.As("dl_aunt");
        await aunt.Says("明天请假").Hears("《隐私说明》").Says("同意");
        await aunt.Says("明天请假").Hears("陈一诺（三年级2班）", "4月14日（周三）").Says("1").Hears("请好了");
    }

    [Fact]
    public async Task An_open_form_is_put_aside_for_it()
    {
        await using var host = await WeekAsync();

        await host.As(Spring.Mother).Says("改天数").Says("小明").Hears("改成哪几天")
            .Says("对了 小明明天请假").Hears("不来的日子：4月14日（周三）").Says("1").Hears("请好了", "改天数");
    }

    private static Task<TalkHost> WeekAsync(Store store = Store.Sqlite, DateTimeOffset? now = null, Action<Spring>? also = null) =>
        Spring.StartAsync(store, now ?? Spring.At(4, 13, 20, 0), spring =>
        {
            spring.Bind(Sun, new(3));
            spring.Seat("书法", Spring.YiNuo, 3, Weekdays.Monday | Weekdays.Wednesday);
            also?.Invoke(spring);
        });
}
