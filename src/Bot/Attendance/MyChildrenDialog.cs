using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families.Slips;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

internal sealed record MyChildrenDraft
{
    public string? Which { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MyChildrenDraft))]
internal sealed partial class MyChildrenJson : JsonSerializerContext;

/// <summary>名单, 还有谁: whom one has now, by the handovers that were confirmed, and of the own class where the others are. The office reads the whole school by rooms.</summary>
internal sealed class MyChildrenDialog() : Dialog<MyChildrenDraft>("my-children", 1, () => MyChildrenJson.Default.MyChildrenDraft)
{
    private const int MostRooms = 12;

    public override string Title => Texts.MyChildrenTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("which")];
    public override IReadOnlyList<Command> BegunBy => [Command.MyChildren];

    protected override MyChildrenDraft Fill(MyChildrenDraft draft, Answer answer) => answer.Field == "which" ? new() { Which = answer.Value } : draft;

    protected override async ValueTask<Step> NextAsync(MyChildrenDraft draft, Turn turn)
    {
        var (eyes, refused) = await CareRooms.EyesAsync(turn);
        if (eyes is null) return End(refused!);

        var here = await turn.Programme.HereAsync(turn.Today, turn.Aborted);
        var mine = here.Where(one => one.IsWith(eyes.Member.Id)).ToList();
        List<string> lines = [.. await RoomsAsync(mine, turn)];
        foreach (var @class in eyes.Classes) lines.AddRange(await ClassAsync(CareGroup.Of(@class), eyes, turn));
        if (eyes.Office) lines.AddRange(await SchoolAsync(here, turn));
        return End(new Card(mine.Count > 0 ? Texts.YouHaveNow(Texts.Number(mine.Count)) : Texts.YouHaveNobody) { Texts = lines });
    }

    /// <summary>Own children by name, room by room.</summary>
    private async ValueTask<IReadOnlyList<string>> RoomsAsync(IReadOnlyList<ChildDay> mine, Turn turn)
    {
        List<string> lines = [];
        foreach (var room in mine.GroupBy(one => one.Responsible!.Group))
        {
            var children = await CareRooms.ShowAsync(room.Select(one => one.Child), turn.Person!.Value, Name, turn);
            lines.Add(Texts.RoomLine(room.Key is { } group ? await CareRooms.NameAsync(group, turn) : "", Texts.Number(children.Count), Texts.List(children.Select(child => child.Name))));
        }

        return lines;
    }

    /// <summary>Of the own class: whom the day expects as long as no register is taken; then only what is not in the room.</summary>
    private async ValueTask<IReadOnlyList<string>> ClassAsync(CareGroup group, OfficeEyes eyes, Turn turn)
    {
        var roster = (await CareRooms.RosterAsync(group, turn)).In(group);
        if (roster.Count == 0) return [];

        var (name, register) = (await CareRooms.NameAsync(group, turn), await turn.Programme.RegisterAsync(group, turn.Today, turn.Aborted));
        if (register is null)
        {
            return
            [
                await LineAsync(count => Texts.ExpectedLine(name, count), roster.Where(one => !one.OnLeave).Select(one => one.Child), turn),
                .. await NonEmptyAsync(Texts.OnLeaveLine, roster.Where(one => one.OnLeave).Select(one => one.Child), turn),
            ];
        }

        var days = await turn.Programme.ChildDaysAsync([.. roster.Select(one => one.Child)], turn.Today, turn.Aborted);
        var others = roster.Where(one => days[one.Child] is { IsHere: true } day && !day.IsWith(eyes.Member.Id)).Select(one => one.Child).ToList();
        return
        [
            Texts.ClassLine(name, Texts.Number(roster.Count(one => days[one.Child].IsHere)), Texts.Number(roster.Count(one => days[one.Child].HasGone))),
            .. await NonEmptyAsync(Texts.ElsewhereLine, others, turn),
            .. await NonEmptyAsync(Texts.AbsentLine, register.Those(Mark.Absent), turn),
            .. await NonEmptyAsync(Texts.OnLeaveLine, register.Those(Mark.Leave), turn),
        ];
    }

    private static async ValueTask<IReadOnlyList<string>> SchoolAsync(IReadOnlyList<ChildDay> here, Turn turn)
    {
        List<string> lines = [Texts.SchoolLine(Texts.Number(here.Count))];
        foreach (var carer in here.GroupBy(one => one.Responsible!).OrderByDescending(group => group.Count()).Take(MostRooms))
        {
            var who = carer.Key.Person is { } person ? await CareRooms.PersonAsync(person, turn) : Texts.TheNurse;
            lines.Add(Texts.CarerLine(carer.Key.Group is { } group ? await CareRooms.NameAsync(group, turn) : "", who, Texts.Number(carer.Count())));
        }

        return lines;
    }

    private async ValueTask<IReadOnlyList<string>> NonEmptyAsync(Func<string, string, string> say, IEnumerable<ChildId> children, Turn turn)
    {
        var names = await CareRooms.ShowAsync(children, turn.Person!.Value, Name, turn);
        return names.Count == 0 ? [] : [say(Texts.Number(names.Count), Texts.List(names.Select(child => child.Name)))];
    }

    private async ValueTask<string> LineAsync(Func<string, string> say, IEnumerable<ChildId> children, Turn turn)
    {
        var names = await CareRooms.ShowAsync(children, turn.Person!.Value, Name, turn);
        return $"{say(Texts.Number(names.Count))}{Texts.List(names.Select(child => child.Name))}";
    }
}
