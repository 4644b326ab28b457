using System.Diagnostics;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Oversight;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>What is known of a complaint so far.</summary>
internal sealed record ComplainDraft
{
    public ComplaintCategory? Category { get; init; }
    public ComplaintSubject? Subject { get; init; }

    /// <summary>The class of the child it is about; <see cref="ComplainDialog.NoClass"/>: not said.</summary>
    public string? Class { get; init; }
    public bool? Named { get; init; }
    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComplainDraft))]
internal sealed partial class ComplainJson : JsonSerializerContext;

/// <summary>A complaint, from a guardian or a guest: of which kind, about whom; who will read it is said before what happened is asked; then a number and a clock (五.5, 二.2).</summary>
internal sealed class ComplainDialog() : Dialog<ComplainDraft>("complain", 1, () => ComplainJson.Default.ComplainDraft)
{
    public const string NoClass = "-";

    public override string Title => Texts.Complaining;
    public override IReadOnlyList<Field> Fields { get; } = [new("category"), new("subject"), new("class"), new("named"), new("words")];
    public override IReadOnlyList<Command> BegunBy => [Command.Complain];

    protected override ComplainDraft Fill(ComplainDraft draft, Answer answer) => answer.Field switch
    {
        "category" => draft with { Category = answer.Value is { } category ? Enum.Parse<ComplaintCategory>(category) : null },
        "subject" => draft with { Subject = answer.Value is { } subject ? Enum.Parse<ComplaintSubject>(subject) : null },
        "class" => draft with { Class = answer.Value },
        "named" => draft with { Named = answer.Value is { } named ? bool.Parse(named) : null },
        "words" => draft with { Words = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ComplainDraft draft, Turn turn)
    {
        if (draft.Category is not { } category) return Ask(ComplainCards.WhichKind());
        if (category is ComplaintCategory.Decision) return new Step.Begin("object");
        if (draft.Subject is not { } subject) return Ask(ComplainCards.AboutWhom(category));
        if (draft.Class is not { } @class) return await WhichClassAsync(turn);
        if (draft.Named is null && turn.Person is null) return Know("named", bool.FalseString);

        var about = await AboutAsync(category, subject, ClassOf(@class), turn);
        var desk = ComplaintDesks.For(category, subject, about, await turn.SchoolAsync());
        var reader = await ComplaintWords.WhoWillSeeAsync(desk, turn);
        return draft switch
        {
            { Named: null } => Ask(ComplainCards.NamedOrNot(category, reader)),
            { Words: null } => Ask(ComplainCards.WhatHappened(category, reader, turn.Person is null)),
            { Named: { } named, Words: { } words } => new Step.Confirm(ComplainCards.ReadBack(category, subject, reader, named, words), () => FileAsync(draft, about, turn)) { Short = Texts.PleaseCheck },
        };
    }

    protected override ValueTask<string?> SayAsync(ComplainDraft draft, string field, Turn turn) => new(field switch
    {
        "category" => draft.Category is { } category ? ComplaintWords.Say(category) : null,
        "subject" => draft.Subject is { } subject ? ComplaintWords.Say(subject) : null,
        "class" => draft.Class is { } @class && ClassOf(@class) is { } one ? Texts.Class(one) : null,
        "named" => draft.Named is { } named ? ComplainCards.SayNamed(named) : null,
        "words" => draft.Words,
        _ => null,
    });

    private static ClassId? ClassOf(string value) => value == NoClass ? null : ClassId.Parse(value);

    private static async ValueTask<Step> WhichClassAsync(Turn turn)
    {
        var classes = (await turn.OwnChildrenAsync()).Select(one => one.Child.Class).Distinct().ToList();
        return classes switch
        {
            [] => Know("class", NoClass),
            [var only] => Know("class", only.ToString()),
            _ => Ask(ComplainCards.WhichClass(classes)),
        };
    }

    /// <summary>Who is complained of, as far as the record tells; where families were made to join, the class is led by somebody.</summary>
    private static async ValueTask<PersonId?> AboutAsync(ComplaintCategory category, ComplaintSubject subject, ClassId? @class, Turn turn)
    {
        var school = await turn.SchoolAsync();
        return subject switch
        {
            ComplaintSubject.Principal => school.Principal,
            ComplaintSubject.Coordinator => school.Coordinator,
            ComplaintSubject.ClassTeacher or ComplaintSubject.Nobody when @class is { } led && (subject is ComplaintSubject.ClassTeacher || category is ComplaintCategory.MadeToJoin) =>
                (await turn.Programme.ClassesAsync(turn.Aborted)).FirstOrDefault(one => one.Id == led)?.ClassTeacher,
            _ => null,
        };
    }

    private static async ValueTask<Step> FileAsync(ComplainDraft draft, PersonId? about, Turn turn)
    {
        var complainant = draft.Named is true ? turn.Person : null;
        var grievance = new Grievance(turn.Account, complainant, draft.Category!.Value, draft.Subject!.Value, about, ClassOf(draft.Class!), draft.Words!);
        return End(await ComplaintLine.FileAsync(grievance, turn) switch
        {
            ComplainOutcome.Filed(var complaint) => Texts.ComplaintFiled(
                complaint.Number.ToString(), Texts.Number((await turn.SchoolAsync()).Oversight.ComplaintDays), Texts.Day(complaint.Due)),
            ComplainOutcome.Refused(var why) => Texts.Explain(why),
            _ => throw new UnreachableException(),
        });
    }
}
