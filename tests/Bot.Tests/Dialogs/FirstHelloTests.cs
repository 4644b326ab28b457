using static AfterSchoolBot.Bot.Tests.DemoTalks;

namespace AfterSchoolBot.Bot.Tests.Dialogs;

/// <summary>Talk 1: what a stranger may do at once, and the notice that is open to everyone.</summary>
public sealed class FirstHelloTests
{
    [Fact]
    public async Task A_stranger_hears_what_this_is_and_may_read_the_notice_before_anything_is_asked()
    {
        await using var host = await StartAsync();

        await host.As("dl_passer_by")
            .Says("你好").Hears("示范小学课后服务助手", "[看公告]", "[问规定]", "[登记孩子]", "[隐私说明]", "[找老师]").HearsNot("[报名]")
            .Says("1").Hears("《服务公告》第2版", "公布", "由家长自愿申请", "冬季到 18:00", "4月12日—7月2日", "依据：二.2", "[登记孩子]")
            .Says("1").Hears("登记码");
    }

    [Fact]
    public async Task In_a_form_the_notice_is_only_read_and_the_question_stands()
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang")
            .Says("报名").Says("小明").Hears("哪几天")
            .Says("公告").Hears("《服务公告》第2版", "刚才问到：王小明哪几天需要留校").HearsNot("[报名]")
            .Says("周一").Hears("什么难处");
    }

    [Fact]
    public async Task In_english_with_the_schools_own_words()
    {
        await using var host = await StartAsync();

        await host.As("dl_passer_by", "en-GB").Says("notice").Hears("the Service Notice v2", "Published on", "由家长自愿申请", "12 April to 2 July", "Source: 二.2", "[register]");
    }

    [Theory]
    [InlineData("谢谢😊", "不客气")]
    [InlineData("thanks", "不客气")]
    public async Task Thanks_are_taken_with_two_words_and_nothing_else(string thanks, string answer)
    {
        await using var host = await StartAsync();

        await host.As("dl_parent_wang").Says(thanks).Hears(answer).HearsNot("[", "？", "?");
    }
}
