using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Families;

public sealed class RollStoreOnSqlite(Sqlite store) : RollStoreTests(store), IClassFixture<Sqlite>;

public sealed class RollStoreOnPostgres(Postgres store) : RollStoreTests(store), IClassFixture<Postgres>;

public abstract class RollStoreTests(StoreFixture store) : StoreTests(store)
{
    private static readonly DateTimeOffset Now = new(2021, 4, 8, 19, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Two_children_never_share_a_pupil_number_and_many_have_none()
    {
        var (first, second, third) = (await ChildAsync(), await ChildAsync(), await ChildAsync());
        var number = $"N{first}";
        await TurnAsync(async programme => (await programme.Children.SingleAsync(child => child.Id == first, Cancelled)).Number(number));

        await Assert.ThrowsAsync<DbUpdateException>(() => TurnAsync(async programme => (await programme.Children.SingleAsync(child => child.Id == second, Cancelled)).Number(number)));
        Assert.Null((await ReadAsync(programme => programme.ChildAsync(third, Cancelled)))!.PupilNumber);
    }

    [Fact]
    public async Task One_who_has_no_authority_at_all_is_nobody_to_any_question_and_a_child_that_left_is_in_no_class()
    {
        var (child, guardian) = (await ChildAsync(), new PersonId(NextNumber()));
        await TurnAsync(programme => programme.AddRange(new Person(guardian, "林秋月"), new Guardian(guardian, "0417"), new Guardianship(guardian, child, Relation.Mother, Authority.None)));

        Assert.Empty(await ReadAsync(programme => programme.ChildrenOfAsync(guardian, Cancelled)));
        Assert.Empty(await ReadAsync(programme => programme.GuardiansOfAsync(child, Cancelled)));
        Assert.Null(await ReadAsync(programme => programme.GuardianshipAsync(guardian, child, Cancelled)));

        var at = (await ReadAsync(programme => programme.ChildAsync(child, Cancelled)))!.Class;
        await TurnAsync(async programme => (await programme.Children.SingleAsync(one => one.Id == child, Cancelled)).LeaveSchool(new(2021, 4, 9)));
        Assert.DoesNotContain(await ReadAsync(programme => programme.ChildrenInAsync(at, Cancelled)), one => one.Id == child);
    }

    [Fact]
    public async Task News_and_wishes_are_kept_as_they_were_written()
    {
        var (child, guardian) = (await ChildAsync(), new PersonId(NextNumber()));
        await TurnAsync(programme => programme.AddRange(
            new Person(guardian, "林秋月"), new Guardian(guardian, null), new RollNews(guardian, child, new(2021, 4, 9), Money.OfYuan(118)), new ExportWish(guardian.Value, ReportKind.Ledger, guardian, Now, 60)));

        var news = (await ReadAsync(programme => programme.RollNewsAsync(100, Cancelled))).Single(one => one.Child == child);
        Assert.Equal((guardian, new DateOnly(2021, 4, 9), Money.OfYuan(118)), (news.Guardian, news.From, news.Refund));
        var wish = await ReadAsync(programme => programme.ExportWishes.SingleAsync(one => one.Number == guardian.Value, Cancelled));
        Assert.Equal((ReportKind.Ledger, 60, Now, true), (wish.Report, wish.Pupils, wish.AskedAt.ToOffset(Now.Offset), wish.IsOpen(Now)));
    }

    private async Task<ChildId> ChildAsync()
    {
        var (child, teacher, @class) = (new ChildId(NextNumber()), new PersonId(NextNumber()), new ClassId(9, NextNumber()));
        await TurnAsync(programme => programme.AddRange(new Person(teacher, "李老师"), new SchoolClass(@class, teacher), new Child(child, $"孩子{child}", @class)));
        return child;
    }
}
