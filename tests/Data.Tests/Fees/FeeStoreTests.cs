using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Fees;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Fees;

public sealed class FeeStoreOnSqlite(Sqlite store) : FeeStoreTests(store), IClassFixture<Sqlite>;

public sealed class FeeStoreOnPostgres(Postgres store) : FeeStoreTests(store), IClassFixture<Postgres>;

public abstract class FeeStoreTests(StoreFixture store) : ProgrammeStoreTests(store)
{
    private static readonly DateOnly Monday = new(2021, 4, 12);
    private static readonly ClubSessions Calligraphy = new(new(7), "书法", DayOfWeek.Wednesday, [.. Enumerable.Range(0, 11).Select(week => Monday.AddDays((7 * week) + 2))]);
    private static readonly School School = new("示范小学", "Asia/Shanghai", new(1), new(2), "示范小学");

    [Fact]
    public async Task The_version_in_force_is_the_latest_that_has_come_into_force_by_then()
    {
        var (older, newer) = (await ScheduleAsync(Seven), await ScheduleAsync(Seven.AddHours(15)));

        Assert.Equal(older, (await ReadAsync(programme => programme.FeeScheduleInForceAsync(Seven.AddHours(15).AddMilliseconds(-1), Cancelled)))!.Version);
        Assert.Equal(newer, (await ReadAsync(programme => programme.FeeScheduleInForceAsync(Seven.AddHours(15), Cancelled)))!.Version);
        Assert.Null(await ReadAsync(programme => programme.FeeScheduleInForceAsync(Seven.AddYears(-30), Cancelled)));

        var read = (await ReadAsync(programme => programme.FeeScheduleAsync(older, Cancelled)))!;
        Assert.Equal(("X教体", "X教体〔2021〕12号", new DateOnly(2021, 3, 20), Seven), (read.Authority, read.DocumentNumber, read.ApprovedOn, read.EffectiveFrom));
        Assert.Equal(["¥6.00", "¥3.00", "¥3.00"], [$"{read.For(FeeKind.Care)!.Cost}", $"{read.For(FeeKind.Care)!.Subsidy}", $"{read.For(FeeKind.Care)!.Family}"]);
    }

    [Fact]
    public async Task A_confirmed_fee_and_its_charges_are_kept_in_one_commit()
    {
        var (child, version) = (await ChildAsync(), await ScheduleAsync(Seven.AddYears(-20)));
        var confirmed = await ConfirmAsync(child, version);

        var fee = Assert.Single(await ReadAsync(programme => programme.FeeConfirmationsOfAsync(child, Cancelled)));
        Assert.Equal((1, version, confirmed.Confirmation.Amount, confirmed.Confirmation.Confirmation), (fee.Number, fee.ScheduleVersion, fee.Amount, fee.Confirmation));
        var ledger = await ReadAsync(programme => programme.LedgerOfAsync(child, Cancelled));
        Assert.Equal([(new FeeFor(FeeKind.Care, null), "¥63.00"), (new FeeFor(FeeKind.Club, new(7)), "¥55.00")], ledger.Select(entry => (entry.Item, $"{entry.Amount}")));
        Assert.All(ledger, entry => Assert.Equal((LedgerKind.Charge, version, Seven, "dl-9"), (entry.Kind, entry.ScheduleVersion, entry.At, entry.Reference)));

        var schedule = (await ReadAsync(programme => programme.FeeScheduleAsync(version, Cancelled)))!;
        var refund = RefundQuote.For(fee, FeePrices.AsConfirmed(fee, [schedule], [fee], School), CareSessions.None, [Calligraphy with { On = [.. Calligraphy.On.TakeLast(6)] }], ledger);
        await TurnAsync(programme => programme.AddRange(refund.Pay(Seven.AddDays(40), "dl-12")));
        Assert.Equal("¥88.00", $"{(await ReadAsync(programme => programme.LedgerOfAsync(child, Cancelled))).Balance()}");
    }

    [Fact]
    public async Task Of_two_confirmations_pressed_at_once_one_is_kept()
    {
        var (child, version) = (await ChildAsync(), await ScheduleAsync(Seven.AddYears(-20)));
        await ConfirmAsync(child, version);

        await Assert.ThrowsAsync<DbUpdateException>(() => ConfirmAsync(child, version)); // the other guardian's turn did not see the first
        Assert.Equal(2, (await ReadAsync(programme => programme.LedgerOfAsync(child, Cancelled))).Count);
    }

    private async Task<ConfirmFeeOutcome.Confirmed> ConfirmAsync(ChildId child, int version)
    {
        var reference = NextNumber();
        var schedule = (await ReadAsync(programme => programme.FeeScheduleAsync(version, Cancelled)))!;
        var care = new CareSessions(Weekdays.Monday | Weekdays.Wednesday, [.. Enumerable.Range(0, 21).Select(each => Monday.AddDays((each / 2 * 7) + (each % 2 * 2)))]);
        var notice = FeeNotice.For(child, FeePrices.At(schedule, [schedule], [], null, School), care, [Calligraphy]);
        var confirmed = Assert.IsType<ConfirmFeeOutcome.Confirmed>(
            FeeConfirmation.Confirm(notice, Bond(child), notice.Hash(), "dl-9", Seven, null, [], new(reference)));
        await TurnAsync(programme =>
        {
            programme.Add(confirmed.Confirmation);
            programme.AddRange(confirmed.Entries);
        });
        return confirmed;
    }

    private async Task<int> ScheduleAsync(DateTimeOffset from)
    {
        var version = NextNumber();
        await TurnAsync(programme => programme.Add(new FeeSchedule(version, "X教体", "X教体〔2021〕12号", new(2021, 3, 20), from, [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)),
            new(FeeKind.Club, Money.OfYuan(8), Money.OfYuan(3), Money.OfYuan(5)),
        ])));
        return version;
    }
}
