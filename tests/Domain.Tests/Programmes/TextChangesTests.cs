using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Domain.Tests.Programmes;

public class TextChangesTests
{
    [Fact]
    public void What_was_taken_out_stands_where_it_stood_and_what_came_in_where_it_stands() => Assert.Equal(
        [
            new(ParagraphFate.Kept, "一、自愿"), new(ParagraphFate.Removed, "二、东门接"), new(ParagraphFate.Added, "二、西门接"), new(ParagraphFate.Kept, "三、准时"), new(ParagraphFate.Added, "四、登记"),
        ],
        TextChanges.Between("一、自愿\n二、东门接\n三、准时", "一、自愿\n二、西门接\n\n三、准时\n四、登记"));

    [Fact]
    public void A_paragraph_that_moved_up_is_taken_out_below_and_what_stays_is_as_much_as_can() => Assert.Equal(
        [
            new(ParagraphFate.Added, "三"), new(ParagraphFate.Kept, "一"), new(ParagraphFate.Kept, "二"), new(ParagraphFate.Removed, "三"),
        ],
        TextChanges.Between("一\n二\n三", "三\n一\n二"));

    [Fact]
    public void What_is_no_more_at_the_end_is_taken_out_and_a_first_paragraph_may_be_new() => Assert.Equal(
        [
            new(ParagraphFate.Added, "零"), new(ParagraphFate.Kept, "一"), new(ParagraphFate.Removed, "二"), new(ParagraphFate.Removed, "三"),
        ],
        TextChanges.Between("一\n二\n三", "零\n一"));

    [Fact]
    public void The_same_wording_has_no_change_and_a_first_one_is_all_new()
    {
        Assert.All(TextChanges.Between("一\n二", " 一 \n二\n"), paragraph => Assert.Equal(ParagraphFate.Kept, paragraph.Fate));
        Assert.Equal([new(ParagraphFate.Added, "一")], TextChanges.Between(null, "一"));
        Assert.Empty(TextChanges.Between(null, null));
    }
}
