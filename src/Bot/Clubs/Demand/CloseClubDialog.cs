using System.Globalization;
using System.Text.Json.Serialization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Dialogs.Reading;
using AfterSchoolBot.Bot.Fees;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Clubs.Demand;

internal sealed record CloseClubDraft
{
    public int? Club { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CloseClubDraft))]
internal sealed partial class CloseClubJson : JsonSerializerContext;

/// <summary>The coordinator closes a club: its families are told at once, get back what is unused, and are offered the others (四.2).</summary>
internal sealed class CloseClubDialog() : Dialog<CloseClubDraft>("close-club", 1, () => CloseClubJson.Default.CloseClubDraft)
{
    public override string Title => Texts.ClosingAClub;
    public override IReadOnlyList<Dialogs.Field> Fields { get; } = [new("club")];
    public override IReadOnlyList<Command> BegunBy => [Command.CloseClub];

    protected override CloseClubDraft Fill(CloseClubDraft draft, Answer answer) =>
        answer.Field == "club" ? draft with { Club = answer.Value is { } club ? int.Parse(club, CultureInfo.InvariantCulture) : null } : draft;

    protected override async ValueTask<Step> NextAsync(CloseClubDraft draft, Turn turn)
    {
        if (!await IsCoordinatorAsync(turn)) return End(Texts.NotForYou);

        var open = await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted);
        if (draft.Club is not { } number) return open.Count == 0 ? End(Texts.NoClubToClose) : Ask(Which(open));
        if (await turn.Programme.ClubAsync(new(number), turn.Aborted) is not { ClosedOn: null } club) return End(Texts.Explain(Refusal.ClubIsClosed));

        return new Step.Confirm(ReadBack(club, turn.Now), () => CloseAsync(club.Id, turn)) { Short = Texts.PleaseCheck };
    }

    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(CloseClubDraft draft, string sentence, Turn turn)
    {
        if (draft.Club is not null || !await IsCoordinatorAsync(turn)) return [];

        var open = await turn.Programme.ClubsOnMenuAsync(turn.Today, turn.Aborted);
        return NameReader.Find(sentence, [.. open.Select(club => new Candidate(club.Id.ToString(), club.Name))]) is Heard<Candidate>.Clear(var one) ? [new("club", one.Value)] : [];
    }

    protected override async ValueTask<string?> SayAsync(CloseClubDraft draft, string field, Turn turn) =>
        draft.Club is { } club ? (await turn.Programme.ClubTitleAsync(new(club), turn.Aborted))?.Name : null;

    public static async ValueTask<bool> IsCoordinatorAsync(Turn turn) =>
        turn.Person is { } person && await turn.Programme.StaffMemberAsync(person, turn.Aborted) is { } member && member.Is(StaffRoles.Coordinator) && member.IsVetted(turn.Today);

    public static Question Which(IReadOnlyList<Club> clubs)
    {
        IReadOnlyList<Option> options = [.. clubs.Select(club => new Option(club.Id.ToString(), Texts.ChildInClass(club.Name, Texts.Weekday(club.Weekday)), club.Name))];
        return new("club", AnswerKind.One, QuestionCards.FromList("club", Texts.WhichOfTheClubs, options, several: false)) { Short = Texts.WhichOfTheClubs, Options = options };
    }

    private static Card ReadBack(Club club, DateTimeOffset now) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactClub, Texts.ChildInClass(club.Name, Texts.Weekday(club.Weekday))),
            new(Texts.HeadTaken, Texts.Number(club.Places.Count(place => place.StateAt(now) is PlaceState.Held or PlaceState.Seated))),
            new(Texts.HeadWaiting, Texts.Number(club.WaitingAt(now))),
        ],
        Texts = [Texts.ClosingTellsFamilies],
        Actions = QuestionCards.ToConfirm(Texts.CloseTheClub(club.Name), Texts.NotNow),
        Source = Texts.Source("三.5"),
    };

    private static async ValueTask<Step> CloseAsync(ClubId id, Turn turn)
    {
        var club = (await turn.Programme.AllClubsForChangeAsync(turn.Aborted)).First(one => one.Id == id);
        var refunds = new Dictionary<ChildId, Money>();
        foreach (var place in club.Places.Where(place => place.State is PlaceState.Seated)) refunds[place.Child] = await RefundAsync(place.Child, id, turn);
        if (club.Close(turn.Person!.Value, turn.Now) is not CloseOutcome.Closed(var children)) return End(Texts.Explain(Refusal.ClubIsClosed));

        foreach (var child in children)
        {
            var known = (await turn.Programme.ChildAsync(child, turn.Aborted))!;
            foreach (var bond in await turn.Programme.GuardiansOfAsync(child, turn.Aborted)) turn.Tell(bond.Guardian, () => new() { Card = Tell(known, club, refunds.GetValueOrDefault(child)) });
        }

        return End(Texts.ClubClosed(club.Name, Texts.Number(children.Count)));
    }

    private static async ValueTask<Money> RefundAsync(ChildId id, ClubId club, Turn turn)
    {
        if (await turn.Programme.EnrolmentOfAsync(id, turn.Aborted) is not { } enrolment || await turn.Programme.ChildAsync(id, turn.Aborted) is not { } child) return Money.Zero;
        if ((await Leaving.OfAsync(child, enrolment, turn)).Refund(club) is not { } quote) return Money.Zero;

        turn.Programme.Ledger.AddRange(quote.Pay(turn.Now, turn.Activity.Id));
        return quote.Total;
    }

    private static Card Tell(Child child, Club club, Money refund) => new(Texts.YourClubIsClosed(child.Name, club.Name))
    {
        Texts = [Texts.CareAsBefore, .. refund > Money.Zero ? [Texts.RefundOnItsWay(refund.ToString())] : Array.Empty<string>()],
        Actions = [Verbs.ToSay(Texts.ChooseClubs, Command.ChooseClub), Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher)],
        Source = Texts.Source("三.5"),
    };
}
