using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Domain.Tests.Oversight;

public class CoercionSignsTests
{
    [Theory]
    [InlineData("我们班让每家都报 不报的要在群里说原因 这不是强迫吗")]
    [InlineData("我們班讓每家都報 不報的要在群裡說原因 這不是強迫嗎")]
    [InlineData("被要求参加")]
    [InlineData("班主任要求全班都报名")]
    [InlineData("老师非让我们报，不报就找家长谈话")]
    [InlineData("学校规定人人都报")]
    [InlineData("老师说不报的要写说明")]
    [InlineData("我是被迫报的")]
    [InlineData("这算不算强迫")]
    [InlineData("老師叫我們全報")]
    [InlineData("we were made to join")]
    [InlineData("The teacher told everyone to sign up")]
    [InlineData("I feel pressured to enrol him")]
    public void A_report_of_being_made_to_join_is_heard(string sentence) => Assert.True(CoercionSigns.AreIn(sentence));

    [Theory]
    [InlineData("是必须报的吧")]
    [InlineData("不是说要报就得报满五天吗")]
    [InlineData("课后服务是强制的吗")]
    [InlineData("学校可以要求全班都报名吗")]
    [InlineData("老师能不能强迫学生参加")]
    [InlineData("不报名有影响吗")]
    [InlineData("我们班都有谁报名了")]
    [InlineData("给小明报名周一周三")]
    [InlineData("老师让我们报名前先看公告")]
    [InlineData("全班都去春游吗")]
    [InlineData("is it a must to sign up? other mums said everyone has to")]
    [InlineData("can the school require everyone to join")]
    [InlineData("我不想报了")]
    public void A_question_about_the_rules_and_a_wish_are_not(string sentence) => Assert.False(CoercionSigns.AreIn(sentence));

    [Theory]
    [InlineData("家里让全部报")] // nobody of the school
    [InlineData("班里都报名了")] // nobody made them
    [InlineData("老师要求看公告")] // nothing about everyone
    [InlineData("老师可以要求全班都报名")] // a question, whatever its mark
    public void It_takes_somebody_of_the_school_who_makes_everyone_join(string sentence) => Assert.False(CoercionSigns.AreIn(sentence));
}
