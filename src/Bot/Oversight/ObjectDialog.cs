using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Enrolments;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>Which application is objected to, and why.</summary>
internal sealed record ObjectDraft
{
    public int? Application { get; init; }
    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ObjectDraft))]
internal sealed partial class ObjectJson : JsonSerializerContext;

/// <summary>申诉: a decision or a place in line is looked at by a person, and not by the one who decided; the record goes with it (三.4, D18).</summary>
internal sealed class ObjectDialog() : Dialog<ObjectDraft>("object", 1, () => ObjectJson.Default.ObjectDraft)
{
    public override string Title => Texts.Objecting;
    public override IReadOnlyList<Field> Fields { get; } = [new("application", "words"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.Object];

    protected override ObjectDraft Fill(ObjectDraft draft, Answer answer) => answer.Field switch
    {
        "application" => draft with { Application = answer.Value is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ObjectDraft draft, Turn turn)
    {
        if (turn.Person is not { } person) return End(Texts.GuardiansOnly);

        var open = await OpenAsync(turn);
        if (open.Count == 0) return End(Texts.Explain(Refusal.NothingToObjectTo));
        if (draft.Application is not { } number) return open is [var only] ? Know("application", Value(only.Enrolment)) : Ask(Which(open));
        if (open.FirstOrDefault(one => one.Enrolment.Number.Value == number) is not { Enrolment: not null } decided) return End(Texts.Explain(Refusal.NothingToObjectTo));

        var about = DeciderOf(decided.Enrolment);
        var (subject, school) = (ComplaintSubject.Nobody, await turn.SchoolAsync());
        if (about == school.Coordinator) subject = ComplaintSubject.Coordinator;
        else if (about == school.Principal) subject = ComplaintSubject.Principal;
        var who = await ComplaintWords.WhoAsync(ComplaintDesks.For(ComplaintCategory.Decision, subject, about, school), turn);
        if (draft.Words is not { } words) return Ask(Why(decided.Title, who));

        var grievance = new Grievance(turn.Account, person, ComplaintCategory.Decision, subject, about, decided.Child.Class, words, decided.Enrolment.Number);
        return new Step.Confirm(ReadBack(decided.Title, who, words), () => FileAsync(grievance, turn)) { Short = Texts.PleaseCheck };
    }

    protected override ValueTask<string?> SayAsync(ObjectDraft draft, string field, Turn turn) => new(field switch
    {
        "application" => draft.Application is { } number ? new ApplicationNumber(number).ToString() : null,
        "words" => draft.Words,
        _ => null,
    });

    private static async ValueTask<Step> FileAsync(Grievance grievance, Turn turn) => End(await ComplaintLine.FileAsync(grievance, turn) switch
    {
        ComplainOutcome.Filed(var complaint) => Texts.ComplaintFiled(complaint.Number.ToString(), Texts.Number((await turn.SchoolAsync()).Oversight.ComplaintDays), Texts.Day(complaint.Due)),
        ComplainOutcome.Refused(var why) => Texts.Explain(why),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    /// <summary>Own children's applications that were declined or wait, and those with a place in a club's line.</summary>
    private static async ValueTask<IReadOnlyList<(Enrolment Enrolment, Child Child, string Title)>> OpenAsync(Turn turn)
    {
        var open = new List<(Enrolment, Child, string)>();
        foreach (var one in await turn.OwnChildrenAsync())
        {
            if (await turn.Programme.EnrolmentsOfAsync(one.Child.Id, turn.Aborted) is not [var latest, ..]) continue;

            var waiting = (await turn.Programme.PlacesOfAsync(one.Child.Id, turn.Now, turn.Aborted)).Where(place => place.State is PlaceState.Waiting).Select(place => place.Club.Name).ToList();
            var declined = latest.History.Any(change => change.State is EnrolmentState.Declined);
            if (!declined && latest.State is not EnrolmentState.Waiting && waiting.Count == 0) continue;

            var what = declined ? EnrolCards.Say(EnrolmentState.Declined) : latest.State is EnrolmentState.Waiting ? EnrolCards.Say(latest.State) : Texts.InLineFor(Texts.List(waiting));
            open.Add((latest, one.Child, $"{latest.Number} {one.Child.Name} · {what}"));
        }

        return open;
    }

    private static PersonId? DeciderOf(Enrolment enrolment) =>
        enrolment.History.LastOrDefault(change => change.State is EnrolmentState.Declined or EnrolmentState.Waiting or EnrolmentState.Approved)?.By;

    private static string Value(Enrolment enrolment) => enrolment.Number.Value.ToString(CultureInfo.InvariantCulture);

    private static Question Which(IReadOnlyList<(Enrolment Enrolment, Child Child, string Title)> open)
    {
        IReadOnlyList<Option> options = [.. open.Select(one => new Option(Value(one.Enrolment), one.Title, one.Child.Name) { IsPerson = true })];
        return new("application", AnswerKind.One, QuestionCards.ByButton(Texts.ObjectToWhich, options)) { Short = Texts.ObjectToWhich, Options = options };
    }

    private static Question Why(string title, string who) => new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.WhyObject, Complaint.LongestText, title, Texts.AnotherPersonLooks(who)))
    {
        Short = Texts.WhyObject,
        MaxLength = Complaint.LongestText,
    };

    private static Card ReadBack(string title, string who, string words) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactDecisionObjected, title), new(Texts.FactDesk, who), new(Texts.FactWhyObject, words)],
        Texts = [Texts.RecordGoesWithIt],
        Actions = QuestionCards.ToConfirm(Texts.SubmitObjection, Texts.DoNotComplain),
        Source = Texts.Source("三.4"),
    };
}
