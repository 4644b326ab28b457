using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Clubs.
public static partial class Texts
{
    private static readonly ResourceManager Clubs = Book("Clubs");

    public static string WhichClub(string child) =>
        Of(Clubs, nameof(WhichClub), (nameof(child), child));

    public static string HereOn(string child, string days) =>
        Of(Clubs, nameof(HereOn), (nameof(child), child), (nameof(days), days));

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
}
