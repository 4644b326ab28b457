using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>The roll while a list is read into it.</summary>
internal sealed class RollBook(WholeRoll roll, Errand errand)
{
    private readonly List<Child> children = [.. roll.Children];
    private readonly Dictionary<PersonId, Guardian> guardians = roll.Guardians.ToDictionary(guardian => guardian.Id);
    private readonly List<Guardianship> bonds = [.. roll.Bonds];
    private readonly Dictionary<PersonId, Person> people = new(roll.People);
    private readonly HashSet<PersonId> lost = [];
    private readonly HashSet<PersonId> shared = [];

    public IReadOnlyList<Child> Children => children;

    /// <summary>Children who are in another grade than before.</summary>
    public List<Child> OtherGrade { get; } = [];

    public IEnumerable<Guardianship> BondsOf(Child child) => bonds.Where(bond => bond.Child == child.Id);

    public string NameOf(Guardianship bond) => people[bond.Guardian].Name;

    /// <summary>王芳（妈妈，尾号 5521）.</summary>
    public string Say(Guardianship bond) => guardians[bond.Guardian].PhoneEnding is { } ending
        ? Texts.GuardianWithPhone(NameOf(bond), RegisterCards.Say(bond.Relation), ending)
        : Texts.ChildInClass(NameOf(bond), RegisterCards.Say(bond.Relation));

    public Child Add(string name, ClassId @class)
    {
        var child = new Child(new(1 + (children.Count == 0 ? 0 : children.Max(one => one.Id.Value))), name, @class);
        children.Add(child);
        errand.Programme.Children.Add(child);
        return child;
    }

    /// <summary>What the list says of the child itself: number, name, class, and that it is back.</summary>
    public IEnumerable<string> Correct(Child child, RollLine line)
    {
        if (line.Number is { } number && child.PupilNumber != number)
        {
            child.Number(number);
            yield return Texts.ChildNumbered(OwnChildren.Name(child), number);
        }

        if (!child.IsPupil)
        {
            child.ComeBack();
            yield return Texts.ChildCameBack(OwnChildren.Name(child));
        }

        if (child.Name != line.Name)
        {
            var before = OwnChildren.Name(child);
            child.Rename(line.Name);
            yield return Texts.NameCorrected(before, line.Name);
        }

        if (child.Class == line.Class) yield break;

        var old = child.Class;
        child.MoveTo(line.Class);
        if (old.Grade != line.Class.Grade) OtherGrade.Add(child);
        yield return Texts.ChildMoved(child.Name, Texts.Class(old), Texts.Class(line.Class));
    }

    public IEnumerable<string> ReadIn(Child child, GuardianCell cell, ImportReport report)
    {
        if (Find(child, cell) is { } bond) return Change(child, bond, cell, report);
        return cell.Ends ? [] : [Texts.GuardianAdded(Say(Bind(child, cell)), OwnChildren.Name(child))];
    }

    /// <summary>Whoever lost a child loses what stands open in their chat; whoever has none left is a stranger from the next message on (D7).</summary>
    public async Task ShutOutAsync()
    {
        foreach (var guardian in lost)
        {
            foreach (var chat in await errand.Programme.ChatsOfAsync(guardian, errand.Aborted))
            {
                var state = TalkState.Parse(chat.State);
                await errand.Programme.ResetChatAsync(chat.Id, new TalkState { Language = state.Language, Spoken = state.Spoken }.ToJson(), errand.Aborted);
            }

            if (bonds.Exists(bond => bond.Guardian == guardian && bond.Counts)) continue;

            foreach (var slip in await errand.Programme.OpenCodesOfAsync(guardian, errand.Aborted)) slip.Supersede(errand.Now);
            if (await errand.Programme.StaffMemberAsync(guardian, errand.Aborted) is null) await errand.Programme.UnbindAsync(guardian, errand.Aborted);
        }
    }

    public int NotNamed(IEnumerable<Child?> named)
    {
        var known = named.OfType<Child>().Select(child => child.Id).ToHashSet();
        return roll.Children.Count(child => child.IsPupil && !known.Contains(child.Id));
    }

    /// <summary>Guardians whom this list has made one person for several children, by name and telephone: the office should see that it is right.</summary>
    public IEnumerable<(string Guardian, IEnumerable<string> Children)> Siblings() => shared.Select(guardian =>
    {
        var own = bonds.FindAll(bond => bond.Guardian == guardian && bond.Counts);
        return (Say(own[0]), own.Select(bond => OwnChildren.Name(children.Find(child => child.Id == bond.Child)!)));
    });

    /// <summary>The same name; or the same relation and telephone, where the name was written wrongly.</summary>
    private Guardianship? Find(Child child, GuardianCell cell)
    {
        List<Guardianship> own = [.. BondsOf(child)];
        List<Guardianship> named = [.. own.Where(bond => NameOf(bond) == cell.Name)];
        return named.Find(bond => guardians[bond.Guardian].PhoneEnding == cell.Ending)
            ?? named.FirstOrDefault()
            ?? own.Find(bond => bond.Counts && bond.Relation == cell.Relation && cell.Ending is not null && guardians[bond.Guardian].PhoneEnding == cell.Ending);
    }

    private IEnumerable<string> Change(Child child, Guardianship bond, GuardianCell cell, ImportReport report)
    {
        var (who, of) = (Say(bond), OwnChildren.Name(child));
        if (cell.Ends)
        {
            if (bond.EndedOn is not null) yield break;
            bond.End(errand.Today);
            lost.Add(bond.Guardian);
            yield return Texts.GuardianEnded(who, of);
            yield break;
        }

        if (bond.EndedOn is not null)
        {
            if (cell.Authority is null)
            {
                report.Say(Texts.GuardianEndedBefore(who, of));
                yield break;
            }

            bond.Restore();
            yield return Texts.GuardianRestored(who, of);
        }

        if (NameOf(bond) != cell.Name)
        {
            people[bond.Guardian].Rename(cell.Name);
            yield return Texts.NameCorrected(who, cell.Name);
        }

        if (bond.Relation != cell.Relation || (cell.Ending is not null && guardians[bond.Guardian].PhoneEnding != cell.Ending))
        {
            bond.Call(cell.Relation);
            if (cell.Ending is { } ending) guardians[bond.Guardian].Phone(ending);
            yield return Texts.GuardianCorrected(who, Say(bond), of);
        }

        if (cell.Authority is not { } may || bond.Authority == may) yield break;

        bond.Entrust(may);
        if (!bond.Counts) lost.Add(bond.Guardian);
        yield return Texts.GuardianMay(Say(bond), of, Say(may));
    }

    /// <summary>A brother's or a sister's guardian of the same name and telephone is the same person, so that one chat serves both.</summary>
    private Guardianship Bind(Child child, GuardianCell cell)
    {
        var known = cell.Ending is null ? null : guardians.Values.FirstOrDefault(one =>
            one.PhoneEnding == cell.Ending && people[one.Id].Name == cell.Name && !bonds.Exists(bond => bond.Guardian == one.Id && bond.Child == child.Id));
        if (known is not null) shared.Add(known.Id);

        var bond = new Guardianship((known ?? Know(cell)).Id, child.Id, cell.Relation, cell.Authority ?? Authority.All);
        bonds.Add(bond);
        errand.Programme.Guardianships.Add(bond);
        return bond;
    }

    private Guardian Know(GuardianCell cell)
    {
        var person = new Person(new(1 + (people.Count == 0 ? 0 : people.Keys.Max(id => id.Value))), cell.Name);
        var guardian = new Guardian(person.Id, cell.Ending);
        people.Add(person.Id, person);
        guardians.Add(person.Id, guardian);
        errand.Programme.AddRange(person, guardian);
        return guardian;
    }

    private static string Say(Authority may) => may is Authority.None
        ? Texts.MayNothing
        : Texts.List(new[] { (Authority.MayApply, Texts.MayApply), (Authority.MayConfirmFees, Texts.MayConfirmFees), (Authority.MayCollect, Texts.MayCollect) }
            .Where(one => may.HasFlag(one.Item1)).Select(one => one.Item2));
}
