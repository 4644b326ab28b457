using System.Globalization;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>The cards of the desk that answers complaints, and what complainants hear.</summary>
internal static class ComplaintCards
{
    private const int MostShown = 8;

    public static Card Arrived(Complaint complaint, string? joining) => new(Title(complaint))
    {
        Facts =
        [
            new(Texts.FactNamed, complaint.Class is { } one && complaint.Complainant is null ? Texts.GradeUnnamed(Texts.Grade(one.Grade)) : ComplainCards.SayNamed(complaint.Complainant is not null)),
            new(Texts.FactComplaintDue, Texts.Day(complaint.Due)),
            .. joining is { } figures ? [new CardFact(Texts.FactBeside, figures)] : Array.Empty<CardFact>(),
        ],
        Actions = [.. Acts(complaint).Select(act => Verbs.ToSay(Say(act), $"{Say(act)} {complaint.Number}"))],
    };

    public static Question Which(IReadOnlyList<Complaint> open, DateOnly today)
    {
        IReadOnlyList<Option> options =
        [
            .. open.Take(MostShown).Select(one => new Option(
                one.Number.Value.ToString(CultureInfo.InvariantCulture),
                $"{one.Number} {ComplaintWords.Say(one.Category)} · {(one.IsLate(today) ? Texts.LateSince(Texts.ShortDay(one.Due)) : Texts.DueBy(Texts.ShortDay(one.Due)))}")),
        ];
        var title = Texts.ComplaintsToAnswer(Texts.Number(open.Count));
        return new("complaint", AnswerKind.One, QuestionCards.FromList("complaint", title, options, several: false, [])) { Short = title, Options = options };
    }

    public static Question WhatToDo(Complaint complaint, IReadOnlyList<CardFact> facts)
    {
        IReadOnlyList<Option> options = [.. Acts(complaint).Select(act => new Option(act.ToString(), Say(act)))];
        return new("act", AnswerKind.One, QuestionCards.ByButton(Title(complaint), options) with { Facts = facts, Twin = null }) { Short = Title(complaint), Options = options, Exact = true };
    }

    public static Question WhatToAnswer(Complaint complaint, IReadOnlyList<CardFact> facts) =>
        new("words", AnswerKind.Words, QuestionCards.Words("words", Texts.HowToAnswerComplaint(complaint.Number.ToString()), Complaint.LongestText) with { Facts = facts, Twin = null })
        {
            Short = Texts.HowToAnswerComplaint(complaint.Number.ToString()),
            MaxLength = Complaint.LongestText,
        };

    public static Card ReadBack(Complaint complaint, string words, IReadOnlyList<string> warnings) => new(Texts.PleaseCheck)
    {
        Texts = warnings,
        Facts = [new(Texts.FactComplaint, Title(complaint)), new(Texts.FactAnswer, words)],
        Actions = QuestionCards.ToConfirm($"{Texts.SendComplaintAnswer} {complaint.Number}", Texts.DoNotSend),
    };

    public static Card ReadBackPassOn(Complaint complaint, string to) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactComplaint, Title(complaint)), new(Texts.FactDesk, to), new(Texts.FactComplaintDue, Texts.Day(complaint.Due))],
        Actions = QuestionCards.ToConfirm($"{Say(ComplaintAct.PassOn)} {complaint.Number}", Texts.NotNow),
    };

    public static Card Closed(Complaint complaint, IReadOnlyList<CardFact> facts) => new(Title(complaint)) { Facts = facts };

    /// <summary>The answer, in the complainant's own chat, with what can be done about it.</summary>
    public static Card Answer(Complaint complaint, string words, string by, DateOnly day) => new(Texts.ComplaintAnswered(complaint.Number.ToString()))
    {
        Texts = [words, Texts.AnsweredBy(by, Texts.Day(day)), complaint.WasReopened ? Texts.SecondAnswerStands : Texts.ContentOrAgain],
        Actions = Verdicts(complaint),
    };

    public static Card Status(Complaint complaint, string by, DateOnly today) => new(Title(complaint))
    {
        Facts =
        [
            new(Texts.FactComplaintState, ComplaintWords.Say(complaint.State)),
            new(Texts.FactDesk, by),
            .. complaint.IsOpen ? [new CardFact(Texts.FactComplaintDue, complaint.IsLate(today) ? Texts.ComplaintIsLate(Texts.Day(complaint.Due)) : Texts.Day(complaint.Due))] : Array.Empty<CardFact>(),
            .. complaint.Answer is { } answer ? [new CardFact(Texts.FactAnswer, answer)] : Array.Empty<CardFact>(),
        ],
        Actions = complaint.IsOpen ? [] : Verdicts(complaint),
    };

    public static Card ReadBackAgain(Complaint complaint, string words, string by, DateOnly due) => new(Texts.PleaseCheck)
    {
        Facts = [new(Texts.FactComplaint, Title(complaint)), new(Texts.FactNotSolved, words), new(Texts.FactDesk, by), new(Texts.FactComplaintDue, Texts.Day(due))],
        Actions = QuestionCards.ToConfirm(Texts.AskForSecondLook, Texts.DoNotComplain),
        Source = Texts.Source("五.5"),
    };

    public static string Say(ComplaintAct act) => act switch
    {
        ComplaintAct.TakeUp => Texts.TakeUpComplaint,
        ComplaintAct.PassOn => Texts.PassToDistrict,
        _ => Texts.AnswerComplaint,
    };

    public static string Title(Complaint complaint) => $"{complaint.Number} {ComplaintWords.Say(complaint.Category)}";

    private static IReadOnlyList<CardAction> Verdicts(Complaint complaint) =>
    [
        .. complaint.State is ComplaintState.Settled ? Array.Empty<CardAction>() : [Verbs.ToSay(Texts.ItIsWell, $"{Texts.ItIsWell} {complaint.Number}")],
        .. complaint.WasReopened ? Array.Empty<CardAction>() : [Verbs.ToSay(Texts.PleaseLookAgain, $"{Texts.PleaseLookAgain} {complaint.Number}")],
    ];

    private static IEnumerable<ComplaintAct> Acts(Complaint complaint)
    {
        if (complaint.State is not ComplaintState.TakenUp) yield return ComplaintAct.TakeUp;
        yield return ComplaintAct.Answer;
        if (complaint.Desk is not ComplaintDesk.Supervisor) yield return ComplaintAct.PassOn;
    }
}

/// <summary>What the desk may do with a complaint. To take one out is not among it.</summary>
internal enum ComplaintAct
{
    TakeUp,
    Answer,
    PassOn,
}
