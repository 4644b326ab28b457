using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;
using AfterSchoolBot.Domain.Schools;
using AfterSchoolBot.Domain.Staff;
using Field = AfterSchoolBot.Domain.Staff.Field;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>The cards of a pickup notice: what is asked back, what families will read, and what became of it.</summary>
internal static class PickupNoticeCards
{
    private const int DaysShown = 5;
    private const int MostNamed = 6;
    private const int MostToChoose = 20;

    public static Question ToWhom(IReadOnlyList<(string Key, string Title)> allowed)
    {
        IReadOnlyList<Option> options = [.. allowed.Take(MostToChoose).Select(one => new Option(one.Key, one.Title))];
        return new("to", AnswerKind.One, QuestionCards.FromList("to", Texts.PickupForWhom, options, several: false)) { Short = Texts.PickupForWhom, Options = options };
    }

    public static Question WhichDay(DateOnly today, SchoolCalendar calendar)
    {
        IReadOnlyList<Option> options = [.. Enumerable.Range(0, 10).Select(today.AddDays).Where(calendar.IsSchoolDay).Take(DaysShown).Select(day => new Option(AbsenceReading.Write([day]), Texts.Day(day)))];
        return new("day", AnswerKind.One, QuestionCards.ByButton(Texts.PickupWhichDay, options)) { Short = Texts.PickupWhichDay, Options = options };
    }

    /// <param name="words">The sentence in which more than one place stood.</param>
    public static Question WhichPlace(string? words, bool unclear)
    {
        var title = Texts.PickupWhere;
        return new("place", AnswerKind.Words, QuestionCards.Words("place", title, PickupNotice.LongestPlace, unclear && words is not null ? [Texts.NotSureOf(words)] : [])) { Short = title, MaxLength = PickupNotice.LongestPlace };
    }

    public static Question FromWhen()
    {
        var title = Texts.PickupFromWhen;
        return new("from", AnswerKind.Words, QuestionCards.Words("from", title, 20)) { Short = title, MaxLength = 20 };
    }

    /// <summary>As families will read it, and whom it reaches.</summary>
    public static Card ReadBack(string who, PickupTerms terms, PickupFamilies families, DateOnly today)
    {
        var (title, words) = PickupWordsFor.Notice(who, terms, today);
        return new(Texts.PreviewOf(title))
        {
            Facts =
            [
                new(Texts.FactPickupFrom, terms.From is { } from ? Texts.FromOn(PickupWordsFor.Day(terms.Day, today), Texts.Time(from)) : Texts.HourAsUsual(PickupWordsFor.Day(terms.Day, today))),
                new(Texts.FactPlace, terms.Place),
                new(Texts.FactSentTo, Texts.FamiliesHere(Texts.Number(families.Children.Count))),
                new(Texts.FactNotReached, NotReached(families)),
            ],
            Texts = [words],
            Actions = QuestionCards.ToConfirm(Texts.SendPickupNotice, Texts.DoNotSendNotice),
        };
    }

    public static Card Sent(PickupSent sent, IReadOnlyList<string> missed, DateTimeOffset now) => new(Texts.PickupNoticeSent(Texts.Time(TimeOnly.FromDateTime(now.DateTime)), Texts.Number(sent.Families.Children.Count - sent.Families.Missed.Count)))
    {
        Texts = missed,
        Actions = [Verbs.ToSay(Texts.WhoReadIt, $"{Texts.SayWhoReadIt} {Texts.Number(sent.Notice.Number)}"), Verbs.ToSay(Texts.RecallNotice, $"{Texts.SayRecallNotice} {Texts.Number(sent.Notice.Number)}")],
    };

    /// <summary>What changes, what stays, and who is asked anew.</summary>
    public static Card Correction(string who, PickupNotice before, PickupTerms terms, PickupFamilies families, DateOnly today)
    {
        var changes = before.Changes(terms).ToList();
        var (title, words) = PickupWordsFor.Corrected(who, before.Terms, terms, today);
        return new(Texts.CorrectionOf(title))
        {
            Facts =
            [
                .. changes.Select(part => new CardFact(Texts.FactChanged, Texts.ChangedFromTo(Say(before.Terms, part), Say(terms, part)))),
                .. new[] { PickupPart.Place, PickupPart.From }.Except(changes).Take(1).Select(part => new CardFact(Texts.FactUnchanged, Say(terms, part))),
                new(Texts.FactSentTo, Texts.FamiliesWhoGotIt(Texts.Number(families.Children.Count - families.Missed.Count))),
                new(Texts.FactNotReached, NotReached(families)),
            ],
            Texts = [words],
            Actions = [new(Texts.SendPickupCorrection, Verbs.Confirm) { Primary = true }, new(Texts.Cancel, Verbs.Cancel)],
        };
    }

    /// <summary>Whom to telephone: the child, whose guardian, which digits; written down that it was read.</summary>
    public static async ValueTask<IReadOnlyList<string>> PhoneAsync(IReadOnlyList<Child> missed, StaffMember member, string form, Turn turn)
    {
        var lines = new List<string>();
        foreach (var child in missed.Take(MostNamed))
        {
            turn.Show(member.Id, child.Id, form, Field.ChildName, Field.ClassName);
            if (!member.Sees(Field.Phone, turn.Today))
            {
                lines.Add(Texts.PleasePhone(OwnChildren.Name(child), ""));
                continue;
            }

            turn.Show(member.Id, child.Id, form, Field.GuardianName, Field.Phone);
            var guardians = await turn.Programme.GuardiansOnRollAsync(child.Id, turn.Aborted);
            lines.Add(Texts.PleasePhone(OwnChildren.Name(child), Texts.List(guardians.Select(one => Texts.RelationEnding(RegisterCards.Say(one.Bond.Relation), one.PhoneEnding ?? Texts.NoEnding)))));
        }

        return lines;
    }

    private static string NotReached(PickupFamilies families) => families.Missed.Count == 0
        ? Texts.NobodyMissedHere
        : Texts.FamiliesToPhone(Texts.Number(families.Missed.Count), Texts.List(families.Missed.Take(MostNamed).Select(child => child.Name)));

    private static string Say(PickupTerms terms, PickupPart part) => part switch
    {
        PickupPart.Place => terms.Place,
        PickupPart.From => terms.From is { } from ? Texts.FromHour(Texts.Time(from)) : Texts.UsualHour,
        PickupPart.Day => Texts.Day(terms.Day),
        _ => terms.Remark ?? "—",
    };
}
