using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Draws.
public static partial class Texts
{
    private static readonly ResourceManager Draws = Book("Draws");

    public static string WishForClubs => Of(Draws, nameof(WishForClubs));

    public static string WishForWhichDay(string child) =>
        Of(Draws, nameof(WishForWhichDay), (nameof(child), child));

    public static string RankFor(string child, string day) =>
        Of(Draws, nameof(RankFor), (nameof(child), child), (nameof(day), day));

    public static string RankByNumbers => Of(Draws, nameof(RankByNumbers));

    public static string FirstWish => Of(Draws, nameof(FirstWish));

    public static string SecondWish => Of(Draws, nameof(SecondWish));

    public static string ThirdWish => Of(Draws, nameof(ThirdWish));

    public static string ClubOfKind(string club, string kind, string seats) =>
        Of(Draws, nameof(ClubOfKind), (nameof(club), club), (nameof(kind), kind), (nameof(seats), seats));

    public static string NoRush(string closes) =>
        Of(Draws, nameof(NoRush), (nameof(closes), closes));

    public static string HowTheDrawRuns => Of(Draws, nameof(HowTheDrawRuns));

    public static string FactClosesAt => Of(Draws, nameof(FactClosesAt));

    public static string FactSeedHash => Of(Draws, nameof(FactSeedHash));

    public static string FactSeed => Of(Draws, nameof(FactSeed));

    public static string FactInputHash => Of(Draws, nameof(FactInputHash));

    public static string FactWishes => Of(Draws, nameof(FactWishes));

    public static string FactPlaced => Of(Draws, nameof(FactPlaced));

    public static string WishMeans => Of(Draws, nameof(WishMeans));

    public static string HandInWish => Of(Draws, nameof(HandInWish));

    public static string WishIsIn(string child, string day) =>
        Of(Draws, nameof(WishIsIn), (nameof(child), child), (nameof(day), day));

    public static string YourCode(string code) =>
        Of(Draws, nameof(YourCode), (nameof(code), code));

    public static string ChangeUntil(string closes) =>
        Of(Draws, nameof(ChangeUntil), (nameof(closes), closes));

    public static string DrawResultFor(string child) =>
        Of(Draws, nameof(DrawResultFor), (nameof(child), child));

    public static string DrawnWish(string club, string rank) =>
        Of(Draws, nameof(DrawnWish), (nameof(club), club), (nameof(rank), rank));

    public static string DrawnNone(string club) =>
        Of(Draws, nameof(DrawnNone), (nameof(club), club));

    public static string DrawCanBeChecked => Of(Draws, nameof(DrawCanBeChecked));

    public static string SeeTheDraw => Of(Draws, nameof(SeeTheDraw));

    public static string DrawUntilWhen => Of(Draws, nameof(DrawUntilWhen));

    public static string DrawUntilMeans => Of(Draws, nameof(DrawUntilMeans));

    public static string DrawStands => Of(Draws, nameof(DrawStands));

    public static string OpenTheRound => Of(Draws, nameof(OpenTheRound));

    public static string RoundOpened(string closes) =>
        Of(Draws, nameof(RoundOpened), (nameof(closes), closes));

    public static string SeedIsFixed => Of(Draws, nameof(SeedIsFixed));

    public static string DrawIsComing => Of(Draws, nameof(DrawIsComing));

    public static string DrawOf(string number, string when) =>
        Of(Draws, nameof(DrawOf), (nameof(number), number), (nameof(when), when));

    public static string ProofMeans => Of(Draws, nameof(ProofMeans));

    public static string DownloadProof => Of(Draws, nameof(DownloadProof));
}
