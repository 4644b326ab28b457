using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Absences;

internal sealed record ComeAfterAllDraft
{
    public int? Child { get; init; }
    public IReadOnlyList<DateOnly>? Days { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ComeAfterAllDraft))]
internal sealed partial class ComeAfterAllJson : JsonSerializerContext;

/// <summary>A day off is taken back until the service of that day begins, by either guardian; the teachers who heard of it hear this, too.</summary>
internal sealed class ComeAfterAllDialog() : Dialog<ComeAfterAllDraft>("come-after-all", 1, () => ComeAfterAllJson.Default.ComeAfterAllDraft)
{
    public override string Title => Texts.ComingTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "days"), new("days")];
    public override IReadOnlyList<Command> BegunBy => [Command.ComeAfterAll];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AbsenceReading.MeansComing(sentence);

    protected override ComeAfterAllDraft Fill(ComeAfterAllDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "days" or "said" => draft with { Days = AbsenceReading.Parse(answer.Value) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ComeAfterAllDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);

        var all = await AllAsync(children, turn);
        if (draft.Child is not { } number)
        {
            var away = all.Where(one => one.Away(turn.Now).Count > 0).ToList();
            return away.Count > 1 ? Ask(OwnChildren.Which([.. away.Select(one => one.Own)]))
                : away is [var only] ? Know("child", only.Child.Id.ToString())
                : End(Nothing(all, turn));
        }

        if (all.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } facts) return End(Texts.GuardiansOnly);
        if (facts.Away(turn.Now) is not { Count: > 0 } open) return End(Nothing([facts], turn));
        if (draft.Days is not { Count: > 0 } said) return open is [var one] ? Know("days", AbsenceReading.Write([one])) : Ask(AbsenceCards.WhichBack(facts.Child, open, refused: false));

        IReadOnlyList<DateOnly> days = [.. said.Where(open.Contains)];
        if (days.Count == 0) return Ask(AbsenceCards.WhichBack(facts.Child, open, refused: true));

        var told = await facts.TeachersAsync(days, turn);
        return new Step.Confirm(AbsenceCards.ReadBackComing(facts, days, told), () => TakeBackAsync(facts, days, told, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ComeAfterAllDraft draft, string sentence, Turn turn)
    {
        var child = OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } current ? new ChildId(current) : null);
        return [.. child is null ? Array.Empty<Answer>() : [child], .. AbsenceReading.Read(sentence, turn.Today).Where(answer => answer.Field == "said")];
    }

    protected override async ValueTask<string?> SayAsync(ComeAfterAllDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "days" when draft.Days is { Count: > 0 } days => Texts.List(days.Select(Texts.Day)),
        _ => null,
    };

    private static async ValueTask<IReadOnlyList<AbsenceFacts>> AllAsync(IReadOnlyList<GuardedChild> children, Turn turn)
    {
        var all = new List<AbsenceFacts>();
        foreach (var own in children)
        {
            if (await AbsenceFacts.OfAsync(own, turn) is { } facts) all.Add(facts);
        }

        return all;
    }

    /// <summary>Today's day off whose service has begun is for the office; else the child is expected anyway.</summary>
    private static Channels.Protocol.Card Nothing(IReadOnlyList<AbsenceFacts> all, Turn turn) => all.FirstOrDefault(one => one.IsAwayOn(turn.Today)) is { } begun
        ? AbsenceCards.TooLate(begun.School)
        : new(Texts.Reason(Refusal.NoAbsenceIsKnown)) { Source = Texts.Source(Refusal.NoAbsenceIsKnown.Clause()) };

    private async ValueTask<Step> TakeBackAsync(AbsenceFacts facts, IReadOnlyList<DateOnly> days, IReadOnlyList<TeacherTold> told, Turn turn)
    {
        foreach (var day in days)
        {
            if (facts.KnownOn(day)?.TakeBack(facts.Own.Guardianship, facts.Staying, turn.Now) is not null) return End(AbsenceCards.TooLate(facts.School));
        }

        await TeacherTold.TellAsync(told, facts.Child, Name, Texts.ComingForClass, turn);
        return End(AbsenceCards.Coming(facts, days, told));
    }
}
