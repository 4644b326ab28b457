namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>What people of each kind have on their mind; what is wished often stands often.</summary>
internal static class Minds
{
    private static readonly string[] AnyonesAnswers = ["1", "2", "3", "1,2", "是", "确认", "不", "取消", "返回", "继续", "算了", "从头来", "谢谢", "yes", "no", "？？？"];

    public static IReadOnlyList<string> Parents { get; } =
    [
        .. AnyonesAnswers, .. Often(4, "报名", "选社团", "费用", "进度", "退出"),
        "给孩子报周一周三", "周二周四", "周三", "每天", "周三换成周四", "改天数", "只留周一", "加周五",
        "国画", "陶艺", "书法", "机器人", "折纸", "再加个国画", "候补陶艺", "退国画", "退陶艺", "全部退出", "看名额", "接受名额", "让给下一位",
        "确认费用", "明细", "我要减免", "不参加", "申诉", "我要投诉", "我的投诉", "请再查", "回答学校", "看变化", "重新确认", "更正信息", "谁看过", "找老师",
        "全部记录", "撤回同意", "同意", "同意", "隐私说明", "几点放学", "一次多少钱", "明天请假", "周三请假", "取消请假", "抽签结果", "apply", "clubs", "leave", "change days", "english", "中文",
    ];

    public static IReadOnlyList<string> Coordinators { get; } =
    [
        .. AnyonesAnswers, .. Often(5, "审核", "批量通过"), "通过", "候补", "不通过", "看问题", "看投诉", "看减免申请", "开抽签", "抽签结果", "开第二班", "停开", "补发登记码", "补发登记码",
        "导出报名表", "同意导出", "提醒没报名的家长", "登记捐赠", "改专户", "帮家长填", "看数字", "查场地", "报隐患", "哪些家长联系不上", "公布服务", "看方案", "今天谁请假", "新生1", "王小明",
    ];

    public static IReadOnlyList<string> Principals { get; } =
    [
        .. AnyonesAnswers, "看方案", "公布服务", "看投诉", "看数字", "改专户", "同意导出", "导出社团名单", "审核", "查场地", "看问题", "登记捐赠", "联系不上的家长",
    ];

    public static IReadOnlyList<string> Teachers { get; } =
        [.. AnyonesAnswers, "帮家长填", "看投诉", "审核", "安全规定", "看数字", "今天谁请假", "谁没报名", "王小明", "进度", "导出名单", "报隐患"];

    public static IReadOnlyList<string> Onlookers { get; } =
        [.. AnyonesAnswers, "看数字", "看投诉", "抽签结果", "捐赠", "公告", "审核", "费用", "王小明报了没", "7K4M92QH", "登记孩子", "我要投诉", "导出名单"];

    private static IEnumerable<string> Often(int times, params string[] words) => Enumerable.Range(0, times).SelectMany(_ => words);
}
