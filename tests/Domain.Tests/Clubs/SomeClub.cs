using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Tests.Enrolments;

namespace AfterSchoolBot.Domain.Tests.Clubs;

/// <summary>Calligraphy on Wednesdays for grades 3 to 6, and seven o'clock on 8 April 2021, when choosing opens.</summary>
internal static class SomeClub
{
    public static readonly DateTimeOffset Seven = new(2021, 4, 8, 19, 0, 0, TimeSpan.FromHours(8));

    public static Club Of(int seats, int id = 7, DayOfWeek weekday = DayOfWeek.Wednesday, int minimum = 1) => new()
    {
        Id = new(id),
        Name = "书法",
        Kind = ClubKind.Arts,
        Weekday = weekday,
        Starts = new(16, 45),
        Ends = new(17, 45),
        Grades = new(3, 6),
        Seats = seats,
        Leader = new(301),
        LeaderOnMenu = "孙老师（本校教师）",
        FirstDay = new(2021, 4, 14),
        LastDay = new(2021, 6, 30),
        MinimumToOpen = minimum,
    };

    public static Chooser Child(int child, int tier = 4) => new(new(child), 3, Weekdays.All, new(tier), [], Seven);

    public static GuardianConfirmation YesFor(Chooser chooser) => Given.Yes(chooser.Child);

    public static JoinOutcome Join(this Club club, int child, int tier = 4, DateTimeOffset? at = null) =>
        club.Join(Child(child, tier), Given.Yes(new ChildId(child)), at ?? Seven);

    public static JoinOutcome Wait(this Club club, int child, int tier = 4, DateTimeOffset? at = null) =>
        club.Wait(Child(child, tier), Given.Yes(new ChildId(child)), at ?? Seven);

    public static HoldOutcome Hold(this Club club, int child, int tier = 4, DateTimeOffset? at = null) => club.Hold(Child(child, tier), at ?? Seven);
}
