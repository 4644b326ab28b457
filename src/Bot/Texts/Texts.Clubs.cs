using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Clubs.
public static partial class Texts
{
    private static readonly ResourceManager Clubs = Book("Clubs");

    public static string WhichClub(string child) =>
        Of(Clubs, nameof(WhichClub), (nameof(child), child));

    public static string NoneOfKind(string kinds) =>
        Of(Clubs, nameof(NoneOfKind), (nameof(kinds), kinds));

    public static string ClubWithSeats(string club, string kind, string n) =>
        Of(Clubs, nameof(ClubWithSeats), (nameof(club), club), (nameof(kind), kind), (nameof(n), n));

    public static string ClubIsFull(string club, string kind, string n) =>
        Of(Clubs, nameof(ClubIsFull), (nameof(club), club), (nameof(kind), kind), (nameof(n), n));

    public static string KindSport => Of(Clubs, nameof(KindSport));

    public static string KindScience => Of(Clubs, nameof(KindScience));

    public static string KindArts => Of(Clubs, nameof(KindArts));

    public static string KindCrafts => Of(Clubs, nameof(KindCrafts));

    public static string FactClub => Of(Clubs, nameof(FactClub));

    public static string FactLeader => Of(Clubs, nameof(FactLeader));

    public static string FactGivenUp => Of(Clubs, nameof(FactGivenUp));

    public static string ClubMeets(string day, string from, string to, string range, string n) =>
        Of(Clubs, nameof(ClubMeets), (nameof(day), day), (nameof(from), from), (nameof(to), to), (nameof(range), range), (nameof(n), n));

    public static string ChooseIt(string club) =>
        Of(Clubs, nameof(ChooseIt), (nameof(club), club));

    public static string Another => Of(Clubs, nameof(Another));

    public static string ChooseNone => Of(Clubs, nameof(ChooseNone));

    public static string WaitFor(string club) =>
        Of(Clubs, nameof(WaitFor), (nameof(club), club));

    public static string ChangeClub(string given, string club) =>
        Of(Clubs, nameof(ChangeClub), (nameof(given), given), (nameof(club), club));

    public static string ChangeTo(string club) =>
        Of(Clubs, nameof(ChangeTo), (nameof(club), club));

    public static string KeepClub(string club) =>
        Of(Clubs, nameof(KeepClub), (nameof(club), club));

    public static string ClubKept(string club) =>
        Of(Clubs, nameof(ClubKept), (nameof(club), club));

    public static string NoOthers => Of(Clubs, nameof(NoOthers));

    public static string ChooseMore => Of(Clubs, nameof(ChooseMore));

    public static string NoClubsLeft(string child) =>
        Of(Clubs, nameof(NoClubsLeft), (nameof(child), child));

    public static string ClubsAfterApproval(string child) =>
        Of(Clubs, nameof(ClubsAfterApproval), (nameof(child), child));

    public static string GradesFromTo(string from, string to) =>
        Of(Clubs, nameof(GradesFromTo), (nameof(from), from), (nameof(to), to));

    public static string HereFromTo(string child, string days, string from, string to) =>
        Of(Clubs, nameof(HereFromTo), (nameof(child), child), (nameof(days), days), (nameof(from), from), (nameof(to), to));

    public static string NoNeedToHurry => Of(Clubs, nameof(NoNeedToHurry));

    public static string ChoiceOpensAt(string when) =>
        Of(Clubs, nameof(ChoiceOpensAt), (nameof(when), when));

    public static string SayItThen => Of(Clubs, nameof(SayItThen));

    public static string SeeMenu => Of(Clubs, nameof(SeeMenu));

    public static string MenuFor(string child) =>
        Of(Clubs, nameof(MenuFor), (nameof(child), child));

    public static string ClubEstimate(string n, string price, string sum, string v) =>
        Of(Clubs, nameof(ClubEstimate), (nameof(n), n), (nameof(price), price), (nameof(sum), sum), (nameof(v), v));

    public static string SeatHeldUntil(string time) =>
        Of(Clubs, nameof(SeatHeldUntil), (nameof(time), time));

    public static string SeatCameFree => Of(Clubs, nameof(SeatCameFree));

    public static string ClubIsFullOf(string club, string n) =>
        Of(Clubs, nameof(ClubIsFullOf), (nameof(club), club), (nameof(n), n));

    public static string YouMayWait(string p) =>
        Of(Clubs, nameof(YouMayWait), (nameof(p), p));

    public static string ChooseNoneCareStays(string day) =>
        Of(Clubs, nameof(ChooseNoneCareStays), (nameof(day), day));

    public static string WaitsAlready(string child, string club, string p) =>
        Of(Clubs, nameof(WaitsAlready), (nameof(child), child), (nameof(club), club), (nameof(p), p));

    public static string SitsAlready(string child, string club) =>
        Of(Clubs, nameof(SitsAlready), (nameof(child), child), (nameof(club), club));

    public static string NotHereThatDay(string day, string child, string club) =>
        Of(Clubs, nameof(NotHereThatDay), (nameof(day), day), (nameof(child), child), (nameof(club), club));

    public static string AnotherChild => Of(Clubs, nameof(AnotherChild));

    public static string ChangeToWithSeats(string club, string n, string given) =>
        Of(Clubs, nameof(ChangeToWithSeats), (nameof(club), club), (nameof(n), n), (nameof(given), given));

    public static string AskForMoreDays => Of(Clubs, nameof(AskForMoreDays));

    public static string LeaveAClub => Of(Clubs, nameof(LeaveAClub));

    public static string ChildChanged(string child) =>
        Of(Clubs, nameof(ChildChanged), (nameof(child), child));

    public static string OfferTitle => Of(Clubs, nameof(OfferTitle));

    public static string OfferedUntil(string child, string club, string until) =>
        Of(Clubs, nameof(OfferedUntil), (nameof(child), child), (nameof(club), club), (nameof(until), until));

    public static string OfferedShort(string club, string until) =>
        Of(Clubs, nameof(OfferedShort), (nameof(club), club), (nameof(until), until));

    public static string SeeOffer => Of(Clubs, nameof(SeeOffer));

    public static string AcceptOffer(string club) =>
        Of(Clubs, nameof(AcceptOffer), (nameof(club), club));

    public static string LetItGo => Of(Clubs, nameof(LetItGo));

    public static string WhichOffer => Of(Clubs, nameof(WhichOffer));

    public static string LetGoDone(string club, string child, string position) =>
        Of(Clubs, nameof(LetGoDone), (nameof(club), club), (nameof(child), child), (nameof(position), position));
}
