using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Enrolments;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Enrolments;

/// <summary>The cards of other days for a child that has applied.</summary>
internal static class ChangeDaysCards
{
    public static Question WhichDays(Child child, Enrolment live)
    {
        var title = Texts.WhichDaysInstead(child.Name, Texts.Weekdays(live.Days), EnrolCards.Say(live.State));
        var options = EnrolCards.Days();
        return new("days", AnswerKind.Days, QuestionCards.FromList("days", title, options, several: true)) { Short = title, Options = options };
    }

    /// <summary>The change as before → after, with all that goes with it.</summary>
    public static Card ReadBack(Child child, Enrolment live, Weekdays days, DroppedDays dropped, bool reviewed, DateOnly? late) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(child)),
            new(Texts.FactDays, $"{Texts.Weekdays(live.Days)} → {Texts.Weekdays(days)}"),
            .. dropped.Lines(),
            .. late is { } due ? [new CardFact(Texts.FactAfterDeadline, Texts.AfterDeadlineAnswerBy(Texts.Day(due)))] : Array.Empty<CardFact>(),
        ],
        Texts =
        [
            .. late is null ? Array.Empty<string>() : [Texts.MoreDaysAfterDeadline],
            reviewed ? Texts.MoreDaysAreReviewed : late is null ? Texts.TheRestStays : Texts.AnsweredWithTheApplication,
        ],
        Actions = QuestionCards.ToConfirm(Texts.ChangeTheDays, Texts.LeaveDaysAsTheyAre),
        Source = Texts.Source(reviewed || late is not null ? "三.4" : "二.3"),
    };

    public static Card Changed(Child child, Enrolment live, DroppedDays dropped) => new(Texts.DaysChanged(child.Name, Texts.Weekdays(live.Days)))
    {
        Texts = dropped.Refund is { } refund && refund.Total > Money.Zero ? [Texts.RefundOnItsWay(refund.Total.ToString())] : [],
    };

    public static Card NothingYet() => new(Texts.Reason(Refusal.NothingToChange))
    {
        Actions = [Verbs.ToSay(Commands.Word(Command.Apply), Command.Apply)],
        Source = Texts.Source(Refusal.NothingToChange.Clause()),
    };
}
