using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Clubs;
using AfterSchoolBot.Domain.Fees;

namespace AfterSchoolBot.Bot.Fees;

/// <summary>The cards of leaving. The refund stands on the button itself.</summary>
internal static class LeaveCards
{
    public const string Everything = "all";

    /// <summary>Not a club but a weekday is left: that is the form for other days.</summary>
    public const string OneDay = "day";

    public static Question What(Leaving leaving)
    {
        IReadOnlyList<Option> options =
        [
            new(Everything, With(Texts.LeaveEverything, leaving.Refund(null)), Texts.LeaveEverything),
            .. leaving.Places.Select(place => new Option(place.Club.Id.ToString(), With(Texts.LeaveOnly(place.Club.Name), leaving.Refund(place.Club.Id)), place.Club.Name)),
            .. leaving.Enrolment.GrantedDays.Each().Skip(1).Any() ? [new(OneDay, Texts.LeaveOneDay)] : Array.Empty<Option>(),
        ];
        var refund = leaving.Refund(null);
        var title = refund is null ? Texts.LeaveWhat(leaving.Child.Name) : Texts.RefundFirst(refund.Total.ToString());
        var card = QuestionCards.ByButton(title, options) with
        {
            Texts = [.. (refund?.Lines ?? []).Select(Line)],
            Source = refund is null ? Texts.Source("二.3") : Texts.Source(Texts.List(["二.3", Texts.PaperVersion(Texts.FeeNoticeName, Texts.Number(refund.ScheduleVersion))])),
            Twin = null,
        };
        return new("what", AnswerKind.One, card) { Short = Texts.LeaveWhat(leaving.Child.Name), Options = options };
    }

    public static Card ReadBack(Leaving leaving, ClubId? club, DateOnly from)
    {
        var refund = leaving.Refund(club);
        var name = club is { } one ? leaving.Places.First(place => place.Club.Id == one).Club.Name : Texts.LeaveEverything;
        return new(Texts.PleaseCheck)
        {
            Facts =
            [
                new(Texts.FactChild, OwnChildren.Name(leaving.Child)),
                new(Texts.FactLeaves, name),
                new(Texts.FactFrom, Texts.Day(from)),
                .. refund is null ? Array.Empty<CardFact>() : [new(Texts.FactRefund, Texts.ReturnedTheWayYouPaid(refund.Total.ToString()))],
            ],
            Texts = [club is null ? Texts.HistoryStays : Texts.CareStays],
            Actions = [new(With(club is null ? Texts.LeaveEverything : Texts.LeaveIt(name), refund), Verbs.Confirm) { Primary = true }, new(Texts.DoNotLeave, Verbs.Cancel)],
            Source = Texts.Source("二.3"),
        };
    }

    public static Card Left(DateOnly from, Money refund) => new(Texts.Withdrawn(Texts.Day(from)))
    {
        Texts = refund > Money.Zero ? [Texts.RefundOnItsWay(refund.ToString())] : [],
    };

    private static string With(string what, RefundQuote? refund) => refund is { } quote && quote.Total > Money.Zero ? Texts.AndGetBack(what, quote.Total.ToString()) : what;

    private static string Line(RefundLine line) =>
        $"{(line.Item.Kind == FeeKind.Care ? Texts.Care : line.Name)} {Texts.Times(Texts.Number(line.Sessions), line.Family.ToString(), line.Amount.ToString())}";
}
