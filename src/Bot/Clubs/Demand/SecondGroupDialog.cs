using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Schools.Imports;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Clubs.Demand;

internal sealed record SecondGroupDraft
{
    public int? Club { get; init; }
    public int? Leader { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SecondGroupDraft))]
internal sealed partial class SecondGroupJson : JsonSerializerContext;

/// <summary>The coordinator opens a second group of a club for which many wait; those in line hear of it, as many as there are seats, in their order (四.2).</summary>
internal sealed class SecondGroupDialog() : Dialog<SecondGroupDraft>("second-group", 1, () => SecondGroupJson.Default.SecondGroupDraft)
{
    public override string Title => Texts.SecondGroupTitle;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("club", "leader"), new("leader")];
    public override IReadOnlyList<Command> BegunBy => [Command.SecondGroup];

    protected override SecondGroupDraft Fill(SecondGroupDraft draft, Answer answer) => answer.Field switch
    {
        "club" => draft with { Club = Number(answer) },
        "leader" => draft with { Leader = Number(answer) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(SecondGroupDraft draft, Turn turn)
    {
        if (!await CloseClubDialog.IsCoordinatorAsync(turn)) return End(Texts.NotForYou);

        var clubs = await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted);
        if (draft.Club is not { } number)
        {
            List<Club> wanted = [.. clubs.Where(club => club.WaitingAt(turn.Now) > 0)];
            return wanted.Count == 0 ? End(Texts.NobodyWaits) : Ask(CloseClubDialog.Which(wanted));
        }

        if (clubs.FirstOrDefault(one => one.Id.Value == number) is not { } club) return End(Texts.Explain(Refusal.ClubIsClosed));
        if (clubs.Any(one => one.Name == NameOf(club) && one.Weekday == club.Weekday)) return End(Texts.SecondGroupIsThere(NameOf(club)));

        var leaders = await LeadersAsync(club, clubs, turn);
        if (leaders.Count == 0) return End(Texts.NoLeaderIsFree);
        if (draft.Leader is not { } wish) return Ask(WhichLeader(leaders));
        if (leaders.Find(one => one.Member.Id.Value == wish) is not { Name: not null } leader) return End(Texts.NoLeaderIsFree);

        var room = WatchDemand.FreeRooms(club, clubs) is [var free, ..] ? free : null;
        return new Step.Confirm(ReadBack(club, leader.Name, room), () => OpenAsync(club, leader, room, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(SecondGroupDraft draft, string sentence, Turn turn)
    {
        if (draft.Club is not null || !await CloseClubDialog.IsCoordinatorAsync(turn)) return [];

        var clubs = await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted);
        return NameReader.Find(sentence, [.. clubs.Select(club => new Candidate(club.Id.ToString(), club.Name))]) is Heard<Candidate>.Clear(var one) ? [new("club", one.Value)] : [];
    }

    protected override async ValueTask<string?> SayAsync(SecondGroupDraft draft, string field, Turn turn) => field switch
    {
        "club" when draft.Club is { } club => (await turn.Programme.ClubTitleAsync(new(club), turn.Aborted))?.Name,
        "leader" when draft.Leader is { } leader => (await turn.Programme.PersonAsync(new(leader), turn.Aborted))?.Name,
        _ => null,
    };

    private static int? Number(Answer answer) => answer.Value is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static string NameOf(Club club) => $"{club.Name}二班"; // as it stands on the menu, which has one script

    /// <summary>Who leads clubs, is vetted to the last day and leads none at that time (四.3).</summary>
    private static async ValueTask<List<(StaffMember Member, string Name)>> LeadersAsync(Club club, IReadOnlyList<Club> clubs, Turn turn)
    {
        var free = new List<(StaffMember, string)>();
        foreach (var member in await turn.Programme.StaffWithAsync(StaffRoles.ClubLeader, turn.Aborted))
        {
            if (!member.IsVetted(club.LastDay) || clubs.Any(one => one.Leader == member.Id && one.MeetsWith(club.Weekday, club.Starts, club.Ends, club.FirstDay, club.LastDay))) continue;
            free.Add((member, (await turn.Programme.PersonAsync(member.Id, turn.Aborted))?.Name ?? ""));
        }

        return free;
    }

    private static Question WhichLeader(List<(StaffMember Member, string Name)> leaders)
    {
        IReadOnlyList<Option> options = [.. leaders.Select(one => new Option(one.Member.Id.ToString(), Texts.ChildInClass(one.Name, StaffImport.Say(one.Member.Kind)), one.Name) { IsPerson = true })];
        return new("leader", AnswerKind.One, QuestionCards.FromList("leader", Texts.WhoLeadsIt, options, several: false)) { Short = Texts.WhoLeadsIt, Options = options };
    }

    private static Card ReadBack(Club club, string leader, string? room) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactClub, Texts.ChildInClass(NameOf(club), ClubCards.Say(club.Kind))),
            new(Texts.FactDays, $"{Texts.Weekday(club.Weekday)}{Texts.Space}{Texts.Time(club.Starts)}–{Texts.Time(club.Ends)}"),
            new(Texts.HeadGrade, Texts.GradesFromTo(Texts.Grade(club.Grades.From), Texts.Grade(club.Grades.To))),
            new(Texts.HeadSeats, Texts.Number(club.Seats)),
            new(Texts.FactLeader, leader),
            .. room is null ? Array.Empty<CardFact>() : [new(Texts.FactRoom, room)],
        ],
        Texts = [Texts.ThoseInLineHear],
        Actions = QuestionCards.ToConfirm(Texts.OpenSecondGroupOf(club.Name), Texts.NotNow),
        Source = Texts.Source("四.2"),
    };

    private static async ValueTask<Step> OpenAsync(Club club, (StaffMember Member, string Name) leader, string? room, Turn turn)
    {
        var all = await turn.Programme.AllClubsForChangeAsync(turn.Aborted);
        var second = new Club
        {
            Id = new(all.Max(one => one.Id.Value) + 1),
            Name = NameOf(club),
            Kind = club.Kind,
            Weekday = club.Weekday,
            Starts = club.Starts,
            Ends = club.Ends,
            Grades = club.Grades,
            Seats = club.Seats,
            Leader = leader.Member.Id,
            LeaderOnMenu = ClubsImport.OnMenu(leader.Name, leader.Member.Kind),
            FirstDay = club.FirstDay > turn.Today ? club.FirstDay : turn.Today.AddDays(1),
            LastDay = club.LastDay,
            MinimumToOpen = club.MinimumToOpen,
            Room = room,
        };
        turn.Programme.Clubs.Add(second);
        List<ChildId> first = [.. club.LineAt(turn.Now).Take(second.Seats)];
        foreach (var child in first)
        {
            var known = (await turn.Programme.ChildAsync(child, turn.Aborted))!;
            foreach (var bond in await turn.Programme.GuardiansOfAsync(child, turn.Aborted)) turn.Tell(bond.Guardian, () => new() { Card = Tell(known, club, second) });
        }

        return End(Texts.SecondGroupOpened(second.Name, Texts.Number(first.Count)));
    }

    private static Card Tell(Child child, Club club, Club second) => new(Texts.SecondGroupForYou(child.Name, club.Name, Texts.Weekday(second.Weekday), second.Name, Texts.Number(second.Seats)))
    {
        Texts = [Texts.StayInLineIfYouLike(club.Name)],
        Actions = [Verbs.ToSay(Texts.ChooseIt(second.Name), $"{Commands.Word(Command.ChooseClub)} {child.Name} {second.Name}")],
        Source = Texts.Source("四.2"),
    };
}
