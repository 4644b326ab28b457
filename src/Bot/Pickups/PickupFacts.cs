using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What fetching one child on one day needs to know: its days, who may come, what was said, where and from when.</summary>
internal sealed record PickupFacts(AbsenceFacts Staying, PickupList List, IReadOnlyList<DayPickup> Said, PickupNotice? Notice, LatePickup? Late, bool IsToday)
{
    public Child Child => Staying.Child;

    public Guardianship Bond => Staying.Own.Guardianship;

    public DateOnly Day => List.Day;

    /// <summary>Who was said to come and counts; null: whoever comes anyway.</summary>
    public DayPickup? Counting => Said.LastOrDefault(pickup => pickup.Counts);

    public DayPickup? Waiting => Said.LastOrDefault(pickup => pickup.State is PickupState.Asked);

    /// <summary>From when the child is fetched: today's notice, else the end of the service.</summary>
    public TimeOnly From => Notice?.From ?? Staying.School.EndOfService(Day);

    /// <summary>Null: no service is published.</summary>
    public static async ValueTask<PickupFacts?> OfAsync(GuardedChild own, DateOnly day, Turn turn)
    {
        if (await AbsenceFacts.OfAsync(own, turn) is not { } staying) return null;

        var clubs = staying.ClubsOn(day).Select(club => club.Id).ToList();
        return new(
            staying,
            await turn.Programme.PickupListAsync(own.Child.Id, day, turn.Aborted),
            await turn.Programme.DayPickupsOfAsync(own.Child.Id, day, turn.Aborted),
            NoticeFor(own.Child, clubs, await turn.Programme.PickupNoticesOnAsync(day, turn.Aborted)),
            await turn.Programme.LateOfAsync(own.Child.Id, day, turn.Aborted),
            day == turn.Today);
    }

    /// <summary>A club's own notice goes before that of the class: its children come from there.</summary>
    public static PickupNotice? NoticeFor(Child child, IReadOnlyCollection<ClubId> clubs, IReadOnlyList<PickupNotice> standing) =>
        standing.FirstOrDefault(notice => notice.Club is not null && notice.IsFor(child.Class, clubs)) ?? standing.FirstOrDefault(notice => notice.IsFor(child.Class, clubs));

    /// <summary>The guardian's children who stay on that day and were not excused.</summary>
    public static async ValueTask<IReadOnlyList<PickupFacts>> ExpectedAsync(DateOnly day, Turn turn)
    {
        var expected = new List<PickupFacts>();
        foreach (var own in await turn.OwnChildrenAsync())
        {
            if (await OfAsync(own, day, turn) is { } facts && facts.Staying.Staying.Includes(day) && !facts.Staying.IsAwayOn(day)) expected.Add(facts);
        }

        return expected;
    }

    /// <summary>Who has the child that day: its class teacher, who leads its club, and the one in charge; those with a valid check only.</summary>
    public async ValueTask<IReadOnlyList<TeacherTold>> TeachersAsync(Turn turn)
    {
        List<TeacherTold> teachers = [.. await Staying.TeachersAsync([Day], turn)];
        if (await turn.PlanAsync() is { } plan && Staying.Calendar.WeekdayOn(Day) is { } weekday && plan.DayOn(weekday)?.InCharge is { } person && !teachers.Exists(one => one.Person == person)
            && await turn.Programme.StaffMemberAsync(person, turn.Aborted) is { } member && member.Sees(Field.Pickup, turn.Today))
        {
            teachers.Add(new(person, Texts.PickupOnDuty((await turn.Programme.PersonAsync(person, turn.Aborted))?.Name ?? ""), [Day]));
        }

        return teachers;
    }

    /// <summary>爷爷 王建国, 妈妈.</summary>
    public static string Say(Collector adult) => Texts.PickupAdult(Relation(adult), adult.Name);

    public static string Relation(Collector adult) => adult.Bond is { } bond ? RegisterCards.Say(bond) : adult.Relation;

    public static string Ending(Collector adult) => adult.PhoneEnding ?? Texts.NoEnding;

    /// <summary>Who comes as it stands, in words; the asker, where nobody else was said.</summary>
    public string SayStanding() => Counting is { } pickup && List.Find(pickup.Guardian, pickup.Adult) is { } adult ? Say(adult) : Texts.PickupYou;
}
