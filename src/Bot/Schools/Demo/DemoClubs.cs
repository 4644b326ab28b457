using AfterSchoolBot.Domain.Clubs;

namespace AfterSchoolBot.Bot.Schools.Demo;

/// <summary>Twenty-four clubs over five weekdays, of all four kinds.</summary>
internal static class DemoClubs
{
    private static readonly (DayOfWeek Day, string Name, ClubKind Kind, int From, int To, int Seats, string Leader)[] Menu =
    [
        (DayOfWeek.Monday, "篮球", ClubKind.Sport, 3, 6, 30, "郑教练"),
        (DayOfWeek.Monday, "合唱", ClubKind.Arts, 1, 6, 30, "孟老师"),
        (DayOfWeek.Monday, "编程", ClubKind.Science, 3, 6, 20, "钱老师"),
        (DayOfWeek.Monday, "剪纸", ClubKind.Crafts, 1, 4, 20, "何老师"),
        (DayOfWeek.Monday, "跳绳", ClubKind.Sport, 1, 3, 30, "吴老师"),
        (DayOfWeek.Tuesday, "折纸", ClubKind.Crafts, 1, 3, 20, "何老师"),
        (DayOfWeek.Tuesday, "童谣", ClubKind.Arts, 1, 3, 25, "孟老师"),
        (DayOfWeek.Tuesday, "足球", ClubKind.Sport, 3, 6, 30, "郑教练"),
        (DayOfWeek.Tuesday, "航模", ClubKind.Science, 4, 6, 20, "钱老师"),
        (DayOfWeek.Tuesday, "水彩", ClubKind.Arts, 2, 5, 20, "秦老师"),
        (DayOfWeek.Wednesday, "书法", ClubKind.Arts, 3, 6, 25, "孙老师"),
        (DayOfWeek.Wednesday, "机器人", ClubKind.Science, 3, 6, 20, "钱老师"),
        (DayOfWeek.Wednesday, "体操", ClubKind.Sport, 1, 3, 25, "吴老师"),
        (DayOfWeek.Wednesday, "泥塑", ClubKind.Crafts, 1, 6, 20, "何老师"),
        (DayOfWeek.Wednesday, "乒乓球", ClubKind.Sport, 2, 6, 24, "郑教练"),
        (DayOfWeek.Thursday, "舞蹈", ClubKind.Arts, 1, 4, 25, "孟老师"),
        (DayOfWeek.Thursday, "围棋", ClubKind.Arts, 1, 6, 24, "秦老师"),
        (DayOfWeek.Thursday, "科学实验", ClubKind.Science, 2, 6, 24, "赵老师"),
        (DayOfWeek.Thursday, "编织", ClubKind.Crafts, 3, 6, 20, "何老师"),
        (DayOfWeek.Thursday, "羽毛球", ClubKind.Sport, 4, 6, 24, "吴老师"),
        (DayOfWeek.Friday, "民乐", ClubKind.Arts, 3, 6, 25, "孟老师"),
        (DayOfWeek.Friday, "天文", ClubKind.Science, 4, 6, 20, "赵老师"),
        (DayOfWeek.Friday, "扎染", ClubKind.Crafts, 3, 6, 20, "何老师"),
        (DayOfWeek.Friday, "田径", ClubKind.Sport, 1, 6, 30, "郑教练"),
    ];

    public static IReadOnlyList<Club> All(DemoTerm term, DemoFamilies families) =>
    [
        .. Menu.Select((club, index) => new Club
        {
            Id = new(index + 1),
            Name = club.Name,
            Kind = club.Kind,
            Weekday = club.Day,
            Starts = term.School.ClubSlot.From,
            Ends = term.School.ClubSlot.To,
            Grades = new(club.From, club.To),
            Seats = club.Seats,
            Leader = families.PersonCalled(club.Leader),
            LeaderOnMenu = club.Leader.EndsWith("教练", StringComparison.Ordinal) ? $"{club.Leader}（校外教练）" : $"{club.Leader}（本校教师）",
            FirstDay = term.FirstDay,
            LastDay = term.LastDay,
            MinimumToOpen = 8,
        }),
    ];
}
