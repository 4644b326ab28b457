using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Families;

/// <summary>The privacy notice as a card, to decide on or only to read; every word of it is the school's own, by version (D3).</summary>
internal static class ConsentCards
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string InFull = "full";

    // what the short card says of the nine; the whole stands behind one button
    private static readonly PrivacyPoint[] First = [PrivacyPoint.Purpose, PrivacyPoint.Scope, PrivacyPoint.PeriodAndWhatFollows];

    /// <summary>No stands beside yes and is as big; nothing is preselected and neither is the main button (D4).</summary>
    public static Question Decide(PublishedDocument notice, bool inFull, bool renewed)
    {
        IReadOnlyList<Option> options = [new(Yes, Texts.Agree), new(No, Texts.Disagree), .. inFull ? Array.Empty<Option>() : [new(InFull, Texts.SeeFullText)]];
        var version = Texts.Number(notice.Version);
        var card = new Card(Texts.HowToUseChildsData)
        {
            Texts = [.. renewed ? [Texts.NoticeWasRenewed(version)] : Array.Empty<string>(), Texts.RefusingIsFine],
            Facts = FactsOf(notice, inFull ? Enum.GetValues<PrivacyPoint>() : First),
            Actions = [.. options.Select(option => new CardAction(option.Title, Verbs.Answer, option.Value))],
            Source = Texts.PrivacyNoticeVersion(version),
        };
        return new("decision", AnswerKind.One, card) { Short = Texts.HowToUseChildsData, Options = options, Exact = true };
    }

    public static Card Show(PublishedDocument notice, string inCharge, string? agreedAt, int? agreedTo, bool guest) => new(Texts.PrivacyNoticeVersion(Texts.Number(notice.Version)))
    {
        Texts = [.. agreedAt is null ? Array.Empty<string>() : [Texts.AgreedAlready(agreedAt, Texts.Number(agreedTo!.Value))], Texts.PersonInCharge(inCharge)],
        Facts = FactsOf(notice, Enum.GetValues<PrivacyPoint>()),
        Actions =
        [
            .. guest ? [Verbs.ToSay(Texts.Registering, Command.Register)] : Array.Empty<CardAction>(),
            .. agreedAt is null ? Array.Empty<CardAction>() : [Verbs.ToSay(Texts.WithdrawConsent, Command.WithdrawConsent)],
            Verbs.ToSay(Commands.Word(Command.Teacher), Command.Teacher),
        ],
    };

    public static Card WhatNow() => new(Texts.WhatNow)
    {
        Texts = [Texts.NotJoiningNeedsNothing],
        Actions = [.. new[] { Command.Apply, Command.ChooseClub, Command.Status, Command.AskRules }.Select(command => Verbs.ToSay(Commands.Word(command), command))],
    };

    public static string Say(PrivacyPoint point) => point switch
    {
        PrivacyPoint.Purpose => Texts.PointPurpose,
        PrivacyPoint.Way => Texts.PointWay,
        PrivacyPoint.Scope => Texts.PointScope,
        PrivacyPoint.PlaceOfKeeping => Texts.PointPlace,
        PrivacyPoint.PeriodAndWhatFollows => Texts.PointPeriod,
        PrivacyPoint.Protection => Texts.PointProtection,
        PrivacyPoint.EffectOfRefusal => Texts.PointRefusal,
        PrivacyPoint.Complaints => Texts.PointComplaints,
        _ => Texts.PointCorrection,
    };

    private static IReadOnlyList<CardFact> FactsOf(PublishedDocument notice, PrivacyPoint[] points) =>
        [.. notice.Passages.Where(passage => points.Contains(passage.Point)).Select(passage => new CardFact(Say(passage.Point), passage.Text))];
}
