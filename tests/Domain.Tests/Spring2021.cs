using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Domain.Tests;

/// <summary>The school and the spring of the golden talks: service from 12 April to 2 July 2021, summer time from 1 May.</summary>
internal static class Spring2021
{
    public static readonly TimeSpan China = TimeSpan.FromHours(8);
    public static readonly PersonId Principal = new(1);
    public static readonly PersonId Coordinator = new(2);
    public static readonly DateOnly FirstDay = new(2021, 4, 12);
    public static readonly DateOnly LastDay = new(2021, 7, 2);

    public static SchoolCalendar Calendar { get; } = new(
        [new Term("2021春", new(2021, 3, 1), LastDay)],
        [new Holiday(new(2021, 4, 5), new(2021, 4, 5), "清明节"), new Holiday(new(2021, 5, 3), new(2021, 5, 5), "劳动节"), new Holiday(new(2021, 6, 14), new(2021, 6, 14), "端午节")],
        []);

    public static School School()
    {
        var school = new School("示范小学", "Asia/Shanghai", Principal, Coordinator, "示范小学");
        school.PublishSeasonSwitch(new(2021, 5, 1), Season.Summer);
        return school;
    }

    /// <summary>Six teachers whose checks last through the year, and one, number 8, whose check ran out on 15 March.</summary>
    public static SchoolMeans Means(School? school = null, params Room[] rooms) =>
        new(school ?? School(), [.. Enumerable.Range(2, 6).Select(id => Member(id, new(2021, 12, 31))), Member(8, new(2021, 3, 15))], rooms);

    public static StaffMember Member(int id, DateOnly? vettedUntil)
    {
        var member = new StaffMember(new(id), StaffKind.Teacher, StaffRoles.Teacher);
        if (vettedUntil is { } until) member.PassVetting(until);
        return member;
    }

    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(2021, month, day, hour, minute, 0, China);
}
