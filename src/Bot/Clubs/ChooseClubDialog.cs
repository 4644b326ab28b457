using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace AfterSchoolBot.Bot.Clubs;

internal sealed record ChooseClubDraft
{
    public int? Child { get; init; }
    public int? Club { get; init; }

    /// <summary>The club of the same hour is given up for this one.</summary>
    public bool? Instead { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChooseClubDraft))]
internal sealed partial class ChooseClubJson : JsonSerializerContext;

/// <summary>A club for a child, on its days and for its grade. A seat looked at is held while its guardian reads (三.5).</summary>
internal sealed class ChooseClubDialog() : Dialog<ChooseClubDraft>("choose-club", 1, ChooseClubJson.Default.ChooseClubDraft)
{
    public override string Title => Texts.ChooseClubs;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "club", "instead"), new("club", "instead"), new("instead")];
    public override IReadOnlyList<Command> BegunBy => [Command.ChooseClub];
    public override bool ReadsOutOfTheBlue => true;

    public override string SayChanged(string field, string before, string after, IReadOnlyList<string> cleared) =>
        field == "child" && cleared.Count > 0 ? Texts.OtherChild(after, before, Texts.List(cleared)) : base.SayChanged(field, before, after, cleared);

    protected override ChooseClubDraft Fill(ChooseClubDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = Number(answer.Value) },
        "club" => draft with { Club = Number(answer.Value) },
        "instead" => draft with { Instead = answer.Value is { } yes ? yes == "yes" : null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ChooseClubDraft draft, Turn turn)
    {
        var children = await OwnChildren.OfAsync(turn);
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var plan = await turn.Programme.CurrentPlanAsync(turn.Today, turn.Aborted);
        if (plan is null) return End(Texts.Explain(Refusal.ServiceNotPublished));
        if (!plan.ClubChoiceIsOpen(turn.Now)) return End(Texts.Explain(Refusal.ClubChoiceNotOpenYet));

        var enrolment = await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted);
        if (enrolment is null or { GrantedDays: Weekdays.None }) return End(ClubCards.NotYet(own.Child));
        if (draft.Club is not { } club) return await AskWhichAsync(own.Child, enrolment, turn);

        return await ConsiderAsync(draft, new(club), own, enrolment, plan, turn);
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ChooseClubDraft draft, string sentence, Turn turn)
    {
        if (Words.Asks(sentence)) return [];

        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, await OwnChildren.OfAsync(turn), draft.Child is { } child ? new ChildId(child) : null) is { } who) answers.Add(who);
        var clubs = await turn.Programme.Clubs.AsNoTracking().IgnoreAutoIncludes().Select(club => new { club.Id, club.Name }).ToListAsync(turn.Aborted);
        if (NameReader.Find(sentence, [.. clubs.Select(club => new Candidate(club.Id.ToString(), club.Name))]).TryGet(out var found)) answers.Add(new("club", found.Value));
        return answers;
    }

    protected override async ValueTask<string?> SayAsync(ChooseClubDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "club" when draft.Club is { } club => (await turn.Programme.ClubAsync(new(club), turn.Aborted))?.Name,
        _ => null,
    };

    private static async ValueTask<Step> AskWhichAsync(Child child, Enrolment enrolment, Turn turn)
    {
        var menu = await turn.Programme.ClubsOpenToAsync(child.Class.Grade, enrolment.GrantedDays, turn.Today, turn.Now, turn.Aborted);
        var own = await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted);
        var offered = menu.Where(club => !own.Any(place => place.Club.Id == club.Id && place.State != PlaceState.Held)).ToList();
        return offered.Count == 0 ? End(Texts.NoClubsLeft(child.Name)) : Ask(ClubCards.Menu(child, enrolment.GrantedDays, offered));
    }

    private static async ValueTask<Step> ConsiderAsync(ChooseClubDraft draft, ClubId id, GuardedChild own, Enrolment enrolment, ServicePlan plan, Turn turn)
    {
        var places = await turn.Programme.PlacesOfAsync(own.Child.Id, turn.Now, turn.Aborted);
        var chooser = Chooser.For(own.Child.Id, own.Child.Class.Grade, enrolment, PriorityOrder.Default, places.Taken(), plan.Dates.ClubChoiceFrom);
        var rival = places.FirstOrDefault(place => place.State == PlaceState.Seated && place.Club.Id != id);
        ClubId[] wanted = draft.Instead is true && rival is not null ? [id, rival.Club.Id] : [id];
        var clubs = await turn.Programme.ClubsForChangeAsync(wanted, own.Child.Id, turn.Aborted);
        if (clubs.FirstOrDefault(club => club.Id == id) is not { } club) return End(Texts.NotOneOfThese);

        var choice = new ClubChoice(club, own, chooser, await ClubFacts.OfAsync(club, turn), turn);
        rival = places.FirstOrDefault(place => place.State == PlaceState.Seated && place.Club.Weekday == club.Weekday && place.Club.Id != id);
        if (draft.Instead is true && clubs.FirstOrDefault(other => other.Id == rival?.Club.Id) is { } given) return choice.Swap(given);

        return club.Hold(chooser, turn.Now) switch
        {
            HoldOutcome.Held => choice.Seat(),
            HoldOutcome.Full(var position) => choice.Wait(position, await OthersAsync(own.Child, enrolment, id, turn)),
            HoldOutcome.Refused(Refusal.SameWeekdayTaken) when rival is not null && draft.Instead is null => Ask(ClubCards.SameHour(club, rival.Club)),
            HoldOutcome.Refused(Refusal.SameWeekdayTaken) when rival is not null => End(Texts.ClubKept(rival.Club.Name)),
            HoldOutcome.Refused(var why) => End(ClubCards.Refused(why, own.Child, club, await OthersAsync(own.Child, enrolment, id, turn))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What the child could have instead, on its days and with a seat left.</summary>
    private static async ValueTask<IReadOnlyList<ClubOnMenu>> OthersAsync(Child child, Enrolment enrolment, ClubId not, Turn turn) =>
    [
        .. (await turn.Programme.ClubsOpenToAsync(child.Class.Grade, enrolment.GrantedDays, turn.Today, turn.Now, turn.Aborted))
            .Where(other => other.Id != not && other.SeatsFree > 0).Take(3),
    ];

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
