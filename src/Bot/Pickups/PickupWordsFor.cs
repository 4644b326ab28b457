using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>A notice as families read it, each in its own language: who, when, where first, for a lock screen shows no more. No child is in it (D16).</summary>
internal static class PickupWordsFor
{
    /// <summary>三年级2班, in the language that is spoken when it is asked.</summary>
    public static async ValueTask<Func<string>> TitleAsync(PickupAudience audience, Turn turn)
    {
        if (audience.Club is not { } club) return () => Texts.List(audience.Classes.Select(Texts.Class));

        var name = (await turn.Programme.ClubTitleAsync(club, turn.Aborted))?.Name ?? "";
        return () => name;
    }

    public static (string Title, string Words) Notice(string who, PickupTerms terms, DateOnly today) =>
        (Texts.PickupNoticeFor(who, Where(terms)), Texts.PickupNoticeWords(Day(terms.Day, today), Clauses(terms)));

    public static (string Title, string Words) Corrected(string who, PickupTerms before, PickupTerms terms, DateOnly today)
    {
        var not = Folding.Bare(before.Place) != Folding.Bare(terms.Place) ? before.Place : before.From is { } hour && hour != terms.From ? Texts.Time(hour) : null;
        return (Texts.PickupNoticeFor(who, Where(terms)), not is null ? Texts.PickupNoticeWords(Day(terms.Day, today), Clauses(terms)) : Texts.PickupCorrectedWords(Day(terms.Day, today), Clauses(terms), not));
    }

    public static (string Title, string Words) Recalled(string who, PickupTerms terms) => (Texts.PickupRecalledFor(who), Texts.PickupRecalledWords(Texts.Day(terms.Day)));

    /// <summary>今天（4月14日，周三）: read later, it is still clear.</summary>
    public static string Day(DateOnly day, DateOnly today) => day == today ? Texts.TodayThe(Texts.Day(day)) : Texts.Day(day);

    public static string Where(PickupTerms terms) => terms.From is { } from ? Texts.PickupAtFrom(Texts.Time(from), terms.Place) : Texts.PickupAt(terms.Place);

    private static string Clauses(PickupTerms terms)
    {
        List<string> clauses = [Where(terms)];
        if (terms.Reason is { } reason) clauses.Insert(0, PickupReasons.Say(reason));
        if (terms.Remark is { } remark) clauses.Add(Texts.PleaseMind(remark));
        return string.Join(Texts.ClauseSeparator, clauses);
    }
}
