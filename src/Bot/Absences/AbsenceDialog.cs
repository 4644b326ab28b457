using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Absences;

internal sealed record AbsenceDraft
{
    public int? Child { get; init; }
    public IReadOnlyList<DateOnly>? Days { get; init; }

    /// <summary>The days are a span: only those on which the child stays are meant.</summary>
    public bool? Span { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AbsenceDraft))]
internal sealed partial class AbsenceJson : JsonSerializerContext;

/// <summary>The child stays away on one day: said, read back with what it means, and known to its teachers. Nobody asks why (二.3, D6).</summary>
internal sealed class AbsenceDialog() : Dialog<AbsenceDraft>("absence", 1, () => AbsenceJson.Default.AbsenceDraft)
{
    public override string Title => Texts.AbsenceTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("days")];
    public override IReadOnlyList<Command> BegunBy => [Command.Absence];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AbsenceReading.MeansAbsence(sentence, turn.Today);

    // "said" are days of a sentence: they need not be among those that the card offers
    protected override AbsenceDraft Fill(AbsenceDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "days" or "said" => draft with { Days = AbsenceReading.Parse(answer.Value), Span = null },
        "span" => draft with { Span = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AbsenceDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (await ConsentDialog.NeededAsync(turn.Person!.Value, Name, turn) is { } consent) return consent;
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (await AbsenceFacts.OfAsync(own, turn) is not { } facts) return End(Texts.Explain(Refusal.ServiceNotPublished));
        if (draft.Days is not { Count: > 0 } days) return await WhichAsync(facts, [], turn);

        var refused = Refused(draft, facts, turn);
        if (refused.Count > 0) return await WhichAsync(facts, refused, turn);

        var known = await KnownAsync(facts, days.Where(facts.IsAwayOn), turn);
        IReadOnlyList<DateOnly> wanted = [.. days.Where(facts.Open(turn.Now).Contains).Order()];
        if (wanted.Count == 0) return End(AbsenceCards.Known(own.Child, known));

        var told = await facts.TeachersAsync(wanted, turn);
        var card = AbsenceCards.ReadBack(facts, wanted, known, await AbsenceFacts.FeeAsync(turn), told);
        return new Step.Confirm(card, () => GiveAsync(facts, wanted, told, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AbsenceDraft draft, string sentence, Turn turn)
    {
        var child = OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } current ? new ChildId(current) : null);
        return [.. child is null ? Array.Empty<Answer>() : [child], .. AbsenceReading.Read(sentence, turn.Today)];
    }

    protected override async ValueTask<string?> SayAsync(AbsenceDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "days" or "said" when draft is { Child: { } child, Days: { Count: > 0 } days } && await FactsAsync(new(child), turn) is { } facts && Refused(draft, facts, turn).Count == 0 =>
            Texts.List(days.Where(facts.Open(turn.Now).Contains).Select(Texts.Day)),
        _ => null,
    };

    private static async ValueTask<AbsenceFacts?> FactsAsync(ChildId child, Turn turn) =>
        (await turn.OwnChildrenAsync()).FirstOrDefault(one => one.Child.Id == child) is { } own ? await AbsenceFacts.OfAsync(own, turn) : null;

    /// <summary>Days named one by one must all be the child's; of a span, one is enough.</summary>
    private static List<(DateOnly Day, Refusal Why)> Refused(AbsenceDraft draft, AbsenceFacts facts, Turn turn)
    {
        var refused = (from day in draft.Days! let why = facts.Staying.WhyNot(day, turn.Now) where why is not null select (day, why.Value)).ToList();
        return draft.Span is true && refused.Count < draft.Days!.Count ? [] : refused;
    }

    private static async ValueTask<Step> WhichAsync(AbsenceFacts facts, List<(DateOnly Day, Refusal Why)> refused, Turn turn)
    {
        var open = facts.Open(turn.Now);
        if (open.Count > 0) return Ask(AbsenceCards.WhichDays(facts.Child, open, refused, facts.School));

        var away = facts.Away(turn.Now);
        return End(refused.Count == 0 && away.Count > 0
            ? AbsenceCards.Known(facts.Child, await KnownAsync(facts, away, turn))
            : AbsenceCards.NotAnyDay(facts.Child, refused, facts.School));
    }

    private static async ValueTask<IReadOnlyList<string>> KnownAsync(AbsenceFacts facts, IEnumerable<DateOnly> days, Turn turn)
    {
        var lines = new List<string>();
        foreach (var absence in days.Select(facts.KnownOn).OfType<DayAbsence>())
        {
            lines.Add(Texts.AbsenceKnown(Texts.Day(absence.Day), await facts.WhoAsync(absence, turn), Texts.Moment(facts.School.AtSchool(absence.GivenAt))));
        }

        return lines;
    }

    private async ValueTask<Step> GiveAsync(AbsenceFacts facts, IReadOnlyList<DateOnly> days, IReadOnlyList<TeacherTold> told, Turn turn)
    {
        foreach (var day in days)
        {
            var before = facts.KnownOn(day);
            if (DayAbsence.Give(facts.Own.Guardianship, day, facts.Staying, before, turn.Now) is not AbsenceOutcome.Given(var absence)) return End(AbsenceCards.TooLate(facts.School));
            if (before is null) turn.Programme.DayAbsences.Add(absence);
        }

        await TeacherTold.TellAsync(told, facts.Child, Name, Texts.AbsenceForClass, turn);
        return End(AbsenceCards.Given(facts, days, told));
    }
}
