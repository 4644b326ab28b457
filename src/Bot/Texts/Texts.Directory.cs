using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of the home-school directory of WeCom, and who is reached through it.
public static partial class Texts
{
    private static readonly ResourceManager Directory = Book("Directory");

    public static string OpenServiceAccount => Of(Directory, nameof(OpenServiceAccount));

    public static string SyncChildren(string students, string matched) =>
        Of(Directory, nameof(SyncChildren), (nameof(students), students), (nameof(matched), matched));

    public static string SyncBound(string count, string known) =>
        Of(Directory, nameof(SyncBound), (nameof(count), count), (nameof(known), known));

    public static string SyncNotFollowing(string count) =>
        Of(Directory, nameof(SyncNotFollowing), (nameof(count), count));

    public static string SyncNothingDoubtful => Of(Directory, nameof(SyncNothingDoubtful));

    public static string SyncDoubts(string count) =>
        Of(Directory, nameof(SyncDoubts), (nameof(count), count));

    public static string SyncDoubtfulChild(string name, string number, string why) =>
        Of(Directory, nameof(SyncDoubtfulChild), (nameof(name), name), (nameof(number), number), (nameof(why), why));

    public static string SyncDoubtfulClass(string name, string count, string why) =>
        Of(Directory, nameof(SyncDoubtfulClass), (nameof(name), name), (nameof(count), count), (nameof(why), why));

    public static string SyncClassUnknown => Of(Directory, nameof(SyncClassUnknown));

    public static string DoubtNotOnRoll => Of(Directory, nameof(DoubtNotOnRoll));

    public static string DoubtSeveralChildren => Of(Directory, nameof(DoubtSeveralChildren));

    public static string DoubtOtherName => Of(Directory, nameof(DoubtOtherName));

    public static string DoubtNoSuchRelation => Of(Directory, nameof(DoubtNoSuchRelation));

    public static string DoubtSeveralGuardians => Of(Directory, nameof(DoubtSeveralGuardians));

    public static string DoubtOtherPhone => Of(Directory, nameof(DoubtOtherPhone));

    public static string DoubtTwoPeople => Of(Directory, nameof(DoubtTwoPeople));

    public static string DoubtAccountTaken => Of(Directory, nameof(DoubtAccountTaken));

    public static string SyncEveryoneReached => Of(Directory, nameof(SyncEveryoneReached));

    public static string SyncUnreached => Of(Directory, nameof(SyncUnreached));

    public static string SyncUnreachedClass(string name, string parents, string all, string children) =>
        Of(Directory, nameof(SyncUnreachedClass), (nameof(name), name), (nameof(parents), parents), (nameof(all), all), (nameof(children), children));

    public static string SyncOtherRoute(string url) =>
        Of(Directory, nameof(SyncOtherRoute), (nameof(url), url));

    public static string SyncOtherRouteWithoutCode => Of(Directory, nameof(SyncOtherRouteWithoutCode));

    public static string DirectoryRefused(string code) =>
        Of(Directory, nameof(DirectoryRefused), (nameof(code), code));

    public static string DirectoryIsNone => Of(Directory, nameof(DirectoryIsNone));

    public static string DirectoryNotNow(string why) =>
        Of(Directory, nameof(DirectoryNotNow), (nameof(why), why));

    public static string WeComIsOff => Of(Directory, nameof(WeComIsOff));
}
