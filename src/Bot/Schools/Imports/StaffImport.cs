using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>
/// <c>staff import</c>: who takes part in the service, as what, and until when the passed vetting counts (四.3). It is the first list of a new
/// school: with its principal and its coordinator the school itself is laid, and its classes with their class teachers.
/// </summary>
internal sealed class StaffImport(ImportOrder order, string timeZone = "Asia/Shanghai") : ListImport(order)
{
    protected override async Task ReadInAsync(Errand errand, ImportReport report)
    {
        var lines = StaffReading.Read(Sheet.Read(Order.File), report);
        if (report.Problems.Count > 0) return;

        var people = await errand.Programme.People.ToListAsync(errand.Aborted);
        var staff = await errand.Programme.Staff.ToListAsync(errand.Aborted);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        CheckNames(lines, staff, names, report);
        if (report.Problems.Count > 0) return;

        var ids = new Dictionary<string, PersonId>();
        foreach (var line in lines)
        {
            var member = staff.Find(one => names[one.Id] == line.Name);
            var changes = new List<string>();
            if (member is null)
            {
                var person = new Person(new(1 + (people.Count == 0 ? 0 : people.Max(one => one.Id.Value))), line.Name);
                member = new StaffMember(person.Id, line.Kind ?? StaffKind.Teacher, line.Roles ?? StaffRoles.Teacher);
                people.Add(person);
                errand.Programme.AddRange(person, member);
                report.Added++;
                report.Say(Texts.StaffAdded(line.Name, Say(member.Kind)));
                Correct(member, line);
                if (member.VettedUntil is null) report.Say(Texts.StaffNotVetted(line.Name));
            }
            else if (Correct(member, line) is { Count: > 0 } corrected)
            {
                report.Changed++;
                foreach (var change in corrected) report.Say(Texts.StaffChanged(line.Name, change));
            }
            else
            {
                report.Same++;
            }

            ids[line.Name] = member.Id;
        }

        await StaffAccounts.BindAsync(lines, ids, errand, report);
        await AppointAsync(lines, ids, errand, report);
        if (report.Problems.Count == 0) await LayClassesAsync(lines, ids, errand, report);
    }

    public static string Say(StaffKind kind) => kind switch
    {
        StaffKind.Teacher => Texts.KindTeacher,
        StaffKind.RetiredTeacher => Texts.KindRetired,
        StaffKind.OutsideExpert => Texts.KindExpert,
        _ => Texts.KindVolunteer,
    };

    /// <summary>A name stands for one member of staff: in this list, and at the school.</summary>
    private static void CheckNames(IReadOnlyList<StaffLine> lines, List<StaffMember> staff, Dictionary<PersonId, string> names, ImportReport report)
    {
        foreach (var line in lines.Where(line => staff.Count(member => names[member.Id] == line.Name) > 1)) report.Wrong(line.Row, Texts.ColumnChild, Texts.SeveralOfThatName);
        foreach (var twice in lines.SelectMany(line => line.Leads.Select(led => (line, led))).GroupBy(one => one.led).Where(group => group.Count() > 1))
        {
            report.Wrong(twice.Last().line.Row, Texts.ColumnClass, Texts.TwoClassTeachers(Texts.Class(twice.Key)));
        }
    }

    private static List<string> Correct(StaffMember member, StaffLine line)
    {
        var changes = new List<string>();
        if (line.Kind is { } kind && kind != member.Kind)
        {
            member.ComeAs(kind);
            changes.Add(Say(kind));
        }

        if (line.Roles is { } roles && roles != member.Roles)
        {
            member.Appoint(roles);
            changes.Add(Texts.StaffRolesChanged);
        }

        if (line.VettedUntil is { } until && until != member.VettedUntil)
        {
            member.PassVetting(until);
            changes.Add(Texts.VettedUntil(Texts.Day(until)));
        }

        if (line.Teaches is not { } teaches || teaches.Order().SequenceEqual(member.Classes)) return changes;

        foreach (var left in member.Classes.Except(teaches)) member.LeaveClass(left);
        foreach (var one in teaches) member.Teach(one);
        changes.Add(Texts.TeachesClasses(Texts.List(teaches.Order().Select(Texts.Class))));
        return changes;
    }

    /// <summary>One principal and one coordinator; the school is laid with them, or hands over to them.</summary>
    private async Task AppointAsync(IReadOnlyList<StaffLine> lines, Dictionary<string, PersonId> ids, Errand errand, ImportReport report)
    {
        var (principal, coordinator) = (Only(StaffRoles.Principal), Only(StaffRoles.Coordinator));
        if (report.Problems.Count > 0) return;

        var school = await errand.Programme.Schools.SingleOrDefaultAsync(errand.Aborted);
        if (school is null)
        {
            if (Order.School is not { } name || principal is null || coordinator is null)
            {
                report.Wrong(0, "", Texts.SchoolNeedsNameAndHeads);
                return;
            }

            errand.Programme.Schools.Add(new School(name, timeZone, ids[principal.Name], ids[coordinator.Name], name));
            report.Say(Texts.SchoolLaid(name));
            return;
        }

        if (principal is not null && ids[principal.Name] != school.Principal) school.AppointPrincipal(ids[principal.Name]);
        if (coordinator is not null && ids[coordinator.Name] != school.Coordinator) school.AppointCoordinator(ids[coordinator.Name]);

        StaffLine? Only(StaffRoles role)
        {
            StaffLine[] holders = [.. lines.Where(line => line.Roles is { } roles && roles.HasFlag(role))];
            if (holders.Length > 1) report.Wrong(holders[1].Row, Texts.ColumnRoles, Texts.OnlyOneOfThatRole(Texts.Number(holders[0].Row)));
            return holders.FirstOrDefault();
        }
    }

    private static async Task LayClassesAsync(IReadOnlyList<StaffLine> lines, Dictionary<string, PersonId> ids, Errand errand, ImportReport report)
    {
        var classes = await errand.Programme.Classes.ToDictionaryAsync(one => one.Id, errand.Aborted);
        foreach (var (line, led) in lines.SelectMany(line => line.Leads.Select(led => (line, led))))
        {
            if (!classes.TryGetValue(led, out var known)) errand.Programme.Classes.Add(new(led, ids[line.Name]));
            else if (known.ClassTeacher == ids[line.Name]) continue;
            else known.HandTo(ids[line.Name]);

            report.Say(Texts.ClassTeacherIs(Texts.Class(led), line.Name));
        }

        foreach (var line in lines)
        {
            foreach (var unknown in (line.Teaches ?? []).Where(one => !classes.ContainsKey(one) && !lines.Any(other => other.Leads.Contains(one))))
            {
                report.Wrong(line.Row, Texts.ColumnClass, Texts.NoSuchClass(Texts.Class(unknown)));
            }
        }
    }
}
