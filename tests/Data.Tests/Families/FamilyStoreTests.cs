using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Families;

public sealed class FamilyStoreOnSqlite(Sqlite store) : FamilyStoreTests(store), IClassFixture<Sqlite>;

public sealed class FamilyStoreOnPostgres(Postgres store) : FamilyStoreTests(store), IClassFixture<Postgres>;

public abstract class FamilyStoreTests(StoreFixture store) : StoreTests(store)
{
    private static readonly DateTimeOffset Now = new(2021, 4, 6, 17, 24, 0, 123, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_guardian_is_shown_the_own_children_and_an_ended_bond_answers_nothing()
    {
        var (wang, other) = (await GuardianAsync(), await GuardianAsync());
        var (elder, younger, former) = (await ChildAsync(new(3, 2)), await ChildAsync(new(1, 1)), await ChildAsync(new(2, 3)));
        await TurnAsync(programme =>
        {
            var ended = new Guardianship(wang, former, Relation.Carer, Authority.MayCollect);
            ended.End(new(2021, 3, 1));
            programme.AddRange(
                new Guardianship(wang, younger, Relation.Mother, Authority.All),
                new Guardianship(wang, elder, Relation.Mother, Authority.MayApply | Authority.MayCollect),
                new Guardianship(other, former, Relation.Father, Authority.All),
                ended);
        });

        var children = await ReadAsync(programme => programme.ChildrenOfAsync(wang, Cancelled));
        Assert.Equal([elder, younger], children.Select(one => one.Child.Id));
        Assert.Equal(new ClassId(3, 2), children[0].Child.Class);
        Assert.True(children[0].Guardianship.May(Authority.MayApply));
        Assert.False(children[0].Guardianship.May(Authority.MayConfirmFees));
        Assert.Null(await ReadAsync(programme => programme.GuardianshipAsync(wang, former, Cancelled)));
        Assert.Null(await ReadAsync(programme => programme.GuardianshipAsync(wang, new ChildId(999_999), Cancelled)));
        Assert.Equal(other, Assert.Single(await ReadAsync(programme => programme.GuardiansOfAsync(former, Cancelled))).Guardian);
    }

    [Fact]
    public async Task Consent_keeps_its_history_and_its_moments()
    {
        var guardian = await GuardianAsync();
        await TurnAsync(programme =>
        {
            var consent = new Consent(guardian, DocumentKind.PrivacyNotice);
            consent.Give(1, Now);
            programme.Add(consent);
        });
        await TurnAsync(async programme => (await programme.ConsentOfAsync(guardian, Cancelled))!.Withdraw(Now.AddDays(1)));
        await TurnAsync(async programme => (await programme.ConsentOfAsync(guardian, Cancelled))!.Give(2, Now.AddDays(2)));

        var read = await ReadAsync(programme => programme.ConsentOfAsync(guardian, DocumentKind.PrivacyNotice, Cancelled));
        Assert.NotNull(read);
        Assert.True(read.InForce(2));
        Assert.Equal([(1, Now, Now.AddDays(1)), (2, Now.AddDays(2), null)],
            read.History.Select(entry => (entry.Version, entry.GivenAt, entry.WithdrawnAt)).ToArray<(int, DateTimeOffset, DateTimeOffset?)>());
    }

    [Fact]
    public async Task A_slip_is_found_by_what_the_person_wrote_and_two_chats_cannot_use_it_at_once()
    {
        var guardian = await GuardianAsync();
        await TurnAsync(programme => programme.Add(RegistrationCode.Issue(guardian, "7K4M92QH", Now).Code));
        Assert.Null(await ReadAsync(programme => programme.RegistrationCodeAsync(RegistrationCode.HashOf("7K4M92QO"), Cancelled)));

        await using var first = Open();
        await using var second = Open();
        var hash = RegistrationCode.HashOf("新码 7k4m 92qh");
        var (one, other) = (await first.RegistrationCodeAsync(hash, Cancelled), await second.RegistrationCodeAsync(hash, Cancelled));
        Assert.Equal(new CodeOutcome.Bound(guardian), one!.Use(Now));
        Assert.Equal(new CodeOutcome.Bound(guardian), other!.Use(Now));
        await first.SaveChangesAsync(Cancelled);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancelled));

        var again = await ReadAsync(programme => programme.RegistrationCodeAsync(hash, Cancelled));
        Assert.Equal(new CodeOutcome.Refused(Refusal.CodeNotAccepted), again!.Use(Now.AddMinutes(1)));
        Assert.Empty(await ReadAsync(programme => programme.OpenCodesOfAsync(guardian, Cancelled)));
    }

    [Fact]
    public async Task Tries_are_counted_by_chat_and_day()
    {
        var (chat, today) = ($"wecom:{NextNumber()}", new DateOnly(2021, 4, 6));
        for (var attempt = 0; attempt < 5; attempt++)
            await TurnAsync(async programme => Assert.Null((await programme.CodeAttemptsAsync(chat, today, Cancelled)).Try()));

        Assert.Equal(Refusal.TooManyCodesToday, (await ReadAsync(programme => programme.CodeAttemptsAsync(chat, today, Cancelled))).Try());
        Assert.Null((await ReadAsync(programme => programme.CodeAttemptsAsync(chat, today.AddDays(1), Cancelled))).Try());
    }

    [Fact]
    public async Task A_person_keeps_the_chosen_language()
    {
        var guardian = await GuardianAsync();
        await TurnAsync(async programme => (await programme.PersonAsync(guardian, Cancelled))!.Speak("zh-Hant"));

        Assert.Equal("zh-Hant", (await ReadAsync(programme => programme.PersonAsync(guardian, Cancelled)))!.Language);
    }

    private async Task<PersonId> GuardianAsync()
    {
        var id = new PersonId(NextNumber());
        await TurnAsync(programme => programme.AddRange(new Person(id, $"家长{id}"), new Guardian(id, "0417")));
        return id;
    }

    private async Task<ChildId> ChildAsync(ClassId @class)
    {
        var (child, teacher) = (new ChildId(NextNumber()), new PersonId(NextNumber()));
        await TurnAsync(async programme =>
        {
            if (!await programme.Classes.AnyAsync(one => one.Id == @class, Cancelled))
                programme.AddRange(new Person(teacher, "李老师"), new SchoolClass(@class, teacher));
            programme.Add(new Child(child, $"孩子{child}", @class));
        });
        return child;
    }
}
