using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Pickups;

/// <summary>
/// Wednesday 14 April as talk 8 has it: 王小明 and 陈一诺 of 3-2 stay; 王建国, the grandfather, is on 王小明's list. Here 孙老师 is the class teacher and in charge.
/// </summary>
internal sealed class PickupDay(TalkHost host) : IAsyncDisposable
{
    private readonly Dictionary<string, Talk> talks = [];

    public const string Teacher = "dl_teacher_sun";
    public const string Office = "dl_office_zhang";
    public const string Wu = "dl_teacher_wu";

    /// <summary>One talk an account, which goes on.</summary>
    public Talk As(string account) => talks.TryGetValue(account, out var known) ? known : talks[account] = host.As(account);

    public ProgrammeDb Open() => host.Open();

    public void ItIs(int month, int day, int hour, int minute) => host.ItIs(month, day, hour, minute);

    public Task DueAsync() => host.DueAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public static async Task<PickupDay> StartAsync(Store store = Store.Sqlite, DateTimeOffset? now = null, Action<Spring>? also = null)
    {
        var day = new PickupDay(await Spring.StartAsync(store, now ?? Spring.At(4, 14, 16, 58), spring =>
        {
            spring.Bind(Teacher, new(3));
            spring.Bind(Office, new(2));
            spring.Bind(Wu, new(4));
            spring.Lay(programme => programme.Add(Adult(900, "王建国", "爷爷", "2208")));
            also?.Invoke(spring);
        }));
        foreach (var account in new[] { Teacher, Office, Spring.Mother, Spring.Chen }) await day.As(account).Says("你好");
        return day;
    }

    public static AuthorisedAdult Adult(int number, string name, string relation, string ending)
    {
        var bond = new Guardianship(new(101), Spring.XiaoMing, Relation.Mother, Authority.All);
        var outcome = AuthorisedAdult.Enter(number, bond, new(name, relation, ending), [], CustodyLimits.Of(Spring.XiaoMing, []), new(2021, 4, 6), Spring.At(4, 6, 20, 0));
        return ((AdultOutcome.Entered)outcome).Adult;
    }

    public static CustodyLimit Limit(PersonId? person, string name)
    {
        var school = new Domain.Schools.School("示范小学", "Asia/Shanghai", new(1), new(2), "示范小学");
        return ((LimitOutcome.Entered)CustodyLimit.Enter(901, new(Spring.XiaoMing, "王小明", new(3, 2)), person, name, null, [], school, new(2), Spring.At(4, 6, 9, 0))).Limit;
    }
}
