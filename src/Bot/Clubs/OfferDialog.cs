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

namespace AfterSchoolBot.Bot.Clubs;

internal sealed record OfferDraft
{
    /// <summary>Child and club of the place, as 2/6.</summary>
    public string? Place { get; init; }

    /// <summary>The offer goes to the next child.</summary>
    public bool? Pass { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OfferDraft))]
internal sealed partial class OfferJson : JsonSerializerContext;

/// <summary>A seat that came free: taken, or let go to the next in line. Its stored hour decides, whenever the tap comes.</summary>
internal sealed class OfferDialog() : Dialog<OfferDraft>("offer", 1, () => OfferJson.Default.OfferDraft)
{
    public override string Title => Texts.OfferTitle;
    public override IReadOnlyList<Field> Fields { get; } = [new("place", "pass"), new("pass")];
    public override IReadOnlyList<Command> BegunBy => [Command.Offer];

    protected override OfferDraft Fill(OfferDraft draft, Answer answer) => answer.Field switch
    {
        "place" => draft with { Place = answer.Value },
        "pass" => draft with { Pass = answer.Value is null ? null : true },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(OfferDraft draft, Turn turn)
    {
        var places = await PlacesAsync(turn);
        if (places.Count == 0) return End(Texts.Explain(Refusal.NothingOffered));

        IReadOnlyList<OwnPlace> offered = [.. places.Where(one => one.Place.State == PlaceState.Offered)];
        if (draft.Place is not { } key)
        {
            return offered.Count switch
            {
                0 when places.FirstOrDefault(one => one.Place.Place.HoldUntil > turn.Now.AddDays(-1)) is { } over => End(OfferCards.Over(over, turn.Now.Offset)),
                0 => End(OfferCards.NoneNow(places)),
                1 => Know("place", OfferCards.KeyOf(offered[0])),
                _ => Ask(OfferCards.Which(offered)),
            };
        }

        if (places.FirstOrDefault(one => OfferCards.KeyOf(one) == key) is not { } wanted) return End(Texts.Explain(Refusal.NothingOffered));
        if (wanted.Place.State != PlaceState.Offered) return End(OfferCards.Over(wanted, turn.Now.Offset));

        return await DecideAsync(draft, wanted, turn);
    }

    /// <summary>The club, or the child, for which the offer is; and that it shall go on to the next.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(OfferDraft draft, string sentence, Turn turn)
    {
        var answers = new List<Answer>();
        var places = await PlacesAsync(turn);
        if (NameReader.Find(sentence, [.. places.Select(one => new Candidate(OfferCards.KeyOf(one), one.Place.Club.Name))]).TryGet(out var club)) answers.Add(new("place", club.Value));
        else if (OwnChildren.Read(sentence, [.. places.Select(one => one.Own).Distinct()], null) is { Value: { } child } && places.Where(one => one.Own.Child.Id.ToString() == child).ToList() is [var only]) answers.Add(new("place", OfferCards.KeyOf(only)));
        if (OfferCards.LetsGo(sentence)) answers.Add(new("pass", "yes"));
        return answers;
    }

    protected override async ValueTask<string?> SayAsync(OfferDraft draft, string field, Turn turn) => field switch
    {
        "place" when (await PlacesAsync(turn)).FirstOrDefault(one => OfferCards.KeyOf(one) == draft.Place) is { } place => place.Place.Club.Name,
        "pass" when draft.Pass is true => Texts.LetItGo,
        _ => null,
    };

    private static async ValueTask<Step> DecideAsync(OfferDraft draft, OwnPlace wanted, Turn turn)
    {
        var all = await turn.Programme.PlacesOfAsync(wanted.Own.Child.Id, turn.Now, turn.Aborted);
        var rival = all.FirstOrDefault(place => place.State == PlaceState.Seated && place.Club.Weekday == wanted.Place.Club.Weekday);
        var clubs = await turn.Programme.ClubsForChangeAsync(rival is null ? [wanted.Place.Club.Id] : [wanted.Place.Club.Id, rival.Club.Id], wanted.Own.Child.Id, turn.Aborted);
        var club = clubs.Single(one => one.Id == wanted.Place.Club.Id);
        if (draft.Pass is true) return LetGo(club, wanted, turn);
        if (await turn.PlanAsync() is not { } plan) return End(Texts.Explain(Refusal.ServiceNotPublished));

        var enrolment = await turn.Programme.EnrolmentOfAsync(wanted.Own.Child.Id, turn.Aborted);
        var chooser = Chooser.For(wanted.Own.Child.Id, wanted.Own.Child.Class.Grade, enrolment, PriorityOrder.Default, all.Taken(), plan.Dates.ClubChoiceFrom);
        var choice = new ClubChoice(club, wanted.Own, chooser, await ClubFacts.OfAsync(club, turn), turn);
        return choice.Offered(wanted.Place.Place.HoldUntil!.Value, rival is null ? null : clubs.Single(one => one.Id == rival.Club.Id));
    }

    private static Step.End LetGo(Club club, OwnPlace wanted, Turn turn)
    {
        if (!wanted.Own.Guardianship.May(Authority.MayApply)) return new(new() { Text = Texts.Explain(Refusal.GuardianMayNotApply) });

        return new(new() { Card = OfferCards.Passed(wanted, club.PassOn(wanted.Own.Child.Id, turn.Now)) });
    }

    /// <summary>Places in line, offered or not, of all one's children.</summary>
    private static async ValueTask<IReadOnlyList<OwnPlace>> PlacesAsync(Turn turn)
    {
        var all = new List<OwnPlace>();
        foreach (var own in await turn.OwnChildrenAsync())
        {
            var places = await turn.Programme.PlacesOfAsync(own.Child.Id, turn.Now, turn.Aborted);
            all.AddRange(places.Where(place => place.State is PlaceState.Offered or PlaceState.Waiting).Select(place => new OwnPlace(own, place)));
        }

        return all;
    }
}

/// <summary>A place in line of one's own child.</summary>
internal sealed record OwnPlace(GuardedChild Own, PlaceOfChild Place);
