using AfterSchoolBot.Bot.Announcements;

namespace AfterSchoolBot.Bot.Tests.Announcements;

/// <summary>Which hours a sentence means: right, or asked back.</summary>
public sealed class QuietReadingTests
{
    [Theory]
    [InlineData("晚上8点到早上7点半别打扰我", "20:00-07:30")]
    [InlineData("免打扰 20:00-7:30", "20:00-07:30")]
    [InlineData("免打扰20:00～07:30", "20:00-07:30")]
    [InlineData("do not disturb from 8 pm to 7:30", "20:00-07:30")]
    [InlineData("Please don't disturb me between 9:30pm and 6am", "21:30-06:00")]
    [InlineData("don’t message me from ten pm to seven am", "22:00-07:00")]
    [InlineData("no messages from 10:00 in the evening to 7:00 in the morning", "22:00-07:00")]
    [InlineData("do not disturb 22:00 to 10:00", "22:00-10:00")]
    [InlineData("夜里十点半到早上六点不要打扰我", "22:30-06:00")]
    [InlineData("晚上12点到早上7点勿扰", "00:00-07:00")]
    [InlineData("零点到八点别吵我", "00:00-08:00")]
    [InlineData("晚上九点到七点别打扰我", "21:00-07:00")]
    [InlineData("我上夜班，早上8点到下午3点别打扰我", "08:00-15:00")]
    [InlineData("中午12点到下午2点免打扰", "12:00-14:00")]
    [InlineData("12:00到14:00免打扰", "12:00-14:00")]
    [InlineData("晚上8點到朝早7點半唔好打擾我", "20:00-07:30")]
    [InlineData("晚上8点到10点别打扰我", "20:00-22:00 20:00-10:00")]
    [InlineData("8点到7点半别打扰我", "08:00-19:30 20:00-07:30")]
    [InlineData("晚上8点以后别打扰我", "")]
    [InlineData("免打扰 20:00-20:00", "")]
    [InlineData("免打扰 12:00-13:00 和 20:00-7:00", "")]
    public void Hours(string sentence, string meant)
    {
        Assert.True(QuietReading.IsMeantBy(sentence));
        Assert.Equal(meant.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), QuietReading.HoursIn(sentence).Select(QuietReading.Write).Order());
    }

    [Theory]
    [InlineData("打扰一下，明天几点放学")]
    [InlineData("不好意思打扰您了")]
    [InlineData("通知全校家长晚上9点到早上7点请勿打扰老师")]
    [InlineData("提醒家长晚上8点以后别打扰老师")]
    [InlineData("请别打扰孩子上课")]
    [InlineData("晚上8点来接")]
    [InlineData("please do come at 8 pm")]
    public void Nobody_asks_to_be_left_alone(string sentence) => Assert.False(QuietReading.IsMeantBy(sentence));

    [Theory]
    [InlineData("取消免打扰", true)]
    [InlineData("我不用免打扰了", true)]
    [InlineData("把我的免打扰关掉", true)]
    [InlineData("please turn off do not disturb", true)]
    [InlineData("不要打扰我", false)]
    [InlineData("把免打扰改成晚上9点到早上7点", false)]
    public void It_is_over(string sentence, bool over) => Assert.Equal(over, QuietReading.Ends(sentence));
}
