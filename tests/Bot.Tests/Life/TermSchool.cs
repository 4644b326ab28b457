using AfterSchoolBot.Bot.Schools.Demo;
using AfterSchoolBot.Data;
using AfterSchoolBot.Data.Conversations;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Testing;

namespace AfterSchoolBot.Bot.Tests.Life;

/// <summary>A school of 650 children before anybody has spoken: the roll, the staff, the term, the clubs, and a slip for a guardian of each child.</summary>
internal sealed class TermSchool
{
    private const int Children = 650;

    public static readonly DateTimeOffset Before = new(2021, 3, 17, 8, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Slip, child's name, class: one guardian of every child.</summary>
    public List<(string Slip, ChildId Child, string Name, ClassId Class)> Slips { get; } = [];

    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }

    public static async Task<(TermSchool School, TalkHost Host)> OpenAsync()
    {
        var school = new TermSchool();
        return (school, await TalkHost.StartAsync(Store.Sqlite, Before, school.LayAsync));
    }

    private async Task LayAsync(ProgrammeDb programme, CancellationToken cancellationToken)
    {
        var families = new DemoFamilies(Before);
        for (var n = families.Children.Count + 1; n <= Children; n++) Join(families, n);
        var term = new DemoTerm(Before, families.Staff);
        (FirstDay, LastDay) = (term.FirstDay, term.LastDay);
        await programme.WriteRollAsync(families.Roll, cancellationToken);
        programme.AddRange(families.Staff);
        programme.AddRange(term.Everything());
        programme.AddRange(DemoClubs.All(term, families));
        foreach (var (account, name) in DemoSchool.Persons.Where(person => person.Name is "张主任" or "周校长" or "李老师"))
        {
            programme.Add(new ChannelIdentity { Account = $"directline/{account}", PersonId = families.PersonCalled(name).Value, Since = Before });
        }

        foreach (var child in families.Children)
        {
            var issued = RegistrationCode.Issue(families.Bonds.First(bond => bond.Child == child.Id).Guardian, Before);
            programme.Add(issued.Code);
            Slips.Add((issued.Slip, child.Id, child.Name, child.Class));
        }
    }

    private static void Join(DemoFamilies families, int n)
    {
        var (child, guardian) = (new Child(new(n), $"江小{n}", new(1, 1)), new PersonId(20000 + n));
        families.Children.Add(child);
        families.People.Add(new(guardian, $"江家长{n}"));
        families.Guardians.Add(new(guardian, "0417"));
        families.Bonds.Add(new(guardian, child.Id, Relation.Father, Authority.All));
    }
}
