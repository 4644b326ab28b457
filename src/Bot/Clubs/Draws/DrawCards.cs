using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Clubs.Draws;

/// <summary>The cards of wishing and drawing.</summary>
internal static class DrawCards
{
    private const int HashShown = 12;

    public static Question WhichDay(Child child, IReadOnlyList<DayOfWeek> days, IReadOnlyList<ClubWish> wishes, IReadOnlyDictionary<ClubId, string> names)
    {
        IReadOnlyList<Option> options =
        [
            .. days.Select(day => new Option(
                ((int)day).ToString(System.Globalization.CultureInfo.InvariantCulture),
                wishes.FirstOrDefault(wish => wish.Weekday == day) is { } wish ? $"{Texts.Weekday(day)}: {Ranked(wish.Ranked, names)}" : Texts.Weekday(day),
                Texts.Weekday(day))),
        ];
        var title = Texts.WishForWhichDay(child.Name);
        return new("weekday", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    /// <summary>Up to three, best first: three lists on a card, numbers in their order in plain text.</summary>
    public static Question Rank(Child child, DayOfWeek day, IReadOnlyList<ClubOnMenu> clubs, DateTimeOffset closes)
    {
        IReadOnlyList<Option> options = [.. clubs.Select(club => new Option(club.Id.ToString(), Texts.ClubOfKind(club.Name, ClubCards.Say(club.Kind), Texts.Number(club.SeatsFree)), club.Name))];
        var title = Texts.RankFor(child.Name, Texts.Weekday(day));
        IReadOnlyList<CardChoice> choices = [.. options.Select(option => new CardChoice(option.Value, option.Title))];
        IReadOnlyList<string> rules = [Texts.NoRush(Texts.Moment(closes)), Texts.HowTheDrawRuns];
        var card = new Card(title)
        {
            Texts = rules,
            Inputs =
            [
                new ChoiceInput("first", Texts.FirstWish, choices) { Required = true, Problem = Texts.PleaseChoose },
                new ChoiceInput("second", Texts.SecondWish, choices),
                new ChoiceInput("third", Texts.ThirdWish, choices),
            ],
            Actions = [new(Texts.Next, Verbs.Answer) { Primary = true }, new(Texts.Back, Verbs.Back) { IgnoresInputs = true }, new(Texts.Cancel, Verbs.Cancel) { IgnoresInputs = true }],
            Twin = string.Join('\n', [title, Texts.Options(options.Select(option => option.Title)), Texts.RankByNumbers, .. rules]),
        };
        return new("first", AnswerKind.One, card) { Short = title, Options = options };
    }

    public static Card ReadBack(Child child, DayOfWeek day, IReadOnlyList<ClubId> ranked, IReadOnlyDictionary<ClubId, string> names, ClubRound round, DateTimeOffset closes) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(child)),
            new(Texts.FactDays, Texts.Weekday(day)),
            .. ranked.Select((club, index) => new CardFact(index switch { 0 => Texts.FirstWish, 1 => Texts.SecondWish, _ => Texts.ThirdWish }, names[club])),
            new(Texts.FactClosesAt, Texts.Moment(closes)),
            new(Texts.FactSeedHash, round.SeedHash[..HashShown]),
        ],
        Texts = [Texts.WishMeans, Texts.HowTheDrawRuns],
        Actions = QuestionCards.ToConfirm(Texts.HandInWish, Texts.NotNow),
        Source = Texts.Source("三.3"),
    };

    public static Card HandedIn(Child child, ClubWish wish, DateTimeOffset closes) => new(Texts.WishIsIn(child.Name, Texts.Weekday(wish.Weekday)))
    {
        Texts = [Texts.YourCode(wish.Code), Texts.ChangeUntil(Texts.Moment(closes))],
        Actions = [Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub)],
    };

    public static Card Result(Child child, IReadOnlyList<(ClubWish Wish, DrawResult Result)> own, IReadOnlyDictionary<ClubId, Club> clubs) => new(Texts.DrawResultFor(child.Name))
    {
        Facts = [.. own.Select(one => new CardFact(Texts.Weekday(one.Wish.Weekday), Say(one.Wish, one.Result, clubs)))],
        Texts = [Texts.YourCode(own[0].Wish.Code), Texts.DrawCanBeChecked, .. own.Any(one => one.Result.Club is null) ? [Texts.HowTheQueueRuns] : Array.Empty<string>()],
        Actions = [Verbs.ToSay(Texts.SeeTheDraw, Command.DrawProof), Verbs.ToSay(Texts.ChooseMore, Command.ChooseClub), Verbs.ToSay(Texts.SeeFees, Command.Fees)],
        Source = Texts.Source("三.3"),
    };

    public static Question UntilWhen(Card? card = null) => new("day", AnswerKind.Words, card ?? QuestionCards.Words("day", Texts.DrawUntilWhen, 20, Texts.DrawUntilMeans)) { Short = Texts.DrawUntilWhen, MaxLength = 20 };

    public static Card OpenReadBack(DateTimeOffset opens, DateTimeOffset closes) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactFrom, Texts.Moment(opens)), new(Texts.FactClosesAt, Texts.Moment(closes))],
        Texts = [Texts.HowTheDrawRuns, Texts.DrawStands],
        Actions = QuestionCards.ToConfirm(Texts.OpenTheRound, Texts.NotNow),
        Source = Texts.Source("三.3"),
    };

    public static Card Opened(ClubRound round, DateTimeOffset closes) => new(Texts.RoundOpened(Texts.Moment(closes)))
    {
        Facts = [new(Texts.FactSeedHash, round.SeedHash)],
        Texts = [Texts.SeedIsFixed],
    };

    /// <summary>For anybody: no name stands in it.</summary>
    public static Card Proof(ClubRound round, DateTimeOffset drawn, Uri file) => new(Texts.DrawOf(Texts.Number(round.Number), Texts.Moment(drawn)))
    {
        Facts =
        [
            new(Texts.FactWishes, Texts.Number(round.Results.Count)),
            new(Texts.FactPlaced, Texts.Number(round.Results.Count(result => result.Club is not null))),
            new(Texts.FactSeed, round.Seed),
            new(Texts.FactInputHash, round.InputHash![..HashShown]),
        ],
        Texts = [Texts.HowTheDrawRuns, Texts.ProofMeans],
        Actions = [new(Texts.DownloadProof, "") { Url = file.ToString() }],
        Source = Texts.Source(Texts.List(["三.3", "五.3"])),
    };

    public static string Ranked(IReadOnlyList<ClubId> ranked, IReadOnlyDictionary<ClubId, string> names) => string.Join(" > ", ranked.Select(club => names.GetValueOrDefault(club, "")));

    private static string Say(ClubWish wish, DrawResult result, IReadOnlyDictionary<ClubId, Club> clubs) => result.Club is { } club
        ? Texts.DrawnWish(clubs[club].Name, Texts.Number(wish.Ranked.ToList().IndexOf(club) + 1))
        : Texts.DrawnNone(clubs[wish.First].Name);
}
