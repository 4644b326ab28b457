using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record LateDraft
{
    /// <summary>Null: all of the guardian's children who are here.</summary>
    public int? Child { get; init; }

    /// <summary>Minutes after the hour in force.</summary>
    public int? By { get; init; }
    public TimeOnly? At { get; init; }

    /// <summary>The words left something open: it is read back before it counts.</summary>
    public bool? Unsure { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LateDraft))]
internal sealed partial class LateJson : JsonSerializerContext;

/// <summary>We are late: when that is, computed and said back, and known to those who have the child. No fee, no blame, no question why (五.4).</summary>
internal sealed class LateDialog() : Dialog<LateDraft>("late", 1, () => LateJson.Default.LateDraft)
{
    private static readonly int[] Usual = [10, 20, 30, 60];

    public override string Title => Texts.LateTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("by"), new("at"), new("unsure")];
    public override IReadOnlyList<Command> BegunBy => [Command.Late];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && LateReading.Means(sentence);

    protected override LateDraft Fill(LateDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "by" => draft with { By = answer.Value is { } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : null, At = null },
        "at" => draft with { At = answer.Value is { } time ? TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture) : null, By = null },
        "unsure" => draft with { Unsure = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(LateDraft draft, Turn turn)
    {
        if ((await turn.OwnChildrenAsync()).Count == 0) return End(Texts.GuardiansOnly);
        if (await ConsentDialog.NeededAsync(turn.Person!.Value, Name, turn) is { } consent) return consent;

        IReadOnlyList<PickupFacts> late = [.. (await PickupFacts.ExpectedAsync(turn.Today, turn)).Where(one => draft.Child is null || one.Child.Id.Value == draft.Child)];
        if (late.Count == 0) return End(Texts.NobodyStaysThatDay(Texts.Day(turn.Today)));
        if (draft is { By: null, At: null }) return Ask(HowLong());
        if (draft.Unsure is not true) return await SayAsync(late, draft, turn);

        var card = new Card(Texts.LateIsIt(Texts.List(late.Select(one => Texts.LateLine(one.Child.Name, Texts.Time(Expected(one, draft)))))))
        {
            Actions = [new(Texts.YesLate, Verbs.Confirm) { Primary = true }, new(Texts.AnotherTime, Verbs.Change, "by"), new(Texts.Cancel, Verbs.Cancel)],
        };
        return new Step.Confirm(card, () => SayAsync(late, draft, turn)) { Short = card.Title, Content = card.Title };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(LateDraft draft, string sentence, Turn turn)
    {
        var child = OwnChildren.Read(sentence, await turn.OwnChildrenAsync(), draft.Child is { } current ? new ChildId(current) : null);
        var (by, at, isSure) = LateReading.Read(sentence);
        return
        [
            .. child is null ? Array.Empty<Answer>() : [child],
            .. by is { } late ? [new("by", Texts.Number((int)late.TotalMinutes))] : Array.Empty<Answer>(),
            .. at is { } time ? [new("at", Texts.Time(time))] : Array.Empty<Answer>(),
            .. isSure || (by is null && at is null) ? Array.Empty<Answer>() : [new("unsure", "yes")],
        ];
    }

    protected override async ValueTask<string?> SayAsync(LateDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.OwnChildrenAsync()).FirstOrDefault(one => one.Child.Id.Value == child)?.Child.Name,
        "by" when draft.By is { } by => Texts.Minutes(Texts.Number(by)),
        "at" when draft.At is { } at => Texts.Time(at),
        _ => null,
    };

    private static Question HowLong()
    {
        IReadOnlyList<Option> options = [.. Usual.Select(minutes => new Option(Texts.Number(minutes), Texts.Minutes(Texts.Number(minutes))))];
        return new("by", AnswerKind.One, QuestionCards.ByButton(Texts.HowLate, options)) { Short = Texts.HowLate, Options = options };
    }

    private static TimeOnly Expected(PickupFacts facts, LateDraft draft) => draft.At ?? facts.From.AddMinutes(draft.By ?? 0);

    private async ValueTask<Step> SayAsync(IReadOnlyList<PickupFacts> late, LateDraft draft, Turn turn)
    {
        var lines = new List<string>();
        foreach (var facts in late)
        {
            if (LatePickup.Say(facts.Bond, Expected(facts, draft), facts.From, facts.Late, facts.Staying.School, turn.Now) is not LateOutcome.Said(var said, var isNew))
            {
                lines.Add(WhyNot(facts, Expected(facts, draft), turn));
                continue;
            }

            if (isNew) turn.Programme.LatePickups.Add(said);
            var time = Texts.Time(said.Expected);
            var teachers = await facts.TeachersAsync(turn);
            PickupNews.TellTeachers(facts, teachers, Name, () => new() { Text = Texts.LateForTeacher(OwnChildren.Name(facts.Child), time, RegisterCards.Say(facts.Bond.Relation)) }, turn);
            lines.Add(Texts.RunningLate(facts.Child.Name, time));
            lines.Add(Texts.AbsenceTold(TeacherTold.Names(teachers)));
        }

        return End(string.Join('\n', lines));
    }

    private static string WhyNot(PickupFacts facts, TimeOnly expected, Turn turn) =>
        LatePickup.Say(facts.Bond, expected, facts.From, null, facts.Staying.School, turn.Now) is LateOutcome.Refused(var why)
            ? why is Refusal.NotLaterThanPickup ? Texts.InTime(facts.Child.Name, Texts.Time(facts.From)) : Texts.Explain(why)
            : "";
}
