using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;
using static AfterSchoolBot.Bot.Tests.Attendance.CareDay;

namespace AfterSchoolBot.Bot.Tests.Attendance;

/// <summary>
/// The day of a class of forty, talked through minute by minute: register, club, nurse, shift, five on leave, three fetched by other adults, one stopped at
/// the gate, two who come later, one for whom nobody comes. Beside it the test keeps its own account of who is here and with whom.
/// </summary>
public sealed class WholeDayTests
{
    private const int Children = 40;
    private static readonly int[] OnLeave = [36, 37, 38, 39, 40];
    private readonly Dictionary<int, string> holder = [];
    private TalkHost host = null!;

    [Theory]
    [MemberData(nameof(Stores.Both), MemberType = typeof(Stores))]
    [Duty("五.4-d", "五.4-f", "五.4-i", "I8")]
    public async Task At_every_minute_exactly_one_adult_answers_for_each_present_child_and_none_is_left_at_the_end(bool postgres)
    {
        await using var opened = host = await OpenAsync(Stores.Of(postgres), At(16, 30), Children, inClub: 9, onLeave: OnLeave, also: programme =>
        {
            GateTalkTests.LayAdults(programme, Children);
            foreach (var n in new[] { 30, 31 })
            {
                var bond = programme.Guardianships.Local.First(one => one.Child == new ChildId(n));
                programme.Add(((LateOutcome.Said)LatePickup.Say(bond, new(18, 10), new(18, 0), null, programme.Schools.Local.Single(), At(15, 0))).Late);
            }
        });
        await host.KnowAsync(Li, Wu, Sun, Zhang, Zhou, Parent(20), Parent(35));

        for (var minute = At(16, 38); minute <= At(18, 30); minute = minute.AddMinutes(1))
        {
            await host.ComesAsync(minute.Hour, minute.Minute);
            foreach (var teacher in new[] { Li, Wu, Sun }) await host.With(teacher).Looks(); // read when it comes
            await ActAsync(minute.Hour, minute.Minute);
            await CheckAsync(minute);
        }

        Assert.Empty(holder);
        await using var programme = host.Open();
        Assert.Equal(35, await programme.Collections.CountAsync());
        Assert.Equal((35, 5), (await CountAsync(Mark.Present), await CountAsync(Mark.Leave)));
        Assert.Equal([Rung.FirstGuardian, Rung.SecondGuardian, Rung.DutyLeader], (await programme.UnclaimedChildren.SingleAsync(one => one.Child == new ChildId(35))).Rungs.Select(climbed => climbed.Rung));
        Assert.All(await programme.UnclaimedChildren.ToListAsync(), one => Assert.False(one.IsOpen));
        Assert.NotNull((await programme.RollCalls.ToListAsync()).Single(call => call.Group.Class is not null).EmptyAt);
    }

    private async Task ActAsync(int hour, int minute)
    {
        switch (hour, minute)
        {
            case (16, 44):
                await host.With(Li).Says($"除了{NameOf(20)}都到了").Hears("到 34，没到 1").Says("确认点名").Hears("记下了");
                foreach (var n in Enumerable.Range(1, 35).Where(n => n != 20)) holder[n] = Li;
                break;
            case (16, 45):
                await host.With(Sun).Says("都到了").Says("确认点名").Hears("书法点名");
                foreach (var n in Enumerable.Range(1, 9)) holder[n] = Sun;
                break;
            case (16, 47):
                await host.With(Sun).Says($"{NameOf(20)}在校医室").Hears("现在由校医负责");
                holder[20] = "nurse";
                break;
            case (16, 55):
                await host.With(Li).Looks().Says("接到了 20").Hears("改为已到，16:55");
                holder[20] = Li;
                break;
            case (17, 30):
                await host.With(Li).Says("交班给吴老师").Hears("26 人");
                break;
            case (17, 31):
                await host.With(Wu).Looks().Says("25个 少一个").Hears("没交成");
                break;
            case (17, 33):
                await host.With(Wu).Says("收到 26 人").Hears("接好了");
                foreach (var n in Enumerable.Range(10, 26)) holder[n] = Wu;
                break;
            case (17, 45):
                await host.With(Sun).Says("交班给吴老师").Hears("9 人");
                break;
            case (17, 46):
                await host.With(Wu).Says("收到 9 人").Hears("35 人");
                foreach (var n in Enumerable.Range(1, 9)) holder[n] = Wu;
                break;
            case (17, 48):
                await LeavesAsync("东门 王小明 爷爷 2208", 1);
                await LeavesAsync("东门 4471", 8);
                await host.With(Wu).Says("有个男的来接何雨桐 说是舅舅").Hears("名单里没有能对上的人");
                await host.With(Wu).Says("东门 何雨桐 何大勇 7788").Hears("名单里没有能对上的人");
                break;
            case (17, 49):
                await LeavesAsync($"东门 {NameOf(3)} 爸爸 7103", 3);
                break;
            case (17, >= 50 and <= 58):
                var first = ((minute - 50) * 4) + 2;
                foreach (var n in Enumerable.Range(first, 4).Where(n => n is not (3 or 7 or 8 or 30 or 31 or 35) && holder.ContainsKey(n))) await LeavesAsync($"东门 {NameOf(n)} 妈妈 {6100 + n}", n);
                break;
            case (17, 59):
                await LeavesAsync("东门 何雨桐 妈妈 6107", 7);
                break;
            case (18, 4):
                await host.With(Wu).Looks().Says("没打通 35").Hears("18:10 请下一位");
                break;
            case (18, 8):
                await LeavesAsync($"东门 {NameOf(30)} 妈妈 6130", 30);
                break;
            case (18, 12):
                await LeavesAsync($"东门 {NameOf(31)} 妈妈 6131", 31);
                break;
            case (18, 24):
                await host.With(Wu).Looks().Says("通了 妈妈说十分钟到").Hears("约 18:34 到");
                break;
            case (18, 29):
                await LeavesAsync($"东门 {NameOf(35)} 妈妈 6135", 35);
                await host.With(Li).Looks().Hears("三年级2班今天 35 人都离校了", NameOf(35));
                break;
        }
    }

    private async Task LeavesAsync(string words, int child)
    {
        await host.With(Wu).Says(words).Presses("对上了").Hears("交接好了");
        holder.Remove(child);
    }

    private async Task CheckAsync(DateTimeOffset now)
    {
        var accounts = new Dictionary<PersonId, string> { [LiId] = Li, [WuId] = Wu, [SunId] = Sun };
        await using var programme = host.Open();
        var days = await programme.ChildDays.AsNoTracking().Where(day => day.Day == Wednesday).ToListAsync();
        Assert.Equal(days.Count, days.Select(day => day.Child).Distinct().Count());
        var kept = days.Where(day => day.ResponsibleAt(now) is not null).ToDictionary(day => day.Child.Value, day => day.ResponsibleAt(now)!.Person is { } person ? accounts[person] : "nurse");
        Assert.Equal(holder.OrderBy(one => one.Key), kept.OrderBy(one => one.Key));
        Assert.Equal(kept.Count, days.Count(day => day.IsHere));
    }

    private async Task<int> CountAsync(Mark mark)
    {
        await using var programme = host.Open();
        return (await programme.Registers.ToListAsync()).Single(register => register.Group.Class is not null).Count(mark);
    }
}
