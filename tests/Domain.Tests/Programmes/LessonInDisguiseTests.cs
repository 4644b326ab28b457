using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Programmes;

public class LessonInDisguiseTests
{
    [Theory]
    [InlineData("周二讲新课")]
    [InlineData("数学提高班")]
    [InlineData("英语课")]
    [InlineData("语文集体辅导")]
    [InlineData("周三统一讲卷子")]
    [InlineData("期中试卷讲评")]
    [InlineData("物理复习课")]
    [InlineData("奥数")]
    [InlineData("數學補習班")]
    [InlineData("老师上语文")]
    [InlineData("作业做完以后补课")]
    [InlineData("不但写作业，还讲新课")]
    [InlineData("全班讲题")]
    [InlineData("Maths lessons on Tuesday")]
    [InlineData("whole-class teaching")]
    [Duty("五.5-b")]
    public void Teaching_a_class_is_found_under_any_name(string text) => Assert.NotNull(LessonInDisguise.FindIn(text));

    [Theory]
    [InlineData("作业个别答疑")]
    [InlineData("作业辅导，一对一")]
    [InlineData("数学个别辅导")]
    [InlineData("对学习有困难的学生单独讲解数学")]
    [InlineData("自主完成作业")]
    [InlineData("完成语文、数学作业")]
    [InlineData("语文老师值班看护")]
    [InlineData("英语课本剧社团")]
    [InlineData("数学魔方社团")]
    [InlineData("英语绘本阅读")]
    [InlineData("不上新课，不讲卷子")]
    [InlineData("不得利用课后在校时间集体上课")]
    [InlineData("作业、社团、阅读、专题教育和学校特色活动，不集体上课")]
    [InlineData("科学实验社团")]
    [InlineData("物理实验社团")]
    [InlineData("课后服务")]
    [InlineData("No lessons: children do homework and may ask one by one")]
    [InlineData("")]
    [InlineData(null)]
    public void Help_for_one_child_and_what_is_not_done_are_no_lessons(string? text) => Assert.Null(LessonInDisguise.FindIn(text));

    [Fact]
    public void The_words_that_give_it_away_are_told() => Assert.Equal("讲新课", LessonInDisguise.FindIn("周二下午讲新课，周三写作业"));
}
