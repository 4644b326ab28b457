using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Programmes;

namespace AfterSchoolBot.Bot.Programmes;

/// <summary>What a draft lacks and what it has, in a few lines; what lacks on several days is one line.</summary>
internal static class PlanLacks
{
    public static IReadOnlyList<IGrouping<PlanItem, MissingItem>> Grouped(PlanDesk desk) => [.. desk.Missing.GroupBy(missing => missing.Item)];

    public static IReadOnlyList<CardFact> Facts(PlanDesk desk) =>
    [
        .. Grouped(desk).Select(group => new CardFact(
            PlanWords.Say(group.Key),
            $"{Say(group, desk)}{Clauses(group.Select(missing => missing.Clause).Distinct())}")),
    ];

    /// <summary>Everything that a publication needs and that is there.</summary>
    public static string Complete(PlanDesk desk)
    {
        var lacking = desk.Missing.Select(missing => missing.Item).ToHashSet();
        var there = Enum.GetValues<PlanItem>().Where(item => !lacking.Contains(item) && item is not (PlanItem.PrincipalsAgreement or PlanItem.Hazards or PlanItem.NoLessons or PlanItem.Adults));
        return Texts.AlreadyThere(string.Join(Texts.ListSeparator, there.Select(PlanWords.Say)));
    }

    /// <summary>What should be done before the first session; empty when nothing.</summary>
    public static IReadOnlyList<string> Advice(PlanDesk desk)
    {
        var advice = desk.Plan.Advice(desk.Means);
        var lines = new List<string>();
        Add(advice.OfType<PlanAdvice.RulesMissing>().Select(one => PlanWords.Say(one.Kind)), Texts.AdviceRules);
        Add(advice.OfType<PlanAdvice.RoomToInspect>().Select(one => one.Room), Texts.AdviceRooms);
        Add(advice.OfType<PlanAdvice.SafetyRulesUnread>().Select(one => desk.NameOf(one.Person)), Texts.AdviceSafetyRules);
        Add(advice.OfType<PlanAdvice.VettingEndsInTerm>().Select(one => $"{desk.NameOf(one.Person)} {Texts.ShortDay(one.Until)}"), Texts.AdviceVetting);
        return lines.Count == 0 ? [] : [$"{Texts.FactBeforeTerm}{(Texts.Spoken == Texts.English ? ": " : "：")}{string.Join(Texts.Spoken == Texts.English ? "; " : "；", lines)}"];

        void Add(IEnumerable<string> items, Func<string, string> say)
        {
            if (string.Join(Texts.ListSeparator, items) is { Length: > 0 } list) lines.Add(say(list));
        }
    }

    private static string Clauses(IEnumerable<string> clauses) =>
        Texts.Spoken == Texts.English ? $" ({string.Join(", ", clauses)})" : $"（{string.Join('、', clauses)}）";

    private static string Say(IGrouping<PlanItem, MissingItem> group, PlanDesk desk) => group.Key switch
    {
        PlanItem.Places or PlanItem.Sessions => Texts.LacksOnDays(Days(group)),
        PlanItem.PersonInCharge or PlanItem.Backup or PlanItem.SessionStaff => string.Join(Texts.ListSeparator, Persons(group, desk)),
        PlanItem.SessionRoom or PlanItem.Hazards or PlanItem.NoLessons => string.Join(Texts.ListSeparator, group.Select(missing => SayOfSession(missing, desk)).Distinct()),
        PlanItem.Adults => string.Join(Texts.ListSeparator, group.Select(missing => SayAdults(missing.Weekday!.Value, desk))),
        PlanItem.Ratio => Texts.LacksFigure,
        PlanItem.SeasonSwitch => Texts.LacksDay,
        PlanItem.FeeApproval => Texts.LacksNumber,
        PlanItem.DaysOfNotice => Texts.LacksNoticeDays(Texts.Number(desk.Plan.Dates.NoticeDays), Texts.Day(desk.EarliestOpening)),
        PlanItem.ServiceNotice or PlanItem.ServiceAgreement or PlanItem.FeeNotice or PlanItem.PickupRules or PlanItem.PrivacyNotice => Texts.LacksPaper,
        _ => Texts.LacksText,
    };

    private static string Days(IEnumerable<MissingItem> missing) => Texts.List(missing.Select(one => one.Weekday).OfType<DayOfWeek>().Distinct().Order().Select(Texts.Weekday));

    private static IEnumerable<string> Persons(IGrouping<PlanItem, MissingItem> group, PlanDesk desk)
    {
        var nobody = group.Where(missing => missing is { Unvetted: null, Session: null }).ToList();
        if (nobody.Count > 0) yield return Texts.LacksPerson(Days(nobody));
        foreach (var missing in group.Where(missing => missing is { Unvetted: null, Session: not null })) yield return Texts.LacksTeacher(PlanWords.Say(desk.SessionOf(missing)!));
        foreach (var missing in group.Where(missing => missing.Unvetted is not null))
        {
            var what = desk.SessionOf(missing) is { } session ? PlanWords.Say(session) : Texts.Weekday(missing.Weekday!.Value);
            yield return Texts.LacksVetting(what, desk.NameOf(missing.Unvetted!.Value), Vetting(missing.Unvetted.Value, desk));
        }
    }

    /// <summary>3月15日到期了, or 还没通过.</summary>
    public static string Vetting(Domain.PersonId person, PlanDesk desk) =>
        desk.Means.Member(person)?.VettedUntil is { } until ? Texts.VettingEnded(Texts.ShortDay(until)) : Texts.VettingNever;

    private static string SayOfSession(MissingItem missing, PlanDesk desk)
    {
        var session = desk.SessionOf(missing);
        return missing.Item switch
        {
            PlanItem.SessionRoom => Texts.LacksRoom(PlanWords.Say(session!)),
            PlanItem.Hazards => Texts.LacksSafeRoom(session!.Room!),
            _ => Texts.IsALesson(LessonInDisguise.FindIn(session?.Title) ?? LessonInDisguise.FindIn(desk.Plan.Text.Content) ?? LessonInDisguise.FindIn(desk.Plan.Text.ClubMenu) ?? ""),
        };
    }

    private static string SayAdults(DayOfWeek weekday, PlanDesk desk)
    {
        var (places, perAdult) = (desk.Plan.PlacesOn(weekday), desk.Plan.ChildrenPerAdult ?? 1);
        var needed = (places + perAdult - 1) / perAdult;
        return Texts.LacksAdults(Texts.Weekday(weekday), Texts.Number(places), Texts.Number(needed), Texts.Number(desk.Plan.AdultsOn(weekday)));
    }
}
