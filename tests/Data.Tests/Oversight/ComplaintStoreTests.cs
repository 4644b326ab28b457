using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Oversight;

public sealed class ComplaintStoreOnSqlite(Sqlite store) : ComplaintStoreTests(store), IClassFixture<Sqlite>;

public sealed class ComplaintStoreOnPostgres(Postgres store) : ComplaintStoreTests(store), IClassFixture<Postgres>;

public abstract class ComplaintStoreTests(StoreFixture store) : StoreTests(store)
{
    private static readonly DateTimeOffset Now = new(2021, 4, 7, 20, 20, 0, TimeSpan.FromHours(8));
    private static readonly SchoolCalendar Calendar = new([new Term("2021春", new(2021, 3, 1), new(2021, 7, 2))], [], []);
    private static readonly School School = new("示范小学", "Asia/Shanghai", new(1), new(2), "示范小学");
    private static readonly StaffMember Principal = new(new(1), StaffKind.Teacher, StaffRoles.Principal);

    [Fact]
    public async Task A_complaint_comes_back_with_its_history_and_two_answers_at_once_are_one()
    {
        var number = default(ComplaintNumber);
        await TurnAsync(async programme =>
        {
            number = await programme.NextComplaintNumberAsync(Cancelled);
            var grievance = new Grievance("dl:guest", null, ComplaintCategory.MadeToJoin, ComplaintSubject.ClassTeacher, new PersonId(3), new ClassId(3, 2), "群里接龙");
            programme.Add(Assert.IsType<ComplainOutcome.Filed>(Complaint.File(number, grievance, School, Now, Calendar)).Complaint);
        });

        await using var late = Open();
        var second = (await late.ComplaintAsync(number, Cancelled))!;
        await TurnAsync(async programme => (await programme.ComplaintAsync(number, Cancelled))!.Reply("接龙已停。", Principal, Now.AddDays(1)));
        second.Reply("没有的事。", Principal, Now.AddDays(1));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => late.SaveChangesAsync(Cancelled));

        var read = (await ReadAsync(programme => programme.ComplaintAsync(number, Cancelled)))!;
        Assert.Equal(("群里接龙", "接龙已停。", new ClassId(3, 2), new PersonId(3), null, new DateOnly(2021, 4, 14)), (read.Text, read.Answer, read.Class!.Value, read.About!.Value, read.Complainant, read.Due));
        Assert.Equal([(1, ComplaintState.Filed, (PersonId?)null), (2, ComplaintState.Answered, new PersonId(1))], read.History.Select(change => (change.Number, change.State, change.By)));
        Assert.Equal(number, Assert.Single(await ReadAsync(programme => programme.ComplaintsFromAsync("dl:guest", null, Cancelled))).Number);
        Assert.Empty(await ReadAsync(programme => programme.ComplaintsFromAsync("dl:other", null, Cancelled)));
    }
}
