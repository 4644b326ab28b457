using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
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

namespace AfterSchoolBot.Bot.Clubs.Draws;

internal sealed record RankClubsDraft
{
    public int? Child { get; init; }
    public DayOfWeek? Weekday { get; init; }
    public int? First { get; init; }
    public int? Second { get; init; }
    public int? Third { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ClubId> Ranked => [.. new[] { First, Second, Third }.OfType<int>().Distinct().Select(club => new ClubId(club))];
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RankClubsDraft))]
internal sealed partial class RankClubsJson : JsonSerializerContext;

/// <summary>Clubs wished for, best first, while a round takes wishes: there is nothing to be quick for (三.3, 三.5).</summary>
internal sealed partial class RankClubsDialog() : Dialog<RankClubsDraft>(Called, 1, () => RankClubsJson.Default.RankClubsDraft)
{
    public const string Called = "rank-clubs";

    public override string Title => Texts.WishForClubs;
    public override IReadOnlyList<Field> Fields { get; } =
        [new("child", "weekday", "first", "second", "third"), new("weekday", "first", "second", "third"), new("first"), new("second"), new("third")];

    protected override RankClubsDraft Fill(RankClubsDraft draft, Answer answer) => answer.Field switch
    {
        "child" => draft with { Child = Number(answer.Value) },
        "weekday" => draft with { Weekday = (DayOfWeek?)Number(answer.Value) },
        "first" => draft with { First = Number(answer.Value), Second = null, Third = null },
        "second" => draft with { Second = Number(answer.Value) },
        "third" => draft with { Third = Number(answer.Value) },
        _ => draft,
    };

    protected override async ValueTask<Step> NextAsync(RankClubsDraft draft, Turn turn)
    {
        if (await turn.Programme.RoundUnderWayAsync(turn.Now, turn.Aborted) is not { } round || !round.TakesWishes(turn.Now)) return End(Texts.Explain(Refusal.NoRoundIsOpen));

        var children = await turn.OwnChildrenAsync();
        if (children.Count == 0) return End(Texts.GuardiansOnly);
        if (draft.Child is not { } number) return await OwnChildren.WhichWithPlaceAsync(children, turn);
        if (children.FirstOrDefault(one => one.Child.Id == new ChildId(number)) is not { } own) return End(Texts.GuardiansOnly);
        if (await turn.Programme.EnrolmentOfAsync(own.Child.Id, turn.Aborted) is not { } enrolment || enrolment.GrantedDays == Weekdays.None) return End(ClubCards.NotYet(own.Child));
        if (!own.Guardianship.May(Authority.MayApply)) return End(Texts.Explain(Refusal.GuardianMayNotApply));
        if (await turn.PlanAsync() is not { } plan) return End(Texts.Explain(Refusal.ServiceNotPublished));
        if (!await turn.Programme.AgreesToPrivacyAsync(own.Guardianship.Guardian, plan.VersionOf(DocumentKind.PrivacyNotice), turn.Aborted)) return End(ClubCards.ConsentFirst());

        return await NextAsync(draft, own, enrolment, round, turn);
    }

    /// <summary>3 1, or the names in their order: best first.</summary>
    protected override async ValueTask<IReadOnlyList<Answer>> ReadSentenceAsync(RankClubsDraft draft, string sentence, Turn turn)
    {
        var children = await turn.OwnChildrenAsync();
        var answers = new List<Answer>();
        if (OwnChildren.Read(sentence, children, draft.Child is { } known ? new ChildId(known) : null) is { } child) answers.Add(child);
        if (draft.Weekday is not { } day || children.FirstOrDefault(one => one.Child.Id.Value == draft.Child) is not { } own) return answers;

        var menu = await MenuAsync(own.Child, day, turn);
        if (draft.First is not null && Digits().IsMatch(sentence)) return answers; // the wishes are read back: a number is one of its buttons

        var said = Digits().IsMatch(sentence)
            ? Digits().Matches(sentence).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Where(n => n >= 1 && n <= menu.Count).Select(n => menu[n - 1].Id)
            : menu.Select(club => (club.Id, At: sentence.IndexOf(club.Name, StringComparison.Ordinal))).Where(club => club.At >= 0).OrderBy(club => club.At).Select(club => club.Id);
        return [.. answers, .. said.Distinct().Take(3).Zip(["first", "second", "third"], (club, field) => new Answer(field, club.ToString()))];
    }

    protected override async ValueTask<string?> SayAsync(RankClubsDraft draft, string field, Turn turn) => field switch
    {
        "child" when draft.Child is { } child => (await turn.Programme.ChildAsync(new(child), turn.Aborted))?.Name,
        "weekday" when draft.Weekday is { } day => Texts.Weekday(day),
        "first" => await NameAsync(draft.First, turn),
        "second" => await NameAsync(draft.Second, turn),
        "third" => await NameAsync(draft.Third, turn),
        _ => null,
    };

    private static async ValueTask<Step> NextAsync(RankClubsDraft draft, GuardedChild own, Enrolment enrolment, ClubRound round, Turn turn)
    {
        var menu = await turn.Programme.ClubsOpenToAsync(own.Child.Class.Grade, enrolment.GrantedDays, turn.Today, turn.Now, turn.Aborted);
        var names = menu.ToDictionary(club => club.Id, club => club.Name);
        var days = menu.Select(club => club.Weekday).Distinct().Order().ToList();
        if (days.Count == 0) return End(Texts.NoClubsLeft(own.Child.Name));

        var wishes = await turn.Programme.WishesOfAsync(round.Number, own.Child.Id, turn.Aborted);
        if (draft.Weekday is not { } day) return days is [var only] ? Know("weekday", Texts.Number((int)only)) : Ask(DrawCards.WhichDay(own.Child, days, wishes, names));

        var closes = (await turn.SchoolAsync()).AtSchool(round.ClosesAt);
        var ofDay = menu.Where(club => club.Weekday == day).ToList();
        if (draft.Ranked is not { Count: > 0 } ranked || ranked.Any(club => ofDay.All(one => one.Id != club))) return Ask(DrawCards.Rank(own.Child, day, ofDay, closes));

        var card = DrawCards.ReadBack(own.Child, day, ranked, names, round, closes);
        return new Step.Confirm(card, () => new(HandIn(own, day, ranked, wishes, round, closes, ReadBackHash.Of(card), turn))) { Short = Texts.PleaseCheck };
    }

    private static Step HandIn(GuardedChild own, DayOfWeek day, IReadOnlyList<ClubId> ranked, IReadOnlyList<ClubWish> wishes, ClubRound round, DateTimeOffset closes, string readBack, Turn turn)
    {
        if (GuardianConfirmation.Give(own.Guardianship, Authority.MayApply, readBack, turn.Activity.Id, turn.Now) is not ConfirmationOutcome.Given(var yes)) return End(Texts.Explain(Refusal.GuardianMayNotApply));

        var wish = wishes.FirstOrDefault(one => one.Weekday == day);
        if (wish is not null) wish.Rank(ranked, yes);
        else turn.Programme.ClubWishes.Add(wish = new(round.Number, own.Child.Id, day, wishes.Count > 0 ? wishes[0].Code : ClubWish.NewCode(), ranked, yes));
        return End(DrawCards.HandedIn(own.Child, wish, closes));
    }

    private static async ValueTask<IReadOnlyList<ClubOnMenu>> MenuAsync(Child child, DayOfWeek day, Turn turn) =>
        await turn.Programme.ClubsOpenToAsync(child.Class.Grade, day.ToWeekdays(), turn.Today, turn.Now, turn.Aborted);

    private static async ValueTask<string?> NameAsync(int? club, Turn turn) => club is { } id ? (await turn.Programme.ClubTitleAsync(new(id), turn.Aborted))?.Name : null;

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
