using AfterSchoolBot.Channels;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Announcements;

/// <summary>The office tells many families (talk 11), on both databases.</summary>
public sealed class AnnounceTalkTests
{
    private const string Coordinator = "dl_admin_zhang";
    private const string Principal = "dl_principal_zhou";

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.1-b")]
    public async Task One_sentence_is_read_back_with_whom_it_reaches_and_told_to_that_grade_alone(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        var (wang, chen, liu) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"), host.As("dl_parent_liu"));
        await wang.Says("你好");
        await chen.Says("你好");
        await liu.Says("你好");

        await host.As(Coordinator)
            .Says("通知三年级家长4月1日起可以报课后服务了，要帮忙填的到二楼校务处").Hears("要家长回应吗")
            .Says("请点「知道了」").Hears("4月1日起可以报课后服务了", "3年级家长，4 人", "网页 2", "没打开过对话 2", "现在", "[发送]")
            .Presses("发送").Hears("TZ-0001 已发：20:02，4 人", "网页 2");

        await wang.Looks().Hears("示范小学 · 群发通知", "要帮忙填的到二楼校务处", "[知道了]");
        await liu.Says("你好").HearsNot("二楼");
    }

    [Fact]
    public async Task Whoever_confirms_is_counted_and_only_the_rest_are_reminded()
    {
        await using var host = await SmallSchool.OpenAsync();
        var (wang, chen) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"));
        await wang.Says("你好");
        await chen.Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知三年级家长明天的家长开放日改到下午三点", "请点「知道了」");

        await wang.Looks().Presses("知道了").Hears("收到，张主任看得到");
        await wang.Says("知道了 1.1").Hears("收到");
        await host.SentAsync();
        await office.Says("发到哪了").Hears("已发：2", "送不到：2", "已确认：1", "没回应：1", "[提醒没确认的]")
            .Presses("提醒没确认的").Hears("提醒了 1 人");
        await chen.Looks().Hears("【提醒】", "[知道了]");
        await wang.Looks().HearsNot("【提醒】");
    }

    [Fact]
    public async Task A_correction_goes_to_whom_the_first_words_went_and_asks_them_again()
    {
        await using var host = await SmallSchool.OpenAsync();
        var (wang, lin) = (host.As("dl_parent_wang"), host.As("dl_parent_lin"));
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知三年级家长要帮忙填的请到二楼校务处", "请点「知道了」");
        await host.SentAsync();
        await wang.Looks().Presses("知道了").Hears("收到");

        await office.Says("更正群发 1").Hears("更正后怎么写", "二楼校务处")
            .Says("要帮忙填的请到一楼校务处").Hears("更正预览", "一楼", "改得了：1", "改不了，另发一条【更正】：0", "[发送更正]")
            .Presses("发送更正").Hears("更正发出：改 1，另发 0，共 1");

        await wang.Looks().Hears("【更正】", "一楼校务处", "[知道了]");
        await wang.Says("知道了 1.1").Hears("这条后来更正过", "一楼校务处");
        await lin.Says("你好").HearsNot("校务处在一楼");
        await host.SentAsync();
        await office.Says("发到哪了").Hears("已确认：0", "没回应：1");
        await wang.Says("知道了 1.2").Hears("收到");
        await office.Says("发到哪了").Hears("已确认：1", "没回应：0");
    }

    [Fact]
    public async Task What_was_taken_back_says_so_where_the_message_stands_and_nothing_more_is_confirmed()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As("dl_parent_wang");
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知三年级家长明天停一次看护请早点来接", "请点「知道了」");
        await host.SentAsync();
        await wang.Looks().Hears("停一次看护");

        await office.Says("收回群发 1").Hears("收回预览", "改得了：1").Presses("收回").Hears("更正发出：改 1");
        await wang.Looks().Hears("这条通知已收回").HearsNot("[知道了]");
        await wang.Says("知道了 1.2").Hears("没有等您确认的通知");
        await office.Says("更正群发 1").Hears("不能再这样改");
    }

    [Fact]
    public async Task In_quiet_hours_it_waits_for_the_morning_and_can_be_called_off_until_then()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 6, 21, 40));
        var wang = host.As("dl_parent_wang");
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await office.Says("通知三年级家长明天的活动改在操场上举行").Hears("要家长回应吗")
            .Says("不用回应").Hears("静默时段（21:00–07:00）", "07:35", "[另选时间]", "[存草稿]")
            .Says("1").Hears("07:35", "[发送]")
            .Presses("发送").Hears("定好了：TZ-0001", "名单到时冻结");
        host.ItIs(4, 7, 7, 34);
        await host.DueAsync();
        await wang.Looks().HearsNot("操场");
        host.ItIs(4, 7, 7, 35);
        await host.DueAsync();
        await wang.Looks().Hears("操场");

        host.ItIs(4, 7, 21, 30);
        await office.Says("群发通知 三年级").Hears("通知写什么").Says("后天的活动改在礼堂里举行").Says("不用回应").Says("1").Presses("发送").Hears("TZ-0002");
        await office.Says("发到哪了").Hears("4月8日（周四）07:35", "[撤掉]").Presses("撤掉").Hears("谁也没收到");
        host.ItIs(4, 8, 8, 0);
        await host.DueAsync();
        await wang.Looks().HearsNot("礼堂");
    }

    [Fact]
    public async Task Another_time_is_read_from_a_sentence_and_kept_away_from_the_full_hour_and_the_night()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 6, 21, 40));
        await host.As(Coordinator)
            .Says("通知三年级家长明天的活动改在操场上举行").Says("不用回应").Hears("静默时段")
            .Says("2").Hears("哪天几点发")
            .Says("明天早上六点").Hears("请另选")
            .Says("明天上午8点").Hears("08:05");
    }

    [Fact]
    [Duty("D8")]
    public async Task So_many_families_wait_for_a_second_person_and_the_writer_is_not_one()
    {
        await using var host = await SmallSchool.OpenAsync(alone: 2);
        var wang = host.As("dl_parent_wang");
        await wang.Says("你好");
        var (office, principal) = (host.As(Coordinator), host.As(Principal));
        await principal.Says("你好");
        await office.Says("通知三年级家长明天的活动改在操场上举行").Says("不用回应").Hears("超过 2 家").Presses("发送").Hears("等另一位负责人同意");
        await office.Says("同意群发 1").Hears("写的人自己不算");
        await wang.Looks().HearsNot("操场");

        await principal.Looks().Hears("张主任要发给3年级家长（4 人）", "[同意群发]").Presses("同意群发").Hears("您同意了");
        await host.DueAsync();
        await wang.Looks().Hears("操场");
        await office.Looks().Hears("周校长同意了 TZ-0001");
        await principal.Says("同意群发 1").Hears("不能再这样改");
    }

    [Theory]
    [InlineData("通知三年级家长明天请交30元材料费给老师", "收费", "五.2")]
    [InlineData("通知全校家长明天课后服务讲新课请预习", "新课", "五.5")]
    [InlineData("通知全校家长请扫二维码缴费", "扫", "五.2")]
    public async Task What_the_plan_forbids_does_not_go_out(string sentence, string why, string clause)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Coordinator).Says(sentence).Hears(why, clause, "通知写什么");
    }

    [Fact]
    public async Task A_teacher_and_a_parent_do_not_tell_the_school_and_nobody_steers_what_is_anothers()
    {
        await using var host = await SmallSchool.OpenAsync();
        var (teacher, wang) = (host.As("dl_teacher_li"), host.As("dl_parent_wang"));
        await teacher.Says("通知全校家长明天的活动改在操场上举行").Hears("班主任可以说「发班级通知」");
        await wang.Says("通知全校家长明天的活动改在操场上举行").Hears("由学校的老师来办");
        await Tell(host.As(Coordinator), "通知三年级家长明天的活动改在操场上举行", "不用回应");
        await teacher.Says("停发 1").Hears("没有这个编号的通知");
        await wang.Says("停发 1").Hears("由学校的老师来办");
        await host.As("dl_parent_liu").Says("知道了 1.1").Hears("没有等您确认的通知");
    }

    [Fact]
    public async Task Each_reader_has_it_in_their_own_language_where_it_is_written_in_it()
    {
        await using var host = await SmallSchool.OpenAsync();
        var emma = host.As("dl_parent_emma", "en-GB");
        await emma.Says("hello");
        await host.As(Coordinator).Says("群发通知 全校家长").Hears("通知写什么")
            .Fills("下一步", [], ("words", "明天的活动改在操场上举行"), ("english", "Tomorrow's event moves to the sports field.")).Hears("要家长回应吗")
            .Says("请签收").Hears("Tomorrow's event", "[发送]").Presses("发送").Hears("TZ-0001");
        await emma.Looks().Hears("Tomorrow's event moves to the sports field.", "[sign for it]").Presses("sign for it").Hears("Signed: Emma Clarke");
    }

    [Fact]
    public async Task When_all_is_out_the_author_hears_figures_that_sum_to_the_audience()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As("dl_parent_wang").Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知全校家长明天的活动改在操场上举行", "不用回应");
        await host.SentAsync();
        await host.DueAsync();
        await office.Looks().Hears("发完了：TZ-0001", "已发：1", "送不到：7", "合计：8", "[看没送到的]")
            .Presses("看没送到的").Hears("没送到的有 7 人", "马女士 · 马小川（二年级1班） · 没登记");
    }

    [Fact]
    public async Task It_is_tried_on_its_author_alone_before_it_goes_out()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As("dl_parent_wang");
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await office.Says("通知三年级家长明天的活动改在操场上举行").Says("请点「知道了」").Hears("[先发给我看]")
            .Presses("先发给我看").Hears("【试发，只有您收到】示范小学 · 群发通知", "[知道了]", "试发给您了", "[发送]");
        await wang.Looks().HearsNot("操场");
        await office.Says("试发给我").Hears("试发给您了", "[发送]").Says("发送").Hears("TZ-0001 已发");
        await wang.Looks().Hears("操场").HearsNot("试发");
    }

    [Fact]
    public async Task A_draft_is_written_on_and_keeps_its_number()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 6, 21, 40));
        var wang = host.As("dl_parent_wang");
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await office.Says("通知三年级家长明天的活动改在操场上举行").Says("不用回应").Says("3").Hears("草稿", "[发送]").Presses("发送").Hears("存好了：TZ-0001");
        await office.Says("打开草稿 1").Hears("静默时段");
        host.ItIs(4, 7, 9, 0);
        await office.Says("取消");
        await office.Says("发到哪了").Hears("草稿", "[接着写]", "[撤掉]").Presses("接着写").Hears("操场上举行", "现在", "[发送]")
            .Presses("修改").Hears("改哪一项").Says("2").Hears("通知写什么").Says("明天的活动改在礼堂里举行").Hears("礼堂", "[发送]").Presses("发送").Hears("TZ-0001 已发");
        await wang.Looks().Hears("礼堂").HearsNot("操场");
        await office.Says("打开草稿 1").Hears("不是草稿了");
    }

    [Fact]
    public async Task Whoever_has_not_confirmed_an_earlier_one_is_an_audience_and_so_are_the_roles_of_the_staff()
    {
        await using var host = await SmallSchool.OpenAsync();
        var (wang, chen, teacher, principal) = (host.As("dl_parent_wang"), host.As("dl_parent_chen"), host.As("dl_teacher_li"), host.As(Principal));
        foreach (var talk in (Talk[])[wang, chen, teacher, principal]) await talk.Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知三年级家长明天的家长开放日改到下午三点", "请点「知道了」");
        await wang.Looks().Presses("知道了").Hears("收到");
        await host.SentAsync();
        await host.DueAsync();

        await office.Says("群发通知").Hears("发给谁", "还没确认 TZ-0001 的", "看护老师", "社团老师").Says("没确认 TZ-0001 的家长").Hears("通知写什么")
            .Says("请到校门口领一张纸质通知").Says("不用回应").Hears("还没确认 TZ-0001 的，1 人").Presses("发送").Hears("TZ-0002");
        await chen.Looks().Hears("纸质通知");
        await wang.Looks().HearsNot("纸质通知");

        await office.Says("群发通知 看护老师").Hears("通知写什么").Says("今天放学后在二楼开个短会").Says("不用回应").Hears("看护老师").Presses("发送").Hears("TZ-0003");
        await teacher.Looks().Hears("短会");
        await principal.Looks().HearsNot("短会");
    }

    [Fact]
    public async Task The_authors_card_changes_by_itself_while_readers_answer()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As("dl_parent_wang");
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知三年级家长明天的家长开放日改到下午三点", "请点「知道了」");
        await host.SentAsync();
        await host.DueAsync();
        await office.Looks().Hears("发完了：TZ-0001");
        await wang.Looks().Presses("知道了").Hears("收到");
        await host.DueAsync();
        await office.Looks().Hears("TZ-0001 示范小学 · 群发通知", "已确认：1").HearsNot("发完了：TZ-0001");
    }

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Who_cannot_be_told_on_one_account_is_told_on_another_and_counted_once(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        await host.As("dl_parent_wang").Says("你好");
        await using (var programme = host.Open())
        {
            var first = await programme.ChannelIdentities.SingleAsync(identity => identity.Account == "directline/dl_parent_wang");
            programme.ChannelIdentities.Add(new() { Account = "directline/dl_parent_wang_work", PersonId = first.PersonId, Since = first.Since });
            await programme.SaveChangesAsync();
        }

        var work = host.As("dl_parent_wang_work");
        await work.Says("你好");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.As("dl_parent_wang").Says("你好");
        var office = host.As(Coordinator);
        await Tell(office, "通知三年级家长明天的活动改在操场上举行", "请点「知道了」");
        var refused = 0;
        host.Takes = message => message.ActivityId.StartsWith("b1.", StringComparison.Ordinal) && !message.Conversation.ToString().Contains("work", StringComparison.Ordinal) && refused++ >= 0 ? new Delivery.Failed("blocked") : null;
        await host.SentAsync();
        await host.DueAsync();
        await office.Says("发到哪了").Hears("排队：1", "送不到：3").HearsNot("失败");
        await host.SentAsync();
        await host.DueAsync();
        await work.Looks().Hears("操场");
        await office.Says("发到哪了").Hears("发完了", "已发：1", "送不到：3").HearsNot("失败", "排队");
        Assert.Equal(1, refused);
    }

    private static async Task Tell(Talk office, string sentence, string wanted) =>
        await office.Says(sentence).Hears("要家长回应吗").Says(wanted).Hears("[发送]").Presses("发送").Hears("TZ-");
}
