using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Enrolments;

public sealed class EnrolmentStoreOnSqlite(Sqlite store) : EnrolmentStoreTests(store), IClassFixture<Sqlite>;

public sealed class EnrolmentStoreOnPostgres(Postgres store) : EnrolmentStoreTests(store), IClassFixture<Postgres>;

public abstract class EnrolmentStoreTests(StoreFixture store) : ProgrammeStoreTests(store)
{
    [Fact]
    public async Task An_application_is_kept_with_its_yes_its_terms_and_its_history()
    {
        var child = await ChildAsync();
        var number = await ApplyAsync(child);
        await TurnAsync(async programme => (await programme.EnrolmentAsync(number, Cancelled))!.TakeUp(Zhang, Seven.AddHours(12)));
        await TurnAsync(async programme => (await programme.EnrolmentOfAsync(child, Cancelled))!.Approve(Zhang, "周一、周三看护还有位", Seven.AddHours(20)));
        await TurnAsync(async programme => (await programme.EnrolmentOfAsync(child, Cancelled))!.ChangeDays(Weekdays.Monday, Yes(child, Seven.AddDays(1))));

        var read = (await ReadAsync(programme => programme.EnrolmentOfAsync(child, Cancelled)))!;
        Assert.Equal((number, child, EnrolmentState.Approved), (read.Number, read.Child, read.State));
        Assert.Equal((Weekdays.Monday, Weekdays.Monday), (read.Days, read.GrantedDays));
        Assert.Equal(new Need(NeedReason.Other, "我和他爸六点才下班"), read.Need);
        Assert.Equal((PriorityGroup.MigrantWorkersChild, new Terms(2, 2, 3)), (read.Priority, read.Terms));
        Assert.Equal(Yes(child, Seven.AddDays(1)), read.Confirmation);
        Assert.Equal([EnrolmentState.Submitted, EnrolmentState.InReview, EnrolmentState.Approved, EnrolmentState.Approved], read.History.Select(change => change.State));
        Assert.Equal([Yes(child), null, null, Yes(child, Seven.AddDays(1))], read.History.Select(change => change.Confirmation));
        Assert.Equal((Zhang, Seven.AddHours(20), "周一、周三看护还有位"), (read.History[2].By, read.History[2].At, read.History[2].Reason));
    }

    [Fact]
    public async Task Of_two_applications_for_one_child_sent_at_once_one_is_kept()
    {
        var child = await ChildAsync();
        await ApplyAsync(child);

        await Assert.ThrowsAsync<DbUpdateException>(() => ApplyAsync(child)); // the second turn did not see the first: the database does
    }

    [Fact]
    public async Task Who_has_left_may_apply_again_and_the_old_one_stays()
    {
        var child = await ChildAsync();
        var old = await ApplyAsync(child);
        await TurnAsync(async programme => (await programme.EnrolmentOfAsync(child, Cancelled))!.Withdraw(new(2021, 4, 9), Yes(child)));
        var again = await ApplyAsync(child);

        Assert.Equal(again, (await ReadAsync(programme => programme.EnrolmentOfAsync(child, Cancelled)))!.Number);
        Assert.Equal(new DateOnly(2021, 4, 9), (await ReadAsync(programme => programme.EnrolmentAsync(old, Cancelled)))!.LeavesOn);
    }

    [Fact]
    public async Task Two_people_do_not_both_build_on_the_same_state()
    {
        var child = await ChildAsync();
        var number = await ApplyAsync(child);
        await using var late = Open();
        var seen = (await late.EnrolmentAsync(number, Cancelled))!;
        await TurnAsync(async programme => (await programme.EnrolmentOfAsync(child, Cancelled))!.Withdraw(new(2021, 4, 9), Yes(child)));

        Assert.IsType<ReviewOutcome.TakenUp>(seen.TakeUp(Zhang, Seven));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => late.SaveChangesAsync(Cancelled));
    }

    [Fact]
    public async Task The_queue_has_what_is_to_be_reviewed_in_order_of_number()
    {
        var numbers = new List<ApplicationNumber>();
        foreach (var child in await ChildrenAsync(3)) numbers.Add(await ApplyAsync(child));
        await TurnAsync(async programme => (await programme.EnrolmentAsync(numbers[1], Cancelled))!.TakeUp(Zhang, Seven));
        await TurnAsync(async programme =>
        {
            var decided = (await programme.EnrolmentAsync(numbers[2], Cancelled))!;
            decided.TakeUp(Zhang, Seven);
            decided.Approve(Zhang, "有位", Seven);
        });

        var queue = (await ReadAsync(programme => programme.EnrolmentsToReviewAsync(Cancelled))).Select(enrolment => enrolment.Number).ToList();
        Assert.Equal(numbers[..2], queue.Where(numbers.Contains));
        Assert.Equal(queue.OrderBy(number => number.Value), queue);
    }

    [Fact]
    public async Task No_number_is_given_twice()
    {
        var first = await TransactAsync(programme => programme.NextApplicationNumberAsync(Cancelled));
        var second = await TransactAsync(programme => programme.NextApplicationNumberAsync(Cancelled));

        Assert.Equal(first.Value + 1, second.Value);
    }

    private Task<ApplicationNumber> ApplyAsync(Domain.Families.ChildId child) => TransactAsync(async programme =>
    {
        var number = await programme.NextApplicationNumberAsync(Cancelled);
        programme.Add(Application(number, child));
        return number;
    });
}
