using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Attendance.Gates;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What is known of who comes: whom (g101 a guardian, a7 an adult of the list), and what was said of somebody who is not on it.</summary>
internal sealed record PickupChangeDraft
{
    public int? Child { get; init; }
    public DateOnly? Day { get; init; }
    public string? Adult { get; init; }

    /// <summary>A relation or a name of the sentence; whom it means is looked up when the child is known.</summary>
    public string? Said { get; init; }

    /// <summary>The guardian comes after all.</summary>
    public bool? Myself { get; init; }
    public bool? Custody { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PickupChangeDraft))]
internal sealed partial class PickupChangeJson : JsonSerializerContext;

/// <summary>
/// Somebody else fetches the child: known by name and digits, read back, and after the school's hour agreed to by one who has the child; until
/// then the earlier answer stands (五.4). Who may have the child at all is never settled in a chat.
/// </summary>
internal sealed class PickupChangeDialog() : Dialog<PickupChangeDraft>(Called, 1, () => PickupChangeJson.Default.PickupChangeDraft)
{
    public const string Called = "pickup-change";

    public override string Title => Texts.PickupChangeTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "adult"), new("day"), new("adult"), new("said"), new("myself"), new("custody")];
    public override IReadOnlyList<Command> BegunBy => [Command.PickupChange];

    public override bool IsMeantBy(string sentence, Turn turn) =>
        turn.Person is not null && !GateDialog.Speaks(sentence) && !AbsenceReading.MeansAbsence(sentence, turn.Today) && !PickupListReading.MeansToAdd(sentence) && !PickupReading.IsForFamilies(sentence)
        && (PickupWords.MeansCustody(sentence) || PickupWords.MeansChange(sentence)) && !LateReading.Means(sentence);

    protected override PickupChangeDraft Fill(PickupChangeDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = answer.Value is { } child ? int.Parse(child, CultureInfo.InvariantCulture) : null },
        "day" => draft with { Day = AbsenceReading.Parse(answer.Value)?[0] },
        "adult" => draft with { Adult = answer.Value, Said = null },
        "said" => draft with { Said = answer.Value, Adult = null },
        "myself" => draft with { Myself = answer.Value is null ? null : true },
        "custody" => draft with { Custody = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(PickupChangeDraft draft, Turn turn)
    {
        if ((await turn.OwnChildrenAsync()).Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Custody is true) return await ToTheOfficeAsync(turn);
        if (await ConsentDialog.NeededAsync(turn.Person!.Value, Name, turn) is { } consent) return consent;

        var day = draft.Day ?? turn.Today;
        if (draft.Child is not { } number) return await WhichChildAsync(day, turn);
        if ((await turn.OwnChildrenAsync()).FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (await PickupFacts.OfAsync(own, day, turn) is not { } facts) return End(Texts.Explain(Refusal.ServiceNotPublished));
        if (!facts.List.HearsOf(facts.Bond)) return End(Texts.Explain(Refusal.GuardianMayNotCollect));
        if (DayPickup.WhyNotThatDay(day, facts.Staying.Staying, facts.Staying.School, turn.Now) is { } why) return End(Texts.Explain(why));
        if (facts.Staying.IsAwayOn(day)) return End(Texts.Explain(Refusal.AbsenceIsKnown));
        if (draft.Myself is true) return ToTakeBack(facts, turn);

        return draft.Adult is { } adult ? await ReadBackAsync(facts, adult, turn) : await WhoAsync(facts, draft.Said, turn);
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(PickupChangeDraft draft, string sentence, Turn turn)
    {
        if (PickupWords.MeansCustody(sentence)) return [new("custody", "yes")];

        var children = await turn.OwnChildrenAsync();
        var child = OwnChildren.Read(sentence, children, draft.Child is { } current ? new ChildId(current) : null);
        List<Answer> read = child is null ? [] : [child];
        if (DateReader.Read(sentence, turn.Today).TryGet(out var day)) read.Add(new("day", AbsenceReading.Write([day])));
        if (PickupWords.MeansTakeBack(sentence)) read.Add(new("myself", "yes"));
        else if ((PickupWords.NameIn(sentence) ?? PickupWords.RelationIn(sentence)) is { } said) read.Add(new("said", said));
        return read;
    }

    protected override async ValueTask<string?> SayAsync(PickupChangeDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "day" when draft.Day is { } day => Texts.Day(day),
        "adult" or "said" when draft is { Child: { } child, Adult: { } adult } => PickupCards.Find(await turn.Programme.PickupListAsync(new(child), draft.Day ?? turn.Today, turn.Aborted), adult) is { } known ? PickupFacts.Say(known) : null,
        _ => null,
    };

    private static async ValueTask<Step> WhichChildAsync(DateOnly day, Turn turn)
    {
        var expected = await PickupFacts.ExpectedAsync(day, turn);
        return expected switch
        {
            [] => End(Texts.NobodyStaysThatDay(Texts.Day(day))),
            [var only] => Know("child", only.Child.Id.ToString()),
            _ => Ask(OwnChildren.Which([.. expected.Select(one => one.Staying.Own)])),
        };
    }

    /// <summary>Whom the words mean; somebody of whom the list knows nothing is offered to be put on it.</summary>
    private async ValueTask<Step> WhoAsync(PickupFacts facts, string? said, Turn turn)
    {
        if (said is null) return Ask(PickupCards.WhoComes(facts, []));

        return facts.List.Adults.Where(one => PickupCards.IsMeant(one, said)).ToList() switch
        {
            [var only] => Know("adult", PickupCards.Key(only)),
            [] => await NotListedAsync(facts, said, facts.List.Barred.FirstOrDefault(one => PickupCards.IsMeant(one, said)), turn),
            var several => Ask(PickupCards.WhoComes(facts, several)),
        };
    }

    /// <summary>The same words whether nobody knows the adult or the child is not given to it; of the latter the office hears (五.4-c).</summary>
    private async ValueTask<Step> NotListedAsync(PickupFacts facts, string said, Collector? barred, Turn turn)
    {
        if (barred is not null) await TellTheOfficeAsync(facts, barred, turn);
        return Ask(PickupCards.NotOnTheList(facts, said));
    }

    private async ValueTask<Step> ReadBackAsync(PickupFacts facts, string key, Turn turn)
    {
        if (key == PickupCards.SomebodyNew) return new Step.Begin(AuthoriseAdultDialog.Called, new("child", facts.Child.Id.ToString()), new("then", AbsenceReading.Write([facts.Day])));
        if (facts.List.Barred.FirstOrDefault(one => PickupCards.Key(one) == key) is { } barred) return await NotListedAsync(facts, PickupFacts.Relation(barred), barred, turn);
        if (PickupCards.Find(facts.List, key) is not { } adult) return Ask(PickupCards.WhoComes(facts, []));
        if (adult.Guardian == turn.Person) return ToTakeBack(facts, turn);
        if (facts.Counting is { } counting && adult.Is(counting.Guardian, counting.Adult)) return End(PickupCards.Taken(facts, adult, counting));

        var told = await facts.TeachersAsync(turn);
        var waits = DayPickup.NeedsAYes(facts.Day, facts.Staying.School, turn.Now);
        return new Step.Confirm(PickupCards.ReadBack(facts, adult, waits, told), () => AskAsync(facts, adult, told, turn)) { Short = PickupCards.Picker(facts, adult) };
    }

    private async ValueTask<Step> AskAsync(PickupFacts facts, Collector adult, IReadOnlyList<TeacherTold> told, Turn turn)
    {
        var number = await turn.Programme.NextPickupNumberAsync(turn.Aborted);
        var outcome = DayPickup.Ask(number, facts.Bond, adult, facts.List, facts.Staying.Staying, facts.Staying.School, facts.Said, await PickupMatter.CodeAsync(facts.Day, turn), turn.Now);
        switch (outcome)
        {
            case DayPickupOutcome.Taken(var taken):
                turn.Programme.DayPickups.Add(taken);
                PickupNews.TellTeachers(facts, told, Name, () => new() { Text = Texts.PickupChangedForTeacher(OwnChildren.Name(facts.Child), Texts.Day(facts.Day), PickupFacts.Say(adult), PickupFacts.Ending(adult)) }, turn);
                return End(PickupCards.Taken(facts, adult, taken));
            case DayPickupOutcome.Waits(var waiting):
                turn.Programme.DayPickups.Add(waiting);
                PickupNews.TellTeachers(facts, told, Name, () => new() { Card = PickupCards.ForTeacher(facts, adult, waiting) }, turn);
                return End(PickupCards.Waits(told));
            case DayPickupOutcome.Refused(var why):
                return End(Texts.Explain(why));
            default:
                throw new InvalidOperationException($"No answer to {outcome}.");
        }
    }

    /// <summary>Whoever was said before comes no more; nobody has to agree to the guardian's own coming.</summary>
    private Step ToTakeBack(PickupFacts facts, Turn turn)
    {
        if ((facts.Waiting ?? facts.Counting) is null) return End(Texts.PickupIsYours(facts.Child.Name, Texts.Day(facts.Day)));

        return new Step.Confirm(PickupCards.ReadBackMyself(facts), () => TakeBackAsync(facts, turn)) { Short = Texts.PickupIsYours(facts.Child.Name, Texts.Day(facts.Day)) };
    }

    private async ValueTask<Step> TakeBackAsync(PickupFacts facts, Turn turn)
    {
        foreach (var pickup in facts.Said.Where(one => one.State is PickupState.Asked or PickupState.Accepted))
        {
            if (pickup.TakeBack(facts.Bond, facts.List, turn.Now) is { } why) return End(Texts.Explain(why));
        }

        PickupNews.TellTeachers(facts, await facts.TeachersAsync(turn), Name, () => new() { Text = Texts.PickupBackForTeacher(OwnChildren.Name(facts.Child), Texts.Day(facts.Day), RegisterCards.Say(facts.Bond.Relation)) }, turn);
        return End(Texts.PickupIsYours(facts.Child.Name, Texts.Day(facts.Day)));
    }

    /// <summary>The office hears that somebody wants to have the child fetched by one to whom it is not given; nobody else does.</summary>
    private async ValueTask TellTheOfficeAsync(PickupFacts facts, Collector adult, Turn turn)
    {
        foreach (var person in new[] { facts.Staying.School.Coordinator, facts.Staying.School.Principal }.Distinct())
        {
            if (await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !member.IsVetted(turn.Today)) continue;

            turn.Show(person, facts.Child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Pickup, Seen.GuardianName);
            turn.Tell(person, () => new() { Text = Texts.LimitWasTouched(turn.PersonName ?? "", PickupFacts.Say(adult), OwnChildren.Name(facts.Child), Texts.Day(facts.Day)) });
        }
    }

    /// <summary>Thanked, and called by the office the same day; nothing of it is kept or repeated.</summary>
    private async ValueTask<Step> ToTheOfficeAsync(Turn turn)
    {
        var school = await turn.SchoolAsync();
        var ending = (await turn.Programme.Guardians.FindAsync([turn.Person!.Value], turn.Aborted))?.PhoneEnding;
        var children = await turn.OwnChildrenAsync();
        foreach (var own in children) turn.Show(school.Coordinator, own.Child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.GuardianName, Seen.Phone);
        turn.Tell(school.Coordinator, () => new() { Text = Texts.PleaseCallAboutPickup(turn.PersonName ?? "", Texts.List(children.Select(own => OwnChildren.Name(own.Child))), ending ?? Texts.NoEnding) });
        return End(new Channels.Protocol.Card(Texts.CustodyIsForTheOffice) { Actions = [Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)] });
    }
}
