using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;
using Seen = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

internal sealed record TodaysChangesDraft;

[JsonSerializable(typeof(TodaysChangesDraft))]
internal sealed partial class TodaysChangesJson : JsonSerializerContext;

/// <summary>What is otherwise today, for those who have the children: who else comes, who is late. The own class and club; the office and the one in charge all (五.4-f).</summary>
internal sealed class TodaysChangesDialog() : Dialog<TodaysChangesDraft>("todays-changes", 1, () => TodaysChangesJson.Default.TodaysChangesDraft)
{
    public override string Title => Texts.TodaysChangesTitle;
    public override IReadOnlyList<Field> Fields { get; } = [];
    public override IReadOnlyList<Command> BegunBy => [Command.TodaysChanges];

    protected override TodaysChangesDraft Fill(TodaysChangesDraft draft, Answer answer) => draft;

    protected override async ValueTask<Step> NextAsync(TodaysChangesDraft draft, Turn turn)
    {
        if (await OfficeEyes.OfAsync(turn) is not { } eyes || !eyes.Member.Roles.Sees(Seen.Pickup)) return End(Texts.NotForYou);
        if (!eyes.Member.Sees(Seen.Pickup, turn.Today)) return End(Texts.Explain(Refusal.VettingNotValid));

        var mine = await MineAsync(eyes, turn);
        var facts = new List<CardFact>();
        foreach (var pickup in await turn.Programme.DayPickupsOnAsync(turn.Today, turn.Aborted)) await AddAsync(pickup.Child, _ => SayAsync(pickup, turn));
        foreach (var late in await turn.Programme.LatesOnAsync(turn.Today, turn.Aborted)) await AddAsync(late.Child, _ => new(Texts.LateUntil(Texts.Time(late.Expected))));
        return facts.Count == 0 ? End(Texts.NoChangesToday) : End(new Card(Texts.TodaysChanges(Texts.Day(turn.Today), Texts.Number(facts.Count))) { Texts = [.. facts.Select(fact => Texts.PickupLine(fact.Name, fact.Value))] });

        async ValueTask AddAsync(ChildId id, Func<Child, ValueTask<string>> say)
        {
            if (await turn.Programme.ChildAsync(id, turn.Aborted) is not { } child || !mine(child)) return;

            turn.Show(eyes.Member.Id, child.Id, Name, Seen.ChildName, Seen.ClassName, Seen.Pickup);
            facts.Add(new(OwnChildren.Name(child), await say(child)));
        }
    }

    /// <summary>Whose changes this member hears.</summary>
    private static async ValueTask<Func<Child, bool>> MineAsync(OfficeEyes eyes, Turn turn)
    {
        var weekday = (await turn.CalendarAsync()).WeekdayOn(turn.Today);
        if (eyes.Office || (weekday is { } day && (await turn.PlanAsync())?.DayOn(day) is { } plan && (plan.InCharge == eyes.Member.Id || plan.Backup == eyes.Member.Id))) return _ => true;

        var led = (await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted))
            .Where(club => club.Leader == eyes.Member.Id && club.Weekday == weekday && club.FirstDay <= turn.Today)
            .SelectMany(club => club.Places.Where(place => place.State == PlaceState.Seated).Select(place => place.Child))
            .ToHashSet();
        return child => eyes.Classes.Contains(child.Class) || led.Contains(child.Id);
    }

    private static async ValueTask<string> SayAsync(DayPickup pickup, Turn turn) =>
        await PickupMatter.OfAsync(pickup, turn) is { } matter ? matter.SayChange(await turn.SchoolAsync()) : "";
}
