using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record AuthoriseAdultDraft
{
    public int? Child { get; init; }
    public string? Name { get; init; }
    public string? Relation { get; init; }
    public string? Ending { get; init; }

    /// <summary>The day on which this adult is to come, where that was asked first.</summary>
    public string? Then { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuthoriseAdultDraft))]
internal sealed partial class AuthoriseAdultJson : JsonSerializerContext;

/// <summary>A guardian who may collect puts an adult on the child's list: name, relation, four digits, read back (五.4-c, D6).</summary>
internal sealed class AuthoriseAdultDialog() : Dialog<AuthoriseAdultDraft>(Called, 1, () => AuthoriseAdultJson.Default.AuthoriseAdultDraft)
{
    public const string Called = "authorise-adult";

    public override string Title => Texts.AddAdultTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child"), new("name"), new("relation"), new("ending"), new("then")];
    public override IReadOnlyList<Command> BegunBy => [Command.AddAdult];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && PickupListReading.MeansToAdd(sentence);

    protected override AuthoriseAdultDraft Fill(AuthoriseAdultDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "name" => draft with { Name = answer.Value?.Trim() },
        "relation" => draft with { Relation = answer.Value?.Trim() },
        "ending" => draft with { Ending = answer.Value is { } text ? PickupWords.EndingIn(text) ?? text.Trim() : null },
        "then" => draft with { Then = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(AuthoriseAdultDraft draft, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (await ConsentDialog.NeededAsync(turn.Person!.Value, Called, turn) is { } consent) return consent;
        if (draft.Child is not { } number) return children is [var single] ? Know("child", single.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var limits = CustodyLimits.Of(own.Child.Id, await turn.Programme.LimitsOfAsync(own.Child.Id, turn.Aborted));
        if (!own.Guardianship.May(Authority.MayCollect) || limits.Bar(own.Guardianship.Guardian)) return End(Texts.Explain(Refusal.GuardianMayNotCollect));
        if (draft.Name is not { } name || IsNoName(name)) return Ask(Words("name", Texts.AdultsName(own.Child.Name), AuthorisedAdult.LongestName, draft.Name is null ? null : Refusal.AdultNeedsNameAndRelation));
        if (draft.Relation is not { Length: > 0 and <= AuthorisedAdult.LongestRelation } relation) return Ask(Words("relation", Texts.AdultsRelation(name), AuthorisedAdult.LongestRelation, draft.Relation is null ? null : Refusal.AdultNeedsNameAndRelation));
        if (draft.Ending is not { } ending || AuthorisedAdult.WhyNot(new(name, relation, ending)) is not null) return Ask(Words("ending", Texts.AdultsEnding(name), 20, draft.Ending is null ? null : Refusal.AdultNeedsFourDigits));

        return new Step.Confirm(ReadBack(own.Child, new(name, relation, ending)), () => EnterAsync(own, new(name, relation, ending), limits, draft.Then, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(AuthoriseAdultDraft draft, string sentence, Turn turn)
    {
        var rest = PickupListReading.AfterAdd(sentence);
        var child = OwnChildren.Read(rest, await turn.OwnChildrenAsync(), draft.Child is { } current ? new ChildId(current) : null);
        var relation = PickupWords.RelationIn(rest);
        var named = PickupWords.PlainNameIn(child is null ? rest : PickupListReading.WithoutChild(rest, (await turn.OwnChildrenAsync()).First(one => one.Child.Id.ToString() == child.Value).Child));
        return
        [
            .. child is null ? Array.Empty<Answer>() : [child],
            .. named is null ? Array.Empty<Answer>() : [new("name", named)],
            .. relation is null ? Array.Empty<Answer>() : [new("relation", relation)],
            .. PickupWords.EndingIn(rest) is { } ending ? [new("ending", ending)] : Array.Empty<Answer>(),
        ];
    }

    protected override async ValueTask<string?> SayAsync(AuthoriseAdultDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "name" => draft.Name,
        "relation" => draft.Relation,
        "ending" => draft.Ending,
        _ => null,
    };

    private static bool IsNoName(string name) => AuthorisedAdult.WhyNot(new(name, "-", "0000")) is not null;

    private static Question Words(string field, string title, int longest, Refusal? why) =>
        new(field, AnswerKind.Words, QuestionCards.Words(field, title, longest, why is { } reason ? [Texts.Reason(reason)] : [])) { Short = title, MaxLength = longest };

    private static Card ReadBack(Child child, AdultDescribed adult) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(child)),
            new(Texts.FactAdult, adult.Name),
            new(Texts.FactRelation, adult.Relation),
            new(Texts.FactEnding, adult.PhoneEnding),
        ],
        Texts = [Texts.AdultIsAskedAtTheGate],
        Actions = QuestionCards.ToConfirm(Texts.PutOnTheList, Texts.DoNotPutOnTheList),
        Source = Texts.Source("五.4"),
    };

    private async ValueTask<Step> EnterAsync(GuardedChild own, AdultDescribed described, CustodyLimits limits, string? then, Turn turn)
    {
        var known = await turn.Programme.AdultsOfAsync(own.Child.Id, turn.Aborted);
        var number = await turn.Programme.NextPickupNumberAsync(turn.Aborted);
        var outcome = AuthorisedAdult.Enter(number, own.Guardianship, described, known, limits, turn.Today, turn.Now);
        if (outcome is AdultOutcome.Refused(var why)) return End(Texts.Explain(why));

        var adult = ((AdultOutcome.Entered)outcome).Adult;
        turn.Programme.AuthorisedAdults.Add(adult);
        if (limits.Bar(new Collector(null, number, adult.Name, null, adult.Relation, adult.PhoneEnding))) await TellTheOfficeAsync(own.Child, adult, turn);
        var done = Texts.AdultIsOn(OwnChildren.Name(own.Child), adult.Relation, adult.Name, adult.PhoneEnding);
        return then is null
            ? End(new Card(done) { Actions = [Verbs.ToSay(Commands.Word(Command.PickupList), Command.PickupList)] })
            : new Step.End(new() { Text = done }) { Then = new(PickupChangeDialog.Called, new("child", own.Child.Id.ToString()), new("day", then), new("adult", string.Create(CultureInfo.InvariantCulture, $"a{number}"))) };
    }

    /// <summary>The family hears nothing else than for anybody; the office calls.</summary>
    private async ValueTask TellTheOfficeAsync(Child child, AuthorisedAdult adult, Turn turn)
    {
        var school = await turn.SchoolAsync();
        turn.Show(school.Coordinator, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Pickup, Seen.GuardianName);
        turn.Tell(school.Coordinator, () => new() { Text = Texts.LimitWasTouched(turn.PersonName ?? "", Texts.PickupAdult(adult.Relation, adult.Name), OwnChildren.Name(child), Texts.Day(turn.Today)) });
    }
}
