using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Domain.Tests.Attendance;

/// <summary>Wednesday 14 April 2021 in class 3-2: 李老师 takes the register, 吴老师 comes for the late shift, 孙老师 leads calligraphy.</summary>
internal static class SomeDay
{
    public static readonly DateOnly Wednesday = new(2021, 4, 14);
    public static readonly PersonId Li = new(31);
    public static readonly PersonId Wu = new(32);
    public static readonly PersonId Sun = new(33);
    public static readonly CareGroup Class = CareGroup.Of(new ClassId(3, 2));
    public static readonly CareGroup Calligraphy = CareGroup.Of(new ClubId(7));

    public static DateTimeOffset At(int hour, int minute) => Spring2021.At(4, 14, hour, minute);

    public static IReadOnlyList<ExpectedChild> Expected(int children, int onLeave = 0, int inClub = 0) =>
    [
        .. Enumerable.Range(1, children).Select(n => new ExpectedChild(
            new(n), new(3, 2), n > children - onLeave, n <= inClub ? new(new(7), "书法", Sun, new(16, 45), new(17, 45), null) : null)),
    ];

    public static Register Take(IReadOnlyCollection<ExpectedChild> expected, params int[] absent) =>
        Assert.IsType<RegisterOutcome.Taken>(Register.Take(Class, Wednesday, expected, Marks(expected, absent), null, At(16, 40), Li, At(16, 44))).Register;

    public static Dictionary<ChildId, Mark> Marks(IEnumerable<ExpectedChild> expected, params int[] absent) =>
        expected.ToDictionary(one => one.Child, one => one.OnLeave ? Mark.Leave : absent.Contains(one.Child.Value) ? Mark.Absent : Mark.Present);

    public static ChildDay Here(int child, PersonId? teacher = null)
    {
        var day = new ChildDay(new(child), Wednesday);
        day.Arrive(teacher ?? Li, Class, At(16, 44));
        return day;
    }
}
