using AfterSchoolBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Privacy.Records;

/// <summary>Lines that the guardian left for the office, and the answers. After a deletion it is only counted that there was one.</summary>
internal sealed class QuestionRecords : RecordKind
{
    public override int Order => 7;
    public override string Title => Texts.RecordsQuestions;
    public override IReadOnlyList<string> Tables => ["office_questions"];

    public override async ValueTask<RecordTable> ReadAsync(RecordsOf whose, Errand errand)
    {
        var school = await errand.SchoolAsync();
        var (guardian, accounts) = (whose.Bond.Guardian, whose.Accounts);
        var questions = await errand.Programme.OfficeQuestions.AsNoTracking()
            .Where(question => question.Asker == guardian || accounts.Contains(question.Chat)).OrderBy(question => question.Number).ToListAsync(errand.Aborted);
        return new(
            [Texts.RecordsNumber, Texts.RecordsWords, Texts.RecordsWhen, Texts.FactAnswer, Texts.RecordsWhen + " 2"],
            [.. questions.Select(question => new[] { question.Number.ToString(), question.Text, Stamp(question.AskedAt, school), question.Answered?.Text ?? "", question.AnsweredAt is { } at ? Stamp(at, school) : "" })]);
    }

    public override async ValueTask EraseAsync(Erasing erasing, Errand errand)
    {
        var (talkers, accounts, mark) = (erasing.Talkers, erasing.Accounts, erasing.Mark);
        var theirs = errand.Programme.OfficeQuestions.Where(question => (question.Asker != null && talkers.Contains(question.Asker.Value)) || accounts.Contains(question.Chat));
        await theirs.Where(question => question.Answered != null).ExecuteUpdateAsync(set => set.SetProperty(question => question.Answered!.Text, ""), errand.Aborted);
        await theirs.Where(question => question.AnsweredAt == null).ExecuteDeleteAsync(errand.Aborted); // nobody is left to answer
        await theirs.ExecuteUpdateAsync(set => set.SetProperty(question => question.Text, "").SetProperty(question => question.Asker, (Domain.PersonId?)null).SetProperty(question => question.Chat, mark), errand.Aborted);
    }
}
