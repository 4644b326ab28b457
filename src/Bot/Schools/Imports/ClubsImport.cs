using AfterSchoolBot.Bot.Tables;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Schools.Imports;

/// <summary>
/// <c>clubs import</c>: the menu. A club meets within the club time, in term, with a leader whose vetting counts to its last day (四.3). What
/// families have read of a club on the menu stays as they read it; only its seats may grow, or shrink to those taken.
/// </summary>
internal sealed class ClubsImport(ImportOrder order) : ListImport(order)
{
    protected override async Task ReadInAsync(Errand errand, ImportReport report)
    {
        var sheet = Sheet.Read(Order.File);
        var lines = ClubReading.Read(sheet, report);
        if (!await errand.Programme.Schools.AnyAsync(errand.Aborted)) report.Wrong(0, "", Texts.NoSchoolYet);
        if (report.Problems.Count > 0) return;

        var clubs = await errand.Programme.AllClubsForChangeAsync(errand.Aborted);
        var leaders = await LeadersAsync(errand);
        foreach (var line in lines.Where(line => Known(line, clubs) is null))
        {
            foreach (var (headings, what) in Wrong(line, await errand.SchoolAsync(), await errand.CalendarAsync(), leaders)) report.Wrong(line.Row, ClubReading.Heading(sheet, headings), what);
            if (Clash(line, lines, clubs, leaders) is { } clash) report.Wrong(line.Row, ClubReading.Heading(sheet, clash.Headings), clash.What);
        }

        if (report.Problems.Count > 0) return;

        var next = 1 + clubs.Select(club => club.Id.Value).DefaultIfEmpty(0).Max();
        foreach (var line in lines)
        {
            if (Known(line, clubs) is { } club) Change(club, line, leaders, sheet, errand, report);
            else Open(line, new(next++), leaders[line.Leader][0], errand, report);
        }
    }

    private static Club? Known(ClubLine line, IReadOnlyList<Club> clubs) =>
        clubs.FirstOrDefault(club => club.Name == line.Name && club.Weekday == line.Weekday && club.LastDay >= line.First && club.ClosedOn is null);

    private static async Task<Dictionary<string, List<StaffMember>>> LeadersAsync(Errand errand)
    {
        var staff = await errand.Programme.Staff.AsNoTracking().ToListAsync(errand.Aborted);
        var ids = staff.ConvertAll(member => member.Id);
        var names = await errand.Programme.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, errand.Aborted);
        return staff.GroupBy(member => names[member.Id]).ToDictionary(group => group.Key, group => group.ToList());
    }

    private static IEnumerable<(string[] Headings, string What)> Wrong(ClubLine line, School school, SchoolCalendar calendar, Dictionary<string, List<StaffMember>> leaders)
    {
        var (slot, days) = (school.ClubSlot, calendar.SchoolDaysOn(line.Weekday.ToWeekdays(), line.First, line.Last));
        if (line.Starts < slot.From || line.Ends > slot.To) yield return (ClubReading.Starts, Texts.OutsideClubTime(Texts.Time(slot.From), Texts.Time(slot.To)));
        if (days.FirstOrDefault(day => line.Ends > school.EndOfService(day)) is var late && late != default) yield return (ClubReading.Ends, Texts.AfterTheService(Texts.Day(late), Texts.Time(school.EndOfService(late))));
        if (days.Count == 0) yield return (ClubReading.First, Texts.NoSchoolDays);
        if (!leaders.TryGetValue(line.Leader, out var named)) yield return (ClubReading.Leader, Texts.NotOnTheStaff(line.Leader));
        else if (named.Count > 1) yield return (ClubReading.Leader, Texts.SeveralOfThatName);
        else if (!named[0].Is(StaffRoles.ClubLeader)) yield return (ClubReading.Leader, Texts.LeadsNoClubs(line.Leader));
        else if (!named[0].IsVetted(line.Last)) yield return (ClubReading.Leader, Texts.VettingEndsEarlier(line.Leader, Texts.Day(line.Last)));
    }

    /// <summary>Nobody leads two clubs at once, and no room holds two.</summary>
    private static (string[] Headings, string What)? Clash(ClubLine line, IReadOnlyList<ClubLine> lines, IReadOnlyList<Club> clubs, Dictionary<string, List<StaffMember>> leaders)
    {
        var other = lines.FirstOrDefault(one => one.Row < line.Row && one.Weekday == line.Weekday && one.Starts < line.Ends && line.Starts < one.Ends && one.First <= line.Last && line.First <= one.Last && one.Leader == line.Leader);
        if (other is not null) return (ClubReading.Leader, Texts.LeadsAnotherThen(line.Leader, other.Name));

        other = lines.FirstOrDefault(one => one.Row < line.Row && line.Room is not null && one.Weekday == line.Weekday && one.Starts < line.Ends && line.Starts < one.Ends && one.First <= line.Last && line.First <= one.Last && one.Room == line.Room);
        if (other is not null) return (ClubReading.Room, Texts.RoomIsTaken(line.Room!, other.Name));

        var standing = clubs.Where(club => club.Name != line.Name && club.ClosedOn is null && club.Weekday == line.Weekday && club.Starts < line.Ends && line.Starts < club.Ends && club.FirstDay <= line.Last && line.First <= club.LastDay).ToList();
        if (leaders.TryGetValue(line.Leader, out var named) && standing.Find(club => club.Leader == named[0].Id) is { } led) return (ClubReading.Leader, Texts.LeadsAnotherThen(line.Leader, led.Name));
        return line.Room is not null && standing.Find(club => club.Room == line.Room) is { } there ? (ClubReading.Room, Texts.RoomIsTaken(line.Room, there.Name)) : null;
    }

    private static void Open(ClubLine line, ClubId id, StaffMember leader, Errand errand, ImportReport report)
    {
        errand.Programme.Clubs.Add(new Club
        {
            Id = id,
            Name = line.Name,
            Kind = line.Kind,
            Weekday = line.Weekday,
            Starts = line.Starts,
            Ends = line.Ends,
            Grades = line.Grades,
            Seats = line.Seats,
            Leader = leader.Id,
            LeaderOnMenu = OnMenu(line.Leader, leader.Kind),
            FirstDay = line.First,
            LastDay = line.Last,
            MinimumToOpen = line.Minimum,
            Room = line.Room,
        });
        report.Added++;
        report.Say(Texts.ClubAdded(line.Name, Texts.Weekday(line.Weekday), Texts.Number(line.Seats)));
    }

    private static void Change(Club club, ClubLine line, Dictionary<string, List<StaffMember>> leaders, Sheet sheet, Errand errand, ImportReport report)
    {
        (string[] Headings, bool Same)[] fixedOnMenu =
        [
            (ClubReading.Kind, club.Kind == line.Kind), (ClubReading.Starts, club.Starts == line.Starts), (ClubReading.Ends, club.Ends == line.Ends), (ClubReading.Grades, club.Grades == line.Grades),
            (ClubReading.Minimum, club.MinimumToOpen == line.Minimum), (ClubReading.Leader, leaders.TryGetValue(line.Leader, out var named) && named.Exists(member => member.Id == club.Leader)), (ClubReading.First, club.FirstDay == line.First),
            (ClubReading.Last, club.LastDay == line.Last), (ClubReading.Room, line.Room is null || club.Room == line.Room),
        ];
        foreach (var (headings, _) in fixedOnMenu.Where(one => !one.Same)) report.Wrong(line.Row, ClubReading.Heading(sheet, headings), Texts.OnlySeatsChange);

        if (club.Seats == line.Seats)
        {
            report.Same++;
            return;
        }

        var before = club.Seats;
        switch (club.Resize(line.Seats, errand.Now))
        {
            case ResizeOutcome.Resized(_, var reached):
                report.Changed++;
                report.Say(Texts.SeatsChanged(club.Name, Texts.Number(before), Texts.Number(club.Seats), Texts.Number(reached)));
                break;
            case ResizeOutcome.Refused(var why):
                report.Wrong(line.Row, ClubReading.Heading(sheet, ClubReading.Seats), Texts.Explain(why));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The menu is the school's paper and has one script: 孙老师（本校教师）.</summary>
    public static string OnMenu(string name, StaffKind kind) => kind switch
    {
        StaffKind.Teacher => $"{name}（本校教师）",
        StaffKind.RetiredTeacher => $"{name}（退休教师）",
        StaffKind.OutsideExpert => $"{name}（校外专家）",
        _ => $"{name}（志愿者）",
    };
}
