using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Rolls;

/// <summary>What a change of the roll means in the chats of those whom it touches.</summary>
public sealed class RollChangeTalkTests
{
    private static readonly string[] WhateverAStrangerSays = ["报名", "费用", "进度", "选社团", "退出", "改天数", "王小明报了没", "登记", "撤回同意"];

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_child_that_moves_to_another_class_keeps_application_clubs_and_fees(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres), also: spring => spring.Seat("机器人", Spring.YiNuo, 3, Weekdays.Wednesday));
        var chen = host.As(Spring.Chen);
        await chen.Says("费用").Presses("确认费用").Hears("确认好了");
        var before = await StateAsync(host);

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,学号\n陈一诺,3-2,77\n");
        Assert.Equal(0, code);
        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,学号\n陈一诺,3-1,77\n");
        Assert.Equal(0, code);
        Assert.Contains("转班：陈一诺，三年级2班 → 三年级1班", said, StringComparison.Ordinal);

        Assert.Equal(before, await StateAsync(host));
        await chen.Says("进度").Hears("陈一诺", "机器人");

        static async Task<(EnrolmentState, int, Money, PlaceState)> StateAsync(TalkHost host)
        {
            await using var programme = host.Open();
            var enrolment = await programme.Enrolments.SingleAsync(one => one.Child == Spring.YiNuo);
            var club = await programme.Clubs.SingleAsync(one => one.Name == "机器人");
            return (enrolment.State, club.Taken, (await programme.Ledger.Where(line => line.Child == Spring.YiNuo).ToListAsync()).Balance(), club.Places.Last(place => place.Child == Spring.YiNuo).State);
        }
    }

    [Fact]
    [Duty("三.3-b")]
    public async Task In_another_grade_a_child_that_waits_stands_where_the_published_order_puts_it()
    {
        await using var host = await Spring.StartAsync(also: spring => spring.AddMany(3));
        await host.As(Spring.Parent(1)).Says("选社团").Says("书法").Presses("选书法");
        await host.As(Spring.Parent(2)).Says("选社团").Says("书法").Presses("选书法");
        await host.As(Spring.Parent(3)).Says("选社团").Says("书法").Presses("候补书法");
        await using (var programme = host.Open())
        {
            programme.Add(new Domain.Schools.SchoolClass(new(5, 1), new(3)));
            await programme.SaveChangesAsync();
        }

        Assert.Equal(new PriorityTier(4), await TierAsync(host));
        await Lists.ReadRollAsync(host, "姓名,班级,学号\n孩子3,3-1,903\n孩子1,3-1,901\n");
        await Lists.ReadRollAsync(host, "姓名,班级,学号\n孩子3,5-1,903\n孩子1,5-1,901\n");
        Assert.Equal(new PriorityTier(5), await TierAsync(host));

        static async Task<PriorityTier> TierAsync(TalkHost host)
        {
            await using var programme = host.Open();
            return (await programme.Clubs.SingleAsync(one => one.Name == "书法")).Places.Single(place => place.Child == new ChildId(1003)).Tier;
        }
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task A_child_that_leaves_the_school_leaves_everything_gets_back_what_is_unused_and_its_guardians_are_told_once(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres), also: spring => spring.Seat("机器人", Spring.YiNuo, 3, Weekdays.Wednesday));
        var chen = host.As(Spring.Chen);
        await chen.Says("费用").Presses("确认费用").Hears("确认好了");

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,状态\n陈一诺,三年级2班,离校\n");
        Assert.Equal(0, code);
        Assert.Contains("离校：陈一诺（三年级2班），4月9日（周五）起", said, StringComparison.Ordinal);
        Assert.Contains("退款：陈一诺（三年级2班），¥118.00，原路退回", said, StringComparison.Ordinal);
        Assert.Contains("离校 1", said, StringComparison.Ordinal);

        await using (var programme = host.Open())
        {
            var enrolment = await programme.Enrolments.SingleAsync(one => one.Child == Spring.YiNuo);
            Assert.Equal((EnrolmentState.Ended, new DateOnly(2021, 4, 9), "已离校"), (enrolment.State, enrolment.LeavesOn!.Value, enrolment.History[^1].Reason));
            Assert.Equal(PlaceState.Left, (await programme.Clubs.SingleAsync(one => one.Name == "机器人")).Places.Last(place => place.Child == Spring.YiNuo).State);
            Assert.Equal(Money.Zero, (await programme.Ledger.Where(line => line.Child == Spring.YiNuo).ToListAsync()).Balance());
        }

        await host.DueAsync();
        await chen.Looks().Hears("陈一诺（三年级2班）4月9日（周五）起不在本校就读", "¥118.00", "告诉校务处");
        await host.DueAsync();
        await chen.Looks();
        Assert.Empty(chen.Last);
        await chen.Says("报名").Hears("只有本校在读的孩子可以报名", "三.3");

        var again = await Lists.ReadRollAsync(host, "姓名,班级,状态\n陈一诺,三年级2班,离校\n");
        Assert.Equal((0, true), (again.Code, again.Said.Contains("没有变化 1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_is_woken_to_hear_that_a_child_has_left()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(4, 8, 21, 30));
        var chen = host.As(Spring.Chen);
        await chen.Says("你好");

        await Lists.ReadRollAsync(host, "姓名,班级,状态\n陈一诺,三年级2班,离校\n");
        await host.DueAsync();
        await chen.Looks();
        Assert.Empty(chen.Last);
        host.ItIs(4, 9, 7, 1);
        await host.DueAsync();
        await chen.Looks().Hears("不在本校就读");
    }

    [Fact]
    public async Task A_child_that_a_list_does_not_name_is_not_taken_to_have_left()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级\n王小明,3-2\n");

        Assert.Equal(0, code);
        Assert.Contains("没有改动。离校要写明", said, StringComparison.Ordinal);
        await host.As(Spring.Chen).Says("进度").Hears("陈一诺");
    }

    [Fact]
    public async Task A_list_of_leavers_names_them_and_a_child_put_back_is_a_pupil_again_before_anybody_was_told()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(4, 8, 21, 30));
        var chen = host.As(Spring.Chen);
        await chen.Says("你好");

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级\n王小明,3-2\n", leavers: "姓名,班级\n陈一诺,3-2\n");
        Assert.Equal(0, code);
        Assert.Contains("离校 1", said, StringComparison.Ordinal);

        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级\n陈一诺,3-2\n");
        Assert.Contains("没有改动：陈一诺（三年级2班）4月9日（周五）起已离校", said, StringComparison.Ordinal);
        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,状态\n陈一诺,3-2,在读\n");
        Assert.Contains("回校：陈一诺", said, StringComparison.Ordinal);

        host.ItIs(4, 9, 8, 0);
        await host.DueAsync();
        await chen.Looks();
        Assert.Empty(chen.Last);
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("I4")]
    public async Task A_guardian_taken_off_the_roll_is_a_stranger_from_the_next_message_on_and_hears_nothing_more(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres), approved: false, now: Spring.At(4, 6, 20, 2));
        var father = host.As(Spring.Father);
        await father.Says("给小明报周一").Hears("王小明");

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n王小明,3-2,王强,爸爸,解除\n");
        Assert.Equal(0, code);
        Assert.Contains("解除家长：王强（爸爸，尾号 5521），王小明（三年级2班）", said, StringComparison.Ordinal);

        await SoundsLikeAStrangerAsync(host, father);
        await host.As(Spring.Mother).Says("给小明报周一 没人接").Says("5").Says("1").Hears("BM-");
        await host.DueAsync();
        await father.Looks();
        Assert.Empty(father.Last);

        Assert.Contains("没有变化 1", (await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n王小明,3-2,王强,爸爸,解除\n")).Said, StringComparison.Ordinal);
        Assert.Contains("要恢复，请写明权限", (await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n王小明,3-2,王强,爸爸,\n")).Said, StringComparison.Ordinal);
        Assert.Contains("恢复家长：王强", (await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n王小明,3-2,王强,爸爸,全部\n")).Said, StringComparison.Ordinal);
        await father.Says("进度").HearsNot("王小明"); // the account is nobody's until a new slip binds it
    }

    [Fact]
    [Duty("D7")]
    public async Task A_guardian_under_a_custody_limit_hears_nothing_and_is_answered_like_a_stranger()
    {
        await using var host = await Spring.StartAsync(approved: false, now: Spring.At(4, 6, 20, 2));
        var father = host.As(Spring.Father);
        await father.Says("进度").Hears("王小明");
        await using (var programme = host.Open())
        {
            programme.Add(RegistrationCode.Issue(new(102), "3FQ8TX2Z", host.Clock.GetUtcNow()).Code);
            await programme.SaveChangesAsync();
        }

        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n王小明,3-2,王强,爸爸,无\n");
        Assert.Equal(0, code);
        Assert.Contains("权限：王强（爸爸，尾号 5521），王小明（三年级2班）：都不行", said, StringComparison.Ordinal);

        await SoundsLikeAStrangerAsync(host, father);
        await father.Says("取消").Says("3FQ8TX2Z").Hears("这个码登记不上").HearsNot("王小明");
    }

    [Fact]
    public async Task One_who_loses_one_child_of_two_keeps_the_other_and_nothing_stands_open_of_the_first()
    {
        await using var host = await Spring.StartAsync(approved: false, now: Spring.At(4, 6, 20, 2));
        var mother = host.As(Spring.Mother);
        await mother.Says("给小明报周一").Hears("王小明");

        await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n王小明,3-2,王芳,妈妈,解除\n");

        await mother.Says("继续").HearsNot("王小明").Says("报名").Hears("王小雨").HearsNot("王小明");
    }

    [Fact]
    public async Task A_guardian_may_do_what_the_list_says_and_a_second_one_is_bound_by_their_own_slip()
    {
        await using var host = await Spring.StartAsync(approved: false, now: Spring.At(4, 6, 20, 2));

        await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系,权限\n陈一诺,3-2,陈志远,爸爸,接送\n陈一诺,3-2,周敏,妈妈,报名、费用\n");

        await host.As(Spring.Chen).Says("报名").Hears("由孩子的另一位家长决定");
        await using var programme = host.Open();
        var mother = await programme.People.SingleAsync(person => person.Name == "周敏");
        Assert.Equal(Authority.MayApply | Authority.MayConfirmFees, (await programme.Guardianships.SingleAsync(bond => bond.Guardian == mother.Id)).Authority);
    }

    /// <summary>Word for word what somebody hears whom the school has never seen.</summary>
    private static async Task SoundsLikeAStrangerAsync(TalkHost host, Talk once)
    {
        var stranger = host.As("dl_stranger");
        foreach (var words in WhateverAStrangerSays)
        {
            await once.Says(words);
            await stranger.Says(words);
            Assert.Equal(stranger.Heard(), once.Heard());
        }
    }
}
