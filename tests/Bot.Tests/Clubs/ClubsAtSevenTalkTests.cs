using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Clubs;

/// <summary>Talk 4: clubs at seven, without a race.</summary>
public sealed class ClubsAtSevenTalkTests
{
    [Fact]
    public async Task Before_seven_the_fear_is_taken_out_of_it_and_the_menu_may_be_read()
    {
        await using var host = await Spring.StartAsync(now: Spring.At(4, 8, 18, 58));

        await host.As(Spring.Mother)
            .Says("选社团").Hears("4月8日（周四）19:00", "不用抢", "满了可以候补", "看护位不受影响", "[看菜单]").HearsNot("余位给您留")
            .Says("1").Hears("给哪个孩子")
            .Says("小明").Hears("周一", "篮球（体育）余 30", "合唱（文化艺术）余 30", "周三", "书法（文化艺术）余 2", "机器人（科技）余 11", "19:00").HearsNot("折纸");

        Assert.Empty(await PlacesAsync(host, Spring.XiaoMing));
    }

    [Fact]
    [Duty("二.4-a")]
    public async Task The_menu_has_the_childs_days_and_grade_and_the_seats_that_are_left()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Mother)
            .Says("选社团").Hears("1 王小明（三年级2班）", "2 王小雨（一年级1班）")
            .Says("1").Hears("王小明在校的日子是周一、周三", "16:45–17:45", "1 篮球（体育）余 30", "2 合唱（文化艺术）余 30", "3 书法（文化艺术）余 2", "4 机器人（科技）余 11", "传统工艺这几天没有")
            .HearsNot("折纸", "童谣");
    }

    [Fact]
    public async Task A_seat_is_held_while_it_is_read_and_one_press_takes_it()
    {
        await using var host = await Spring.StartAsync();
        var mother = host.As(Spring.Mother);

        await mother
            .Says("选社团").Says("1")
            .Says("书法").Hears("余位给您留 5 分钟", "王小明（三年级2班）", "每周三 16:45–17:45", "4月14日—6月30日，11 次", "孙老师（本校教师）", "11 次 × ¥5.00 = ¥55.00", "《收费公示》第3版", "[选书法]", "[换一个]");
        Assert.Equal(PlaceState.Held, Assert.Single(await PlacesAsync(host, Spring.XiaoMing)).State);

        await host.As(Spring.Chen).Says("选社团").Hears("书法（文化艺术）余 1");
        await mother.Says("1").Hears("选好了", "王小明", "周三", "书法", "随时可退");
        Assert.Equal(PlaceState.Seated, Assert.Single(await PlacesAsync(host, Spring.XiaoMing)).State);
    }

    [Fact]
    public async Task Nodding_takes_no_seat_and_neither_a_question_nor_another_language_makes_the_hold_longer()
    {
        await using var host = await Spring.StartAsync();
        var mother = host.As(Spring.Mother);

        await mother.Says("给小明选书法").Hears("余位给您留 5 分钟").Says("好的").Hears("回复 1").HearsNot("选好了");
        host.ItIs(4, 8, 19, 4);
        await mother
            .Says("几点放学").Hears("16:30", "刚才问到").HearsNot("选好了")
            .Says("English").Hears("书法 (arts)", "until 19:05").HearsNot("5 minutes");
        Assert.Equal(Spring.Seven.AddMinutes(5), Assert.Single(await PlacesAsync(host, Spring.XiaoMing)).HoldUntil);
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_told_and_is_not_turned_into_waiting_unasked()
    {
        await using var host = await Spring.StartAsync(also: spring => spring.Fill("书法", 1));
        var mother = host.As(Spring.Mother);
        await mother.Says("给小明选书法").Hears("余位给您留 5 分钟");

        host.ItIs(4, 8, 19, 6);
        await host.As(Spring.Chen).Says("选书法").Hears("余位给您留 5 分钟").Says("1").Hears("选好了");
        await mother
            .Says("1").Hears("5 分钟过了", "书法 25 人已满", "现在排第 1 位").HearsNot("候补上了")
            .Says("1").Hears("候补上了", "第 1 位");
    }

    [Fact]
    public async Task To_look_at_another_club_or_to_let_it_be_gives_the_held_seat_back_at_once()
    {
        await using var host = await Spring.StartAsync();
        var mother = host.As(Spring.Mother);
        var chen = host.As(Spring.Chen);

        await mother.Says("给小明选书法").Presses("换一个").Hears("书法（文化艺术）余 2");
        await chen.Says("选社团").Hears("书法（文化艺术）余 2");
        await mother.Says("书法").Hears("余位给您留 5 分钟");
        await chen.Says("取消").Says("选社团").Hears("书法（文化艺术）余 1");
        await mother.Says("取消").Hears("取消了");
        await chen.Says("取消").Says("选社团").Hears("书法（文化艺术）余 2");
        await mother.Says("给小明选书法").Says("不对 是另一个孩子").HearsNot("选好了");
        await chen.Says("取消").Says("选社团").Hears("书法（文化艺术）余 2");
    }

    [Fact]
    public async Task The_same_hour_is_kept_or_changed_and_nothing_changes_before_the_answer()
    {
        await using var host = await Spring.StartAsync(also: spring => spring.Seat("书法", Spring.XiaoMing, 3, Domain.Weekdays.Monday | Domain.Weekdays.Wednesday));

        await host.As(Spring.Mother)
            .Says("再加个机器人").Hears("机器人和书法是同一时间", "1 保留书法", "2 换成机器人", "余 11", "书法的位会让出来")
            .Says("书法").Hears("书法保留")
            .Says("再加个机器人").Says("2").Hears("请您核对", "机器人", "书法").HearsNot("换好了")
            .Says("1").Hears("选好了", "机器人");

        var places = await PlacesAsync(host, Spring.XiaoMing);
        Assert.Equal([PlaceState.Left, PlaceState.Seated], places.Select(place => place.State));
    }

    [Fact]
    public async Task A_club_on_another_day_is_no_rival()
    {
        await using var host = await Spring.StartAsync(also: spring =>
        {
            spring.Seat("篮球", Spring.XiaoMing, 3, Domain.Weekdays.Monday | Domain.Weekdays.Wednesday);
            spring.Seat("书法", Spring.XiaoMing, 3, Domain.Weekdays.Monday | Domain.Weekdays.Wednesday);
        });

        await host.As(Spring.Mother)
            .Says("再加个机器人").Hears("机器人和书法是同一时间").HearsNot("篮球")
            .Says("换成机器人").Hears("请您核对").Says("1").Hears("选好了", "机器人");
    }

    [Fact]
    public async Task One_may_wait_for_a_full_club_of_the_hour_one_sits_in_and_keeps_the_seat()
    {
        await using var host = await Spring.StartAsync(also: spring =>
        {
            spring.Seat("书法", Spring.XiaoMing, 3, Domain.Weekdays.Monday | Domain.Weekdays.Wednesday);
            spring.Fill("机器人", 11);
        });

        await host.As(Spring.Mother)
            .Says("再加个机器人").Hears("机器人 20 人已满", "现在排第 1 位")
            .Says("1").Hears("候补上了", "机器人，第 1 位");
        Assert.Equal([PlaceState.Seated, PlaceState.Waiting], (await PlacesAsync(host, Spring.XiaoMing)).Select(place => place.State));
    }

    [Fact]
    public async Task A_wrong_child_is_put_right_in_one_sentence_and_a_full_club_offers_its_line_and_others()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Mother)
            .Says("选社团").Says("1").Says("书法").Says("1").Hears("选好了")
            .Says("再加个机器人").Hears("机器人和书法是同一时间")
            .Says("1 那周二的折纸来一个").Hears("周二王小明没有报看护", "[改天数]", "[换个孩子]", "[先不选]")
            .Says("不对 是另一个孩子").Hears("换成王小雨", "刚才按王小明查的作废", "折纸 20 人已满", "现在排第 2 位", "周二 童谣（文化艺术）余 6", "[候补折纸]", "周二照常看护")
            .Says("1").Hears("候补上了", "王小雨", "折纸，第 2 位", "先看学校公布的优先顺序，同一顺序看提交时间", "候补不收费，随时可退")
            .Says("小雨能上书法不").Hears("书法收三至六年级", "王小雨现在能选", "童谣（文化艺术）余 6").HearsNot("折纸")
            .Says("1").Hears("余位给您留 5 分钟", "童谣")
            .Says("1").Hears("选好了", "童谣");

        Assert.Equal(PlaceState.Seated, Assert.Single(await PlacesAsync(host, Spring.XiaoMing)).State);
        Assert.Equal([PlaceState.Waiting, PlaceState.Seated], (await PlacesAsync(host, Spring.XiaoYu)).Select(place => place.State));
    }

    [Fact]
    [Duty("二.4-a")]
    public async Task A_full_clubs_others_are_chosen_by_their_number()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Mother).Says("给小雨选折纸").Hears("1 候补折纸", "2 周二 童谣（文化艺术）余 6").Says("2").Hears("余位给您留 5 分钟", "童谣");
    }

    [Fact]
    public async Task Who_waits_already_is_told_the_place_and_who_sits_already_that_it_is_so()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Mother)
            .Says("给小雨选折纸").Says("1").Hears("第 2 位")
            .Says("给小雨选折纸").Hears("王小雨在候补折纸，现在第 2 位", "先看学校公布的优先顺序").HearsNot("[候补折纸]")
            .Says("给小雨选童谣").Says("1").Hears("选好了")
            .Says("给小雨选童谣").Hears("王小雨已经在童谣里了");
    }

    [Fact]
    public async Task Two_parents_of_one_child_at_the_same_moment_take_one_seat()
    {
        await using var host = await Spring.StartAsync();
        var father = host.As(Spring.Father);
        var mother = host.As(Spring.Mother);
        await mother.Says("给小明选书法").Hears("余位给您留 5 分钟");
        await father.Says("选书法").Hears("余位给您留 5 分钟");

        await Task.WhenAll(Press(mother), Press(father));

        _ = Assert.Single(new[] { mother, father }, parent => parent.Heard().Contains("选好了", StringComparison.Ordinal));
        _ = Assert.Single(new[] { mother, father }, parent => parent.Heard().Contains("已经在书法里了", StringComparison.Ordinal));
        Assert.Equal(PlaceState.Seated, Assert.Single(await PlacesAsync(host, Spring.XiaoMing)).State);

        static async Task Press(Talk parent) => await parent.Sends(activity => activity with { Id = "press", Text = "1" });
    }

    [Fact]
    public async Task Without_an_approved_application_it_is_said_what_comes_first()
    {
        await using var host = await Spring.StartAsync(approved: false, also: spring => spring.Apply(Spring.XiaoMing, Domain.Weekdays.Wednesday));

        await host.As(Spring.Mother).Says("给小明选书法").Hears("申请通过以后", "三.4", "[看菜单]");
        await host.As("dl_guest").Says("选社团").Hears("登记了孩子的家长");
        Assert.Empty(await PlacesAsync(host, Spring.XiaoMing));
    }

    [Fact]
    [Duty("D2")]
    public async Task Without_the_authority_or_the_consent_nothing_is_held()
    {
        await using var host = await Spring.StartAsync();
        await using (var programme = host.Open())
        {
            (await programme.Consents.FirstAsync(one => one.Guardian == new Domain.PersonId(101))).Withdraw(Spring.Seven.AddHours(-1));
            (await programme.Guardianships.SingleAsync(one => one.Guardian == new Domain.PersonId(102))).Entrust(Authority.MayCollect);
            await programme.SaveChangesAsync();
        }

        await host.As(Spring.Mother).Says("给小明选书法").Hears("孩子的信息怎么用", "[隐私说明]");
        await host.As(Spring.Father).Says("选书法").Hears("由孩子的另一位家长决定", "二.3");
        Assert.Empty(await PlacesAsync(host, Spring.XiaoMing));
    }

    [Fact]
    public async Task The_same_talk_in_traditional_script_and_in_english()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Mother, "zh-HK")
            .Says("選社團").Hears("王小明（三年級2班）").Says("1").Hears("餘 2").Says("書法").Hears("已為您保留 5 分鐘".Replace("已", "餘位", StringComparison.Ordinal), "11 次 × ¥5.00 = ¥55.00").Says("1").Hears("選好了");
        await host.As(Spring.Chen, "en-US")
            .Says("choose clubs").Hears("陈一诺", "书法 (arts), 1 left").Says("书法").Hears("held for you for 5 minutes", "Wednesdays", "11 × ¥5.00 = ¥55.00").Says("1").Hears("Done");
    }

    private static async Task<IReadOnlyList<Place>> PlacesAsync(TalkHost host, ChildId child)
    {
        await using var programme = host.Open();
        return [.. (await programme.Clubs.AsNoTracking().OrderBy(club => club.Id).ToListAsync()).SelectMany(club => club.Places).Where(place => place.Child == child)];
    }
}
