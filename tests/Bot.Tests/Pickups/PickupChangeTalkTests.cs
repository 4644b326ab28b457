using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>Who fetches the child: said in any words, read back, and after the hour agreed to by one who has the child (talk 8, 五.4).</summary>
public sealed class PickupChangeTalkTests
{
    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.4-c")]
    public async Task Grandfather_comes_after_the_hour_the_teacher_agrees_by_one_tap_and_the_family_hears_the_code(bool postgres)
    {
        await using var host = await PickupDay.StartAsync(Stores.Of(postgres));

        await host.As(Spring.Mother).Says("今天爷爷去接")
            .Hears("王小明今天由爷爷 王建国接（尾号 2208）", "您本人 → 爷爷 王建国", "现在过了 15:30", "[请老师点头]", "[换一个人]", "[还是我接]").HearsNot("哪个孩子")
            .Presses("请老师点头").Hears("已请孙老师（班主任）确认", "仍按原来的人接");
        await using (var programme = host.Open()) Assert.Equal((PickupState.Asked, null), await programme.DayPickups.Select(pickup => new ValueTuple<PickupState, string?>(pickup.State, pickup.Code)).SingleAsync());

        await host.As(PickupDay.Teacher).Looks().Hears("王小明今天换爷爷接？", "爷爷 王建国", "2208", "妈妈", "[同意]", "[先打电话]")
            .Presses("同意").Hears("好，王小明（三年级2班）今天由爷爷 王建国（尾号 2208）接");

        await using var after = host.Open();
        var taken = await after.DayPickups.SingleAsync();
        await host.As(Spring.Mother).Looks().Hears("孙老师同意了：今天王小明由爷爷 王建国（尾号 2208）接", "请到校门口报姓名和手机尾号", taken.Code!);
        Assert.Equal((true, new(3), 4), (taken.Counts, taken.DecidedBy!.Value, taken.Code!.Length));
        Assert.NotNull(await after.DayPickupByCodeAsync(new(2021, 4, 14), taken.Code!, default));
    }

    [Fact]
    public async Task Before_the_hour_it_counts_at_once()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Mother).Says("今天爷爷去接").Hears("[确认换人]").HearsNot("现在过了").Presses("确认换人").Hears("王小明今天由爷爷 王建国接", "接送码");
        await host.As(PickupDay.Teacher).Looks().Hears("王小明（三年级2班）4月14日（周三）由爷爷 王建国接", "家长说的");

        await host.As(Spring.Mother).Says("今天爷爷去接").Hears("接送码").HearsNot("[确认换人]");
        await host.As(Spring.Mother).Says("还是我接").Hears("爷爷 王建国 → 您本人").Presses("我来接").Hears("王小明4月14日（周三）由您本人接");
        await host.As(PickupDay.Teacher).Looks().Hears("还是由妈妈接");
        await using var programme = host.Open();
        Assert.Equal(PickupState.TakenBack, (await programme.DayPickups.SingleAsync()).State);
    }

    [Theory]
    [InlineData("今天他爷爷去接")]
    [InlineData("爷爷来接小明")]
    [InlineData("王建国去接")]
    [InlineData("今天换爷爷接")]
    [InlineData("今天爷爷接可以吗")]
    [InlineData("今日爺爺去接")]
    [InlineData("grandpa picks him up today")]
    [InlineData("today my grandfather will collect him")]
    public async Task In_the_words_of_families(string words)
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Mother).Says(words).Hears("王建国", "2208");
    }

    [Theory]
    [InlineData("今天爸爸接", "爸爸 王强")]
    [InlineData("今天他爸去接", "爸爸 王强")]
    [InlineData("my husband picks him up today", "王强")]
    public async Task The_other_guardian_is_on_the_list_by_himself(string words, string who)
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Mother).Says(words).Hears(who).Says("1");
        await using var programme = host.Open();
        Assert.True((await programme.DayPickups.SingleAsync()).Counts);
    }

    [Fact]
    [Duty("五.4-c")]
    public async Task Somebody_not_listed_is_put_on_the_list_first_and_then_read_back()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Mother).Says("今天舅舅来接").Hears("「舅舅」不在王小明的接送名单里", "[加到名单]")
            .Presses("加到名单").Hears("来接王小明的人叫什么名字")
            .Says("李大勇").Hears("李大勇是孩子的什么人").Says("舅舅").Hears("手机尾号是哪四位")
            .Says("12").Hears("请只写手机尾号四位").Says("13812345678")
            .Hears("请您核对", "李大勇", "舅舅", "5678", "不看照片").Presses("加到名单")
            .Hears("加好了：王小明（三年级2班），舅舅 李大勇，尾号 5678", "王小明今天由舅舅 李大勇接", "[确认换人]")
            .Presses("确认换人").Hears("接送码");
        await using var programme = host.Open();
        Assert.Equal(2, await programme.AuthorisedAdults.CountAsync());
        Assert.True((await programme.DayPickups.SingleAsync()).Counts);
    }

    [Fact]
    public async Task Without_a_name_the_list_is_offered_and_the_way_out_is_as_big()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Mother).Says("换人接").Hears("谁来接王小明", "爸爸 王强", "爷爷 王建国（尾号 2208）", "名单外的人").Says("爷爷").Hears("王建国", "[还是我接]")
            .Presses("换一个人").Hears("谁来接王小明").Says("取消").Hears("取消了");
    }

    [Fact]
    public async Task A_teacher_phones_first_sees_whose_digits_and_may_decline_and_the_second_sees_the_first_answer()
    {
        await using var host = await PickupDay.StartAsync();
        await host.As(Spring.Mother).Says("今天爷爷去接").Says("1");

        await host.As(PickupDay.Teacher).Looks().Presses("先打电话").Hears("妈妈 王芳：尾号 5521", "爸爸 王强", "[同意]", "[不同意]").Presses("不同意").Hears("没有换人");
        await host.As(Spring.Mother).Looks().Hears("孙老师没有同意", "仍按原来的人接").HearsNot("接送码");
        await host.As(PickupDay.Office).Says("同意换人 1").Hears("孙老师 16:58 没有同意");
        await host.As(PickupDay.Wu).Says("同意换人 1").Hears("现在没有等您答复的换人").HearsNot("王小明");
        await host.As(Spring.Chen).Says("同意换人 1").Hears("由学校的老师来办").HearsNot("王小明");
    }

    [Fact]
    [Duty("五.4-c", "D7")]
    public async Task One_to_whom_the_child_is_not_given_reads_as_anybody_unknown_and_only_the_office_hears()
    {
        await using var host = await PickupDay.StartAsync(also: spring => spring.Lay(programme => programme.Add(PickupDay.Limit(new(102), "王强"))));
        var mother = host.As(Spring.Mother);

        await mother.Says("今天爸爸接").Hears("「爸爸」不在王小明的接送名单里", "[加到名单]").HearsNot("限制");
        var limited = mother.Heard();
        await mother.Says("取消").Says("今天舅舅接").Hears("「舅舅」不在王小明的接送名单里");
        Assert.Equal(limited.Replace("爸爸", "舅舅", StringComparison.Ordinal), mother.Heard());

        await host.As(PickupDay.Office).Looks().Hears("请核对：王芳想让爸爸 王强接王小明", "接送限制");
        await host.As(PickupDay.Teacher).Looks().HearsNot("限制");
        await host.As(Spring.Father).Says("今天爷爷去接").Hears("没有接孩子这一项").HearsNot("限制");
        await host.As(Spring.Father).Says("接送名单").Hears("没有接孩子这一项");
        await mother.Says("接送名单").Says("1").Hears("妈妈 王芳", "爷爷 王建国").HearsNot("王强", "限制");
    }

    [Fact]
    [Duty("五.4-c", "D7")]
    public async Task The_office_enters_a_limit_and_lifts_it_and_nobody_else_gets_there()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(PickupDay.Office).Says("接送限制 王小明").Hears("王小明（三年级2班）：不能交给谁", "爸爸 王强", "只有校务处看得到").Says("王强").Hears("请您核对", "爸爸 王强").Presses("登记限制").Hears("王小明（三年级2班）不交给王强");
        await host.As(Spring.Mother).Says("今天爸爸接").Hears("不在王小明的接送名单里").Says("取消");
        foreach (var other in new[] { PickupDay.Teacher, Spring.Mother }) await host.As(other).Says("接送限制 王小明").Hears("由学校的老师来办").HearsNot("王强");

        await host.As(PickupDay.Office).Says("接送限制 王小明").Hears("解除：王强").Says("1").Hears("解除王小明").Presses("解除：王强").Hears("解除了");
        await host.As(Spring.Mother).Says("今天爸爸接").Hears("爸爸 王强");
    }

    [Fact]
    [Duty("D6", "D7")]
    public async Task Who_may_have_the_child_is_not_settled_in_a_chat_and_nothing_of_it_is_kept()
    {
        await using var host = await PickupDay.StartAsync();

        await host.As(Spring.Mother).Says("他爸不能接孩子 我们离婚了").Hears("谢谢您告诉我们", "校务处今天会打电话").HearsNot("离婚", "爸");
        await host.As(PickupDay.Office).Looks().Hears("请今天给王芳打电话", "王小明", "5521").HearsNot("离婚");
        await using var programme = host.Open();
        Assert.Empty(programme.CustodyLimits);
        Assert.Empty(programme.DayPickups);
    }

    [Fact]
    public async Task The_list_is_read_and_one_is_taken_off()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Mother).Says("我的接送名单").Says("小明").Hears("妈妈 王芳（尾号 5521）", "爸爸 王强", "爷爷 王建国（尾号 2208）", "[加接送人]", "[去掉王建国]")
            .Presses("去掉王建国").Hears("从王小明（三年级2班）的名单里去掉爷爷 王建国").Presses("去掉王建国").Hears("王建国不在王小明的接送名单里了");
        await host.As(Spring.Mother).Says("今天爷爷去接").Hears("不在王小明的接送名单里");
        await host.As(Spring.Chen).Says("移出名单 900").Hears("名单里没有能对上的人");
    }

    [Fact]
    public async Task In_one_sentence_somebody_is_put_on_the_list()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0));

        await host.As(Spring.Chen).Says("加接送人 陈奶奶 奶奶 3344").Hears("叫什么名字").Says("取消");
        await host.As(Spring.Chen).Says("加接送人 周秀兰 奶奶 3344").Hears("周秀兰", "奶奶", "3344").Says("1").Hears("加好了：陈一诺（三年级2班），奶奶 周秀兰，尾号 3344");
        await host.As("dl_guest_x").Says("加接送人").Hears("登记了孩子的家长");
    }

    [Fact]
    public async Task On_a_day_without_the_service_nothing_needs_to_be_said_and_a_guardian_who_may_not_collect_is_told_so()
    {
        await using var host = await PickupDay.StartAsync(now: Spring.At(4, 14, 12, 0), also: spring => spring.Lay(programme =>
        {
            programme.Add(new Domain.Person(new(901), "姑姑"));
            programme.Add(new Guardian(new(901), "1234"));
            programme.Add(new Guardianship(new(901), Spring.YiNuo, Relation.Other, Authority.MayApply));
            programme.Bind("dl_aunt", new(901));
            var consent = new Consent(new(901), Domain.Programmes.DocumentKind.PrivacyNotice);
            consent.Give(1, Spring.At(4, 6, 17, 24));
            programme.Add(consent);
        }));

        await host.As("dl_aunt").Says("今天爷爷去接").Hears("没有接孩子这一项");
        host.ItIs(4, 16, 12, 0);
        await host.As(Spring.Mother).Says("今天爷爷去接").Hears("4月16日（周五）您的孩子没有课后服务");
        await host.As(Spring.Mother).Says("下周一爷爷去接").Hears("王小明4月19日（周一）由爷爷 王建国接").Says("1").Hears("接送码");
        await host.As(Spring.Mother).Says("小明昨天爷爷接").Hears("那一天已经过了");
    }

    [Fact]
    public async Task Teachers_read_todays_changes_of_their_own()
    {
        await using var host = await PickupDay.StartAsync();
        await host.As(PickupDay.Teacher).Says("今天的变动").Hears("今天没有变动");
        await host.As(Spring.Mother).Says("今天爷爷去接").Says("1");
        await host.As(Spring.Chen).Says("堵死在路上了要晚20分钟").Hears("知道了，陈一诺约 18:20 接");

        await host.As(PickupDay.Teacher).Says("今天的变动").Hears("2 条", "王小明（三年级2班）：爷爷 王建国（尾号 2208）接，等您答复", "陈一诺（三年级2班）：约 18:20 接");
        await host.As(PickupDay.Wu).Says("今天的变动").Hears("今天没有变动");
        await host.As(Spring.Mother).Says("今天的变动").Hears("由学校的老师来办");
    }

    [Theory]
    [InlineData("English please", "Agree", "today's changes", "There are no changes today", "Today's changes, 14 April (Wed): 3", "王小明 (3-2): 爷爷 王建国 (…2208), agreed at 16:58", "陈一诺 (3-2): mother 张琴 (…7741), waits for your answer (agree to the change", "陈一诺 (3-2): at about 18:20")]
    [InlineData("繁體", "同意", "今天的變動", "今天沒有變動", "今天的變動：4月14日（週三），3 條", "王小明（三年級2班）：爷爷 王建国（尾號 2208）接，16:58 同意", "陈一诺（三年級2班）：媽媽 张琴（尾號 7741）接，等您答覆（同意換人", "陈一诺（三年級2班）：約 18:20 接")]
    public async Task In_English_and_in_traditional_script(string language, string agree, string command, string none, params string[] changes)
    {
        await using var host = await PickupDay.StartAsync(also: spring => spring.Lay(programme => programme.AddRange(
            new Person(new(990), "张琴"), new Guardian(new(990), "7741"), new Guardianship(new(990), Spring.YiNuo, Relation.Mother, Authority.All))));
        var teacher = host.As(PickupDay.Teacher);
        await teacher.Says(language).Says(command).Hears(none);

        await host.As(Spring.Mother).Says("今天爷爷去接").Says("1");
        await teacher.Looks().Presses(agree);
        await host.As(Spring.Chen).Says("今天妈妈去接").Says("1");
        await host.As(Spring.Chen).Says("堵死在路上了要晚20分钟");
        await teacher.Looks().Says(command).Hears(changes);
    }
}
