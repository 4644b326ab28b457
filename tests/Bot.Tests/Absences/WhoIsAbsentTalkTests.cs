using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Absences;

/// <summary>Who stays away, as the staff may read it: own class, own club, the office all (四.3, D1).</summary>
public sealed class WhoIsAbsentTalkTests
{
    private Talk mother = null!;
    private Talk chen = null!;

    [Theory]
    [InlineData("后天谁请假", "王小雨（一年级1班）")]
    [InlineData("後天誰請假", "王小雨（一年級1班）")]
    [InlineData("who is absent on Thursday", "王小雨 (1-1)")]
    public async Task A_class_teacher_reads_the_own_class_only_and_it_is_written_down(string words, string child)
    {
        await using var host = await WednesdayAsync();

        await host.As("dl_teacher_yu").Says(words).Hears(child).HearsNot("王小明", "陈一诺");
        await using var programme = host.Open();
        Assert.Equal(Spring.XiaoYu, (await programme.AccessLog.Where(entry => entry.Reader == new PersonId(31)).ToListAsync()).Select(entry => entry.Child).Distinct().Single());
    }

    [Fact]
    public async Task A_club_leader_reads_the_own_club_the_office_all_and_others_nobody()
    {
        await using var host = await WednesdayAsync();

        await host.As("dl_leader").Says("明天谁请假").Hears("4月14日（周三）请假：1 人", "陈一诺（三年级2班） · 陶艺").HearsNot("王小明", "王小雨")
            .Says("今天谁请假").Hears("4月13日（周二），您的班和社团里没有人请假");
        await host.As("dl_zhang").Says("明天谁请假").Hears("请假：2 人", "王小明", "陈一诺").HearsNot("王小雨");
        await host.As("dl_zhao").Says("明天谁请假").Hears("依据：四.3").HearsNot("王小明");
        await host.As("dl_district").Says("明天谁请假").Hears("由学校的老师来办");
        await mother.Says("明天谁请假").Hears("由学校的老师来办").HearsNot("陈一诺");
    }

    [Fact]
    public async Task A_family_that_has_left_since_is_not_in_the_list()
    {
        await using var host = await WednesdayAsync();
        await chen.Says("退出").Says("1").Says("1").Hears("退出");

        await host.As("dl_zhang").Says("明天谁请假").Hears("王小明").HearsNot("陈一诺");
    }

    [Fact]
    public async Task A_teacher_finds_it_in_the_menu()
    {
        await using var host = await WednesdayAsync();

        await host.As("dl_teacher_yu").Says("你好").Hears("[今天谁请假]").Presses("今天谁请假").Hears("4月13日（周二）");
        await mother.Says("你好").Hears("[请假]").Presses("请假").Hears("给哪个孩子办");
    }

    /// <summary>On Wednesday 14 April 王小明 and 陈一诺 stay away; 王小雨, who stays on Tuesdays and Thursdays, on Thursday.</summary>
    private async Task<TalkHost> WednesdayAsync()
    {
        var host = await Spring.StartAsync(now: Spring.At(4, 13, 18, 50), also: spring =>
        {
            spring.Hire(new(31), "俞老师", StaffRoles.Teacher, "dl_teacher_yu", StaffKind.Teacher);
            spring.Hire(new(32), "陶老师", StaffRoles.ClubLeader, "dl_leader", StaffKind.Teacher);
            spring.Hire(new(33), "督导", StaffRoles.Supervisor, "dl_district");
            spring.Bind("dl_zhang", new(2));
            spring.Bind("dl_zhao", new(8));
            spring.Add(Pottery(new(32)));
            spring.Seat("陶艺", Spring.YiNuo, 3, Weekdays.Monday | Weekdays.Wednesday);
        });
        await using (var programme = host.Open())
        {
            (await programme.Classes.SingleAsync(one => one.Id == new ClassId(1, 1))).HandTo(new(31));
            await programme.SaveChangesAsync();
        }

        mother = host.As(Spring.Mother);
        chen = host.As(Spring.Chen);
        await mother.Says("小明明天请假").Says("1").Hears("请好了").Says("小雨后天请假").Says("1").Hears("请好了");
        await chen.Says("明天请假").Says("1").Hears("请好了", "陶老师（陶艺）");
        return host;
    }

    private static Club Pottery(PersonId leader) => new()
    {
        Id = new(21),
        Name = "陶艺",
        Kind = ClubKind.Crafts,
        Weekday = DayOfWeek.Wednesday,
        Starts = new(16, 45),
        Ends = new(17, 45),
        Grades = new(1, 6),
        Seats = 10,
        Leader = leader,
        LeaderOnMenu = "陶老师（本校教师）",
        FirstDay = new(2021, 4, 12),
        LastDay = new(2021, 7, 2),
        MinimumToOpen = 1,
    };
}
