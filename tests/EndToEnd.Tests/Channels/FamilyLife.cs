using AfterSchoolBot.EndToEnd.Tests.WeCom;
using AfterSchoolBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.EndToEnd.Tests.Channels;

/// <summary>A family's way through a term and the coordinator's part of it, with whatever messenger each has in the hand; and what it leaves in the programme.</summary>
internal static class FamilyLife
{
    /// <summary>By typing only, as every messenger can.</summary>
    public static async Task LiveAsync(Messenger parent, Messenger coordinator)
    {
        await RegisterAsync(parent);
        await GoOnAsync(parent, coordinator, parent, parent, parent);
    }

    public static async Task RegisterAsync(Messenger parent)
    {
        await parent.SayAsync("新码 7K4M92QH", "刘子涵");
        await parent.SayAsync("1", "同意");
        await parent.SayAsync("1", "记下了");
    }

    /// <summary>Applied for with one messenger, gone on with others: the review, then a club, the fee, and leaving it all.</summary>
    public static async Task GoOnAsync(Messenger parent, Messenger coordinator, Messenger atTheClub, Messenger atTheFee, Messenger atTheEnd)
    {
        await parent.SayAsync("报名", "哪几天");
        await parent.SayAsync("1 3", "难处");
        await parent.SayAsync("1", "优先");
        await parent.SayAsync("5", "提交申请");
        await parent.SayAsync("1", "BM-");

        await coordinator.SayAsync("审核", "刘子涵");
        await coordinator.SayAsync("刘子涵", "婉拒");
        await coordinator.SayAsync("1", "请您核对");
        await coordinator.SayAsync("1", "家长已经收到了");

        await parent.HearAsync("申请通过了");
        await atTheClub.SayAsync("选社团", "合唱");
        await atTheClub.SayAsync("1", "请核对");
        await atTheClub.SayAsync("1", "选好了");
        await atTheFee.SayAsync("费用", "确认费用");
        await atTheFee.SayAsync("1", "确认好了");
        await atTheEnd.SayAsync("退出", "全部退出");
        await atTheEnd.SayAsync("退出合唱", "请您核对");
        await atTheEnd.SayAsync("1", "退好了");
    }

    /// <summary>All that the programme holds of the child, without the moments.</summary>
    public static async Task<string> StateAsync(TestDatabase database)
    {
        await using var programme = database.Open();
        var child = (await programme.Children.AsNoTracking().ToListAsync()).Single(one => one.Name == "刘子涵").Id;
        var enrolments = await programme.Enrolments.AsNoTracking().Where(one => one.Child == child).ToListAsync();
        var clubs = await programme.Clubs.AsNoTracking().ToListAsync();
        var fees = await programme.FeeConfirmations.AsNoTracking().Where(one => one.Child == child).ToListAsync();
        var ledger = await programme.Ledger.AsNoTracking().Where(one => one.Child == child).OrderBy(one => one.Id).ToListAsync();
        IEnumerable<string> lines =
        [
            .. enrolments.Select(one => $"{one.State} {one.Days} {one.GrantedDays} {one.Priority}"),
            .. clubs.SelectMany(club => club.Places.Where(place => place.Child == child).Select(place => $"{club.Name} {place.State}")),
            .. fees.Select(fee => $"{fee.ScheduleVersion} {fee.Amount}"),
            .. ledger.Select(entry => $"{entry.Kind} {entry.Amount}"),
        ];
        return string.Join('\n', lines);
    }
}
