using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AfterSchoolBot.Bot.Announcements;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Announcements;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance.Emergencies;

internal sealed record EmergencyDraft
{
    public string? Words { get; init; }

    /// <summary>real or drill; null: not sent yet.</summary>
    public string? Kind { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmergencyDraft))]
internal sealed partial class EmergencyJson : JsonSerializerContext;

/// <summary>紧急: one sentence of the principal or the coordinator, read back with how many it reaches; then every teacher counts and every family of a child here hears (五.4).</summary>
internal sealed partial class EmergencyDialog(Broadcasts broadcasts) : Dialog<EmergencyDraft>("emergency", 1, () => EmergencyJson.Default.EmergencyDraft)
{
    private const string Real = "real";
    private const string Drill = "drill";

    public override string Title => Texts.EmergencyTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("words", "kind"), new("kind")];
    public override IReadOnlyList<Command> BegunBy => [Command.Emergency];

    public override bool IsMeantBy(string sentence, Turn turn) => turn.Person is not null && Begins().IsMatch(Folding.Fold(sentence));

    protected override EmergencyDraft Fill(EmergencyDraft draft, Answer answer) => answer.Field switch
    {
        "words" => draft with { Words = answer.Value },
        "kind" => draft with { Kind = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(EmergencyDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);

        var school = await turn.SchoolAsync();
        if (!school.IsLedBy(eyes.Member.Id)) return End(EmergencyCards.OnlyLeaders());
        if (await turn.Programme.OpenEmergencyAsync(turn.Aborted) is not null) return End(new Card(Texts.Reason(Refusal.AlarmIsRaised)) { Actions = [Verbs.ToSay(Texts.AllClearTitle, Command.AllClear)], Source = Texts.Source("五.4") });
        if (draft.Words is not { } words) return Ask(EmergencyCards.WhatHappened());
        if (words.Length > Emergency.LongestWords) return End(Texts.Explain(Refusal.TextTooLong));

        var here = await turn.Programme.HereAsync(turn.Today, turn.Aborted);
        var guardians = await turn.Programme.GuardiansOfAllAsync([.. here.Select(one => one.Child)], turn.Aborted);
        var unplaced = await LastLesson.UnplacedAsync(turn);
        return draft.Kind is not (Real or Drill)
            ? Ask(EmergencyCards.ReadBack(words, school.Name, here, unplaced.Values.Sum(children => children.Count), guardians.Count, Real, Drill))
            : await RaiseAsync(words, draft.Kind == Drill, here, unplaced, guardians, turn);
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(EmergencyDraft draft, string sentence, Turn turn)
    {
        var words = Begins().Match(Folding.Fold(sentence)) is { Success: true } begins ? sentence[begins.Length..].Trim(' ', '，', ',', '：', ':', '。') : "";
        return new(draft.Words is null && words.Length > 1 ? [new("words", words)] : []);
    }

    private async ValueTask<Step> RaiseAsync(string words, bool drill, IReadOnlyList<ChildDay> here, IReadOnlyDictionary<PersonId, IReadOnlyList<Child>> unplaced, IReadOnlyList<PersonId> guardians, Turn turn)
    {
        var school = await turn.SchoolAsync();
        var teachers = here.Select(one => one.Responsible!.Person).OfType<PersonId>().Concat(unplaced.SelectMany(one => Enumerable.Repeat(one.Key, one.Value.Count))).CountBy(teacher => teacher).ToDictionary();
        var number = await turn.Programme.NextEmergencyNumberAsync(turn.Aborted);
        if (Emergency.Declare(number, school, turn.Today, words, drill, teachers, null, turn.Person!.Value, turn.Now) is not EmergencyOutcome.Raised(var emergency)) return End(EmergencyCards.OnlyLeaders());

        turn.Programme.Emergencies.Add(emergency);
        foreach (var count in emergency.Counts)
        {
            var asked = await CareRooms.ShowAsync(unplaced.GetValueOrDefault(count.Teacher, []).Select(child => child.Id), count.Teacher, Name, turn);
            turn.Tell(count.Teacher, () => new() { Card = EmergencyCards.ToCount(emergency, count.Expected, asked) });
        }

        var reach = await UrgentBroadcast.SendAsync(broadcasts, drill, guardians, () => EmergencyCards.ToFamilies(emergency, school), turn);
        foreach (var leader in new[] { school.Principal, school.Coordinator }.Where(person => person != turn.Person)) turn.Tell(leader, () => new() { Card = EmergencyCards.Progress(emergency, school, turn.Now) });
        var progress = EmergencyCards.Progress(emergency, school, turn.Now);
        return End(progress with { Facts = [.. progress.Facts, .. AnnouncementCards.Reach(reach)] });
    }

    [GeneratedRegex("^(紧急(情况|通知)?|emergency)(?=$|[ ,，:：。!！])", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}

/// <summary>What goes to many families at once and waits for no quiet hours: an announcement like any other, so that who was not reached is known.</summary>
internal static class UrgentBroadcast
{
    public static async ValueTask<ReachMap> SendAsync(Broadcasts broadcasts, bool drill, IReadOnlyList<PersonId> guardians, Func<string> say, Turn turn)
    {
        var number = await turn.Programme.NextAnnouncementNumberAsync(turn.Aborted);
        var school = await turn.SchoolAsync();
        var words = AnnouncementMessage.InEveryLanguage(() => (school.Name, say()));
        var announcement = Announcement.Write(number, drill ? AnnouncementKind.Drill : AnnouncementKind.Urgent, Wanted.Nothing, new Audience.Named(), words, turn.Person!.Value, guardians.Count, int.MaxValue, turn.Now, turn.Now);
        turn.Programme.Announcements.Add(announcement);
        return await broadcasts.SendAsync(announcement, [.. guardians.Select(guardian => new Member(guardian.Value, 0))], turn);
    }
}
