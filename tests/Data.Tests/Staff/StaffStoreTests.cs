using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Staff;

public sealed class StaffStoreOnSqlite(Sqlite store) : StaffStoreTests(store), IClassFixture<Sqlite>;

public sealed class StaffStoreOnPostgres(Postgres store) : StaffStoreTests(store), IClassFixture<Postgres>;

public abstract class StaffStoreTests(StoreFixture store) : StoreTests(store)
{
    [Fact]
    public async Task A_member_of_staff_comes_back_with_roles_vetting_and_classes_and_is_found_by_role()
    {
        var (li, zhang) = (new PersonId(NextNumber()), new PersonId(NextNumber()));
        await TurnAsync(programme =>
        {
            var teacher = new StaffMember(li, StaffKind.Teacher, StaffRoles.Teacher | StaffRoles.ClubLeader);
            teacher.PassVetting(new(2021, 12, 31));
            teacher.Teach(new(3, 2));
            teacher.Teach(new(1, 1));
            programme.AddRange(new Person(li, "李老师"), new Person(zhang, "张主任"), teacher, new StaffMember(zhang, StaffKind.Teacher, StaffRoles.Coordinator));
        });
        await TurnAsync(async programme => (await programme.Staff.SingleAsync(member => member.Id == li, Cancelled)).LeaveClass(new(1, 1)));

        var read = await ReadAsync(programme => programme.StaffMemberAsync(li, Cancelled));
        Assert.NotNull(read);
        Assert.Equal([new(3, 2)], read.Classes);
        Assert.True(read.IsVetted(new(2021, 12, 31)));
        Assert.Equal([zhang], (await ReadAsync(programme => programme.StaffWithAsync(StaffRoles.Coordinator | StaffRoles.Principal, Cancelled))).Select(member => member.Id));
        Assert.Null(await ReadAsync(programme => programme.StaffMemberAsync(new(999_999), Cancelled)));
    }
}
