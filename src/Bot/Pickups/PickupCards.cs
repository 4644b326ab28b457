using System.Globalization;
using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Dialogs;
using AfterSchoolBot.Bot.Families;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Pickups;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>The cards of who fetches a child. An adult at the gate is name, relation and four digits, never a picture (D6).</summary>
internal static class PickupCards
{
    public const string SomebodyNew = "new";

    private const int MostNamed = 8;

    /// <summary>Whom a choice means: g101 a guardian, a7 an adult of the list.</summary>
    public static string Key(Collector adult) => adult.Guardian is { } guardian ? $"g{guardian}" : string.Create(CultureInfo.InvariantCulture, $"a{adult.Adult}");

    public static Collector? Find(PickupList list, string key) => list.Adults.FirstOrDefault(one => Key(one) == key);

    private static string Word(Relation relation) => relation switch
    {
        Relation.Mother => "妈妈",
        Relation.Father => "爸爸",
        Relation.Grandmother => "奶奶",
        Relation.Grandfather => "爷爷",
        _ => "",
    };

    /// <summary>By name, or by what the family or the roll calls the adult.</summary>
    public static bool IsMeant(Collector adult, string said) =>
        Folding.Bare(adult.Name) == Folding.Bare(said) || PickupWords.SameRelation(adult.Bond is { } bond ? Word(bond) : adult.Relation, said);

    /// <param name="meant">Those whom the words fit; none: everybody of the list.</param>
    public static Question WhoComes(PickupFacts facts, IReadOnlyList<Collector> meant)
    {
        var title = Texts.WhoComesForChild(Texts.Day(facts.Day), facts.Child.Name);
        var offered = meant.Count > 0 ? meant : [.. facts.List.Adults.Where(one => one.Guardian != facts.Bond.Guardian)];
        IReadOnlyList<Option> options =
        [
            .. offered.Take(MostNamed).Select(one => new Option(Key(one), Texts.PickupAdultShort(PickupFacts.Relation(one), one.Name, PickupFacts.Ending(one)), one.Name, PickupFacts.Relation(one))),
            new(SomebodyNew, Texts.SomebodyNotListed),
        ];
        return new("adult", AnswerKind.One, QuestionCards.FromList("adult", title, options, several: false)) { Short = title, Options = options };
    }

    /// <summary>To put somebody on the list is one answer, and it is the guardian's.</summary>
    public static Question NotOnTheList(PickupFacts facts, string said)
    {
        var title = Texts.AdultNotListed(said, facts.Child.Name);
        IReadOnlyList<Option> options = [new(SomebodyNew, Texts.PutOnTheList), .. facts.List.Adults.Where(one => one.Guardian != facts.Bond.Guardian).Take(3).Select(one => new Option(Key(one), Texts.PickupAdultShort(PickupFacts.Relation(one), one.Name, PickupFacts.Ending(one)), one.Name))];
        return new("adult", AnswerKind.One, QuestionCards.ByButton(title, options)) { Short = title, Options = options };
    }

    public static Card ReadBack(PickupFacts facts, Collector adult, bool waits, IReadOnlyList<TeacherTold> told) => new(Picker(facts, adult))
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(facts.Child)),
            new(Texts.FactPickupDay, Texts.Day(facts.Day)),
            new(Texts.FactPickupBy, $"{facts.SayStanding()} → {PickupFacts.Say(adult)}"),
            new(Texts.FactIsTold, TeacherTold.Names(told)),
        ],
        Texts = waits ? [Texts.PickupNeedsAYes(Texts.Time(facts.Staying.School.PickupCutOff))] : [],
        Actions = [new(waits ? Texts.AskTheTeacher : Texts.ConfirmPickup, Verbs.Confirm) { Primary = true }, new(Texts.AnotherAdult, Verbs.Change, "adult"), new(Texts.StillMe, Verbs.Cancel)],
        Source = Texts.Source("五.4"),
    };

    public static Card ReadBackMyself(PickupFacts facts) => new(Texts.PleaseCheck)
    {
        Facts =
        [
            new(Texts.FactChild, OwnChildren.Name(facts.Child)),
            new(Texts.FactPickupDay, Texts.Day(facts.Day)),
            new(Texts.FactPickupBy, $"{SayLast(facts)} → {Texts.PickupYou}"),
        ],
        Actions = [new(Texts.ConfirmMyself, Verbs.Confirm) { Primary = true }, new(Texts.KeepPickup, Verbs.Cancel)],
        Source = Texts.Source("五.4"),
    };

    /// <summary>Where to go and what to say there; the code is for this family only.</summary>
    public static Card Taken(PickupFacts facts, Collector adult, DayPickup pickup) => new(Picker(facts, adult))
    {
        Texts = [Texts.AtThePlace(facts.Notice?.Place ?? Texts.SchoolGate, pickup.Code ?? "")],
        Facts = [new(Texts.FactPickupDay, Texts.Day(facts.Day))],
        Actions = [Verbs.ToSay(Texts.StillMe, $"{Texts.SayStillMe} {facts.Child.Name}")],
    };

    public static string Picker(PickupFacts facts, Collector adult) => facts.IsToday
        ? Texts.PickerToday(facts.Child.Name, PickupFacts.Say(adult), PickupFacts.Ending(adult))
        : Texts.PickerOnDay(facts.Child.Name, Texts.Day(facts.Day), PickupFacts.Say(adult), PickupFacts.Ending(adult));

    public static string Waits(IReadOnlyList<TeacherTold> told) => Texts.PickupNeedsTeacher(TeacherTold.Names(told));

    /// <summary>For those who have the child: one tap answers, and the words carry the number.</summary>
    public static Card ForTeacher(PickupFacts facts, Collector adult, DayPickup waiting)
    {
        var number = Texts.Number(waiting.Number);
        return new(Texts.TeacherAgreesToPickup(facts.Child.Name, PickupFacts.Relation(adult)))
        {
            Facts =
            [
                new(Texts.FactChild, OwnChildren.Name(facts.Child)),
                new(Texts.FactPickupBy, PickupFacts.Say(adult)),
                new(Texts.FactEnding, PickupFacts.Ending(adult)),
                new(Texts.FactSaidBy, RegisterCards.Say(facts.Bond.Relation)),
            ],
            Actions = [Verbs.ToSay(Texts.AgreeToPickup, $"{Texts.SayAgreeToPickup} {number}"), Verbs.ToSay(Texts.PhoneFirst, $"{Texts.SayPhoneFirst} {number}")],
            Source = Texts.Source("五.4"),
        };
    }

    private static string SayLast(PickupFacts facts) => facts.Waiting is { } waiting && facts.List.Find(waiting.Guardian, waiting.Adult) is { } adult ? PickupFacts.Say(adult) : facts.SayStanding();
}
