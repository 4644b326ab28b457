using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Schools.Demo;

/// <summary>The demo school's papers, as families read them.</summary>
internal static class DemoPapers
{
    /// <summary>The district's plan of 2021, as it was published.</summary>
    public static string DistrictPlan
    {
        get
        {
            using var stream = typeof(DemoPapers).Assembly.GetManifestResourceStream("AfterSchoolBot.Bot.Schools.Demo.district-plan.txt")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    public const string Notice =
        """
        一、对象：本校在读、放学后按时离校有困难的学生，由家长自愿申请。
        二、时间：学校上课日周一至周五放学后开始；冬季到 18:00，夏季到 18:30，换季日另行公布。按天选，一天也可以。
        三、内容：自主完成作业、社团活动、自主阅读、专题教育和学校特色活动，不集体上课。
        四、方式：家长在线申请，学校审核后统筹安排。
        """;

    public const string Agreement =
        """
        一、是否参加、参加几天由家长决定，随时可以退出。
        二、家长按时接孩子，登记的电话保持畅通。
        三、学校安排教师看护，交接有记录。
        """;

    public const string Fees =
        """
        一、看护每次成本 6.00 元，政府补贴 3.00 元，家庭承担 3.00 元。
        二、社团每次成本 8.00 元，政府补贴 3.00 元，家庭承担 5.00 元。
        三、款项进学校财务专户，专款专用；公示以外的项目一律不收。
        四、家庭经济困难的可以申请减免。
        五、中途退出的，没上的次数按次退还。
        """;

    public const string Pickup =
        """
        一、接孩子的人是家长登记的监护人或家长写明的亲属。
        二、在东门接，报孩子姓名和班级。
        三、当天 15:30 以后改接送人，要班主任同意。
        四、到点没人接的，值班老师陪着孩子，先联系家长，再联系另一位监护人，不另收费。
        """;

    public const string Privacy = "孩子的信息只用来办课后服务。全文共九项，负责人：校务处张主任。";

    public static readonly PlanText Plan = new()
    {
        Time = "学校上课日周一至周五 16:40 起；冬季到 18:00，夏季到 18:30。",
        Content = "作业、社团、阅读、专题教育和学校特色活动。",
        Way = "家长自愿申请，学校审核，统筹安排。",
        SafetyMeasures = "每场有负责人和替补，点名、交接、门卫登记都有记录。",
        Fees = "按批准的收费公示第3版收取，没有别的收费。",
        Staffing = "本校教师、退休教师和通过审查的校外教练。",
        ClubMenu = "五天共 24 个社团，分体育、科技、文化艺术、传统工艺四类。",
        EmergencyPlan = "应急预案第1版：清点、疏散、联系家长、上报。",
        Liability = "校方责任险、学生意外险与家长按约定分担。",
    };

    /// <summary>What is offered on a weekday: type, title, room.</summary>
    public static IReadOnlyList<(SessionType Type, string Title, string Room)> SessionsOn(DayOfWeek weekday) =>
    [
        (SessionType.Homework, "自主完成作业", "教学楼一层东"),
        (SessionType.Homework, "自主完成作业", "教学楼一层西"),
        (SessionType.Homework, "自主完成作业、个别答疑", "教学楼二层东"),
        (SessionType.Homework, "自主完成作业、个别答疑", "教学楼二层西"),
        (SessionType.Clubs, "社团活动", "综合楼社团教室"),
        (SessionType.Reading, "自主阅读", "图书室"),
        weekday is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday
            ? (SessionType.ThemedEducation, "安全与劳动实践", "多功能厅")
            : (SessionType.SchoolsOwn, "校园小农场", "校园农场"),
    ];

    /// <summary>The school's own rules for the service.</summary>
    public static readonly IReadOnlyList<(DocumentKind Kind, string Title, string Text)> Rules =
    [
        (DocumentKind.ManagementRules, "管理制度", "一、校长是第一责任人，校务处统筹。\n二、每学期公布一次方案，改动另出新版。\n三、收支每学期公布，接受监督。"),
        (DocumentKind.SafetyRules, "安全规定", "一、上岗前读本规定并确认。\n二、孩子在场，老师不离开。\n三、发现隐患先带离，再报告。\n四、不认识的人不进教室，不带走孩子。"),
        (DocumentKind.AttendanceRules, "考勤制度", "一、到场逐个点名，没有默认到场。\n二、没到的 3 分钟内问班主任，再问家长。"),
        (DocumentKind.HandoverRules, "交接班制度", "一、交接双方当面点清人数。\n二、没有接完，交出的老师不离开。"),
        (DocumentKind.GateRules, "门卫登记制度", "一、来访登记。\n二、接孩子的人对姓名和关系，不在名单上的先问值班老师。"),
        (DocumentKind.EmergencyPlan, "应急预案", "一、先清点，再疏散。\n二、值班老师报校长，校长报教体局。\n三、逐个联系家长。"),
        (DocumentKind.ComplaintProcedure, "投诉办法", "一、在对话里说“投诉”，或到校务处，或致电校长。\n二、5 个上学日内答复；被投诉的人不经手。\n三、不满意可以请求再查，或向教体局反映。"),
    ];

    public static readonly IReadOnlyDictionary<PrivacyPoint, string> PrivacyPoints = new Dictionary<PrivacyPoint, string>
    {
        [PrivacyPoint.Purpose] = "只办课后服务：报名、考勤、接送、费用。",
        [PrivacyPoint.Way] = "由监护人提供，程序保存，经办老师查看。",
        [PrivacyPoint.Scope] = "姓名、班级、监护关系、报名、考勤、接送、费用；优先情况只有统筹老师看得到。",
        [PrivacyPoint.PlaceOfKeeping] = "保存在学校自己的服务器上，不出境。",
        [PrivacyPoint.PeriodAndWhatFollows] = "聊天 30 天，考勤到学期后一年，费用和同意记录按规定期限；到期删除或去掉姓名。",
        [PrivacyPoint.Protection] = "按岗位授权，查看有记录，传输加密。",
        [PrivacyPoint.EffectOfRefusal] = "不同意也可以看公告、问规定、找老师；报名和接送暂时办不了。",
        [PrivacyPoint.Complaints] = "向校务处张主任或周校长提出，5 个上学日内答复。",
        [PrivacyPoint.CorrectionAndDeletion] = "随时可以查看、更正、删除和撤回同意，直接在这里说就行。",
    };
}
