using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Attendance.Emergencies;

internal sealed record AllClearDraft
{
    public string? Confirmed { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AllClearDraft))]
internal sealed partial class AllClearJson : JsonSerializerContext;

/// <summary>解除: the alarm is over, and whoever heard of it hears that, the families of children who went home meanwhile too.</summary>
internal sealed class AllClearDialog(Broadcasts broadcasts) : Dialog<AllClearDraft>("all-clear", 1, () => AllClearJson.Default.AllClearDraft)
{
    public override string Title => Texts.AllClearTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("confirmed")];
    public override IReadOnlyList<Command> BegunBy => [Command.AllClear];

    protected override AllClearDraft Fill(AllClearDraft draft, Answer answer) => answer.Field == "confirmed" ? new() { Confirmed = answer.Value } : draft;

    protected override async ValueTask<Step> NextAsync(AllClearDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);
        if (await turn.Programme.OpenEmergencyAsync(turn.Aborted) is not { } emergency) return End(Texts.Explain(Refusal.NoAlarmIsRaised));

        var school = await turn.SchoolAsync();
        if (emergency.Clear(school, eyes.Member.Id, turn.Now) is { } why) return End(Texts.Explain(why));

        // chains that were begun when it was raised, ended or not
        var told = await turn.Programme.ChildDays.AsNoTracking().Where(one => one.Day == emergency.Day).ToListAsync(turn.Aborted);
        var guardians = await turn.Programme.GuardiansOfAllAsync([.. told.Where(one => one.ResponsibleAt(emergency.RaisedAt) is not null).Select(one => one.Child)], turn.Aborted);
        await UrgentBroadcast.SendAsync(broadcasts, emergency.IsDrill, guardians, () => EmergencyCards.Marked(emergency, Texts.AllClearForFamilies(school.Name)), turn);
        foreach (var person in emergency.Counts.Select(count => count.Teacher).Append(school.Principal).Append(school.Coordinator).Distinct().Where(person => person != turn.Person))
        {
            turn.Tell(person, () => new() { Text = EmergencyCards.Marked(emergency, Texts.AllClearForStaff(CareRooms.Clock(turn.Now, school))) });
        }

        return End(Cleared(emergency, guardians.Count, school, turn));
    }

    private static Card Cleared(Emergency emergency, int guardians, Domain.Schools.School school, Turn turn) => new(EmergencyCards.Marked(emergency, Texts.AllClearSent(Texts.Number(guardians))))
    {
        Texts =
        [
            Texts.EmergencyRecord(
                CareRooms.Clock(emergency.RaisedAt, school),
                emergency.CompleteAt is { } complete ? Texts.CountedAt(CareRooms.Clock(complete, school)) : Texts.NotAllCounted(Texts.Number(emergency.Unanswered.Count)),
                CareRooms.Clock(turn.Now, school)),
        ],
    };
}
