using AfterSchoolBot.Bot.Clubs.Draws;
using AfterSchoolBot.Bot.Files;
using AfterSchoolBot.Bot.Hosting;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Clubs;

/// <summary>三.3: a round in which clubs are wished for and drawn, from the coordinator's opening to the committee's drawing it again.</summary>
public sealed class DrawTalkTests
{
    private const string Zhang = "dl_admin_zhang";

    [Theory, MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    public async Task Wishes_are_handed_in_without_hurry_drawn_when_the_round_closes_and_told_to_each_family(bool postgres)
    {
        await using var host = await RoundAsync(Stores.Of(postgres));
        var (mother, chen) = (host.As(Spring.Mother), host.As(Spring.Chen));

        await mother.Says("给小明选社团").Hears("王小明先填哪一天的志愿").Says("周三")
            .Hears("王小明周三最想上哪个社团", "1 书法（文化艺术）余 2", "2 机器人（科技）余 11", "最多三个，如 3 1", "4月10日（周六）18:00 收志愿，早交晚交一样", "先按学校公布的优先顺序")
            .Says("1 2").Hears("请您核对", "第一志愿：书法", "第二志愿：机器人", "种子指纹", "[交志愿]")
            .Says("1").Hears("王小明周三的志愿交上了", "您的编号是");
        await chen.Says("选社团").Says("周三").Says("书法").Hears("第一志愿：书法").HearsNot("第二志愿").Says("1").Hears("交上了");

        host.ItIs(4, 10, 18, 0, 5);
        await host.DueAsync();
        await host.DueAsync();

        await mother.Looks().Hears("王小明的抽签结果", "周三：书法，抽中第 1 志愿", "谁都可以重算一遍");
        await chen.Looks().Hears("陈一诺的抽签结果", "书法，抽中第 1 志愿");
        await using var programme = host.Open();
        var club = await programme.Clubs.SingleAsync(one => one.Name == "书法");
        Assert.Equal(25, club.Places.Count(place => place.State == PlaceState.Seated));
        Assert.Equal("dl_parent_wang-4", club.Places.Single(place => place.Child == Spring.XiaoMing).Confirmation!.Activity);
    }

    [Fact]
    [Duty("三.3-b")]
    public async Task A_child_placed_first_is_drawn_before_others_and_who_comes_away_empty_waits_in_the_order_of_the_lots()
    {
        await using var host = await RoundAsync(also: spring => { spring.AddMany(6); });
        foreach (var n in Enumerable.Range(1, 6)) await host.As(Spring.Parent(n)).Says("选社团").Says("书法").Says("1").Hears("交上了");
        var mother = host.As(Spring.Mother); // a migrant worker's child, who comes last
        await mother.Says("给小明选社团").Says("周三").Says("书法").Says("1").Hears("交上了");

        host.ItIs(4, 10, 18, 1);
        await host.DueAsync();
        await mother.Looks().Hears("书法，抽中第 1 志愿");
        await using var programme = host.Open();
        var club = await programme.Clubs.SingleAsync(one => one.Name == "书法");
        Assert.Equal((25, 5), (club.Taken, club.Places.Count(place => place.State == PlaceState.Waiting)));
    }

    [Fact]
    public async Task A_wish_can_be_changed_until_the_round_closes_and_not_after()
    {
        await using var host = await RoundAsync();
        var mother = host.As(Spring.Mother);
        await mother.Says("给小明选社团").Says("周三").Says("书法").Says("1");
        await mother.Says("给小明选社团").Hears("周三: 书法").Says("周三").Says("机器人 书法").Hears("第一志愿：机器人", "第二志愿：书法").Says("1").Hears("交上了");

        host.ItIs(4, 10, 18, 0);
        await mother.Says("给小明选社团").Hears("志愿收齐了，马上抽签");
        await host.DueAsync();
        await mother.Looks().Hears("周三：机器人，抽中第 1 志愿").Says("给小明选社团").Hears("王小明在校的日子"); // what is left is first come
    }

    [Fact]
    [Duty("五.3-a", "D18")]
    public async Task Anybody_can_draw_again_from_the_published_proof_which_names_nobody()
    {
        await using var host = await RoundAsync();
        await host.As(Spring.Mother).Says("给小明选社团").Says("周三").Says("书法 机器人").Says("1");
        host.ItIs(4, 10, 18, 1);
        await host.DueAsync();

        var chen = host.As(Spring.Chen);
        string? link = null;
        await chen.Says("抽签结果").Hears("第 1 轮抽签", "志愿：1", "抽中：1", "[下载抽签证明]").Keeps(card => link = card!.Actions[0].Url);
        await using var programme = host.Open();
        var file = await FileShelf.FindAsync(link![(link!.LastIndexOf('/') + 1)..], programme, host.Clock.GetUtcNow(), default);
        var json = System.Text.Encoding.UTF8.GetString(file!.Bytes);
        Assert.DoesNotContain("王小明", json, StringComparison.Ordinal);

        var proof = DrawProof.Read(json)!;
        Assert.Empty(proof.Verify());
        Assert.NotEmpty((proof with { Seed = "another" }).Verify());
        Assert.NotEmpty((proof with { Lines = [proof.Lines[0] with { Tier = 5 }] }).Verify());
        Assert.NotEmpty((proof with { Lines = [proof.Lines[0] with { Club = null }] }).Verify());
    }

    [Fact]
    public async Task Where_no_round_is_open_no_result_is_made_up()
    {
        await using var host = await Spring.StartAsync();

        await host.As(Spring.Chen).Says("抽签结果").Hears("现在没有在收志愿的一轮。", "三.3").HearsNot("[下载抽签证明]");
    }

    [Fact]
    public async Task Only_the_coordinator_opens_a_round_and_only_one_at_a_time()
    {
        await using var host = await RoundAsync();

        await host.As(Spring.Mother).Says("开抽签").Hears("这件事由学校的老师来办");
        await host.As("dl_admin_again").Says("开抽签").Hears("还在收志愿");
    }

    [Fact]
    public async Task In_English_a_card_with_three_lists_says_the_same()
    {
        await using var host = await RoundAsync();

        await host.As(Spring.Chen, "en-GB").Says("English please").Says("choose clubs").Presses("Wednesday")
            .Hears("which club would be best", "early or late makes no difference")
            .Fills("Next", [], ("first", "8"), ("second", "7")).Hears("First wish：机器人", "Second wish：书法").Presses("Hand in").Hears("wishes for Wednesday are in");
    }

    private static async Task<TalkHost> RoundAsync(Store store = Store.Sqlite, Action<Spring>? also = null)
    {
        var host = await Spring.StartAsync(store, also: spring =>
        {
            spring.Bind(Zhang, new(2));
            spring.Bind("dl_admin_again", new(2));
            also?.Invoke(spring);
        });
        await new Talk(host, Zhang, "zh-CN").Says("开抽签").Hears("志愿收到哪一天").Says("4月10日").Hears("4月10日（周六）18:00", "抽签只做一次").Says("1").Hears("开好了", "种子已经定下");
        return host;
    }
}
