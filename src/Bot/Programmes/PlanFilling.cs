using System.Globalization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Schools;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What was put into the plan, in a line; and what must be asked next because it could not be put in as it was said.</summary>
internal sealed record Filled(string Note, MissingItem? Again = null);

/// <summary>Puts one thing into the draft, or says why not and what can be done.</summary>
internal static partial class PlanFilling
{
    private const int LatestSummerMonth = 7; // from August on a change is the one to winter

    public static Filled Fill(MissingItem item, string value, PlanDesk desk, Turn turn) => item.Item switch
    {
        PlanItem.Places or PlanItem.Adults => Places(item, value, desk),
        PlanItem.Ratio => Number(value) is { } perAdult ? Done(() => desk.Plan.LimitChildren(perAdult), Texts.NoteRatio(Texts.Number(perAdult))) : new(Texts.NotReadNumber, item),
        PlanItem.PersonInCharge or PlanItem.Backup or PlanItem.SessionStaff => Person(item, value, desk, turn),
        PlanItem.Sessions => Activity(item.Weekday!.Value, Enum.Parse<SessionType>(value), desk),
        PlanItem.SessionRoom or PlanItem.Hazards => InRoom(item, value, desk, turn),
        PlanItem.SeasonSwitch => Season(item, value, desk),
        PlanItem.FeeApproval => Approval(item, value, desk),
        PlanItem.DaysOfNotice => Opening(item, value, desk),
        PlanItem.ServiceNotice or PlanItem.ServiceAgreement or PlanItem.FeeNotice or PlanItem.PickupRules => Paper(item.Item, value, desk),
        PlanItem.PrivacyNotice => new(Texts.PrivacyByOffice),
        _ => Text(item, value, desk),
    };

    private static Filled Text(MissingItem item, string value, PlanDesk desk)
    {
        var text = desk.Plan.Text;
        if (item.Item is PlanItem.Content or PlanItem.ClubMenu or PlanItem.NoLessons && LessonInDisguise.FindIn(value) is { } lesson) return new(Texts.LessonFound(lesson), item);

        desk.Plan.Describe(item.Item switch
        {
            PlanItem.Time => text with { Time = value },
            PlanItem.Content or PlanItem.NoLessons => text with { Content = value },
            PlanItem.Way => text with { Way = value },
            PlanItem.SafetyMeasures => text with { SafetyMeasures = value },
            PlanItem.Fees => text with { Fees = value },
            PlanItem.Staffing => text with { Staffing = value },
            PlanItem.ClubMenu => text with { ClubMenu = value },
            PlanItem.EmergencyPlan => text with { EmergencyPlan = value },
            _ => text with { Liability = value },
        });
        return new(Texts.NoteText(PlanWords.Say(item.Item is PlanItem.NoLessons ? PlanItem.Content : item.Item)));
    }

    private static Filled Places(MissingItem item, string value, PlanDesk desk)
    {
        if (Number(value) is not { } places) return new(Texts.NotReadNumber, item);

        var weekday = item.Weekday!.Value;
        var day = desk.Plan.DayOn(weekday);
        desk.Plan.Arrange(weekday, places, day?.InCharge, day?.Backup, day?.Room);
        return new(Texts.NotePlaces(Texts.Weekday(weekday), Texts.Number(places)));
    }

    private static Filled Person(MissingItem item, string value, PlanDesk desk, Turn turn)
    {
        if (value == PlanItemQuestions.Renew)
        {
            turn.Tell(item.Unvetted!.Value, () => new() { Text = Texts.PleaseRenewVetting });
            return new(Texts.VettingAsked(desk.NameOf(item.Unvetted.Value)));
        }

        var person = new PersonId(int.Parse(value, CultureInfo.InvariantCulture));
        if (desk.Means.Member(person) is not { } member) return new(Texts.NobodyCan, item);

        var session = desk.SessionOf(item);
        var outcome = session is null
            ? desk.Plan.PutInCharge(item.Weekday!.Value, member, item.Item is PlanItem.Backup, desk.Today)
            : desk.Plan.Assign(session, member, desk.Today);
        var name = desk.NameOf(person);
        return outcome switch
        {
            ArrangeOutcome.Refused(Refusal.VettingNotValid) => new(Texts.CannotBeArranged(name, PlanLacks.Vetting(person, desk)), item with { Unvetted = person }),
            ArrangeOutcome.Refused(var why) => new($"{name}{(Texts.Spoken == Texts.English ? ": " : "：")}{Texts.Reason(why)}", item),
            _ => new(Noted(session is null ? $"{Texts.Weekday(item.Weekday!.Value)}{Texts.Space}{PlanWords.Say(item.Item)}" : PlanWords.Say(session), name, member.Kind)),
        };
    }

    private static string Noted(string what, string name, Domain.Staff.StaffKind kind) =>
        kind is Domain.Staff.StaffKind.Teacher ? Texts.NoteTeacher(what, name) : Texts.NoteTeacherOfKind(what, name, PlanWords.Say(kind));

    private static Filled Activity(DayOfWeek weekday, SessionType type, PlanDesk desk)
    {
        desk.Plan.Offer(weekday, type, PlanWords.Say(type));
        return new(Texts.NoteActivity(Texts.Weekday(weekday), PlanWords.Say(type)));
    }

    private static Filled InRoom(MissingItem item, string value, PlanDesk desk, Turn turn)
    {
        var name = value.Length <= Room.LongestName ? value : value[..Room.LongestName];
        if (desk.Means.RoomCalled(name)?.HasOpenSeriousHazard is true) return new(Texts.Reason(Refusal.RoomHasSeriousHazard), item);
        if (desk.Means.RoomCalled(name) is null) turn.Programme.Rooms.Add(new Room(name));

        var session = desk.SessionOf(item)!;
        desk.Plan.Move(session, name);
        return new(Texts.NoteRoom(PlanWords.Say(session), name));
    }

    private static Filled Season(MissingItem item, string value, PlanDesk desk)
    {
        if (!DateReader.Read(value, desk.Today).TryGet(out var day)) return new(Texts.NotReadDay, item);

        var dates = desk.Plan.Dates;
        if (day < dates.FirstDay.AddMonths(-3) || day > dates.LastDay) return new(Texts.SeasonOutsideTerm(Texts.Days(dates.FirstDay, dates.LastDay)), item);

        desk.Plan.ChangeSeason(new(day, day.Month <= LatestSummerMonth ? Domain.Schools.Season.Summer : Domain.Schools.Season.Winter));
        return new(Texts.NoteSeason(Texts.ShortDay(day)));
    }

    private static Filled Approval(MissingItem item, string value, PlanDesk desk)
    {
        if (ApprovalNumber().Match(value) is not { Success: true } number) return new(Texts.NotReadApproval, item);

        var rest = value.Remove(number.Index, number.Length);
        if (!DateReader.Read(rest, desk.Today).TryGet(out var day)) return new(Texts.NotReadApproval, item);

        if (day > desk.Today) day = day.AddYears(-1); // a decision lies behind us
        var before = value[..number.Index].Trim(' ', '，', ',', '、');
        var issued = before.Length > 0 ? before.Split(' ')[^1] : number.Value[..number.Value.IndexOfAny(['〔', '[', '('])];
        var approval = new FeeApproval(issued.Length > 0 ? issued : number.Value, number.Value.Trim(), day);
        desk.Plan.ApproveFees(approval);
        return new(Texts.NoteApproval($"{approval.DocumentNumber}{Texts.ListSeparator}{Texts.ShortDay(day)}"));
    }

    private static Filled Opening(MissingItem item, string value, PlanDesk desk)
    {
        if (!DateReader.Read(value, desk.Today).TryGet(out var day)) return new(Texts.NotReadDay, item);
        if (day < desk.EarliestOpening) return new(Texts.TooEarly(Texts.Number(desk.Plan.Dates.NoticeDays), Texts.Day(desk.EarliestOpening)), item);

        var opens = PlanDesk.OpeningOn(day, desk.School);
        var dates = desk.Plan.Dates;
        desk.Plan.Schedule(dates with { ApplicationsFrom = opens, ApplicationsTo = dates.ApplicationsTo > opens ? dates.ApplicationsTo : desk.School.InstantOf(dates.LastDay, new(18, 0)) });
        return new(Texts.NoteOpens(Texts.Day(day)));
    }

    private static Filled Paper(PlanItem item, string value, PlanDesk desk)
    {
        desk.Plan.Write(PlanPapers.Items.First(paper => paper.Item == item).Kind, value);
        return new(Texts.NoteText(PlanWords.Say(item)));
    }

    private static Filled Done(Action fill, string note)
    {
        fill();
        return new(note);
    }

    private static int? Number(string value) =>
        FirstNumber().Match(Folding.Fold(value)) is { Success: true } found && int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 5000 ? number : null;

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"[^\s,，、]*[〔\[(（]\d{4}[〕\])）]\s*\d+\s*号|[^\s,，、]*[〔\[(（]\d{4}[〕\])）]\s*\d+\s*號")]
    private static partial Regex ApprovalNumber();
}
