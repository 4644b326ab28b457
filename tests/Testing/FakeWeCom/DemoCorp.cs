namespace AfterSchoolBot.Testing.WeCom;

/// <summary>示范小学 as its WeCom administrator would have entered it; nobody here exists.</summary>
public static class DemoCorp
{
    public static IReadOnlyList<Member> Members { get; } =
    [
        new("dl_teacher_li", "李老师"),
        new("dl_admin_zhang", "张主任"),
    ];

    public static IReadOnlyList<SchoolParent> Parents { get; } =
    [
        new("dl_parent_wang", "wmDemoWangFang", "王芳", "10000005521", [new("stu_wang_xiaoming", "妈妈"), new("stu_wang_xiaoyu", "妈妈")]),
        new("dl_parent_chen", "wmDemoChenZhiyuan", "陈志远", "10000007740", [new("stu_chen_yinuo", "爸爸")]),
        new("dl_parent_liu", "wmDemoLiuGuiying", "刘桂英", "10000003316", [new("stu_liu_zihan", "奶奶")]) { Follows = false },
    ];

    public static IReadOnlyList<SchoolStudent> Students { get; } =
    [
        new("stu_wang_xiaoming", "王小明", [3021]),
        new("stu_wang_xiaoyu", "王小雨", [3011]),
        new("stu_chen_yinuo", "陈一诺", [3021]),
        new("stu_liu_zihan", "刘子涵", [3011]),
    ];

    public static IReadOnlyList<SchoolDepartment> Departments { get; } =
    [
        new(1, "示范小学", 0, 5),
        new(20, "小学部", 1, 3),
        new(301, "一年级", 20, 2) { StandardGrade = 31, RegisterYear = 2026 },
        new(302, "三年级", 20, 2) { StandardGrade = 33, RegisterYear = 2024 },
        new(3011, "1班", 301, 1) { GroupChatId = "wrDemoClass0101", HeadTeacher = "dl_admin_zhang" },
        new(3021, "2班", 302, 1) { GroupChatId = "wrDemoClass0302", HeadTeacher = "dl_teacher_li" },
    ];
}
