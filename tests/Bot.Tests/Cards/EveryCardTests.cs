namespace AfterSchoolBot.Bot.Tests.Cards;

/// <summary>Every card of the programme in three languages, before the official renderer and on one sheet for people: artifacts/cards/index.html.</summary>
public sealed class EveryCardTests
{
    // answered in words, or had as a family's own talk
    private static readonly Command[] WithoutACardAtTheDesk =
        [Command.WithdrawConsent, Command.AskRules, Command.Offer, Command.AnswerMore, Command.NotJoining, Command.Gifts, Command.Object, Command.WhoIsAbsent, Command.TodaysChanges, Command.EndQuiet];

    // their cards need another moment of the year or of the day; CardFaces looks at them in the talks that have one
    private static readonly Command[] AtAnotherTime = [Command.DrawProof, Command.SeePlan, Command.ConfirmAnew, Command.ClubRequests, Command.HandOver, Command.AllClear, Command.PickupChange, Command.Late, Command.DecidePickup];

    [Fact]
    public async Task Every_card_is_drawn_by_the_official_renderer_in_three_languages_without_a_warning()
    {
        var lives = await Task.WhenAll(new[] { Texts.Simplified, Texts.Traditional, Texts.English }.Select(language => Task.Run(() => EveryTalkOnce.LiveAsync(language))));
        var cards = CardInThreeLanguages.Of([.. lives.Select(life => life.Album)], lives[0].Names);
        var sheet = await CardSheet.WriteAsync(cards);

        Assert.Empty(await sheet.FaultsOfTheReaderAsync());
        Assert.Empty(await sheet.PhotographAsync());

        var talks = lives[0].Album.Talks.ToList();
        var without = Enum.GetValues<Command>().Where(command => command.BeginsAForm() && !talks.Exists(talk => talk.EndsWith($" {command}", StringComparison.Ordinal)));
        var (expected, actual) = (string.Join(" ", WithoutACardAtTheDesk.Concat(AtAnotherTime).Order()), string.Join(" ", without.Order()));
        Assert.True(expected == actual, $"Without a card: {actual}; known to have none: {expected}");
    }
}
