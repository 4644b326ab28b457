using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Staff;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Rolls;

public sealed class StaffAndClubsImportTests
{
    private const string Staff =
        """
        姓名,类别,职责,任教班级,班主任,审查有效期至,备注
        梁校长,教师,校长,,,2022-07-31,
        方主任,教师,统筹、教师,,,2022-07-31,
        许老师,教师,教师、社团,三年级2班,3-1,2022/7/31,
        郭教练,校外专家,社团,,,2021-06-01,
        宋爷爷,志愿者,社团,,,,
        """;

    private const string Header = "名称,类别,星期,开始,结束,年级,名额,最少人数,负责人,首次,末次,教室\n";

    [Fact]
    public async Task The_staff_list_lays_a_new_school_with_its_classes_and_the_roll_follows()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, Spring.Seven);

        var (code, said) = await ReadStaffAsync(host, "姓名,职责,班主任\n梁校长,校长,\n");
        Assert.Equal((1, true), (code, said.Contains("--school", StringComparison.Ordinal)));

        (code, said) = await ReadStaffAsync(host, Staff.Replace("三年级2班", "", StringComparison.Ordinal), school: "小河小学");
        Assert.Equal(0, code);
        foreach (var part in new[] { "建好了：小河小学", "新增教师：郭教练（校外专业人员）", "宋爷爷没有写审查有效期", "三年级1班班主任：许老师", "没有用到的列：备注", "新增 5" }) Assert.Contains(part, said, StringComparison.Ordinal);

        await using var programme = host.Open();
        var school = await programme.Schools.SingleAsync();
        Assert.Equal("小河小学", school.Name);
        Assert.True((await programme.Staff.SingleAsync(member => member.Id == school.Coordinator)).Is(StaffRoles.Coordinator));
        Assert.Equal(0, (await Lists.ReadRollAsync(host, "姓名,班级,监护人姓名,关系\n周子墨,3-1,周立新,爸爸\n")).Code);
    }

    [Fact]
    public async Task Read_in_again_the_staff_list_changes_only_what_is_new_in_it()
    {
        await using var host = await Spring.StartAsync();
        Assert.Equal(0, (await ReadStaffAsync(host, "姓名,类别,职责,任教班级,审查有效期至\n许老师,教师,教师,3-2,2022-07-31\n")).Code);

        Assert.Contains("没有变化 1", (await ReadStaffAsync(host, "姓名,类别,职责,任教班级,审查有效期至\n许老师,教师,教师,3-2,2022-07-31\n")).Said, StringComparison.Ordinal);
        var (_, said) = await ReadStaffAsync(host, "姓名,类别,职责,任教班级,审查有效期至\n许老师,退休教师,社团,3-1,2022-08-31\n");
        foreach (var part in new[] { "许老师，退休教师", "许老师，职责", "审查有效期到8月31日", "任教三年级1班", "更改 1" }) Assert.Contains(part, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_which_accounts_are_whose_and_a_newer_one_takes_the_place_of_the_former()
    {
        await using var host = await Spring.StartAsync();
        const string Header = "姓名,职责,企业微信账号,Teams 对象ID\n";
        var (code, said) = await ReadStaffAsync(host, Header + "许老师,教师,XuLaoshi,3F2A0000-0000-4000-8000-00000000000A\n");
        Assert.Equal(0, code);
        foreach (var part in new[] { "许老师：企业微信账号已绑定", "许老师：Teams 账号已绑定" }) Assert.Contains(part, said, StringComparison.Ordinal);

        Assert.Equal(0, (await ReadStaffAsync(host, Header + "许老师,教师,,3f2a0000-0000-4000-8000-00000000000b\n")).Code);
        await using (var programme = host.Open())
        {
            var xu = (await programme.People.SingleAsync(person => person.Name == "许老师")).Id.Value;
            Assert.Equal(["msteams/3f2a0000-0000-4000-8000-00000000000b", "wecom/xulaoshi"], await programme.ChannelIdentities.Where(one => one.PersonId == xu && !one.Account.StartsWith("directline")).Select(one => one.Account).Order().ToListAsync());
        }

        (code, said) = await ReadStaffAsync(host, Header + "孙老师,教师,,3f2a0000-0000-4000-8000-00000000000b\n");
        Assert.Equal((1, true), (code, said.Contains("这个Teams 账号已经是另一位老师的", StringComparison.Ordinal)));
        (code, said) = await ReadStaffAsync(host, Header + "孙老师,教师,,sun@example.edu.cn\n");
        Assert.Equal((1, true), (code, said.Contains("Teams 对象 ID 读不懂", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_staff_row_that_is_wrong_is_named()
    {
        await using var host = await Spring.StartAsync();

        var (code, said) = await ReadStaffAsync(host,
            """
            姓名,类别,职责,任教班级,班主任,审查有效期至
            ,教师,教师,,,
            甲老师,邻居,教师,,,
            乙老师,教师,厨师,,,
            丙老师,教师,教师,某班,,
            丁老师,教师,教师,,,明年
            戊老师,教师,教师,,3-1,
            己老师,教师,教师,,3-1,
            戊老师,教师,教师,,,
            """);
        Assert.Equal(1, code);
        foreach (var part in new[] { "第 2 行，姓名", "第 3 行，类别", "第 4 行，职责", "第 5 行，任教班级", "第 6 行，审查有效期至", "第 9 行，姓名：和第 7 行重名" }) Assert.Contains(part, said, StringComparison.Ordinal);

        Assert.Contains("写了两位班主任", (await ReadStaffAsync(host, "姓名,班主任\n戊老师,3-1\n己老师,3-1\n")).Said, StringComparison.Ordinal);
        Assert.Contains("学校没有三年级9班", (await ReadStaffAsync(host, "姓名,任教班级\n戊老师,3-9\n")).Said, StringComparison.Ordinal);
        Assert.Contains("第 3 行，职责：只能有一位", (await ReadStaffAsync(host, "姓名,职责\n戊老师,校长\n己老师,校长\n")).Said, StringComparison.Ordinal);
        await using var programme = host.Open();
        Assert.Equal(8, await programme.Staff.CountAsync());
    }

    [Fact]
    [Duty("三.2-c", "四.3-b")]
    public async Task A_club_needs_a_leader_whose_vetting_lasts_and_a_time_within_the_club_time()
    {
        await using var host = await Spring.StartAsync();
        await ReadStaffAsync(host, Staff.Replace("校长,,", "教师,,", StringComparison.Ordinal).Replace("统筹、", "", StringComparison.Ordinal));

        var (code, said) = await ReadClubsAsync(host, Header +
            """
            陶艺,传统工艺,周六,16:45,17:45,3-6,20,8,许老师,2021-04-12,2021-07-02,
            陶艺,手艺,周四,16:45,17:45,3-6,20,8,许老师,2021-04-12,2021-07-02,
            剪纸,传统工艺,周四,16:00,17:45,3-6,20,8,许老师,2021-04-12,2021-07-02,
            围棋,文化艺术,周四,16:45,17:45,3-6,20,8,郭教练,2021-04-12,2021-07-02,
            二胡,文化艺术,周四,16:45,17:45,3-6,20,8,宋爷爷,2021-04-12,2021-07-02,
            象棋,文化艺术,周四,16:45,17:45,3-6,20,8,无名,2021-04-12,2021-07-02,
            足球,体育,周四,16:45,17:45,6-3,20,8,许老师,2021-04-12,2021-07-02,
            排球,体育,周四,16:45,17:45,3-6,5,8,许老师,2021-04-12,2021-07-02,
            田径,体育,周四,16:45,17:45,3-6,20,8,许老师,2021-08-02,2021-08-20,
            """);

        Assert.Equal(1, code);
        foreach (var part in new[]
        {
            "第 2 行，星期：星期写周一到周五", "第 3 行，类别", "第 8 行，年级", "第 9 行，最少人数",
        })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }

        (code, said) = await ReadClubsAsync(host, Header +
            """
            剪纸,传统工艺,周四,16:00,17:45,3-6,20,8,许老师,2021-04-12,2021-07-02,
            围棋,文化艺术,周四,16:45,17:45,3-6,20,8,郭教练,2021-04-12,2021-07-02,
            二胡,文化艺术,周四,16:45,17:45,3-6,20,8,宋爷爷,2021-04-12,2021-07-02,
            象棋,文化艺术,周四,16:45,17:45,3-6,20,8,无名,2021-04-12,2021-07-02,
            田径,体育,周五,16:45,17:45,3-6,20,8,许老师,2021-08-02,2021-08-20,操场
            跳绳,体育,周一,16:45,17:45,3-6,20,8,孙老师,2021-04-12,2021-07-02,
            陶艺,传统工艺,周四,16:45,17:45,3-6,20,8,许老师,2021-04-12,2021-07-02,陶艺室
            """);
        Assert.Equal(1, code);
        foreach (var part in new[]
        {
            "第 2 行，开始：社团时间是 16:45–17:45", "第 3 行，负责人：郭教练的审查到不了7月2日（周五），不能带这个社团（四.3）", "第 4 行，负责人：宋爷爷的审查到不了", "第 5 行，负责人：教师名单里没有无名",
            "第 6 行，首次：这段日子里没有一个上学日", "第 7 行，负责人：孙老师那时要带篮球", "第 8 行，负责人：许老师那时要带剪纸",
        })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
        }
        Assert.Equal(0, (await ReadClubsAsync(host, Header + "陶艺,传统工艺,周四,16:45,17:45,三至六,20,8,许老师,2021-04-12,2021-07-02,陶艺室\n")).Code);
        await using var programme = host.Open();
        var club = await programme.Clubs.SingleAsync(one => one.Name == "陶艺");
        Assert.Equal(("许老师（本校教师）", "陶艺室", new GradeRange(3, 6), 8), (club.LeaderOnMenu, club.Room, club.Grades, club.MinimumToOpen));
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("三.5-a")]
    public async Task Seats_never_shrink_below_those_taken_and_more_of_them_reach_the_line(bool postgres)
    {
        await using var host = await Spring.StartAsync(Stores.Of(postgres));
        await ReadStaffAsync(host, "姓名,职责,审查有效期至\n孙老师,教师、社团,2021-12-31\n");
        const string Origami = "折纸,传统工艺,周二,16:45,17:45,1-3,{0},1,孙老师,2021-04-12,2021-07-02,\n";

        var (code, said) = await ReadClubsAsync(host, Header + string.Format(null, Origami, 19));
        Assert.Equal((1, true), (code, said.Contains("第 2 行，名额：名额不能比已经有位子的孩子少", StringComparison.Ordinal)));
        (code, said) = await ReadClubsAsync(host, Header + string.Format(null, Origami, 24));
        Assert.Equal((0, true), (code, said.Contains("名额：折纸，20 → 24。候补里有 1 位轮到位子", StringComparison.Ordinal)));
        Assert.Contains("没有变化 1", (await ReadClubsAsync(host, Header + string.Format(null, Origami, 24))).Said, StringComparison.Ordinal);
        Assert.Contains("只能改名额", (await ReadClubsAsync(host, Header + string.Format(null, Origami, 24).Replace("1-3", "1-6", StringComparison.Ordinal))).Said, StringComparison.Ordinal);
        await host.As(Spring.Mother).Says("给小雨选折纸").Hears("折纸");
    }

    private static async Task<(int Code, string Said)> ReadStaffAsync(TalkHost host, string csv, string? school = null)
    {
        var file = await Lists.WriteAsync(csv);
        return await Lists.RunAsync(new StaffImport(new(file) { School = school }), host.Database, file);
    }

    private static async Task<(int Code, string Said)> ReadClubsAsync(TalkHost host, string csv)
    {
        var file = await Lists.WriteAsync(csv);
        return await Lists.RunAsync(new ClubsImport(new(file)), host.Database, file);
    }
}
