using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Absences;

/// <summary>What a day away needs to know of one child: its days, what it has on each, what was said before.</summary>
internal sealed record AbsenceFacts(GuardedChild Own, StayingDays Staying, IReadOnlyList<DayAbsence> Known, IReadOnlyList<PlaceOfChild> Clubs, School School, SchoolCalendar Calendar)
{
    public Child Child => Own.Child;

    /// <summary>Null: no service is published, so nobody stays.</summary>
    public static async ValueTask<AbsenceFacts?> OfAsync(GuardedChild own, Turn turn)
    {
        if (await turn.PlanAsync() is not { } plan) return null;

        var (school, calendar) = (await turn.SchoolAsync(), await turn.CalendarAsync());
        var enrolments = await turn.Programme.EnrolmentsOfAsync(own.Child.Id, turn.Aborted);
        var places = await turn.Programme.PlacesOfAsync(own.Child.Id, turn.Now, turn.Aborted);
        return new(
            own,
            StayingDays.Of(own.Child.Id, enrolments, plan, school, calendar),
            await turn.Programme.AbsencesOfAsync(own.Child.Id, turn.Today, turn.Aborted),
            [.. places.Where(place => place.State == PlaceState.Seated)],
            school,
            calendar);
    }

    public DayAbsence? KnownOn(DateOnly day) => Known.FirstOrDefault(absence => absence.Day == day);

    public bool IsAwayOn(DateOnly day) => KnownOn(day) is { Stands: true };

    /// <summary>Days for which somebody can still be excused.</summary>
    public IReadOnlyList<DateOnly> Open(DateTimeOffset now) => [.. Staying.ToCome(now).Where(day => !IsAwayOn(day))];

    /// <summary>Days off that can still be taken back.</summary>
    public IReadOnlyList<DateOnly> Away(DateTimeOffset now) => [.. Staying.ToCome(now).Where(IsAwayOn)];

    public IEnumerable<Club> ClubsOn(DateOnly day) => Clubs.Select(place => place.Club)
        .Where(club => club.Weekday == Calendar.WeekdayOn(day) && club.FirstDay <= day && day <= club.LastDay);

    /// <summary>看护到 18:00、书法（16:45–17:45）.</summary>
    public string Planned(DateOnly day) => Texts.List(
    [
        Texts.AbsenceCare(Texts.Time(School.EndOfService(day))),
        .. ClubsOn(day).Select(club => Texts.AbsenceClub(club.Name, Texts.Time(club.Starts), Texts.Time(club.Ends))),
    ]);

    /// <summary>By the school's fee notice in force: its own sentence about days off, or that there is none.</summary>
    public static async ValueTask<string> FeeAsync(Turn turn)
    {
        var paper = (await turn.Programme.PapersInForceAsync(turn.Today, turn.Aborted)).FirstOrDefault(one => one.Kind == DocumentKind.FeeNotice);
        if (paper.Version == 0 || await turn.Programme.DocumentAsync(paper.Kind, paper.Version, turn.Aborted) is not { } notice) return Texts.AbsenceFeeUnpublished;

        var version = Texts.Number(notice.Version);
        var words = notice.Text.Split('\n', '。').Select(sentence => sentence.Trim()).FirstOrDefault(sentence => Folding.Fold(sentence).Contains("请假", StringComparison.Ordinal));
        return words is null ? Texts.AbsenceFeeStays(version) : Texts.AbsenceFeeQuoted(version, words);
    }

    /// <summary>Who said it, as the family calls them: both guardians know each other, and nobody else asks.</summary>
    public async ValueTask<string> WhoAsync(DayAbsence absence, Turn turn)
    {
        return absence.GivenBy == turn.Person ? Texts.AbsenceYou : await OwnChildren.RelationAsync(Child.Id, absence.GivenBy, turn);
    }

    /// <summary>Days off to come, each with who said so; null: none.</summary>
    public async ValueTask<string?> SayAwayAsync(Turn turn)
    {
        var days = new List<string>();
        foreach (var absence in Away(turn.Now).Select(KnownOn).OfType<DayAbsence>()) days.Add(Texts.AbsenceBy(Texts.Day(absence.Day), await WhoAsync(absence, turn)));
        return days.Count == 0 ? null : Texts.AbsenceShort(Texts.List(days));
    }

    /// <summary>The class teacher, and who leads a club of these days; those with a valid check only. Where there is none, the coordinator.</summary>
    public async ValueTask<IReadOnlyList<TeacherTold>> TeachersAsync(IReadOnlyList<DateOnly> days, Turn turn)
    {
        var found = new List<TeacherTold>();
        var @class = (await turn.Programme.ClassesAsync(turn.Aborted)).FirstOrDefault(one => one.Id == Child.Class);
        if (@class is not null) await AddAsync(@class.ClassTeacher, Texts.AbsenceClassTeacher, days);
        foreach (var club in days.SelectMany(ClubsOn).DistinctBy(club => club.Id))
        {
            await AddAsync(club.Leader, name => Texts.AbsenceClubTeacher(name, club.Name), [.. days.Where(day => ClubsOn(day).Any(one => one.Id == club.Id))]);
        }

        if (found.Count == 0) found.Add(new(School.Coordinator, Texts.AbsenceOffice(await NameAsync(School.Coordinator, turn)), days));
        return found;

        async ValueTask AddAsync(PersonId person, Func<string, string> title, IReadOnlyList<DateOnly> on)
        {
            if (found.Exists(one => one.Person == person)) return;
            if (await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !member.Sees(Field.Attendance, turn.Today)) return;

            found.Add(new(person, title(await NameAsync(person, turn)), on));
        }
    }

    private static async ValueTask<string> NameAsync(PersonId person, Turn turn) => (await turn.Programme.PersonAsync(person, turn.Aborted))?.Name ?? "";
}

/// <summary>One of the staff who is told of these days.</summary>
internal sealed record TeacherTold(PersonId Person, string Title, IReadOnlyList<DateOnly> Days)
{
    public static string Names(IReadOnlyList<TeacherTold> teachers) => Texts.List(teachers.Select(one => one.Title));

    /// <summary>The fact and nothing else: which child, as its class knows it, and which days.</summary>
    public static async ValueTask TellAsync(IReadOnlyList<TeacherTold> teachers, Child child, string form, Func<string, string, string> say, Turn turn)
    {
        var name = await AsKnownInClassAsync(child, turn);
        foreach (var teacher in teachers)
        {
            turn.Show(teacher.Person, child.Id, form, Field.ChildName, Field.ClassName, Field.Attendance);
            turn.Tell(teacher.Person, () => new() { Text = say(Texts.ChildInClass(name, Texts.Class(child.Class)), Texts.List(teacher.Days.Select(Texts.Day))) });
        }
    }

    private static async ValueTask<string> AsKnownInClassAsync(Child child, Turn turn)
    {
        var given = OwnChildren.GivenName(child);
        var classmates = await turn.Programme.ChildrenInAsync(child.Class, turn.Aborted);
        return classmates.Any(one => one.Id != child.Id && OwnChildren.GivenName(one) == given) ? child.Name : given;
    }
}
