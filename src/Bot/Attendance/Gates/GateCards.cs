using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Attendance.Gates;

/// <summary>The line at the gate: which child, who takes it, on whose word. No match has one wording (五.4-c).</summary>
internal static class GateCards
{
    private const int Longest = 40;

    public static Question WhatIsBrought() =>
        new("said", AnswerKind.Words, QuestionCards.Words("said", Texts.GateWhat, Longest, Texts.GateHow)) { Short = Texts.GateWhat, MaxLength = Longest };

    public static Card ReadBack(Child child, Collector adult, string why) => new(Texts.GateLine(OwnChildren.Name(child)))
    {
        Facts = [new(Texts.FactCollector, Texts.AdultAndEnding(Say(adult), adult.PhoneEnding ?? "")), new(Texts.FactOnWhoseWord, why)],
        Texts = [Texts.GateLook],
        Actions = [new(Texts.GateMatches, Verbs.Confirm) { Primary = true }, new(Texts.GateMatchesNot, Verbs.Cancel)],
        Source = Texts.Source("五.4"),
    };

    public static Card NoMatch(Child? child, GuardianToCall? call) => new(Texts.GateNoMatch)
    {
        Texts = [Texts.GateKeepTheChild, .. call is { } one ? [Texts.GateCall(one.Relation, one.Ending)] : Array.Empty<string>()],
        Actions = child is null ? [] : [Verbs.ToSay(Texts.GateAskFamily, Texts.GateAskFamilyWords(child.Id.ToString()))],
        Source = Texts.Source("五.4"),
    };

    /// <summary>王建国（爷爷）.</summary>
    public static string Say(Collector adult) => Texts.ChildInClass(adult.Name, Relation(adult));

    public static string Relation(Collector adult) => adult.Bond is { } bond ? RegisterCards.Say(bond) : adult.Relation;

    public static async ValueTask<string> SayAsync(GateReason why, Child child, Turn turn)
    {
        if (why is not GateReason.SaidToday(var by, _, var agreed, var agreedAt)) return Texts.GateOnTheList;

        var who = await OwnChildren.RelationAsync(child.Id, by, turn);
        return agreed is { } teacher && agreedAt is { } at
            ? Texts.GateSaidTodayAgreed(who, await CareRooms.PersonAsync(teacher, turn), CareRooms.Clock(at, await turn.SchoolAsync()))
            : Texts.GateSaidToday(who);
    }
}
