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

    [Fact]
    public async Task A_transfer_is_entered_once()
    {
        var (child, version) = (await ChildAsync(), await ScheduleAsync(Seven.AddYears(-20)));
        var confirmed = await ConfirmAsync(child, version);
        var transaction = $"T{NextNumber()}";
        await EnterAsync();

        Assert.True(await ReadAsync(programme => programme.IsEnteredAsync(transaction, Cancelled)));
        Assert.Equal("¥0.00", $"{(await ReadAsync(programme => programme.LedgerOfAsync(child, Cancelled))).Balance()}");
        await Assert.ThrowsAsync<DbUpdateException>(EnterAsync); // the same list, read by two at once

        Task EnterAsync() => TurnAsync(programme => programme.Add(
            Assert.IsType<MoveMoneyOutcome.Entered>(confirmed.Confirmation.Receive(confirmed.Confirmation.ToPay, transaction, Seven, confirmed.Entries)).Entry));
    }

    [Fact]
    public async Task A_confirmed_fee_is_found_by_its_reference()
    {
        var (child, version) = (await ChildAsync(), await ScheduleAsync(Seven.AddYears(-20)));
        var confirmed = await ConfirmAsync(child, version);

        var found = Assert.Single(await ReadAsync(programme => programme.FeesReferredToAsync([confirmed.Confirmation.Reference, new(int.MaxValue)], Cancelled)));
        Assert.Equal((child, confirmed.Confirmation.ToPay), (found.Child, found.ToPay));
    }

    [Fact]
    public async Task Of_a_new_version_and_of_money_moved_a_family_is_told_once()
    {
        var (child, version) = (await ChildAsync(), await ScheduleAsync(Seven.AddYears(-20)));
        var confirmed = await ConfirmAsync(child, version);
        var newer = (await ReadAsync(programme => programme.FeeScheduleAsync(version, Cancelled)))!;
        var next = new FeeSchedule(NextNumber(), newer.Authority, newer.DocumentNumber, newer.ApprovedOn, Seven.AddYears(-19), newer.Items.Select(item => new FeeItem(item.Kind, item.Cost, item.Subsidy, item.Family)));
        await TurnAsync(programme =>
        {
            programme.Add(next);
            programme.Add(((MoveMoneyOutcome.Entered)confirmed.Confirmation.Receive(confirmed.Confirmation.ToPay, $"T{NextNumber()}", Seven, confirmed.Entries)).Entry);
        });

        Assert.DoesNotContain(child, await ReadAsync(programme => programme.ChildrenNotAskedUnderAsync(newer, 1000, Cancelled))); // confirmed under it
        Assert.Contains(child, await ReadAsync(programme => programme.ChildrenNotAskedUnderAsync(next, 1000, Cancelled)));
        var moved = Assert.Single(await ReadAsync(programme => programme.MoneyMovedUntoldAsync(1000, Cancelled)), entry => entry.Child == child);

        await TurnAsync(programme => programme.AddRange(new FeeNews(child, FeeNewsKind.NewPrices, next.Version, Seven), new FeeNews(child, FeeNewsKind.MoneyMoved, moved.Id, Seven)));
        Assert.DoesNotContain(child, await ReadAsync(programme => programme.ChildrenNotAskedUnderAsync(next, 1000, Cancelled)));
        Assert.DoesNotContain(await ReadAsync(programme => programme.MoneyMovedUntoldAsync(1000, Cancelled)), entry => entry.Child == child);
        await Assert.ThrowsAsync<DbUpdateException>(() => TurnAsync(programme => programme.Add(new FeeNews(child, FeeNewsKind.NewPrices, next.Version, Seven))));
    }

    [Fact]
    public async Task An_exemption_is_kept_as_it_was_asked_and_decided_once()
    {
        var child = await ChildAsync();
        var schedule = new FeeSchedule(1, "X教体", "12号", new(2021, 3, 20), Seven, [
            new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(3), Money.OfYuan(3)), new(FeeKind.Care, Money.OfYuan(6), Money.OfYuan(6), Money.Zero, isExemption: true)]);
        var exemption = Assert.IsType<AskExemptionOutcome.Asked>(Exemption.Ask(schedule, Bond(child), "read", "dl-1", Seven, null)).Exemption;
        await TurnAsync(programme => programme.Add(exemption));

        await using var one = Open();
        await using var other = Open();
        var (first, second) = ((await one.ExemptionOfAsync(child, Cancelled))!, (await other.ExemptionOfAsync(child, Cancelled))!);
        first.Grant(new(1), "符合", Seven);
        second.Decline(new(2), "不符合", Seven);
        await one.SaveChangesAsync(Cancelled);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Cancelled));

        var read = (await ReadAsync(programme => programme.ExemptionOfAsync(child, Cancelled)))!;
        Assert.Equal((ExemptionState.Granted, "符合", exemption.From, exemption.Confirmation), (read.State, read.Reason, read.From, read.Confirmation));
        Assert.DoesNotContain(await ReadAsync(programme => programme.ExemptionsAskedAsync(Cancelled)), asked => asked.Child == child);
    }

    [Fact]
    public async Task A_change_of_the_account_is_kept_until_it_is_decided()
    {
        var change = Assert.IsType<ProposeAccountOutcome.Proposed>(AccountChange.Propose(School, new("专户", "示范银行", "1234567890123456"), new(2), Seven, null)).Change;
        await TurnAsync(programme => programme.Add(change));

        var open = (await ReadAsync(programme => programme.OpenAccountChangeAsync(Cancelled)))!;
        Assert.Equal((change.Account, new PersonId(2)), (open.Account, open.ProposedBy));

        await TurnAsync(async programme => (await programme.OpenAccountChangeAsync(Cancelled))!.Drop(School, new(1), Seven));
        Assert.Null(await ReadAsync(programme => programme.OpenAccountChangeAsync(Cancelled)));
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
