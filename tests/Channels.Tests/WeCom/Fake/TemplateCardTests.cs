using System.Text.Json.Nodes;

namespace AfterSchoolBot.Channels.Tests.WeCom.Fake;

public sealed class TemplateCardTests
{
    private static readonly JsonObject Nameless = new() { ["value"] = "x" };

    /// <summary>The hard limits of sections 4.3 to 4.7: what is spoilt, and the code that says so.</summary>
    public static TheoryData<string, int> Spoilt =>
    [
        .. new (string What, int Code)[]
        {
            ("an unknown kind", 42031), ("a card within a card", 41016), ("no title", 42033), ("no task id", 42014), ("a long task id", 42014),
            ("a task id with a space", 42014), ("seven rows", 42035), ("a row without a name", 42027), ("a row that links nowhere", 42028),
            ("a row without its file", 42029), ("a row without its member", 42050), ("seven buttons", 42038), ("no buttons", 42038),
            ("a button without text", 42038), ("a button without a key", 42039), ("two buttons with one key", 42039), ("a long button key", 42039),
            ("a dropdown of eleven", 42037), ("an option without an id", 42040), ("two options with one id", 42040), ("an option without text", 42041),
            ("a question without a key", 42043), ("four actions", 42051), ("two actions with one key", 42051), ("a vote of twenty-one", 42037),
            ("a vote without ticks said", 40058), ("a vote without submit", 42046), ("a submit without text", 42049), ("four dropdowns", 42047),
            ("two dropdowns with one key", 42043), ("a notice without an action", 42045), ("a notice whose action has no address", 42045),
            ("four jumps", 42042), ("a jump without a title", 42042), ("news without a picture", 42044), ("five paragraphs of news", 42036),
            ("a quote from nowhere", 42028), ("a notice with a menu and no task id", 42014),
        }.Select(spoilt => new TheoryDataRow<string, int>(spoilt.What, spoilt.Code)),
    ];

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_card_beyond_a_hard_limit_is_refused(string what, int code)
    {
        await using var caller = await Caller.StartAsync();

        await caller.RefusedAsync(code, "message/send", Caller.Message("template_card", Spoil(what)));
        Assert.Empty(caller.WeCom.ChatOf("dl_teacher_li"));
    }

    [Fact]
    public async Task A_good_card_of_each_kind_arrives_without_a_remark()
    {
        await using var caller = await Caller.StartAsync();

        foreach (var card in new[] { Cards.Buttons(), Cards.Vote(), Cards.Selects(), Cards.Notice(), Cards.News() })
            await caller.AcceptedAsync("message/send", Caller.Message("template_card", card));

        Assert.Equal(5, caller.WeCom.ChatOf("dl_teacher_li").Count);
        Assert.Empty(caller.WeCom.Warnings);
    }

    [Fact]
    public async Task Only_cards_that_can_change_bring_a_response_code()
    {
        await using var caller = await Caller.StartAsync();
        var withMenu = Cards.Notice();
        withMenu["action_menu"] = new JsonObject { ["action_list"] = new JsonArray(Cards.Button("收到", "got")) };
        withMenu["task_id"] = "notice-1";

        Assert.NotNull((await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Buttons())))["response_code"]);
        Assert.NotNull((await caller.AcceptedAsync("message/send", Caller.Message("template_card", withMenu)))["response_code"]);
        Assert.Null((await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Notice())))["response_code"]);
    }

    [Fact]
    public async Task A_task_id_is_used_once_for_ever()
    {
        await using var caller = await Caller.StartAsync();
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Buttons()));

        caller.Clock.Advance(TimeSpan.FromDays(1000));
        await caller.NewTokenAsync();

        await caller.RefusedAsync(42014, "message/send", Caller.Message("template_card", Cards.Buttons()));
    }

    [Fact]
    public async Task A_card_to_press_needs_a_callback_address()
    {
        await using var caller = await Caller.StartAsync();

        caller.WeCom.CallbackUrl = null;

        await caller.RefusedAsync(43012, "message/send", Caller.Message("template_card", Cards.Buttons()));
        await caller.AcceptedAsync("message/send", Caller.Message("template_card", Cards.Notice()));
    }

    [Fact]
    public async Task Beyond_a_recommended_length_a_card_is_remarked_upon_and_arrives()
    {
        await using var caller = await Caller.StartAsync();
        var card = Cards.Vote();
        card["main_title"] = Cards.Title(new string('题', 17));
        card["sub_title_text"] = "没人看见";

        await caller.AcceptedAsync("message/send", Caller.Message("template_card", card));

        Assert.Contains(caller.WeCom.Warnings, remark => remark.StartsWith("main_title.title is longer than 16", StringComparison.Ordinal));
        Assert.Contains("sub_title_text is not shown on vote_interaction", caller.WeCom.Warnings);
    }

    private static JsonObject Spoil(string what)
    {
        var (card, spoil) = Spoilings(what);
        spoil(card);
        return card;
    }

    private static (JsonObject Card, Action<JsonObject> Spoil) Spoilings(string what) => what switch
    {
        "an unknown kind" => (Cards.Notice(), card => card["card_type"] = "poster"),
        "a card within a card" => (new() { ["template_card"] = Cards.Notice() }, _ => { }),
        "no title" => (Cards.Buttons(), card => card.Remove("main_title")),
        "no task id" => (Cards.Buttons(), card => card.Remove("task_id")),
        "a long task id" => (Cards.Buttons(), card => card["task_id"] = new string('a', 129)),
        "a task id with a space" => (Cards.Buttons(), card => card["task_id"] = "fee 1"),
        "seven rows" => (Cards.Buttons(), card => card["horizontal_content_list"] = Cards.Many(7, _ => new JsonObject { ["keyname"] = "项" })),
        "a row without a name" => (Cards.Buttons(), card => card["horizontal_content_list"] = new JsonArray(Nameless.DeepClone())),
        "a row that links nowhere" => Row(1),
        "a row without its file" => Row(2),
        "a row without its member" => Row(3),
        "seven buttons" => (Cards.Buttons(), card => card["button_list"] = Cards.Many(7, number => Cards.Button("钮", $"k{number}"))),
        "no buttons" => (Cards.Buttons(), card => card.Remove("button_list")),
        "a button without text" => (Cards.Buttons(), card => card["button_list"]![0]!["text"] = ""),
        "a button without a key" => (Cards.Buttons(), card => card["button_list"]![0]!.AsObject().Remove("key")),
        "two buttons with one key" => (Cards.Buttons(), card => card["button_list"]![0]!["key"] = "ask"),
        "a long button key" => (Cards.Buttons(), card => card["button_list"]![0]!["key"] = new string('键', 342)),
        "a dropdown of eleven" => (Cards.Buttons(), card => card["button_selection"] = Cards.Question("q", 11)),
        "an option without an id" => (Cards.Buttons(), card => card["button_selection"]!["option_list"]![0]!["id"] = ""),
        "two options with one id" => (Cards.Buttons(), card => card["button_selection"]!["option_list"]![0]!["id"] = "pay_way2"),
        "an option without text" => (Cards.Buttons(), card => card["button_selection"]!["option_list"]![0]!["text"] = ""),
        "a question without a key" => (Cards.Buttons(), card => card["button_selection"]!["question_key"] = ""),
        _ => MoreSpoilings(what),
    };

    private static (JsonObject Card, Action<JsonObject> Spoil) MoreSpoilings(string what) => what switch
    {
        "four actions" => Menu(Cards.Many(4, number => Cards.Button("项", $"k{number}"))),
        "two actions with one key" => Menu(Cards.Many(2, _ => Cards.Button("项", "k"))),
        "a notice with a menu and no task id" => (Cards.Notice(), card => card["action_menu"] = new JsonObject { ["action_list"] = new JsonArray(Cards.Button("项", "k")) }),
        "a vote of twenty-one" => (Cards.Vote(), card => card["checkbox"] = Cards.Ticks("q", 21)),
        "a vote without ticks said" => (Cards.Vote(), card => card["checkbox"]!["option_list"]![0]!.AsObject().Remove("is_checked")),
        "a vote without submit" => (Cards.Vote(), card => card.Remove("submit_button")),
        "a submit without text" => (Cards.Vote(), card => card["submit_button"]!["text"] = ""),
        "four dropdowns" => (Cards.Selects(), card => card["select_list"] = Cards.Many(4, number => Cards.Question($"q{number}", 2))),
        "two dropdowns with one key" => (Cards.Selects(), card => card["select_list"] = Cards.Many(2, _ => Cards.Question("q", 2))),
        "a notice without an action" => (Cards.Notice(), card => card.Remove("card_action")),
        "a notice whose action has no address" => (Cards.Notice(), card => card["card_action"]!["url"] = "school.example"),
        "four jumps" => (Cards.Notice(), card => card["jump_list"] = Cards.Many(4, _ => Cards.Title("全文"))),
        "a jump without a title" => (Cards.Notice(), card => card["jump_list"] = Cards.Many(1, _ => new JsonObject())),
        "news without a picture" => (Cards.News(), card => card.Remove("card_image")),
        "five paragraphs of news" => (Cards.News(), card => card["vertical_content_list"] = Cards.Many(5, _ => Cards.Title("段"))),
        "a quote from nowhere" => (Cards.Notice(), card => card["quote_area"] = new JsonObject { ["type"] = 1 }),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static (JsonObject Card, Action<JsonObject> Spoil) Row(int type) => (Cards.Buttons(), card =>
        card["horizontal_content_list"] = new JsonArray(new JsonObject { ["keyname"] = "项", ["type"] = type }));

    private static (JsonObject Card, Action<JsonObject> Spoil) Menu(JsonArray actions) => (Cards.Buttons(), card =>
        card["action_menu"] = new JsonObject { ["action_list"] = actions });
}
