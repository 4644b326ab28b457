using System.Globalization;
using AfterSchoolBot.Data;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Schools.Demo;

/// <summary>The people of the demo school: eighteen classes of thirty-five, their families, their teachers. The same names every time.</summary>
internal sealed class DemoFamilies
{
    private const int Grades = 6;
    private const int ClassesAGrade = 3;
    private const int ChildrenAClass = 35;
    private const int FirstGuardian = 1001;

    private const string Surnames = "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余";
    private const string First = "子梓浩雨欣宇思嘉诗若俊晨佳明可一文静怡航";
    private const string Second = "涵轩然琪博妍豪彤睿瑶辰萱阳宁泽悦霖洋昊月";

    private static readonly (ClassId Class, string Child, string Guardian, Relation Relation, string Phone)[] KnownFamilies =
    [
        (new(3, 2), "王小明", "王芳", Relation.Mother, "5521"),
        (new(1, 1), "王小雨", "王芳", Relation.Mother, "5521"),
        (new(3, 2), "陈一诺", "陈志远", Relation.Father, "7740"),
        (new(2, 3), "刘子涵", "刘桂英", Relation.Carer, "3316"),
    ];

    private static readonly string[] Agreed = ["王芳", "陈志远"];

    private static readonly string[] LeaderNames = ["孙老师", "吴老师", "秦老师", "何老师", "钱老师", "孟老师", "赵老师", "郑教练"];

    private readonly DateTimeOffset now;
    private readonly Dictionary<string, PersonId> byName = [];

    public DemoFamilies(DateTimeOffset now)
    {
        this.now = now;
        HireStaff();
        foreach (var (known, index) in KnownFamilies.Select((known, index) => (known, index))) Enrol(known, index + 1);
        FillClasses();
    }

    public SchoolRoll Roll => new(People, Classes, Children, Guardians, Bonds);

    public List<Person> People { get; } = [];
    public List<StaffMember> Staff { get; } = [];
    public List<SchoolClass> Classes { get; } = [];
    public List<Child> Children { get; } = [];
    public List<Guardian> Guardians { get; } = [];
    public List<Guardianship> Bonds { get; } = [];

    public PersonId PersonCalled(string name) => byName[name];

    /// <summary>The two parents of the demo have said yes already, so that the first talk goes straight to applying.</summary>
    public IEnumerable<Consent> Consents(int version) => Agreed.Select(name =>
    {
        var consent = new Consent(byName[name], DocumentKind.PrivacyNotice);
        consent.Give(version, now.AddDays(-10));
        return consent;
    });

    private void HireStaff()
    {
        var vetted = DateOnly.FromDateTime(now.DateTime).AddYears(1);
        Hire("周校长", StaffRoles.Principal, vetted);
        Hire("张主任", StaffRoles.Coordinator, vetted);
        foreach (var name in LeaderNames) Hire(name, StaffRoles.Teacher | StaffRoles.ClubLeader, vetted, name.EndsWith("教练", StringComparison.Ordinal) ? StaffKind.OutsideExpert : StaffKind.Teacher);
        foreach (var (grade, number) in from grade in Enumerable.Range(1, Grades) from number in Enumerable.Range(1, ClassesAGrade) select (grade, number))
        {
            var id = new ClassId(grade, number);
            var teacher = Hire(id == new ClassId(3, 2) ? "李老师" : $"{Surnames[(grade * ClassesAGrade) + number]}老师{id}", StaffRoles.Teacher, vetted);
            teacher.Teach(id);
            Classes.Add(new(id, teacher.Id));
        }

        Hire("秦督导", StaffRoles.Supervisor, vetted, StaffKind.OutsideExpert);
        Hire("马会长", StaffRoles.ParentsCommittee, vetted, StaffKind.Volunteer);
    }

    private StaffMember Hire(string name, StaffRoles roles, DateOnly vetted, StaffKind kind = StaffKind.Teacher)
    {
        var member = new StaffMember(Know(name, new(Staff.Count + 1)), kind, roles);
        member.PassVetting(vetted);
        Staff.Add(member);
        return member;
    }

    private void Enrol((ClassId Class, string Child, string Guardian, Relation Relation, string Phone) family, int number)
    {
        var child = new Child(new(number), family.Child, family.Class);
        Children.Add(child);
        if (!byName.TryGetValue(family.Guardian, out var guardian))
        {
            guardian = Know(family.Guardian, new(FirstGuardian + Guardians.Count));
            Guardians.Add(new(guardian, family.Phone));
        }

        Bonds.Add(new(guardian, child.Id, family.Relation, Authority.All));
    }

    private void FillClasses()
    {
        foreach (var one in Classes)
        {
            var taken = Children.Where(child => child.Class == one.Id).Select(child => child.Name).ToHashSet();
            for (var i = 0; taken.Count < ChildrenAClass; i++)
            {
                if (NameOf(one.Id, i) is var name && taken.Add(name)) Add(one.Id, name);
            }
        }
    }

    private void Add(ClassId @class, string name)
    {
        var number = Children.Count + 1;
        var child = new Child(new(number), name, @class);
        Children.Add(child);
        Bind(child, Relation.Mother, $"{Surnames[number * 7 % Surnames.Length]}{Second[number % Second.Length]}", number);
        if (number % 5 < 3) Bind(child, Relation.Father, $"{name[0]}{First[number * 3 % First.Length]}", number + 5000);
    }

    private void Bind(Child child, Relation relation, string name, int phone)
    {
        var id = new PersonId(FirstGuardian + Guardians.Count);
        People.Add(new(id, name));
        Guardians.Add(new(id, (phone % 10000).ToString("0000", CultureInfo.InvariantCulture)));
        Bonds.Add(new(id, child.Id, relation, Authority.All));
    }

    private PersonId Know(string name, PersonId id)
    {
        People.Add(new(id, name));
        byName[name] = id;
        return id;
    }

    private static string NameOf(ClassId @class, int i)
    {
        var seed = (((@class.Grade * 31) + @class.Number) * 101) + (i * 37);
        return $"{Surnames[(seed + i) % Surnames.Length]}{First[(seed / 3) % First.Length]}{Second[((seed / 7) + i) % Second.Length]}";
    }
}
