using AfterSchoolBot.Channels.AdaptiveCards;
using AfterSchoolBot.Channels.Protocol;

namespace AfterSchoolBot.Channels.Tests.AdaptiveCards;

/// <summary>One card of every kind that the talk draws.</summary>
internal static class SampleCards
{
    public static readonly IReadOnlyDictionary<string, SampleCard> All = new Dictionary<string, SampleCard>
    {
        ["welcome"] = new(new("您好，这里是示范小学课后服务助手")
        {
            Texts = ["由程序自动应答，随时可以换老师。", "不登记也能看公告、问规定。"],
            Actions =
            [
                new("看公告", "notice") { Url = "https://school.example/service" },
                new("问规定", "ask"),
                new("登记孩子", "bind") { Primary = true },
            ],
            Stamp = "w1",
        }),
        ["days"] = new(Days),
        ["days-execute"] = new(Days, Dialect: CardDialect.ExecuteOrSubmit),
        ["read-back"] = new(new("请您核对")
        {
            Facts = [new("孩子", "王小明（三年级2班）"), new("时间", "每周一、周三，4月12日—6月30日，共 21 次"), new("预计家庭承担", "21 次 × ¥3.00 = ¥63.00")],
            Actions = [new("提交申请", "submit", "h4c5") { Primary = true }, new("修改", "edit"), new("不报了", "cancel")],
            Source = "依据：二.3、五.2；《服务约定》第2版",
            Stamp = "r1",
        }),
        ["read-back-en"] = new(new("Please check")
        {
            Facts = [new("Child", "王小明 (class 3-2)"), new("Days", "Mondays and Wednesdays")],
            Actions = [new("Submit", "submit", "h4c5") { Primary = true }, new("Change", "edit")],
            Stamp = "r2",
        }, "en"),
        ["clubs"] = new(new("选哪个社团？")
        {
            Inputs = [new ChoiceInput("club", "社团", [.. Enumerable.Range(1, 24).Select(number => new CardChoice($"c{number}", $"社团{number}"))]) { Required = true }],
            Actions = [new("下一步", "next") { Primary = true }],
            Stamp = "c1",
        }),
        ["notice-form"] = new(new("改接送")
        {
            Inputs =
            [
                new TextInput("who", "谁来接", 40) { Required = true, Problem = "请写下来接的人。" },
                new TextInput("why", "还想说的", 500, Long: true),
                new DateInput("day", "哪一天", new(2021, 4, 12), new(2021, 7, 2)) { Required = true, Problem = "请选一个服务日。" },
                new TimeInput("time", "几点"),
                new NumberInput("count", "几个孩子", 1, 5),
            ],
            Actions = [new("提交", "submit") { Primary = true }, new("返回", "back") { IgnoresInputs = true }],
            Stamp = "n1",
        }),
        ["week"] = new(new("本学期社团")
        {
            Image = new("https://school.example/clubs.png", "操场上的篮球课"),
            Table = new(["星期", "社团", "名额"], [["周一", "篮球", "30"], ["周三", "书法", "25"]]),
            Stamp = "t1",
        }, "zh-Hant"),
        ["typed-by-people"] = new(new("待审核：[点我](https://evil.example)")
        {
            Texts = ["第一行\n第二行 *不粗*", "C:\\path `code` __x__"],
            Facts = [new("难处", "[领奖](https://evil.example) **快**")],
            Stamp = "p1",
        }),
    };

    private static Card Days => new("1/3 哪几天需要留校？")
    {
        Inputs =
        [
            new ChoiceInput("days", "哪几天", [new("mon", "周一"), new("tue", "周二"), new("wed", "周三")], Several: true)
            {
                Required = true,
                Problem = "请至少选一天。",
            },
        ],
        Actions = [new("下一步", "next") { Primary = true }, new("返回", "back") { IgnoresInputs = true }, new("取消", "cancel", "all") { IgnoresInputs = true }],
        Stamp = "d1",
    };
}

internal sealed record SampleCard(Card Card, string Language = "zh-Hans", CardDialect Dialect = CardDialect.Submit)
{
    public ReadOnlyMemory<byte> Draw() => CardRenderer.TryRender(Card, Language, Dialect)!.Value;
}
