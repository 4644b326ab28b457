using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot.Tests.Reading;

public sealed class WeekdaysReaderTests
{
    private const Weekdays Mon = Weekdays.Monday;
    private const Weekdays Tue = Weekdays.Tuesday;
    private const Weekdays Wed = Weekdays.Wednesday;
    private const Weekdays Thu = Weekdays.Thursday;
    private const Weekdays Fri = Weekdays.Friday;

    [Theory]
    [InlineData("周一周三", Mon | Wed)]
    [InlineData("週一、週三", Mon | Wed)]
    [InlineData("礼拜一三五", Mon | Wed | Fri)]
    [InlineData("星期一、三、五", Mon | Wed | Fri)]
    [InlineData("禮拜一同禮拜三", Mon | Wed)]
    [InlineData("拜一", Mon)]
    [InlineData("周1、3", Mon | Wed)]
    [InlineData("给小明报周一周三的书法顺便问下几点放学", Mon | Wed)]
    [InlineData("老师你好我给我孙子子寒报那个放学看娃的礼拜一三五没得人接他爸他妈在外头打工我腿脚不好要六点过才走得拢", Mon | Wed | Fri)]
    [InlineData("咁報星期三啦，子晴", Wed)]
    [InlineData("我想 enrol 小晴 Wed only", Wed)]
    [InlineData("Hi, I'd like after school care for Oliver on Tues and Thurs, until when is it in winter?", Tue | Thu)]
    [InlineData("Mon and Wed", Mon | Wed)]
    [InlineData("Tuesdays & Thursdays", Tue | Thu)]
    [InlineData("tues thurs", Tue | Thu)]
    [InlineData("wensday and thrusday", Wed | Thu)]
    [InlineData("Mon to Fri", Weekdays.All)]
    [InlineData("Mon-Wed", Mon | Tue | Wed)]
    [InlineData("every day", Weekdays.All)]
    [InlineData("每天", Weekdays.All)]
    [InlineData("天天都要", Weekdays.All)]
    [InlineData("周一到周五", Weekdays.All)]
    [InlineData("周一至四", Mon | Tue | Wed | Thu)]
    [InlineData("每周三", Wed)]
    [InlineData("周五不去，周一周三要", Mon | Wed)]
    [InlineData("除了周五都要", Mon | Tue | Wed | Thu)]
    [InlineData("除了周三和周五，其他都要", Mon | Tue | Thu)]
    [InlineData("every day except Friday", Mon | Tue | Wed | Thu)]
    [InlineData("周三我不在家", Wed)]
    [InlineData("周五没空接", Fri)]
    [InlineData("周一下午", Mon)]
    [InlineData("周三五点", Wed)]
    [InlineData("周三 一起去", Wed)]
    [InlineData("周一二年级", Mon)]
    public void Days_are_read_wherever_they_are_named(string text, Weekdays days) => Assert.Equal(new DaysHeard(days, false), WeekdaysReader.Read(text));

    [Theory]
    [InlineData("礼拜天得不得行", Weekdays.None)] // 刘奶奶 (c) 3
    [InlineData("周末可以吗", Weekdays.None)]
    [InlineData("周五和周六", Fri)]
    [InlineData("Saturday", Weekdays.None)]
    [InlineData("星期五、六、日", Fri)]
    public void A_day_off_is_heard_and_flagged(string text, Weekdays days) => Assert.Equal(new DaysHeard(days, true), WeekdaysReader.Read(text));

    [Theory]
    [InlineData("一三五", Mon | Wed | Fri)]
    [InlineData("1 3", Mon | Wed)]
    [InlineData("1和3吧", Mon | Wed)]
    [InlineData("135", Mon | Wed | Fri)]
    [InlineData("１、３", Mon | Wed)]
    [InlineData("一、三、五要留", Mon | Wed | Fri)]
    [InlineData("要一三五", Mon | Wed | Fri)]
    [InlineData("一到五", Weekdays.All)]
    [InlineData("五天都要", Weekdays.All)]
    [InlineData("全部", Weekdays.All)]
    [InlineData("下周一周三", Mon | Wed)]
    public void Bare_numbers_are_days_only_when_days_were_asked_for(string text, Weekdays days) =>
        Assert.Equal(new DaysHeard(days, false), WeekdaysReader.Read(text, asked: true));

    [Theory]
    [InlineData("一三五")]
    [InlineData("1 3")]
    [InlineData("全部")]
    [InlineData("下周三")] // a date
    public void Unasked_they_are_not(string text) => Assert.Null(WeekdaysReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("一周三次")]
    [InlineData("每周五天")]
    [InlineData("本周一共几次")]
    [InlineData("冬天到几点")]
    [InlineData("是必须报的吧")]
    [InlineData("一个都不")]
    [InlineData("三年级")]
    [InlineData("14号请假")]
    [InlineData("5点")]
    [InlineData("3 to 5 pm please call")]
    [InlineData("不去周五")]
    [InlineData("周五不要了")]
    [InlineData("money, sunny and a wedding")]
    [InlineData("崇拜一个人")]
    public void What_names_no_day_gives_none(string text) => Assert.Null(WeekdaysReader.Read(text, asked: true));
}

public sealed class WeekdayChangeTests
{
    private const Weekdays Mon = Weekdays.Monday;
    private const Weekdays Tue = Weekdays.Tuesday;
    private const Weekdays Wed = Weekdays.Wednesday;
    private const Weekdays Thu = Weekdays.Thursday;
    private const Weekdays Fri = Weekdays.Friday;

    [Theory]
    [InlineData("周二打错了 是周三", Mon | Tue, Mon | Wed)] // talk 2.13
    [InlineData("週二打錯了，是週三", Mon | Tue, Mon | Wed)]
    [InlineData("等哈 礼拜五他姑接 换成礼拜四", Mon | Wed | Fri, Mon | Wed | Thu)] // talk 3.9
    [InlineData("再加上周三", Mon, Mon | Wed)] // talk 7.11
    [InlineData("加上星期三和星期五", Mon, Mon | Wed | Fri)]
    [InlineData("不要周五了", Mon | Fri, Mon)]
    [InlineData("去掉周五", Mon | Fri, Mon)]
    [InlineData("周五不去了", Mon | Fri, Mon)]
    [InlineData("唔要星期五", Mon | Fri, Mon)]
    [InlineData("周二改成周三", Tue, Wed)]
    [InlineData("把周二换成周三", Tue, Wed)]
    [InlineData("不是周二，是周三", Mon | Tue, Mon | Wed)]
    [InlineData("不是周二 周三", Mon | Tue, Mon | Wed)]
    [InlineData("是周三，不是周二", Mon | Tue, Mon | Wed)]
    [InlineData("周三也要", Mon, Mon | Wed)]
    [InlineData("不要周五，加上周三", Mon | Fri, Mon | Wed)]
    [InlineData("只要周三", Mon | Fri, Wed)]
    [InlineData("改成周一周三", Fri, Mon | Wed)]
    [InlineData("换成礼拜四", Fri, Thu)]
    [InlineData("not Tuesday, Wednesday", Mon | Tue, Mon | Wed)]
    [InlineData("change Tue to Wed", Mon | Tue, Mon | Wed)]
    [InlineData("swap Tuesday for Thursday please", Mon | Tue, Mon | Thu)]
    [InlineData("Wednesday instead of Tuesday", Mon | Tue, Mon | Wed)]
    [InlineData("add Wed and Fri", Mon, Mon | Wed | Fri)]
    [InlineData("drop Friday", Mon | Fri, Mon)]
    [InlineData("no Friday", Mon | Fri, Mon)]
    [InlineData("just Wednesday", Mon | Fri, Wed)]
    [InlineData("改成周一到周五", Fri, Weekdays.All)]
    [InlineData("Tuesday should be Wednesday", Mon | Tue, Mon | Wed)]
    [InlineData("sorry I meant Thursday not Tuesday", Mon | Tue, Mon | Thu)]
    [InlineData("我想改一下 礼拜一不用来 礼拜二要来", Mon | Fri, Tue | Fri)]
    [InlineData("周二和周四换成周三和周五", Tue | Thu, Wed | Fri)]
    [InlineData("周一周三都不去了", Mon | Wed | Fri, Fri)]
    public void One_sentence_corrects_the_days(string text, Weekdays before, Weekdays after) => Assert.Equal(after, WeekdayChangeReader.Read(text)?.Apply(before));

    [Theory]
    [InlineData("换成礼拜四", Mon | Wed | Fri)] // which of the three?
    [InlineData("周二打错了 是周三", Mon | Fri)] // Tuesday was not there
    public void A_change_that_does_not_fit_has_to_be_asked_about(string text, Weekdays before)
    {
        var change = WeekdayChangeReader.Read(text);
        Assert.NotNull(change);
        Assert.Null(change.Apply(before));
    }

    [Theory]
    [InlineData("周一周三")]
    [InlineData("是周三")]
    [InlineData("换个孩子")]
    [InlineData("")]
    [InlineData("Mon to Fri")]
    [InlineData("sign up for Wednesday")]
    [InlineData("礼拜一三五没得人接")]
    public void Naming_days_is_no_change(string text) => Assert.Null(WeekdayChangeReader.Read(text));

    [Fact]
    public void A_Saturday_added_is_flagged() => Assert.True(WeekdayChangeReader.Read("再加上周六")?.AlsoWeekend);
}
