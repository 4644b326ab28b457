using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Absences;

internal sealed record WhoIsAbsentDraft
{
    public DateOnly? Day { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WhoIsAbsentDraft))]
internal sealed partial class WhoIsAbsentJson : JsonSerializerContext;

/// <summary>Who stays away, asked by the staff: the children of the own class and club, the office all; every name that is read is written down (D1).</summary>
internal sealed class WhoIsAbsentDialog() : Dialog<WhoIsAbsentDraft>("who-is-absent", 1, () => WhoIsAbsentJson.Default.WhoIsAbsentDraft)
{
    public override string Title => Texts.WhoIsAbsentTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("day")];
    public override IReadOnlyList<Command> BegunBy => [Command.WhoIsAbsent];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && AbsenceReading.AsksWho(sentence);

    protected override WhoIsAbsentDraft Fill(WhoIsAbsentDraft draft, Answer answer) =>
        answer.Field is "day" or "said" ? draft with { Day = AbsenceReading.Parse(answer.Value)?[0] } : draft;

    protected override async ValueTask<Step> NextAsync(WhoIsAbsentDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes || !eyes.Member.Roles.Sees(Seen.Attendance)) return End(Texts.NotForYou);
        if (!eyes.Member.Sees(Seen.Attendance, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));

        var day = draft.Day ?? turn.Today;
        var (school, calendar, plan) = (await turn.SchoolAsync(), await turn.CalendarAsync(), await turn.Programme.CurrentPlanAsync(day, turn.Aborted));
        var clubs = (await turn.Programme.ClubsOnMenuAsync(day, turn.Aborted)).Where(club => club.Leader == eyes.Member.Id && club.Weekday == calendar.WeekdayOn(day) && club.FirstDay <= day).ToList();
        var lines = new List<string>();
        foreach (var id in await turn.Programme.AbsentOnAsync(day, turn.Aborted))
        {
            if (await turn.Programme.ChildAsync(id, turn.Aborted) is not { } child || plan is null) continue;

            // a family that has left since, or dropped the day, is not away: the child is not expected
            if (!StayingDays.Of(id, await turn.Programme.EnrolmentsOfAsync(id, turn.Aborted), plan, school, calendar).Includes(day)) continue;

            var led = clubs.FirstOrDefault(club => club.Places.Any(place => place.Child == id && place.State == PlaceState.Seated));
            if (!eyes.Office && !eyes.Classes.Contains(child.Class) && led is null) continue;

            turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Attendance);
            lines.Add(led is null ? OwnChildren.Name(child) : $"{OwnChildren.Name(child)} · {led.Name}");
        }

        return lines.Count > 0
            ? End(new Card(Texts.AbsentOn(Texts.Day(day), Texts.Number(lines.Count))) { Texts = lines })
            : End(eyes.Office ? Texts.AbsentNobodyAtAll(Texts.Day(day)) : Texts.AbsentNobody(Texts.Day(day)));
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(WhoIsAbsentDraft draft, string sentence, Turn turn) =>
        new([.. AbsenceReading.Read(sentence, turn.Today).Where(answer => answer.Field == "said")]);
}
