using AfterSchoolBot.Bot.Tests.Pickups;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Announcements;

/// <summary>A person's own quiet hours: what can wait waits for their end, what cannot does not.</summary>
public sealed class QuietHoursTalkTests
{
    private const string Coordinator = "dl_admin_zhang";
    private const string Wang = "dl_parent_wang";
    private const string Chen = "dl_parent_chen";
    private const string Night = "晚上8点到早上7点半别打扰我";

    private static readonly DateTimeOffset Morning = SmallSchool.At(4, 7, 7, 35);

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task An_announcement_waits_for_the_morning_of_whoever_asked_for_a_quiet_night_and_for_nobody_elses(bool postgres)
    {
        await using var host = await SmallSchool.OpenAsync(Stores.Of(postgres));
        await host.As(Chen).Says("你好");
        await host.As(Wang).Says(Night).Hears("记好了：每天 20:00–07:30 不打扰您", "接送、安全和紧急的事", "照样发", "[取消免打扰]");
        var office = host.As(Coordinator);
        await TellAsync(office, "不用回应");

        Assert.Equal(Morning, (await MessageToAsync(host.Open, Wang)).DueAt);
        Assert.Equal(SmallSchool.TuesdayEvening, (await MessageToAsync(host.Open, Chen)).DueAt);

        await host.SentAsync();
        Assert.Equal((OutboxState.Waiting, OutboxState.Sent), ((await MessageToAsync(host.Open, Wang)).State, (await MessageToAsync(host.Open, Chen)).State));
        await office.Says("发到哪了").Hears("已发：1", "排队：1");

        host.ItIs(4, 7, 7, 35);
        await host.SentAsync();
        Assert.Equal(OutboxState.Sent, (await MessageToAsync(host.Open, Wang)).State);
    }

    [Fact]
    public async Task So_does_one_that_is_written_piece_by_piece()
    {
        await using var host = await SmallSchool.OpenAsync(now: SmallSchool.At(4, 6, 21, 40));
        await host.As(Wang).Says("免打扰 21:00-9:00").Hears("21:00–09:00");
        await host.As(Coordinator).Says("通知三年级家长明天的活动改在操场上举行").Says("不用回应").Says("1").Presses("发送").Hears("定好了");

        host.ItIs(4, 7, 7, 35);
        await host.DueAsync();
        Assert.Equal(SmallSchool.At(4, 7, 9, 0), (await MessageToAsync(host.Open, Wang)).DueAt);
    }

    [Fact]
    public async Task A_reminder_waits_too_and_an_answer_does_not()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As(Wang);
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await TellAsync(office, "请点「知道了」");
        await host.SentAsync();

        await wang.Says(Night).Hears("记好了");
        await office.Says("发到哪了").Presses("提醒没确认的").Hears("提醒了 1 人");
        await wang.Says("帮助").Hears("[报名]");
        await host.SentAsync();

        await using var programme = host.Open();
        var waiting = await programme.Set<OutboxRow>().AsNoTracking().SingleAsync(row => row.Conversation == $"directline/talk-{Wang}" && row.State == OutboxState.Waiting);
        Assert.Equal((Morning, null), (waiting.DueAt, waiting.Delivery));
        Assert.Contains(await host.Turns.TakeUnsentAsync(Morning, Morning.AddMinutes(1), 10, default), row => row.Id == waiting.Id);
    }

    [Fact]
    public async Task A_pickup_notice_is_never_held()
    {
        await using var day = await PickupDay.StartAsync();
        await day.As(Spring.Mother).Says("下午2点到晚上10点别打扰我").Hears("14:00–22:00");
        await day.As(PickupDay.Teacher).Says("三2班下雨了 今天改到南门雨棚接 17:45开始 让家长带伞").Presses("发送");

        var message = await MessageToAsync(day.Open, Spring.Mother);
        Assert.Equal((Urgency.Now, Spring.At(4, 14, 16, 58)), (message.Urgency, message.DueAt));
    }

    [Fact]
    public async Task What_was_stopped_and_goes_on_in_the_night_still_waits_for_the_morning()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Chen).Says("你好");
        await host.As(Wang).Says(Night).Hears("记好了");
        var office = host.As(Coordinator);
        await TellAsync(office, "不用回应");
        await office.Says("停发 1").Says("继续发 1");

        Assert.Equal(Morning, (await MessageToAsync(host.Open, Wang)).DueAt);
        Assert.True((await MessageToAsync(host.Open, Chen)).DueAt <= host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_correction_where_the_message_stands_rings_nobody_and_does_not_wait()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As(Wang);
        await wang.Says("你好");
        var office = host.As(Coordinator);
        await TellAsync(office, "不用回应");
        await host.SentAsync();
        await wang.Says(Night).Hears("记好了");

        await office.Says("更正群发 1").Says("明天的活动改在礼堂里举行").Presses("发送更正").Hears("更正发出：改 1");
        Assert.True((await MessageToAsync(host.Open, Wang)).DueAt <= host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Words_that_may_mean_a_day_or_a_night_are_asked_back()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Wang)
            .Says("8点到7点半别打扰我").Hears("您说的是哪一段", "08:00–19:30", "20:00–07:30").HearsNot("记好了")
            .Says("2").Hears("记好了：每天 20:00–07:30");
    }

    [Theory]
    [InlineData("晚上别打扰我", "从几点到几点")]
    [InlineData("今晚8点到明早7点别打扰我", "每天都一样")]
    [InlineData("周末晚上8点到早上9点别打扰我", "每天都一样")]
    [InlineData("早上7点到晚上9点半别打扰我", "没有能给您发通知的时间")]
    [InlineData("免打扰是晚上8点到早上7点半吗", "从几点到几点")]
    public async Task What_it_cannot_keep_it_does_not_set(string said, string answer)
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As(Wang).Says(said).Hears(answer).HearsNot("记好了");
        await using var programme = host.Open();
        Assert.Null((await programme.People.SingleAsync(person => person.Id == new PersonId(11))).QuietHours);
    }

    [Fact]
    public async Task The_form_offers_usual_hours_reads_others_says_what_stands_and_ends_it()
    {
        await using var host = await SmallSchool.OpenAsync();
        var wang = host.As(Wang);
        await wang
            .Says("免打扰").Hears("每天从几点到几点", "20:00–07:30", "22:00–09:00")
            .Says("晚上九点半到早上八点").Hears("记好了：每天 21:30–08:00")
            .Says("免打扰").Hears("您现在设的是每天 21:30–08:00", "取消免打扰")
            .Says("1").Hears("记好了：每天 20:00–07:30")
            .Presses("取消免打扰").Hears("免打扰取消了")
            .Says("把免打扰取消吧").Hears("您没有设免打扰");
        await TellAsync(host.As(Coordinator), "不用回应");
        Assert.Equal(SmallSchool.TuesdayEvening, (await MessageToAsync(host.Open, Wang)).DueAt);
    }

    [Fact]
    public async Task Staff_and_English_speakers_have_it_in_their_own_words_and_a_guest_has_nothing_to_hold()
    {
        await using var host = await SmallSchool.OpenAsync();
        await host.As("dl_parent_emma", "en-GB").Says("do not disturb from 8 pm to 7:30").Hears("you are not disturbed 20:00–07:30 every day", "pickup, safety and urgent", "still sent").Says("cancel do not disturb").Hears("is off");
        await host.As("dl_teacher_li").Says("夜晚10點到朝早7點唔好打擾我").Hears("每天 22:00–07:00", "不打擾您");
        await host.As("dl_guest").Says("免打扰").Hears("登记了孩子的家长");
    }

    private static async Task TellAsync(Talk office, string wanted) =>
        await office.Says("通知三年级家长明天的活动改在操场上举行").Says(wanted).Presses("发送").Hears("TZ-");

    /// <summary>The newest message to many in the person's thread.</summary>
    private static async Task<OutboxRow> MessageToAsync(Func<ProgrammeDb> open, string user)
    {
        await using var programme = open();
        return await programme.Set<OutboxRow>().AsNoTracking().Where(row => row.Conversation == $"directline/talk-{user}" && row.Delivery != null).OrderBy(row => row.Id).LastAsync();
    }
}
