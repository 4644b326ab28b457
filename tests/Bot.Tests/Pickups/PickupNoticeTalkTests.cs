using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>Rain: one sentence, seen as families read it, sent by a tap, counted, corrected and taken back (talk 8).</summary>
public sealed class PickupNoticeTalkTests
{
    private const string Rain = "三2班下雨了 今天改到南门雨棚接 17:45开始 让家长带伞";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.1-b")]
    public async Task The_golden_talk(bool postgres)
    {
        await using var host = await PickupDay.StartAsync(Stores.Of(postgres), also: WithZiMo);
        var (teacher, mother, chen) = (host.As(PickupDay.Teacher), host.As(Spring.Mother), host.As(Spring.Chen));

        await teacher.Says(Rain)
            .Hears("预览：三年级2班家长：17:45 起在南门雨棚接孩子", "今天 4月14日（周三）17:45 起", "地点：南门雨棚", "3 家（今天在校的孩子）", "1 家，发后请打电话：周子墨", "下雨", "请带伞", "[发送]").HearsNot("王小明", "陈一诺")
            .Presses("发送").Hears("已发：16:58，2 家", "送不到：周子墨（三年级2班），请打电话 妈妈尾号 6120", "[谁看了]");
        await mother.Looks().Hears("三年级2班家长：17:45 起在南门雨棚接孩子", "下雨，17:45 起在南门雨棚接孩子，请带伞", "来不了请在这里说", "[知道了]").HearsNot("王小明").Presses("知道了").Hears("孙老师");
        await teacher.Presses("谁看了").Hears("已确认 1 家", "没点开 1 家", "送不到 1 家，共 3 家", "[提醒没确认的 1 家]").Presses("提醒没确认的").Hears("提醒了 1 家", "周子墨");
        await chen.Looks().Hears("南门雨棚");

        host.ItIs(4, 14, 17, 15);
        await teacher.Says("打过了。糟了 写错了 是东门不是南门")
            .Hears("更正预览：三年级2班家长：17:45 起在东门雨棚接孩子", "改动：南门雨棚 → 东门雨棚", "不变：17:45 起", "收到过前一条的 2 家", "[发送更正]")
            .Presses("发送更正").Hears("已发：17:15，2 家", "会重新请他们确认", "周子墨");
        await mother.Looks().Hears("17:45 起在东门雨棚接孩子", "不是南门雨棚", "[知道了]");
        await teacher.Presses("谁看了").Hears("已确认 0 家", "共 3 家");

        await mother.Says("今天爷爷去接").Says("1").Hears("已请孙老师");
        await teacher.Looks().Presses("同意");
        await mother.Looks().Hears("请到东门雨棚报姓名和手机尾号");
        await chen.Says("堵死在路上了要晚20分钟").Hears("陈一诺约 18:05 接");

        await teacher.Says("撤回通知").Hears("撤回三年级2班的接送通知", "看过的收不回").Presses("撤回通知").Hears("撤回了");
        await chen.Looks().Hears("刚才的接送通知作废", "照常");
        await chen.Says("要晚20分钟").Hears("约 18:20 接");
        await using var programme = host.Open();
        Assert.Equal([(1, false), (2, false)], (await programme.PickupNotices.OrderBy(notice => notice.Version).ToListAsync()).Select(notice => (notice.Version, notice.Stands)));
    }

    [Fact]
    public async Task Each_family_reads_it_in_its_own_language()
    {
        await using var host = await PickupDay.StartAsync();
        await host.As(Spring.Chen).Says("English please");
        await host.As(Spring.Mother).Says("繁體");

        await host.As(PickupDay.Teacher).Says(Rain).Presses("发送");
        await host.As(Spring.Chen).Looks().Hears("3-2: pickup from 17:45", "pickup from 17:45 at 南门雨棚", "rain");
        await host.As(Spring.Mother).Looks().Hears("17:45 起在南门雨棚接孩子", "來不了請在這裡說");
    }

    [Fact]
    public async Task Who_was_excused_is_left_in_peace_and_where_nobody_stays_nothing_goes_out()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));
        await host.As(Spring.Chen).Says("今天请假").Says("1");

        await host.As(PickupDay.Teacher).Says(Rain).Hears("1 家（今天在校的孩子）", "送不到：没有").Presses("发送");
        await host.As(Spring.Chen).Looks().HearsNot("南门");
        host.ItIs(4, 16, 12, 0);
        await host.As(PickupDay.Teacher).Says(Rain).Hears("三年级2班4月16日（周五）没有孩子留校");
    }

    [Theory]
    [InlineData("三2班今天17:45东门接，请交30元伞费扫码", "依据：五.2")]
    [InlineData("三2班今天东门接 王小明妈妈请带外套 17:45", "王小明")]
    [InlineData("三2班今天17:45东门接，大家抓紧报名课后服务", "依据：二.3")]
    [Duty("D16", "五.2-c")]
    public async Task A_way_to_pay_a_childs_name_and_pressure_are_stopped(string words, string why)
    {
        await using var host = await PickupDay.StartAsync();

        await host.As(PickupDay.Teacher).Says(words).Hears(why).HearsNot("[发送]");
        await host.As(Spring.Mother).Looks().HearsNot("东门");
    }

    [Fact]
    public async Task What_is_not_sure_is_asked_back()
    {
        await using var host = await PickupDay.StartAsync();
        var teacher = host.As(PickupDay.Teacher);

        await teacher.Says("三2班今天南门或者东门接 17:45").Hears("在哪里接", "这句里的地点我拿不准").Says("东门").Hears("地点：东门", "17:45 起").Says("取消");
        await teacher.Says("三2班今天五点半或者六点在东门接").Hears("几点起接").Says("大概吧").Hears("几点起接").Says("五点四十五").Hears("17:45 起", "地点：东门").Says("取消");
        await teacher.Says("三2班今天推迟20分钟，东门接").Hears("几点起接").Says("照常").Hears("时间照常").Says("取消");
        await teacher.Says("下雨 今天改到东门接").Hears("哪个班、哪个社团的家长", "三年级1班", "三年级2班").Says("三年级2班").Hears("预览：三年级2班", "时间照常").Says("取消");
        await teacher.Says("三2班周三周四都在东门接 17:45").Hears("哪一天").Says("取消");
        await teacher.Says("接送通知").Hears("哪个班");
    }

    [Fact]
    public async Task Only_the_own_class_and_a_family_is_told_where_to_come()
    {
        await using var host = await PickupDay.StartAsync();

        await host.As(PickupDay.Wu).Says(Rain).Hears("由学校的老师来办");
        await host.As(PickupDay.Teacher).Says("二2班今天东门接 17:45").Hears("这不是您的班");
        await host.As(PickupDay.Teacher).Says("改到18:00").Hears("今天没有您可以改的接送通知");
        await host.As(PickupDay.Teacher).Says(Rain).Presses("发送");
        await host.As(Spring.Mother).Says("三2班今天在东门接 17:45").Hears("王小明今天 17:45 起接，在南门雨棚").HearsNot("[发送]");
        await host.As(Spring.Mother).Says("写错了 是东门不是南门").Hears("由学校的老师来办");
    }

    [Fact]
    public async Task A_club_has_its_own_notice_and_an_hour_alone_is_corrected()
    {
        await using var host = await PickupDay.StartAsync(also: spring => spring.Seat("书法", Spring.YiNuo, 3, Weekdays.Wednesday | Weekdays.Monday));

        await host.As(PickupDay.Teacher).Says("书法社团今天在小音乐厅接 17:50").Hears("书法家长：17:50 起在小音乐厅接孩子", "1 家").Presses("发送");
        await host.As(Spring.Chen).Looks().Hears("小音乐厅");
        await host.As(Spring.Mother).Looks().HearsNot("小音乐厅");
        await host.As(Spring.Chen).Says("要晚20分钟").Hears("约 18:10 接");
        await host.As(PickupDay.Teacher).Says("改到18:00").Hears("改动：17:50 起 → 18:00 起", "不变：小音乐厅").Presses("发送更正").Hears("已发");
        await host.As(Spring.Chen).Looks().Hears("18:00 起在小音乐厅接孩子", "不是17:50");
    }

    private static void WithZiMo(Spring spring) => spring.Lay(programme =>
    {
        programme.Add(new Person(new(801), "周女士"));
        programme.Add(new Guardian(new(801), "6120"));
        programme.Add(new Child(new(80), "周子墨", new(3, 2)));
        var bond = new Guardianship(new(801), new(80), Relation.Mother, Authority.All);
        programme.Add(bond);
        programme.Add(GrantedOnWednesday(bond));
    });

    private static Domain.Enrolments.Enrolment GrantedOnWednesday(Guardianship bond)
    {
        var yes = ((Domain.Enrolments.ConfirmationOutcome.Given)Domain.Enrolments.GuardianConfirmation.Give(bond, Authority.MayApply, "read", "dl-1", Spring.At(4, 6, 20, 9))).Confirmation;
        var wish = new Domain.Enrolments.Application(bond.Child, Weekdays.Wednesday, new(Domain.Enrolments.NeedReason.NobodyCollects), null, new(1, 2, 3));
        var enrolment = ((Domain.Enrolments.ApplyOutcome.Submitted)Domain.Enrolments.Enrolment.Apply(new(980), wish, yes, null)).Enrolment;
        enrolment.TakeUp(new(2), Spring.At(4, 7, 8, 0));
        enrolment.Approve(new(2), "看护还有位", Spring.At(4, 7, 9, 0));
        return enrolment;
    }
}
