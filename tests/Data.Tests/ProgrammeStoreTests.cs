using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests;

/// <summary>Tests of what happens to a child in the programme: on either database, with children and clubs of their own.</summary>
public abstract class ProgrammeStoreTests(StoreFixture store) : StoreTests(store)
{
    protected static readonly DateTimeOffset Seven = new(2021, 4, 8, 19, 0, 0, TimeSpan.FromHours(8));
    protected static readonly PersonId Zhang = new(900_000);

    /// <summary>One turn as the bot takes it: a transaction from the first row that is kept to the commit.</summary>
    protected async Task<T> TransactAsync<T>(Func<ProgrammeDb, Task<T>> turn)
    {
        await using var programme = Open();
        await using var transaction = await programme.Database.BeginTransactionAsync(Cancelled);
        var outcome = await turn(programme);
        await programme.SaveChangesAsync(Cancelled);
        await transaction.CommitAsync(Cancelled);
        return outcome;
    }

    protected async Task<ChildId> ChildAsync() => (await ChildrenAsync(1))[0];

    protected async Task<IReadOnlyList<ChildId>> ChildrenAsync(int count)
    {
        var children = Enumerable.Range(0, count).Select(_ => new ChildId(NextNumber())).ToList();
        await TurnAsync(async programme =>
        {
            var (@class, teacher) = (new ClassId(3, 2), new PersonId(900_001));
            if (!await programme.Classes.AnyAsync(one => one.Id == @class, Cancelled))
                programme.AddRange(new Person(teacher, "李老师"), new SchoolClass(@class, teacher));
            programme.AddRange(children.Select(child => new Child(child, $"孩子{child}", @class)));
        });
        return children;
    }

    protected async Task<ClubId> ClubAsync(int seats, DayOfWeek weekday = DayOfWeek.Wednesday, int fromGrade = 3)
    {
        var club = new ClubId(NextNumber());
        var leader = new PersonId(NextNumber());
        await TurnAsync(programme => programme.AddRange(new Person(leader, "孙老师"), new Club
        {
            Id = club,
            Name = "书法",
            Kind = ClubKind.Arts,
            Weekday = weekday,
            Starts = new(16, 45),
            Ends = new(17, 45),
            Grades = new(fromGrade, fromGrade + 3),
            Seats = seats,
            Leader = leader,
            LeaderOnMenu = "孙老师（本校教师）",
            FirstDay = new(2021, 4, 14),
            LastDay = new(2021, 6, 30),
            MinimumToOpen = 8,
        }));
        return club;
    }

    protected static GuardianConfirmation Yes(ChildId child, DateTimeOffset? at = null) => Assert.IsType<ConfirmationOutcome.Given>(
        GuardianConfirmation.Give(Bond(child), Authority.MayApply, "0417beef", "dl-1", at ?? Seven)).Confirmation;

    protected static Guardianship Bond(ChildId child) => new(new(900_002), child, Relation.Mother, Authority.All);

    protected static Chooser Chooser(ChildId child, params TakenSeat[] taken) => new(child, 3, Weekdays.All, new(4), taken, Seven);

    protected static Enrolment Application(ApplicationNumber number, ChildId child, Enrolment? live = null) =>
        Assert.IsType<ApplyOutcome.Submitted>(Enrolment.Apply(
            number,
            new(child, Weekdays.Monday | Weekdays.Wednesday, new Need(NeedReason.Other, "我和他爸六点才下班"), PriorityGroup.MigrantWorkersChild, new(2, 2, 3)),
            Yes(child),
            live)).Enrolment;
}
