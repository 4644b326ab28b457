using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Tests.Rolls;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>One term, day by day, as its families and its office live it: through the chat and the office's lists, and by nothing else.</summary>
internal sealed partial class WholeTerm(TermSchool school, TalkHost host)
{
    private const int ApplyOfTen = 8;
    private const int MostRounds = 400;

    private static readonly string[] DayWishes = ["周一周三", "周二周四", "周一周三周五", "周二", "周三周四", "每天"];

    private readonly Phones phones = new(host);
    private readonly List<Family> families = [];
    private int transfers;

    public Phone Coordinator { get; private set; } = null!;

    public IReadOnlyList<Family> Families => families;

    public async Task LiveAsync()
    {
        Coordinator = phones.Of("dl_admin_zhang");
        foreach (var (slip, _, name, @class) in school.Slips) families.Add(new(phones.Of($"family-{families.Count}"), slip, name, @class));

        At(3, 17, 9, 0);
        await ApplyAsync();
        await ReviewAsync();
        await OpenTheDrawAsync();
        At(3, 18, 9, 0);
        await WishAsync();
        At(3, 19, 18, 30);
        await host.DueAsync();
        At(3, 19, 19, 0);
        await ConfirmFeesAsync(families.Where(family => family.Applied));
        for (var day = school.FirstDay; day <= school.LastDay.AddDays(2); day = day.AddDays(1)) await LiveADayAsync(day);
    }

    /// <summary>Eight of ten apply, some say that they do not join, the rest say nothing.</summary>
    private async Task ApplyAsync()
    {
        foreach (var (n, family) in families.Index())
        {
            host.Clock.Advance(TimeSpan.FromSeconds(20));
            var phone = family.Phone;
            await phone.SayAsync($"新码 {family.Slip}");
            await phone.SayAsync("1");
            await phone.PressAsync("同意");
            if (n % 10 >= ApplyOfTen)
            {
                if (n % 3 == 0) await phone.SayAsync("不参加");
                continue;
            }

            await phone.SayAsync($"报名 {family.Name} {DayWishes[n % DayWishes.Length]}");
            await phone.SayAsync("1"); // why: nobody can come
            await phone.SayAsync(n % 20 == 0 ? "3" : "5"); // every twentieth is placed first
            await phone.PressAsync("提交申请");
            Assert.Contains("BM-", phone.Heard, StringComparison.Ordinal);
            (family.Applied, family.First) = (true, n % 20 == 0);
        }
    }

    /// <summary>All at once as far as there is room, then the others one by one: who is placed first gets a place, who is not waits.</summary>
    private async Task ReviewAsync()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            await Coordinator.SayAsync("批量通过");
            if (!Coordinator.Offers("通过 ")) break;

            await Coordinator.PressAsync("通过 ");
        }

        for (var round = 0; round < MostRounds; round++)
        {
            await Coordinator.SayAsync("审核");
            if (Coordinator.Heard.Contains("没有", StringComparison.Ordinal) && Coordinator.Card is null) break;

            await Coordinator.SayAsync("1");
            var decision = Coordinator.Offers("排候补") ? "排候补" : "通过";
            if (!Coordinator.Offers(decision)) break;

            await Coordinator.PressAsync(decision);
            await Coordinator.PressAsync($"{decision} BM-");
        }
    }

    private async Task OpenTheDrawAsync()
    {
        await Coordinator.SayAsync("开抽签");
        await Coordinator.SayAsync("3月19日");
        await Coordinator.SayAsync("1");
        Assert.Contains("开好了", Coordinator.Heard, StringComparison.Ordinal);
    }

    /// <summary>Every second family whose child has a place wishes for up to three clubs a day; the others are content with homework and reading.</summary>
    private async Task WishAsync()
    {
        foreach (var (n, family) in families.Index().Where(one => one.Item.Applied && one.Index % 2 == 0 && one.Item.Phone.Ever.Contains("通过了", StringComparison.Ordinal)))
        {
            host.Clock.Advance(TimeSpan.FromSeconds(10));
            foreach (var day in DayWishes[n % DayWishes.Length] is "每天" ? ["周一", "周三"] : Days().Matches(DayWishes[n % DayWishes.Length]).Select(match => match.Value))
            {
                await family.Phone.SayAsync("选社团");
                if (!family.Phone.Heard.Contains("第一志愿", StringComparison.Ordinal)) await family.Phone.SayAsync(day);
                await family.Phone.SayAsync(n % 2 == 0 ? "1 2" : "2 1 3");
                if (family.Phone.Offers("交志愿")) await family.Phone.PressAsync("交志愿");
            }
        }
    }

    private async Task ConfirmFeesAsync(IEnumerable<Family> who)
    {
        foreach (var family in who)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await family.Phone.SayAsync("费用");
            if (!family.Phone.Offers("确认费用")) continue;

            await family.Phone.PressAsync("确认费用");
            Assert.Contains("确认好了", family.Phone.Heard, StringComparison.Ordinal);
            family.Confirmed = true;
        }
    }

    private async Task LiveADayAsync(DateOnly day)
    {
        var number = day.DayNumber - school.FirstDay.DayNumber;
        At(day.Month, day.Day, 8, 0);
        await host.DueAsync();
        At(day.Month, day.Day, 12, 0);
        await TakeOffersAsync();
        if (day == new DateOnly(2021, 4, 14)) await ChangeTheRollAsync();
        if (day == new DateOnly(2021, 5, 10)) await RaisePricesAsync();
        if (day == new DateOnly(2021, 5, 11)) await ConfirmFeesAsync(families.Where(family => family is { Confirmed: true, Left: false }).Take(40));
        if (day == school.LastDay.AddDays(1)) return;

        var served = families.Where(family => family.Confirmed && !family.Left).ToList();
        if (day <= school.LastDay && served.Count > 0)
        {
            for (var i = 0; i < 3; i++) await StayAwayAsync(served[((number * 7) + (i * 31)) % served.Count], number);
            if (day.DayOfWeek == DayOfWeek.Monday) await LeaveAsync(served[number * 13 % served.Count]);
            if (day.DayOfWeek == DayOfWeek.Tuesday) await ChangeDaysAsync(served[number * 17 % served.Count]);
            if (day.DayOfWeek == DayOfWeek.Friday) await EnterPaymentsAsync(day);
        }

        At(day.Month, day.Day, 18, 40);
        await ReviewAsync();
    }

    /// <summary>Most families take a seat that is kept for them, some let it go by.</summary>
    private async Task TakeOffersAsync()
    {
        foreach (var (n, family) in families.Index().Where(one => one.Item.Phone.Offers("看看再定")))
        {
            await family.Phone.PressAsync("看看再定");
            if (family.Phone.Offers("接受") && n % 3 != 0) await family.Phone.PressAsync("接受");
            else if (family.Phone.Offers("让给下一位")) await family.Phone.PressAsync("让给下一位");
        }
    }

    private static async Task StayAwayAsync(Family family, int number)
    {
        if (number % 5 == 0) await family.Phone.SayAsync("几点放学");
        await family.Phone.SayAsync("明天请假");
        if (family.Phone.Offers("请假")) await family.Phone.PressAsync("请假");
    }

    private async Task LeaveAsync(Family family)
    {
        await family.Phone.SayAsync("退出");
        await family.Phone.PressAsync("全部退出");
        await family.Phone.PressAsync("全部退出");
        Assert.Contains("退好了", family.Phone.Heard, StringComparison.Ordinal);
        family.Left = true;
    }

    private static async Task ChangeDaysAsync(Family family)
    {
        await family.Phone.SayAsync("改天数");
        await family.Phone.SayAsync("周四");
        if (family.Phone.Card is { } card && card.Actions.FirstOrDefault(action => action.Primary) is { } yes) await family.Phone.PressAsync(yes.Title);
    }

    /// <summary>Three children go to another class; two leave the school.</summary>
    private async Task ChangeTheRollAsync()
    {
        var (moving, leaving) = (families.Where(family => family is { Confirmed: true, Left: false, Class.Grade: 2 }).Take(3).ToList(), families.Where(family => family is { Confirmed: true, Left: false, Class.Grade: 5 }).Take(2).ToList());
        var (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,学号\n" + string.Concat(moving.Select((family, n) => $"{family.Name},{family.Class.Grade}-{family.Class.Number},77{n}\n")));
        Assert.True(code == 0, said);
        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,学号\n" + string.Concat(moving.Select((family, n) => $"{family.Name},{family.Class.Grade}-{(family.Class.Number % 3) + 1},77{n}\n")));
        Assert.True(code == 0, said);
        (code, said) = await Lists.ReadRollAsync(host, "姓名,班级,学号,状态\n" + string.Concat(leaving.Select((family, n) => $"{family.Name},{family.Class.Grade}-{family.Class.Number},88{n},转出\n")));
        Assert.True(code == 0, said);
        leaving.ForEach(family => family.Left = true);
    }

    private async Task RaisePricesAsync()
    {
        await ReadAsync((file, said) => new FeeImport(file).RunAsync(host.Database, said, said), """
            项目,成本,补贴,家庭,批准机关,文号,批准日期,生效日期
            看护,6.00,3.00,3.00,示范区教育体育局,示教体〔2021〕20号,2021-05-08,2021-05-11
            社团,8.00,4.00,4.00,,,,

            """);
    }

    /// <summary>The bank's list of the week: what families owe by now, and twice the same, as banks do.</summary>
    private async Task EnterPaymentsAsync(DateOnly day)
    {
        var lines = new List<string> { "交易日期,收入金额,支出金额,摘要,附言,对方户名,流水号" };
        await using (var programme = host.Open())
        {
            var latest = (await programme.FeeConfirmations.AsNoTracking().ToListAsync()).GroupBy(fee => fee.Child).Select(fees => fees.MaxBy(fee => fee.Number)!).ToList();
            var accounts = (await programme.Ledger.AsNoTracking().ToListAsync()).ToLookup(line => line.Child);
            foreach (var fee in latest.Where(fee => accounts[fee.Child].Balance() > Money.Zero))
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} 10:00:00,{accounts[fee.Child].Balance().ToString().TrimStart('¥')},,跨行转账,{fee.Reference},家长,T{++transfers}"));
            }
        }

        if (lines.Count == 1) return;
        for (var times = 0; times < 2; times++) await ReadAsync((file, said) => new PaymentImport(file).RunAsync(host.Database, said, said), string.Join('\n', lines) + "\n");
    }

    private static async Task ReadAsync(Func<string, TextWriter, Task<int>> read, string table)
    {
        var file = await Lists.WriteAsync(table);
        var said = new StringWriter();
        Assert.True(await read(file, said) == 0, said.ToString());
        File.Delete(file);
    }

    private void At(int month, int day, int hour, int minute)
    {
        var then = new DateTimeOffset(2021, month, day, hour, minute, 0, TimeSpan.FromHours(8));
        if (then > host.Clock.GetUtcNow()) host.Clock.SetUtcNow(then);
    }

    [GeneratedRegex("周[一二三四五]")]
    private static partial Regex Days();
}
