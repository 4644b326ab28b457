using AfterSchoolBot.Bot.Notices;

namespace AfterSchoolBot.Bot.Tests.Notices;

public sealed class ClassNoticeReadingTests
{
    [Theory]
    [InlineData("发班级通知 三2班 明天请带彩笔", "3-2", "明天请带彩笔")]
    [InlineData("发通知给三年级2班：明天请带彩笔", "3-2", "明天请带彩笔")]
    [InlineData("通知家长 明天 17:45 在南门接", null, "明天 17:45 在南门接")]
    [InlineData("通知一下家长，三（2）班明天停一次合唱", "3-2", "明天停一次合唱")]
    [InlineData("告訴家長 三年級二班 明天請帶雨傘", "3-2", "明天請帶雨傘")]
    [InlineData("class notice to grade 3 class 2: please bring an umbrella", "3-2", "please bring an umbrella")]
    [InlineData("notify families 3-2 please bring an umbrella", "3-2", "please bring an umbrella")]
    [InlineData("发班级通知", null, null)]
    [InlineData("发班级通知 三2班", "3-2", null)]
    [InlineData("发班级通知 三2班和三3班一起春游", null, "和三3班一起春游")]
    public void A_sentence_names_the_class_and_holds_the_words(string sentence, string? to, string? words) =>
        Assert.Equal((to, words), (ClassNoticeReading.ClassIn(sentence)?.ToString(), ClassNoticeReading.WordsIn(sentence)));

    [Theory]
    [InlineData("13-2")]
    [InlineData("2021-04-06")]
    [InlineData("17:45")]
    [InlineData("上下班")]
    public void What_is_no_class_is_none(string sentence) => Assert.Null(ClassNoticeReading.ClassIn(sentence));
}
