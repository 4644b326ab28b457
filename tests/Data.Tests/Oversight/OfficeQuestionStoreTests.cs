using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Data.Tests.Oversight;

public sealed class OfficeQuestionStoreOnSqlite(Sqlite store) : OfficeQuestionStoreTests(store), IClassFixture<Sqlite>;

public sealed class OfficeQuestionStoreOnPostgres(Postgres store) : OfficeQuestionStoreTests(store), IClassFixture<Postgres>;

public abstract class OfficeQuestionStoreTests(StoreFixture store) : StoreTests(store)
{
    private static readonly DateTimeOffset Now = new(2021, 4, 6, 18, 5, 0, TimeSpan.FromHours(8));
    private static readonly SchoolCalendar Calendar = new([new Term("2021春", new(2021, 3, 1), new(2021, 7, 2))], [], []);

    [Fact]
    public async Task A_question_is_numbered_kept_and_answered_once()
    {
        await TurnAsync(async programme => programme.Add(Leave(await programme.NextQuestionNumberAsync(Cancelled), "管晚饭吗")));
        await TurnAsync(async programme => programme.Add(Leave(await programme.NextQuestionNumberAsync(Cancelled), "几点放学")));
        Assert.Equal(["WD-0001", "WD-0002"], (await ReadAsync(programme => programme.OpenQuestionsAsync(Cancelled))).Select(open => open.Number.ToString()));

        await using var late = Open();
        var second = (await late.OfficeQuestionAsync(new(1), Cancelled))!;
        await TurnAsync(async programme => (await programme.OfficeQuestionAsync(new(1), Cancelled))!.Answer("不供晚饭。", new PersonId(7), Now.AddDays(1)));
        second.Answer("供。", new PersonId(8), Now.AddDays(1));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(Cancelled));

        var read = (await ReadAsync(programme => programme.OfficeQuestionAsync(new(1), Cancelled)))!;
        Assert.Equal((new OfficeAnswer("不供晚饭。", new PersonId(7)), Now.AddDays(1)), (read.Answered, read.AnsweredAt));
        Assert.Equal(("管晚饭吗", null, new DateOnly(2021, 4, 8), true), (read.Text, read.Asker, read.AnswerDue, read.WantsCallBack));
        Assert.Equal("几点放学", Assert.Single(await ReadAsync(programme => programme.OpenQuestionsAsync(Cancelled))).Text);
    }

    private static OfficeQuestion Leave(QuestionNumber number, string text)
    {
        var asking = new Asking("dl:guest", Asker: null, QuestionTopic.Other, text, WantsCallBack: true);
        return Assert.IsType<LeaveOutcome.Left>(OfficeQuestion.Leave(number, asking, Now, new(2021, 4, 6), Calendar)).Question;
    }
}
