using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
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

    /// <summary>Only to read the menu, whether or not one may choose already.</summary>
    public bool? Look { get; init; }

    /// <summary>The seat that was held for what was read last; with another child or club it is let go.</summary>
    public HeldSeat? Held { get; init; }

    /// <summary>What was read last was the place in line.</summary>
    public bool? Full { get; init; }
}

internal sealed record HeldSeat(int Child, int Club);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChooseClubDraft))]
internal sealed partial class ChooseClubJson : JsonSerializerContext;

/// <summary>A club for a child, on its days and for its grade. A seat looked at is held while its guardian reads (三.5).</summary>
internal sealed class ChooseClubDialog() : Dialog<ChooseClubDraft>("choose-club", 2, () => ChooseClubJson.Default.ChooseClubDraft)
{
    public override string Title => Texts.ChooseClubs;
    public override IReadOnlyList<Field> Fields { get; } = [new("child", "club", "instead"), new("club", "instead"), new("instead")];
    public override IReadOnlyList<Command> BegunBy => [Command.ChooseClub];
    public override bool ReadsOutOfTheBlue => true;

    public override string SayChanged(string field, string before, string after, IReadOnlyList<string> cleared) => field == "child"
        ? cleared.Count > 0 ? Texts.OtherChild(after, before, Texts.List(cleared)) : Texts.ChildChanged(after)
        : base.SayChanged(field, before, after, cleared);

    protected override ChooseClubDraft Fill(ChooseClubDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = Number(answer.Value), Instead = null, Full = null },
        "club" => draft with { Club = Number(answer.Value), Instead = null, Full = null },
        "instead" => draft with { Instead = answer.Value is { } yes ? yes == "yes" : null },
        "look" => draft with { Look = answer.Value is null ? null : true },
        "held" => draft with { Held = null },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(ChooseClubDraft draft, Turn turn)
    {
        if (draft.Held is { } held && held != Wanted(draft))
        {
            await LetGoAsync(draft, turn);
            return new Step.Know(new("held", null));
        }

        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);

        var plan = await turn.PlanAsync();
        if (plan is null) return End(Texts.Explain(Refusal.ServiceNotPublished));
        if (!plan.ClubChoiceIsOpen(turn.Now) && draft.Look is null) return End(ClubCards.NotOpenYet(await OpensAsync(plan, turn)));
        if (draft.Look is null && await turn.Programme.RoundUnderWayAsync(turn.Now, turn.Aborted) is { } round) return Wish(round, draft, turn);
        if (draft.Child is not { } number) return await WhichChildAsync(draft, children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);

        var enrolment = await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted);
        var granted = enrolment?.GrantedDays ?? Weekdays.None;
        if (draft.Look is true && (granted == Weekdays.None || !plan.ClubChoiceIsOpen(turn.Now))) return await ShowMenuAsync(own.Child, enrolment, plan, turn);
        if (granted == Weekdays.None) return End(ClubCards.NotYet(own.Child));
        if (draft.Club is null) return await AskWhichAsync(own.Child, granted, turn);
        if (!own.Guardianship.May(Authority.MayApply)) return End(Texts.Explain(Refusal.GuardianMayNotApply));
        if (!await turn.Programme.AgreesToPrivacyAsync(own.Guardianship.Guardian, plan.VersionOf(DocumentKind.PrivacyNotice), turn.Aborted)) return End(ClubCards.ConsentFirst());

        return await ClubQuestion.NextAsync(draft, own, enrolment!, plan, children.Count > 1, turn);
    }

    protected override ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(ChooseClubDraft draft, string sentence, Turn turn) =>
        ClubReading.ReadAsync(draft, sentence, turn);

    protected override async ValueTask<string?> SayAsync(ChooseClubDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "club" when draft.Club is { } club => (await turn.Programme.ClubTitleAsync(new(club), turn.Aborted)) is { } one ? ClubCards.Name(one.Weekday, one.Name) : null,
        _ => null,
    };

    protected override async ValueTask LetGoAsync(ChooseClubDraft draft, Turn turn)
    {
        if (draft.Held is not { } held) return;

        var club = await turn.Programme.ClubForChangeAsync(new(held.Club), new(held.Child), turn.Aborted);
        club?.LetGoOfEndedHolds(turn.Now);
        club?.LetGo(new(held.Child));
    }

    /// <summary>While a round takes wishes nobody is first: the same wish leads to another form.</summary>
    private static Step Wish(ClubRound round, ChooseClubDraft draft, Turn turn) => round.TakesWishes(turn.Now)
        ? new Step.Begin(Draws.RankClubsDialog.Called, draft.Child is { } child ? [new("child", Texts.Number(child))] : [])
        : End(Texts.DrawIsComing);

    private static HeldSeat? Wanted(ChooseClubDraft draft) => draft is { Child: { } child, Club: { } club } ? new(child, club) : null;

    /// <summary>Whom a club of that grade can be for, if there is only one, need not be asked.</summary>
    private static async ValueTask<Step> WhichChildAsync(ChooseClubDraft draft, IReadOnlyList<GuardedChild> children, Turn turn)
    {
        if (children.Count > 1 && draft.Club is { } id)
        {
            var grades = await turn.Programme.Clubs.Where(club => club.Id == new ClubId(id)).Select(club => club.Grades).FirstOrDefaultAsync(turn.Aborted);
            if (grades is not null && children.Where(one => grades.Includes(one.Child.Class.Grade)).ToList() is [var fitting]) return Know("child", fitting.Child.Id.ToString());
        }

        return children is [var only] ? Know("child", only.Child.Id.ToString()) : Ask(OwnChildren.Which(children));
    }

    private static async ValueTask<Step> ShowMenuAsync(Child child, Enrolment? enrolment, ServicePlan plan, Turn turn)
    {
        var days = enrolment is null ? Weekdays.All : enrolment.GrantedDays == Weekdays.None ? enrolment.Days : enrolment.GrantedDays;
        var menu = await turn.Programme.ClubsOpenToAsync(child.Class.Grade, days, turn.Today, turn.Now, turn.Aborted);
        return End(ClubCards.OnlyToRead(child, menu, plan.ClubChoiceIsOpen(turn.Now) ? null : await OpensAsync(plan, turn)));
    }

    private static async ValueTask<Step> AskWhichAsync(Child child, Weekdays days, Turn turn)
    {
        var menu = await turn.Programme.ClubsOpenToAsync(child.Class.Grade, days, turn.Today, turn.Now, turn.Aborted);
        var own = await turn.Programme.PlacesOfAsync(child.Id, turn.Now, turn.Aborted);
        var offered = menu.Where(club => !own.Any(place => place.Club.Id == club.Id && place.State is not (PlaceState.Held or PlaceState.Offered))).ToList();
        return offered.Count == 0 ? End(Texts.NoClubsLeft(child.Name)) : Ask(ClubCards.Menu(child, days, (await turn.SchoolAsync()).ClubSlot, offered));
    }

    private static async ValueTask<DateTimeOffset> OpensAsync(ServicePlan plan, Turn turn) => (await turn.SchoolAsync()).AtSchool(plan.Dates.ClubChoiceFrom);

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
