using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Tests.Oversight;

public class NoticeCheckTests
{
    private static readonly NoticeContext Spring = new([Money.OfYuan(3), Money.OfYuan(5)], ["王小明", "陈一诺"]);

    [Theory]
    // a lesson in service time
    [InlineData("课后讲一下昨天的卷子", NoticeConcern.AnnouncesLesson)]
    [InlineData("今天课后服务集体上课，讲新课", NoticeConcern.AnnouncesLesson)]
    [InlineData("周三课后我们上数学课", NoticeConcern.AnnouncesLesson)]
    [InlineData("課後統一講評試卷", NoticeConcern.AnnouncesLesson)]
    [InlineData("明天下午补课，请带课本", NoticeConcern.AnnouncesLesson)]
    [InlineData("课后安排单元测验", NoticeConcern.AnnouncesLesson)]
    [InlineData("練習冊今天講完", NoticeConcern.AnnouncesLesson)]
    [InlineData("We will go over yesterday's test after school", NoticeConcern.AnnouncesLesson)]
    [InlineData("There is a maths lesson at 17:00", NoticeConcern.AnnouncesLesson)]
    // money that is no item
    [InlineData("请交30元材料费", NoticeConcern.AsksForMoney)]
    [InlineData("每人带 20 块买彩纸", NoticeConcern.AsksForMoney)]
    [InlineData("請繳班費 50 元", NoticeConcern.AsksForMoney)]
    [InlineData("社团要收服装费", NoticeConcern.AsksForMoney)]
    [InlineData("材料费明天交给我", NoticeConcern.AsksForMoney)]
    [InlineData("点心钱一人凑 ¥8.00", NoticeConcern.AsksForMoney)]
    [InlineData("Please bring 20 yuan for paper", NoticeConcern.AsksForMoney)]
    [InlineData("A deposit is required", NoticeConcern.AsksForMoney)]
    // a way to pay
    [InlineData("群里发了收款码，扫一下", NoticeConcern.ShowsPaymentCode)]
    [InlineData("费用扫码就行", NoticeConcern.ShowsPaymentCode)]
    [InlineData("請掃碼支付", NoticeConcern.ShowsPaymentCode)]
    [InlineData("转账给我微信也可以", NoticeConcern.ShowsPaymentCode)]
    [InlineData("账号 6222 0212 3456", NoticeConcern.ShowsPaymentCode)]
    [InlineData("6222021234567890123", NoticeConcern.ShowsPaymentCode)]
    [InlineData("打开 https://example.org/pay/123 办理", NoticeConcern.ShowsPaymentCode)]
    [InlineData("wxp://f2f0abc", NoticeConcern.ShowsPaymentCode)]
    [InlineData("Scan the QR code to pay", NoticeConcern.ShowsPaymentCode)]
    // who did not apply
    [InlineData("没报名的同学：张三、李四", NoticeConcern.NamesWhoDidNotApply)]
    [InlineData("未报名的家长请到办公室", NoticeConcern.NamesWhoDidNotApply)]
    [InlineData("王小明还没有报名", NoticeConcern.NamesWhoDidNotApply)]
    [InlineData("全班只差三家没报", NoticeConcern.NamesWhoDidNotApply)]
    [InlineData("以下孩子還沒報名", NoticeConcern.NamesWhoDidNotApply)]
    [InlineData("The following families have not signed up", NoticeConcern.NamesWhoDidNotApply)]
    // pressure
    [InlineData("请务必报名课后服务", NoticeConcern.UrgesToJoin)]
    [InlineData("名额有限，先到先得", NoticeConcern.UrgesToJoin)]
    [InlineData("全班都要参加课后服务", NoticeConcern.UrgesToJoin)]
    [InlineData("不报的要说明原因", NoticeConcern.UrgesToJoin)]
    [InlineData("我們班報名率要達到百分之百", NoticeConcern.UrgesToJoin)]
    [InlineData("参加情况和评优有关", NoticeConcern.UrgesToJoin)]
    [InlineData("请抓紧报名", NoticeConcern.UrgesToJoin)]
    [InlineData("Everyone must sign up by Friday", NoticeConcern.UrgesToJoin)]
    [InlineData("Limited places, hurry", NoticeConcern.UrgesToJoin)]
    [Duty("五.5-b", "五.2-c", "二.3-b")]
    public void What_the_plan_forbids_is_stopped_with_its_clause(string text, NoticeConcern concern)
    {
        var findings = Assert.IsType<NoticeVerdict.Stopped>(NoticeCheck.Of(text, Spring)).Findings;

        Assert.Contains(concern, findings.Select(finding => finding.Concern));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Words));
        Assert.Contains(concern.Clause(), new[] { "五.5", "五.2", "二.3" });
    }

    [Theory]
    [InlineData("今天的作业：语文第三课")]
    [InlineData("请完成练习册第 12 页")]
    [InlineData("回家背诵第五课，家长签字")]
    [InlineData("請抄寫生字 20 個")]
    [InlineData("Homework: finish page 12")]
    [InlineData("Please learn the words of unit 3")]
    [Duty("二.3-d")]
    public void Homework_goes_to_review(string text) =>
        Assert.Equal(NoticeConcern.AssignsHomework, Assert.Single(Assert.IsType<NoticeVerdict.ToReview>(NoticeCheck.Of(text, Spring)).Findings).Concern);

    [Theory]
    [InlineData("下雨，今天改从南门接，17:45。")]
    [InlineData("明天请带彩笔和一件外套。")]
    [InlineData("课后服务不讲新课，不补课。")]
    [InlineData("课后时间不得集体上课；孩子可以写作业、单独问问题。")]
    [InlineData("不收材料费，也没有别的收费。")]
    [InlineData("看护每次家庭交 3 元，见《收费公示》第4版。")]
    [InlineData("退 7 元，原路退回，您不用做什么。")]
    [InlineData("政府补贴每次 3 元。")]
    [InlineData("三年级家长：春季课后服务 4月1日（周四）8:00 起可以申请。自愿参加，不报名不用回复。")]
    [InlineData("课后服务可以申请，到 7月2日（周五）为止。自愿参加，不报名不用回复，也没有影响。")]
    [InlineData("校务处在一楼，不是二楼。")]
    [InlineData("今天全部从东门离校，请家长到东门等候。")]
    [InlineData("周四还有位，可以改报周四。")]
    [InlineData("不供晚饭；17:00 前后可以吃自己带的点心。")]
    [InlineData("学校不发个人收款码，见到请不要付。")]
    [InlineData("请不要扫码付款，有疑问找校务处。")]
    [InlineData("下午 16:40 点名，18:00 放学，电话 0519-8888。")]
    [InlineData("不是必须报名，报几天由您定。")]
    [InlineData("群里接龙已停；学校向全班说明了自愿；已报的家庭可以重新决定。")]
    [InlineData("孩子今天在图书室，由吴老师看护。")]
    [InlineData("課後不佈置作業。")]
    [InlineData("Pick-up today is at the south gate at 17:45.")]
    [InlineData("There is no lesson in service time, only care and clubs.")]
    [InlineData("You need not pay anything for this.")]
    [InlineData("Joining is your choice; if you do not join you need not answer.")]
    public void What_a_school_says_every_day_goes_through(string text) => Assert.Equal(new NoticeVerdict.Clear(), NoticeCheck.Of(text, Spring));

    [Fact]
    public void Several_concerns_are_all_said_each_once_and_the_worst_decides()
    {
        var findings = Assert.IsType<NoticeVerdict.Stopped>(NoticeCheck.Of("群发：请交30元材料费 扫码，作业：第 3 课", Spring)).Findings;

        Assert.Equal([NoticeConcern.AsksForMoney, NoticeConcern.ShowsPaymentCode, NoticeConcern.AssignsHomework], findings.Select(finding => finding.Concern));
    }

    [Fact]
    public void One_sign_is_no_childs_name()
    {
        var children = new NoticeContext([], ["小", "小雨"]);

        Assert.Equal([new(NoticeConcern.NamesWhoDidNotApply, "小雨")], Assert.IsType<NoticeVerdict.Stopped>(NoticeCheck.Of("小雨还没有报名", children)).Findings);
        Assert.IsType<NoticeVerdict.Clear>(NoticeCheck.Of("有的小朋友没有报名", children));
    }

    [Theory]
    [InlineData("不排座位，讲新课", NoticeConcern.AnnouncesLesson)]
    [InlineData("明天没雨，讲新课", NoticeConcern.AnnouncesLesson)]
    [InlineData("明天不下雨，请交 30 元材料费，谢谢", NoticeConcern.AsksForMoney)]
    [InlineData("各位家长好，请交 30 元", NoticeConcern.AsksForMoney)]
    public void A_no_before_the_comma_denies_nothing_after_it(string text, NoticeConcern concern) =>
        Assert.Equal([concern], Assert.IsType<NoticeVerdict.Stopped>(NoticeCheck.Of(text, Spring)).Findings.Select(finding => finding.Concern));

    [Fact]
    public void An_amount_of_the_approved_schedule_may_be_asked_for_and_no_other()
    {
        Assert.IsType<NoticeVerdict.Clear>(NoticeCheck.Of("社团每次交 5 元", Spring));
        Assert.IsType<NoticeVerdict.Stopped>(NoticeCheck.Of("社团每次交 5 元", NoticeContext.Nothing));
    }
}
