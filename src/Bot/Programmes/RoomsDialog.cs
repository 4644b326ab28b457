using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Programmes;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Bot.Dialogs.Field;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What is known of one look at one room.</summary>
internal sealed record RoomsDraft
{
    public string? Room { get; init; }

    /// <summary>fine, hazard, or the number of a hazard that is gone.</summary>
    public string? Finding { get; init; }
    public string? Hazard { get; init; }
    public string? Serious { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoomsDraft))]
internal sealed partial class RoomsJson : JsonSerializerContext;

/// <summary>The rooms are looked over before the term; a serious hazard closes one until it is removed (五.4).</summary>
internal sealed class RoomsDialog() : Dialog<RoomsDraft>("rooms", 1, () => RoomsJson.Default.RoomsDraft)
{
    private const string Fine = "fine";
    private const string HasHazard = "hazard";
    private const string Yes = "yes";

    public override string Title => Texts.InspectingRooms;
    public override IReadOnlyList<Field> Fields { get; } = [new("room", "finding", "hazard", "serious"), new("finding", "hazard", "serious"), new("hazard", "serious"), new("serious")];
    public override IReadOnlyList<Command> BegunBy => [Command.Rooms];

    protected override RoomsDraft Fill(RoomsDraft draft, Answer answer) => answer.Field switch
    {
        "room" => draft with { Room = answer.Value },
        "finding" => draft with { Finding = answer.Value },
        "hazard" => draft with { Hazard = answer.Value },
        "serious" => draft with { Serious = answer.Value },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(RoomsDraft draft, Turn turn)
    {
        if (turn.Person is not { } person || await turn.Programme.StaffMemberAsync(person, turn.Aborted) is not { } member || !(member.Is(StaffRoles.Coordinator) || member.Is(StaffRoles.Principal))) return End(Texts.NotForYou);

        var rooms = await RoomsAsync(turn);
        if (rooms.Count == 0) return End(Texts.NoRoomsYet);
        if (rooms.FirstOrDefault(one => one.Name == draft.Room) is not { } room) return Ask(Which(rooms));

        return draft switch
        {
            { Finding: null } => Ask(HowIsIt(room)),
            { Finding: Fine } => Inspected(room, person, turn),
            { Finding: HasHazard, Hazard: null } => Ask(new("hazard", AnswerKind.Words, QuestionCards.Words("hazard", Texts.WhatHazard, Hazard.LongestText)) { Short = Texts.WhatHazard, MaxLength = Hazard.LongestText }),
            { Finding: HasHazard, Serious: null } => Ask(IsItSerious()),
            { Finding: HasHazard, Hazard: { } what } => await ReportAsync(room, what, draft.Serious == Yes, person, turn),
            { Finding: { } number } => Removed(room, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0, person, turn),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    protected override ValueTask<string?> SayAsync(RoomsDraft draft, string field, Turn turn) => new(field switch
    {
        "room" => draft.Room,
        "hazard" => draft.Hazard,
        _ => null,
    });

    /// <summary>The rooms that are known, and those that the plan and its draft name.</summary>
    private static async ValueTask<IReadOnlyList<Room>> RoomsAsync(Turn turn)
    {
        var known = (await turn.Programme.RoomsAsync(turn.Aborted)).ToList();
        ServicePlan?[] plans = [await turn.PlanAsync(), await turn.Programme.DraftPlanAsync(turn.Aborted)];
        foreach (var name in plans.OfType<ServicePlan>().SelectMany(plan => plan.Sessions).Select(session => session.Room).OfType<string>().Distinct())
        {
            if (known.TrueForAll(room => room.Name != name)) known.Add(new Room(name));
        }

        return [.. known.OrderBy(room => room.Name, StringComparer.Ordinal)];
    }

    private static Question Which(IReadOnlyList<Room> rooms)
    {
        IReadOnlyList<Option> options = [.. rooms.Select(room => new Option(room.Name, $"{room.Name} · {Say(room)}", room.Name))];
        return new("room", AnswerKind.One, QuestionCards.FromList("room", Texts.WhichRoomToInspect, options, several: false)) { Short = Texts.WhichRoomToInspect, Options = options };
    }

    private static string Say(Room room) =>
        room.OpenHazards.Count > 0 ? Texts.RoomOpenHazards(Texts.Number(room.OpenHazards.Count))
        : room.InspectedOn is { } day ? Texts.RoomInspectedOn(Texts.ShortDay(day))
        : Texts.RoomNeverInspected;

    private static Question HowIsIt(Room room)
    {
        var title = Texts.WhatOfTheRoom(room.Name);
        IReadOnlyList<Option> options =
        [
            new(Fine, Texts.RoomIsFine),
            new(HasHazard, Texts.RoomHasHazard),
            .. room.OpenHazards.Select(hazard => new Option(Texts.Number(hazard.Number), Texts.HazardIsGone(hazard.What))),
        ];
        return new("finding", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    private static Question IsItSerious()
    {
        IReadOnlyList<Option> options = [new(Yes, Texts.ItIsSerious), new("no", Texts.ItIsMinor)];
        return new("serious", AnswerKind.One, QuestionCards.ByButton(Texts.IsItSerious, options)) { Short = Texts.IsItSerious, Options = options };
    }

    private static Step Inspected(Room room, PersonId by, Turn turn)
    {
        Keep(room, turn).Inspect(by, turn.Today);
        return End(Texts.RoomInspected(Texts.Day(turn.Today), room.Name));
    }

    private static async ValueTask<Step> ReportAsync(Room room, string what, bool isSerious, PersonId by, Turn turn)
    {
        Keep(room, turn).ReportHazard(what, isSerious, by, turn.Today);
        if (!isSerious) return End(Texts.HazardNoted(room.Name, what));

        var plan = await turn.PlanAsync();
        var school = await turn.SchoolAsync();
        string Say()
        {
            var sessions = plan?.Sessions.Where(session => session.Room == room.Name).Select(PlanWords.Say).ToList() ?? [];
            return Texts.RoomIsClosed(room.Name, what, sessions.Count == 0 ? Texts.NoSessionThere : Texts.List(sessions));
        }

        if (school.Principal != by) turn.Tell(school.Principal, () => new() { Text = Say() });
        return End(Say());
    }

    private static Step Removed(Room room, int number, PersonId by, Turn turn)
    {
        room.RemoveHazard(number, by, turn.Today);
        return End(Texts.HazardRemoved(room.Name));
    }

    private static Room Keep(Room room, Turn turn) =>
        turn.Programme.Rooms.Local.Contains(room) ? room : turn.Programme.Rooms.Add(room).Entity;
}
