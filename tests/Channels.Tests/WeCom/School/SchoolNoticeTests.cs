using System.Text.Json.Nodes;
using AfterSchoolBot.Channels.WeCom.School;
using AfterSchoolBot.Testing.WeCom;

namespace AfterSchoolBot.Channels.Tests.WeCom.School;

/// <summary>学校通知 to a class, a grade, the school.</summary>
public sealed class SchoolNoticeTests
{
    private static readonly SchoolNotice Pickup = new SchoolNotice.Words("今日放学 17:40 东门");

    public static TheoryData<string, string> Audiences => new()
    {
        { "3-2", "dl_parent_chen dl_parent_wang" },
        { "1-1", "dl_parent_wang" },
        { "3", "dl_parent_chen dl_parent_wang" },
        { "all", "dl_parent_chen dl_parent_wang" },
    };

    [Theory]
    [MemberData(nameof(Audiences))]
    public async Task A_notice_reaches_the_following_parents_of_its_audience(string audience, string reached)
    {
        await using var side = await SchoolSide.StartAsync();

        var outcome = await side.Notices.SendAsync(Pickup, Audience(audience), default);

        Assert.True(outcome.IsSent);
        Assert.Empty(outcome.Unknown);
        Assert.Equal(reached, string.Join(' ', side.WeCom.Options.Parents.Select(parent => parent.ParentUserId).Where(id => side.WeCom.NoticesOf(id).Count == 1).Order(StringComparer.Ordinal)));
        Assert.Empty(side.WeCom.Warnings);
    }

    [Fact]
    public async Task The_same_notice_is_the_same_bytes_in_whatever_order_its_classes_come_and_arrives_once()
    {
        await using var side = await SchoolSide.StartAsync();

        await side.Notices.SendAsync(Pickup, new NoticeAudience.Classes([(3, 2), (1, 1)]), default);
        await side.Notices.SendAsync(Pickup, new NoticeAudience.Classes([(1, 1), (3, 2), (3, 2)]), default);

        Assert.Single(side.Sent.Distinct());
        Assert.Single(side.WeCom.NoticesOf("dl_parent_wang"));
        var body = JsonNode.Parse(side.Sent[0])!;
        Assert.Equal((1, 14_400), (body["enable_duplicate_check"]!.GetValue<int>(), body["duplicate_check_interval"]!.GetValue<int>()));
        Assert.All(body["to_party"]!.AsArray(), id => Assert.IsType<string>(id!.GetValue<string>()));
    }

    [Fact]
    public async Task A_link_is_sent_as_news()
    {
        await using var side = await SchoolSide.StartAsync();

        Assert.True((await side.Notices.SendAsync(new SchoolNotice.Link("接送变动", "三年级2班今日 17:40", "https://school.example/pickup"), new NoticeAudience.All(), default)).IsSent);
        Assert.Equal("news", Assert.Single(side.WeCom.NoticesOf("dl_parent_chen")).Type);
    }

    [Fact]
    public async Task More_than_a_thousand_people_or_a_hundred_classes_go_in_several_calls()
    {
        var classes = Enumerable.Range(1, 120).Select(number => new SchoolDepartment(5000 + number, $"{(number % 40) + 1}班", 302, 1));
        await using var side = await SchoolSide.StartAsync(new FakeWeComOptions { Departments = [.. DemoCorp.Departments, .. classes] });
        string[] many = [.. Enumerable.Range(1, 2_001).Select(number => $"stu{number:0000}")];

        var pupils = await side.Notices.SendAsync(Pickup, new NoticeAudience.ParentsOf([.. many, "stu_chen_yinuo"]), default);
        Assert.Equal(3, pupils.Calls.Count);
        Assert.Equal(2_001, pupils.Unknown.Count);
        Assert.Single(side.WeCom.NoticesOf("dl_parent_chen"));

        var people = await side.Notices.SendAsync(Pickup, new NoticeAudience.Parents([.. many.Take(1_001)]), default);
        Assert.Equal(2, people.Calls.Count);

        var all = await side.Notices.SendAsync(Pickup, new NoticeAudience.Classes([.. Enumerable.Range(1, 40).Select(number => (3, number))]), default);
        Assert.Equal(2, all.Calls.Count);
        Assert.True(all.IsSent);
    }

    [Fact]
    public async Task A_class_that_the_directory_does_not_have_is_named_and_the_others_are_told()
    {
        await using var side = await SchoolSide.StartAsync();

        var outcome = await side.Notices.SendAsync(Pickup, new NoticeAudience.Classes([(3, 2), (6, 4)]), default);

        Assert.True(outcome.IsSent);
        Assert.Equal(["6-4"], outcome.Unknown);
        Assert.False((await side.Notices.SendAsync(Pickup, new NoticeAudience.Classes([(6, 4)]), default)).IsSent);
    }

    [Fact]
    public async Task Lists_of_invalid_parents_are_handed_back_though_the_others_were_reached()
    {
        await using var side = await SchoolSide.StartAsync();

        var outcome = await side.Notices.SendAsync(Pickup, new NoticeAudience.Parents(["dl_parent_wang", "nobody"]), default);

        Assert.True(outcome.IsSent);
        Assert.Equal(["nobody"], outcome.Unknown);
    }

    [Fact]
    public async Task Error_81013_fails_for_good_and_names_everybody()
    {
        await using var side = await SchoolSide.StartAsync();

        var outcome = await side.Notices.SendAsync(Pickup, new NoticeAudience.Parents(["nobody", "noone"]), default);

        Assert.Equal([new Delivery.Failed("81013")], outcome.Calls);
        Assert.Equal(["nobody", "noone"], outcome.Unknown);
    }

    [Theory]
    [InlineData(84074)]
    [InlineData(65022)]
    public async Task Errors_84074_and_65022_wait_until_the_set_up_is_mended(int code)
    {
        await using var side = await SchoolSide.StartAsync();
        side.WeCom.Fail("externalcontact/message/send", code);

        Assert.IsType<Delivery.Later>(Assert.Single((await side.Notices.SendAsync(Pickup, new NoticeAudience.All(), default)).Calls));
    }

    private static NoticeAudience Audience(string text) => text switch
    {
        "all" => new NoticeAudience.All(),
        [var grade] => new NoticeAudience.Grades([grade - '0']),
        _ => new NoticeAudience.Classes([(text[0] - '0', text[2] - '0')]),
    };
}
