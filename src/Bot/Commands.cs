using System.Collections.Frozen;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Domain;

namespace AfterSchoolBot.Bot;

/// <summary>What a person may ask for at any moment.</summary>
internal enum Command
{
    Hello,
    Help,
    Cancel,
    Back,
    Later,
    Continue,
    StartOver,
    Thanks,
    SpeakSimplified,
    SpeakTraditional,
    SpeakEnglish,

    // these begin a form; its name stands in Commands.DialogOf
    Register,
    Privacy,
    WithdrawConsent,
    Apply,
    ChangeDays,
    Status,
    ChooseClub,
    Fees,
    Leave,
    Teacher,
    Review,
    Questions,
    Notice,
    AskRules,
    Offer,
    ApproveAll,
    AnswerMore,
    Prepare,
    OpenDraw,
    DrawProof,
    Export,
    Erase,
    WhoRead,
    Correct,
    AskExemption,
    Exemptions,
    Statement,
    SpecialAccount,
    ReissueCode,
    ExportList,
    AgreeToExport,
    Unreachable,
    SecondGroup,
    CloseClub,
    PublishService,
    SeePlan,
    ConfirmAnew,
    SafetyRules,
    Rooms,
    RollCall,
    CorrectRegister,
    HandOver,
    MyChildren,
    PrintRoster,
    Gate,
    Emergency,
    AllClear,
    Complain,
    Complaints,
    ComplaintStatus,
    Figures,
    Remind,
    NotJoining,
    Gifts,
    RegisterGift,
    Object,
    Absence,
    ComeAfterAll,
    WhoIsAbsent,
    ClubRequests,
    ClassNotice,
    Announce,
    HowFar,
    PickupChange,
    Late,
    PickupList,
    AddAdult,
    DecidePickup,
    CustodyLimit,
    TodaysChanges,
    PickupNotice,
    Quiet,
    EndQuiet,
}

internal static class CommandKinds
{
    /// <summary>It begins a form, rather than steering the one at hand.</summary>
    public static bool BeginsAForm(this Command command) => command >= Command.Register;
}

/// <summary>Words a person may type → what they ask for. One table, in folded script (half width, Simplified, lower case).</summary>
internal static class Commands
{
    // the first words are those that buttons say
    private static readonly (Command Command, string[] Words)[] Table =
    [
        (Command.Hello, ["你好", "您好", "在吗", "hello", "hi", "hey", "start", "早上好", "下午好", "晚上好", "老师好", "哈喽", "good morning", "good afternoon"]),
        (Command.Help, ["帮助", "help", "怎么用", "能做什么", "你能做什么", "菜单", "menu", "功能", "?"]),
        (Command.Cancel, ["取消", "cancel", "不报了", "不填了", "不办了", "不改了", "不选了", "先不选", "不退了", "不要了", "放弃", "stop", "quit", "exit"]),
        (Command.Back, ["返回", "back", "上一步", "点错了", "退回", "回上一步", "上一题", "go back", "previous"]),
        (Command.Later, ["算了", "先放着", "等会再说", "晚点再说", "回头再说", "later", "park", "等下再填", "改天再说", "not now"]),
        (Command.Continue, ["继续", "continue", "接着填", "接着来", "go on", "resume", "接着办"]),
        (Command.StartOver, ["从头来", "start over", "重新开始", "重来", "重新填", "restart", "从头开始"]),
        (Command.Thanks, ["谢谢", "thanks", "thank you", "多谢", "唔该", "谢谢你", "谢谢您", "谢谢老师", "thx", "辛苦了"]),
        (Command.SpeakSimplified, ["中文", "简体", "简体中文", "chinese", "普通话", "说中文", "simplified", "simplified chinese"]),
        (Command.SpeakTraditional, ["繁体", "繁体中文", "traditional", "traditional chinese", "正体"]),
        (Command.SpeakEnglish, ["english", "english please", "英文", "英语", "in english", "speak english", "in english please"]),
        (Command.Register, ["登记孩子", "register", "登记", "绑定", "绑定孩子", "登记码", "我要登记", "bind", "register my child"]),
        (Command.Privacy, ["隐私说明", "隐私", "privacy", "privacy notice", "个人信息", "私隐", "同意", "consent"]),
        (Command.WithdrawConsent, ["撤回同意", "withdraw consent", "取消同意", "不同意了"]),
        (Command.Apply, ["报名", "apply", "我要报名", "申请", "报课后服务", "enrol", "enroll", "sign up", "想报名", "申请课后服务", "报课后"]),
        (Command.ChangeDays, ["改天数", "change days", "我要改天数", "换天", "改日子"]),
        (Command.Status, ["进度", "status", "看进度", "查进度", "看进度和费用", "报了没", "批了没", "审核好了吗", "谁批的", "谁给批的", "谁审的", "谁审核的", "为什么没批", "为什么没通过", "my application", "who approved it", "who decided"]),
        (Command.ChooseClub, ["选社团", "choose clubs", "社团", "报社团", "clubs", "club", "choose a club", "加社团", "选课", "看菜单", "社团菜单"]),
        (Command.Fees, ["费用", "fees", "确认费用", "看费用", "费用单", "缴费", "交费", "fee", "bill", "账单", "要交多少", "多少费用", "confirm fees", "confirm the fee"]),
        (Command.Leave, ["退出", "leave", "退社团", "不想上了", "退课", "退了吧", "不参加了", "退费", "withdraw", "退出社团", "leave a club", "quit the club"]),
        (Command.Teacher, ["找老师", "teacher", "转人工", "人工", "留言", "leave a message", "talk to a person", "找人", "客服", "person", "human", "office", "talk to a teacher"]),
        (Command.Review, ["审核", "review", "待审核", "看待审核", "审核申请", "review applications"]),
        (Command.Questions, ["看问题", "questions", "待答复", "家长问题", "答问题", "答复问题", "open questions", "answer questions"]),
        (Command.Notice, ["看公告", "notice", "公告", "看看公告", "服务公告", "service notice", "先看公告"]),
        (Command.Offer, ["看名额", "see the offer", "接受名额", "让给下一位", "候补名额", "offer", "pass it on", "accept the place"]),
        (Command.ApproveAll, ["批量通过", "approve all", "全部通过", "都通过"]),
        (Command.AnswerMore, ["回答学校", "answer the school", "补一句"]),
        (Command.Prepare, ["帮家长填", "prepare an application", "代填", "替家长填", "帮忙填报名"]),
        (Command.OpenDraw, ["开抽签", "open a draw", "抽签选社团", "改成抽签"]),
        (Command.DrawProof, ["抽签结果", "see the draw", "抽签证明", "抽签公示", "draw results"]),
        (Command.Export, ["全部记录", "all records", "导出", "export", "导出记录", "我的资料", "给我孩子的全部记录", "孩子的全部记录", "give me all records of my child", "my child's records", "下载资料"]),
        (Command.Erase, ["删除", "delete", "删除记录", "删除资料", "删除数据", "删除我的资料", "注销", "delete everything", "delete my data", "erase my data", "把资料删掉"]),
        (Command.WhoRead, ["谁看过", "who has seen it", "谁看过我孩子的信息", "谁看过我孩子的资料", "谁看了我孩子的信息", "谁看过孩子的信息", "who has seen my child's information", "who has seen my child's data"]),
        (Command.Correct, ["更正信息", "correct details", "更正", "信息有误", "资料有误", "改名字", "名字错了", "班级错了", "correct my child's details"]),
        (Command.ReissueCode, ["补发登记码", "reissue code", "补发码", "补发纸条", "new slip", "new code"]),
        (Command.ExportList, ["导出名单", "export a list", "导出报名表", "导出社团名单", "导出费用", "导出费用台账", "导出学期报告", "export applications", "export rosters", "export ledger", "term report"]),
        (Command.AgreeToExport, ["同意导出", "agree to export", "看导出"]),
        (Command.Unreachable, ["联系不上的家长", "unreachable families", "哪些家长联系不上", "谁联系不上", "联系不上", "who is unreachable"]),
        (Command.SecondGroup, ["开第二班", "second group", "open a second group"]),
        (Command.CloseClub, ["停开社团", "close a club", "停开"]),
        (Command.Complain, ["投诉", "complain", "complaint", "我要投诉", "我想投诉", "我要举报", "file a complaint", "make a complaint", "i want to complain"]),
        (Command.Complaints, ["看投诉", "complaints", "待办投诉", "投诉列表", "看看投诉", "open complaints", "answer complaints"]),
        (Command.ComplaintStatus, ["我的投诉", "my complaint", "my complaints", "请再查", "再查一次", "look again", "投诉进度"]),
        (Command.Figures, ["看数字", "figures", "本月投诉", "上月投诉", "投诉统计", "统计", "数字", "statistics", "this month's complaints", "last month's complaints"]),
        (Command.Remind, ["提醒没报名的家长", "remind families", "提醒未报名的家长", "提醒家长报名", "提醒没报名的", "remind those who did not apply"]),
        (Command.NotJoining, ["不参加", "not joining", "不报名", "我们不参加", "不用提醒", "不用提醒我", "don't remind me", "we are not joining", "no thanks, not joining"]),
        (Command.Gifts, ["捐赠", "gifts", "看捐赠", "捐赠公示", "donations", "gift register"]),
        (Command.RegisterGift, ["登记捐赠", "register a gift", "record a gift", "记捐赠"]),
        (Command.Object, ["申诉", "appeal", "我要申诉", "object to a decision", "i want to appeal"]),
        (Command.Absence, ["请假", "day off", "请一天假", "我要请假", "请个假", "要请假", "想请假", "absent", "absence", "a day off", "take a day off"]),
        (Command.ComeAfterAll, ["还是来", "coming after all", "取消请假", "销假", "不请假了", "照常来", "comes after all", "cancel the day off"]),
        (Command.WhoIsAbsent, ["今天谁请假", "who is absent", "谁请假", "谁请假了", "请假名单", "who is absent today", "who's absent", "who is away today"]),
        (Command.ClubRequests, ["看社团请求", "club requests", "社团请求", "换社团的请求"]),
        (Command.AskRules, ["问规定", "ask about the rules", "规定", "rules", "问问规定"]),
        (Command.AskExemption, ["我要减免", "ask for a waiver", "申请减免", "ask to pay less", "apply for a waiver", "waiver"]),
        (Command.Exemptions, ["看减免申请", "waiver requests", "减免申请"]),
        (Command.Statement, ["明细", "statement", "收据", "看明细", "费用明细", "缴费明细", "账单明细", "receipt", "my receipt", "my statement", "开收据", "下载收据"]),
        (Command.SpecialAccount, ["改财务专户", "change the special account", "改专户", "财务专户设置", "special account"]),
        (Command.PublishService, ["公布服务", "publish", "公布课后服务", "公布方案", "公布春季服务", "公布秋季服务", "发布服务", "写方案", "改方案", "publish the service", "publish the plan"]),
        (Command.SeePlan, ["看方案", "see the plan", "送来的方案", "确认方案", "方案"]),
        (Command.ConfirmAnew, ["看变化", "see changes", "重新确认", "确认变化", "有什么变化", "confirm again", "confirm the changes", "what changed"]),
        (Command.SafetyRules, ["安全规定", "safety rules", "读安全规定", "我已读安全规定", "我读了安全规定", "read the safety rules"]),
        (Command.ClassNotice, ["发班级通知", "class notice", "发通知", "班级通知", "通知家长", "发个通知", "notify families"]),
        (Command.Announce, ["群发通知", "announce", "群发", "发公告通知", "announcement", "send an announcement"]),
        (Command.HowFar, ["发到哪了", "how far is it", "发到哪里了", "发完了吗", "谁看了", "谁确认了", "who has read it", "has everybody got it"]),
        (Command.Quiet, ["免打扰", "do not disturb", "设免打扰", "免打扰时间", "免打扰时段", "改免打扰", "勿扰", "别打扰我", "不要打扰我", "quiet hours", "my quiet hours"]),
        (Command.EndQuiet, ["取消免打扰", "turn off do not disturb", "关闭免打扰", "关掉免打扰", "解除免打扰", "不要免打扰", "cancel do not disturb", "turn off quiet hours"]),
        (Command.PickupChange, ["换人接", "change pickup", "改接送", "换个人接", "换人来接", "今天换人接", "someone else picks up"]),
        (Command.Late, ["晚点接", "running late", "晚到", "会晚到", "要晚点", "晚点到", "we are late", "i am late", "late"]),
        (Command.PickupList, ["接送名单", "pickup list", "我的接送名单", "谁能接", "谁可以接", "who may pick up", "my pickup list"]),
        (Command.AddAdult, ["加接送人", "add an adult", "加个接送人", "添加接送人"]),
        (Command.DecidePickup, ["同意换人", "agree to the change", "看换人", "换人请求"]),
        (Command.CustodyLimit, ["接送限制", "custody limit"]),
        (Command.TodaysChanges, ["今天的变动", "today's changes", "今日变动", "今天变动", "changes today", "todays changes"]),
        (Command.PickupNotice, ["接送通知", "pickup notice", "发接送通知", "改接送地点", "放学通知"]),
        (Command.Rooms, ["查场地", "inspect rooms", "场地检查", "检查场地", "教室检查", "查教室", "隐患", "报隐患", "rooms", "hazards", "report a hazard"]),
        (Command.RollCall, ["点名", "roll call", "开始点名", "我要点名", "take the register", "call the roll"]),
        (Command.CorrectRegister, ["改点名", "correct the register", "更正点名", "点名点错了"]),
        (Command.HandOver, ["交班", "hand over", "交接班", "换班"]),
        (Command.MyChildren, ["名单", "roster", "我的名单", "看名单", "在班名单", "还有谁", "还剩谁", "谁还在", "还有几个", "who is still here", "who is here", "my roster"]),
        (Command.PrintRoster, ["打印名单", "print the roster", "打印点名册", "点名册", "print roster"]),
        (Command.Gate, ["交接", "hand out", "门口交接", "接孩子的来了", "at the gate"]),
        (Command.Emergency, ["紧急", "emergency", "紧急情况"]),
        (Command.AllClear, ["解除", "all clear", "解除紧急", "警报解除"]),
    ];

    // a whole sentence that begins something: 想给小明报课后服务. Longest first, so that 退社团 is not read as 社团
    private static readonly (string Words, Command Command)[] Within =
    [
        ("群发", Command.Announce), ("send an announcement", Command.Announce), ("发到哪", Command.HowFar), ("谁看了", Command.HowFar),
        ("今天的变动", Command.TodaysChanges), ("接送名单", Command.PickupList), ("换人接", Command.PickupChange), ("改接送", Command.PickupChange), ("接送通知", Command.PickupNotice), ("接送地点", Command.PickupNotice), ("晚点接", Command.Late), ("pickup list", Command.PickupList),
        ("还是来", Command.ComeAfterAll), ("取消请假", Command.ComeAfterAll), ("不请假", Command.ComeAfterAll), ("coming after all", Command.ComeAfterAll),
        ("谁请假", Command.WhoIsAbsent), ("who is absent", Command.WhoIsAbsent),
        ("发班级通知", Command.ClassNotice), ("发通知", Command.ClassNotice), ("发个通知", Command.ClassNotice), ("通知家长", Command.ClassNotice), ("告诉家长", Command.ClassNotice), ("class notice", Command.ClassNotice), ("notify families", Command.ClassNotice),
        ("社团请求", Command.ClubRequests), ("club requests", Command.ClubRequests),
        ("没报的家长再发", Command.Remind), ("没报名的家长再发", Command.Remind), ("提醒没报", Command.Remind), ("提醒未报", Command.Remind), ("登记捐赠", Command.RegisterGift), ("我要申诉", Command.Object),
        ("看投诉", Command.Complaints), ("关于我的投诉", Command.Complaints), ("请再查", Command.ComplaintStatus), ("我要投诉", Command.Complain), ("我想投诉", Command.Complain),
        ("撤回同意", Command.WithdrawConsent), ("withdraw consent", Command.WithdrawConsent),
        ("看名额", Command.Offer), ("接受名额", Command.Offer), ("候补名额", Command.Offer), ("让给下一位", Command.Offer), ("see the offer", Command.Offer), ("pass it on", Command.Offer),
        ("全部记录", Command.Export), ("资料都给我", Command.Export), ("all records", Command.Export), ("copy of my data", Command.Export),
        ("删掉", Command.Erase), ("删除孩子", Command.Erase), ("删除我", Command.Erase), ("delete my", Command.Erase), ("delete everything", Command.Erase),
        ("谁看过", Command.WhoRead), ("who has seen", Command.WhoRead),
        ("名字写错", Command.Correct), ("名字错", Command.Correct), ("班级写错", Command.Correct), ("班级错", Command.Correct), ("name is wrong", Command.Correct), ("class is wrong", Command.Correct),
        ("撤回同意", Command.WithdrawConsent), ("同意导出", Command.AgreeToExport), ("agree to export", Command.AgreeToExport), ("导出报名表", Command.ExportList), ("导出名单", Command.ExportList), ("导出社团", Command.ExportList), ("导出费用", Command.ExportList), ("导出学期报告", Command.ExportList), ("联系不上的家长", Command.Unreachable), ("哪些家长联系不上", Command.Unreachable), ("开第二班", Command.SecondGroup), ("停开", Command.CloseClub), ("withdraw consent", Command.WithdrawConsent),
        ("不想上了", Command.Leave), ("不上了", Command.Leave), ("退社团", Command.Leave), ("退了吧", Command.Leave), ("想退", Command.Leave), ("要退", Command.Leave), ("退掉", Command.Leave), ("不去了", Command.Leave),
        ("改天数", Command.ChangeDays), ("换天", Command.ChangeDays), ("改周", Command.ChangeDays), ("改成周", Command.ChangeDays), ("换成周", Command.ChangeDays),
        ("看减免申请", Command.Exemptions), ("申请减免", Command.AskExemption), ("我要减免", Command.AskExemption), ("能少点", Command.AskExemption), ("pay less", Command.AskExemption), ("for a waiver", Command.AskExemption),
        ("明细", Command.Statement), ("收据", Command.Statement), ("a receipt", Command.Statement), ("my receipt", Command.Statement), ("my statement", Command.Statement),
        ("改财务专户", Command.SpecialAccount),
        ("要交多少", Command.Fees), ("费用", Command.Fees), ("缴费", Command.Fees), ("交费", Command.Fees), ("do i owe", Command.Fees), ("my bill", Command.Fees),
        ("排第几", Command.Status), ("第几位", Command.Status), ("what position", Command.Status),
        ("选社团", Command.ChooseClub), ("报社团", Command.ChooseClub), ("候补", Command.ChooseClub), ("club", Command.ChooseClub), ("社团", Command.ChooseClub),
        ("报名", Command.Apply), ("报课后", Command.Apply), ("报个", Command.Apply), ("报那个", Command.Apply), ("报延时", Command.Apply), ("after school care", Command.Apply), ("after-school care", Command.Apply), ("apply for", Command.Apply), ("enrol", Command.Apply), ("sign up", Command.Apply), ("申请", Command.Apply),
        ("进度", Command.Status),
        ("补发登记码", Command.ReissueCode), ("登记", Command.Register),
        ("转人工", Command.Teacher), ("找老师", Command.Teacher), ("打电话", Command.Teacher), ("talk to a", Command.Teacher),
        ("开抽签", Command.OpenDraw), ("抽签结果", Command.DrawProof), ("抽签证明", Command.DrawProof),
        ("批量通过", Command.ApproveAll), ("全部通过", Command.ApproveAll),
        ("回答学校", Command.AnswerMore), ("answer the school", Command.AnswerMore),
        ("帮家长填", Command.Prepare), ("prepare an application", Command.Prepare),
        ("审核", Command.Review),
        ("看问题", Command.Questions), ("答问题", Command.Questions), ("答复问题", Command.Questions),
    ];

    private static readonly System.Buffers.SearchValues<char> Pauses = System.Buffers.SearchValues.Create(" ,，、。;；!！");

    private static readonly string[] Wish = ["加个", "加一个", "再加", "选", "报", "想上", "要上", "换成", "来一个", "i want", "i'd like", "choose", "add"];

    private static readonly FrozenDictionary<string, Command> Exact = Table
        .SelectMany(row => row.Words.Select(word => (word, row.Command)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Command);

    private static readonly FrozenDictionary<Command, string> ChineseWord = Table.ToFrozenDictionary(row => row.Command, row => row.Words[0]);

    private static readonly FrozenDictionary<Command, string> EnglishWord = Table.ToFrozenDictionary(
        row => row.Command, row => row.Words.First(word => char.IsAsciiLetter(word[0])));

    /// <summary>The command that the whole text is, give or take an end mark, a smile or a particle: 谢谢😊, 报名吧.</summary>
    public static Command? Find(string text)
    {
        var folded = Folding.Fold(text).Trim();
        var bare = Bare(folded);
        return Exact.TryGetValue(bare, out var command) || Exact.TryGetValue(bare.TrimEnd('吧', '啦', '了', '哦', '呀', '啊'), out command) || Exact.TryGetValue(folded, out command) ? command : null;
    }

    /// <summary>Of the words that drop a form: this one says, where none is open, that the family does not join.</summary>
    public static bool SaysNotJoining(string text) => Bare(Folding.Fold(text)) is "不报了" or "先不报了";

    private static string Bare(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        return text[start..end];
    }

    /// <summary>A language, a hello or "later" that opens a sentence, and the rest: 中文 我要改天数; 算了 先接孩子去. No other command is cut off: 取消周二 is a correction.</summary>
    public static (Command Command, string Following)? Leading(string text)
    {
        var said = text.Trim();
        var pause = said.AsSpan().IndexOfAny(Pauses);
        if (pause <= 0 || Find(said[..pause]) is not { } command) return null;

        return command is Command.Later or Command.Hello or Command.SpeakSimplified or Command.SpeakTraditional or Command.SpeakEnglish
            ? (command, said[pause..].Trim(' ', ',', '，', '、', '。', ';', '；', '!', '！'))
            : null;
    }

    /// <summary>The command that a sentence asks for.</summary>
    public static Command? FindWithin(string text)
    {
        var folded = Folding.Fold(text);
        foreach (var (words, command) in Within)
        {
            if (folded.Contains(words, StringComparison.Ordinal)) return command;
        }

        return SaysLeave(folded) ? Command.Leave : null;
    }

    /// <summary>退书法, 书法退了: but not 退休 and 退烧.</summary>
    private static bool SaysLeave(string folded) =>
        folded.IndexOf('退', StringComparison.Ordinal) is var at and >= 0 && (at + 1 == folded.Length || !"休烧步伍役货税色缩让热".Contains(folded[at + 1], StringComparison.Ordinal));

    /// <summary>The sentence wants something: then one thing named is enough to know what. 再加个机器人.</summary>
    public static bool Wishes(string text)
    {
        var folded = Folding.Fold(text);
        return Wish.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>What asks for it for this child, where a button knows which.</summary>
    public static string About(Command command, string child) => $"{ChineseWord[command]} {child}";

    /// <summary>The word that asks for a command, in the language of the turn, as a button sends it.</summary>
    public static string Word(Command command) =>
        Texts.Spoken == Texts.English ? EnglishWord[command] : ChineseWord[command];
}
