using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Oversight;

public sealed class LeaveWordTalkTests
{
    private static readonly DateTimeOffset TuesdayEvening = new(2021, 4, 6, 20, 2, 0, TimeSpan.FromHours(8));

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("二.1-b")]
    public async Task Anybody_may_leave_a_line_and_gets_a_number_and_a_day_by_which_it_is_answered(bool postgres)
    {
        await using var host = await TalkHost.StartAsync(Stores.Of(postgres), TuesdayEvening);

        await host.As("dl_guest")
            .Says("留言").Hears("想跟校务处说什么")
            .Says("明天想请老师打个电话").Hears("1 报名", "5 其他")
            .Says("4").Hears("请您核对", "明天想请老师打个电话", "接送")
            .Says("1").Hears("WD-0001", "4月8日（周四）");

        await using var programme = host.Open();
        var question = await programme.OfficeQuestions.SingleAsync();
        Assert.Equal((QuestionTopic.Pickup, "明天想请老师打个电话"), (question.Topic, question.Text));
    }

    [Theory]
    [InlineData(6, 20, 2, "现在是 20:02，校务处 4月7日（周三）08:00 上班")]
    [InlineData(7, 7, 36, "现在是 07:36，校务处 08:00 上班")]
    public async Task Who_asks_for_a_person_outside_office_hours_is_told_when_one_comes(int day, int hour, int minute, string hears)
    {
        await using var host = await SmallSchool.OpenAsync(now: new(2021, 4, day, hour, minute, 0, TimeSpan.FromHours(8)));
        await host.As("dl_guest").Says("转人工").Hears(hears, "先留句话", "想跟校务处说什么");
    }

    [Fact]
    public async Task In_office_hours_nothing_is_said_of_them()
    {
        await using var host = await SmallSchool.OpenAsync(now: new(2021, 4, 7, 9, 0, 0, TimeSpan.FromHours(8)));
        await host.As("dl_guest").Says("转人工").Hears("想跟校务处说什么").HearsNot("上班");
    }

    [Fact]
    public async Task A_thumb_up_is_no_confirmation_and_a_clear_one_is()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);

        await host.As("dl_guest")
            .Says("留言").Says("明天想请老师打个电话").Says("其他")
            .Says("👌").HearsNot("WD-")
            .Says("好的").Hears("回复 1").HearsNot("WD-")
            .Says("①").Hears("WD-0001");
    }

    [Fact]
    public async Task Back_clears_the_last_answer_and_says_what_it_held()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);

        await host.As("dl_guest")
            .Says("留言").Says("请打电话").Says("费用").Hears("请您核对")
            .Says("点错了").Hears("退回了一步", "费用", "关于哪方面")
            .Presses("返回").Hears("请打电话", "想跟校务处说什么")
            .Says("返回").Hears("前面没有了");
    }

    [Fact]
    public async Task Later_parks_the_form_and_continue_takes_it_up_where_it_was()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);

        await host.As("dl_guest")
            .Says("留言").Says("请打电话")
            .Says("算了").Hears("先放着", "请打电话")
            .Says("继续").Hears("请打电话", "关于哪方面");
    }

    [Fact]
    public async Task A_form_put_aside_for_more_than_a_day_is_gone_and_says_so_kindly()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);
        var guest = host.As("dl_guest");

        await guest.Says("留言").Says("请打电话").Hears("关于哪方面");
        host.ItIs(4, 7, 20, 3);
        await guest.Says("4").Hears("从头来", "想跟校务处说什么");
    }

    [Fact]
    [Duty("I6")]
    public async Task A_button_pressed_twice_has_one_effect_and_is_answered_as_the_first_time()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);
        Channels.Protocol.Card? card = null;

        await host.As("dl_guest")
            .Says("留言").Says("请打电话").Presses("接送").Keeps(kept => card = kept)
            .Presses("转给校务处").Hears("WD-0001")
            .PressesOn(() => card, "转给校务处").Hears("WD-0001").HearsNot("WD-0002");

        await using var programme = host.Open();
        Assert.Equal(1, await programme.OfficeQuestions.CountAsync());
    }

    [Fact]
    public async Task An_older_read_back_has_no_effect_and_brings_the_new_one()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);
        Channels.Protocol.Card? older = null;

        await host.As("dl_guest")
            .Says("留言").Says("请打电话").Presses("接送").Keeps(kept => older = kept)
            .Presses("修改").Hears("改哪一项", "[请打电话]", "[接送]").Presses("接送").Hears("关于哪方面").Says("3").Hears("费用")
            .PressesOn(() => older, "转给校务处").Hears("那张是改之前的", "费用").HearsNot("WD-")
            .Presses("转给校务处").Hears("WD-0001");
    }

    [Fact]
    public async Task What_nobody_offered_changes_nothing_and_is_answered_clearly()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);
        var guest = host.As("dl_guest");

        await guest.Says("留言").Says("请打电话").Hears("关于哪方面");
        var stamp = guest.Answer.Card!.Stamp;
        await guest
            .Sends(activity => activity with { Answer = new(stamp, "answer", "Bribes", new Dictionary<string, string>()) }).Hears("这里面没有这一项", "关于哪方面")
            .Sends(activity => activity with { Answer = new("r999.1", "confirm", null, new Dictionary<string, string>()) }).Hears("那张是改之前的", "关于哪方面")
            .Sends(activity => activity with { Answer = new(guest.Answer.Card!.Stamp, "drop-tables", null, new Dictionary<string, string>()) }).Hears("这里面没有这一项")
            .Sends(activity => activity with { Kind = Channels.Protocol.InboundKind.Unreadable }).Hears("我只看得懂文字", "关于哪方面")
            .Says("乱七八糟").Hears("请回复数字", "关于哪方面");
    }

    [Fact]
    public async Task The_language_changes_in_the_middle_and_the_form_does_not_begin_again()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);

        await host.As("dl_guest")
            .Says("留言").Says("请打电话")
            .Says("English please").Hears("English from now on", "What is it about", "Pickup")
            .Says("pickup").Hears("Please check", "请打电话")
            .Says("繁體").Hears("改用繁體中文", "請您核對")
            .Says("1").Hears("已轉交", "WD-0001", "4月8日（週四）");
    }

    [Fact]
    [Duty("I6")]
    public async Task The_same_activity_twice_is_answered_once()
    {
        await using var host = await TalkHost.StartAsync(Store.Sqlite, TuesdayEvening);

        await host.As("dl_guest")
            .Sends(activity => activity with { Id = "again", Text = "留言" }).Hears("想跟校务处说什么")
            .Sends(activity => activity with { Id = "again", Text = "留言" }).Checks(() => Task.CompletedTask);

        var (replies, _) = await host.HeardAsync(new(Channels.Protocol.ChannelId.DirectLine, "talk-dl_guest"), default);
        Assert.Single(replies);
    }
}
